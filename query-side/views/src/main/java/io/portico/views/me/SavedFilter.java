package io.portico.views.me;

import io.portico.messages.FilterId;

/**
 * A saved filter of tasks.
 *
 * @param query what stands behind the question mark of the list's address
 */
public record SavedFilter(FilterId id, String name, String query) {}
