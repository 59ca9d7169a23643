package io.portico.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Recorded;
import io.portico.messages.Money;
import io.portico.messages.stored.EventCatalogue;
import io.portico.messages.stored.EventJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

    private static final Made MADE = telling();

    @TempDir
    private Path folder;

    private int files;

    /** The exit code and all that was said. */
    private record Said(int code, String text) {}

    @Test
    void aTrueBundleIsSoundAndAnchoredByAKeyOrACheckpointThatWasKept() throws IOException {
        byte[] bundle = MADE.bundle();
        assertThat(MADE.seen()).as("there is something to see").hasSizeGreaterThan(3);
        Said unanchored = verify(bundle);
        assertThat(unanchored.code).as(unanchored.text).isZero();
        assertThat(unanchored.text).contains("not anchored", "Sound.").doesNotContain("It is anchored");
        for (VerifyingKey key : MADE.verifying()) {
            Said byKey = verify(bundle, "--key", key.fingerprint());
            assertThat(byKey.code).isZero();
            assertThat(byKey.text).contains("It is anchored", "Sound.").doesNotContain("not anchored");
        }
        for (String note : MADE.notes) {
            Said byNote = verify(bundle, "--checkpoint", file(note));
            assertThat(byNote.code).as(byNote.text).isZero();
            assertThat(byNote.text)
                    .contains("It is anchored", "The checkpoint that was kept outside has the root of its size");
        }
        assertThat(unanchored.text)
                .contains(MADE.answers.stream().distinct().count() + " of "
                        + MADE.answers.stream().distinct().count() + " answers were worked out again")
                .contains("Of the checkpoints in the ledger, " + MADE.notes.size() + " in number");
    }

    @Test
    void theSameBundleIsAlwaysTheSameBytes() {
        assertThat(MADE.bundle()).isEqualTo(MADE.bundle());
        assertThat(Made.archive(Made.contents(MADE.bundle()), null)).isEqualTo(MADE.bundle());
        assertThat(Made.archive(Made.contents(MADE.bundle()), MADE.keys.getLast()))
                .isEqualTo(MADE.bundle());
    }

    @Test
    void answersOfAnyInstantOfAnyHistoryAreWorkedOutAgainThoughClocksStepBack() throws IOException {
        int seen = 0;
        int stepsBack = 0;
        for (long seed = 0; seed < 20; seed++) {
            Made made = Made.by(seed, 120);
            for (int row = 20; row < made.rows.size(); row += 7) {
                made.answer(made.time(row));
                made.answer(made.time(row).minusSeconds(1));
            }
            made.answers.removeIf(answer -> answer.at().isAfter(made.to));
            Said said =
                    verify(made.bundle(), "--key", made.verifying().getFirst().fingerprint());
            assertThat(said.code).as("seed " + seed + said.text).isZero();
            seen += made.seen().size();
            stepsBack += (int) made.answers.stream()
                    .filter(answer ->
                            !made.read(answer, made.recordedUntil(answer.at())).equals(answer))
                    .count();
        }
        assertThat(seen).isGreaterThan(20);
        assertThat(stepsBack)
                .as("where times alone would have answered otherwise")
                .isGreaterThan(5);
    }

    /** What is kept back leaves every leaf as it is, and every answer about all else can still be worked out. */
    @Test
    void bundleWithoutFiguresHoldsNoneAndIsAsSound() throws IOException {
        int figures = 0;
        for (int seed = 0; seed < 20; seed++) {
            Made made = Made.by(seed, 120);
            byte[] checkpoint = Made.contents(made.bundle()).get(Bundle.CHECKPOINT);
            made.figures = false;
            byte[] without = made.bundle();
            Said said = verify(without, "--key", made.verifying().getLast().fingerprint());
            assertThat(said.code).as(said.text).isZero();
            assertThat(said.text).contains("without figures");
            assertThat(Made.contents(without).get(Bundle.CHECKPOINT)).isEqualTo(checkpoint);
            String text = new String(without, UTF_8);
            assertThat(text).doesNotContain("\"invoice:", "\"budget:");
            for (Made.Row row : made.rows) {
                if (Figures.areIn(row.leaf().type())) {
                    assertThat(text)
                            .doesNotContain(
                                    "\"payload\":\"" + Texts.base64(row.leaf().payload()));
                    figures++;
                }
            }
        }
        assertThat(figures).isGreaterThan(40);
    }

    @Test
    void whatABundleWithoutFiguresMayNotKeepBackIsRefuted() throws IOException {
        Made made = Made.by(3, 120);
        made.figures = false;
        Map<String, byte[]> contents = Made.contents(made.bundle());
        String events = contents.keySet().stream()
                .filter(name -> name.startsWith(Bundle.EVENTS))
                .findFirst()
                .orElseThrow();
        List<String> lines =
                new ArrayList<>(new String(contents.get(events), UTF_8).lines().toList());
        int kept = 0;
        while (Figures.areIn(made.rows.get(kept).leaf().type())
                || made.rows.get(kept).recorded() == null) {
            kept++;
        }
        lines.set(kept, new String(made.rows.get(kept).leaf().withheld().line(), UTF_8));
        contents.put(events, (String.join("\n", lines) + "\n").getBytes(UTF_8));
        Said said = verify(Made.archive(contents, made.keys.getLast()));
        assertThat(said.code).as(said.text).isEqualTo(1);
        assertThat(said.text).contains("keeps back what it says");
    }

    /** Whatever events come: what says how much money, says it in a bundle with figures only. */
    @Test
    void noEventBesidesThoseOfInvoicesAndBudgetsHoldsMoney() {
        assertThat(EventCatalogue.all().entrySet().stream()
                        .filter(entry -> holdsMoney(entry.getValue(), new HashSet<>()))
                        .map(Map.Entry::getKey))
                .isNotEmpty()
                .allMatch(Figures::areIn);
    }

    private static boolean holdsMoney(Type type, Set<Type> seen) {
        if (type == Money.class || type == BigDecimal.class) {
            return true;
        }
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType of) {
            return Stream.of(of.getActualTypeArguments()).anyMatch(one -> holdsMoney(one, seen));
        }
        return type instanceof Class<?> record
                && record.isRecord()
                && Stream.of(record.getRecordComponents())
                        .anyMatch(component -> holdsMoney(component.getGenericType(), seen));
    }

    @Test
    void eventsAreReadAsTheLedgerReadsThem() {
        for (Made.Row row : MADE.rows) {
            if (row.recorded() != null) {
                Object read = EventJson.reading()
                        .readValue(row.leaf().payload(), row.recorded().event().getClass());
                Object ledgers = Made.EVENTS.deserialize(new SimpleSerializedObject<>(
                        row.leaf().payload(),
                        byte[].class,
                        new SimpleSerializedType(row.leaf().type(), row.leaf().revision())));
                assertThat(read).isEqualTo(ledgers);
            }
        }
    }

    @Test
    void everyFlippedBitOfASmallBundleIsRefused() throws IOException {
        Made small = small();
        byte[] bundle = small.bundle();
        String anchor = small.verifying().getFirst().fingerprint();
        assertThat(verify(bundle, "--key", anchor).code).isZero();
        Path file = folder.resolve("flipped");
        for (int bit = 0; bit < bundle.length * 8; bit++) {
            flip(bundle, bit);
            if (isAnArchive(bundle)) {
                Files.write(file, bundle);
                assertThat(run(List.of(file.toString(), "--key", anchor)).code)
                        .as("bit " + bit)
                        .isIn(1, 2);
            }
            flip(bundle, bit);
        }
    }

    /** The archive fits its contents again, and the list as well, signed by the true key: what is left are tree and answers. */
    @Test
    void flippedBitsOfEventsAnswersAndCheckpointAreRefusedThoughTheListIsSignedAnew() throws IOException {
        Made small = small();
        Map<String, byte[]> contents = Made.contents(small.bundle());
        String anchor = small.verifying().getFirst().fingerprint();
        Path file = folder.resolve("flipped");
        Random random = new Random(4);
        for (String name : contents.keySet()) {
            if (name.equals(Bundle.MANIFEST)) {
                continue;
            }
            byte[] content = contents.get(name);
            for (int at = random.nextInt(3); at < content.length; at += 1 + random.nextInt(3)) {
                int bit = at * 8 + random.nextInt(8);
                flip(content, bit);
                Files.write(file, Made.archive(contents, small.keys.getLast()));
                Said said = run(List.of(file.toString(), "--key", anchor));
                assertThat(said.code).as(name + " bit " + bit + said.text).isIn(1, 2);
                flip(content, bit);
            }
        }
    }

    @Test
    void flippedBitsOfALargerBundleAreRefused() throws IOException {
        byte[] bundle = MADE.bundle();
        Random random = new Random(3);
        Path file = folder.resolve("flipped");
        String anchor = file(MADE.notes.getFirst());
        for (int i = 0; i < 300; i++) {
            int bit = random.nextInt(bundle.length * 8);
            flip(bundle, bit);
            Files.write(file, bundle);
            assertThat(run(List.of(file.toString(), "--checkpoint", anchor)).code)
                    .as("bit " + bit)
                    .isIn(1, 2);
            flip(bundle, bit);
        }
    }

    @Test
    void whoeverRewritesTheRecordWithOtherKeysIsRefusedByKeyAndByCheckpoint() throws IOException {
        List<SigningKey> others = List.of(Made.key(8), Made.key(9));
        for (List<Made.Row> rows : tampered()) {
            byte[] bundle = MADE.rewritten(rows, others).bundle();
            assertThat(verify(bundle).code).as("made up, but in itself sound").isZero();
            assertThat(verify(bundle).text).contains("not anchored");
            for (VerifyingKey key : MADE.verifying()) {
                Said byKey = verify(bundle, "--key", key.fingerprint());
                assertThat(byKey.code).isEqualTo(1);
                assertThat(byKey.text).contains("None of the keys").doesNotContain("It is anchored");
            }
            Said byNote = verify(bundle, "--checkpoint", file(MADE.notes.getLast()));
            assertThat(byNote.code).isEqualTo(1);
            assertThat(byNote.text).contains("signed by none of the keys").doesNotContain("It is anchored");
        }
    }

    /** The worst case: they hold ledger and keys, and sign everything anew. */
    @Test
    void whoeverRewritesTheRecordWithTheTrueKeysIsRefusedByWhatWasKeptOutsideWhichSaysWhere() throws IOException {
        Checkpoint before = Checkpoint.read(SignedNote.read(MADE.notes.get(1)).text());
        Checkpoint after = Checkpoint.read(SignedNote.read(MADE.notes.get(2)).text());
        for (List<Made.Row> rows : tampered()) {
            byte[] bundle = MADE.rewritten(rows, MADE.keys).bundle();
            Said byBoth =
                    verify(bundle, "--checkpoint", file(MADE.notes.get(2)), "--checkpoint", file(MADE.notes.get(1)));
            assertThat(byBoth.code).isEqualTo(1);
            assertThat(byBoth.text)
                    .contains("What was changed lies among events " + before.size() + " to " + (after.size() - 1))
                    .contains("between " + before.time() + " and " + after.time())
                    .doesNotContain("It is anchored");
            assertThat(verify(bundle, "--checkpoint", file(MADE.notes.get(1))).code)
                    .as("what was vouched for is still there")
                    .isZero();
        }
    }

    /** They change what lies there, and only sign what comes last. */
    @Test
    void whoeverLeavesTheOldCheckpointsInTheLedgerIsToldWhichDoesNotFit() throws IOException {
        Checkpoint before = Checkpoint.read(SignedNote.read(MADE.notes.get(1)).text());
        Checkpoint after = Checkpoint.read(SignedNote.read(MADE.notes.get(2)).text());
        Made changed = new Made();
        changed.keys.addAll(MADE.keys.subList(1, MADE.keys.size()));
        int row = (int) before.size() + 2;
        for (int i = 0; i < MADE.rows.size(); i++) {
            Made.Row old = MADE.rows.get(i);
            changed.add(i == row ? later(old.leaf()) : old.leaf(), old.recorded());
        }
        changed.from = MADE.from;
        changed.to = MADE.to;
        changed.answers.addAll(MADE.answers);
        Said said = verify(changed.bundle(), "--key", MADE.verifying().getLast().fingerprint());
        assertThat(said.code).isEqualTo(1);
        assertThat(said.text)
                .contains("the checkpoint in event " + after.size())
                .contains("What was changed lies among events " + before.size() + " to " + (after.size() - 1));
    }

    @Test
    void aFalseAnswerIsRefutedByNameThoughTheTrueKeySignedIt() throws IOException {
        Answer of = MADE.answers.stream()
                .filter(answer -> answer.sees().size() > 1)
                .findFirst()
                .orElseThrow();
        String left = of.sees().getFirst();
        Said fewer = verify(withAnswer(
                of,
                Answer.of(of.at(), of.person(), of.sees().subList(1, of.sees().size()))));
        assertThat(fewer.code).isEqualTo(1);
        assertThat(fewer.text)
                .contains(
                        "wrong about what " + of.person() + " saw at " + of.at() + ". It does not name " + left + ",");
        List<String> more = new ArrayList<>(of.sees());
        more.add("task:made-up");
        Said another = verify(withAnswer(of, Answer.of(of.at(), of.person(), more)));
        assertThat(another.code).isEqualTo(1);
        assertThat(another.text).contains("It names task:made-up, which they did not see.");
        Said forging =
                verify(withAnswer(of, Answer.of(of.at(), of.person(), List.of("x\nSound.\u2028\u001b[2J\u202e"))));
        assertThat(forging.code).isEqualTo(1);
        assertThat(forging.text.lines()).doesNotContain("Sound.");
        assertThat(forging.text).contains("x?Sound.??[2J?").doesNotContain("\u001b", "\u2028", "\u202e");
        Said silent = verify(withAnswer(of, null));
        assertThat(silent.code).isEqualTo(1);
        assertThat(silent.text).contains("does not say what " + of.person() + " saw at " + of.at());
        Said tooLate = verify(withAnswer(of, Answer.of(MADE.to.plusSeconds(9), of.person(), of.sees())));
        assertThat(tooLate.code).isEqualTo(1);
        assertThat(tooLate.text).contains("later than its newest checkpoint");
    }

    /** The tree is whole, and every signature is true: still nobody hides what changed access, or what was asked for. */
    @Test
    void whatBelongsIntoTheBundleCannotBeKeptBack() throws IOException {
        Map<String, byte[]> contents = Made.contents(MADE.bundle());
        String piece = Bundle.piece(Bundle.EVENTS, 0);
        String[] lines = new String(Objects.requireNonNull(contents.get(piece)), UTF_8).split("\n");
        int keptBack = 0;
        for (int i = 0; i < lines.length; i++) {
            if (Entry.read(lines[i].getBytes(UTF_8)) instanceof Leaf leaf) {
                keptBack++;
                String[] others = lines.clone();
                others[i] = new String(leaf.withheld().line(), UTF_8);
                Map<String, byte[]> changed = new LinkedHashMap<>(contents);
                changed.put(piece, (String.join("\n", others) + "\n").getBytes(UTF_8));
                Said said = verify(Made.archive(changed, MADE.keys.getLast()));
                assertThat(said.code).isEqualTo(1);
                assertThat(said.text)
                        .contains("Event " + i + " keeps back what it says")
                        .doesNotContain("REFUTED: The record");
            }
        }
        assertThat(keptBack).isGreaterThan(100).isLessThan(lines.length);
    }

    @Test
    void aCheckpointOfMoreThanTheBundleHasCannotBeJudged() throws IOException {
        Made longer = telling();
        byte[] bundle = longer.bundle();
        longer.otherHappened(longer.to);
        Said said = verify(bundle, "--checkpoint", file(longer.checkpoint(longer.keys.getLast())));
        assertThat(said.code).isEqualTo(2);
        assertThat(said.text)
                .contains("CANNOT TELL", "what came later it does not show", "Not all of it can be told.")
                .doesNotContain("It is anchored");
    }

    /** Whoever takes the last events away and goes on from there leaves nothing that does not fit. */
    @Test
    void whatWasCutOffIsMissedByWhoeverKeptACheckpointOfMore() throws IOException {
        int left = MADE.rows.size() - 10;
        Made cut = MADE.rewritten(MADE.rows.subList(0, left), MADE.keys);
        cut.otherHappened(MADE.latest().plusSeconds(3_600));
        byte[] bundle = cut.bundle();
        Said said = verify(bundle, "--checkpoint", file(MADE.checkpoint(MADE.keys.getLast())));
        assertThat(said.code).isEqualTo(1);
        assertThat(said.text)
                .contains("The record was cut off: over " + MADE.rows.size() + " events", "behind event " + left)
                .doesNotContain("It is anchored");
        assertThat(verify(bundle).code).as("in itself it is sound").isZero();
    }

    @Test
    void aNewKeyThatTheOldOneDidNotNameIsRefuted() throws IOException {
        Made made = Made.by(5, 40);
        made.keys.set(1, Made.key(9));
        Said other = verify(made.bundle(), "--key", made.verifying().getFirst().fingerprint());
        assertThat(other.code).isEqualTo(1);
        assertThat(other.text).contains("names a key that is not the next", "follows the one before it");
        made = Made.by(5, 40);
        made.keys.add(Made.key(9));
        Said oneMore =
                verify(made.bundle(), "--key", made.verifying().getFirst().fingerprint());
        assertThat(oneMore.code).isEqualTo(1);
        assertThat(oneMore.text).contains("Nothing in the ledger shows that the key");
    }

    @Test
    void aKeyThatWasLostVouchesForWhatItSignedAndForNothingLater() throws IOException {
        Made made = new Made();
        made.begin(made.keys.getFirst());
        Made.by(5, 40).rows.stream()
                .filter(row -> row.recorded() != null)
                .forEach(row -> made.add(row.leaf(), row.recorded()));
        int signed = made.rows.size();
        made.signCheckpoint();
        made.begin(Made.key(9));
        made.signCheckpoint();
        made.rotate();
        made.signCheckpoint();
        made.from = made.time(0);
        made.to = made.latest();
        made.answer(made.from);
        made.answer(made.to);
        String lost = made.verifying().getFirst().fingerprint();
        Said old = verify(made.bundle(), "--key", lost);
        assertThat(old.code).as(old.text).isZero();
        assertThat(old.text)
                .contains("another key signs, for which none before it vouches: the one before was lost")
                .contains(
                        "the key that is known vouches for the first " + signed + " events, of " + made.rows.size(),
                        "nothing of the " + (made.rows.size() - signed) + " after them");
        for (VerifyingKey later : made.verifying().subList(1, 3)) {
            assertThat(verify(made.bundle(), "--key", later.fingerprint()).text)
                    .contains("It is anchored: the key is the one that is known");
        }

        // Whoever rewrote what came before cannot sign for the lost key.
        Made other = new Made();
        other.keys.set(0, Made.key(7));
        other.begin(Made.key(7));
        other.otherHappened(made.time(0));
        other.signCheckpoint();
        other.keys.set(0, made.keys.getFirst());
        other.begin(Made.key(9));
        other.signCheckpoint();
        other.from = other.time(0);
        other.to = other.latest();
        Said forged = verify(other.bundle(), "--key", lost);
        assertThat(forged.code).isEqualTo(1);
        assertThat(forged.text).contains("is a checkpoint that none of the keys of that time signed");
    }

    @Test
    void aKeyThatKnowsNothingOfTheRestAnchorsNothing() throws IOException {
        Made made = new Made();
        made.otherHappened(MADE.time(0));
        made.begin(made.keys.getFirst());
        made.begin(Made.key(9));
        made.signCheckpoint();
        made.from = made.latest();
        made.to = made.latest();
        Said said = verify(made.bundle(), "--key", made.verifying().getFirst().fingerprint());
        assertThat(said.code).as(said.text).isEqualTo(2);
        assertThat(said.text)
                .contains("CANNOT TELL: Nothing of it is anchored by what was given", "Not all of it can be told.")
                .doesNotContain("Sound.");
    }

    @Test
    void anAnswerByOtherRulesIsNoLie() throws IOException {
        Made made = telling();
        Answer answer = made.answers.stream()
                .filter(one -> !one.sees().isEmpty())
                .findFirst()
                .orElseThrow();
        made.answers.removeIf(answer::equals);
        made.answers.add(Answer.of(answer.at(), answer.person(), List.of("project:other")));
        assertThat(verify(made.bundle()).code).isEqualTo(1);
        made.rules = 99;
        Said said = verify(made.bundle());
        assertThat(said.code).as(said.text).isEqualTo(2);
        assertThat(said.text)
                .contains("By version 99 of the rules", "project:other")
                .doesNotContain("REFUTED");
    }

    @Test
    void anEventThatThisProgramDoesNotKnowLeavesTheAnswersOpen() throws IOException {
        Made made = Made.by(5, 40);
        Leaf leaf = made.rows.getLast().leaf();
        made.add(new Leaf("new", leaf.at(), "a", 0, "K", "newly-invented", "1", new byte[0], new byte[0]), null);
        Said said = verify(made.bundle());
        assertThat(said.code).isEqualTo(2);
        assertThat(said.text).contains("newly-invented").doesNotContain("REFUTED");
    }

    @Test
    void anEventOfAccessThatCannotBeReadIsRefuted() throws IOException {
        Made made = Made.by(5, 40);
        Leaf leaf = made.rows.getFirst().leaf();
        made.add(new Leaf("bad", leaf.at(), "a", 0, "K", leaf.type(), "1", "{".getBytes(UTF_8), leaf.metadata()), null);
        assertThat(verify(made.bundle()).code).isEqualTo(1);
        made = Made.by(5, 40);
        made.add(new Leaf("bad", leaf.at(), "a", 0, "K", leaf.type(), "1", leaf.payload(), "{}".getBytes(UTF_8)), null);
        assertThat(verify(made.bundle()).code).isEqualTo(1);
        made = Made.by(5, 40);
        made.rows.add(new Made.Row(
                new Leaf("bad", "yesterday", "a", 0, "K", Made.OTHER, "1", new byte[0], new byte[0]), null));
        Said noTime = verify(made.bundle());
        assertThat(noTime.code).isEqualTo(1);
        assertThat(noTime.text).contains("has no time");
    }

    @Test
    void whatIsNoBundleOrIsCalledWronglyIsSaid() throws IOException {
        String bundle = folder.resolve("b").toString();
        Files.write(Path.of(bundle), MADE.bundle());
        Files.writeString(folder.resolve("none"), "none");
        Files.writeString(folder.resolve("empty"), "");
        for (List<String> arguments : List.of(
                List.<String>of(),
                List.of(folder.resolve("missing").toString()),
                List.of(folder.resolve("none").toString()),
                List.of(folder.resolve("empty").toString()),
                List.of(folder.toString()),
                List.of(bundle, bundle),
                List.of(bundle, "--key"),
                List.of(bundle, "--key", "abc"),
                List.of(bundle, "--checkpoint"),
                List.of(bundle, "--checkpoint", bundle),
                List.of(bundle, "--checkpoint", folder.resolve("none").toString()),
                List.of(bundle, "--help"))) {
            Said said = run(arguments);
            assertThat(said.code).as(arguments.toString()).isEqualTo(2);
            assertThat(said.text).isNotBlank();
        }
    }

    /** Removed, put in, replaced and exchanged, between the second and the third checkpoint. */
    private static List<List<Made.Row>> tampered() {
        int row =
                (int) Checkpoint.read(SignedNote.read(MADE.notes.get(1)).text()).size() + 3;
        Made.Row other = new Made.Row(otherAt(MADE.rows.get(row).leaf()), null);
        List<Made.Row> added = new ArrayList<>(MADE.rows);
        added.add(row, other);
        List<Made.Row> replaced = new ArrayList<>(MADE.rows);
        replaced.set(row, other);
        List<Made.Row> swapped = new ArrayList<>(MADE.rows);
        Collections.swap(swapped, row, row + 1);
        return List.of(MADE.without(row), added, replaced, renumbered(swapped));
    }

    /** The policy counts events in the order in which they stand. */
    private static List<Made.Row> renumbered(List<Made.Row> rows) {
        List<Made.Row> renumbered = new ArrayList<>();
        for (Made.Row row : rows) {
            Recorded old = row.recorded();
            renumbered.add(
                    old == null
                            ? row
                            : new Made.Row(
                                    row.leaf(),
                                    new Recorded(
                                            old.event(), old.name(), old.id(), renumbered.size(), old.at(), old.by())));
        }
        return renumbered;
    }

    private static Leaf otherAt(Leaf beside) {
        return new Leaf("put-in", beside.at(), "x", 1, "Other", Made.OTHER, "1", new byte[] {9}, new byte[] {9});
    }

    private static Leaf later(Leaf leaf) {
        return new Leaf(
                leaf.id() + "x",
                leaf.at(),
                leaf.aggregate(),
                leaf.sequence(),
                leaf.kind(),
                leaf.type(),
                leaf.revision(),
                leaf.payload(),
                leaf.metadata());
    }

    private static Made small() {
        Made small = Made.by(2, 0);
        while (small.rows.size() > 14) {
            small.rows.removeLast();
        }
        Made made = new Made();
        small.rows.stream()
                .filter(row -> !LedgerNotes.isNote(row.leaf().type()))
                .forEach(row -> made.add(row.leaf(), row.recorded()));
        made.signCheckpoint();
        made.from = made.time(made.rows.size() - 1);
        made.to = made.from;
        made.answer(made.to);
        return made;
    }

    private static byte[] withAnswer(Answer of, @Nullable Answer other) {
        Made made = telling();
        made.answers.removeIf(of::equals);
        if (other != null) {
            made.answers.add(other);
        }
        return made.bundle();
    }

    /** A history in which people outside see a few things at the end: the first that comes. */
    private static Made telling() {
        return LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(seed -> Made.by(seed, 150))
                .filter(made -> made.seen().size() > 3)
                .findFirst()
                .orElseThrow();
    }

    /** With what any bundle is read first; what it refuses needs no file. */
    private static boolean isAnArchive(byte[] bundle) throws IOException {
        try {
            ArchiveReader.read(new ByteArrayInputStream(bundle));
            return true;
        } catch (Malformed refused) {
            return false;
        }
    }

    private static void flip(byte[] bytes, int bit) {
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
    }

    private String file(String note) throws IOException {
        Path file = folder.resolve("note-" + files++);
        Files.writeString(file, note);
        return file.toString();
    }

    private Said verify(byte[] bundle, String... arguments) throws IOException {
        Path file = folder.resolve("bundle-" + files++);
        Files.write(file, bundle);
        List<String> all = new ArrayList<>(List.of(file.toString()));
        all.addAll(List.of(arguments));
        return run(all);
    }

    private static Said run(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Verify.run(arguments, new PrintStream(out, false, UTF_8));
        return new Said(code, out.toString(UTF_8));
    }
}
