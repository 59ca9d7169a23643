package io.portico.projections.audit;

import io.portico.access.Action;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.projections.Texts;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.door.AgencyDirectory;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureIds;
import io.portico.tenancy.disclosures.DisclosureStore;
import io.portico.tenancy.disclosures.Disclosures;
import io.portico.views.audit.DisclosedHow;
import io.portico.views.audit.DisclosedThing;
import io.portico.views.audit.DisclosedThrough;
import io.portico.views.audit.DisclosureGap;
import io.portico.views.audit.DisclosureKeeping;
import io.portico.views.audit.DisclosureLine;
import io.portico.views.audit.DisclosureLog;
import io.portico.views.audit.FindDisclosureKeeping;
import io.portico.views.audit.FindDisclosures;
import io.portico.views.audit.FindOwnDisclosures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what was shown, handed out and sent, up to the moment somebody asks. */
public final class DisclosureQueries {

    private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(5);

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final AgencyDirectory directory;
    private final DisclosureStore log;
    private final Disclosures writer;
    private final Clock clock;

    public DisclosureQueries(
            AccessFold states,
            ViewStore store,
            Confidences confidences,
            DisclosureStore log,
            Disclosures writer,
            Clock clock) {
        this.viewers = new Viewers(states, clock);
        this.store = store;
        this.texts = new Texts(confidences);
        this.directory = new AgencyDirectory(store);
        this.log = log;
        this.writer = writer;
        this.clock = clock;
    }

    @QueryHandler
    DisclosureLog answer(FindDisclosures query) {
        Viewer viewer = viewers.current().inside();
        viewer.demand(Action.use(Permission.AUDIT_VIEW), new Resource.WholeAgency());
        return found(query, whom(viewer, query), true);
    }

    /** What others saw through their eyes is not theirs to know, nor what things are called that they may have lost. */
    @QueryHandler
    DisclosureLog answer(FindOwnDisclosures query) {
        Viewer viewer = viewers.current();
        if (viewer.throughOthersEyes()) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        FindDisclosures own = new FindDisclosures(null, null, viewer.userId(), false, null, null, query.page());
        DisclosureLog log = found(own, List.of(Optional.of(viewer.userId().value())), false);
        List<DisclosureLine> items = log.items().stream()
                .filter(line -> line.by().equals(viewer.userId().value()) && line.onBehalfOf() == null)
                .toList();
        return new DisclosureLog(items, log.next(), log.gaps(), log.keptSince(), log.keptDays());
    }

    /** @param named whether it is told what people and things are called */
    private DisclosureLog found(FindDisclosures query, List<Optional<String>> whom, boolean named) {
        if (!writer.settle(WRITTEN_WITHIN)) {
            throw new Gateway.Unavailable(Gateway.Unavailable.Why.NOT_READY);
        }
        int days = directory.disclosuresKeptDays();
        Instant now = clock.instant();
        Instant keptSince = later(log.beganAt(), now.minus(Duration.ofDays(days)));
        Instant from = query.from() == null ? keptSince : later(query.from(), keptSince);
        int limit = query.page().limit();
        List<Disclosure> found = whom.stream()
                .flatMap(person -> log
                        .find(new DisclosureStore.Search(
                                Tenancy.agencyId(),
                                from,
                                query.to(),
                                person.orElse(null),
                                query.thing(),
                                query.how() == null ? null : query.how().name(),
                                cursor(query.page().after()),
                                limit))
                        .stream())
                .sorted(Comparator.comparing(Disclosure::id).reversed())
                .limit(limit)
                .toList();
        return new DisclosureLog(
                lines(found, named),
                found.size() < limit ? null : found.getLast().id(),
                log.gaps(now).stream()
                        .filter(gap -> gap.until() == null || gap.until().isAfter(from))
                        .filter(gap -> query.to() == null || gap.from().isBefore(query.to()))
                        .map(gap -> new DisclosureGap(gap.from(), gap.until()))
                        .toList(),
                keptSince,
                days);
    }

    /** Whose lines are looked for, one after the other: somebody's, everybody's, or those of each who audits. */
    private static List<Optional<String>> whom(Viewer viewer, FindDisclosures query) {
        UserId person = query.person();
        if (!query.auditors()) {
            return List.of(Optional.ofNullable(person).map(UserId::value));
        }
        return viewer.state().members().stream()
                .filter(member -> person == null || member.equals(person))
                .filter(member -> Policy.isAuditor(viewer.state(), member))
                .map(member -> Optional.of(member.value()))
                .toList();
    }

    /** Our own chore asks, too: it removes what is older. */
    @QueryHandler
    DisclosureKeeping answer(FindDisclosureKeeping query) {
        if (Tenancy.current().actor().kind() != Actor.Kind.SYSTEM) {
            viewers.current().inside().demand(Action.use(Permission.SETTINGS_EDIT), new Resource.WholeAgency());
        }
        return new DisclosureKeeping(directory.disclosuresKeptDays());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable String cursor(@Nullable String after) {
        if (after != null && !DisclosureIds.isOne(after)) {
            throw new BadInput("after", BadInput.Code.UNKNOWN_VALUE);
        }
        return after;
    }

    private List<DisclosureLine> lines(List<Disclosure> entries, boolean named) {
        List<String> names = new ArrayList<>();
        for (Disclosure entry : named ? entries : List.<Disclosure>of()) {
            names.addAll(entry.things());
            names.add(person(entry.by()));
            if (entry.onBehalfOf() != null) {
                names.add(person(entry.onBehalfOf()));
            }
        }
        Titles titles = Titles.of(store, texts, names);
        return entries.stream().map(entry -> line(entry, titles)).toList();
    }

    private static DisclosureLine line(Disclosure entry, Titles titles) {
        return new DisclosureLine(
                entry.id(),
                entry.at(),
                entry.by(),
                titles.find(person(entry.by())),
                entry.onBehalfOf(),
                entry.onBehalfOf() == null ? null : titles.find(person(entry.onBehalfOf())),
                entry.token(),
                DisclosedHow.valueOf(entry.how()),
                DisclosedThrough.valueOf(entry.through()),
                entry.things().stream()
                        .map(thing -> new DisclosedThing(thing, titles.find(thing)))
                        .toList());
    }

    private static String person(String id) {
        return "user:" + id;
    }
}
