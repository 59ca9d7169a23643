package io.portico.app.evidence;

import io.portico.app.PorticoSettings;
import io.portico.app.chores.Chore;
import io.portico.app.chores.OpenAgencies;
import io.portico.app.door.Outbound;
import io.portico.projections.ViewAnswers;
import io.portico.projections.access.AccessFold;
import io.portico.projections.evidence.Anchors;
import io.portico.projections.evidence.BundlePress;
import io.portico.projections.evidence.TreeKeeper;
import io.portico.projections.evidence.TreePatrol;
import io.portico.projections.leaks.LeakProofDesk;
import io.portico.projections.leaks.LeakSearch;
import io.portico.projections.leaks.OutsideDoors;
import io.portico.projections.mail.MailRoom;
import io.portico.projections.search.Shelves;
import io.portico.projections.store.PulseOut;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Actor;
import io.portico.tenancy.CheckpointDesk;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.SecretStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps what vouches for the agencies' records, and looks after them. */
@Configuration(proxyBeanMethods = false)
class EvidenceWiring {

    private static final Actor SIGNER = Actor.system("WhenSomethingHappenedThenVouchForIt");
    private static final Actor ANCHOR = Actor.system("WhenItWasVouchedForThenKeepItOutside");
    private static final Duration KEEPING = Duration.ofSeconds(1);
    /** Between two steps of a walk through the ledger, of a few hundred events each. */
    private static final Duration STEP = Duration.ofMillis(200);

    private static final Duration WALK = Duration.ofDays(1);

    @Bean
    CheckpointDesk checkpointDesk(SecretStore secrets) {
        return new AgencyKeys(secrets);
    }

    @Bean
    TreeKeeper treeKeeper(LedgerRows ledger, ViewStore store, CheckpointDesk desk, SecretStore secrets, Clock clock) {
        return new TreeKeeper(ledger, store, desk, secrets, clock);
    }

    @Bean
    BundlePress bundlePress(
            AccessFold states,
            LedgerRows ledger,
            ViewStore store,
            TreeKeeper keeper,
            CheckpointDesk desk,
            Clock clock) {
        return new BundlePress(states, ledger, store, keeper, desk, clock);
    }

    @Bean
    TreePatrol treePatrol(LedgerRows ledger, ViewStore store, TreeKeeper keeper, Clock clock) {
        return new TreePatrol(ledger, store, keeper, clock);
    }

    @Bean
    Chore keepingTrees(TreeKeeper keeper) {
        return new Chore("keeping-trees", KEEPING, keeper::catchUp);
    }

    /** Begins at each start, for that is when somebody may have been at the files; and once a day. */
    @Bean
    Chore checkingTrees(TreePatrol patrol, Clock clock) {
        return new Chore("checking-trees", STEP, new Walks(patrol, clock, WALK)::goOn);
    }

    /** Looks through what the house as it is wired gives outside. */
    @Bean
    LeakSearch leakSearch(
            LedgerRows ledger,
            ViewStore store,
            AccessFold states,
            @Qualifier("eventSerializer") Serializer events,
            Confidences confidences,
            Clock clock,
            MailRoom mails,
            Shelves shelves) {
        return new LeakSearch(
                ledger,
                store,
                states,
                new OutsideDoors(
                        mails,
                        shelves,
                        confidences,
                        (opening, over) -> ViewAnswers.all(store, states, events, opening, clock, over)));
    }

    /** Begun by whoever asks for one, on whatever node. */
    @Bean
    Chore provingNoLeak(
            LeakSearch search,
            ViewStore store,
            AccessFold states,
            Consumer<Set<PulseOut>> pulses,
            Gateway gateway,
            Clock clock) {
        return new Chore(
                "proving-no-leak",
                KEEPING,
                new RunningLeakProofs(new LeakProofDesk(store, pulses), search, states, gateway, clock)::round);
    }

    @Bean
    Anchoring anchoring(LedgerRows ledger, ViewStore store, Outbound outbound, PorticoSettings settings, Clock clock) {
        return new Anchoring(
                new Anchors(ledger, store, clock),
                outbound,
                settings.checkpoints().folder());
    }

    @Bean
    Chore anchoringCheckpoints(Gateway gateway, Anchoring anchoring, PorticoSettings settings) {
        return new Chore("anchoring-checkpoints", settings.checkpoints().every(), () -> {
            // Nobody's file waits for somebody's address.
            OpenAgencies.visit(gateway, ANCHOR, _ -> anchoring.file());
            OpenAgencies.visit(gateway, ANCHOR, _ -> anchoring.post());
        });
    }

    @Bean
    Chore signingCheckpoints(Gateway gateway, TreeKeeper keeper, PorticoSettings settings) {
        return new Chore(
                "signing-checkpoints",
                settings.checkpoints().every(),
                () -> OpenAgencies.visit(gateway, SIGNER, _ -> keeper.due().ifPresent(gateway::send)));
    }
}
