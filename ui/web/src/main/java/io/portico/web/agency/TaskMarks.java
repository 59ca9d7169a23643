package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.ThreadName;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Planned;
import io.portico.web.parts.ResponseMark;
import io.portico.web.parts.UnreadMark;
import io.portico.web.parts.Words;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a task shows of itself wherever it is listed. */
final class TaskMarks {

    private TaskMarks() {}

    /** Until when, and whether that has passed; nothing without a deadline. */
    static Component deadline(House house, TaskDetails task) {
        return planned(task).due(house);
    }

    static Planned planned(TaskDetails task) {
        return new Planned(Link.to(task.id()), task.name(), null, task.status(), task.startsOn(), task.deadline());
    }

    /** Until when the next answer is due to people outside; nothing while nobody waits. */
    static Optional<ResponseMark> waiting(House house, TaskDetails task) {
        return task.waiting().stream().findFirst().map(clock -> ResponseMark.brief(house, clock));
    }

    /** How much the reader has not read of it, and when one points there, in which threads; nothing if nothing. */
    static Optional<UnreadMark> unread(TaskDetails task) {
        int posts = sum(task.unread());
        if (posts == 0) {
            return Optional.empty();
        }
        UnreadMark mark = UnreadMark.of(posts, sum(task.mentions()));
        mark.setTitle(Stream.of(ThreadName.values())
                .filter(thread -> task.unread().getOrDefault(thread, 0) > 0)
                .map(thread ->
                        Words.say("unread.in", Words.say(thread), task.unread().getOrDefault(thread, 0)))
                .collect(Collectors.joining(", ")));
        return Optional.of(mark);
    }

    private static int sum(Map<ThreadName, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    static Component people(TaskDetails task) {
        Div faces = new Div();
        faces.addClassName("faces");
        task.assignees().forEach(person -> faces.add(PersonBadge.face(person.name(), person.kind())));
        return faces;
    }

    /** What it is part of, which may stand anywhere in the list or not in it at all; nothing for most. */
    static Optional<Component> partOf(TaskDetails task) {
        if (task.parentName() == null) {
            return Optional.empty();
        }
        Span whole = new Span(Words.say("task.partOf", task.parentName()));
        whole.addClassName("quiet");
        return Optional.of(whole);
    }

    /** How many of its subtasks are done. */
    static Component subtasks(TaskDetails task) {
        boolean all = task.subtasks() == task.subtasksDone();
        return Chip.of(
                all ? Glyph.DONE : Glyph.TO_DO,
                Words.say("task.subtasks.done", task.subtasksDone(), task.subtasks()),
                all ? Chip.Tone.GOOD : Chip.Tone.PLAIN);
    }

    /** How many days it takes, both ends counted; empty unless it has both. */
    static String duration(TaskDetails task) {
        return planned(task).duration();
    }
}
