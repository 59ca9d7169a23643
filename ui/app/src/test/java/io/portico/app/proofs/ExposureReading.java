package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.AsOf;
import io.portico.access.oracle.NaiveReading;
import io.portico.app.proofs.Chronicle.Posted;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.views.audit.ExposedPerson;
import io.portico.views.audit.ExposureReport;
import io.portico.views.audit.FindExposure;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** Holds what is told of where replies went against the naive reading of the rules, at many moments. */
record ExposureReading(RunningHouse house, Chronicle chronicle, UserId reader) {

    private static final int POSTS = 12;

    void whereEverythingWent(SortedSet<Instant> instants) {
        List<Posted> replies = chronicle.posts().stream()
                .filter(post -> post.thread() != ThreadName.AGENCY)
                .limit(POSTS)
                .toList();
        for (Posted post : replies) {
            ExposureReport report = house.ask(chronicle.agencyId(), reader, new FindExposure(post.postId()));
            Instant end = report.ending() == null
                    ? house.clock.instant()
                    : report.ending().at();
            for (Instant at : instants.tailSet(post.since())) {
                if (at.isBefore(end)) {
                    assertThat(told(report, at))
                            .as("who could see %s at %s", post, at)
                            .isEqualTo(allowed(post, at));
                }
            }
        }
    }

    private static Set<UserId> told(ExposureReport report, Instant at) {
        Set<UserId> told = new HashSet<>();
        for (ExposedPerson person : report.people()) {
            boolean then = person.spans().stream()
                    .anyMatch(span -> !at.isBefore(span.from()) && (span.until() == null || at.isBefore(span.until())));
            if (then && person.person().kind().audience().isPresent()) {
                told.add(person.person().id());
            }
        }
        return told;
    }

    private Set<UserId> allowed(Posted post, Instant at) {
        NaiveReading naive = new NaiveReading(AsOf.prefix(chronicle.ledger(), at), at);
        Set<UserId> allowed = new HashSet<>();
        for (UserId guest : chronicle.guests().keySet()) {
            if (naive.seesPost(guest, post.taskId(), post.thread(), post.position())) {
                allowed.add(guest);
            }
        }
        return allowed;
    }
}
