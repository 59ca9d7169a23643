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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
                "difference.between",
                house.times().toTheSecond(from),
                house.times().toTheSecond(to));
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
        List<SpanTable> tables = Stream.of(
                        part(difference, SightChange.LOST, "difference.lost"),
                        part(difference, SightChange.GAINED, "difference.gained"))
                .flatMap(Optional::stream)
                .toList();
        answer.add(chart(difference, from, to, tables));
        tables.forEach(answer::add);
        if (difference.next() != null) {
            answer.add(new Button(
                    Words.say("seen.more", STEP),
                    _ -> show(from, to, difference.items().size() + STEP)));
        }
    }

    /** What was lost and what was gained, as bars between the two dates. */
    private SpanChart chart(AccessDifference difference, Instant from, Instant to, List<SpanTable> tables) {
        SpanWords words = new SpanWords(house, address.isPerson());
        Set<AccessSpan> lost = Set.copyOf(spans(difference, SightChange.LOST));
        return new SpanChart(
                house,
                words,
                SpanChart.Shapes.byChange(words, lost::contains),
                from,
                to,
                difference.items().stream().map(DifferenceLine::span).toList(),
                span -> tables.forEach(table -> table.reveal(span)));
    }

    private Optional<SpanTable> part(AccessDifference difference, SightChange change, String title) {
        List<AccessSpan> spans = spans(difference, change);
        int all = change == SightChange.LOST ? difference.lost() : difference.gained();
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(new SpanTable(house, address, Words.say(title, spans.size(), all), spans));
    }

    private static List<AccessSpan> spans(AccessDifference difference, SightChange change) {
        return difference.items().stream()
                .filter(line -> line.change() == change)
                .map(DifferenceLine::span)
                .toList();
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
