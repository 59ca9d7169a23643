package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessSpan;
import io.portico.views.audit.AccessTimeline;
import io.portico.views.audit.FindTimeline;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What one person could see, or who could see one thing, as bars and as a table; kept true while it is looked at. */
final class SpansPanel extends Div {

    private static final int STEP = PageRequest.MAX_LIMIT;

    private final House house;
    private final SpanAddress address;
    private final SpanWords words;
    private final Live<AccessTimeline> live;
    private int wanted = STEP;

    SpansPanel(House house, SpanAddress address) {
        this.house = house;
        this.address = address;
        this.words = new SpanWords(house, address.isPerson());
        addClassName("stack");
        live = Live.keep(this, house, Set.of("access"), this::look, this::show, this::removeAll);
    }

    /** As much as is wanted, page by page. */
    private AccessTimeline look() {
        Instant from = address.window().begin(house.times().now());
        List<AccessSpan> spans = new ArrayList<>();
        AccessTimeline part;
        String after = null;
        do {
            part = house.ask(new FindTimeline(
                    address.about(),
                    from,
                    null,
                    address.kind().isEmpty() ? null : address.kind(),
                    new PageRequest(STEP, after)));
            spans.addAll(part.items());
            after = part.next();
        } while (after != null && spans.size() < wanted);
        return new AccessTimeline(part.label(), spans, part.total(), after);
    }

    /** Of whoever could see a thing, people outside are asked about first. */
    private List<AccessSpan> outsideFirst(List<AccessSpan> spans) {
        return spans.stream()
                .sorted(Comparator.comparing(span ->
                        !words.ofPerson() && span.personKind().audience().isEmpty()))
                .toList();
    }

    private void show(AccessTimeline timeline) {
        removeAll();
        List<AccessSpan> spans = timeline.items();
        if (spans.isEmpty()) {
            add(new EmptyState(
                    Glyph.LOCK,
                    Words.say(address.isPerson() ? "spans.none.person" : "spans.none.thing"),
                    Words.say("spans.none.text")));
            return;
        }
        Instant now = house.times().now();
        Instant begin = address.window().begin(now);
        SpanTable table =
                new SpanTable(house, address, Words.say("spans.caption", spans.size(), timeline.total()), spans);
        SpanChart chart = new SpanChart(
                house,
                words,
                SpanChart.Shapes.byEnd(words),
                begin == null ? spans.getFirst().from() : begin,
                now,
                outsideFirst(spans),
                table::reveal);
        add(chart, table);
        if (timeline.next() != null) {
            Paragraph left = new Paragraph(Words.say("spans.left", timeline.total() - spans.size()));
            left.addClassName("quiet");
            add(left, new Button(Words.say("seen.more", STEP), _ -> {
                wanted = spans.size() + STEP;
                live.again();
            }));
        }
    }
}
