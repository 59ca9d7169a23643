package io.portico.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Works through a bundle: is it what it says, was the record changed after anybody vouched for it, and were the answers true?
 * It trusts nothing but what it is given beside the bundle.
 */
public final class Verifier {

    private final Bundle bundle;
    private final Manifest manifest;
    private final List<SignedNote> outside;
    private final @Nullable String fingerprint;
    private final Report report = new Report();
    /** How many events are vouched for by what was kept outside. */
    private long outsideFits;

    /** The ledger's checkpoints that fit, the smallest first. */
    private List<Vouching> ledgerFits = List.of();

    private Verifier(Bundle bundle, List<SignedNote> outside, @Nullable String fingerprint) {
        this.bundle = bundle;
        this.manifest = bundle.manifest();
        this.outside = outside;
        this.fingerprint = fingerprint;
    }

    /**
     * @param outside checkpoints that were kept elsewhere
     * @param fingerprint of a key that is known from elsewhere
     */
    public static Report verify(Path path, List<SignedNote> outside, @Nullable String fingerprint) throws IOException {
        Bundle bundle = Bundle.open(path);
        Verifier verifier = new Verifier(bundle, outside, fingerprint);
        verifier.verify();
        return verifier.report;
    }

    private void verify() throws IOException {
        report.says("This is a bundle of " + manifest.origin() + " for the time from " + manifest.from() + " to "
                + manifest.to() + ". Its archive holds what its list says, byte for byte.");
        if (!bundle.isSignedByItsNewestKey()) {
            report.refutes("The list is not signed by the newest of its keys.");
        }
        Optional<Vouching> newest = newest();
        List<Vouching> vouching = new ArrayList<>(newest.stream().toList());
        outside.forEach(note -> given(note).ifPresent(vouching::add));

        Reading reading = new Reading(bundle, report);
        reading.read(newest.map(Vouching::time));
        vouching.addAll(reading.checkpoints());

        compare(vouching, roots(vouching, reading.hashes()), reading.hashes().size());
        anchor(reading.beginnings(), reading.hashes().size());
        report.conclude();
    }

    /** The bundle's own checkpoint, which is over all of its events. */
    private Optional<Vouching> newest() {
        SignedNote note = bundle.checkpoint();
        if (!note.isSignedByExactly(List.of(manifest.newestKey()))) {
            report.refutes("The newest checkpoint is not signed by the newest key.");
        }
        return vouching("the newest checkpoint", note, Vouching.Whose.BUNDLE);
    }

    private Optional<Vouching> given(SignedNote note) {
        if (manifest.keys().stream().noneMatch(note::isSignedBy)) {
            report.refutes("A checkpoint that was kept outside is signed by none of the keys of the bundle.");
            return Optional.empty();
        }
        return vouching("the checkpoint that was kept outside", note, Vouching.Whose.OUTSIDE);
    }

    private Optional<Vouching> vouching(String name, SignedNote note, Vouching.Whose whose) {
        try {
            Checkpoint checkpoint = Checkpoint.read(note.text());
            if (checkpoint.origin().equals(manifest.origin())) {
                return Optional.of(new Vouching(checkpoint, name, whose, -1));
            }
            report.refutes("What is signed as " + name + " is of " + checkpoint.origin() + ", and not of "
                    + manifest.origin() + ".");
        } catch (Malformed no) {
            report.refutes("What is signed as " + name + " is no checkpoint: " + no.getMessage());
        }
        return Optional.empty();
    }

    /** The root at every size that somebody vouched for, as the bundle's events make it. */
    private static Map<Long, TreeHash> roots(List<Vouching> vouching, Hashes hashes) {
        TreeSet<Long> sizes =
                new TreeSet<>(vouching.stream().map(Vouching::size).toList());
        Map<Long, TreeHash> roots = new HashMap<>();
        Growing growing = new Growing();
        roots.put(0L, growing.root());
        while (growing.size() < hashes.size()) {
            growing.append(hashes.at(growing.size()));
            if (sizes.contains(growing.size())) {
                roots.put(growing.size(), growing.root());
            }
        }
        roots.put(hashes.size(), growing.root());
        return roots;
    }

    private void compare(List<Vouching> vouching, Map<Long, TreeHash> roots, long size) {
        Optional<Checkpoint> newest = vouching.stream()
                .filter(one -> one.whose() == Vouching.Whose.BUNDLE)
                .map(Vouching::checkpoint)
                .findFirst();
        for (Vouching.Whose whose : Vouching.Whose.values()) {
            List<Vouching> all = vouching.stream()
                    .filter(one -> one.whose() == whose)
                    .sorted(Comparator.comparing(Vouching::size))
                    .toList();
            int right = fitting(all, roots, size, newest);
            switch (whose) {
                case BUNDLE -> {}
                case LEDGER -> ledgerFits = all.subList(0, right);
                case OUTSIDE -> outsideFits = right > 0 ? all.get(right - 1).size() : 0;
            }
            if (right > 0 && right == all.size()) {
                report.says(agreement(whose, all));
            }
        }
    }

    private static String agreement(Vouching.Whose whose, List<Vouching> all) {
        return switch (whose) {
            case BUNDLE ->
                "The newest checkpoint, of " + all.getFirst().time() + ", is over all "
                        + all.getFirst().size() + " events, and they have its root.";
            case LEDGER ->
                "Of the checkpoints in the ledger, " + all.size() + " in number, each has the root of its size.";
            case OUTSIDE ->
                all.size() == 1
                        ? "The checkpoint that was kept outside has the root of its size."
                        : "All " + all.size() + " checkpoints that were kept outside have the roots of their sizes.";
        };
    }

    /** Up to the first that does not fit: what was changed was changed before it and not before the one that still fits. */
    private int fitting(List<Vouching> all, Map<Long, TreeHash> roots, long size, Optional<Checkpoint> newest) {
        long fits = 0;
        String since = "the beginning";
        int right = 0;
        for (Vouching one : all) {
            if (one.whose() == Vouching.Whose.BUNDLE && one.size() != size) {
                report.refutes(
                        "The newest checkpoint is over " + one.size() + " events, and the bundle has " + size + ".");
            } else if (one.size() > size
                    && newest.filter(one.checkpoint()::isBefore).isPresent()) {
                report.refutes("The record was cut off: over " + one.size() + " events went " + one.name() + ", of "
                        + one.time() + ", and later the newest checkpoint says that there are " + size
                        + ". What is gone lay behind event " + (size - 1) + ".");
            } else if (one.size() > size) {
                report.cannotTell("Over " + one.size() + " events goes " + one.name() + ", of " + one.time()
                        + ", and the bundle has " + size + ": what came later it does not show.");
            } else if (Objects.equals(roots.get(one.size()), one.checkpoint().root())) {
                fits = one.size();
                since = one.time().toString();
                right++;
            } else {
                report.refutes("The record was changed: the first " + one.size() + " events do not have the root of "
                        + one.name() + ", of " + one.time() + ". What was changed lies among events " + fits + " to "
                        + (one.size() - 1) + ", vouched for between " + since + " and " + one.time() + ".");
                return right;
            }
        }
        return right;
    }

    private void anchor(NavigableSet<Integer> beginnings, long size) {
        int known =
                manifest.keys().stream().map(VerifyingKey::fingerprint).toList().indexOf(fingerprint);
        if (fingerprint != null && known < 0) {
            report.refutes("None of the keys of the bundle has the fingerprint " + Texts.shortened(fingerprint) + ".");
        }
        report.says("It is signed by the key with the fingerprint "
                + manifest.newestKey().fingerprint() + ".");
        if (fingerprint == null && outside.isEmpty()) {
            report.says(
                    "Nothing outside vouches for this bundle: it is not anchored. Whoever holds ledger and key could have"
                            + " made it up; a checkpoint that was kept elsewhere (--checkpoint) or the fingerprint of the key"
                            + " (--key) tells.");
        } else if (!report.isRefuted()) {
            anchored(known, beginnings, size);
        }
    }

    private void anchored(int known, NavigableSet<Integer> beginnings, long size) {
        if (known >= beginnings.last()) {
            report.says("It is anchored: the key is the one that is known.");
            return;
        }
        // A key that is known vouches for its like, and not for one that came after it was lost.
        long signed = known < 0
                ? 0
                : ledgerFits.stream()
                        .filter(one -> beginnings.floor(one.key()).equals(beginnings.floor(known)))
                        .mapToLong(Vouching::size)
                        .max()
                        .orElse(0);
        long fits = Math.max(signed, outsideFits);
        if (fits == 0) {
            // Anybody can take a fingerprint from elsewhere into a record that they made up.
            report.cannotTell("Nothing of it is anchored by what was given: all of it could be made up.");
            return;
        }
        report.says("It is anchored: "
                + (signed > outsideFits ? "the key that is known vouches for" : "a checkpoint kept outside fits")
                + " the first " + fits + " events, of " + size + "."
                + (fits < size
                        ? " What was given says nothing of the " + (size - fits) + " after them: they could be made up."
                        : ""));
    }

    /**
     * A checkpoint, and where it was found.
     *
     * @param key the number of the key that signed it; -1 when that makes no difference
     */
    record Vouching(Checkpoint checkpoint, String name, Whose whose, int key) {
        enum Whose {
            BUNDLE,
            LEDGER,
            OUTSIDE
        }

        long size() {
            return checkpoint.size();
        }

        Instant time() {
            return checkpoint.time();
        }
    }
}
