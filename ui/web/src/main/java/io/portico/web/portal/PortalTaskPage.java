package io.portico.web.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.portico.messages.Audience;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.FormOrigin;
import io.portico.views.PersonName;
import io.portico.views.portal.FindPortalMentionable;
import io.portico.views.portal.FindPortalPosts;
import io.portico.views.portal.FindPortalReaders;
import io.portico.views.portal.FindPortalTask;
import io.portico.views.portal.PortalTask;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Conversation;
import io.portico.web.parts.Due;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.InPlace;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.PostBox;
import io.portico.web.parts.Spot;
import io.portico.web.parts.Words;
import io.portico.web.prose.Prose;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A task as a person outside sees it: one column, with the conversation like in a messenger. */
public final class PortalTaskPage extends Div {

    private final House house;
    private final ThreadName thread;
    private final Div top = new Div();
    private final ApprovalBar approvals;
    private final Div writing = new Div();
    private final Panel files = new Panel(Words.say("files"));
    private final Live<PortalTask> live;
    private boolean changed;
    private boolean asked;
    private @Nullable PostBox box;

    /** @param spot where in its conversation the address leads */
    public PortalTaskPage(House house, TaskId id, Audience audience, Spot spot) {
        this.house = house;
        this.thread = ThreadName.of(audience);
        this.approvals = new ApprovalBar(house, id);
        addClassNames("portal-page", "portal-task");
        add(top);
        approvals.onWaiting(waits -> {
            asked = waits;
            quiet();
        });
        live = Live.keepPage(
                        this,
                        house,
                        Set.of(id.named(), "access"),
                        () -> house.ask(new FindPortalTask(id)),
                        this::show,
                        () -> Unshared.show(this, house, id.named()))
                .daily();
        if (top.isAttached() || top.getParent().isPresent()) {
            Conversation conversation = new Conversation(
                    house,
                    id,
                    thread,
                    page -> Conversation.Part.of(house.ask(new FindPortalPosts(id, page, true))),
                    begin -> mentionable(id, begin),
                    false,
                    null,
                    Words.say("portal.noPosts"));
            conversation.whoReads(() -> box == null ? "" : box.whoReads());
            if (spot.post() != null) {
                conversation.seek(spot.post());
            }
            add(conversation, writing, files);
            files.show(PortalFilesPanel.of(house, id));
        }
    }

    private void show(PortalTask task) {
        List<Component> parts = new ArrayList<>(List.of(head(task), approvals));
        String description = task.description();
        if (description != null) {
            Prose text = new Prose(description);
            text.addClassName("description");
            parts.add(text);
        }
        people("task.assignees", task.assignees()).ifPresent(parts::add);
        people("portal.colleagues", task.colleagues()).ifPresent(parts::add);
        // What is asked stays where it is, and whoever is about to answer it.
        InPlace.arrange(top, parts);
        write(task);
    }

    private Head head(PortalTask task) {
        Head head = new Head(task.name());
        ProjectId project = task.projectId();
        String title = task.projectTitle();
        if (project != null && title != null) {
            head.above(new Link(Link.to(project), title));
        }
        if (task.parentTaskId() != null && task.parentName() != null) {
            head.above(new Link(Link.to(task.parentTaskId()), Words.say("portal.partOf", task.parentName())));
        }
        if (task.mayChangeStatus()) {
            Select<TaskStatus> status = status(task);
            head.below(status);
            if (changed) {
                // The head is drawn anew; whoever changed the status goes on from there.
                changed = false;
                status.focus();
            }
        } else {
            head.below(Chip.of(task.status()));
        }
        if (task.priority() != Priority.NORMAL) {
            head.below(Chip.of(task.priority()));
        }
        if (task.deadline() != null) {
            head.below(new Due(house, task.deadline(), task.status()));
        }
        if (task.startsOn() != null) {
            head.below(days(task.startsOn(), task.deadline()));
        }
        PersonName creator = task.createdBy();
        if (creator != null) {
            Span by = new Span(
                    new Span(Words.say("task.createdBy", creator.name())),
                    house.times().ago(task.createdAt()));
            by.addClassName("quiet");
            head.below(by);
        }
        FormOrigin origin = task.origin();
        if (origin != null) {
            Span form = new Span(Glyph.FORM.draw(), new Span(Words.say("form.origin", origin.title())));
            form.addClassNames("origin", "quiet");
            head.below(form);
        }
        return head;
    }

    /** From when, until when, and how many days that is, both ends counted. */
    private Span days(LocalDate first, @Nullable LocalDate last) {
        Span days = new Span(Glyph.CALENDAR.draw(), new Span(house.times().span(first, last)));
        if (last != null) {
            days.add(new Span(Words.say("task.duration", ChronoUnit.DAYS.between(first, last) + 1)));
        }
        days.addClassName("quiet");
        return days;
    }

    /**
     * Names no version: people outside are told none, since every change inside would show through it. The status that
     * they choose is what they see, whatever else was changed.
     */
    private Select<TaskStatus> status(PortalTask task) {
        Select<TaskStatus> status = new Select<>();
        status.setItems(TaskStatus.values());
        status.setItemLabelGenerator(Words::say);
        status.setAriaLabel(Words.say("task.status"));
        status.setValue(task.status());
        status.addValueChangeListener(event -> {
            if (event.isFromClient() && !change(task, event.getValue())) {
                status.setValue(task.status());
            }
        });
        return status;
    }

    private boolean change(PortalTask task, TaskStatus to) {
        boolean done =
                Notice.attempt(() -> house.send(new EditTask(task.id(), null, null, null, to, null, null, null, null)));
        if (done) {
            changed = true;
            live.again();
        }
        return done;
    }

    private static Optional<Div> people(String label, List<PersonName> people) {
        if (people.isEmpty()) {
            return Optional.empty();
        }
        Span word = new Span(Words.say(label));
        word.addClassName("quiet");
        Div line = new Div(word);
        people.forEach(person -> line.add(new PersonBadge(person)));
        line.addClassName("people");
        return Optional.of(line);
    }

    private List<PersonName> mentionable(TaskId task, String begin) {
        return house.ask(new FindPortalMentionable(task, begin)).items();
    }

    /** The box stays while the reader writes, whatever else changes on the page. */
    private void write(PortalTask task) {
        if (!task.mayReply()) {
            writing.removeAll();
            box = null;
            return;
        }
        if (box == null) {
            box = new PostBox(house, task.id(), thread, task.mayUpload(), begin -> mentionable(task.id(), begin));
            writing.removeAll();
            writing.add(box.held(), box);
            nameReaders(box, task.id());
        }
        quiet();
    }

    /** Asked for anew as access changes, since that changes who reads along. */
    private void nameReaders(PostBox named, TaskId task) {
        Live.keep(
                named,
                house,
                Set.of(task.named(), "access"),
                () -> house.ask(new FindPortalReaders(task)),
                readers -> named.readers(Readers.words(house.agency().name(), readers)),
                () -> named.readers(Readers.unsure(house.agency().name())));
    }

    /** While an answer is waited for, that is the first thing to do here. */
    private void quiet() {
        if (box != null) {
            box.quiet(asked);
        }
    }
}
