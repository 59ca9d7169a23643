package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.LeakProofId;
import io.portico.messages.leakproof.Leak;
import io.portico.messages.leakproof.LeakPlace;
import io.portico.messages.leakproof.LeakReport;
import io.portico.messages.leakproof.StartLeakProof;
import io.portico.views.PageRequest;
import io.portico.views.audit.FindLeakProof;
import io.portico.views.audit.FindLeakProofs;
import io.portico.views.audit.LeakProgress;
import io.portico.views.audit.LeakProofDetails;
import io.portico.views.audit.LeakProofSummary;
import io.portico.views.audit.LeakProofs;
import io.portico.web.parts.CopyLine;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Figures;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Gone;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a text of the agency's own went anywhere outside: the newest run, or an earlier one, and all there were. */
public final class LeakProofPage extends Div {

    /** Which run is shown, where an address names one. */
    public static final String RUN = "run";

    static final String ADDRESS = "access/proof";
    private static final PageRequest MOST = new PageRequest(PageRequest.MAX_LIMIT, null);

    private final House house;
    private final @Nullable LeakProofId chosen;
    private final Panel result = new Panel(Words.say("proof.newest"));
    private final Panel earlier = new Panel(Words.say("proof.earlier"));

    /** @param chosen the run to show; null for the newest */
    public LeakProofPage(House house, @Nullable LeakProofId chosen) {
        this.house = house;
        this.chosen = chosen;
        addClassName("page");
        Button start = new Button(Words.say("proof.start"), Glyph.SHIELD.draw(), _ -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.setDisableOnClick(true);
        start.addClickListener(click -> click.getSource().setEnabled(true));
        Paragraph about = new Paragraph(Words.say("proof.about"));
        about.addClassNames("quiet", "description");
        Div parts = new Div(result, earlier);
        parts.addClassName("stack");
        add(
                new Head(Words.say("proof"))
                        .above(new Link("access", Words.say("access")))
                        .actions(start),
                about,
                parts);
        Live.keep(this, house, Set.of("leak-proof"), this::ask, this::show, () -> Gone.show(this));
    }

    /** What is shown together. */
    private record Runs(LeakProofs all, @Nullable LeakProofDetails one) {}

    private Runs ask() {
        LeakProofs all = house.ask(new FindLeakProofs(MOST));
        LeakProofId wanted = chosen != null
                ? chosen
                : all.items().isEmpty() ? null : all.items().getFirst().id();
        return new Runs(all, wanted == null ? null : house.ask(new FindLeakProof(wanted)));
    }

    private void start() {
        Notice.attempt(() -> {
            house.send(new StartLeakProof(LeakProofId.random()));
            Notice.done(Words.say("proof.started"));
            if (chosen != null) {
                getUI().ifPresent(ui -> ui.navigate(ADDRESS));
            }
        });
    }

    private void show(Runs runs) {
        LeakProofDetails one = runs.one();
        result.removeClassName("failed");
        if (one == null) {
            result.show(new EmptyState(Glyph.SHIELD, Words.say("proof.none"), Words.say("proof.none.text")));
        } else if (one.report() == null) {
            result.show(new EmptyState(Glyph.CLOCK, Words.say("proof.running"), progress(one.progress())), by(one));
        } else {
            show(one, one.report());
        }
        earlier.setVisible(runs.all().items().size() > 1);
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        runs.all().items().forEach(run -> rows.add(row(run)));
        earlier.show(rows);
        if (runs.all().next() != null) {
            earlier.also(new Paragraph(Words.say("sets.more", PageRequest.MAX_LIMIT)));
        }
    }

    private static String progress(@Nullable LeakProgress progress) {
        return progress == null
                ? Words.say("proof.waiting")
                : Words.say("proof.row", Words.say("proof." + progress.place()), progress.done());
    }

    private Paragraph by(LeakProofDetails run) {
        Paragraph by = new Paragraph(
                Words.say("proof.by", run.startedBy().name(), house.times().exact(run.startedAt())));
        by.addClassName("quiet");
        return by;
    }

    private void show(LeakProofDetails run, LeakReport report) {
        if (report.found() == 0) {
            result.show(
                    new EmptyState(
                            Glyph.SHIELD,
                            Words.say("proof.sound"),
                            Words.say("proof.sound.text", report.shown(), report.events())),
                    by(run),
                    figures(report),
                    digest(run));
            return;
        }
        result.addClassName("failed");
        UnorderedList leaks = new UnorderedList();
        report.leaks().forEach(leak -> leaks.add(new ListItem(said(leak))));
        result.show(
                new EmptyState(Glyph.URGENT, Words.say("proof.found", report.found()), Words.say("proof.found.text")),
                by(run),
                leaks);
        if (report.found() > report.leaks().size()) {
            result.also(new Paragraph(Words.say("proof.more", report.leaks().size())));
        }
        result.also(figures(report), digest(run));
    }

    /** What, where, and where it comes from: never what it says. */
    private static Div said(Leak leak) {
        Span what = new Span(
                Words.say("proof.row", Words.say("proof." + leak.place()), Words.say("proof.leak." + leak.kind())));
        what.addClassName("row-title");
        Span where = new Span(leak.where());
        where.addClassNames("quiet", "code");
        Div words = new Div(what, where);
        if (leak.component() != null && leak.eventId() != null) {
            Span from = new Span(Words.say("proof.leak.event", leak.component(), leak.eventId()));
            from.addClassNames("quiet", "code");
            words.add(from);
        }
        words.addClassName("row-words");
        return words;
    }

    private static Figures figures(LeakReport report) {
        Figures figures = new Figures(Words.say("proof.what"), Words.say("proof.what"), Words.say("proof.count"));
        figures.row(Words.say("proof.events"), figure(report.events()))
                .row(Words.say("proof.texts"), figure(report.texts()))
                .row(place(LeakPlace.CLIENT_VIEW), figure(report.clientRecords()))
                .row(place(LeakPlace.PARTNER_VIEW), figure(report.partnerRecords()))
                .row(place(LeakPlace.MAIL), figure(report.mails()))
                .row(place(LeakPlace.SEARCH), figure(report.cards()))
                .row(Words.say("proof.people"), figure(report.people()))
                .row(place(LeakPlace.PORTAL), figure(report.answers()))
                .row(Words.say("proof.shown"), figure(report.shown()));
        if (report.unasked() > 0) {
            figures.row(Words.say("proof.unasked"), figure(report.unasked()));
        }
        return figures;
    }

    private static String place(LeakPlace place) {
        return Words.say("proof." + place);
    }

    private static String figure(long number) {
        return Words.say("proof.figure", number);
    }

    private static CopyLine digest(LeakProofDetails run) {
        return new CopyLine(Words.say("proof.digest"), run.digest() == null ? "" : run.digest());
    }

    private ListItem row(LeakProofSummary run) {
        Span at = new Span(house.times().exact(run.startedAt()));
        at.addClassName("row-title");
        Span by = new Span(run.startedBy().name());
        by.addClassName("quiet");
        Div words = new Div(at, by);
        words.addClassName("row-words");
        Long found = run.found();
        Div marks = new Div(new Span(
                found == null
                        ? Words.say("proof.running")
                        : found == 0 ? Words.say("proof.sound") : Words.say("proof.found", found)));
        marks.addClassName("marks");
        Link link = new Link(ADDRESS + "?" + RUN + "=" + run.id().value(), words, marks);
        link.addClassName("row-link");
        return new ListItem(link);
    }
}
