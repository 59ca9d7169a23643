package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.person.Permission;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import io.portico.views.agency.FindMentionable;
import io.portico.views.agency.FindReaders;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.FindThread;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.TaskDetails;
import io.portico.web.parts.AudienceMark;
import io.portico.web.parts.Conversation;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.PostBox;
import io.portico.web.parts.Spot;
import io.portico.web.parts.TabList;
import io.portico.web.parts.UnreadMark;
import io.portico.web.parts.Words;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The three threads of a task as tabs with their counts. Notes come first: what goes out must be chosen. */
final class Threads extends Section {

    private final House house;
    private final TaskId task;
    private final Optional<ProjectDetails> project;
    private final Spot spot;
    private final Map<ThreadName, Span> counts = new EnumMap<>(ThreadName.class);
    private final Map<ThreadName, Div> rooms = new EnumMap<>(ThreadName.class);
    private final Div content = new Div();

    Threads(House house, TaskDetails task, Optional<ProjectDetails> project, Spot spot) {
        this.house = house;
        this.task = task.id();
        this.project = project;
        this.spot = spot;
        addClassName("threads");
        setAriaLabel(Words.say("task.threads"));
        Tabs tabs = TabList.plain(new Tabs());
        Map<Tab, ThreadName> threads = new HashMap<>();
        ThreadName first = spot.thread() == null ? ThreadName.AGENCY : spot.thread();
        for (ThreadName thread : ThreadName.values()) {
            Span count = new Span();
            count.addClassName("count");
            counts.put(thread, count);
            Tab tab = new Tab(AudienceMark.of(thread), count);
            threads.put(tab, thread);
            tabs.add(tab);
            if (thread == first) {
                tabs.setSelectedTab(tab);
            }
        }
        tabs.addSelectedChangeListener(event -> enter(threads.getOrDefault(event.getSelectedTab(), ThreadName.AGENCY)));
        add(tabs, content);
        enter(first);
        Live.keep(
                this,
                house,
                Set.of(this.task.named(), "self"),
                () -> Counts.of(house.ask(new FindTask(this.task))),
                this::count,
                content::removeAll);
    }

    private record Counts(
            Map<ThreadName, Integer> posts, Map<ThreadName, Integer> unread, Map<ThreadName, Integer> mentions) {
        static Counts of(TaskDetails task) {
            return new Counts(task.posts(), task.unread(), task.mentions());
        }
    }

    private void count(Counts now) {
        counts.forEach((thread, count) -> {
            int unread = now.unread().getOrDefault(thread, 0);
            count.removeAll();
            count.add(new Span(String.valueOf(now.posts().getOrDefault(thread, 0))));
            count.setClassName("unread", unread > 0);
            if (unread > 0) {
                count.add(UnreadMark.of(unread, now.mentions().getOrDefault(thread, 0)));
            }
        });
    }

    /** A thread once entered keeps what was begun to be written there. */
    private void enter(ThreadName thread) {
        content.removeAll();
        content.add(rooms.computeIfAbsent(thread, this::room));
    }

    private Div room(ThreadName thread) {
        boolean mayPost = house.may(thread == ThreadName.AGENCY ? Permission.NOTES_POST : Permission.REPLIES_POST);
        Conversation conversation = new Conversation(
                house,
                task,
                thread,
                page -> Conversation.Part.of(house.ask(new FindThread(task, thread, page, true))),
                begin -> mentionable(thread, begin),
                mayPost,
                asking(thread),
                Words.say(thread == ThreadName.AGENCY ? "thread.noNotes" : "thread.noReplies"));
        if (thread == spot.thread() && spot.post() != null) {
            conversation.seek(spot.post());
        }
        Div room = new Div(conversation);
        room.addClassName("thread-room");
        if (mayPost) {
            PostBox box = new PostBox(house, task, thread, true, begin -> mentionable(thread, begin));
            thread.audience()
                    .ifPresentOrElse(
                            audience -> nameReaders(box, audience),
                            () -> box.readers(
                                    Words.say("readers.onlyUs", house.agency().name())));
            conversation.whoReads(box::whoReads);
            room.add(box.held(), box);
        }
        return room;
    }

    /** What hangs on a note is shown to nobody who could approve it. */
    private @Nullable Consumer<FileLine> asking(ThreadName thread) {
        return thread.audience().isPresent() && ApprovalDialog.mayOpen(house)
                ? file -> new ApprovalDialog(house, task, file.id()).open()
                : null;
    }

    private List<PersonName> mentionable(ThreadName thread, String begin) {
        return house.ask(new FindMentionable(task, thread, begin)).items();
    }

    private void nameReaders(PostBox box, Audience audience) {
        Live.keep(
                box,
                house,
                Set.of(task.named(), "access"),
                () -> house.ask(new FindReaders(task, audience)),
                readers -> box.readers(
                        ReaderWords.of(readers, audience, project),
                        readers.items().stream().map(PersonName::name).toList()),
                () -> box.readers(Words.say("readers.nobody")));
    }
}
