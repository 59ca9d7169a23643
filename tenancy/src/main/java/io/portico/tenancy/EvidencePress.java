package io.portico.tenancy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes bundles of evidence, for the agency and the actor of the current work. */
public interface EvidencePress {

    /**
     * A bundle that shows this time in full. What may not be had is refused here, before anything is written.
     *
     * @param from null for the beginning of the record
     * @param to null for now
     * @param figures whether it may show what invoices and budgets come to; it does if the actor may know that, too
     */
    Bundle prepare(@Nullable Instant from, @Nullable Instant to, boolean figures);

    /** A bundle that is about to be made. */
    interface Bundle {

        /** Of how many events it is. */
        long size();

        /** Breaks off when the right to it is lost on the way; what came until then is no bundle. The stream stays open. */
        void writeTo(OutputStream out) throws IOException;
    }
}
