package io.portico.rest;

import static io.portico.rest.Texts.confidential;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.Change;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.project.AddProject;
import io.portico.messages.project.DescriptionChange;
import io.portico.messages.project.EditProject;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.History;
import io.portico.messages.project.OpenProject;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.project.RevokeProjectAccess;
import io.portico.messages.project.SwitchProjectProgress;
import io.portico.tenancy.Gateway;
import io.portico.views.agency.FindProject;
import io.portico.views.agency.FindProjects;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.ProjectParameters;
import io.portico.views.agency.Projects;
import io.portico.views.agency.TaskParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Projects, whom they are open to, and who is named on them. */
@Controller
final class ProjectDoors {

    private final Gateway gateway;
    private final Steps steps;

    ProjectDoors(Gateway gateway) {
        this.gateway = gateway;
        this.steps = new Steps(gateway);
    }

    @PostMapping("/api/v1/projects")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer add(@Body NewProject body, Caller caller, Attempt attempt) {
        return attempt.once(
                id -> gateway.send(adding(new ProjectId(id), body, caller)),
                (id, receipt) -> Answer.made("/projects", id, receipt));
    }

    @GetMapping("/api/v1/projects")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer list(HttpServletRequest request, Caller caller) {
        Parameters parameters = new Parameters(request);
        Function<String, @Nullable String> asked = name -> parameters.text(name, TaskParameters.MAX_LENGTH);
        Projects page = gateway.ask(
                new FindProjects(ProjectParameters.filter(asked), ProjectParameters.sort(asked), parameters.page()),
                Projects.class);
        return Answer.of(new Projects(
                page.items().stream().map(project -> told(caller, project)).toList(), page.next()));
    }

    @GetMapping("/api/v1/projects/{id}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer one(@PathVariable String id, Caller caller) {
        ProjectDetails project = told(caller, found(PathIds.of(ProjectId::new, id)));
        return Answer.versioned(project, project.version());
    }

    @PatchMapping("/api/v1/projects/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Body ProjectEdit body) {
        ProjectId projectId = PathIds.of(ProjectId::new, id);
        Change<String> description = body.description();
        EditProject edit = new EditProject(
                projectId,
                Versions.expected(ifMatch),
                Texts.optional(body.title()),
                description == null ? null : new DescriptionChange(projectId, Texts.optional(description.value())),
                body.managerId(),
                body.teamIds(),
                body.status(),
                body.startsOn(),
                body.endsOn(),
                body.newTasksOpenTo());
        Boolean shown = body.progressShown();
        return Answer.done(
                shown == null
                        ? gateway.send(edit)
                        : steps.send(List.of(edit, new SwitchProjectProgress(projectId, shown))));
    }

    @PutMapping("/api/v1/projects/{id}/open-to")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer openTo(@PathVariable String id, @Body OpenTo body) {
        return Answer.done(gateway.send(new OpenProject(PathIds.of(ProjectId::new, id), body.audiences())));
    }

    @PutMapping("/api/v1/projects/{id}/grants/{userId}")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer grant(@PathVariable String id, @PathVariable String userId, @Body(optional = true) Terms body) {
        GrantProjectAccess command = new GrantProjectAccess(
                PathIds.of(ProjectId::new, id),
                PathIds.of(UserId::new, userId),
                Texts.optional(body.reason()),
                body.endsAt());
        if (body.history() == History.FROM_NOW) {
            found(command.projectId());
            throw new Rejected(Rejected.Code.HISTORY_ONLY_FOR_SHARES);
        }
        return Answer.done(gateway.send(command));
    }

    @DeleteMapping("/api/v1/projects/{id}/grants/{userId}")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer revoke(@PathVariable String id, @PathVariable String userId) {
        return Answer.done(
                gateway.send(new RevokeProjectAccess(PathIds.of(ProjectId::new, id), PathIds.of(UserId::new, userId))));
    }

    /** As far as the caller's credentials reach; the house has only asked what the caller may know. */
    private static ProjectDetails told(Caller caller, ProjectDetails project) {
        return project.telling(
                caller.reaches(Permission.ACCESS_GRANT) || caller.reaches(Permission.AUDIT_VIEW),
                caller.reaches(Permission.BILLING_VIEW));
    }

    private ProjectDetails found(ProjectId id) {
        return gateway.ask(new FindProject(id), ProjectDetails.class);
    }

    private static AddProject adding(ProjectId id, NewProject body, Caller caller) {
        return new AddProject(
                id,
                body.brandId(),
                confidential(body.title()),
                Texts.optional(body.description()),
                Objects.requireNonNullElse(body.managerId(), caller.id()),
                Objects.requireNonNullElse(body.teamIds(), Set.of()),
                Objects.requireNonNullElse(body.status(), ProjectStatus.PLANNED),
                body.startsOn(),
                body.endsOn(),
                Objects.requireNonNullElse(body.newTasksOpenTo(), Set.of()),
                Objects.requireNonNullElse(body.progressShown(), true));
    }

    record NewProject(
            BrandId brandId,
            String title,
            @Nullable String description,
            @Nullable UserId managerId,
            @Nullable Set<UserId> teamIds,
            @Nullable ProjectStatus status,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Set<Audience> newTasksOpenTo,
            @Nullable Boolean progressShown) {}

    @Edits
    record ProjectEdit(
            @Nullable String title,
            @Nullable Change<String> description,
            @Nullable UserId managerId,
            @Nullable Set<UserId> teamIds,
            @Nullable ProjectStatus status,
            @Nullable Change<LocalDate> startsOn,
            @Nullable Change<LocalDate> endsOn,
            @Nullable Set<Audience> newTasksOpenTo,
            @Nullable Boolean progressShown) {}
}
