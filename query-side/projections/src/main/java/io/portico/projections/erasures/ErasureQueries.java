package io.portico.projections.erasures;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.FileAccess;
import io.portico.access.Resource;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.erasure.ErasureFigures;
import io.portico.messages.erasure.ListTracesOfErased;
import io.portico.messages.erasure.Mention;
import io.portico.messages.hold.HoldId;
import io.portico.messages.person.Permission;
import io.portico.projections.Texts;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.evidence.RecordMarks;
import io.portico.projections.filters.FilterCount;
import io.portico.projections.held.HeldPosts;
import io.portico.projections.mail.MailCount;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.people.Person;
import io.portico.projections.rolls.Roll;
import io.portico.projections.search.Writings;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.Belongings;
import io.portico.views.PersonName;
import io.portico.views.agency.ErasureDetails;
import io.portico.views.agency.ErasureLine;
import io.portico.views.agency.Erasures;
import io.portico.views.agency.FindErasure;
import io.portico.views.agency.FindErasures;
import io.portico.views.agency.FindLegalHolds;
import io.portico.views.agency.FindTraces;
import io.portico.views.agency.FindTracesToErase;
import io.portico.views.agency.LegalHoldLine;
import io.portico.views.agency.LegalHolds;
import io.portico.views.agency.MentionLine;
import io.portico.views.agency.MentionState;
import io.portico.views.agency.Traces;
import io.portico.views.agency.TracesToErase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what there is of a person to erase, what became of it, and what must be kept. */
public final class ErasureQueries {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AccessFold states;
    private final Viewers viewers;
    private final String group;
    private final ViewStore store;
    private final Texts texts;
    private final People people;
    private final Cursors cursors;
    private final Writings writings;
    private final RecordMarks record;
    private final Belongings belongings;

    /** @param group the processor of what pages read */
    public ErasureQueries(
            AccessFold states,
            Viewers viewers,
            String group,
            ViewStore store,
            Texts texts,
            Cursors cursors,
            Writings writings,
            RecordMarks record,
            Belongings belongings) {
        this.states = states;
        this.viewers = viewers;
        this.group = group;
        this.store = store;
        this.texts = texts;
        this.people = new People(store, texts);
        this.cursors = cursors;
        this.writings = writings;
        this.record = record;
        this.belongings = belongings;
    }

    /** Asked by no person: it knows what somebody was called. What is still being written would be overlooked. */
    @QueryHandler
    TracesToErase answer(FindTracesToErase query) {
        if (Tenancy.current().actor().kind() != Actor.Kind.SYSTEM) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        if (!states.awaitViews(group, Tenancy.agencyId(), PATIENCE)) {
            throw new Gateway.Unavailable(Gateway.Unavailable.Why.NOT_READY);
        }
        AccessState state = states.now(Tenancy.agencyId());
        StoredErasure erasure = stored(query.userId());
        List<String> called = erasure.called.stream()
                .flatMap(token -> texts.open(token).stream())
                .toList();
        Writings.About about = writings.about(state, query.userId(), called);
        List<PostId> posts = posts(about, query.userId());
        List<Mention> mentions = about.mentions();
        boolean more = mentions.size() > ListTracesOfErased.MAX;
        return new TracesToErase(
                erasure.figures != null,
                figures(state, posts.size(), query.userId()),
                more ? mentions.subList(0, ListTracesOfErased.MAX) : mentions,
                more,
                posts,
                files(state, query.userId())
                        .filter(FileAccess::isLoose)
                        .map(FileAccess::fileId)
                        .toList(),
                erasure.completedAt != null);
    }

    @QueryHandler
    Traces answer(FindTraces query) {
        Viewer viewer = officer();
        viewer.demandSight(new Resource.OfPerson(query.userId()));
        Person person = people.find(query.userId())
                .filter(found -> found.erasedAt() == null)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        Writings.About about = writings.about(
                viewer.state(),
                query.userId(),
                Stream.of(person.firstName(), person.lastName(), person.codename(), person.email())
                        .filter(Objects::nonNull)
                        .toList());
        boolean held =
                holds().values().stream().anyMatch(hold -> hold.isAbout(query.userId()) && hold.standsAt(viewer.now()));
        int began = (int) about.mentions().stream().filter(Mention::begunByThem).count();
        return new Traces(
                about.posts().size(),
                (int) files(viewer.state(), query.userId())
                        .filter(file -> !file.isLoose())
                        .count(),
                signIns(query.userId()),
                began,
                about.mentions().size() - began,
                held);
    }

    @QueryHandler
    ErasureDetails answer(FindErasure query) {
        Viewer viewer = officer();
        StoredErasure erasure = stored(query.userId());
        List<MentionLine> mentions = new ArrayList<>();
        int hidden = 0;
        for (Mention mention : erasure.mentions) {
            MentionState state = erasure.states.getOrDefault(mention.named(), MentionState.OPEN);
            if (sees(viewer, mention)) {
                mentions.add(new MentionLine(
                        mention.named(),
                        mention.kind(),
                        mention.id(),
                        mention.taskId(),
                        mention.thread(),
                        mention.byName(),
                        writings.title(mention),
                        mention.kind() == Mention.Kind.PERSON ? name(new UserId(mention.id())) : null,
                        state));
            } else if (state == MentionState.OPEN) {
                hidden++;
            }
        }
        UserId by = new UserId(erasure.erasedBy);
        return new ErasureDetails(
                erasure.userId,
                Texts.pseudonym(erasure.userId),
                erasure.ground,
                erasure.reference,
                erasure.erasedAt,
                name(by),
                erasure.completedAt,
                erasure.figures,
                record.before(erasure.position),
                erasure.completedAt == null ? null : record.through(erasure.completedPosition),
                List.copyOf(mentions),
                hidden,
                erasure.more);
    }

    @QueryHandler
    Erasures answer(FindErasures query) {
        officer();
        Roll.Page page = ErasureProjection.ERASURES.page(store, cursors, query.page());
        List<UserId> erased = page.ids().stream().map(UserId::new).toList();
        Map<String, StoredErasure> stored =
                store.find(Place.AGENCY, erased.stream().map(StoredErasure::id).toList(), StoredErasure.class);
        return new Erasures(
                erased.stream()
                        .map(userId -> line(Objects.requireNonNull(stored.get(StoredErasure.id(userId)))))
                        .toList(),
                page.next());
    }

    private static ErasureLine line(StoredErasure erasure) {
        return new ErasureLine(
                erasure.userId,
                Texts.pseudonym(erasure.userId),
                erasure.reference,
                erasure.erasedAt,
                erasure.completedAt);
    }

    @QueryHandler
    LegalHolds answer(FindLegalHolds query) {
        Viewer viewer = officer();
        Map<String, StoredHolds.Hold> holds = holds();
        Set<UserId> named = new LinkedHashSet<>();
        holds.values().forEach(hold -> {
            named.add(new UserId(hold.placedBy()));
            if (hold.userId() != null) {
                named.add(hold.userId());
            }
        });
        Names names = people.names(named);
        List<LegalHoldLine> lines = new ArrayList<>();
        holds.forEach((id, hold) -> {
            if (hold.standsAt(viewer.now()) && sees(viewer, hold)) {
                lines.addFirst(new LegalHoldLine(
                        new HoldId(id),
                        hold.userId() == null ? null : names.of(hold.userId()),
                        texts.show(hold.reason()),
                        hold.endsAt(),
                        hold.placedAt(),
                        names.of(new UserId(hold.placedBy()))));
            }
        });
        return new LegalHolds(List.copyOf(lines));
    }

    private PersonName name(UserId userId) {
        return people.names(List.of(userId)).of(userId);
    }

    private Viewer officer() {
        Viewer viewer = viewers.current().inside();
        viewer.demand(Action.use(Permission.SETTINGS_EDIT), new Resource.WholeAgency());
        return viewer;
    }

    private StoredErasure stored(UserId userId) {
        return store.find(Place.AGENCY, StoredErasure.id(userId), StoredErasure.class)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    private Map<String, StoredHolds.Hold> holds() {
        return store.find(Place.AGENCY, StoredHolds.ID, StoredHolds.class)
                .map(stored -> stored.holds)
                .orElse(Map.of());
    }

    private List<PostId> posts(Writings.About about, UserId userId) {
        return Stream.of(about.posts(), HeldPosts.of(store, userId))
                .flatMap(Collection::stream)
                .toList();
    }

    private ErasureFigures figures(AccessState state, int posts, UserId userId) {
        return new ErasureFigures(
                posts,
                (int) files(state, userId).count(),
                MailCount.of(store, cursors, userId),
                FilterCount.of(store, userId),
                signIns(userId));
    }

    private int signIns(UserId userId) {
        return belongings.count(Tenancy.agencyId(), userId.value());
    }

    private static Stream<FileAccess> files(AccessState state, UserId userId) {
        return state.files().stream()
                .filter(file -> file.uploadedBy().equals(userId))
                .filter(FileAccess::isUploadersOwn);
    }

    private static boolean sees(Viewer viewer, StoredHolds.Hold hold) {
        return hold.userId() == null || viewer.sees(new Resource.OfPerson(hold.userId()));
    }

    private static boolean sees(Viewer viewer, Mention mention) {
        return switch (mention.kind()) {
            case POST ->
                viewer.sees(new Resource.OfThread(
                        Objects.requireNonNull(mention.taskId()), Objects.requireNonNull(mention.thread())));
            case TASK -> viewer.sees(new Resource.OfTask(new TaskId(mention.id())));
            case PROJECT -> viewer.sees(new Resource.OfProject(new ProjectId(mention.id())));
            case DOCUMENT -> viewer.sees(new Resource.OfDocument(new DocumentId(mention.id())));
            // Whoever is known at companies is told only to those who see people.
            case COMPANY -> viewer.may(Action.use(Permission.PEOPLE_VIEW), new Resource.WholeAgency());
            case BUDGET -> viewer.sees(new Resource.OfBudget(new BudgetId(mention.id())));
            case PERSON -> viewer.sees(new Resource.OfPerson(new UserId(mention.id())));
        };
    }
}
