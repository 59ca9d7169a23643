package io.portico.views.portal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the reader has asked to see, newest first. */
public record MyAccessRequests(List<AskedFor> items) {

    /**
     * One thing asked for.
     *
     * @param resource {@code kind:id}, as it was asked for
     * @param declinedAt when the agency said no; what never was is declined like what is not for the reader
     */
    public record AskedFor(
            String resource,
            @Nullable String message,
            Instant at,
            @Nullable Instant declinedAt) {}
}
