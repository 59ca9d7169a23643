package io.portico.decisions;

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
import io.portico.messages.Refusals;
import io.portico.messages.stored.Serializers;
import io.portico.tenancy.CheckpointDesk;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.WorkCorrelation;
import io.portico.tenancy.WorkDispatchInterceptor;
import io.portico.tenancy.WorkEventInterceptor;
import io.portico.tenancy.WorkHandlerInterceptor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.axonframework.serialization.Serializer;

/** One process with all aggregates and the real buses; several may share a ledger. */
final class Node implements RepositoryProvider {

    static final List<Class<?>> AGGREGATES = List.of(
            Agency.class,
            Account.class,
            SignInRules.class,
            Company.class,
            Brand.class,
            Person.class,
            PermissionSet.class,
            StandingRule.class,
            Review.class,
            ViewAs.class,
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
            DataImport.class,
            HistoryExport.class,
            Budget.class,
            Invoice.class,
            BulkChange.class,
            AccessRequests.class,
            EndingRules.class,
            PersonErasure.class,
            LegalHolds.class,
            SavedFilters.class,
            Checkpoints.class,
            LeakProof.class,
            Unique.class,
            Terms.class,
            Acceptances.class);

    private final Map<Class<?>, Repository<?>> repositories = new HashMap<>();
    private final EmbeddedEventStore store;
    /** Says what it was given. */
    static final class PlainDesk implements CheckpointDesk {

        /** Those before it are not there any more. */
        int firstHeld;

        @Override
        public boolean holds(String agencyId, int key) {
            return key >= firstHeld;
        }

        @Override
        public String begin(String agencyId, int key) {
            return agencyId + " begins " + key;
        }

        @Override
        public String sign(String agencyId, int key, long size, String root, Instant at) {
            return agencyId + " by " + key + ": " + size + " " + root;
        }

        @Override
        public String seal(String agencyId, int key, String text) {
            return agencyId + " by " + key + ": " + text;
        }

        @Override
        public String handOver(String agencyId, int key) {
            return agencyId + " from " + key;
        }

        @Override
        public String verifier(String agencyId, int key) {
            return agencyId + " " + key;
        }
    }

    private final SettlingCommandBus bus;
    private final ParameterResolverFactory parameters;
    private final CommandGateway gateway;
    final PlainDesk desk = new PlainDesk();

    static Serializer serializer(FakeConfidences confidences) {
        return Serializers.ofEvents((key, clear) -> confidences.seal(Tenancy.agencyId(), key, clear));
    }

    Node(TestLedger ledger, FakeConfidences confidences, TestClock clock, FileStore files) {
        Serializer serializer = serializer(confidences);
        store = EmbeddedEventStore.builder().storageEngine(ledger).build();
        store.registerDispatchInterceptor(new WorkEventInterceptor(() -> serializer));
        SimpleCommandBus handlers = SimpleCommandBus.builder().build();
        handlers.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new WorkCorrelation()));
        handlers.registerHandlerInterceptor(new WorkHandlerInterceptor());
        FoldedStates states = new FoldedStates(ledger);
        handlers.registerHandlerInterceptor(new OneAccessChangeAtATime(
                agencyId -> !states.now(agencyId).standingRules().isEmpty()));
        handlers.registerHandlerInterceptor(new StandingRulesAreKept());
        bus = new SettlingCommandBus(handlers, store);
        Judge judge = new Judge(states, clock, confidences, this);
        parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Node.class),
                new SimpleResourceParameterResolverFactory(
                        List.of(judge, new Erasure(files), new LedgerThreads(ledger), desk)));
        AGGREGATES.forEach(this::register);
        gateway = DefaultCommandGateway.builder()
                .commandBus(bus)
                .dispatchInterceptors(List.of(new WorkDispatchInterceptor()))
                .build();
    }

    private <T> void register(Class<T> type) {
        EventSourcingRepository<T> repository = EventSourcingRepository.builder(type)
                .eventStore(store)
                .repositoryProvider(this)
                .parameterResolverFactory(parameters)
                .build();
        repositories.put(type, repository);
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type)
                .repository(repository)
                .parameterResolverFactory(parameters)
                .commandTargetResolver(DecisionsConfiguration.storedTargetResolver())
                .build()
                .subscribe(bus);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Repository<T> repositoryFor(Class<T> aggregateType) {
        return (Repository<T>) repositories.get(aggregateType);
    }

    /** Sends the command through the front door and throws what the door would see. */
    void send(Work work, Object command) {
        Tenancy.run(work, () -> {
            try {
                gateway.sendAndWait(command);
            } catch (RuntimeException e) {
                throw Refusals.in(e).orElse(e);
            }
        });
    }
}
