package io.portico.app.chores;

import io.portico.files.imports.Importing;
import io.portico.files.imports.Plan;
import io.portico.messages.BadInput;
import io.portico.messages.ImportId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.imports.FinishImport;
import io.portico.messages.imports.HaltImport;
import io.portico.messages.imports.ImportRows;
import io.portico.messages.imports.ImportState;
import io.portico.messages.imports.NewNote;
import io.portico.messages.imports.NewProject;
import io.portico.messages.imports.NewTask;
import io.portico.messages.imports.RowProblem;
import io.portico.messages.imports.TakeBackImport;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.AddTask;
import io.portico.projections.agency.ImportDesk;
import io.portico.projections.agency.ImportDesk.Waiting;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.agency.FindImport;
import io.portico.views.agency.ImportDetails;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works at imports that were started, one after the other, in the names of those who started them. Each step goes out as
 * one and says how far it came, so that after a stop, a crash or on another node the next one begins exactly there.
 * Several nodes may work at the same import: the ledger takes each step once.
 */
final class RunningImports {

    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);
    private static final Actor HOUSE = Actor.system("WhenImportIsStartedThenMakeTasks");

    /** How many rows one step goes through: few enough to be stopped soon, and to keep nobody waiting. */
    private static final int ROWS_AT_ONCE = 100;

    /** How often in a row a step may meet what others did before the import is stopped. */
    private static final int MOST_MEETINGS = 5;

    private final ImportDesk desk;
    private final Importing importing;
    private final Gateway gateway;

    RunningImports(ImportDesk desk, Importing importing, Gateway gateway) {
        this.desk = desk;
        this.importing = importing;
        this.gateway = gateway;
    }

    void round() {
        for (Waiting waiting : desk.waiting()) {
            try {
                attend(waiting);
            } catch (IOException | RuntimeException e) {
                LOG.warn("import {} is looked at again in the next round", waiting.importId(), e);
            }
        }
    }

    private void attend(Waiting waiting) throws IOException {
        switch (waiting.state()) {
            case RUNNING, UNDOING -> work(waiting);
            case FINISHED, UNDONE, DISCARDED -> {
                Tenancy.call(new Work(waiting.agencyId(), HOUSE), () -> {
                    importing.discard(waiting.importId());
                    return waiting;
                });
                desk.forget(waiting);
            }
            case UPLOADED, STOPPED -> {}
        }
    }

    private void work(Waiting waiting) {
        String because;
        try {
            Tenancy.call(
                    new Work(waiting.agencyId(), Actor.person(waiting.worksFor().value())), () -> {
                        if (waiting.state() == ImportState.RUNNING) {
                            makeAll(waiting.importId());
                        } else {
                            takeBackAll(waiting.importId());
                        }
                        return waiting;
                    });
            return;
        } catch (Gateway.Unavailable later) {
            LOG.info("import {} goes on when the house is whole again", waiting.importId());
            return;
        } catch (Rejected rejected) {
            because = rejected.code().name();
        } catch (BadInput bad) {
            because = bad.code().name();
        } catch (RuntimeException e) {
            LOG.error("import {} broke off and was stopped", waiting.importId(), e);
            because = "FAILURE";
        }
        halt(waiting, because);
    }

    private void halt(Waiting waiting, String because) {
        try {
            Tenancy.call(
                    new Work(waiting.agencyId(), HOUSE),
                    () -> gateway.send(new HaltImport(waiting.importId(), because)));
        } catch (Rejected nothingToHalt) {
            LOG.warn("import {} can neither go on nor be stopped", waiting.importId(), nothingToHalt);
            desk.forget(waiting);
        }
    }

    private void makeAll(ImportId id) {
        int meetings = 0;
        while (meetings < MOST_MEETINGS) {
            Plan plan = importing.plan(id);
            int done = done(id);
            try {
                makeRest(id, plan, done);
                return;
            } catch (Rejected rejected) {
                switch (rejected.code()) {
                    // Somebody stopped it, or another node has come to its end.
                    case IMPORT_ELSEWHERE -> {
                        return;
                    }
                    // What was there when it was planned has changed: it is planned again.
                    case CONFLICT, ALREADY_EXISTS, NOT_FOUND, PARENT_IN_ANOTHER_PROJECT -> {
                        meetings = done(id) > done ? 0 : meetings + 1;
                        if (meetings == MOST_MEETINGS) {
                            throw rejected;
                        }
                    }
                    default -> throw rejected;
                }
            }
        }
    }

    private int done(ImportId id) {
        return gateway.ask(new FindImport(id), ImportDetails.class).done();
    }

    private void makeRest(ImportId id, Plan plan, int done) {
        Set<ProjectId> made = new LinkedHashSet<>();
        List<Plan.Step> steps = plan.steps();
        for (int from = done; from < steps.size(); from += ROWS_AT_ONCE) {
            int upTo = Math.min(steps.size(), from + ROWS_AT_ONCE);
            gateway.send(step(id, plan, from, upTo, made));
        }
        gateway.send(new FinishImport(id));
    }

    private static ImportRows step(ImportId id, Plan plan, int from, int upTo, Set<ProjectId> made) {
        List<NewProject> projects = new ArrayList<>();
        List<NewTask> tasks = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        for (Plan.Step step : plan.steps().subList(from, upTo)) {
            problems.addAll(step.problems());
            Plan.Task task = step.task();
            if (task != null) {
                Plan.Project project = plan.projects().get(task.projectId());
                if (project != null && made.add(project.id())) {
                    projects.add(new NewProject(project.id(), project.brandId(), Confidential.of(project.title())));
                }
                tasks.add(task(task));
            }
        }
        return new ImportRows(id, from, upTo, projects, tasks, problems);
    }

    private static NewTask task(Plan.Task task) {
        return new NewTask(
                new AddTask(
                        task.id(),
                        task.projectId(),
                        task.parentId(),
                        Confidential.of(task.name()),
                        task.description() == null ? null : Confidential.of(task.description()),
                        task.status(),
                        task.priority(),
                        task.startsOn(),
                        task.deadline(),
                        task.assigneeIds()),
                task.notes().stream()
                        .map(text -> new NewNote(PostId.random(), Confidential.of(text)))
                        .toList());
    }

    private void takeBackAll(ImportId id) {
        ImportState state = ImportState.UNDOING;
        while (state == ImportState.UNDOING) {
            gateway.send(new TakeBackImport(id));
            state = gateway.ask(new FindImport(id), ImportDetails.class).state();
        }
    }
}
