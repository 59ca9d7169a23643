package io.portico.projections.evidence;

import io.portico.evidence.VerifyingKey;
import io.portico.messages.Rejected;
import io.portico.tenancy.CheckpointDesk;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An agency's keys: those that are there, and of those that are not any more what the record says. */
final class Keys {

    private final CheckpointDesk desk;
    private final String agencyId;

    Keys(CheckpointDesk desk, String agencyId) {
        this.desk = desk;
        this.agencyId = agencyId;
    }

    /** Whether the record was signed for with a key that is not there any more. */
    boolean isLost(TreeHead head) {
        return head.isBegun() && !desk.holds(agencyId, head.key());
    }

    /** Something can be signed: nothing was yet, or the key is there. */
    void demandThere(TreeHead head) {
        if (isLost(head)) {
            throw new Rejected(Rejected.Code.CHECKPOINT_KEY_LOST);
        }
        if (!head.isBegun()) {
            desk.begin(agencyId, head.key());
        }
    }

    /** Those up to this one of which anything is known, the oldest first. */
    List<VerifyingKey> upTo(int last, Map<Integer, String> named) {
        return IntStream.rangeClosed(0, last)
                .boxed()
                .flatMap(number -> desk.holds(agencyId, number)
                        ? Stream.of(desk.verifier(agencyId, number))
                        : Stream.ofNullable(named.get(number)))
                .map(VerifyingKey::read)
                .toList();
    }
}
