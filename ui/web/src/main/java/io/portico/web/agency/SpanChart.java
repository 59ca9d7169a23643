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
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Times during which somebody could see something as bars, one lane for each thing or person. A bar ends as what ended it:
 * with a stroke when somebody did, with dots when time did, open while it lasts; or, between two dates, with a stroke when it
 * was lost and open when it was gained.
 */
final class SpanChart extends Div {

    private static final double WHOLE = 100.0;
    private static final int NAMES = 5;
    /** Beyond it the words of a bar lie to the left of its end. */
    private static final double LATE = 50;

    private final House house;
    private final SpanWords words;
    private final Shapes shapes;
    private final Instant first;
    private final Instant last;

    /**
     * What bars are told apart by.
     *
     * @param all the name of each, under which the legend explains it
     * @param of which of them one has
     * @param said all that it shows by its place and shape
     */
    record Shapes(List<String> all, Function<AccessSpan, String> of, Function<AccessSpan, String> said) {

        /** By what ended them. */
        static Shapes byEnd(SpanWords words) {
            return new Shapes(List.of("lasts", "ended-by-event", "ended-by-time"), SpanChart::end, words::whole);
        }

        /** By whether they were lost or gained between two dates. */
        static Shapes byChange(SpanWords words, Predicate<AccessSpan> lost) {
            return new Shapes(
                    List.of("lost", "gained"),
                    span -> lost.test(span) ? "lost" : "gained",
                    span -> Words.say(
                            "spans.bar.changed",
                            words.whole(span),
                            Words.say(lost.test(span) ? "spans.lost" : "spans.gained")));
        }
    }

    /** @param chosen what to do when somebody wants to know more of one */
    SpanChart(
            House house,
            SpanWords words,
            Shapes shapes,
            Instant first,
            Instant last,
            List<AccessSpan> spans,
            Consumer<AccessSpan> chosen) {
        this.house = house;
        this.words = words;
        this.shapes = shapes;
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
        Span said = new Span(shapes.said().apply(span));
        said.addClassName("span-words");
        said.getElement().setAttribute("aria-hidden", "true");
        NativeButton bar = new NativeButton("", _ -> chosen.accept(span));
        bar.add(said);
        bar.setAriaLabel(shapes.said().apply(span));
        bar.addClassNames("span-bar", shapes.of().apply(span));
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

    private Component legend() {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("span-legend");
        for (String shape : shapes.all()) {
            Span sample = new Span();
            sample.addClassNames("span-sample", "span-bar", shape);
            sample.getElement().setAttribute("aria-hidden", "true");
            legend.add(new ListItem(sample, new Span(Words.say("spans." + shape))));
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
