package io.portico.views.audit;

import io.portico.messages.BadInput;
import io.portico.views.PageRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person could see, or who could see a thing, at one instant and not at another.
 *
 * @param about {@code user:id}, or {@code kind:id} of a project, task, document, file, budget or invoice
 * @param to null for now; it cannot lie ahead
 * @param kind of a person only things of that kind, of a thing only people of that kind; null for all
 */
public record FindDifference(
        String about,
        Instant from,
        @Nullable Instant to,
        @Nullable String kind,
        PageRequest page) implements AuditedQuery<AccessDifference> {

    public FindDifference {
        if (to != null && to.isBefore(from)) {
            throw new BadInput("to", BadInput.Code.BEFORE_START);
        }
    }

    @Override
    public Class<AccessDifference> answers() {
        return AccessDifference.class;
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
