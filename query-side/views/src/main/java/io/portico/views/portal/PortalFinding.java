package io.portico.views.portal;

import io.portico.messages.TaskId;
import io.portico.messages.task.TaskStatus;
import io.portico.views.Passage;
import io.portico.views.PersonName;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A thing that was found.
 *
 * @param id its id, of the kind that {@code kind} says
 * @param title what it is called; of a post, the name of its task
 * @param excerpt the part of its text that has the words; null where the title has them all
 * @param within what it belongs to: a project's or invoice's brand, a task's, document's or post's
 *     project, a file's task
 * @param taskId where a post or file hangs
 * @param status a task's
 * @param author a post's
 * @param at when a task, post or file came to be, and a document was last written
 */
public record PortalFinding(
        PortalFoundKind kind,
        String id,
        Passage title,
        @Nullable Passage excerpt,
        @Nullable String within,
        @Nullable TaskId taskId,
        @Nullable TaskStatus status,
        @Nullable PersonName author,
        @Nullable Instant at) {
    /** What it tells of, {@code kind:id} each. */
    Stream<String> things() {
        return Stream.of(
                        Stream.of(kind.named(id)),
                        Stream.ofNullable(taskId).map(TaskId::named),
                        Stream.ofNullable(author).map(person -> person.id().named()))
                .flatMap(names -> names);
    }
}
