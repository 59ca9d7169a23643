package io.portico.projections;

import io.portico.messages.Audience;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.AccessHistoryProjection;
import io.portico.projections.agency.CompanyProjection;
import io.portico.projections.agency.ConversationProjection;
import io.portico.projections.agency.EndingProjection;
import io.portico.projections.agency.ImportProjection;
import io.portico.projections.agency.WorkProjection;
import io.portico.projections.approvals.ApprovalProjection;
import io.portico.projections.audit.AccessRequestProjection;
import io.portico.projections.audit.HistoryExportProjection;
import io.portico.projections.audit.TitlesProjection;
import io.portico.projections.billing.BudgetProjection;
import io.portico.projections.billing.InvoiceProjection;
import io.portico.projections.documents.DocumentProjection;
import io.portico.projections.door.AgencyDirectoryProjection;
import io.portico.projections.erasures.ErasureProjection;
import io.portico.projections.evidence.AnchorProjection;
import io.portico.projections.exposure.TraceProjection;
import io.portico.projections.filters.SavedFiltersProjection;
import io.portico.projections.forms.RequestFormProjection;
import io.portico.projections.held.HeldRepliesProjection;
import io.portico.projections.leaks.LeakProofProjection;
import io.portico.projections.mail.MailProjection;
import io.portico.projections.mail.OutboxStart;
import io.portico.projections.people.PeopleProjection;
import io.portico.projections.portal.PortalProjection;
import io.portico.projections.reading.AgencyReadingProjection;
import io.portico.projections.reading.PortalReadingProjection;
import io.portico.projections.response.WaitingProjection;
import io.portico.projections.search.CatalogueProjection;
import io.portico.projections.store.ViewGroup;
import io.portico.projections.terms.TermsProjection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.serialization.Serializer;

/** All processors of this module and the projections each of them feeds. */
public final class ViewGroups {

    /** What the pages of all audiences and the doors read. */
    public static final String PAGES = "pages";

    private ViewGroups() {}

    /** @param events the ledger's serializer */
    public static List<ViewGroup> all(Serializer events) {
        return List.of(
                new ViewGroup(
                        AccessHistoryProjection.GROUP,
                        List.of(new AccessHistoryProjection(events), new TitlesProjection())),
                // One processor for all audiences: each more would read, unpack and account for every event once more.
                new ViewGroup(
                        PAGES,
                        List.of(
                                new AgencyDirectoryProjection(),
                                // Looks up what somebody is called before that is forgotten.
                                new ErasureProjection(),
                                new PeopleProjection(),
                                new TermsProjection(),
                                new CompanyProjection(),
                                new WorkProjection(),
                                new ConversationProjection(),
                                new HeldRepliesProjection(),
                                new SavedFiltersProjection(),
                                new TraceProjection(),
                                new WaitingProjection(),
                                new AgencyReadingProjection(),
                                new PortalReadingProjection(Audience.CLIENT),
                                new PortalReadingProjection(Audience.PARTNER),
                                new PortalProjection(Audience.CLIENT),
                                new PortalProjection(Audience.PARTNER),
                                new ImportProjection(),
                                new ApprovalProjection(),
                                new DocumentProjection(),
                                new RequestFormProjection(),
                                new BudgetProjection(),
                                new InvoiceProjection(),
                                new AccessRequestProjection(),
                                new HistoryExportProjection(),
                                new EndingProjection(),
                                new AnchorProjection(),
                                new LeakProofProjection(),
                                new CatalogueProjection())));
    }

    /** The processor of mails, which asks the policy who is to get one. */
    public static ViewGroup mail(AccessFold states, OutboxStart start) {
        return new ViewGroup(MailProjection.GROUP, List.of(new MailProjection(states, start)));
    }

    /** The names of the groups. */
    public static Set<String> names(List<ViewGroup> groups) {
        return groups.stream().map(ViewGroup::name).collect(Collectors.toUnmodifiableSet());
    }
}
