package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.views.audit.AccessSpan;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Times during which somebody could see something as bars, one lane for each thing or person. A bar ends as what ended it:
 * with a stroke when somebody did, with dots when time did, open while it lasts.
 */
final class SpanChart extends Div {

    private static final double WHOLE = 100.0;
    private static final int NAMES = 5;
    /** Beyond it the words of a bar lie to the left of its end. */
    private static final double LATE = 50;

    private final House house;
    private final SpanWords words;
    private final Instant first;
    private final Instant last;

    /** @param chosen what to do when somebody wants to know more of one */
    SpanChart(
            House house,
            SpanWords words,
            Instant first,
            Instant last,
            List<AccessSpan> spans,
            Consumer<AccessSpan> chosen) {
        this.house = house;
        this.words = words;
        this.first = first;
        this.last = last.isAfter(first) ? last : first.plusSeconds(1);
        addClassName("spans");
        OrderedList lanes = new OrderedList();
        lanes.addClassName("span-lanes");
        Map<String, Div> tracks = new LinkedHashMap<>();
        for (AccessSpan span : spans) {
            tracks.computeIfAbsent(words.key(span), _ -> track(span, lanes)).add(bar(span, chosen));
        }
        add(scale(), lanes, legend());
    }

    private Div track(AccessSpan span, OrderedList lanes) {
        Span name = new Span(words.other(span));
        name.addClassName("span-name");
        Div track = new Div();
        track.addClassName("span-track");
        ListItem lane = new ListItem(name, track);
        lane.addClassName("span-lane");
        lanes.add(lane);
        return track;
    }

    private NativeButton bar(AccessSpan span, Consumer<AccessSpan> chosen) {
        double from = Math.clamp(percent(span.from()), 0, WHOLE);
        double until = span.until() == null ? WHOLE : Math.clamp(percent(span.until()), from, WHOLE);
        Span said = new Span(words.whole(span));
        said.addClassName("span-words");
        said.getElement().setAttribute("aria-hidden", "true");
        NativeButton bar = new NativeButton("", _ -> chosen.accept(span));
        bar.add(said);
        bar.setAriaLabel(words.whole(span));
        bar.addClassNames("span-bar", end(span));
        bar.setClassName("from-before", span.from().isBefore(first));
        bar.setClassName("late-in-view", from > LATE);
        bar.getStyle().set("--from", written(from)).set("--length", written(until - from));
        return bar;
    }

    private static String end(AccessSpan span) {
        if (span.ended() == null) {
            return "lasts";
        }
        return span.ended().event() == null ? "ended-by-time" : "ended-by-event";
    }

    /** The days at which the fifths of the time begin. */
    private Component scale() {
        Div scale = new Div();
        scale.addClassName("span-scale");
        scale.getElement().setAttribute("aria-hidden", "true");
        Duration all = Duration.between(first, last);
        for (int i = 0; i < NAMES; i++) {
            Instant at = first.plus(all.multipliedBy(i).dividedBy(NAMES));
            scale.add(new Span(
                    house.times().plain(LocalDate.ofInstant(at, house.times().zone()))));
        }
        return scale;
    }

    private static Component legend() {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("span-legend");
        for (String end : List.of("lasts", "ended-by-event", "ended-by-time")) {
            Span sample = new Span();
            sample.addClassNames("span-sample", "span-bar", end);
            sample.getElement().setAttribute("aria-hidden", "true");
            legend.add(new ListItem(sample, new Span(Words.say("spans." + end))));
        }
        return legend;
    }

    private double percent(Instant at) {
        return WHOLE
                * Duration.between(first, at).toMillis()
                / Math.max(1, Duration.between(first, last).toMillis());
    }

    private static String written(double percent) {
        return String.format(Locale.ROOT, "%.3f%%", percent);
    }
}
