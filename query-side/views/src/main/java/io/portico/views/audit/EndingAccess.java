package io.portico.views.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Access of people outside, and of auditors, that ends soon, what ends first before the rest.
 *
 * @param total how many lines there are, those that are not shown among them
 * @param changesAt when this changes although nothing happens, because time passes; null when it does not
 */
public record EndingAccess(
        List<EndingLine> items, int total, @Nullable Instant changesAt) {}
