package io.portico.views.audit;

import io.portico.views.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * People of the agency and outside it, whom access can be asked about; the newest first. For those who read access, whatever they see themselves.
 *
 * @param like what the name holds, in any case; null for all
 */
public record FindAccessPeople(@Nullable String like, PageRequest page) implements AuditedQuery<AccessSubjects> {
    @Override
    public Class<AccessSubjects> answers() {
        return AccessSubjects.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.SIGHT;
    }
}
