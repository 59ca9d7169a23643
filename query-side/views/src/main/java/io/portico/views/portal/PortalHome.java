package io.portico.views.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The portal's first page.
 *
 * @param tasks ongoing tasks, those with the nearest deadline first
 * @param usualPlace where a task goes that the reader creates and for which they choose no project; null where there is
 *     none, or they create none
 */
public record PortalHome(
        String agency,
        String firstName,
        List<PortalTaskLine> tasks,
        int projects,
        boolean mayCreateTasks,
        @Nullable PortalFormPlace usualPlace) {}
