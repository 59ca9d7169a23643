package io.portico.projections.search;

import static io.portico.projections.search.Reading.documents;
import static io.portico.projections.search.Reading.each;
import static io.portico.projections.search.Reading.read;

import io.portico.access.BudgetAccess;
import io.portico.access.DocumentAccess;
import io.portico.access.FileAccess;
import io.portico.access.FormAccess;
import io.portico.access.InvoiceAccess;
import io.portico.access.PersonAccess;
import io.portico.access.ProjectAccess;
import io.portico.access.TaskAccess;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.CompanyId;
import io.portico.messages.DocumentId;
import io.portico.messages.Id;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.WorkState.TaskFacts;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.people.Person;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.StoredPost;
import io.portico.views.Passage;
import io.portico.views.agency.Finding;
import io.portico.views.agency.FoundKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Findings as people of the agency get them, read anew from the agency's views: what was erased is found no more. */
final class AgencyShown {

    private final Viewer viewer;
    private final Search search;
    private final ViewStore store;
    private final Texts texts;
    private final People people;

    AgencyShown(Viewer viewer, Search search, ViewStore store, Texts texts, People people) {
        this.viewer = viewer;
        this.search = search;
        this.store = store;
        this.texts = texts;
        this.people = people;
    }

    Map<ProjectId, Finding> projects(List<ProjectId> ids) {
        Map<String, Titled> stored = store.find(Place.AGENCY, documents(ids.stream()), Titled.class);
        Map<String, Named> brands = names(ids.stream().map(id -> project(id).brandId()));
        return each(ids, id -> read(stored, id)
                .flatMap(project ->
                        search.words(Opened.or(texts, project.title()), Opened.or(texts, project.description())))
                .map(words -> plain(
                        FoundKind.PROJECT,
                        id.value(),
                        words,
                        read(brands, project(id).brandId()).map(Named::name),
                        project(id).added().at())));
    }

    Map<TaskId, Finding> tasks(List<TaskId> ids) {
        Map<String, Named> stored = names(ids.stream());
        Map<String, Titled> projects = projectsOf(ids.stream());
        return each(ids, id -> read(stored, id)
                .flatMap(task -> search.words(Opened.or(texts, task.name()), Opened.or(texts, task.description())))
                .map(words -> new Finding(
                        FoundKind.TASK,
                        id.value(),
                        words.title(),
                        words.excerpt(),
                        projectOf(projects, id),
                        null,
                        null,
                        null,
                        viewer.work().task(id).map(TaskFacts::status).orElseThrow(),
                        null,
                        task(id).added().at())));
    }

    Map<UserId, Finding> persons(List<UserId> ids) {
        Map<UserId, Person> stored = people.find(ids);
        Map<String, Named> companies = names(ids.stream().map(id -> person(id).companyId()));
        return each(ids, id -> Optional.ofNullable(stored.get(id)).flatMap(person -> search.words(
                        Cards.called(person), person.shownEmail())
                .map(words -> new Finding(
                        FoundKind.PERSON,
                        id.value(),
                        words.title(),
                        words.excerpt(),
                        read(companies, person(id).companyId()).map(Named::name).orElse(null),
                        null,
                        null,
                        null,
                        null,
                        person.asName(),
                        person.invitedAt()))));
    }

    Map<CompanyId, Finding> companies(List<CompanyId> ids) {
        Map<String, Named> stored = names(ids.stream());
        return each(ids, id -> read(stored, id)
                .flatMap(company -> search.words(company.name(), ""))
                .map(words -> plain(FoundKind.COMPANY, id.value(), words, Optional.empty(), null)));
    }

    Map<ContactPlace, Finding> contacts(List<ContactPlace> places) {
        Map<String, Firm> firms =
                store.find(Place.AGENCY, documents(places.stream().map(ContactPlace::companyId)), Firm.class);
        return each(places, place -> read(firms, place.companyId()).flatMap(firm -> firm.contact(place.contactId())
                .flatMap(known -> search.words(known.called(texts), known.address(texts)))
                .map(words ->
                        at(place.companyId(), FoundKind.CONTACT, place.contactId(), words, Optional.of(firm.name())))));
    }

    Map<BrandId, Finding> brands(List<BrandId> ids) {
        Map<String, Named> stored = names(ids.stream());
        Map<String, Named> companies = names(ids.stream().map(this::companyOf));
        return each(ids, id -> read(stored, id)
                .flatMap(brand -> search.words(brand.name(), ""))
                .map(words -> at(
                        companyOf(id),
                        FoundKind.BRAND,
                        id,
                        words,
                        read(companies, companyOf(id)).map(Named::name))));
    }

    Map<DocumentId, Finding> written(List<DocumentId> ids) {
        Map<String, Written> stored = store.find(Place.AGENCY, documents(ids.stream()), Written.class);
        Map<String, Titled> projects =
                titles(ids.stream().map(id -> document(id).projectId()));
        return each(ids, id -> read(stored, id)
                .flatMap(document -> search.words(document.title(texts), document.text(texts)))
                .map(words -> plain(
                        FoundKind.DOCUMENT,
                        id.value(),
                        words,
                        titleOf(projects, document(id).projectId()),
                        document(id).added().at())));
    }

    Map<FileAccess, Finding> files(List<FileAccess> files) {
        Map<String, Named> stored = names(files.stream().map(FileAccess::fileId));
        Map<String, Named> tasks = names(files.stream().map(FileAccess::taskId));
        return each(files, file -> read(stored, file.fileId())
                .flatMap(named -> search.words(Opened.or(texts, named.name()), ""))
                .map(words -> new Finding(
                        FoundKind.FILE,
                        file.fileId().value(),
                        words.title(),
                        null,
                        read(tasks, file.taskId())
                                .map(task -> texts.show(task.name()))
                                .orElse(null),
                        null,
                        file.taskId(),
                        file.thread(),
                        null,
                        null,
                        file.uploaded().at())));
    }

    Map<InvoiceAccess, Finding> invoices(List<InvoiceAccess> invoices) {
        Map<String, Named> brands = names(invoices.stream().map(InvoiceAccess::brandId));
        return each(invoices, invoice -> search.words(
                        viewer.work()
                                .billing()
                                .invoice(invoice.invoiceId())
                                .terms()
                                .number(),
                        "")
                .map(words -> plain(
                        FoundKind.INVOICE,
                        invoice.invoiceId().value(),
                        words,
                        read(brands, invoice.brandId()).map(Named::name),
                        invoice.drafted().at())));
    }

    Map<BudgetId, Finding> budgets(List<BudgetId> ids) {
        Map<String, Named> stored = names(ids.stream());
        Map<String, Titled> projects = titles(ids.stream().map(id -> budget(id).projectId()));
        return each(ids, id -> read(stored, id)
                .flatMap(named -> search.words(Opened.or(texts, named.name()), ""))
                .map(words -> plain(
                        FoundKind.BUDGET,
                        id.value(),
                        words,
                        titleOf(projects, budget(id).projectId()),
                        budget(id).added().at())));
    }

    Map<RequestFormId, Finding> forms(List<RequestFormId> ids) {
        Map<String, Entitled> stored = store.find(Place.AGENCY, documents(ids.stream()), Entitled.class);
        Map<String, Titled> projects = titles(ids.stream().map(id -> form(id).projectId()));
        return each(ids, id -> read(stored, id)
                .flatMap(form -> search.words(Opened.or(texts, form.title()), Opened.or(texts, form.introduction())))
                .map(words -> plain(
                        FoundKind.REQUEST_FORM,
                        id.value(),
                        words,
                        titleOf(projects, form(id).projectId()),
                        form(id).made().at())));
    }

    Map<PostPlace, Finding> posts(List<PostPlace> places) {
        Map<PostPlace, StoredPost> stored = PostPlace.read(store, Place.AGENCY, places);
        Map<String, Named> tasks = names(places.stream().map(PostPlace::taskId));
        Map<String, Titled> projects = projectsOf(places.stream().map(PostPlace::taskId));
        Names authors = people.names(
                stored.values().stream().map(StoredPost::author).distinct().toList());
        return each(places, place -> Optional.ofNullable(stored.get(place))
                .flatMap(post -> search.words("", Opened.said(texts, post))
                        .map(words -> new Finding(
                                FoundKind.POST,
                                place.postId(),
                                Passage.unmarked(read(tasks, place.taskId())
                                        .map(task -> texts.show(task.name()))
                                        .orElseThrow()),
                                words.excerpt(),
                                projectOf(projects, place.taskId()),
                                null,
                                place.taskId(),
                                place.thread(),
                                null,
                                authors.of(post.author()),
                                post.at()))));
    }

    private static Finding plain(
            FoundKind kind, String id, Search.Words words, Optional<String> within, @Nullable Instant at) {
        return new Finding(
                kind, id, words.title(), words.excerpt(), within.orElse(null), null, null, null, null, null, at);
    }

    private static Finding at(
            @Nullable CompanyId company, FoundKind kind, Id id, Search.Words words, Optional<String> within) {
        return new Finding(
                kind,
                id.value(),
                words.title(),
                words.excerpt(),
                within.orElse(null),
                company,
                null,
                null,
                null,
                null,
                null);
    }

    private Map<String, Named> names(Stream<? extends @Nullable Id> ids) {
        return store.find(Place.AGENCY, documents(ids), Named.class);
    }

    private Map<String, Titled> projectsOf(Stream<TaskId> tasks) {
        return titles(tasks.map(id -> task(id).projectId()));
    }

    private Map<String, Titled> titles(Stream<? extends @Nullable ProjectId> projects) {
        return store.find(Place.AGENCY, documents(projects), Titled.class);
    }

    private @Nullable String projectOf(Map<String, Titled> projects, TaskId id) {
        return titleOf(projects, task(id).projectId()).orElse(null);
    }

    private Optional<String> titleOf(Map<String, Titled> projects, @Nullable ProjectId id) {
        return read(projects, id).map(project -> texts.show(project.title()));
    }

    private BudgetAccess budget(BudgetId id) {
        return viewer.state().budget(id).orElseThrow();
    }

    private FormAccess form(RequestFormId id) {
        return viewer.state().form(id).orElseThrow();
    }

    private @Nullable CompanyId companyOf(BrandId id) {
        return viewer.state().companyOf(id).orElse(null);
    }

    private ProjectAccess project(ProjectId id) {
        return viewer.state().project(id).orElseThrow();
    }

    private TaskAccess task(TaskId id) {
        return viewer.state().task(id).orElseThrow();
    }

    private DocumentAccess document(DocumentId id) {
        return viewer.state().document(id).orElseThrow();
    }

    private PersonAccess person(UserId id) {
        return viewer.state().person(id).orElseThrow();
    }
}
