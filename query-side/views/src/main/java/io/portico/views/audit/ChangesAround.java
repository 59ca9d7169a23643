package io.portico.views.audit;

import java.util.List;

/**
 * The changes nearest to an instant, oldest first.
 *
 * @param earlier at how many instants something changed before them
 * @param later at how many after them
 * @param whole whether the history was gone through to its end; if not, who asks again is told more
 */
public record ChangesAround(List<SightMark> items, int earlier, int later, boolean whole) {}
