package de.vielfalt.view;

import java.util.List;

/**
 * The months that have a programme.
 *
 * @param months in their order
 * @param empty what is said if there are none
 * @param more everything that is on
 */
public record ProgrammesContent(List<Month> months, String empty, Ref more) implements Content {
    public ProgrammesContent {
        months = List.copyOf(months);
    }

    /**
     * A month.
     *
     * @param link its programme for all
     * @param audiences its programme for each audience for which anything is on
     */
    public record Month(Ref link, List<Ref> audiences) {
        public Month {
            audiences = List.copyOf(audiences);
        }
    }
}
