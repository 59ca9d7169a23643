package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of those who have a permission set. */
public record SetHolders(List<SetHolder> items, @Nullable String next) {}
