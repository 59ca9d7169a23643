package io.portico.views.portal;

import java.util.List;

/**
 * The portal's first page.
 *
 * @param tasks ongoing tasks, those with the nearest deadline first
 */
public record PortalHome(
        String agency, String firstName, List<PortalTaskLine> tasks, int projects, boolean mayCreateTasks) {}
