package io.portico.projections.agency;

import io.portico.access.FormAccess;
import io.portico.access.Resource;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.forms.StoredForm;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.agency.FindRequestForm;
import io.portico.views.agency.FindRequestForms;
import io.portico.views.agency.RequestFormDetails;
import io.portico.views.agency.RequestFormSummary;
import io.portico.views.agency.RequestForms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what the agency asks about its request forms. */
public final class RequestFormQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final People people;

    public RequestFormQueries(Viewers viewers, ViewStore store, Texts texts, People people) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.people = people;
    }

    @QueryHandler
    RequestForms answer(FindRequestForms query) {
        Viewer viewer = Demands.work(viewers);
        List<FormAccess> forms = viewer.state().forms().reversed().stream()
                .filter(form -> viewer.sees(new Resource.OfForm(form)))
                .flatMap(form -> viewer.state().form(form).stream())
                .toList();
        Map<String, StoredForm> stored = store.find(
                Place.AGENCY, forms.stream().map(form -> form.formId().named()).toList(), StoredForm.class);
        Map<String, StoredProject> projects = store.find(
                Place.AGENCY,
                forms.stream()
                        .map(FormAccess::projectId)
                        .filter(Objects::nonNull)
                        .map(ProjectId::named)
                        .distinct()
                        .toList(),
                StoredProject.class);
        return new RequestForms(forms.stream()
                .map(form -> summary(
                        viewer,
                        form,
                        Objects.requireNonNull(stored.get(form.formId().named()), "a form without its document"),
                        projects))
                .toList());
    }

    private RequestFormSummary summary(
            Viewer viewer, FormAccess form, StoredForm stored, Map<String, StoredProject> projects) {
        List<TaskId> asked = viewer.state().tasksAskedBy(form.formId());
        return new RequestFormSummary(
                form.formId(),
                texts.show(stored.title()),
                form.state(),
                stored.version(),
                form.projectId(),
                title(form.projectId(), projects),
                stored.fields().size(),
                asked.size(),
                asked.isEmpty() ? null : addedAt(viewer, asked.getLast()),
                stored.editedAt());
    }

    private static Instant addedAt(Viewer viewer, TaskId taskId) {
        return viewer.state().task(taskId).orElseThrow().added().at();
    }

    private @Nullable String title(@Nullable ProjectId projectId, Map<String, StoredProject> projects) {
        return projectId == null
                ? null
                : texts.show(Objects.requireNonNull(projects.get(projectId.named()), "a project without its document")
                        .title);
    }

    @QueryHandler
    RequestFormDetails answer(FindRequestForm query) {
        Viewer viewer = viewers.current().inside();
        RequestFormId formId = query.formId();
        viewer.demandSight(new Resource.OfForm(formId));
        FormAccess form = viewer.state().form(formId).orElseThrow();
        StoredForm newest =
                store.find(Place.AGENCY, formId.named(), StoredForm.class).orElseThrow();
        StoredForm stored = Optional.ofNullable(query.version())
                .map(version -> store.find(Place.AGENCY, StoredForm.id(formId, version), StoredForm.class)
                        .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND)))
                .orElse(newest);
        List<UserId> named = new ArrayList<>(stored.assigneeIds());
        named.add(stored.editedBy());
        Names names = people.names(named);
        ProjectId projectId = stored.projectId();
        Map<String, StoredProject> projects = projectId == null
                ? Map.of()
                : store.find(Place.AGENCY, List.of(projectId.named()), StoredProject.class);
        return new RequestFormDetails(
                formId,
                form.state(),
                stored.version(),
                newest.version(),
                texts.show(stored.title()),
                texts.showIfAny(stored.introduction()),
                projectId,
                title(projectId, projects),
                stored.priority(),
                stored.assigneeIds(),
                names.of(stored.assigneeIds()),
                stored.questions(texts),
                viewer.state().tasksAskedBy(formId).size(),
                names.of(stored.editedBy()),
                stored.editedAt());
    }
}
