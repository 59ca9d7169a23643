package io.portico.views.portal;

import io.portico.messages.TaskId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom the reader may mention in their thread of a task, the likeliest first: only people they may know of.
 *
 * @param text how the name or a part of it begins; null for anybody
 */
public record FindPortalMentionable(TaskId taskId, @Nullable String text) implements PortalQuery<PortalMentionable> {
    @Override
    public Class<PortalMentionable> answers() {
        return PortalMentionable.class;
    }

    @Override
    public Shown shows(PortalMentionable answer) {
        return Shown.listed(answer.items(), person -> Stream.of(person.id()));
    }
}
