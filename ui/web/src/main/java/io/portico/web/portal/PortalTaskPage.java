package io.portico.web.portal;

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
import io.portico.views.PersonName;
import io.portico.views.portal.FindPortalMentionable;
import io.portico.views.portal.FindPortalPosts;
import io.portico.views.portal.FindPortalTask;
import io.portico.views.portal.PortalTask;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Conversation;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.PostBox;
import io.portico.web.parts.Words;
import io.portico.web.prose.Prose;
import java.util.List;
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
    private @Nullable PostBox box;

    public PortalTaskPage(House house, TaskId id, Audience audience) {
        this.house = house;
        this.thread = ThreadName.of(audience);
        this.approvals = new ApprovalBar(house, id);
        addClassNames("portal-page", "portal-task");
        add(top);
        Live.keepPage(
                this,
                house,
                Set.of(id.named(), "access"),
                () -> house.ask(new FindPortalTask(id)),
                this::show,
                () -> Unshared.show(this, house, id.named()));
        if (top.isAttached() || top.getParent().isPresent()) {
            add(
                    new Conversation(
                            house,
                            id,
                            thread,
                            page -> Conversation.Part.of(house.ask(new FindPortalPosts(id, page, true))),
                            begin -> mentionable(id, begin),
                            false,
                            Words.say("portal.noPosts")),
                    writing,
                    files);
            files.show(PortalFilesPanel.of(house, id, files));
        }
    }

    private void show(PortalTask task) {
        top.removeAll();
        top.add(head(task), approvals);
        String description = task.description();
        if (description != null) {
            Prose text = new Prose(description);
            text.addClassName("description");
            top.add(text);
        }
        people("task.assignees", task.assignees());
        people("portal.colleagues", task.colleagues());
        write(task);
    }

    private Head head(PortalTask task) {
        Head head = new Head(task.name());
        ProjectId project = task.projectId();
        String title = task.projectTitle();
        if (project != null && title != null) {
            head.above(new Link(Link.to(project), title));
        }
        if (task.mayChangeStatus()) {
            head.below(status(task));
        } else {
            head.below(Chip.of(task.status()));
        }
        if (task.priority() != Priority.NORMAL) {
            head.below(Chip.of(task.priority()));
        }
        if (task.deadline() != null) {
            Span due = new Span(new Span(Words.say("task.due")), house.times().day(task.deadline()));
            boolean late = house.times().past(task.deadline()) && task.status() != TaskStatus.DONE;
            due.addClassNames("due", late ? "late" : "on-time");
            head.below(due);
        }
        PersonName creator = task.createdBy();
        if (creator != null) {
            Span by = new Span(
                    new Span(Words.say("task.createdBy", creator.name())),
                    house.times().ago(task.createdAt()));
            by.addClassName("quiet");
            head.below(by);
        }
        return head;
    }

    private Select<TaskStatus> status(PortalTask task) {
        Select<TaskStatus> status = new Select<>();
        status.setItems(TaskStatus.values());
        status.setItemLabelGenerator(Words::say);
        status.setAriaLabel(Words.say("task.status"));
        status.setValue(task.status());
        status.addValueChangeListener(event -> Notice.attempt(
                () -> house.send(new EditTask(task.id(), null, null, null, event.getValue(), null, null, null, null))));
        return status;
    }

    private void people(String label, List<PersonName> people) {
        if (!people.isEmpty()) {
            Span word = new Span(Words.say(label));
            word.addClassName("quiet");
            Div line = new Div(word);
            people.forEach(person -> line.add(new PersonBadge(person)));
            line.addClassName("people");
            top.add(line);
        }
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
        }
        box.readers(
                task.colleagues().isEmpty()
                        ? Words.say("readers.agency", house.agency().name())
                        : Words.say(
                                "readers.agencyAndOthers",
                                house.agency().name(),
                                task.colleagues().size()));
    }
}
