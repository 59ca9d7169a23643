package io.portico.messages;

import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.jspecify.annotations.Nullable;

/** How an expected no crosses the command bus: as data in the details of the one exception that survives it. */
public final class Refusals {

    private Refusals() {}

    /** The rejection in the form in which it crosses the bus. */
    public static CommandExecutionException crossing(Rejected rejected) {
        return new CommandExecutionException(rejected.code().name(), null, rejected.details(), false);
    }

    /** The bad input in the form in which it crosses the bus. */
    public static CommandExecutionException crossing(BadInput badInput) {
        return new CommandExecutionException(badInput.getMessage(), null, badInput.details(), false);
    }

    /**
     * For the doors: the {@link Rejected} or {@link BadInput} that the failure of a command stands for; empty when it is
     * a real failure.
     */
    public static Optional<RuntimeException> in(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected || cause instanceof BadInput) {
                return Optional.of((RuntimeException) cause);
            }
            Object details = cause instanceof HandlerExecutionException crossed
                    ? crossed.getDetails().orElse(null)
                    : null;
            if (details instanceof Rejected.Details rejected) {
                return Optional.of(rejected.toRejected());
            }
            if (details instanceof BadInput.Details badInput) {
                return Optional.of(badInput.toBadInput());
            }
        }
        return Optional.empty();
    }
}
