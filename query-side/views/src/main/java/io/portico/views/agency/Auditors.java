package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of those who audit, the newest first. */
public record Auditors(List<AuditorDetails> items, @Nullable String next) {}
