package io.portico.app.evidence;

import io.portico.access.AccessStates;
import io.portico.messages.LeakProofId;
import io.portico.messages.leakproof.FinishLeakProof;
import io.portico.messages.leakproof.LeakPlace;
import io.portico.messages.leakproof.LeakReport;
import io.portico.projections.leaks.LeakProofDesk;
import io.portico.projections.leaks.LeakProofDesk.Waiting;
import io.portico.projections.leaks.LeakSearch;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the runs that somebody asked for, of each agency one in a round, however often it was asked for. What was cut off
 * begins anew: it only reads. Several nodes may do the same; what the first of them says counts.
 */
final class RunningLeakProofs {

    private static final Logger LOG = LoggerFactory.getLogger(RunningLeakProofs.class);
    private static final Actor HOUSE = Actor.system("WhenProofIsAskedThenLookForLeaks");
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration SAID_EVERY = Duration.ofSeconds(1);

    private final LeakProofDesk desk;
    private final LeakSearch search;
    private final AccessStates states;
    private final Gateway gateway;
    private final Clock clock;
    /** When those that broke off are tried again. */
    private final Map<Waiting, Instant> brokenOff = new HashMap<>();

    RunningLeakProofs(LeakProofDesk desk, LeakSearch search, AccessStates states, Gateway gateway, Clock clock) {
        this.desk = desk;
        this.states = states;
        this.search = search;
        this.gateway = gateway;
        this.clock = clock;
    }

    void round() {
        var waiting = desk.waiting();
        brokenOff.keySet().retainAll(waiting);
        // Whoever asked for many keeps nobody waiting: one run answers all that were asked for before it began.
        waiting.stream()
                .filter(proof -> !brokenOff.getOrDefault(proof, Instant.MIN).isAfter(clock.instant()))
                .collect(Collectors.groupingBy(Waiting::agencyId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::run);
    }

    private void run(List<Waiting> asked) {
        Waiting proof = asked.getFirst();
        try {
            if (!states.now(proof.agencyId()).open()) {
                return;
            }
            Tenancy.run(new Work(proof.agencyId(), HOUSE), () -> {
                LeakReport report = search.run(new Saying(proof.proofId()));
                if (report.found() > 0) {
                    LOG.error(
                            "the search for leaks {} in agency {} found {}, such as {}",
                            proof.proofId(),
                            proof.agencyId(),
                            report.found(),
                            report.leaks().stream().findFirst());
                }
                asked.forEach(one -> gateway.send(new FinishLeakProof(one.proofId(), report)));
            });
        } catch (RuntimeException e) {
            LOG.warn("the search for leaks {} broke off and begins anew", proof.proofId(), e);
            Instant again = clock.instant().plus(PAUSE);
            asked.forEach(one -> brokenOff.put(one, again));
        }
    }

    /** Says now and then how far it is. */
    private final class Saying implements LeakSearch.Watching {

        private final LeakProofId proofId;
        private Instant next = Instant.MIN;

        Saying(LeakProofId proofId) {
            this.proofId = proofId;
        }

        @Override
        public void at(LeakPlace place, long done) {
            Instant now = clock.instant();
            if (!now.isBefore(next)) {
                desk.say(proofId, place, done);
                next = now.plus(SAID_EVERY);
            }
        }
    }
}
