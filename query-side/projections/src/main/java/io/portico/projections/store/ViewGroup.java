package io.portico.projections.store;

import java.util.List;

/**
 * A processor and the projections it feeds.
 *
 * @param name what it builds; its tokens are stored under it
 * @param projections the objects whose annotated methods meet the events
 */
public record ViewGroup(String name, List<Object> projections) {}
