package io.portico.projections.portal;

import io.portico.access.Action;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.person.Permission;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.forms.StoredForm;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.portal.FindPortalForm;
import io.portico.views.portal.FindPortalForms;
import io.portico.views.portal.PortalForm;
import io.portico.views.portal.PortalFormDetails;
import io.portico.views.portal.PortalFormPlace;
import io.portico.views.portal.PortalForms;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what people outside ask about the forms they may fill in. */
public final class PortalFormQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;

    public PortalFormQueries(Viewers viewers, ViewStore store, Texts texts) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
    }

    @QueryHandler
    PortalForms answer(FindPortalForms query) {
        Viewer viewer = viewers.current();
        Place place = Place.of(viewer.audience());
        List<RequestFormId> forms = Policy.forms(viewer.state(), viewer.userId(), viewer.now());
        Map<String, StoredForm> stored =
                store.find(place, forms.stream().map(RequestFormId::named).toList(), StoredForm.class);
        Map<String, StoredProject> projects = projects(
                place,
                stored.values().stream()
                        .map(StoredForm::projectId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return new PortalForms(forms.stream()
                .map(form -> line(form, stored(stored, form), projects))
                .sorted(Comparator.comparing(PortalForm::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(form -> form.id().value()))
                .toList());
    }

    private static StoredForm stored(Map<String, StoredForm> stored, RequestFormId form) {
        return Objects.requireNonNull(stored.get(form.named()), "a form without its document");
    }

    private PortalForm line(RequestFormId form, StoredForm stored, Map<String, StoredProject> projects) {
        return new PortalForm(
                form,
                texts.show(stored.title()),
                texts.showIfAny(stored.introduction()),
                stored.projectId(),
                title(stored.projectId(), projects));
    }

    @QueryHandler
    PortalFormDetails answer(FindPortalForm query) {
        Viewer viewer = viewers.current();
        Place place = Place.of(viewer.audience());
        Resource itself = new Resource.OfForm(query.formId());
        viewer.demandSight(itself);
        StoredForm form =
                store.find(place, query.formId().named(), StoredForm.class).orElseThrow();
        ProjectId own = form.projectId();
        List<ProjectId> choice =
                own != null ? List.of() : Policy.projectsToCreateIn(viewer.state(), viewer.userId(), viewer.now());
        Map<String, StoredProject> projects = projects(place, own == null ? choice : List.of(own));
        return new PortalFormDetails(
                query.formId(),
                form.version(),
                texts.show(form.title()),
                texts.showIfAny(form.introduction()),
                own,
                title(own, projects),
                choice.stream()
                        .map(project -> new PortalFormPlace(project, shown(project, projects)))
                        .sorted(Comparator.comparing(PortalFormPlace::title, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(project -> project.id().value()))
                        .toList(),
                viewer.may(Action.use(Permission.FILES_UPLOAD), itself),
                form.questions(texts));
    }

    private Map<String, StoredProject> projects(Place place, List<ProjectId> projects) {
        return store.find(place, projects.stream().map(ProjectId::named).toList(), StoredProject.class);
    }

    private @Nullable String title(@Nullable ProjectId project, Map<String, StoredProject> projects) {
        return project == null ? null : shown(project, projects);
    }

    private String shown(ProjectId project, Map<String, StoredProject> projects) {
        return texts.show(Objects.requireNonNull(projects.get(project.named()), "a project without its document")
                .title());
    }
}
