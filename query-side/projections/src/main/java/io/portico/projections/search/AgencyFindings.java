package io.portico.projections.search;

import io.portico.access.Action;
import io.portico.access.FileAccess;
import io.portico.access.InvoiceAccess;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.ProjectAccess;
import io.portico.access.Resource;
import io.portico.access.TaskAccess;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.projections.access.Viewer;
import io.portico.projections.people.People;
import io.portico.projections.search.Search.Shown;
import io.portico.views.agency.Finding;
import io.portico.views.agency.FoundKind;
import java.util.List;

/** What one search finds for somebody of the agency: each kind of thing as far as the policy shows it to them. */
final class AgencyFindings {

    private static final Resource AGENCY = new Resource.WholeAgency();

    private final Viewer viewer;
    private final Search search;
    private final AgencyShown shown;

    AgencyFindings(Viewer viewer, Search search, AgencyShown shown) {
        this.viewer = viewer;
        this.search = search;
        this.shown = shown;
    }

    List<Shown<Finding>> of(FoundKind kind) {
        return switch (kind) {
            case PROJECT ->
                search.best(
                        search.among(viewer.visible().projects().keySet(), ProjectId::named, id -> project(id)
                                .added()
                                .position()),
                        shown::projects);
            case TASK ->
                search.best(
                        search.among(viewer.visible().tasks(), TaskId::named, id -> task(id).added()
                                .position()),
                        shown::tasks);
            case PERSON ->
                search.best(
                        search.among(seenPeople(), People::document, id -> person(id)
                                .sent()
                                .position()),
                        shown::persons);
            case COMPANY -> search.best(search.among(companies(), CompanyId::named, _ -> 0), shown::companies);
            case CONTACT ->
                search.best(
                        search.within(
                                seesPeople() ? companies() : List.of(),
                                CompanyId::named,
                                (company, id) -> new ContactPlace(company, new ContactId(id))),
                        shown::contacts);
            case BRAND -> search.best(search.among(brands(), BrandId::named, _ -> 0), shown::brands);
            case DOCUMENT -> search.best(search.documents(viewer), shown::written);
            case FILE ->
                search.best(
                        search.among(postedFiles(), file -> file.fileId().named(), FileAccess::attachedAtPosition),
                        shown::files);
            case INVOICE ->
                search.best(
                        search.named(seenInvoices(), this::number, invoice -> invoice.drafted()
                                .position()),
                        shown::invoices);
            case BUDGET -> search.best(search.budgets(viewer), shown::budgets);
            case REQUEST_FORM -> search.best(search.forms(viewer), shown::forms);
            case POST ->
                search.best(
                        search.posts(viewer.visible().tasks(), List.of(ThreadName.values()), this::reads),
                        shown::posts);
        };
    }

    private List<UserId> seenPeople() {
        return viewer.state().people().stream()
                .filter(id -> person(id).kind() != PersonKind.PROGRAM && viewer.sees(new Resource.OfPerson(id)))
                .toList();
    }

    /** Companies are seen by whoever sees brands. */
    private List<CompanyId> companies() {
        boolean seen = viewer.may(Action.use(Permission.WORK_VIEW), AGENCY) || seesPeople();
        return seen
                ? search.shelf().companies().stream()
                        .filter(viewer.state()::hasCompany)
                        .toList()
                : List.of();
    }

    /** Whoever is known at companies is told only to those who see people. */
    private boolean seesPeople() {
        return viewer.may(Action.use(Permission.PEOPLE_VIEW), AGENCY);
    }

    private List<BrandId> brands() {
        return search.shelf().brands().stream()
                .filter(id -> viewer.sees(new Resource.OfBrand(id)))
                .toList();
    }

    private List<FileAccess> postedFiles() {
        return Policy.files(viewer.state(), viewer.userId(), viewer.now()).stream()
                .map(id -> viewer.state().file(id).orElseThrow())
                .filter(file -> file.taskId() != null)
                .toList();
    }

    private List<InvoiceAccess> seenInvoices() {
        return Policy.invoices(viewer.state(), viewer.userId(), viewer.now()).stream()
                .map(id -> viewer.state().invoice(id).orElseThrow())
                .toList();
    }

    private boolean reads(PostPlace post) {
        return viewer.sees(new Resource.OfPost(post.taskId(), post.thread(), post.position()));
    }

    private String number(InvoiceAccess invoice) {
        return viewer.work().billing().invoice(invoice.invoiceId()).terms().number();
    }

    private ProjectAccess project(ProjectId id) {
        return viewer.state().project(id).orElseThrow();
    }

    private TaskAccess task(TaskId id) {
        return viewer.state().task(id).orElseThrow();
    }

    private PersonAccess person(UserId id) {
        return viewer.state().person(id).orElseThrow();
    }
}
