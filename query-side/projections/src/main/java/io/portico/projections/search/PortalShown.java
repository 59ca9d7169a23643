package io.portico.projections.search;

import static io.portico.projections.search.Reading.documents;
import static io.portico.projections.search.Reading.each;
import static io.portico.projections.search.Reading.read;

import io.portico.access.DocumentAccess;
import io.portico.access.FileAccess;
import io.portico.access.InvoiceAccess;
import io.portico.access.ProjectSight;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.Id;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.task.TaskStatus;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.WorkState.TaskFacts;
import io.portico.projections.portal.PortalNames;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.StoredPost;
import io.portico.views.Passage;
import io.portico.views.portal.PortalFinding;
import io.portico.views.portal.PortalFoundKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Findings as people outside get them, read anew from the views of their audience, where nothing else lies. */
final class PortalShown {

    private final Viewer viewer;
    private final Search search;
    private final ViewStore store;
    private final Texts texts;
    private final Place place;

    PortalShown(Viewer viewer, Search search, ViewStore store, Texts texts) {
        this.viewer = viewer;
        this.search = search;
        this.store = store;
        this.texts = texts;
        this.place = Place.of(viewer.audience());
    }

    Map<ProjectId, PortalFinding> projects(List<ProjectId> ids) {
        Map<String, Titled> stored = store.find(place, documents(ids.stream()), Titled.class);
        Map<String, Named> brands = names(
                ids.stream().map(id -> viewer.state().project(id).orElseThrow().brandId()));
        return each(ids, id -> read(stored, id)
                .flatMap(project -> search.words(
                        Opened.or(texts, project.title()),
                        viewer.visible().projects().get(id) == ProjectSight.INSIDE
                                ? Opened.or(texts, project.description())
                                : ""))
                .map(words -> finding(
                        PortalFoundKind.PROJECT,
                        id.value(),
                        words,
                        read(brands, viewer.state().project(id).orElseThrow().brandId())
                                .map(Named::name),
                        null,
                        null)));
    }

    Map<TaskId, PortalFinding> tasks(List<TaskId> ids) {
        Map<String, StoredTask> stored = store.find(place, documents(ids.stream()), StoredTask.class);
        Map<String, Titled> projects = projectsOf(ids.stream());
        return each(ids, id -> read(stored, id)
                .flatMap(task -> search.words(Opened.or(texts, task.name()), Opened.or(texts, task.description()))
                        .map(words -> finding(
                                PortalFoundKind.TASK,
                                id.value(),
                                words,
                                projectOf(projects, id),
                                viewer.work().task(id).map(TaskFacts::status).orElseThrow(),
                                task.createdAt()))));
    }

    Map<DocumentId, PortalFinding> written(List<DocumentId> ids) {
        Map<String, Written> stored = store.find(place, documents(ids.stream()), Written.class);
        Map<String, Titled> projects =
                titles(ids.stream().map(id -> document(id).projectId()));
        return each(ids, id -> read(stored, id)
                .flatMap(document -> search.words(document.title(texts), document.text(texts))
                        .map(words -> finding(
                                PortalFoundKind.DOCUMENT,
                                id.value(),
                                words,
                                titleOf(projects, document(id).projectId()),
                                null,
                                document.present().editedAt()))));
    }

    private DocumentAccess document(DocumentId id) {
        return viewer.state().document(id).orElseThrow();
    }

    Map<FileAccess, PortalFinding> files(List<FileAccess> files) {
        Map<String, StoredFile> stored =
                store.find(place, documents(files.stream().map(FileAccess::fileId)), StoredFile.class);
        Map<String, Named> tasks = names(files.stream().map(FileAccess::taskId));
        return each(files, file -> read(stored, file.fileId())
                .flatMap(named -> search.words(Opened.or(texts, named.name()), "")
                        .map(words -> new PortalFinding(
                                PortalFoundKind.FILE,
                                file.fileId().value(),
                                words.title(),
                                null,
                                read(tasks, file.taskId())
                                        .map(task -> texts.show(task.name()))
                                        .orElse(null),
                                file.taskId(),
                                null,
                                null,
                                named.at()))));
    }

    Map<InvoiceAccess, PortalFinding> invoices(List<InvoiceAccess> invoices) {
        Map<String, Named> brands = names(invoices.stream().map(InvoiceAccess::brandId));
        return each(invoices, invoice -> search.words(number(invoice), "")
                .map(words -> finding(
                        PortalFoundKind.INVOICE,
                        invoice.invoiceId().value(),
                        words,
                        read(brands, invoice.brandId()).map(Named::name),
                        null,
                        null)));
    }

    /** Who is named on a budget need not know its project. */
    Map<BudgetId, PortalFinding> budgets(List<BudgetId> ids) {
        Map<String, Named> stored = names(ids.stream());
        Map<String, Titled> projects = titles(ids.stream().map(this::listedProject));
        return each(ids, id -> read(stored, id)
                .flatMap(named -> search.words(Opened.or(texts, named.name()), ""))
                .map(words -> finding(
                        PortalFoundKind.BUDGET, id.value(), words, titleOf(projects, listedProject(id)), null, null)));
    }

    private @Nullable ProjectId listedProject(BudgetId id) {
        ProjectId project = viewer.state().budget(id).orElseThrow().projectId();
        return viewer.visible().projects().containsKey(project) ? project : null;
    }

    Map<RequestFormId, PortalFinding> forms(List<RequestFormId> ids) {
        Map<String, Entitled> stored = store.find(place, documents(ids.stream()), Entitled.class);
        Map<String, Titled> projects = titles(ids.stream().map(this::projectOf));
        return each(ids, id -> read(stored, id)
                .flatMap(form -> search.words(Opened.or(texts, form.title()), Opened.or(texts, form.introduction())))
                .map(words -> finding(
                        PortalFoundKind.REQUEST_FORM,
                        id.value(),
                        words,
                        titleOf(projects, projectOf(id)),
                        null,
                        null)));
    }

    private @Nullable ProjectId projectOf(RequestFormId id) {
        return viewer.state().form(id).orElseThrow().projectId();
    }

    Map<PostPlace, PortalFinding> posts(List<PostPlace> places) {
        Map<PostPlace, StoredPost> stored = PostPlace.read(store, place, places);
        Map<String, Named> tasks = names(places.stream().map(PostPlace::taskId));
        Map<String, Titled> projects = projectsOf(places.stream().map(PostPlace::taskId));
        PortalNames authors = PortalNames.of(
                store,
                texts,
                place,
                stored.values().stream().map(StoredPost::author).toList());
        return each(places, one -> Optional.ofNullable(stored.get(one))
                .flatMap(post -> search.words("", Opened.said(texts, post))
                        .map(words -> new PortalFinding(
                                PortalFoundKind.POST,
                                one.postId(),
                                Passage.unmarked(read(tasks, one.taskId())
                                        .map(task -> texts.show(task.name()))
                                        .orElseThrow()),
                                words.excerpt(),
                                projectOf(projects, one.taskId()).orElse(null),
                                one.taskId(),
                                null,
                                authors.of(post.author()),
                                post.at()))));
    }

    String number(InvoiceAccess invoice) {
        return viewer.work().billing().invoice(invoice.invoiceId()).terms().number();
    }

    private static PortalFinding finding(
            PortalFoundKind kind,
            String id,
            Search.Words words,
            Optional<String> within,
            @Nullable TaskStatus status,
            @Nullable Instant at) {
        return new PortalFinding(kind, id, words.title(), words.excerpt(), within.orElse(null), null, status, null, at);
    }

    private Map<String, Named> names(Stream<? extends @Nullable Id> ids) {
        return store.find(place, documents(ids), Named.class);
    }

    private Map<String, Titled> projectsOf(Stream<TaskId> tasks) {
        return titles(tasks.map(id -> viewer.state().task(id).orElseThrow().projectId()));
    }

    private Map<String, Titled> titles(Stream<? extends @Nullable ProjectId> projects) {
        return store.find(place, documents(projects), Titled.class);
    }

    private Optional<String> projectOf(Map<String, Titled> projects, TaskId id) {
        return titleOf(projects, viewer.state().task(id).orElseThrow().projectId());
    }

    private Optional<String> titleOf(Map<String, Titled> projects, @Nullable ProjectId id) {
        return read(projects, id).map(project -> texts.show(project.title()));
    }

    private record StoredTask(String name, @Nullable String description, Instant createdAt) {}

    private record StoredFile(String name, Instant at) {}
}
