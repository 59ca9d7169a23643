package io.portico.decisions.project;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.AccessState;
import io.portico.access.PersonAccess;
import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.Versions;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.imports.NewProject;
import io.portico.messages.person.Permission;
import io.portico.messages.project.AddProject;
import io.portico.messages.project.EditProject;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.OpenProject;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectEvent;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectProgressSwitched;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.project.ProjectTakenBack;
import io.portico.messages.project.RevokeProjectAccess;
import io.portico.messages.project.SwitchProjectProgress;
import io.portico.messages.sealing.Confidential;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A project. Its brand never changes; it is locked until somebody opens it. */
@Aggregate(type = "project", commandTargetResolver = "storedTargets", cache = "aggregateCache")
public final class Project {

    @AggregateIdentifier
    String key;

    private ProjectId projectId;
    private BrandId brandId;
    private Plan plan;
    private Set<Audience> openTo = Set.of();
    private boolean progressShown = true;
    private final Set<UserId> granted = new HashSet<>();
    /** 1 when added, one more with each edit; what views show as the project's version. */
    private long version;
    /** Whether anything has happened to it since it was made. */
    private boolean worked;

    @SuppressWarnings("NullAway.Init")
    Project() {}

    /** For imported tasks that name a project which is not there; locked, as are its new tasks. */
    public static Project imported(NewProject made, Hearing hearing) {
        Project project = new Project();
        project.key = hearing.newKey(made.projectId());
        if (hearing.state().companyOf(made.brandId()).isEmpty()) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        apply(new ProjectAdded(
                made.projectId(),
                made.brandId(),
                made.title(),
                null,
                hearing.person(),
                Set.of(),
                ProjectStatus.IN_PROGRESS,
                null,
                null,
                Set.of()));
        return project;
    }

    /** The title, for those who must put projects in order. */
    public Confidential title() {
        return plan.title();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(AddProject command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.projectId());
        hearing.demandInAgency(Permission.WORK_EDIT);
        if (!command.newTasksOpenTo().isEmpty()) {
            hearing.demandInAgency(Permission.ACCESS_GRANT);
        }
        if (hearing.state().companyOf(command.brandId()).isEmpty()) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        hearing.demandInsiders(List.of(command.managerId()));
        hearing.demandInsiders(command.teamIds());
        apply(new ProjectAdded(
                command.projectId(),
                command.brandId(),
                command.title(),
                command.description(),
                command.managerId(),
                command.teamIds(),
                command.status(),
                command.startsOn(),
                command.endsOn(),
                command.newTasksOpenTo()));
        if (!command.progressShown()) {
            apply(new ProjectProgressSwitched(command.projectId(), false));
        }
    }

    @CommandHandler
    void decide(EditProject command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.WORK_EDIT, itself());
        Plan after = plan.with(command);
        boolean opensOthers = !after.newTasksOpenTo().equals(plan.newTasksOpenTo());
        if (opensOthers) {
            hearing.demand(Permission.ACCESS_GRANT, itself());
        }
        if (command.managerId() != null) {
            hearing.demandInsiders(List.of(command.managerId()));
        }
        if (command.teamIds() != null) {
            hearing.demandInsiders(command.teamIds());
        }
        Versions.demand(command.expectedVersion(), version);
        if (!after.same(plan, hearing.texts())) {
            apply(after.edited(projectId));
            if (opensOthers) {
                hearing.moveAccess();
            }
        }
    }

    @CommandHandler
    public void decide(OpenProject command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.ACCESS_GRANT, itself());
        if (!openTo.equals(command.audiences())) {
            hearing.change(new ProjectOpened(projectId, command.audiences()));
        }
    }

    @CommandHandler
    public void decide(GrantProjectAccess command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.ACCESS_GRANT, itself());
        PersonAccess guest = hearing.guest(command.userId());
        hearing.demandBrand(guest, brandId);
        hearing.demandAhead(command.endsAt());
        hearing.change(new ProjectAccessGranted(projectId, command.userId(), command.reason(), command.endsAt()));
    }

    @CommandHandler
    public void decide(RevokeProjectAccess command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.ACCESS_GRANT, itself());
        hearing.known(command.userId());
        if (granted.contains(command.userId())) {
            hearing.change(new ProjectAccessRevoked(projectId, command.userId()));
        }
    }

    /**
     * Takes the project back as if it had never been made, unless it has tasks, budgets, invoices, a standing rule of its
     * own, or somebody has edited, opened or shared it.
     *
     * @return whether it is gone
     */
    public boolean takeBack(Hearing hearing) {
        AccessState state = hearing.state();
        boolean untouched = !worked
                && state.tasksOf(projectId).isEmpty()
                && state.budgetsOf(projectId).isEmpty()
                && state.invoicesOf(projectId).isEmpty()
                && state.standingRules().stream()
                        .noneMatch(
                                rule -> projectId.equals(rule.terms().within().projectId()));
        if (untouched) {
            hearing.change(new ProjectTakenBack(projectId));
        }
        return untouched;
    }

    @CommandHandler
    void decide(SwitchProjectProgress command, Judge judge) {
        judge.hear().demand(Permission.WORK_EDIT, itself());
        if (progressShown != command.shown()) {
            apply(new ProjectProgressSwitched(projectId, command.shown()));
        }
    }

    private Resource itself() {
        return new Resource.OfProject(projectId);
    }

    @EventSourcingHandler
    void evolve(ProjectEvent event, @SourceId String key) {
        this.key = key;
        worked = projectId != null;
        switch (event) {
            case ProjectAdded e -> {
                projectId = e.projectId();
                brandId = e.brandId();
                plan = Plan.of(e);
                version = 1;
            }
            case ProjectEdited e -> {
                plan = Plan.of(e);
                version++;
            }
            case ProjectProgressSwitched e -> progressShown = e.shown();
            case ProjectOpened e -> openTo = e.audiences();
            case ProjectAccessGranted e -> granted.add(e.userId());
            case ProjectAccessRevoked e -> granted.remove(e.userId());
            case ProjectTakenBack _ -> {}
        }
    }
}
