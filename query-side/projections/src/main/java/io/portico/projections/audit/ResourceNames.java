package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.BudgetAccess;
import io.portico.access.DocumentAccess;
import io.portico.access.Fact;
import io.portico.access.FileAccess;
import io.portico.access.InvoiceAccess;
import io.portico.access.ProjectAccess;
import io.portico.access.Resource;
import io.portico.access.TaskAccess;
import io.portico.messages.BadInput;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.person.Permission;
import java.util.Optional;

/** Things as they are named on the wire, {@code kind:id}. */
public final class ResourceNames {

    private ResourceNames() {}

    /** The thing of that name; bad input when there is no such kind. */
    public static Resource read(String field, String named) {
        int colon = named.indexOf(':');
        if (colon < 0) {
            throw new BadInput(field, BadInput.Code.UNKNOWN_VALUE);
        }
        return read(field, named.substring(0, colon), named.substring(colon + 1));
    }

    static Resource read(String field, String kind, String id) {
        return switch (kind) {
            case "project" -> new Resource.OfProject(new ProjectId(id));
            case "task" -> new Resource.OfTask(new TaskId(id));
            case "file" -> new Resource.OfFile(new FileId(id));
            case "document" -> new Resource.OfDocument(new DocumentId(id));
            case "thread" -> thread(field, id);
            case "request-form" -> new Resource.OfForm(new RequestFormId(id));
            case "budget" -> new Resource.OfBudget(new BudgetId(id));
            case "invoice" -> new Resource.OfInvoice(new InvoiceId(id));
            default -> throw new BadInput(field, BadInput.Code.UNKNOWN_VALUE);
        };
    }

    private static Resource thread(String field, String id) {
        int slash = id.indexOf('/');
        for (ThreadName thread : ThreadName.values()) {
            if (slash > 0 && thread.name().equals(id.substring(slash + 1))) {
                return new Resource.OfThread(new TaskId(id.substring(0, slash)), thread);
            }
        }
        throw new BadInput(field, BadInput.Code.UNKNOWN_VALUE);
    }

    /** Whether the agency has ever had such a thing. */
    static boolean exists(AccessState state, Resource resource) {
        return switch (resource) {
            case Resource.WholeAgency agency -> true;
            case Resource.OfPerson person -> state.person(person.userId()).isPresent();
            case Resource.OfBrand brand -> state.companyOf(brand.brandId()).isPresent();
            case Resource.OfProject project ->
                state.project(project.projectId()).isPresent();
            case Resource.OfTask task -> state.task(task.taskId()).isPresent();
            case Resource.OfThread thread -> state.task(thread.taskId()).isPresent();
            case Resource.OfPost post -> state.task(post.taskId()).isPresent();
            case Resource.OfFile file -> state.file(file.fileId()).isPresent();
            case Resource.OfDocument document ->
                state.document(document.documentId()).isPresent();
            case Resource.OfApproval approval ->
                state.approval(approval.approvalId()).isPresent();
            case Resource.OfForm form -> state.form(form.formId()).isPresent();
            case Resource.OfBudget budget -> state.budget(budget.budgetId()).isPresent();
            case Resource.OfInvoice invoice ->
                state.invoice(invoice.invoiceId()).isPresent();
        };
    }

    /** The event with which a project, task, document, file, budget or invoice came; empty for what is none of these. */
    static Optional<Fact> came(AccessState state, Resource resource) {
        return switch (resource) {
            case Resource.OfProject project ->
                state.project(project.projectId()).map(ProjectAccess::added);
            case Resource.OfTask task -> state.task(task.taskId()).map(TaskAccess::added);
            case Resource.OfDocument document ->
                state.document(document.documentId()).map(DocumentAccess::added);
            case Resource.OfFile file -> fileEver(state, file.fileId()).map(FileAccess::uploaded);
            case Resource.OfBudget budget -> state.budget(budget.budgetId()).map(BudgetAccess::added);
            case Resource.OfInvoice invoice ->
                state.invoice(invoice.invoiceId()).map(InvoiceAccess::drafted);
            case Resource.WholeAgency _,
                    Resource.OfPerson _,
                    Resource.OfBrand _,
                    Resource.OfThread _,
                    Resource.OfPost _,
                    Resource.OfApproval _,
                    Resource.OfForm _ -> Optional.empty();
        };
    }

    /** What is known of a file, though it may be deleted. */
    static Optional<FileAccess> fileEver(AccessState state, FileId fileId) {
        return state.file(fileId).or(() -> state.deletedFile(fileId));
    }

    /** Refuses what the agency never had. */
    static void demandExists(AccessState state, Resource resource) {
        if (!exists(state, resource)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    /** The action of that name: {@code view} or a switch; bad input when there is none. */
    static Action action(String name) {
        if (name.equals("view")) {
            return Action.VIEW;
        }
        try {
            return Action.use(Permission.ofWireName(name));
        } catch (BadInput e) {
            throw new BadInput("action", e.code());
        }
    }
}
