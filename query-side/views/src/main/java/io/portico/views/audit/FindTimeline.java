package io.portico.views.audit;

import io.portico.messages.BadInput;
import io.portico.views.PageRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person could see, or who could see a thing, from when until when, by when it began.
 *
 * @param about {@code user:id}, or {@code kind:id} of a project, task, document, file, budget or invoice
 * @param from only what lasted beyond that instant
 * @param to only what began before that instant
 * @param kind of a person only things of that kind, of a thing only people of that kind; null for all
 */
public record FindTimeline(
        String about,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String kind,
        PageRequest page) implements AuditedQuery<AccessTimeline> {

    public FindTimeline {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new BadInput("to", BadInput.Code.BEFORE_START);
        }
    }

    @Override
    public Class<AccessTimeline> answers() {
        return AccessTimeline.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.TIMELINES;
    }

    @Override
    public List<String> subjects() {
        return List.of(about);
    }
}
