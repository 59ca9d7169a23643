package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.messages.BadInput;
import io.portico.messages.person.Permission;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessDifference;
import io.portico.views.audit.AccessSpan;
import io.portico.views.audit.DifferenceLine;
import io.portico.views.audit.FindDifference;
import io.portico.views.audit.SightChange;
import io.portico.web.parts.Download;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Fields;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became otherwise between two instants, and because of what. */
final class DifferencePanel extends Div {

    private static final int STEP = PageRequest.MAX_LIMIT;
    private static final int DAYS = 30;

    private final House house;
    private final SpanAddress address;
    private final Moments first;
    private final Moments second;
    private final Div answer = new Div();

    DifferencePanel(House house, SpanAddress address) {
        this.house = house;
        this.address = address;
        this.first = new Moments(house, Words.say("difference.first"));
        this.second = new Moments(house, Words.say("difference.second"));
        first.field()
                .setValue(house.times()
                        .now()
                        .atZone(house.times().zone())
                        .toLocalDateTime()
                        .minusDays(DAYS)
                        .withSecond(0)
                        .withNano(0));
        Fields fields = new Fields();
        fields.name("from", first.field());
        fields.name("to", second.field());
        Button compare = new Button(
                Words.say("difference.compare"),
                _ -> fields.attempt(() -> {
                    Instant from = first.value();
                    if (from == null) {
                        throw new BadInput("from", BadInput.Code.REQUIRED);
                    }
                    Instant to = second.value();
                    // What is asked of now stays as it was, page by page.
                    show(from, to == null ? house.times().now() : to, STEP);
                }));
        compare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(first.field(), second.field(), compare);
        form.addClassName("asking");
        answer.addClassName("stack");
        answer.getElement().setAttribute("aria-live", "polite");
        addClassName("stack");
        add(form, answer);
    }

    private void show(Instant from, Instant to, int wanted) {
        AccessDifference difference = look(from, to, wanted);
        answer.removeAll();
        String between = Words.say(
                "difference.between", house.times().toTheSecond(from), house.times().toTheSecond(to));
        if (difference.lost() + difference.gained() == 0) {
            answer.add(new EmptyState(
                    Glyph.YES, Words.say("difference.none"), Words.say("difference.kept", between, difference.kept())));
            return;
        }
        answer.add(new Paragraph(
                Words.say("difference.sum", between, difference.lost(), difference.gained(), difference.kept())));
        if (house.may(Permission.EXPORT)) {
            answer.add(sheet(from, to));
        }
        part(difference, SightChange.LOST, "difference.lost");
        part(difference, SightChange.GAINED, "difference.gained");
        if (difference.next() != null) {
            answer.add(new Button(
                    Words.say("seen.more", STEP),
                    _ -> show(from, to, difference.items().size() + STEP)));
        }
    }

    private void part(AccessDifference difference, SightChange change, String title) {
        List<AccessSpan> spans = difference.items().stream()
                .filter(line -> line.change() == change)
                .map(DifferenceLine::span)
                .toList();
        if (!spans.isEmpty()) {
            int all = change == SightChange.LOST ? difference.lost() : difference.gained();
            answer.add(new SpanTable(house, address, Words.say(title, spans.size(), all), spans));
        }
    }

    private AccessDifference look(Instant from, Instant to, int wanted) {
        List<DifferenceLine> lines = new ArrayList<>();
        AccessDifference part;
        String after = null;
        do {
            part = house.ask(new FindDifference(
                    address.about(),
                    from,
                    to,
                    address.kind().isEmpty() ? null : address.kind(),
                    new PageRequest(STEP, after)));
            lines.addAll(part.items());
            after = part.next();
        } while (after != null && lines.size() < wanted);
        return new AccessDifference(part.label(), part.lost(), part.gained(), part.kept(), lines, after);
    }

    private Download sheet(Instant from, Instant to) {
        Map<String, String> further = new HashMap<>();
        further.put("from", from.toString());
        further.put("to", to.toString());
        return AccessTimelinePage.sheet(address.sheet("difference", further));
    }
}
