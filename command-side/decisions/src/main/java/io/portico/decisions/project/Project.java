package io.portico.decisions.project;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.PersonAccess;
import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
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
import io.portico.messages.project.RevokeProjectAccess;
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
    private final Set<UserId> granted = new HashSet<>();
    /** 1 when added, one more with each edit; what views show as the project's version. */
    private long version;

    @SuppressWarnings("NullAway.Init")
    Project() {}

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
        if (command.expectedVersion() != null && command.expectedVersion() != version) {
            throw new Rejected(Rejected.Code.STALE_VERSION);
        }
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

    private Resource itself() {
        return new Resource.OfProject(projectId);
    }

    @EventSourcingHandler
    void evolve(ProjectEvent event, @SourceId String key) {
        this.key = key;
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
            case ProjectOpened e -> openTo = e.audiences();
            case ProjectAccessGranted e -> granted.add(e.userId());
            case ProjectAccessRevoked e -> granted.remove(e.userId());
        }
    }
}
