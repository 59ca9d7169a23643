package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of outbox. */
public record Outbox(List<MailLine> items, @Nullable String next) {}
