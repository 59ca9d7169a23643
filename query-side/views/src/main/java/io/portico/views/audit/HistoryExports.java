package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of exports of the access history, newest first. */
public record HistoryExports(
        List<HistoryExportDetails> items, @Nullable String next) {}
