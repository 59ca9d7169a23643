package io.portico.axonserver;

import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Finds Axon Server's refusal of a sequence number that is taken. */
final class Conflicts {

    private static final Metadata.Key<String> ERROR_CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);
    private static final String INVALID_EVENT_SEQUENCE = "AXONIQ-2000";

    private Conflicts() {}

    /** The conflict behind the failure, or nothing when it failed for another reason. */
    static Optional<ConcurrencyException> in(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException refusal && isConflict(refusal)) {
                return Optional.of(new ConcurrencyException("somebody else was faster", failure));
            }
        }
        return Optional.empty();
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
