package io.portico.evidence;

import tools.jackson.databind.JsonNode;

/** The signed notes that lie in the ledger as events. */
public final class LedgerNotes {

    /** The stored name of the event that holds a checkpoint as its {@code note}. */
    public static final String CHECKPOINT_SIGNED = "checkpoint-signed";

    /** The stored name of the event that holds, as its {@code note}, who signs from then on: signed by the old key and by the new. */
    public static final String KEY_CHANGED = "checkpoint-key-changed";

    private LedgerNotes() {}

    static boolean isNote(String type) {
        return type.equals(CHECKPOINT_SIGNED) || type.equals(KEY_CHANGED);
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
