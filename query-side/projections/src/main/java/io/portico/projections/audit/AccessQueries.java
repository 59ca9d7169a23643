package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.AccessStates;
import io.portico.access.Action;
import io.portico.access.Decision;
import io.portico.access.Missing;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.Preview;
import io.portico.access.Reason;
import io.portico.access.Recorded;
import io.portico.access.Resource;
import io.portico.access.Ruling;
import io.portico.access.Seen;
import io.portico.access.StandingRule;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessAnswer;
import io.portico.views.audit.AccessPreview;
import io.portico.views.audit.AccessSubject;
import io.portico.views.audit.AccessSubjects;
import io.portico.views.audit.BrokenRule;
import io.portico.views.audit.CureLine;
import io.portico.views.audit.FindAccessPeople;
import io.portico.views.audit.FindAccessThings;
import io.portico.views.audit.FindDecision;
import io.portico.views.audit.FindPreview;
import io.portico.views.audit.FindSeenBy;
import io.portico.views.audit.FindSeersOf;
import io.portico.views.audit.SeenThing;
import io.portico.views.audit.SeenThings;
import io.portico.views.audit.Seer;
import io.portico.views.audit.Seers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers who may see what, why, and what could be seen when. */
public final class AccessQueries {

    private static final int MAX_EFFECTS = 5_000;
    private static final int CHUNK = 200;

    private final Viewers viewers;
    private final AccessStates states;
    private final ViewStore store;
    private final Texts texts;
    private final Cursors cursors;

    public AccessQueries(Viewers viewers, AccessStates states, ViewStore store, Texts texts, Cursors cursors) {
        this.viewers = viewers;
        this.states = states;
        this.store = store;
        this.texts = texts;
        this.cursors = cursors;
    }

    @QueryHandler
    AccessAnswer answer(FindDecision query) {
        Viewer viewer = AccessReaders.asking(viewers);
        Resource resource = ResourceNames.read("resource", query.resource());
        Action action = ResourceNames.action(query.action());
        ResourceNames.demandExists(viewer.state(), new Resource.OfPerson(query.userId()));
        demandThing(viewer, resource, query.at());
        Decision decision =
                Policy.decide(stateAt(viewer, query.at()), query.userId(), action, resource, at(viewer, query.at()));
        // What was missing then is not what would help now.
        Map<Missing, CureLine> cures =
                query.at() == null ? CureLines.of(viewer, query.userId(), action, resource) : Map.of();
        return Answers.of(viewer, store, texts, decision, cures);
    }

    /** Of what was deleted since, everything up to then is told. */
    private void demandThing(Viewer viewer, Resource thing, @Nullable Instant at) {
        if (at == null) {
            ResourceNames.demandExists(viewer.state(), thing);
        } else {
            Titles.demandEver(viewer.state(), thing, store, texts);
        }
    }

    @QueryHandler
    SeenThings answer(FindSeenBy query) {
        Viewer viewer = AccessReaders.asking(viewers);
        ResourceNames.demandExists(viewer.state(), new Resource.OfPerson(query.userId()));
        AccessState state = stateAt(viewer, query.at());
        Instant at = at(viewer, query.at());
        List<Resource> all = Policy.thingsSeenBy(state, query.userId(), at);
        SeenPart part = SeenPart.of(state, all, query.page(), cursors);
        List<Seen> seen = Policy.why(state, query.userId(), part.things(), at);
        List<String> named = new ArrayList<>();
        seen.forEach(thing -> {
            named.add(thing.resource().named());
            thing.reasons().forEach(reason -> Answers.mention(reason, named));
        });
        Titles titles = Titles.of(store, texts, named);
        UnaryOperator<String> names = Answers.names(viewer.state(), titles);
        return new SeenThings(
                seen.stream()
                        .map(thing -> new SeenThing(
                                thing.resource().named(),
                                titles.find(thing.resource().named()),
                                Answers.lines(viewer, thing.reasons(), texts, titles, names)))
                        .toList(),
                part.next(),
                SeenPart.counts(all));
    }

    @QueryHandler
    Seers answer(FindSeersOf query) {
        Viewer viewer = AccessReaders.asking(viewers);
        Resource resource = ResourceNames.read("kind", query.kind(), query.id());
        Titles.demandEver(viewer.state(), resource, store, texts);
        AccessState state = stateAt(viewer, query.at());
        boolean there = ResourceNames.exists(state, resource);
        Map<UserId, List<Reason>> seers = there ? Policy.whoSees(state, resource, at(viewer, query.at())) : Map.of();
        List<String> named = new ArrayList<>();
        seers.forEach((person, reasons) -> {
            named.add(person.named());
            reasons.forEach(reason -> Answers.mention(reason, named));
        });
        Titles titles = Titles.of(store, texts, named);
        UnaryOperator<String> names = Answers.names(viewer.state(), titles);
        return new Seers(
                seers.entrySet().stream()
                        .map(seer -> new Seer(
                                seer.getKey(),
                                titles.of(seer.getKey()),
                                state.person(seer.getKey()).orElseThrow().kind(),
                                Answers.lines(viewer, seer.getValue(), texts, titles, names)))
                        .toList(),
                null,
                there,
                !ResourceNames.exists(viewer.state(), resource));
    }

    @QueryHandler
    AccessSubjects answer(FindAccessPeople query) {
        AccessState state = AccessReaders.asking(viewers).state();
        List<UserId> people = state.people().reversed();
        return page(people.stream().map(UserId::named).toList(), query.like(), query.page(), named -> state.person(
                        new UserId(named.substring(named.indexOf(':') + 1)))
                .map(PersonAccess::kind)
                .orElseThrow());
    }

    @QueryHandler
    AccessSubjects answer(FindAccessThings query) {
        AccessState state = AccessReaders.asking(viewers).state();
        List<String> things = Stream.of(
                        state.projects().stream()
                                .map(id -> new Numbered(
                                        id.named(),
                                        state.project(id).orElseThrow().added().position())),
                        state.tasks().stream()
                                .map(id -> new Numbered(
                                        id.named(),
                                        state.task(id).orElseThrow().added().position())),
                        state.documents().stream()
                                .map(id -> new Numbered(
                                        id.named(),
                                        state.document(id).orElseThrow().added().position())))
                .flatMap(numbered -> numbered)
                .sorted(Comparator.comparingLong(Numbered::position).reversed())
                .map(Numbered::named)
                .toList();
        return page(things, query.like(), query.page(), _ -> null);
    }

    private record Numbered(String named, long position) {}

    /**
     * A page of a list that hardly ever shrinks, its newest first. The cursor counts from the oldest, so that what comes
     * meanwhile moves nothing; what goes may let one be met twice.
     */
    private AccessSubjects page(
            List<String> newestFirst,
            @Nullable String like,
            PageRequest page,
            Function<String, @Nullable PersonKind> kinds) {
        int size = newestFirst.size();
        long left = page.after() == null ? size : Math.clamp(cursors.read(page.after()), 0, size);
        String wanted = like == null ? "" : like.strip().toLowerCase(Locale.ROOT);
        List<AccessSubject> found = new ArrayList<>();
        while (left > 0 && found.size() < page.limit()) {
            int from = Math.toIntExact(size - left);
            List<String> chunk = newestFirst.subList(from, Math.min(size, from + CHUNK));
            Titles titles = Titles.of(store, texts, chunk);
            for (String named : chunk) {
                if (found.size() == page.limit()) {
                    break;
                }
                left--;
                String label = titles.find(named);
                if (wanted.isEmpty()
                        || (label != null && label.toLowerCase(Locale.ROOT).contains(wanted))) {
                    found.add(new AccessSubject(named, label, kinds.apply(named)));
                }
            }
        }
        return new AccessSubjects(List.copyOf(found), left > 0 ? cursors.of(left) : null);
    }

    @QueryHandler
    AccessPreview answer(FindPreview query) {
        Viewer viewer = viewers.current().inside();
        viewer.demand(Action.use(Permission.ACCESS_GRANT), new Resource.WholeAgency());
        List<Recorded> changes = new PlannedEvents(viewer).of(query.changes());
        Preview preview = Policy.preview(viewer.state(), changes, viewer.now(), MAX_EFFECTS);
        List<Preview.Line> broken = preview.broken().stream()
                .map(Ruling.Broken::sight)
                .limit(MAX_EFFECTS)
                .toList();
        Titles titles = Effects.titles(
                store,
                texts,
                Stream.of(preview.gains(), preview.losses(), broken)
                        .flatMap(List::stream)
                        .toList());
        return new AccessPreview(
                Effects.of(preview.gains(), titles), Effects.of(preview.losses(), titles), rules(preview, titles));
    }

    private static List<BrokenRule> rules(Preview preview, Titles titles) {
        Map<StandingRule, List<Preview.Line>> byRule = preview.broken().stream()
                .limit(MAX_EFFECTS)
                .collect(Collectors.groupingBy(
                        Ruling.Broken::rule,
                        LinkedHashMap::new,
                        Collectors.mapping(Ruling.Broken::sight, Collectors.toList())));
        return byRule.entrySet().stream()
                .map(broken -> new BrokenRule(
                        broken.getKey().id(), broken.getKey().terms().name(), Effects.of(broken.getValue(), titles)))
                .toList();
    }

    private AccessState stateAt(Viewer viewer, @Nullable Instant at) {
        return at == null ? viewer.state() : states.asOf(viewer.agencyId(), at);
    }

    private static Instant at(Viewer viewer, @Nullable Instant at) {
        return at == null ? viewer.now() : at;
    }
}
