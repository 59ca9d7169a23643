package io.portico.web.agency;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.PostId;
import io.portico.messages.ThreadName;
import io.portico.views.audit.AlikeReply;
import io.portico.views.audit.ExposedPerson;
import io.portico.views.audit.ExposureEnding;
import io.portico.views.audit.ExposureMail;
import io.portico.views.audit.ExposureReport;
import io.portico.views.audit.FindExposure;
import io.portico.web.parts.AudienceMark;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Download;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.WithdrawDialog;
import io.portico.web.parts.Words;
import io.portico.web.prose.Prose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Where a reply went: who could see it, who had it open, to whom mails told of it; and the way to take it back. */
public final class ExposurePage extends Div {

    /** Below that, likeness is chance. */
    private static final int WORTH_SAYING_PERCENT = 50;

    private final House house;
    private final PostId id;

    public ExposurePage(House house, PostId id) {
        this.house = house;
        this.id = id;
        addClassNames("page", "exposure");
        Live.keepPage(this, house, Set.of("task", "seen", "access"), () -> house.ask(new FindExposure(id)), this::show);
    }

    private void show(ExposureReport report) {
        removeAll();
        List<ExposedPerson> outside = people(report, true);
        List<ExposedPerson> inside = people(report, false);
        Panel said = new Panel(Words.say("exposure.reply"));
        said.show(said(report));
        Panel others = new Panel(Words.say("exposure.alike"));
        others.show(alike(report));
        add(
                head(report),
                summary(report, outside),
                said,
                readers(report, outside),
                colleagues(report, inside),
                others,
                limits());
    }

    private static List<ExposedPerson> people(ExposureReport report, boolean outside) {
        return report.people().stream()
                .filter(person -> person.person().kind().audience().isPresent() == outside)
                .toList();
    }

    private Head head(ExposureReport report) {
        String task =
                Objects.requireNonNullElse(report.taskName(), report.taskId().value());
        Head head = new Head(Words.say("exposure"))
                .above(new Link(Link.to(report.taskId()), task))
                .below(
                        AudienceMark.of(report.audience()),
                        new Span(Words.say(
                                "exposure.by",
                                report.author().name(),
                                house.times().toTheSecond(report.postedAt()))));
        Download sheet = new Download("api/v1/posts/" + id.value() + "/exposure.csv", Words.say("exposure.sheet"));
        Button print = new Button(
                Words.say("exposure.print"), _ -> UI.getCurrent().getPage().executeJs("window.print()"));
        head.actions(sheet, print);
        if (report.mayWithdraw()) {
            Button withdraw = new Button(
                    Words.say("exposure.withdraw"),
                    _ -> WithdrawDialog.open(house, id, report.author().name()));
            withdraw.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
            head.actions(withdraw);
        }
        return head;
    }

    /** The few figures that say how bad it is. */
    private Div summary(ExposureReport report, List<ExposedPerson> outside) {
        long could = outside.stream()
                .filter(person -> !person.spans().isEmpty() && !isAuthor(person, report))
                .count();
        long opened = outside.stream().filter(person -> opened(person, report)).count();
        long mailed = outside.stream()
                .filter(person -> person.mail() == ExposureMail.SENT)
                .count();
        ExposureEnding ending = report.ending();
        Instant until = ending == null ? house.times().now() : ending.at();
        Div figures = new Div(
                figure(String.valueOf(could), Words.say("exposure.could")),
                figure(String.valueOf(opened), Words.say("exposure.opened")),
                figure(String.valueOf(mailed), Words.say("exposure.mailed")),
                figure(
                        house.times().length(report.postedAt(), until),
                        Words.say(ending == null ? "exposure.visibleFor" : "exposure.wasVisibleFor")));
        figures.addClassName("exposure-figures");
        return figures;
    }

    private static Div figure(String number, String words) {
        Span strong = new Span(number);
        strong.addClassName("figure");
        Span of = new Span(words);
        of.addClassName("quiet");
        Div figure = new Div(strong, of);
        figure.addClassName("panel");
        return figure;
    }

    private Div said(ExposureReport report) {
        Div said = new Div();
        said.addClassNames("exposure-said", AudienceMark.className(ThreadName.of(report.audience())));
        ExposureEnding ending = report.ending();
        if (ending != null) {
            String when = house.times().toTheSecond(ending.at());
            said.add(
                    Chip.of(
                            Glyph.BACK,
                            Words.say(ending.withdrawn() ? "exposure.withdrawn" : "exposure.deleted"),
                            Chip.Tone.GOOD),
                    new Paragraph(Words.say(
                            ending.withdrawn() ? "exposure.withdrawn.by" : "exposure.deleted.by",
                            ending.by().name(),
                            when)));
            if (ending.reason() != null) {
                said.add(new Paragraph(Words.say("exposure.because", ending.reason())));
            }
            return said;
        }
        if (report.text() != null) {
            said.add(Prose.ofPost(report.text(), house.me().id()));
        }
        report.files().forEach(file -> said.add(new Paragraph(Words.say("exposure.file", file.name()))));
        return said;
    }

    private Panel readers(ExposureReport report, List<ExposedPerson> outside) {
        Panel panel = new Panel(Words.say("exposure.outside"));
        return outside.isEmpty()
                ? panel.show(
                        new EmptyState(Glyph.LOCK, Words.say("exposure.nobody"), Words.say("exposure.nobody.text")))
                : panel.show(new ExposedPeople(house, outside, report.author().id()));
    }

    private Details colleagues(ExposureReport report, List<ExposedPerson> inside) {
        Details details = new Details(
                Words.say("exposure.inside", inside.size(), house.agency().name()),
                new ExposedPeople(house, inside, report.author().id()));
        details.addClassName("panel");
        return details;
    }

    private static boolean opened(ExposedPerson person, ExposureReport report) {
        return person.openedAt() != null && !isAuthor(person, report);
    }

    private static boolean isAuthor(ExposedPerson person, ExposureReport report) {
        return person.person().id().equals(report.author().id());
    }

    private Div alike(ExposureReport report) {
        Div content = new Div();
        content.addClassName("stack");
        if (report.alike().isEmpty()) {
            content.add(
                    new EmptyState(Glyph.YES, Words.say("exposure.alike.none"), Words.say("exposure.alike.none.text")));
            return content;
        }
        Paragraph lead =
                new Paragraph(Words.say("exposure.alike.text", report.author().name()));
        lead.addClassName("quiet");
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("rows", "alike");
        report.alike().forEach(other -> rows.add(row(other)));
        content.add(lead, rows);
        if (report.moreAlike()) {
            content.add(new Paragraph(
                    Words.say("exposure.alike.more", report.alike().size())));
        }
        return content;
    }

    private ListItem row(AlikeReply other) {
        String task =
                Objects.requireNonNullElse(other.taskName(), other.taskId().value());
        Link title = new Link(Link.exposure(other.postId()), task);
        title.addClassName("row-title");
        Span by = new Span(
                Words.say("exposure.by", other.author().name(), house.times().toTheSecond(other.postedAt())));
        by.addClassName("quiet");
        Div words = new Div(title, by);
        words.addClassName("row-words");
        if (other.text() != null) {
            Div text = new Div(Prose.ofPost(other.text(), house.me().id()));
            text.addClassName("glimpse");
            words.add(text);
        }
        List<Span> marks = new ArrayList<>(List.of(AudienceMark.of(other.audience())));
        if (other.likenessPercent() != null && other.likenessPercent() >= WORTH_SAYING_PERCENT) {
            marks.add(new Span(Words.say("exposure.alike.percent", other.likenessPercent())));
        }
        Div beside = new Div();
        beside.addClassName("marks");
        marks.forEach(beside::add);
        return new ListItem(words, beside);
    }

    /** What nobody should read out of this page. */
    private static Paragraph limits() {
        Paragraph limits = new Paragraph(Words.say("exposure.limits"));
        limits.addClassNames("quiet", "description");
        return limits;
    }
}
