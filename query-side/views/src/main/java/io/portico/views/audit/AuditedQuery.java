package io.portico.views.audit;

import io.portico.views.Query;
import java.util.List;

/**
 * A question of those who answer for access. When an auditor asks it, that they did is written down: what auditors read is
 * history, too.
 *
 * @param <R> the record that answers it
 */
public interface AuditedQuery<R> extends Query<R> {

    /** Which part of the record the answer shows. */
    RecordPart part();

    /** The people and things that were asked about, {@code kind:id}. */
    default List<String> subjects() {
        return List.of();
    }
}
