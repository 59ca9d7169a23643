package io.portico.views.audit;

import io.portico.views.audit.AccessPreview.Effect;
import java.util.List;

/**
 * Who sees what although a rule forbids it.
 *
 * @param complete whether these are all; false when there are more than are listed
 */
public record Breaches(List<Effect> items, boolean complete) {

    /** The most that are listed. */
    public static final int MAX_LISTED = 500;
}
