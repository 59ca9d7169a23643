package io.portico.views.portal;

import io.portico.views.Query;

/**
 * A question of somebody outside. Whoever answers it shows them something of the agency's, and what that was is written
 * down.
 *
 * @param <R> the record that answers it
 */
public interface PortalQuery<R> extends Query<R> {

    /** What the answer shows. */
    Shown shows(R answer);
}
