package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing a person can see.
 *
 * @param resource {@code kind:id}
 * @param label its present title or name
 */
public record SeenThing(String resource, @Nullable String label, List<ReasonLine> reasons) {}
