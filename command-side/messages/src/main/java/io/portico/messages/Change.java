package io.portico.messages;

import org.jspecify.annotations.Nullable;

/**
 * A new value for something; where a command's component is null, that thing stays as it is.
 *
 * @param value the new value, or null to take the old one away
 */
public record Change<T>(@Nullable T value) {

    public static <T> Change<T> to(@Nullable T value) {
        return new Change<>(value);
    }

    /** The value after the change, or the old one where there is no change. */
    public static <T> @Nullable T apply(@Nullable Change<T> change, @Nullable T old) {
        return change == null ? old : change.value();
    }
}
