package io.portico.app.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.queryhandling.NoHandlerForQueryException;

/** Looks for what lies behind a failure. */
final class Failures {

    private static final int DEEPEST = 20;

    private Failures() {}

    /** The first of that kind among a failure and its causes. */
    static <X extends Throwable> Optional<X> within(Throwable failure, Class<X> kind) {
        return causes(failure).stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** What says that somebody who should have answered is not there. */
    static Optional<Throwable> unavailable(Throwable failure) {
        return causes(failure).stream()
                .filter(cause -> cause instanceof NoHandlerForCommandException
                        || cause instanceof NoHandlerForQueryException
                        || cause instanceof AxonServerException
                        // The connector's own, of the same name: the server is not there, or went away meanwhile.
                        || cause instanceof io.axoniq.axonserver.connector.AxonServerException
                        || cause instanceof io.grpc.StatusRuntimeException
                        || cause instanceof com.mongodb.MongoTimeoutException
                        || cause instanceof com.mongodb.MongoSocketException)
                .findFirst();
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        Throwable cause = failure;
        while (cause != null && causes.size() < DEEPEST) {
            causes.add(cause);
            cause = cause.getCause();
        }
        return causes;
    }
}
