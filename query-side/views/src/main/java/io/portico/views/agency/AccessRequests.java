package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of open requests for access. */
public record AccessRequests(
        List<AccessRequestDetails> items, @Nullable String next) {}
