package io.portico.access;

import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.project.Footing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Somebody who asks: the rules of access.md differ for people outside and for the agency's own. */
sealed interface Subject permits ExternalUser, AgencyUser {

    static Subject of(AccessState state, PersonAccess person, Instant instant, Trail trail) {
        Account account = Account.of(state, person, instant, trail);
        return person.audience()
                .<Subject>map(audience -> new ExternalUser(account, audience))
                .orElseGet(() -> new AgencyUser(account));
    }

    /** Whether the subject may do this with that thing. */
    boolean may(Action action, Resource resource);

    /** How much of the project is seen. */
    ProjectSight sight(ProjectAccess project);

    /** On what footing the subject stands to each of the projects, in their order. */
    List<Footing> footings(List<ProjectId> projects);

    /** All projects and tasks that are seen. */
    Visible visible();

    /**
     * Those among the people who are seen, in their order.
     *
     * @param visible what {@link #visible()} answers
     */
    Set<UserId> acquaintances(Visible visible, Collection<UserId> candidates);

    /** All documents that are seen, in the order they came. */
    List<DocumentId> documents();

    /** All files that are seen, in the order they came. */
    List<FileId> files();

    /** All budgets that are seen, in the order they came. */
    List<BudgetId> budgets();

    /** All invoices that are seen, in the order they came. */
    List<InvoiceId> invoices();
}
