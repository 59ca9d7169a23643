package io.portico.axonserver;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Finds Axon Server's refusal of a sequence number that is taken, and carries it over the wire to who asked. */
final class Conflicts {

    private static final Metadata.Key<String> ERROR_CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);
    private static final String INVALID_EVENT_SEQUENCE = "AXONIQ-2000";

    private static final String FASTER = "somebody else was faster";
    private static final String CONFLICT = "CONFLICT";

    private Conflicts() {}

    /** The conflict behind the failure in a form whose details travel, or nothing when it failed for another reason. */
    static Optional<CommandExecutionException> in(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException refusal && isConflict(refusal)) {
                // Without a stack: it is an expected answer, and the connector logs it.
                return Optional.of(new CommandExecutionException(FASTER, null, CONFLICT));
            }
        }
        return Optional.empty();
    }

    /** What was told by {@link #in} on the handling side; nothing when the failure is another one. */
    static Optional<ConcurrencyException> told(Throwable failure) {
        return failure instanceof CommandExecutionException answer
                        && answer.getDetails().filter(CONFLICT::equals).isPresent()
                ? Optional.of(new ConcurrencyException(FASTER, failure))
                : Optional.empty();
    }

    private static boolean isConflict(StatusRuntimeException refusal) {
        Metadata trailers = refusal.getTrailers();
        if (trailers != null && INVALID_EVENT_SEQUENCE.equals(trailers.get(ERROR_CODE))) {
            return true;
        }
        String description = refusal.getStatus().getDescription();
        return refusal.getStatus().getCode() != Status.Code.UNAVAILABLE
                && description != null
                && description.contains(INVALID_EVENT_SEQUENCE);
    }
}
