package io.portico.decisions;

import io.portico.access.AccessStates;
import io.portico.decisions.accessrequest.AccessRequests;
import io.portico.decisions.account.Account;
import io.portico.decisions.account.SignInRules;
import io.portico.decisions.agency.Agency;
import io.portico.decisions.approval.Approval;
import io.portico.decisions.brand.Brand;
import io.portico.decisions.budget.Budget;
import io.portico.decisions.changes.BulkChange;
import io.portico.decisions.checkpoint.Checkpoints;
import io.portico.decisions.company.Company;
import io.portico.decisions.delivery.Delivery;
import io.portico.decisions.document.Document;
import io.portico.decisions.ending.EndingRules;
import io.portico.decisions.erasure.PersonErasure;
import io.portico.decisions.file.File;
import io.portico.decisions.historyexport.HistoryExport;
import io.portico.decisions.hold.LegalHolds;
import io.portico.decisions.imports.DataImport;
import io.portico.decisions.invoice.Invoice;
import io.portico.decisions.leakproof.LeakProof;
import io.portico.decisions.permissionset.PermissionSet;
import io.portico.decisions.person.Person;
import io.portico.decisions.post.Erasure;
import io.portico.decisions.post.Post;
import io.portico.decisions.project.Project;
import io.portico.decisions.reading.Reading;
import io.portico.decisions.requestform.RequestForm;
import io.portico.decisions.response.Targets;
import io.portico.decisions.review.Review;
import io.portico.decisions.savedfilter.SavedFilters;
import io.portico.decisions.standingrule.StandingRule;
import io.portico.decisions.task.Task;
import io.portico.decisions.terms.Acceptances;
import io.portico.decisions.terms.Terms;
import io.portico.decisions.unique.Unique;
import io.portico.decisions.viewas.ViewAs;
import io.portico.decisions.waiting.Waiting;
import io.portico.messages.Id;
import io.portico.tenancy.AgencyCommandTargetResolver;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.FileStore;
import java.time.Clock;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/**
 * The aggregates and what their handlers ask for. Still to be wired by the application, since they belong to buses:
 * {@link OneAccessChangeAtATime} and {@link StandingRulesAreKept} as handler interceptors, and {@link SettlingCommandBus}
 * before the bus of this process.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Import({
    Agency.class,
    Account.class,
    SignInRules.class,
    Company.class,
    Brand.class,
    Person.class,
    PermissionSet.class,
    StandingRule.class,
    Review.class,
    Project.class,
    Task.class,
    Post.class,
    Reading.class,
    Delivery.class,
    Targets.class,
    Waiting.class,
    File.class,
    Approval.class,
    Document.class,
    RequestForm.class,
    Budget.class,
    DataImport.class,
    HistoryExport.class,
    Invoice.class,
    Unique.class,
    ViewAs.class,
    BulkChange.class,
    Terms.class,
    Acceptances.class,
    AccessRequests.class,
    EndingRules.class,
    PersonErasure.class,
    LegalHolds.class,
    SavedFilters.class,
    Checkpoints.class,
    LeakProof.class
})
public class DecisionsConfiguration {

    /** Ids are stored with their kinds, so that one kind's id leads nowhere among another's. */
    @Bean
    CommandTargetResolver storedTargets() {
        return storedTargetResolver();
    }

    @Bean
    Judge judge(AccessStates states, Clock clock, Confidences confidences, @Lazy Configuration axon) {
        return new Judge(states, clock, confidences, new RepositoryProvider() {
            @Override
            public <T> Repository<T> repositoryFor(Class<T> aggregateType) {
                return axon.repository(aggregateType);
            }
        });
    }

    @Bean
    Erasure erasure(FileStore files) {
        return new Erasure(files);
    }

    /** How a command finds its aggregate. */
    public static CommandTargetResolver storedTargetResolver() {
        return new AgencyCommandTargetResolver(id -> ((Id) id).named());
    }
}
