package io.portico.projections;

import io.portico.projections.access.AccessFold;
import io.portico.projections.access.Viewers;
import io.portico.projections.agency.ApprovalQueries;
import io.portico.projections.agency.BudgetQueries;
import io.portico.projections.agency.CompanyQueries;
import io.portico.projections.agency.EndingQueries;
import io.portico.projections.agency.FileQueries;
import io.portico.projections.agency.FileSweepQueries;
import io.portico.projections.agency.GivenQueries;
import io.portico.projections.agency.ImportQueries;
import io.portico.projections.agency.InvoiceQueries;
import io.portico.projections.agency.PeopleQueries;
import io.portico.projections.agency.ProjectQueries;
import io.portico.projections.agency.RequestFormQueries;
import io.portico.projections.agency.TaskLists;
import io.portico.projections.agency.TaskQueries;
import io.portico.projections.agency.TaskRows;
import io.portico.projections.audit.AccessQueries;
import io.portico.projections.audit.AccessRequestQueries;
import io.portico.projections.audit.AlikeReplies;
import io.portico.projections.audit.EndingAccessQueries;
import io.portico.projections.audit.ExposureQueries;
import io.portico.projections.audit.HistoryExportQueries;
import io.portico.projections.audit.HistoryQueries;
import io.portico.projections.audit.MatrixQueries;
import io.portico.projections.audit.ReviewQueries;
import io.portico.projections.audit.RuleQueries;
import io.portico.projections.audit.SightQueries;
import io.portico.projections.audit.SignInQueries;
import io.portico.projections.audit.TimelineQueries;
import io.portico.projections.audit.Timelines;
import io.portico.projections.documents.DocumentQueries;
import io.portico.projections.documents.PortalDocumentQueries;
import io.portico.projections.door.AccountQueries;
import io.portico.projections.door.AgencyDirectory;
import io.portico.projections.door.AgencyQueries;
import io.portico.projections.door.InvitationQueries;
import io.portico.projections.filters.SavedFilterQueries;
import io.portico.projections.held.HeldReplyQueries;
import io.portico.projections.leaks.LeakProofQueries;
import io.portico.projections.live.WatchQueries;
import io.portico.projections.me.MeQueries;
import io.portico.projections.people.People;
import io.portico.projections.portal.PortalApprovalQueries;
import io.portico.projections.portal.PortalBillingQueries;
import io.portico.projections.portal.PortalFormQueries;
import io.portico.projections.portal.PortalProjectQueries;
import io.portico.projections.portal.PortalTaskQueries;
import io.portico.projections.portal.TaskLines;
import io.portico.projections.response.ResponseQueries;
import io.portico.projections.search.AgencySearch;
import io.portico.projections.search.PortalSearch;
import io.portico.projections.search.Shelves;
import io.portico.projections.store.ViewStore;
import io.portico.projections.terms.TermsQueries;
import io.portico.projections.threads.Cursors;
import io.portico.projections.threads.ThreadReader;
import io.portico.tenancy.Confidences;
import java.time.Clock;
import java.util.List;
import org.axonframework.serialization.Serializer;

/** All objects of this module whose annotated methods answer queries. */
public final class ViewAnswers {

    private ViewAnswers() {}

    /**
     * @param events the ledger's serializer
     * @param shelves what searching keeps in memory; somebody else sweeps it
     */
    public static List<Object> all(
            ViewStore store,
            AccessFold states,
            Serializer events,
            Confidences confidences,
            Clock clock,
            Shelves shelves) {
        Texts texts = new Texts(confidences);
        People people = new People(store, texts);
        Viewers viewers = new Viewers(states, clock);
        AgencyDirectory directory = new AgencyDirectory(store);
        Cursors cursors = new Cursors(confidences);
        ThreadReader threads = new ThreadReader(store, cursors);
        TaskLines lines = new TaskLines(store, texts, cursors);
        TaskRows rows = new TaskRows(store, texts, people);
        Timelines timelines = new Timelines(states);
        return List.of(
                new WatchQueries(viewers),
                new AccessQueries(viewers, states, store, texts, cursors),
                new TimelineQueries(viewers, timelines, store, texts, cursors),
                new SightQueries(viewers, states, timelines, store, texts, cursors),
                new RuleQueries(viewers, store, texts),
                new LeakProofQueries(viewers, store, people, cursors),
                new ReviewQueries(viewers, store, texts, cursors),
                new EndingAccessQueries(viewers, store, texts),
                new MatrixQueries(viewers, states, store, texts, cursors),
                new SignInQueries(viewers, store, texts, people, confidences),
                new ExposureQueries(
                        viewers,
                        states,
                        store,
                        texts,
                        people,
                        threads,
                        new AlikeReplies(store, texts, people, cursors)),
                new HistoryQueries(viewers, store, texts, events, cursors),
                new HistoryExportQueries(viewers, states, store, texts, events, people, cursors),
                new AccessRequestQueries(viewers, store, texts, people, cursors),
                new PortalProjectQueries(viewers, store, texts, cursors, lines),
                new PortalTaskQueries(viewers, store, texts, threads, lines),
                new AgencyQueries(viewers, store),
                new AccountQueries(states, viewers, people, clock),
                new InvitationQueries(states, viewers, directory, people),
                new MeQueries(viewers, people, store, texts),
                new HeldReplyQueries(viewers, store, texts),
                new SavedFilterQueries(viewers, store, texts),
                new TermsQueries(viewers, store, people, cursors),
                new ResponseQueries(viewers, store),
                new EndingQueries(viewers, states, store, people, clock),
                new PeopleQueries(viewers, people, cursors, texts),
                new CompanyQueries(viewers, store, texts, cursors),
                new ProjectQueries(viewers, store, texts, people, cursors),
                new TaskQueries(
                        viewers, store, texts, people, new TaskLists(store, texts, cursors, rows), threads, rows),
                new ApprovalQueries(viewers, store, texts, people),
                new PortalApprovalQueries(viewers, store, texts),
                new DocumentQueries(viewers, store, texts, people, cursors),
                new PortalDocumentQueries(viewers, store, texts),
                new RequestFormQueries(viewers, store, texts, people),
                new PortalFormQueries(viewers, store, texts),
                new FileQueries(viewers, store, texts, people, cursors),
                new GivenQueries(viewers, store, texts, people, cursors),
                new FileSweepQueries(states, ViewGroups.PAGES, store),
                new ImportQueries(viewers, store, texts, people, cursors),
                new BudgetQueries(viewers, store, texts, people, cursors),
                new InvoiceQueries(viewers, store, texts, cursors),
                new PortalBillingQueries(viewers, store, texts, cursors),
                new AgencySearch(viewers, shelves, store, texts, people),
                new PortalSearch(viewers, shelves, store, texts));
    }
}
