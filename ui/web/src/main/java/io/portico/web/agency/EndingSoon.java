package io.portico.web.agency;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.person.PersonKind;
import io.portico.views.PageRequest;
import io.portico.views.audit.EndingAccess;
import io.portico.views.audit.EndingKind;
import io.portico.views.audit.EndingLine;
import io.portico.views.audit.FindEndingAccess;
import io.portico.web.parts.Alarm;
import io.portico.web.parts.Chip;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Rows;
import io.portico.web.parts.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose access ends soon, to what and when, with the way to where it can be extended. Hidden when none does. */
final class EndingSoon extends Div {

    /** What ends today or tomorrow is marked. */
    private static final int PRESSING_DAYS = 1;

    private final House house;
    private final Panel panel = new Panel(Words.say("today.ending"));
    private final Few<EndingLine, ListItem> few;
    private final Alarm alarm;
    private @Nullable Live<EndingAccess> live;

    EndingSoon(House house) {
        this.house = house;
        Rows<EndingLine, ListItem> rows = new Rows<>(
                house, line -> Arrays.asList(line.kind(), line.resource(), line.userId()), ListItem::new, this::draw);
        this.few = new Few<>(rows, PageRequest.MAX_LIMIT, () -> again(false));
        this.alarm = new Alarm(this, house, () -> again(true));
        add(panel);
        live = Live.keep(
                this,
                house,
                Set.of("access"),
                () -> house.ask(new FindEndingAccess(few.limit())),
                this::show,
                () -> show(new EndingAccess(List.of(), 0, null)));
    }

    private void again(boolean behindThePage) {
        Live<EndingAccess> kept = live;
        if (kept != null && behindThePage) {
            kept.soon();
        } else if (kept != null) {
            kept.again();
        }
    }

    private void show(EndingAccess ending) {
        alarm.set(ending.changesAt());
        setVisible(!ending.items().isEmpty());
        few.show(panel, ending.items(), ending.total());
    }

    private void draw(ListItem row, EndingLine line) {
        String who = line.name() == null ? line.label() : line.name();
        Span name = new Span(who);
        name.addClassName("row-title");
        Span what = new Span(what(line));
        what.addClassName("quiet");
        Div words = new Div(name, what);
        words.addClassName("row-words");
        boolean review = line.kind() == EndingKind.REVIEW;
        Link extend = new Link(path(line), Words.say(review ? "ending.confirm" : "ending.extend"));
        extend.getElement()
                .setAttribute(
                        "aria-label", Words.say(review ? "ending.confirm.of" : "ending.extend.of", who, what(line)));
        Span marks = new Span(when(line), extend);
        marks.addClassName("marks");
        row.removeAll();
        row.add(words, marks);
    }

    private Chip when(EndingLine line) {
        LocalDate day = LocalDate.ofInstant(line.endsAt(), house.times().zone());
        boolean pressing = !day.isAfter(house.times().today().plusDays(PRESSING_DAYS));
        Chip when = Chip.of(
                Glyph.CLOCK,
                pressing
                        ? Words.say("ending.near", house.times().day(day).getText())
                        : Words.say("ending.on", house.times().plain(day)),
                pressing ? Chip.Tone.WARM : Chip.Tone.PLAIN);
        when.setTitle(house.times().exact(line.endsAt()));
        return when;
    }

    private static String what(EndingLine line) {
        return switch (line.kind()) {
            case ACCOUNT -> Words.say(isAuditors(line) ? "ending.seat" : "ending.account");
            case CONTENT -> Words.say("ending.content");
            case GRANT -> Words.say("ending.project", line.label());
            case SHARE -> Words.say("ending.task", line.label());
            case BUDGET -> Words.say("ending.budget", line.label());
            case REVIEW -> Words.say("ending.review", line.items());
        };
    }

    private static boolean isAuditors(EndingLine line) {
        return line.personKind() == PersonKind.EMPLOYEE;
    }

    private static String path(EndingLine line) {
        String id = line.resource().substring(line.resource().indexOf(':') + 1);
        return switch (line.kind()) {
            case ACCOUNT ->
                isAuditors(line)
                        ? AuditorsPage.ADDRESS
                        : (line.personKind() == PersonKind.PARTNER ? "partners/" : "clients/") + id;
            case CONTENT -> AuditorsPage.ADDRESS;
            case GRANT -> "projects/" + id;
            case SHARE -> "tasks/" + id;
            case BUDGET -> "budgets/" + id;
            case REVIEW -> ReviewsPage.ADDRESS + "/" + id;
        };
    }
}
