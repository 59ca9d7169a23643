package io.portico.views.door;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of agencies. */
public record Agencies(List<AgencyDoor> items, @Nullable String next) {}
