package de.vielfalt.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What it costs, in euros.
 *
 * @param amount full price; zero for free
 * @param reducedOrNull reduced price; null if there is none
 */
public record Price(BigDecimal amount, @Nullable BigDecimal reducedOrNull) {
    /** Whether nothing is to be paid. */
    public boolean isFree() {
        return amount.signum() == 0;
    }

    /** The reduced price. */
    public Optional<BigDecimal> reduced() {
        return Optional.ofNullable(reducedOrNull);
    }
}
