package io.portico.projections.evidence;

import io.portico.evidence.LedgerNotes;
import io.portico.evidence.SignedNote;
import io.portico.evidence.VerifyingKey;
import io.portico.messages.Rejected;
import io.portico.tenancy.CheckpointDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** An agency's keys: those that are there, and of those that are not any more what the record says. */
final class Keys {

    private final CheckpointDesk desk;
    private final String agencyId;

    /** What was looked up once is not looked up for each checkpoint. */
    private final Map<Integer, Optional<VerifyingKey>> held = new HashMap<>();

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
                .flatMap(number -> find(number, named).stream())
                .toList();
    }

    private Optional<VerifyingKey> find(int number, Map<Integer, String> named) {
        return held(number).or(() -> Optional.ofNullable(named.get(number)).map(VerifyingKey::read));
    }

    private Optional<VerifyingKey> held(int number) {
        return held.computeIfAbsent(
                number,
                _ -> desk.holds(agencyId, number)
                        ? Optional.of(VerifyingKey.read(desk.verifier(agencyId, number)))
                        : Optional.empty());
    }

    /** Whether the key that signs vouches for the next one. */
    boolean isHandedOver(SignedNote note, VerifyingKey next, Growth growth) {
        return find(growth.key(), growth.named())
                .filter(old -> note.text().equals(LedgerNotes.rotation(old.name(), next))
                        && note.isSignedByExactly(List.of(old, next)))
                .filter(_ -> isOurs(next, growth.key() + 1))
                .isPresent();
    }

    /** Whether a key names itself that may: the one that signs, when nobody has named it, or the next, when the one before is lost. */
    boolean isBegun(SignedNote note, VerifyingKey key, int number, Growth growth) {
        boolean isFirst = number == growth.key() && !growth.named().containsKey(number);
        boolean isNext = number == growth.key() + 1 && held(growth.key()).isEmpty();
        return (isFirst || isNext)
                && note.text().equals(LedgerNotes.beginning(key.name(), key))
                && note.isSignedByExactly(List.of(key))
                && isOurs(key, number)
                && upTo(growth.key(), growth.named()).stream()
                        .allMatch(other -> other.name().equals(key.name()));
    }

    /** As far as it is known here. */
    private boolean isOurs(VerifyingKey key, int number) {
        return held(number).map(key::equals).orElse(true);
    }
}
