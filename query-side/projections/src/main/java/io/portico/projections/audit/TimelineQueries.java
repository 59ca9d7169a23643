package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.Difference;
import io.portico.access.Recorded;
import io.portico.access.Resource;
import io.portico.access.Timeline.Span;
import io.portico.messages.BadInput;
import io.portico.messages.Id;
import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.projections.Texts;
import io.portico.projections.access.About;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessDifference;
import io.portico.views.audit.AccessSpan;
import io.portico.views.audit.AccessTimeline;
import io.portico.views.audit.DifferenceLine;
import io.portico.views.audit.FindDifference;
import io.portico.views.audit.FindTimeline;
import io.portico.views.audit.SightChange;
import io.portico.views.audit.SpanCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what a person could see, or who could see a thing, from when until when, and what became otherwise. */
public final class TimelineQueries {

    private static final Set<String> KINDS = Set.of("project", "task", "document", "file", "budget", "invoice");

    /** A timeline has fewer spans than that. */
    private static final long BEHIND_ALL_LOSSES = 1L << 32;

    private final Viewers viewers;
    private final Timelines timelines;
    private final ViewStore store;
    private final Texts texts;
    private final Cursors cursors;

    public TimelineQueries(Viewers viewers, Timelines timelines, ViewStore store, Texts texts, Cursors cursors) {
        this.viewers = viewers;
        this.timelines = timelines;
        this.store = store;
        this.texts = texts;
        this.cursors = cursors;
    }

    @QueryHandler
    AccessTimeline answer(FindTimeline query) {
        Asked asked = asked(query.about(), query.kind());
        List<Span> all = asked.spans.stream()
                .filter(span -> isWithin(span, query.from(), query.to()))
                .toList();
        Part<Span> part = part(all, Span::place, query.page());
        Lines lines = new Lines(asked, part.items());
        return new AccessTimeline(
                lines.label(), part.items().stream().map(lines::line).toList(), all.size(), part.next());
    }

    @QueryHandler
    AccessDifference answer(FindDifference query) {
        Asked asked = asked(query.about(), query.kind());
        Instant now = asked.viewer.now();
        Instant to = query.to() == null ? now : query.to();
        if (to.isAfter(now)) {
            throw new BadInput("to", BadInput.Code.OUT_OF_RANGE);
        }
        if (to.isBefore(query.from())) {
            throw new BadInput("from", BadInput.Code.OUT_OF_RANGE);
        }
        Difference difference = Difference.between(asked.spans, query.from(), to);
        List<Changed> all = Stream.concat(
                        difference.losses().stream().map(span -> new Changed(SightChange.LOST, span)),
                        difference.gains().stream().map(span -> new Changed(SightChange.GAINED, span)))
                .sorted()
                .toList();
        Part<Changed> part = part(all, Changed::place, query.page());
        Lines lines = new Lines(asked, part.items().stream().map(Changed::span).toList());
        return new AccessDifference(
                lines.label(),
                difference.losses().size(),
                difference.gains().size(),
                difference.kept(),
                part.items().stream()
                        .map(changed -> new DifferenceLine(changed.change(), lines.line(changed.span())))
                        .toList(),
                part.next());
    }

    private record Changed(SightChange change, Span span) implements Comparable<Changed> {
        long place() {
            return change == SightChange.LOST ? span.place() : BEHIND_ALL_LOSSES + span.place();
        }

        @Override
        public int compareTo(Changed other) {
            return Long.compare(place(), other.place());
        }
    }

    /** Who asks, and what there is to answer with. */
    private record Asked(Viewer viewer, Resource about, List<Span> spans) {}

    private Asked asked(String named, @Nullable String kind) {
        Viewer viewer = AccessReaders.asking(viewers);
        Resource about = about(named);
        Predicate<Span> wanted = kind == null ? _ -> true : ofKind(viewer.state(), about, kind);
        Titles.demandEver(viewer.state(), about, store, texts);
        return new Asked(
                viewer,
                about,
                timelines.of(viewer, about).stream()
                        // Somebody may have come since the asker did.
                        .filter(span ->
                                viewer.state().person(span.sight().userId()).isPresent())
                        .filter(wanted)
                        .toList());
    }

    static Resource about(String named) {
        if (named.startsWith("user:")) {
            return new Resource.OfPerson(new UserId(named.substring(named.indexOf(':') + 1)));
        }
        return traced("resource", ResourceNames.read("resource", named));
    }

    /** Refuses things of which nobody asks from when until when they were seen. */
    static Resource traced(String field, Resource thing) {
        if (!KINDS.contains(kind(thing))) {
            throw new BadInput(field, BadInput.Code.UNKNOWN_VALUE);
        }
        return thing;
    }

    private static Predicate<Span> ofKind(AccessState state, Resource about, String kind) {
        if (about instanceof Resource.OfPerson && KINDS.contains(kind)) {
            return span -> kind(span.sight().resource()).equals(kind);
        }
        if (about instanceof Resource.OfPerson
                || Arrays.stream(PersonKind.values())
                        .noneMatch(one -> one.name().equals(kind))) {
            throw new BadInput("kind", BadInput.Code.UNKNOWN_VALUE);
        }
        return span -> kind(state, span.sight().userId()) == PersonKind.valueOf(kind);
    }

    private static String kind(Resource thing) {
        return thing.named().substring(0, thing.named().indexOf(':'));
    }

    private static PersonKind kind(AccessState state, UserId person) {
        return state.person(person).orElseThrow().kind();
    }

    /** What a file belongs to, or belonged to when it was deleted. */
    private static Optional<String> within(AccessState state, Resource thing) {
        if (!(thing instanceof Resource.OfFile file)) {
            return Optional.empty();
        }
        return ResourceNames.fileEver(state, file.fileId())
                .map(known -> known.taskId() != null ? known.taskId() : known.documentId())
                .map(Id::named);
    }

    private static boolean isWithin(Span span, @Nullable Instant from, @Nullable Instant to) {
        Instant until = span.until();
        return (to == null || span.from().isBefore(to)) && (from == null || until == null || until.isAfter(from));
    }

    private record Part<T>(List<T> items, @Nullable String next) {}

    /** Places stay as they are, whatever comes meanwhile. */
    private <T> Part<T> part(List<T> all, Place<T> place, PageRequest page) {
        long after = page.after() == null ? -1 : cursors.read(page.after());
        List<T> left = all.stream()
                .filter(one -> place.of(one) > after)
                .limit(page.limit() + 1L)
                .toList();
        if (left.size() <= page.limit()) {
            return new Part<>(left, null);
        }
        List<T> items = left.subList(0, page.limit());
        return new Part<>(items, cursors.of(place.of(items.getLast())));
    }

    private interface Place<T> {
        long of(T one);
    }

    /** Spans with names in the place of ids. */
    private final class Lines {

        private final Asked asked;
        private final Titles titles;
        private final UnaryOperator<String> names;
        private final Sentences sentences;

        Lines(Asked asked, List<Span> spans) {
            this.asked = asked;
            List<String> named = new ArrayList<>();
            named.add(asked.about.named());
            spans.forEach(span -> {
                mention(span, named);
                within(asked.viewer.state(), span.sight().resource()).ifPresent(named::add);
            });
            titles = Titles.of(store, texts, named);
            names = Answers.names(asked.viewer.state(), titles);
            sentences = new Sentences(titles);
        }

        private static void mention(Span span, List<String> named) {
            named.add(span.sight().userId().named());
            named.add(span.sight().resource().named());
            span.reasons().forEach(reason -> Answers.mention(reason, named));
            Stream.of(span.begun(), span.ended()).forEach(cause -> {
                if (cause != null) {
                    named.add("user:" + cause.by());
                    named.addAll(About.of(cause.event()));
                }
            });
        }

        @Nullable
        String label() {
            return titles.find(asked.about.named());
        }

        AccessSpan line(Span span) {
            UserId person = span.sight().userId();
            String thing = span.sight().resource().named();
            Instant until = span.until();
            return new AccessSpan(
                    person,
                    titles.of(person),
                    kind(asked.viewer.state(), person),
                    thing,
                    titles.find(thing),
                    within(asked.viewer.state(), span.sight().resource())
                            .map(titles::find)
                            .orElse(null),
                    span.from(),
                    until,
                    span.begun() == null ? null : cause(span.begun()),
                    until == null ? null : end(span.ended(), until),
                    Answers.lines(asked.viewer, span.reasons(), texts, titles, names));
        }

        private SpanCause end(@Nullable Recorded event, Instant at) {
            return event == null ? new SpanCause(null, at, null, null, Told.TIME_ALONE.with()) : cause(event);
        }

        private SpanCause cause(Recorded recorded) {
            return new SpanCause(
                    recorded.name(),
                    recorded.at(),
                    recorded.by(),
                    titles.find("user:" + recorded.by()),
                    sentences.of(recorded.event()));
        }
    }
}
