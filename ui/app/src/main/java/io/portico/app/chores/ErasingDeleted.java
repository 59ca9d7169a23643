package io.portico.app.chores;

import io.portico.messages.Rejected;
import io.portico.messages.document.EraseDeletedDocument;
import io.portico.messages.post.EraseDeletedPost;
import io.portico.projections.erasures.ErasureDesk;
import io.portico.projections.erasures.ErasureDesk.Waiting;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases people, and once more whatever was deleted: nothing is left to do for most of it, but who deleted it may have been cut off before
 * the keys were gone. Several nodes may do the same; what cannot be erased is tried again in every round.
 */
final class ErasingDeleted {

    private static final Logger LOG = LoggerFactory.getLogger(ErasingDeleted.class);
    private static final Actor HOUSE = Actor.system("WhenDeletedThenErase");

    private final ErasureDesk desk;
    private final Gateway gateway;
    private final ErasingPeople people;
    /** How many could not be erased in the round before: the same is not said again every few seconds. */
    private int failing;

    private Set<String> notReady = Set.of();

    ErasingDeleted(ErasureDesk desk, Gateway gateway, ErasingPeople people) {
        this.desk = desk;
        this.gateway = gateway;
        this.people = people;
    }

    void round() {
        List<RuntimeException> failures = new ArrayList<>();
        // Others need not wait for an agency that is moving in, or whose history cannot be read.
        Set<String> unready = new HashSet<>();
        List<Waiting> found = desk.waiting(null);
        while (!found.isEmpty()) {
            for (Waiting waiting : found) {
                if (unready.contains(waiting.agencyId())) {
                    continue;
                }
                try {
                    erase(waiting);
                } catch (Gateway.Unavailable later) {
                    unready.add(waiting.agencyId());
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            }
            found = desk.waiting(found.getLast().key());
        }
        if (failures.size() != failing && !failures.isEmpty()) {
            LOG.error(
                    "{} deleted posts and documents and erased people could not be erased yet, the first because of",
                    failures.size(),
                    failures.getFirst());
        }
        failing = failures.size();
        if (!unready.isEmpty() && !unready.equals(notReady)) {
            LOG.info("what was deleted in agencies {} waits until they are ready", unready);
        }
        notReady = unready;
    }

    private void erase(Waiting waiting) {
        Tenancy.run(new Work(waiting.agencyId(), HOUSE), () -> send(waiting));
        desk.forget(waiting);
    }

    private void send(Waiting waiting) {
        try {
            if (waiting.postId() != null) {
                gateway.send(new EraseDeletedPost(waiting.postId()));
            }
            if (waiting.documentId() != null) {
                gateway.send(new EraseDeletedDocument(waiting.documentId()));
            }
            if (waiting.userId() != null) {
                people.erase(waiting.userId());
            }
        } catch (Rejected rejected) {
            if (rejected.code() != Rejected.Code.NOT_FOUND) {
                throw rejected;
            }
            LOG.warn("{} is not there any more", waiting.key());
        }
    }
}
