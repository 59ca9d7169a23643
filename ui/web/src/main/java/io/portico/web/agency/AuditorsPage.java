package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.Check;
import io.portico.messages.person.ChangeEnd;
import io.portico.messages.person.GiveAuditContent;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.TakeAuditContent;
import io.portico.messages.sealing.Confidential;
import io.portico.views.PageRequest;
import io.portico.views.agency.AuditContent;
import io.portico.views.agency.AuditorDetails;
import io.portico.views.agency.Auditors;
import io.portico.views.agency.FindAuditors;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Dots;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Gone;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Those who audit: from outside or not, until when, and what they may read for a time. */
public final class AuditorsPage extends Div {

    static final String ADDRESS = "access/auditors";

    private final House house;
    private final boolean mayGrant;
    private final boolean mayGive;
    private final Panel panel = new Panel(Words.say("auditors"));

    public AuditorsPage(House house) {
        this.house = house;
        this.mayGrant = house.may(Permission.ACCESS_GRANT) && house.may(Permission.AUDIT_VIEW);
        this.mayGive = mayGrant
                && house.may(Permission.SETS_EDIT)
                && house.may(Permission.WORK_VIEW)
                && house.may(Permission.BILLING_VIEW);
        addClassName("page");
        Head head = new Head(Words.say("auditors")).above(new Link("access", Words.say("access")));
        if (mayGrant) {
            Button invite = new Button(Words.say("auditors.invite"), Glyph.PLUS.draw(), _ -> InviteAuditor.open(house));
            invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(invite);
        }
        if (house.may(Permission.AUDIT_VIEW)) {
            head.below(new Link(DisclosuresPage.ADDRESS + "?auditors=true", Words.say("auditors.read")));
        }
        Paragraph about = new Paragraph(Words.say("auditors.about"));
        about.addClassNames("quiet", "description");
        add(head, about, panel);
        Live.keep(
                this,
                house,
                Set.of("access"),
                () -> house.ask(new FindAuditors(new PageRequest(PageRequest.MAX_LIMIT, null))),
                this::show,
                () -> Gone.show(this));
    }

    private void show(Auditors auditors) {
        if (auditors.items().isEmpty()) {
            panel.show(new EmptyState(
                    Glyph.SHIELD,
                    Words.say("auditors.none"),
                    Words.say(mayGrant ? "auditors.none.text" : "auditors.none.others")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("rows", "few");
        auditors.items().forEach(auditor -> rows.add(row(auditor)));
        panel.show(rows);
    }

    private ListItem row(AuditorDetails auditor) {
        Div words = new Div(new PersonBadge(auditor.name(), PersonKind.EMPLOYEE), quiet(until(auditor)));
        AuditContent content = auditor.content();
        if (content != null) {
            String by = Objects.requireNonNullElse(
                    content.givenByName(), content.givenBy().value());
            words.add(
                    quiet(Words.say("auditors.content", house.times().exact(content.endsAt()), content.reason(), by)));
        }
        words.addClassName("row-words");
        Div marks = new Div();
        marks.addClassName("marks");
        if (auditor.outside()) {
            marks.add(Chip.of(Glyph.OUT, Words.say("auditors.outside"), Chip.Tone.WARM));
        }
        if (content != null) {
            marks.add(Chip.of(Glyph.PAGE, Words.say("auditors.reads"), Chip.Tone.WAITING));
        }
        marks.add(States.chip(auditor.state()));
        if (house.may(Permission.AUDIT_VIEW)) {
            Link read = new Link(
                    DisclosuresPage.ADDRESS + "?auditors=true&person="
                            + auditor.id().value(),
                    Words.say("auditors.whatRead"));
            read.getElement().setAttribute("aria-label", Words.say("auditors.whatRead.of", auditor.name()));
            marks.add(read);
        }
        if (mayGrant) {
            marks.add(actions(auditor));
        }
        return new ListItem(words, marks);
    }

    private String until(AuditorDetails auditor) {
        LocalDate end = auditor.endsOn();
        return end == null
                ? Words.say("auditors.endless")
                : Words.say("auditors.until", house.times().plain(end));
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("quiet");
        return span;
    }

    private Component actions(AuditorDetails auditor) {
        Dots more = new Dots(Words.say("actions.of", auditor.name()));
        ContextMenu menu = more.menu();
        if (mayGive) {
            menu.addItem(Words.say("auditors.give"), _ -> give(auditor));
        }
        AuditContent content = auditor.content();
        if (content != null) {
            menu.addItem(Words.say("auditors.take"), _ -> take(auditor, content));
        }
        menu.addItem(Words.say("auditors.end"), _ -> end(auditor));
        return more;
    }

    private void give(AuditorDetails auditor) {
        FormDialog dialog =
                new FormDialog(Words.say("auditors.give.title", auditor.name()), Words.say("auditors.give.do"));
        Terms terms = new Terms(house);
        terms.name(dialog.fields());
        terms.reason().setHelperText(Words.say("auditors.give.reason"));
        terms.endsOn().setMax(house.times().today().plusDays(GiveAuditContent.AT_MOST.toDays()));
        dialog.body(new Paragraph(Words.say("auditors.give.text", auditor.name())), terms.reason(), terms.endsOn());
        AuditContent before = auditor.content();
        dialog.onSubmit(() -> {
            house.send(new GiveAuditContent(
                    auditor.id(), Check.present("reason", terms.why()), Check.present("endsAt", terms.end())));
            Notice.undoable(Words.say("auditors.given", auditor.name()), () -> giveBack(auditor, before));
        });
        dialog.open();
        terms.reason().focus();
    }

    /** As it was before it was given anew. */
    private void giveBack(AuditorDetails auditor, @Nullable AuditContent before) {
        if (before == null) {
            house.send(new TakeAuditContent(auditor.id()));
        } else {
            house.send(new GiveAuditContent(auditor.id(), Confidential.of(before.reason()), before.endsAt()));
        }
    }

    private void take(AuditorDetails auditor, AuditContent content) {
        Confidential reason = Confidential.of(content.reason());
        Instant end = content.endsAt();
        Notice.attempt(() -> {
            house.send(new TakeAuditContent(auditor.id()));
            if (mayGive) {
                Notice.undoable(
                        Words.say("auditors.taken", auditor.name()),
                        () -> house.send(new GiveAuditContent(auditor.id(), reason, end)));
            } else {
                Notice.done(Words.say("auditors.taken", auditor.name()));
            }
        });
    }

    private void end(AuditorDetails auditor) {
        FormDialog dialog = new FormDialog(Words.say("auditors.end.title", auditor.name()), Words.say("save"));
        DatePicker endsOn = dialog.fields().name("endsOn", new DatePicker(Words.say("people.endsOn")));
        endsOn.setHelperText(Words.say("people.endsOn.help"));
        endsOn.setValue(auditor.endsOn());
        Tongues.teach(endsOn);
        dialog.body(endsOn);
        LocalDate before = auditor.endsOn();
        dialog.onSubmit(() -> {
            house.send(new ChangeEnd(auditor.id(), endsOn.getValue()));
            Notice.undoable(Words.say("saved"), () -> house.send(new ChangeEnd(auditor.id(), before)));
        });
        dialog.open();
        endsOn.focus();
    }
}
