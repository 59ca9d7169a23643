package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agency's apps, by name. There are few enough to be told at once. */
public record Apps(List<AppDetails> items, @Nullable String next) {}
