package io.portico.tenancy;

import java.util.function.Consumer;

/**
 * The one way from the doors into the house: commands in, questions in, answers out, always as the bound work's agency
 * and actor.
 */
public interface Gateway {

    /**
     * Sends a command and waits until every view shows what it did. Throws what the decision threw: a refusal, bad input,
     * or {@link Unavailable}.
     */
    Receipt send(Object command);

    /** Asks a question. Throws what the query handler threw, or {@link Unavailable}. */
    <R> R ask(Object query, Class<R> answer);

    /**
     * Subscribes to the updates of a query until closed. The consumer runs on a foreign thread without bound work.
     *
     * @param onLost called once when the subscription ends by itself; the subscriber should ask and subscribe again
     */
    <U> Watching watch(Object query, Class<U> update, Consumer<U> onUpdate, Runnable onLost);

    /**
     * What became of a command.
     *
     * @param shown whether every view shows it already; false when views were slow, and the door answers 202
     * @param position the ledger's end when the command was done
     */
    record Receipt(boolean shown, long position) {}

    /** A running subscription. */
    interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    /** The house cannot serve now: views are not whole, a store is gone or full. */
    final class Unavailable extends RuntimeException {

        /** Why. */
        public enum Why {
            /** Views are being rebuilt or a store does not answer; try again soon. */
            NOT_READY,
            /** The disk is full: nothing can be written. */
            FULL
        }

        private final Why why;

        public Unavailable(Why why, Throwable cause) {
            super(why.name(), cause);
            this.why = why;
        }

        public Unavailable(Why why) {
            super(why.name());
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }
}
