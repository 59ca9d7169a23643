package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.Reason;
import io.portico.access.Recorded;
import io.portico.access.Resource;
import io.portico.access.Timeline;
import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.projections.Texts;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.exposure.StoredOpenings;
import io.portico.projections.exposure.StoredTrace;
import io.portico.projections.mail.MailsOfPost;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.PostLines;
import io.portico.projections.threads.StoredPost;
import io.portico.projections.threads.ThreadChunk;
import io.portico.projections.threads.ThreadReader;
import io.portico.projections.threads.ThreadWriter;
import io.portico.views.agency.MailLine;
import io.portico.views.audit.ExposedPerson;
import io.portico.views.audit.ExposedSpan;
import io.portico.views.audit.ExposureEnding;
import io.portico.views.audit.ExposureMail;
import io.portico.views.audit.ExposureReport;
import io.portico.views.audit.FindExposure;
import io.portico.views.audit.ReasonLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers where a reply went. */
public final class ExposureQueries {

    private final Viewers viewers;
    private final AccessFold states;
    private final ViewStore store;
    private final Texts texts;
    private final People people;
    private final ThreadReader threads;
    private final AlikeReplies alike;

    public ExposureQueries(
            Viewers viewers,
            AccessFold states,
            ViewStore store,
            Texts texts,
            People people,
            ThreadReader threads,
            AlikeReplies alike) {
        this.viewers = viewers;
        this.states = states;
        this.store = store;
        this.texts = texts;
        this.people = people;
        this.threads = threads;
        this.alike = alike;
    }

    /** Whoever asks sees the reply and reads access; to others there is no such report. */
    @QueryHandler
    ExposureReport answer(FindExposure query) {
        Viewer viewer = AccessReaders.asking(viewers);
        StoredTrace trace = store.find(Place.AGENCY, StoredTrace.id(query.postId()), StoredTrace.class)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        Resource.OfPost post = new Resource.OfPost(trace.taskId(), trace.thread(), trace.position());
        viewer.demandSight(post);
        StoredPost stored = store.find(Place.AGENCY, trace.chunk(), ThreadChunk.class).stream()
                .flatMap(chunk -> chunk.posts().stream())
                .filter(one -> one.id().equals(query.postId()))
                .findFirst()
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        Optional<StoredTrace.Ending> ending = Optional.ofNullable(trace.ending());
        Names authors =
                people.names(Stream.concat(Stream.of(trace.author()), ending.map(StoredTrace.Ending::by).stream())
                        .toList());
        AlikeReplies.Found others = alike.to(viewer, query.postId(), trace, stored);
        return new ExposureReport(
                query.postId(),
                trace.taskId(),
                Titles.of(store, texts, List.of(trace.taskId().named()))
                        .find(trace.taskId().named()),
                audience(trace),
                authors.of(trace.author()),
                trace.at(),
                texts.showIfAny(stored.text()),
                PostLines.files(stored.files(), texts),
                ending.map(end -> new ExposureEnding(
                                authors.of(end.by()), end.at(), end.withdrawn(), texts.showIfAny(end.reason())))
                        .orElse(null),
                exposed(viewer, query.postId(), trace, post),
                others.replies(),
                others.more(),
                ending.isEmpty()
                        && viewer.may(
                                Action.use(Permission.REPLIES_POST),
                                new Resource.OfThread(trace.taskId(), trace.thread())));
    }

    private static Audience audience(StoredTrace trace) {
        return trace.thread().audience().orElseThrow();
    }

    private List<ExposedPerson> exposed(Viewer viewer, PostId postId, StoredTrace trace, Resource.OfPost post) {
        Map<UserId, List<Timeline.Span>> spans = new LinkedHashMap<>();
        spans(viewer, trace, post)
                .forEach(span -> spans.computeIfAbsent(span.sight().userId(), _ -> new ArrayList<>())
                        .add(span));
        Map<UserId, Instant> opened = opened(trace);
        Map<UserId, MailLine.State> mails = MailsOfPost.states(store, postId);
        Set<UserId> everybody = new LinkedHashSet<>(spans.keySet());
        trace.mailed().keySet().forEach(person -> everybody.add(new UserId(person)));
        everybody.addAll(mails.keySet());
        // Whom the asker may not know of is not named here either.
        everybody.removeIf(person -> !viewer.sees(new Resource.OfPerson(person)));
        Names names = people.names(List.copyOf(everybody));
        Because because = new Because(viewer, spans.values());
        List<ExposedPerson> exposed = new ArrayList<>();
        for (UserId person : everybody) {
            List<Timeline.Span> seen = spans.getOrDefault(person, List.of());
            Instant mailedAt = trace.mailed().get(person.value());
            exposed.add(new ExposedPerson(
                    names.of(person),
                    seen.stream()
                            .map(span -> new ExposedSpan(span.from(), span.until()))
                            .toList(),
                    seen.isEmpty() ? List.of() : because.lines(seen.getFirst().reasons()),
                    opened.get(person),
                    leavesMarks(viewer, person),
                    mailedAt == null ? mail(mails.get(person), trace) : ExposureMail.SENT,
                    mailedAt));
        }
        exposed.sort(Comparator.comparing(
                        (ExposedPerson one) -> one.person().kind().audience().isPresent() ? 0 : 1)
                .thenComparing(one -> one.openedAt() == null ? Instant.MAX : one.openedAt()));
        return List.copyOf(exposed);
    }

    private List<Timeline.Span> spans(Viewer viewer, StoredTrace trace, Resource.OfPost post) {
        Following following = new Following(post, trace.at());
        states.walk(viewer.agencyId(), trace.position(), trace.at(), following);
        StoredTrace.Ending ending = trace.ending();
        return following.spansUntil(ending == null ? viewer.now() : ending.at(), ending != null);
    }

    /**
     * Follows what people could see until the reply was gone. What a clock that had stepped back posted belongs to the
     * latest time there was.
     */
    private static final class Following implements AccessFold.Walk {

        private final Resource.OfPost post;
        private Instant postedAt;
        private @Nullable Timeline timeline;

        Following(Resource.OfPost post, Instant postedAt) {
            this.post = post;
            this.postedAt = postedAt;
        }

        @Override
        public void begins(AccessState state, Instant latest) {
            postedAt = later(postedAt, latest);
            timeline = Timeline.of(post, state, postedAt);
        }

        @Override
        public void goesOn(Recorded recorded, AccessState then, Instant latest) {
            Objects.requireNonNull(timeline).next(recorded, then, latest);
        }

        List<Timeline.Span> spansUntil(Instant end, boolean gone) {
            List<Timeline.Span> spans = Objects.requireNonNull(timeline).until(end);
            Instant last = later(end, postedAt);
            return gone
                    ? spans.stream().flatMap(span -> span.upTo(last).stream()).toList()
                    : spans;
        }

        private static Instant later(Instant one, Instant other) {
            return one.isBefore(other) ? other : one;
        }
    }

    /** When each first had it on the screen, by their marks; a mark set after it was gone says nothing. */
    private Map<UserId, Instant> opened(StoredTrace trace) {
        int count = threads.count(Place.AGENCY, trace.taskId(), trace.thread());
        List<String> ids = IntStream.rangeClosed(
                        ThreadWriter.numberOf(trace.chunk()), Math.max(0, count - 1) / ThreadChunk.SIZE)
                .mapToObj(number -> StoredOpenings.id(ThreadWriter.chunk(trace.taskId(), trace.thread(), number)))
                .toList();
        Map<String, StoredOpenings> stored = store.find(Place.AGENCY, ids, StoredOpenings.class);
        Map<UserId, Instant> opened = new HashMap<>();
        for (String id : ids) {
            StoredOpenings openings = stored.get(id);
            if (openings != null) {
                openings.reaching(trace.position()).forEach(opened::putIfAbsent);
            }
        }
        StoredTrace.Ending ending = trace.ending();
        if (ending != null) {
            opened.values().removeIf(at -> !at.isBefore(ending.at()));
        }
        return opened;
    }

    private static boolean leavesMarks(Viewer viewer, UserId person) {
        return viewer.state()
                .person(person)
                .filter(one -> one.kind() != PersonKind.PROGRAM && one.basic() == null)
                .isPresent();
    }

    private static @Nullable ExposureMail mail(MailLine.@Nullable State state, StoredTrace trace) {
        if (state == null) {
            return null;
        }
        return switch (state) {
            case SENT -> ExposureMail.SENT;
            case WAITING -> trace.ending() != null ? ExposureMail.WITHHELD : ExposureMail.WAITING;
            case WITHHELD -> ExposureMail.WITHHELD;
            case FAILED -> ExposureMail.FAILED;
        };
    }

    /** Reasons in words. */
    private final class Because {

        private final Viewer viewer;
        private final Titles titles;
        private final UnaryOperator<String> names;

        Because(Viewer viewer, Iterable<List<Timeline.Span>> spans) {
            this.viewer = viewer;
            List<String> named = new ArrayList<>();
            spans.forEach(
                    some -> some.forEach(span -> span.reasons().forEach(reason -> Answers.mention(reason, named))));
            titles = Titles.of(store, texts, named);
            names = Answers.names(viewer.state(), titles);
        }

        List<ReasonLine> lines(List<Reason> reasons) {
            return Answers.lines(viewer, reasons, texts, titles, names);
        }
    }
}
