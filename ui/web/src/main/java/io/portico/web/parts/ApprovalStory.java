package io.portico.web.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.approval.ApprovalState;
import io.portico.views.FileLine;
import io.portico.views.PersonName;
import io.portico.views.agency.ApprovalDetails;
import io.portico.views.portal.PortalApproval;
import io.portico.web.prose.Prose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a request for approval: what it is about, its state, and who said what when; the same on both sides. */
public final class ApprovalStory extends Div {

    private final House house;
    private final Div marks = new Div();

    private ApprovalStory(House house, @Nullable FileLine file, ApprovalState state) {
        this.house = house;
        addClassName("approval");
        Div what = new Div();
        what.addClassName("approval-what");
        if (file == null) {
            what.add(new Span(Words.say("approval.task")));
        } else {
            what.add(new AttachedFile(house, file));
        }
        marks.add(Chip.of(state));
        marks.addClassName("marks");
        Div head = new Div(what, marks);
        head.addClassName("approval-head");
        add(head);
    }

    public static ApprovalStory of(House house, ApprovalDetails approval) {
        ApprovalStory story = new ApprovalStory(house, approval.file(), approval.state());
        story.marks.addComponentAsFirst(AudienceMark.of(approval.audience()));
        story.tell(approval.askedBy(), approval.askedAt(), approval.text());
        story.settled(approval.state(), approval.settledBy(), approval.settledAt(), approval.answer());
        return story;
    }

    public static ApprovalStory of(House house, PortalApproval approval) {
        ApprovalStory story = new ApprovalStory(house, approval.file(), approval.state());
        story.tell(approval.askedBy(), approval.askedAt(), approval.text());
        story.settled(approval.state(), approval.settledBy(), approval.settledAt(), approval.answer());
        return story;
    }

    private void tell(PersonName who, Instant at, @Nullable String text) {
        line("approval.story.asked", who, at, text);
    }

    private void settled(ApprovalState state, @Nullable PersonName who, @Nullable Instant at, @Nullable String answer) {
        if (who == null || at == null) {
            return;
        }
        switch (state) {
            case WAITING -> {}
            case APPROVED -> line("approval.story.approved", who, at, answer);
            case CHANGES_ASKED -> line("approval.story.changes", who, at, answer);
            case WITHDRAWN -> line("approval.story.withdrawn", who, at, answer);
        }
    }

    private void line(String key, PersonName who, Instant at, @Nullable String text) {
        Div line = new Div(new Span(Words.say(key, who.name())), house.times().ago(at));
        line.addClassNames("approval-line", "quiet");
        add(line);
        if (text != null) {
            add(new Prose(text));
        }
    }

    /** What it is about, in a few words. */
    public static String what(@Nullable FileLine file, String taskName) {
        return file == null ? taskName : file.name();
    }
}
