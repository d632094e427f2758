package de.vielfalt.view;

import java.util.List;

/**
 * All widgets that other sites can show, and what they have to write to do so.
 *
 * @param choices which events can be shown; the first is everything
 */
public record EmbedContent(List<Choice> choices) implements Content {
    public EmbedContent {
        choices = List.copyOf(choices);
    }

    /**
     * Some events that can be shown.
     *
     * @param name which events, in a few words
     * @param widgets the widgets that show them, one in each style
     */
    public record Choice(Label name, List<Widget> widgets) {
        public Choice {
            widgets = List.copyOf(widgets);
        }
    }

    /**
     * One widget.
     *
     * @param id unique on its page
     * @param page the widget itself, by the name of its style
     * @param title what it is, for those who do not see it
     * @param height of its frame in CSS pixels
     * @param code the HTML that shows it, and a link for those who see no frames
     */
    public record Widget(String id, Ref page, String title, int height, String code) {}
}
