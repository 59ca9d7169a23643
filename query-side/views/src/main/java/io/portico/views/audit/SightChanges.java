package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the changes of what somebody sees, oldest first. It may hold fewer than asked for although there are more. */
public record SightChanges(List<SightMark> items, @Nullable String next) {}
