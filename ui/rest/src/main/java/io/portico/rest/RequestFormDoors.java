package io.portico.rest;

import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.requestform.ArchiveRequestForm;
import io.portico.messages.requestform.EditRequestForm;
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.requestform.FillInRequestForm;
import io.portico.messages.requestform.FormAnswer;
import io.portico.messages.requestform.FormChoice;
import io.portico.messages.requestform.FormField;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.requestform.MakeRequestForm;
import io.portico.messages.requestform.PauseRequestForm;
import io.portico.messages.requestform.PublishRequestForm;
import io.portico.messages.task.Priority;
import io.portico.tenancy.Gateway;
import io.portico.views.agency.FindRequestForm;
import io.portico.views.agency.FindRequestForms;
import io.portico.views.agency.RequestFormDetails;
import io.portico.views.agency.RequestForms;
import io.portico.views.portal.FindPortalForm;
import io.portico.views.portal.FindPortalForms;
import io.portico.views.portal.PortalFormDetails;
import io.portico.views.portal.PortalForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Request forms: the agency makes them, people outside fill them in. */
@Controller
final class RequestFormDoors {

    private final Gateway gateway;

    RequestFormDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/v1/request-forms")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer make(@Body FormContents body, Attempt attempt) {
        return attempt.once(
                id -> {
                    RequestFormId formId = new RequestFormId(id);
                    return gateway.send(new MakeRequestForm(formId, body.sheet(formId)));
                },
                (id, receipt) -> Answer.made("/request-forms", id, receipt));
    }

    @GetMapping("/api/v1/request-forms")
    @Door(value = Side.AGENCY, needs = Permission.WORK_VIEW)
    Answer list() {
        return Answer.of(gateway.ask(new FindRequestForms(), RequestForms.class));
    }

    @GetMapping("/api/v1/request-forms/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_VIEW)
    Answer one(@PathVariable String id, HttpServletRequest request) {
        RequestFormDetails form = gateway.ask(
                new FindRequestForm(PathIds.of(RequestFormId::new, id), new Parameters(request).number("version")),
                RequestFormDetails.class);
        return Answer.versioned(form, form.newestVersion());
    }

    @PutMapping("/api/v1/request-forms/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Body FormContents body) {
        RequestFormId formId = PathIds.of(RequestFormId::new, id);
        return Answer.done(gateway.send(new EditRequestForm(formId, Versions.expected(ifMatch), body.sheet(formId))));
    }

    @PostMapping("/api/v1/request-forms/{id}/publish")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer publish(@PathVariable String id, Attempt attempt) {
        RequestFormId formId = PathIds.of(RequestFormId::new, id);
        return attempt.once(_ -> gateway.send(new PublishRequestForm(formId)), (_, receipt) -> Answer.done(receipt));
    }

    @PostMapping("/api/v1/request-forms/{id}/pause")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer pause(@PathVariable String id, Attempt attempt) {
        RequestFormId formId = PathIds.of(RequestFormId::new, id);
        return attempt.once(_ -> gateway.send(new PauseRequestForm(formId)), (_, receipt) -> Answer.done(receipt));
    }

    @PostMapping("/api/v1/request-forms/{id}/archive")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer archive(@PathVariable String id, Attempt attempt) {
        RequestFormId formId = PathIds.of(RequestFormId::new, id);
        return attempt.once(_ -> gateway.send(new ArchiveRequestForm(formId)), (_, receipt) -> Answer.done(receipt));
    }

    @GetMapping("/api/v1/portal/request-forms")
    @Door(value = Side.PORTAL, scopes = Permission.TASKS_CREATE)
    Answer mine() {
        return Answer.of(gateway.ask(new FindPortalForms(), PortalForms.class));
    }

    @GetMapping("/api/v1/portal/request-forms/{id}")
    @Door(value = Side.PORTAL, scopes = Permission.TASKS_CREATE)
    Answer mine(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindPortalForm(PathIds.of(RequestFormId::new, id)), PortalFormDetails.class));
    }

    @PostMapping("/api/v1/portal/request-forms/{id}/tasks")
    @Door(value = Side.PORTAL, needs = Permission.TASKS_CREATE)
    Answer fillIn(@PathVariable String id, @Body FilledInForm body, Attempt attempt) {
        RequestFormId formId = PathIds.of(RequestFormId::new, id);
        return attempt.once(
                made -> {
                    TaskId taskId = new TaskId(made);
                    return gateway.send(new FillInRequestForm(
                            formId,
                            body.version(),
                            taskId,
                            new PostId(made),
                            body.projectId(),
                            body.answers().stream()
                                    .map(answer -> answer.answer(taskId))
                                    .toList()));
                },
                (made, receipt) -> Answer.made("/portal/tasks", made, receipt));
    }

    /** All that a form says; what is missing of it is not kept from before. */
    record FormContents(
            String title,
            @Nullable String introduction,
            @Nullable ProjectId projectId,
            @Nullable Priority priority,
            @Nullable Set<UserId> assigneeIds,
            List<FormFieldBody> fields) {

        FormSheet sheet(RequestFormId formId) {
            Names names = new Names("field-");
            fields.forEach(field -> names.know(field.id()));
            return new FormSheet(
                    formId,
                    Texts.confidential(title),
                    Texts.optional(introduction),
                    projectId,
                    Objects.requireNonNullElse(priority, Priority.NORMAL),
                    Objects.requireNonNullElse(assigneeIds, Set.of()),
                    fields.stream()
                            .map(field -> field.field(formId, names.of(field.id())))
                            .toList());
        }
    }

    record FormFieldBody(
            @Nullable String id,
            FieldKind kind,
            String label,
            @Nullable String help,
            @Nullable Boolean required,
            @Nullable List<FormChoiceBody> choices) {

        FormField field(RequestFormId formId, String own) {
            List<FormChoiceBody> listed = Objects.requireNonNullElse(choices, List.of());
            Names names = new Names("choice-");
            listed.forEach(choice -> names.know(choice.id()));
            List<FormChoice> made = new ArrayList<>();
            listed.forEach(choice ->
                    made.add(new FormChoice(formId, names.of(choice.id()), Texts.confidential(choice.text()))));
            return new FormField(
                    formId,
                    own,
                    kind,
                    Texts.confidential(label),
                    Texts.optional(help),
                    Boolean.TRUE.equals(required),
                    made);
        }
    }

    record FormChoiceBody(@Nullable String id, String text) {}

    record FilledInForm(Integer version, @Nullable ProjectId projectId, List<FormAnswerBody> answers) {}

    record FormAnswerBody(
            String fieldId,
            @Nullable String text,
            @Nullable List<String> choiceIds,
            @Nullable List<FileId> fileIds) {

        FormAnswer answer(TaskId taskId) {
            return new FormAnswer(
                    taskId,
                    fieldId,
                    Texts.optional(text),
                    Objects.requireNonNullElse(choiceIds, List.of()),
                    Objects.requireNonNullElse(fileIds, List.of()));
        }
    }

    /** Ids for what came without one: the same each time the same is sent. */
    private static final class Names {

        private final String prefix;
        private final Set<String> taken = new HashSet<>();
        private int number;

        Names(String prefix) {
            this.prefix = prefix;
        }

        void know(@Nullable String given) {
            if (given != null) {
                taken.add(given);
            }
        }

        String of(@Nullable String given) {
            if (given != null) {
                return given;
            }
            String made;
            do {
                number++;
                made = prefix + number;
            } while (!taken.add(made));
            return made;
        }
    }
}
