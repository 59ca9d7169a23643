package io.portico.decisions.requestform;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.Versions;
import io.portico.decisions.post.Post;
import io.portico.decisions.task.PortalPlace;
import io.portico.decisions.task.Task;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.RequestFormId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.requestform.ArchiveRequestForm;
import io.portico.messages.requestform.EditRequestForm;
import io.portico.messages.requestform.FillInRequestForm;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.requestform.FormState;
import io.portico.messages.requestform.MakeRequestForm;
import io.portico.messages.requestform.PauseRequestForm;
import io.portico.messages.requestform.PublishRequestForm;
import io.portico.messages.requestform.RequestFormArchived;
import io.portico.messages.requestform.RequestFormEdited;
import io.portico.messages.requestform.RequestFormEvent;
import io.portico.messages.requestform.RequestFormMade;
import io.portico.messages.requestform.RequestFormPaused;
import io.portico.messages.requestform.RequestFormPublished;
import io.portico.messages.task.FormFilledIn;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.TaskStatus;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** A request form. Filling it in makes a task by the same rule as creating one in the portal (access.md, rule 13). */
@org.axonframework.spring.stereotype.Aggregate(
        type = "request-form",
        commandTargetResolver = "storedTargets",
        cache = "aggregateCache")
public final class RequestForm {

    /** The most forms of one agency, those put away among them. */
    static final int MAX_FORMS = 500;

    @AggregateIdentifier
    String key;

    private RequestFormId formId;
    private FormSheet sheet;
    private FormState state;
    /** 1 when made, one more with each edit. */
    private int version;

    @SuppressWarnings("NullAway.Init")
    RequestForm() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(MakeRequestForm command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.formId());
        hearing.demandInAgency(Permission.WORK_EDIT);
        demandSpokenOf(hearing, command.sheet());
        if (hearing.state().forms().size() >= MAX_FORMS) {
            throw new Rejected(Rejected.Code.TOO_MANY_FORMS);
        }
        apply(new RequestFormMade(command.formId(), command.sheet()));
    }

    @CommandHandler
    void decide(EditRequestForm command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.WORK_EDIT, itself());
        demandSpokenOf(hearing, command.sheet());
        if (state == FormState.ARCHIVED) {
            throw new Rejected(Rejected.Code.FORM_ARCHIVED);
        }
        Versions.demand(command.expectedVersion(), version);
        if (!Sheets.same(sheet, command.sheet(), hearing.texts())) {
            apply(new RequestFormEdited(formId, version + 1, command.sheet()));
        }
    }

    @CommandHandler
    void decide(PublishRequestForm command, Judge judge) {
        judge.hear().demand(Permission.WORK_EDIT, itself());
        if (state != FormState.PUBLISHED) {
            apply(new RequestFormPublished(formId));
        }
    }

    @CommandHandler
    void decide(PauseRequestForm command, Judge judge) {
        judge.hear().demand(Permission.WORK_EDIT, itself());
        switch (state) {
            case PAUSED -> {}
            case PUBLISHED -> apply(new RequestFormPaused(formId));
            case DRAFT, ARCHIVED -> throw new Rejected(Rejected.Code.FORM_NOT_PUBLISHED);
        }
    }

    @CommandHandler
    void decide(ArchiveRequestForm command, Judge judge) {
        judge.hear().demand(Permission.WORK_EDIT, itself());
        if (state != FormState.ARCHIVED) {
            apply(new RequestFormArchived(formId));
        }
    }

    @CommandHandler
    void decide(FillInRequestForm command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.TASKS_CREATE, itself());
        UserId asking = hearing.person();
        Audience audience = hearing.known(asking).audience().orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        String taskKey = hearing.newKey(command.taskId());
        if (command.version() != version) {
            throw new Rejected(Rejected.Code.STALE_VERSION);
        }
        ProjectId place = PortalPlace.find(hearing, target(command));
        Answers answers = Answers.read(hearing, sheet, command.answers());
        if (!answers.fileIds().isEmpty()) {
            hearing.demand(Permission.FILES_UPLOAD, itself());
        }
        PortalTaskCreated created = new PortalTaskCreated(
                command.taskId(),
                place,
                answers.name(),
                answers.description(),
                TaskStatus.TO_DO,
                sheet.priority(),
                null,
                asking,
                audience);
        FormFilledIn filledIn =
                new FormFilledIn(command.taskId(), formId, version, answers.title(), sheet.assigneeIds());
        Aggregate<Task> task = hearing.create(Task.class, () -> new Task(taskKey, created, filledIn));
        if (!answers.fileIds().isEmpty()) {
            Post.ofFiles(hearing, command.postId(), command.taskId(), audience, answers.fileIds());
            task.execute(made -> made.beginOutsideContent(place));
        }
    }

    /** Where the task goes: where the form says, or where whoever fills it in wants it. */
    private ProjectId target(FillInRequestForm command) {
        ProjectId own = sheet.projectId();
        ProjectId wanted = command.projectId();
        if (own == null && wanted == null) {
            throw new BadInput("projectId", BadInput.Code.REQUIRED);
        }
        if (own != null && wanted != null && !own.equals(wanted)) {
            throw new BadInput("projectId", BadInput.Code.UNKNOWN_VALUE);
        }
        return Objects.requireNonNull(own == null ? wanted : own);
    }

    /** The project and the people it speaks of must be there, and the people the agency's own. */
    private static void demandSpokenOf(Hearing hearing, FormSheet sheet) {
        ProjectId target = sheet.projectId();
        if (target != null && hearing.state().project(target).isEmpty()) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        hearing.demandInsiders(sheet.assigneeIds());
    }

    private Resource itself() {
        return new Resource.OfForm(formId);
    }

    @EventSourcingHandler
    void evolve(RequestFormEvent event, @SourceId String key) {
        this.key = key;
        switch (event) {
            case RequestFormMade e -> {
                formId = e.formId();
                sheet = e.sheet();
                state = FormState.DRAFT;
                version = 1;
            }
            case RequestFormEdited e -> {
                sheet = e.sheet();
                version = e.version();
            }
            case RequestFormPublished _ -> state = FormState.PUBLISHED;
            case RequestFormPaused _ -> state = FormState.PAUSED;
            case RequestFormArchived _ -> state = FormState.ARCHIVED;
        }
    }
}
