package io.portico.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.portico.access.AccessState;
import io.portico.access.AsOf;
import io.portico.access.Policy;
import io.portico.access.Recorded;
import io.portico.access.Resource;
import io.portico.access.oracle.Histories;
import io.portico.messages.HistoryEvent;
import io.portico.messages.UserId;
import io.portico.messages.stored.EventCatalogue;
import io.portico.messages.stored.Serializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** An agency's ledger made by chance, with what happens beside access, checkpoints and a new key in it, and its bundle. */
final class Made {

    static final String ORIGIN = "portico.example/acme";
    static final Serializer EVENTS = Serializers.ofEvents((key, clear) -> "v1." + key + ".sealed");

    /** What is stored under it does not belong to the access history. */
    static final String OTHER = EventCatalogue.all().entrySet().stream()
            .filter(entry -> !HistoryEvent.class.isAssignableFrom(entry.getValue()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();

    /** An event as it lies in the ledger, and what the policy is to be told of it, if anything. */
    record Row(Leaf leaf, @Nullable Recorded recorded) {}

    final List<Row> rows = new ArrayList<>();
    final List<SigningKey> keys = new ArrayList<>(List.of(key(1)));
    final List<String> notes = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    int rules = Policy.VERSION;
    boolean figures = true;
    Instant from = Instant.MIN;
    Instant to = Instant.MAX;
    private final Growing tree = new Growing();
    private Instant latest = Instant.MIN;

    static SigningKey key(int number) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) number);
        return new SigningKey(ORIGIN, seed);
    }

    static Made by(long seed, int steps) {
        Made made = new Made();
        Random random = new Random(seed);
        List<Recorded> history = Histories.random(random, steps).ledger();
        for (int i = 0; i < history.size(); i++) {
            made.happened(history.get(i));
            if (random.nextInt(3) == 0) {
                made.otherHappened(history.get(i).at().plusSeconds(random.nextInt(5000)));
            }
            if (i % 20 == 19) {
                made.signCheckpoint();
            }
            if (i == history.size() / 2) {
                made.rotate();
            }
        }
        made.from = made.time(made.rows.size() / 2);
        made.to = made.latest;
        made.answer(made.from);
        made.answer(made.to);
        return made;
    }

    void happened(Recorded recorded) {
        SerializedObject<byte[]> stored = EVENTS.serialize(recorded.event(), byte[].class);
        add(
                new Leaf(
                        recorded.id(),
                        recorded.at().toString(),
                        "thing-" + recorded.position() % 7,
                        recorded.position(),
                        "Thing",
                        stored.getType().getName(),
                        stored.getType().getRevision(),
                        stored.getData(),
                        metadata(recorded.by())),
                recorded);
    }

    void otherHappened(Instant at) {
        add(
                new Leaf(
                        "other-" + rows.size(),
                        at.toString(),
                        "t",
                        rows.size(),
                        "Other",
                        OTHER,
                        "1",
                        new byte[] {1, 2},
                        metadata("x")),
                null);
    }

    void signCheckpoint() {
        String note = checkpoint(keys.getLast());
        notes.add(note);
        note(LedgerNotes.CHECKPOINT_SIGNED, note);
    }

    void rotate() {
        SigningKey old = keys.getLast();
        SigningKey next = key(keys.size() + 1);
        keys.add(next);
        note(
                LedgerNotes.KEY_CHANGED,
                SignedNote.sign(LedgerNotes.rotation(ORIGIN, next.verifying()), List.of(old, next)));
    }

    /** The newest key is lost, or there is none yet; another one begins. */
    void begin(SigningKey key) {
        if (!keys.contains(key)) {
            keys.add(key);
        }
        note(LedgerNotes.KEY_BEGUN, SignedNote.sign(LedgerNotes.beginning(ORIGIN, key.verifying()), List.of(key)));
    }

    private void note(String type, String note) {
        byte[] payload = new JsonLine().put("note", note).bytes();
        add(
                new Leaf(
                        "note-" + rows.size(),
                        latest.toString(),
                        "log",
                        rows.size(),
                        "Log",
                        type,
                        "1",
                        payload,
                        metadata("x")),
                null);
    }

    void add(Leaf leaf, @Nullable Recorded recorded) {
        rows.add(new Row(leaf, recorded));
        tree.append(leaf.hash());
        latest = leaf.instant().isAfter(latest) ? leaf.instant() : latest;
    }

    String checkpoint(SigningKey key) {
        return SignedNote.sign(new Checkpoint(ORIGIN, tree.size(), tree.root(), latest).text(), List.of(key));
    }

    Instant latest() {
        return latest;
    }

    Instant time(int row) {
        return rows.get(row).leaf().instant();
    }

    /** What everybody outside saw then, read the plain way. */
    void answer(Instant at) {
        List<Recorded> then = new ArrayList<>();
        for (Row row : AsOf.prefix(rows, row -> row.leaf().instant(), at)) {
            if (row.recorded() != null) {
                then.add(row.recorded());
            }
        }
        AccessState state = AccessState.of(then);
        for (UserId person : state.people()) {
            if (state.person(person).orElseThrow().audience().isPresent()) {
                answers.add(read(Answer.of(at, person.value(), List.of()), then));
            }
        }
    }

    /** What the same person sees after these events. */
    Answer read(Answer asked, List<Recorded> events) {
        return Answer.of(
                asked.at(),
                asked.person(),
                Policy.thingsSeenBy(AccessState.of(events), new UserId(asked.person()), asked.at()).stream()
                        .map(Resource::named)
                        .toList());
    }

    /** Whatever says of itself that it was recorded until then, wherever it stands. */
    List<Recorded> recordedUntil(Instant at) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.recorded()))
                .filter(recorded -> !recorded.at().isAfter(at))
                .toList();
    }

    List<VerifyingKey> verifying() {
        return keys.stream().map(SigningKey::verifying).toList();
    }

    byte[] bundle() {
        return bundle(keys.getLast());
    }

    byte[] bundle(SigningKey key) {
        byte[] bundle = written(key);
        return rules == Policy.VERSION ? bundle : archive(contents(bundle), key, rules);
    }

    private byte[] written(SigningKey key) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BundleWriter writer = new BundleWriter(
                    out,
                    ORIGIN,
                    from,
                    to,
                    figures,
                    verifying(),
                    text -> SignedNote.sign(text, List.of(key)),
                    checkpoint(key));
            for (Row row : rows) {
                writer.event(row.leaf());
            }
            for (Answer answer :
                    answers.stream().sorted(Answer.ORDER).distinct().toList()) {
                writer.answer(figures ? answer : withoutFigures(answer));
            }
            writer.finish();
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Answer withoutFigures(Answer answer) {
        return Answer.of(
                answer.at(),
                answer.person(),
                answer.sees().stream()
                        .filter(thing -> !thing.startsWith("invoice:") && !thing.startsWith("budget:"))
                        .toList());
    }

    /** The same ledger with other rows, by somebody who has these keys; every note in it that they can sign anew is. */
    Made rewritten(List<Row> others, List<SigningKey> hands) {
        Made made = new Made();
        made.keys.clear();
        made.keys.add(hands.getFirst());
        for (Row row : others) {
            switch (row.leaf().type()) {
                case LedgerNotes.CHECKPOINT_SIGNED -> made.signCheckpoint();
                case LedgerNotes.KEY_CHANGED -> {
                    SigningKey next = hands.get(made.keys.size());
                    SigningKey old = made.keys.getLast();
                    made.keys.add(next);
                    made.note(
                            LedgerNotes.KEY_CHANGED,
                            SignedNote.sign(LedgerNotes.rotation(ORIGIN, next.verifying()), List.of(old, next)));
                }
                default -> made.add(row.leaf(), row.recorded());
            }
        }
        made.from = from;
        made.to = made.latest.isBefore(to) ? made.latest : to;
        made.answer(made.from);
        made.answer(made.to);
        return made;
    }

    /** The contents of a bundle, by name. */
    static Map<String, byte[]> contents(byte[] bundle) {
        try {
            Map<String, byte[]> contents = new LinkedHashMap<>();
            for (ArchiveReader.Read read : ArchiveReader.read(new ByteArrayInputStream(bundle))) {
                int start = (int) read.part().contentOffset();
                contents.put(
                        read.part().name(),
                        Arrays.copyOfRange(
                                bundle, start, start + (int) read.part().size()));
            }
            return contents;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An archive of these contents; the list is made anew and signed by the key, when there is one. */
    static byte[] archive(Map<String, byte[]> contents, @Nullable SigningKey key) {
        return archive(contents, key, Policy.VERSION);
    }

    private static byte[] archive(Map<String, byte[]> contents, @Nullable SigningKey key, int rules) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ArchiveWriter writer = new ArchiveWriter(out);
            List<Manifest.Content> listed = new ArrayList<>();
            for (Map.Entry<String, byte[]> entry : contents.entrySet()) {
                if (key != null && entry.getKey().equals(Bundle.MANIFEST)) {
                    continue;
                }
                writer.put(entry.getKey(), entry.getValue());
                listed.add(new Manifest.Content(
                        HexFormat.of().formatHex(Sha256.of(entry.getValue())),
                        entry.getValue().length,
                        entry.getKey()));
            }
            if (key != null) {
                Manifest old = Manifest.read(
                        SignedNote.read(new String(Objects.requireNonNull(contents.get(Bundle.MANIFEST)), UTF_8))
                                .text());
                Manifest made =
                        new Manifest(old.origin(), old.from(), old.to(), old.figures(), rules, old.keys(), listed);
                writer.put(
                        Bundle.MANIFEST,
                        SignedNote.sign(made.text(), List.of(key)).getBytes(UTF_8));
            }
            writer.finish();
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    List<Row> without(int row) {
        List<Row> others = new ArrayList<>(rows);
        others.remove(row);
        return others;
    }

    private static byte[] metadata(String by) {
        return new JsonLine()
                .put("agency", "acme")
                .put("actor", by)
                .put("actorKind", "PERSON")
                .bytes();
    }

    /** All that somebody outside ever sees in the answers. */
    TreeSet<String> seen() {
        TreeSet<String> seen = new TreeSet<>();
        answers.forEach(answer -> seen.addAll(answer.sees()));
        return seen;
    }
}
