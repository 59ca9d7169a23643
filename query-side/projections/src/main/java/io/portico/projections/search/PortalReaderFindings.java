package io.portico.projections.search;

import io.portico.access.FileAccess;
import io.portico.access.InvoiceAccess;
import io.portico.access.Policy;
import io.portico.access.ProjectSight;
import io.portico.access.Resource;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.projections.access.Viewer;
import io.portico.projections.search.Search.Shown;
import io.portico.views.portal.PortalFinding;
import io.portico.views.portal.PortalFoundKind;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What one search finds for somebody outside, among what the policy shows them. */
final class PortalReaderFindings {

    private final Viewer viewer;
    private final Search search;
    private final PortalShown shown;

    PortalReaderFindings(Viewer viewer, Search search, PortalShown shown) {
        this.viewer = viewer;
        this.search = search;
        this.shown = shown;
    }

    List<Shown<PortalFinding>> of(PortalFoundKind kind) {
        return switch (kind) {
            case PROJECT -> projects();
            case TASK ->
                search.best(
                        search.among(viewer.visible().tasks(), TaskId::named, id -> viewer.state()
                                .task(id)
                                .orElseThrow()
                                .added()
                                .position()),
                        shown::tasks);
            case DOCUMENT -> search.best(search.documents(viewer), shown::written);
            case FILE ->
                search.best(
                        search.among(files(), file -> file.fileId().named(), FileAccess::attachedAtPosition),
                        shown::files);
            case INVOICE ->
                search.best(
                        search.named(invoices(), shown::number, invoice -> invoice.drafted()
                                .position()),
                        shown::invoices);
            case BUDGET -> search.best(search.budgets(viewer), shown::budgets);
            case REQUEST_FORM -> search.best(search.forms(viewer), shown::forms);
            case POST ->
                search.best(
                        search.posts(viewer.visible().tasks(), List.of(ThreadName.of(viewer.audience())), this::reads),
                        shown::posts);
        };
    }

    /** To those who are not inside, a project is its title and nothing else that could be searched. */
    private List<Shown<PortalFinding>> projects() {
        Map<ProjectId, ProjectSight> sights = viewer.visible().projects();
        return search.best(
                search.among(
                        sights.keySet(),
                        ProjectId::named,
                        id -> viewer.state().project(id).orElseThrow().added().position(),
                        id -> sights.get(id) == ProjectSight.INSIDE ? UnaryOperator.identity() : Card::titleOnly),
                shown::projects);
    }

    private List<FileAccess> files() {
        return viewer.visible().tasks().stream()
                .flatMap(id -> viewer.state().filesOf(id).stream())
                .map(id -> viewer.state().file(id).orElseThrow())
                .filter(file -> viewer.sees(new Resource.OfFile(file.fileId())))
                .toList();
    }

    private List<InvoiceAccess> invoices() {
        return Policy.invoices(viewer.state(), viewer.userId(), viewer.now()).stream()
                .map(id -> viewer.state().invoice(id).orElseThrow())
                .toList();
    }

    private boolean reads(PostPlace post) {
        return viewer.sees(new Resource.OfPost(post.taskId(), post.thread(), post.position()));
    }
}
