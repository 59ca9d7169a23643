package io.portico.projections.agency;

import io.portico.access.ProjectAccess;
import io.portico.access.Resource;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.project.History;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.task.TaskStatus;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.agency.FindProject;
import io.portico.views.agency.FindProjects;
import io.portico.views.agency.GrantLine;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.Projects;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what the agency asks about projects. */
public final class ProjectQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final People people;
    private final ProjectLists lists;

    public ProjectQueries(Viewers viewers, ViewStore store, Texts texts, People people, Cursors cursors) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.people = people;
        this.lists = new ProjectLists(store, texts, cursors);
    }

    @QueryHandler
    ProjectDetails answer(FindProject query) {
        Viewer viewer = viewers.current().inside();
        viewer.demandSight(new Resource.OfProject(query.projectId()));
        return rows(viewer, List.of(viewer.state().project(query.projectId()).orElseThrow()))
                .getFirst();
    }

    @QueryHandler
    Projects answer(FindProjects query) {
        Viewer viewer = Demands.work(viewers);
        ProjectLists.Part page = lists.page(viewer, query);
        return new Projects(rows(viewer, page.items()), page.next());
    }

    private List<ProjectDetails> rows(Viewer viewer, List<ProjectAccess> projects) {
        Map<String, StoredProject> stored = store.find(
                Place.AGENCY,
                projects.stream().map(project -> project.projectId().named()).toList(),
                StoredProject.class);
        BrandNames brands = BrandNames.read(
                store,
                projects.stream()
                        .map(ProjectAccess::brandId)
                        .map(BrandId::named)
                        .toList());
        ProjectOutside outside = ProjectOutside.of(viewer, projects);
        Names names = people.names(projects.stream()
                .flatMap(project -> Stream.of(
                                Stream.of(project.managerId()),
                                project.teamIds().stream(),
                                project.grants().keySet().stream(),
                                outside.named(project.projectId()))
                        .flatMap(ids -> ids))
                .toList());
        boolean seesBills = Demands.holds(viewer, Permission.BILLING_VIEW);
        return projects.stream()
                .map(project -> row(
                        viewer,
                        project,
                        NotShownYet.demand(stored.get(project.projectId().named()), "a project"),
                        brands,
                        names,
                        outside,
                        seesBills))
                .toList();
    }

    private ProjectDetails row(
            Viewer viewer,
            ProjectAccess project,
            StoredProject stored,
            BrandNames brands,
            Names names,
            ProjectOutside outside,
            boolean seesBills) {
        ProjectId projectId = project.projectId();
        StoredBrand brand = brands.of(project.brandId());
        List<UserId> team = project.teamIds().stream()
                .sorted(Comparator.comparing(UserId::value))
                .toList();
        return new ProjectDetails(
                projectId,
                project.brandId(),
                brand.name,
                brand.companyId,
                brands.companyOf(brand),
                texts.show(stored.title),
                texts.showIfAny(stored.description),
                project.managerId(),
                names.find(project.managerId()).orElse(null),
                team,
                names.of(team),
                stored.status,
                stored.startsOn,
                stored.endsOn,
                project.openTo(),
                project.newTasksOpenTo(),
                viewer.work().project(projectId).orElseThrow().progressShown(),
                project.grants().entrySet().stream()
                        .filter(grant -> !viewer.hasEnded(ReviewedAccess.grant(grant.getKey(), projectId)))
                        .map(grant -> new GrantLine(
                                names.of(grant.getKey()),
                                texts.showIfAny(
                                        stored.grantReasons.get(grant.getKey().value())),
                                grant.getValue().endsAt(),
                                History.ALL,
                                grant.getValue().granted().at()))
                        .sorted(Comparator.comparing(GrantLine::at))
                        .toList(),
                outside.shown(projectId, names),
                viewer.state().tasksOf(projectId).size(),
                done(viewer, projectId),
                seesBills ? viewer.work().billing().invoiced(viewer.state().budgetsOf(projectId)) : null,
                stored.version);
    }

    private static int done(Viewer viewer, ProjectId projectId) {
        return (int) viewer.state().tasksOf(projectId).stream()
                .flatMap(taskId -> viewer.work().task(taskId).stream())
                .filter(task -> task.status() == TaskStatus.DONE)
                .count();
    }
}
