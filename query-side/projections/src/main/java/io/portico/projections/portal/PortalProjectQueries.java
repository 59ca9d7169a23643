package io.portico.projections.portal;

import io.portico.access.Action;
import io.portico.access.FirstByName;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.ProjectAccess;
import io.portico.access.ProjectSight;
import io.portico.access.Resource;
import io.portico.access.TaskAccess;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.task.TaskStatus;
import io.portico.projections.ByName;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.access.WorkState.TaskFacts;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.Percent;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.FindPortalProject;
import io.portico.views.portal.FindPortalProjects;
import io.portico.views.portal.PortalFormPlace;
import io.portico.views.portal.PortalHome;
import io.portico.views.portal.PortalProject;
import io.portico.views.portal.PortalProjects;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what people outside ask about projects, and their home page. */
public final class PortalProjectQueries {

    private static final int MAX_HOME_TASKS = 20;

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final Cursors cursors;
    private final TaskLines lines;

    public PortalProjectQueries(Viewers viewers, ViewStore store, Texts texts, Cursors cursors, TaskLines lines) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.cursors = cursors;
        this.lines = lines;
    }

    @QueryHandler
    PortalHome answer(FindPortalHome query) {
        Viewer viewer = viewers.current();
        Place place = Place.of(viewer.audience());
        List<TaskAccess> ongoing = nearest(viewer).stream()
                .map(taskId -> viewer.state().task(taskId).orElseThrow())
                .toList();
        String firstName = store.find(place, viewer.userId().named(), StoredName.class)
                .flatMap(me -> Optional.ofNullable(me.firstName()))
                .map(texts::show)
                .orElse(Viewer.IMAGINED);
        boolean mayCreate = viewer.may(Action.use(Permission.TASKS_CREATE), new Resource.WholeAgency());
        return new PortalHome(
                store.find(place, "agency", StoredAgency.class)
                        .orElseThrow(NotShownYet.of("an agency"))
                        .name(),
                firstName,
                lines.lines(viewer, ongoing),
                viewer.visible().projects().size(),
                mayCreate,
                mayCreate ? usualPlace(viewer) : null);
    }

    /** As the house finds it when they choose none. */
    private @Nullable PortalFormPlace usualPlace(Viewer viewer) {
        List<ProjectId> inside = viewer.visible().projects().entrySet().stream()
                .filter(sight -> sight.getValue() == ProjectSight.INSIDE)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, StoredProject> stored = stored(viewer, inside);
        return FirstByName.of(inside, id -> texts.open(title(id, stored)))
                .map(id -> new PortalFormPlace(id, texts.show(title(id, stored))))
                .orElse(null);
    }

    private Map<ProjectAccess, String> titles(Viewer viewer, List<ProjectAccess> projects) {
        Map<String, StoredProject> stored =
                stored(viewer, projects.stream().map(ProjectAccess::projectId).toList());
        return projects.stream()
                .collect(Collectors.toMap(
                        Function.identity(), project -> texts.show(title(project.projectId(), stored))));
    }

    private Map<String, StoredProject> stored(Viewer viewer, List<ProjectId> projects) {
        return store.find(
                Place.of(viewer.audience()),
                projects.stream().map(ProjectId::named).toList(),
                StoredProject.class);
    }

    private static String title(ProjectId project, Map<String, StoredProject> stored) {
        return NotShownYet.demand(stored.get(project.named()), "a project").title();
    }

    /** Ongoing tasks, those with the nearest deadline first and among those the newest; no more than are shown. */
    private static List<TaskId> nearest(Viewer viewer) {
        PriorityQueue<Dated> best = new PriorityQueue<>(Dated.ORDER.reversed());
        int number = 0;
        for (TaskId taskId : viewer.visible().tasks()) {
            TaskFacts facts = viewer.work().task(taskId).orElseThrow();
            number++;
            if (facts.status() == TaskStatus.DONE) {
                continue;
            }
            Dated dated = new Dated(taskId, facts.deadline(), number);
            if (best.size() < MAX_HOME_TASKS) {
                best.add(dated);
            } else if (Dated.ORDER.compare(dated, best.element()) < 0) {
                best.remove();
                best.add(dated);
            }
        }
        return best.stream().sorted(Dated.ORDER).map(Dated::taskId).toList();
    }

    /** @param number counts tasks from the oldest */
    private record Dated(TaskId taskId, @Nullable LocalDate deadline, int number) {
        static final Comparator<Dated> ORDER = Comparator.comparing(
                        Dated::deadline, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Dated::number, Comparator.reverseOrder());
    }

    @QueryHandler
    PortalProjects answer(FindPortalProjects query) {
        Viewer viewer = viewers.current();
        viewer.audience();
        long before = query.page().after() == null
                ? Long.MAX_VALUE
                : cursors.read(query.page().after());
        List<ProjectAccess> behind = viewer.visible().projects().keySet().stream()
                .map(projectId -> viewer.state().project(projectId).orElseThrow())
                .filter(project -> project.added().position() < before)
                .sorted(Comparator.comparingLong(
                                (ProjectAccess project) -> project.added().position())
                        .reversed())
                .toList();
        List<ProjectAccess> found =
                ByName.first(query.page().limit() + 1, behind, query.text(), some -> titles(viewer, some));
        boolean more = found.size() > query.page().limit();
        List<ProjectAccess> page = more ? found.subList(0, query.page().limit()) : found;
        return new PortalProjects(
                details(viewer, page), more ? cursors.of(page.getLast().added().position()) : null);
    }

    @QueryHandler
    PortalProject answer(FindPortalProject query) {
        Viewer viewer = viewers.current();
        viewer.audience();
        if (!viewer.visible().projects().containsKey(query.projectId())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        return details(viewer, List.of(viewer.state().project(query.projectId()).orElseThrow()))
                .getFirst();
    }

    private List<PortalProject> details(Viewer viewer, List<ProjectAccess> projects) {
        Place place = Place.of(viewer.audience());
        Map<String, StoredProject> stored = store.find(
                place,
                projects.stream().map(project -> project.projectId().named()).toList(),
                StoredProject.class);
        Map<String, StoredBrand> brands = store.find(
                place,
                projects.stream().map(project -> project.brandId().named()).toList(),
                StoredBrand.class);
        Map<ProjectId, Set<UserId>> people = new HashMap<>();
        for (ProjectAccess project : projects) {
            people.put(project.projectId(), candidates(viewer, project));
        }
        Set<UserId> known = viewer.acquaintances(
                people.values().stream().flatMap(Set::stream).distinct().toList());
        people.values().forEach(of -> of.retainAll(known));
        PortalNames names = PortalNames.of(store, texts, place, known);
        return projects.stream()
                .map(project -> details(
                        viewer,
                        project,
                        NotShownYet.demand(stored.get(project.projectId().named()), "a project"),
                        NotShownYet.demand(brands.get(project.brandId().named()), "a brand"),
                        Objects.requireNonNull(people.get(project.projectId())),
                        names))
                .toList();
    }

    private PortalProject details(
            Viewer viewer,
            ProjectAccess project,
            StoredProject stored,
            StoredBrand brand,
            Set<UserId> known,
            PortalNames names) {
        boolean inside = viewer.visible().projects().get(project.projectId()) == ProjectSight.INSIDE;
        UserId manager = project.managerId();
        return new PortalProject(
                project.projectId(),
                texts.show(stored.title()),
                brand.name(),
                known.contains(manager) ? names.of(manager) : null,
                inside,
                inside ? viewer.reads(texts.showIfAny(stored.description())) : null,
                inside ? names.of(among(known, project.teamIds())) : null,
                inside ? names.of(outside(viewer, known)) : null,
                inside ? stored.status() : null,
                inside ? stored.startsOn() : null,
                inside ? stored.endsOn() : null,
                inside ? progress(viewer, project.projectId()) : null,
                inside && !viewer.withheld()
                        ? viewer.work().billing().invoiced(viewer.state().budgetsOf(project.projectId()))
                        : null,
                viewer.may(Action.use(Permission.TASKS_CREATE), new Resource.OfProject(project.projectId())));
    }

    /** Everybody of the project whom the viewer might know of, before the policy is asked. */
    private static Set<UserId> candidates(Viewer viewer, ProjectAccess project) {
        Set<UserId> candidates = new LinkedHashSet<>();
        candidates.add(project.managerId());
        if (viewer.visible().projects().get(project.projectId()) == ProjectSight.INSIDE) {
            candidates.addAll(project.teamIds());
            candidates.addAll(Policy.insiders(viewer.state(), project.projectId(), viewer.audience(), viewer.now()));
        }
        candidates.remove(viewer.userId());
        return candidates;
    }

    private static List<UserId> among(Set<UserId> known, Collection<UserId> people) {
        return people.stream()
                .filter(known::contains)
                .sorted(Comparator.comparing(UserId::value))
                .toList();
    }

    private static List<UserId> outside(Viewer viewer, Set<UserId> known) {
        return known.stream()
                .filter(person -> viewer.state()
                        .person(person)
                        .flatMap(PersonAccess::audience)
                        .isPresent())
                .sorted(Comparator.comparing(UserId::value))
                .toList();
    }

    /** Done tasks in percent of all tasks the viewer sees; null when there are none, or nobody outside is told. */
    private static @Nullable Integer progress(Viewer viewer, ProjectId projectId) {
        if (!viewer.work().project(projectId).orElseThrow().progressShown()) {
            return null;
        }
        int all = 0;
        int done = 0;
        for (TaskId taskId : viewer.state().tasksOf(projectId)) {
            if (viewer.visible().tasks().contains(taskId)) {
                all++;
                done += viewer.work().task(taskId).map(TaskFacts::status).orElse(null) == TaskStatus.DONE ? 1 : 0;
            }
        }
        return Percent.of(done, all);
    }
}
