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
        @Nullable PortalFormPlace usualPlace) {

    /** The same page, without tasks and without where a new one would go unless these are to be told. */
    public PortalHome telling(boolean ofTasks, boolean ofPlace) {
        return new PortalHome(
                agency, firstName, ofTasks ? tasks : List.of(), projects, mayCreateTasks, ofPlace ? usualPlace : null);
    }
}
