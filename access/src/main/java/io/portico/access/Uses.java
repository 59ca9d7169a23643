package io.portico.access;

import static io.portico.messages.person.Permission.*;

import io.portico.access.Resource.OfApproval;
import io.portico.access.Resource.OfBrand;
import io.portico.access.Resource.OfBudget;
import io.portico.access.Resource.OfDocument;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfForm;
import io.portico.access.Resource.OfInvoice;
import io.portico.access.Resource.OfPerson;
import io.portico.access.Resource.OfPost;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.access.Resource.OfThread;
import io.portico.access.Resource.WholeAgency;
import io.portico.messages.ThreadName;
import io.portico.messages.person.Permission;
import java.util.Set;

/**
 * Which switches mean something for which thing (access.md, rule 19). What means nothing for a thing is denied,
 * whatever set the person has.
 */
final class Uses {

    private static final Set<Permission> OF_PROJECT = Set.of(PROJECTS_VIEW, TASKS_CREATE, TEAM_VIEW, COLLEAGUES_VIEW);
    private static final Set<Permission> OF_TASK = Set.of(TASKS_VIEW, TASKS_STATUS, DELIVERABLES_APPROVE);
    private static final Set<Permission> OF_THREAD = Set.of(REPLIES_READ, REPLIES_POST, FILES_UPLOAD);
    private static final Set<Permission> OF_POST = Set.of(REPLIES_READ, REPLIES_POST);
    private static final Set<Permission> OF_FILE = Set.of(FILES_DOWNLOAD, DELIVERABLES_APPROVE);
    private static final Set<Permission> OF_DOCUMENT = Set.of(PROJECTS_VIEW);
    private static final Set<Permission> OF_APPROVAL = Set.of(DELIVERABLES_APPROVE);
    private static final Set<Permission> OF_FORM = Set.of(TASKS_CREATE, FILES_UPLOAD);
    private static final Set<Permission> OF_BUDGET = Set.of(BUDGETS_VIEW);
    private static final Set<Permission> OF_INVOICE = Set.of(BILLING_VIEW, BILLING_DOWNLOAD, BILLING_PAY);

    private Uses() {}

    static Set<Permission> byExternalUser(Resource resource) {
        return switch (resource) {
            case WholeAgency agency -> PermissionSets.EXTERNAL;
            case OfPerson person -> Set.of();
            case OfBrand brand -> Set.of();
            case OfProject project -> OF_PROJECT;
            case OfTask task -> OF_TASK;
            case OfThread thread -> OF_THREAD;
            case OfPost post -> OF_POST;
            case OfFile file -> OF_FILE;
            case OfDocument document -> OF_DOCUMENT;
            case OfApproval approval -> OF_APPROVAL;
            case OfForm form -> OF_FORM;
            case OfBudget budget -> OF_BUDGET;
            case OfInvoice invoice -> OF_INVOICE;
        };
    }

    /** Notes go into the agency's own thread and replies into the other two, never the other way. */
    static boolean byAgencyUser(Permission permission, Resource resource) {
        if (permission != NOTES_POST && permission != REPLIES_POST) {
            return true;
        }
        return switch (resource) {
            case WholeAgency agency -> true;
            case OfThread thread -> fits(permission, thread.thread());
            case OfPost post -> fits(permission, post.thread());
            case OfPerson person -> false;
            case OfBrand brand -> false;
            case OfProject project -> false;
            case OfTask task -> false;
            case OfFile file -> false;
            case OfDocument document -> false;
            case OfApproval approval -> false;
            case OfForm form -> false;
            case OfBudget budget -> false;
            case OfInvoice invoice -> false;
        };
    }

    private static boolean fits(Permission posting, ThreadName thread) {
        return (posting == NOTES_POST) == (thread == ThreadName.AGENCY);
    }
}
