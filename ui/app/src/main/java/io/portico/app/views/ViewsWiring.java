package io.portico.app.views;

import com.mongodb.client.MongoClient;
import io.portico.access.AccessStates;
import io.portico.access.ThreadFacts;
import io.portico.app.PorticoSettings;
import io.portico.app.chores.Chore;
import io.portico.projections.Texts;
import io.portico.projections.ViewAnswers;
import io.portico.projections.ViewGroups;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.LateViews;
import io.portico.projections.access.LookingBack;
import io.portico.projections.access.Viewers;
import io.portico.projections.audit.DisclosureQueries;
import io.portico.projections.erasures.ErasureQueries;
import io.portico.projections.evidence.RecordMarks;
import io.portico.projections.evidence.RecordQueries;
import io.portico.projections.evidence.TreeKeeper;
import io.portico.projections.live.PassingTime;
import io.portico.projections.live.Pulses;
import io.portico.projections.mail.MailRoom;
import io.portico.projections.mail.OutboxStart;
import io.portico.projections.reading.StoredThreadFacts;
import io.portico.projections.search.Shelves;
import io.portico.projections.search.Writings;
import io.portico.projections.store.HappeningResolver;
import io.portico.projections.store.Processing;
import io.portico.projections.store.Progress;
import io.portico.projections.store.ViewGroup;
import io.portico.projections.store.ViewStore;
import io.portico.projections.store.ViewTokens;
import io.portico.projections.threads.Cursors;
import io.portico.projections.threads.ThreadReader;
import io.portico.tenancy.AccessEpochs;
import io.portico.tenancy.CheckpointDesk;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Positions;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.WorkHandlerInterceptor;
import io.portico.tenancy.credentials.Belongings;
import io.portico.tenancy.credentials.DashboardLinks;
import io.portico.tenancy.disclosures.DisclosureStore;
import io.portico.tenancy.disclosures.Disclosures;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The processors and what stands on the views. Projections are no beans: whoever scans beans for handlers would feed
 * them a second time.
 */
@Configuration(proxyBeanMethods = false)
class ViewsWiring {

    private static final String DATABASES = "portico_views" + ViewStore.LAYOUT;
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration PASSING = Duration.ofSeconds(1);

    /** Without the mails: no command waits for those. */
    @Bean
    Groups viewGroups(@Qualifier("eventSerializer") Serializer events) {
        return new Groups(ViewGroups.all(events));
    }

    @Bean
    ViewStore viewStore(MongoClient client, Environment environment) {
        // On a server, nodes of before may still be running on views of before: the operator drops those.
        if (!environment.matchesProfiles("axonserver")) {
            ViewStore.dropAllBut(DATABASES, client);
        }
        return new ViewStore(client, DATABASES);
    }

    @Bean
    Progress progress(Groups groups, Positions positions) {
        return new Progress(ViewGroups.names(groups.all()), positions);
    }

    @Bean
    ViewTokens viewTokens(
            ViewStore store, Serializer messages, Progress progress, Clock clock, Environment environment) {
        String node = UUID.randomUUID().toString();
        ViewTokens tokens = new ViewTokens(store, messages, progress, clock, CLAIM_TIMEOUT, node);
        if (environment.matchesProfiles("axonserver")) {
            progress.alsoElsewhere(tokens);
        }
        return tokens;
    }

    @Bean
    OutboxStart outboxStart(ViewStore store, Positions positions) {
        OutboxStart start = new OutboxStart(store, positions);
        start.note();
        return start;
    }

    @Bean
    Processing processing(
            ViewStore store,
            ViewTokens tokens,
            Progress progress,
            Clock clock,
            PulseThread pulses,
            Groups groups,
            AccessFold states,
            OutboxStart outboxStart) {
        List<ViewGroup> all = new ArrayList<>(groups.all());
        all.add(ViewGroups.mail(states, outboxStart));
        return new Processing(store, tokens, progress, clock, pulses, new WorkHandlerInterceptor(), all);
    }

    @Bean
    ParameterResolverFactory happenings() {
        return new HappeningResolver();
    }

    @Bean
    AccessFold accessFold(
            ViewStore store, @Qualifier("eventSerializer") Serializer events, AccessEpochs epochs, Progress progress) {
        return new AccessFold(store, events, epochs, progress);
    }

    @Bean
    LateViews lateViews(AccessFold states) {
        return new LateViews(states, ViewGroups.PAGES);
    }

    @Bean
    LookingBack lookingBack(AccessFold states, Clock clock) {
        return new LookingBack(states, clock);
    }

    @Bean
    ThreadFacts threadFacts(ViewStore store, Confidences confidences) {
        return new StoredThreadFacts(store, new ThreadReader(store, new Cursors(confidences)));
    }

    @Bean
    Pulses pulses(QueryUpdateEmitter emitter, AccessStates states, Clock clock) {
        return new Pulses(emitter, states, clock);
    }

    /** Pages lose what ends within a second or two. */
    @Bean
    Chore passingTime(QueryUpdateEmitter emitter, AccessStates states, Clock clock, PulseThread pulses) {
        return new Chore("passing-time", PASSING, new PassingTime(emitter, states, clock, pulses)::round);
    }

    @Bean
    Shelves shelves(ViewStore store, Confidences confidences, Clock clock) {
        return new Shelves(store, confidences, clock);
    }

    /** What answers queries. No beans either, for the same reason. */
    @Bean
    ConfigurerModule viewAnswers(
            ViewStore store,
            AccessFold states,
            @Qualifier("eventSerializer") Serializer events,
            Confidences confidences,
            Clock clock,
            Shelves shelves,
            TreeKeeper keeper,
            CheckpointDesk desk,
            MailRoom mailRoom,
            SecretStore secrets,
            DisclosureStore disclosureStore,
            Disclosures disclosures) {
        List<Object> all = new ArrayList<>(ViewAnswers.all(store, states, events, confidences, clock, shelves));
        all.add(new RecordQueries(states, store, keeper, desk, clock));
        all.add(new DisclosureQueries(states, store, confidences, disclosureStore, disclosures, clock));
        Texts texts = new Texts(confidences);
        all.add(new ErasureQueries(
                states,
                new Viewers(states, clock),
                ViewGroups.PAGES,
                store,
                texts,
                new Cursors(confidences),
                new Writings(store, shelves, texts),
                new RecordMarks(store, keeper),
                new Belongings(secrets)));
        all.add(mailRoom.answers());
        return configurer -> all.forEach(answers -> configurer.registerQueryHandler(_ -> answers));
    }

    @Bean
    MailRoom mailRoom(
            ViewStore store,
            AccessFold states,
            Confidences confidences,
            Clock clock,
            PorticoSettings settings,
            DashboardLinks dashboards) {
        return new MailRoom(store, states, ViewGroups.PAGES, confidences, clock, settings.baseUrl(), dashboards);
    }

    /** The processors of the views that pages read. */
    record Groups(List<ViewGroup> all) {}
}
