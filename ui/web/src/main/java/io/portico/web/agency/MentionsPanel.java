package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.BudgetId;
import io.portico.messages.CompanyId;
import io.portico.messages.DocumentId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.erasure.Mention;
import io.portico.messages.erasure.MentionVerdict;
import io.portico.messages.erasure.SettleMention;
import io.portico.messages.person.Permission;
import io.portico.messages.post.DeletePost;
import io.portico.views.agency.ErasureDetails;
import io.portico.views.agency.MentionLine;
import io.portico.views.agency.MentionState;
import io.portico.web.parts.AudienceMark;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Spot;
import io.portico.web.parts.Words;
import java.util.Objects;

/** Where others wrote of somebody who was erased, and what they began: each to be looked at by somebody. */
final class MentionsPanel extends Div {

    private final House house;
    private final ErasureDetails erasure;

    MentionsPanel(House house, ErasureDetails erasure) {
        this.house = house;
        this.erasure = erasure;
        Panel panel = new Panel(Words.say("mentioned"));
        if (erasure.figures() == null) {
            panel.show(
                    new EmptyState(Glyph.CLOCK, Words.say("mentioned.looking"), Words.say("mentioned.looking.text")));
        } else if (erasure.mentions().isEmpty()) {
            panel.show(new EmptyState(Glyph.YES, Words.say("mentioned.none"), Words.say("mentioned.none.text")));
        } else {
            panel.show(new Paragraph(Words.say("mentioned.text", erasure.open())), rows());
        }
        if (erasure.hidden() > 0) {
            panel.also(quiet(Words.say("mentioned.hidden", erasure.hidden())));
        }
        if (erasure.more()) {
            panel.also(quiet(Words.say("mentioned.more")));
        }
        add(panel);
    }

    private static Paragraph quiet(String words) {
        Paragraph quiet = new Paragraph(words);
        quiet.addClassName("quiet");
        return quiet;
    }

    private UnorderedList rows() {
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("rows", "few");
        erasure.mentions().forEach(mention -> rows.add(row(mention)));
        return rows;
    }

    private ListItem row(MentionLine mention) {
        Link title = new Link(path(mention), title(mention));
        title.addClassName("row-title");
        Span what = new Span(Words.say(
                "mentioned.kind." + (isBegun(mention) ? "BEGUN" : mention.kind().name())));
        what.addClassName("quiet");
        Div words = new Div(title, what);
        words.addClassName("row-words");
        Div marks = new Div();
        marks.addClassName("marks");
        if (mention.thread() != null) {
            marks.add(AudienceMark.of(mention.thread()));
        }
        if (mention.byName()) {
            marks.add(new Span(Words.say("mentioned.byName")));
        }
        marks.add(ErasureWords.chip(mention.state()));
        ListItem row = new ListItem(words, marks);
        if (house.may(Permission.ACCESS_GRANT) && mention.state() != MentionState.DELETED) {
            row.add(deeds(mention));
        }
        return row;
    }

    private Div deeds(MentionLine mention) {
        Div deeds = new Div();
        deeds.addClassName("marks");
        if (mention.state() != MentionState.LEFT) {
            deeds.add(deed("mentioned.leave", mention, () -> settle(mention, MentionVerdict.LEFT)));
        }
        if (mention.state() != MentionState.EDITED) {
            deeds.add(deed("mentioned.edited", mention, () -> settle(mention, MentionVerdict.EDITED)));
        }
        if (mention.kind() == Mention.Kind.POST) {
            deeds.add(deed("mentioned.delete", mention, () -> delete(mention)));
        }
        return deeds;
    }

    private static Button deed(String words, MentionLine mention, Runnable what) {
        Button button = new Button(Words.say(words), _ -> what.run());
        button.setAriaLabel(Words.say("mentioned.of", Words.say(words), title(mention)));
        return button;
    }

    private void settle(MentionLine mention, MentionVerdict verdict) {
        Notice.attempt(() -> house.send(new SettleMention(erasure.userId(), mention.mention(), verdict)));
    }

    private void delete(MentionLine mention) {
        ConfirmDialog sure = new ConfirmDialog(
                Words.say("mentioned.delete.title"),
                Words.say("mentioned.delete.text"),
                Words.say("mentioned.delete"),
                _ -> Notice.attempt(() -> house.send(new DeletePost(new PostId(mention.id())))));
        sure.setCancelable(true);
        sure.setCancelText(Words.say("cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }

    /** On a page it is told. */
    private static String title(MentionLine mention) {
        return Objects.requireNonNull(mention.title());
    }

    private static boolean isBegun(MentionLine mention) {
        return mention.kind() == Mention.Kind.TASK && !mention.byName();
    }

    private static String path(MentionLine mention) {
        return switch (mention.kind()) {
            case POST ->
                new Spot(mention.thread(), new PostId(mention.id())).in(Objects.requireNonNull(mention.taskId()));
            case TASK -> Link.to(new TaskId(mention.id()));
            case PROJECT -> Link.to(new ProjectId(mention.id()));
            case DOCUMENT -> Link.to(new DocumentId(mention.id()));
            case COMPANY -> Link.to(new CompanyId(mention.id()));
            case BUDGET -> Link.to(new BudgetId(mention.id()));
            case PERSON -> Link.to(Objects.requireNonNull(mention.person()));
        };
    }
}
