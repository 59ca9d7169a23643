package io.portico.views.audit;

import io.portico.messages.UserId;
import io.portico.views.PageRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was shown, handed out and sent, newest first. Needs {@code audit.view}.
 *
 * @param person only to this person, or to somebody who looked through their eyes
 * @param auditors only to those who audit
 * @param thing only of this thing, {@code kind:id}
 */
public record FindDisclosures(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UserId person,
        boolean auditors,
        @Nullable String thing,
        @Nullable DisclosedHow how,
        PageRequest page)
        implements AuditedQuery<DisclosureLog> {
    @Override
    public Class<DisclosureLog> answers() {
        return DisclosureLog.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.DISCLOSURES;
    }

    @Override
    public List<String> subjects() {
        return person == null ? List.of() : List.of(person.named());
    }
}
