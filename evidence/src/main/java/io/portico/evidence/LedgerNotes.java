package io.portico.evidence;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The signed notes that lie in the ledger as events. */
public final class LedgerNotes {

    /** The stored name of the event that holds a checkpoint as its {@code note}. */
    public static final String CHECKPOINT_SIGNED = "checkpoint-signed";

    /** The stored name of the event that holds, as its {@code note}, who signs from then on: signed by the old key and by the new. */
    public static final String KEY_CHANGED = "checkpoint-key-changed";

    /** The stored name of the event that holds, as its {@code note}, the first key, or one after the one before it was lost: signed by it alone. */
    public static final String KEY_BEGUN = "checkpoint-key-begun";

    private LedgerNotes() {}

    static boolean isNote(String type) {
        return type.equals(CHECKPOINT_SIGNED) || type.equals(KEY_CHANGED) || type.equals(KEY_BEGUN);
    }

    /** What a key signs for which no other one vouches. */
    public static String beginning(String origin, VerifyingKey key) {
        return "portico key beginning\n" + origin + "\n" + key.text() + "\n";
    }

    /** Which key a note names that says who signs from then on. */
    public static VerifyingKey named(SignedNote note) {
        List<String> lines = note.text().lines().toList();
        if (lines.size() != 3) {
            throw new Malformed("This names no key: " + Texts.shortened(note.text()) + ".");
        }
        return VerifyingKey.read(lines.getLast());
    }

    /** What the old and the new key sign, in this order. */
    public static String rotation(String origin, VerifyingKey next) {
        return "portico key rotation\n" + origin + "\n" + next.text() + "\n";
    }

    static SignedNote read(Leaf leaf) {
        JsonNode payload = JsonLine.read(leaf.payload());
        return SignedNote.read(JsonLine.text(payload, "note"));
    }
}
