package io.portico.evidence;

import io.portico.access.AccessState;
import io.portico.access.Recorded;
import io.portico.messages.AccessEvent;
import io.portico.messages.stored.EventCatalogue;
import io.portico.messages.stored.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One way through the ledger: who signed for it, what the policy makes of it, and what people saw meanwhile. */
final class Reading {

    private static final JsonMapper JSON = EventJson.reading();

    private final Bundle bundle;
    private final Manifest manifest;
    private final Report report;
    private final List<Verifier.Vouching> checkpoints = new ArrayList<>();
    private final Hashes hashes = new Hashes();
    private AccessState state = AccessState.empty();
    private boolean isFoldWhole = true;
    private int keysSoFar = 1;
    private final TreeSet<Integer> beginnings = new TreeSet<>(Set.of(0));
    private long size;
    private long withheld;
    private boolean keptBack;

    Reading(Bundle bundle, Report report) {
        this.bundle = bundle;
        this.manifest = bundle.manifest();
        this.report = report;
    }

    /** What the tree holds of each event. */
    Hashes hashes() {
        return hashes;
    }

    /** Those that the ledger holds and that somebody who may signed. */
    List<Verifier.Vouching> checkpoints() {
        return checkpoints;
    }

    /** The numbers of the keys for which none before vouches; those between two of them vouch for each other. */
    NavigableSet<Integer> beginnings() {
        return beginnings;
    }

    /** @param vouchedUntil the time of the newest checkpoint; of later times nothing is told */
    void read(Optional<Instant> vouchedUntil) throws IOException {
        try (Bundle.Answers lines = bundle.answers()) {
            Replies replies = new Replies(manifest, lines, vouchedUntil, report);
            bundle.forEachEntry(entry -> {
                try {
                    // Before the first event that was recorded later (access.md, rule 20).
                    replies.dueBefore(instant(entry), state, isFoldWhole);
                    meet(entry);
                    hashes.add(entry.hash());
                    size++;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            replies.dueBefore(Instant.MAX, state, isFoldWhole);
            say(replies);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (keysSoFar < manifest.keys().size()) {
            report.refutes("Nothing in the ledger shows that the key with the fingerprint "
                    + manifest.keys().get(keysSoFar).fingerprint() + " follows the one before it.");
        }
    }

    private void say(Replies replies) {
        report.says("Of " + size + " events " + (size - withheld) + " stand there in full, and " + withheld
                + " without what they say"
                + (keptBack
                        ? "."
                        : "; none of these belongs to the access history or to the time that was asked for"
                                + (manifest.figures() ? "." : ", but for those of invoices and budgets.")));
        if (!manifest.figures()) {
            report.says(
                    "It is a bundle without figures: what invoices and budgets come to is not in it, nor who saw them.");
        }
        replies.say();
    }

    private Instant instant(Entry entry) {
        try {
            return entry.instant();
        } catch (Malformed no) {
            foldIsBroken("has no time: " + no.getMessage());
            return Instant.MIN;
        }
    }

    private void meet(Entry entry) {
        if (EventCatalogue.classOf(entry.type()).isEmpty() && !LedgerNotes.isNote(entry.type())) {
            report.cannotTell(event() + " is stored as " + Texts.shortened(entry.type())
                    + ", which this program does not know. A newer one might.");
            isFoldWhole = false;
        }
        switch (entry) {
            case Withheld kept -> {
                withheld++;
                if (BundleWriter.isInFull(manifest, kept)) {
                    keptBack = true;
                    foldIsBroken("keeps back what it says, which belongs into the bundle: it is of " + kept.at()
                            + " and stored as " + Texts.shortened(kept.type()) + ".");
                }
            }
            case Leaf leaf -> {
                if (BundleWriter.isKeptBack(manifest, leaf)) {
                    report.refutes(
                            event() + " says what it comes to, and the list says that no figures are in the bundle.");
                }
                if (leaf.type().equals(LedgerNotes.CHECKPOINT_SIGNED)) {
                    checkpoint(leaf);
                } else if (leaf.type().equals(LedgerNotes.KEY_CHANGED)) {
                    rotation(leaf);
                } else if (leaf.type().equals(LedgerNotes.KEY_BEGUN)) {
                    beginning(leaf);
                }
                fold(leaf);
            }
        }
    }

    private void checkpoint(Leaf leaf) {
        try {
            SignedNote note = LedgerNotes.read(leaf);
            Checkpoint checkpoint = Checkpoint.read(note.text());
            int signer = signer(note);
            if (signer < 0) {
                report.refutes(
                        event() + ", of " + leaf.at() + ", is a checkpoint that none of the keys of that time signed.");
            } else if (!checkpoint.origin().equals(manifest.origin()) || checkpoint.size() > size) {
                report.refutes(event() + ", of " + leaf.at()
                        + ", is a checkpoint of another ledger or of what came after it.");
            } else {
                checkpoints.add(new Verifier.Vouching(
                        checkpoint, "the checkpoint in event " + size, Verifier.Vouching.Whose.LEDGER, signer));
            }
        } catch (Malformed no) {
            report.refutes(event() + ", of " + leaf.at() + ", should hold a checkpoint: " + no.getMessage());
        }
    }

    /** Which of the keys of that time signed it alone; -1 when none did. */
    private int signer(SignedNote note) {
        for (int key = keysSoFar - 1; key >= 0; key--) {
            if (note.isSignedByExactly(List.of(manifest.keys().get(key)))) {
                return key;
            }
        }
        return -1;
    }

    /** The first key, or one for which none before vouches. */
    private void beginning(Leaf leaf) {
        List<VerifyingKey> keys = manifest.keys();
        try {
            SignedNote note = LedgerNotes.read(leaf);
            boolean first =
                    keysSoFar == 1 && checkpoints.isEmpty() && note.text().equals(beginning(0));
            int number = first ? 0 : keysSoFar;
            if (number < keys.size()
                    && note.text().equals(beginning(number))
                    && note.isSignedByExactly(List.of(keys.get(number)))) {
                if (!first) {
                    report.says("From event " + size + " on, of " + leaf.at()
                            + ", another key signs, for which none before it"
                            + " vouches: the one before was lost. It has the fingerprint "
                            + keys.get(number).fingerprint() + ".");
                    keysSoFar++;
                    beginnings.add(number);
                }
                return;
            }
            report.refutes(event() + ", of " + leaf.at() + ", names a key that is not the next of the bundle, or is not"
                    + " signed by it.");
        } catch (Malformed no) {
            report.refutes(event() + ", of " + leaf.at() + ", should say who signs from then on: " + no.getMessage());
        }
    }

    private String beginning(int key) {
        return LedgerNotes.beginning(manifest.origin(), manifest.keys().get(key));
    }

    private void rotation(Leaf leaf) {
        List<VerifyingKey> keys = manifest.keys();
        try {
            SignedNote note = LedgerNotes.read(leaf);
            if (keysSoFar < keys.size()) {
                VerifyingKey old = keys.get(keysSoFar - 1);
                VerifyingKey next = keys.get(keysSoFar);
                if (note.text().equals(LedgerNotes.rotation(manifest.origin(), next))
                        && note.isSignedByExactly(List.of(old, next))) {
                    keysSoFar++;
                    return;
                }
            }
            report.refutes(event() + ", of " + leaf.at() + ", names a key that is not the next of the bundle, or is not"
                    + " signed by the old one and the new one.");
        } catch (Malformed no) {
            report.refutes(event() + ", of " + leaf.at() + ", should say who signs from then on: " + no.getMessage());
        }
    }

    private void fold(Leaf leaf) {
        Class<?> type = EventCatalogue.classOf(leaf.type()).orElse(null);
        if (type == null || !AccessEvent.class.isAssignableFrom(type) || !isFoldWhole) {
            return;
        }
        AccessEvent event;
        try {
            event = (AccessEvent) JSON.readValue(leaf.payload(), type);
        } catch (DatabindException newer) {
            // Events grow: what a newer program wrote is no lie.
            report.cannotTell(event() + " of " + leaf.at() + " is stored as " + leaf.type()
                    + " in a form that this program does not know. A newer one might.");
            isFoldWhole = false;
            return;
        } catch (RuntimeException no) {
            foldIsBroken("of " + leaf.at() + " is stored as " + leaf.type() + " and cannot be read as that.");
            return;
        }
        try {
            state = state.with(new Recorded(event, leaf.type(), leaf.id(), size, leaf.instant(), actor(leaf)));
        } catch (RuntimeException no) {
            foldIsBroken("of " + leaf.at() + " is stored as " + leaf.type() + " and cannot be read as that.");
        }
    }

    /** The id of who caused it, as every message carries it. */
    private static String actor(Leaf leaf) {
        JsonNode metadata = JsonLine.read(leaf.metadata());
        return JsonLine.text(metadata, "actor");
    }

    private void foldIsBroken(String why) {
        report.refutes(event() + " " + why);
        isFoldWhole = false;
    }

    private String event() {
        return "Event " + size;
    }
}
