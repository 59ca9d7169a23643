package io.portico.views.audit;

import io.portico.messages.UserId;
import io.portico.views.PageRequest;
import io.portico.views.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was shown, handed out and sent, newest first. Needs {@code audit.view}.
 *
 * @param person only to this person, or to somebody who looked through their eyes
 * @param thing only of this thing, {@code kind:id}
 */
public record FindDisclosures(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UserId person,
        @Nullable String thing,
        @Nullable DisclosedHow how,
        PageRequest page)
        implements Query<DisclosureLog> {
    @Override
    public Class<DisclosureLog> answers() {
        return DisclosureLog.class;
    }
}
