package io.portico.views.audit;

import org.jspecify.annotations.Nullable;

/**
 * What left.
 *
 * @param id {@code kind:id}
 * @param name what it is called now; null when it has no name, or none any more
 */
public record DisclosedThing(String id, @Nullable String name) {}
