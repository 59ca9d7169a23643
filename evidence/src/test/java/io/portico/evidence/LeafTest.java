package io.portico.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeafTest {

    private static final Leaf LEAF = new Leaf(
            "0190-7",
            "2026-03-03T14:00:00.123Z",
            "task-1",
            7,
            "Task",
            "note-added",
            "2",
            "{\"text\":\"v1.k.abc\"}".getBytes(UTF_8),
            new byte[] {1, 2, 3, 4});

    @Test
    void aLeafIsOneLineWithItsFieldsInTheirOrder() {
        assertThat(new String(LEAF.line(), UTF_8))
                .isEqualTo(
                        "{\"id\":\"0190-7\",\"at\":\"2026-03-03T14:00:00.123Z\",\"aggregate\":\"task-1\",\"sequence\":7,"
                                + "\"kind\":\"Task\",\"type\":\"note-added\",\"revision\":\"2\","
                                + "\"payload\":\"eyJ0ZXh0IjoidjEuay5hYmMifQ==\",\"metadata\":\"AQIDBA==\"}");
        assertThat(Entry.read(LEAF.line())).isEqualTo(LEAF);
        assertThat(LEAF.instant()).isEqualTo(Instant.parse("2026-03-03T14:00:00.123Z"));
    }

    /** Worked out by other means: sha256sum over the lines. */
    @Test
    void aWithheldLeafTellsNothingOfWhatWasSaidAndHasTheSameHash() {
        Withheld withheld = LEAF.withheld();
        assertThat(new String(withheld.line(), UTF_8))
                .isEqualTo(
                        "{\"at\":\"2026-03-03T14:00:00.123Z\",\"aggregate\":\"task-1\",\"sequence\":7,\"kind\":\"Task\","
                                + "\"type\":\"note-added\",\"revision\":\"2\","
                                + "\"body\":\"458b69f30632a3b6fcb5bf095c27e3b7e842a5391fb7d05c4fcc1033649efa0f\"}");
        assertThat(withheld.hash()).isEqualTo(LEAF.hash()).isEqualTo(TreeHash.leaf(withheld.line()));
        assertThat(LEAF.hash().hex()).isEqualTo("beaa00006b4b333a16e714dd167153ceb6f24f038cc4cce83ca5ceacb173a6a3");
        assertThat(Entry.read(withheld.line())).isEqualTo(withheld);
        assertThat(withheld.instant()).isEqualTo(LEAF.instant());
    }

    @Test
    void whateverIsStoredIsWrittenAndReadBack() {
        for (String odd :
                List.of("", "\"", "\\", "\n", "\u0000\u001f\u007f", "ä€😀\u2028", "\ud83d", "\ude00\ud83d", "/<>&'")) {
            Leaf leaf = new Leaf(odd, odd, odd, Long.MIN_VALUE, odd, odd, odd, new byte[0], odd.getBytes(UTF_8));
            assertThat(Leaf.read(leaf.line())).isEqualTo(leaf);
            assertThat(new String(leaf.line(), UTF_8)).doesNotContain("\n", "\r");
        }
        Leaf bare = new Leaf("a", "b", "c", 0, "d", "e", null, new byte[0], new byte[0]);
        assertThat(Leaf.read(bare.line())).isEqualTo(bare);
        assertThat(Leaf.read(bare.line()).revision()).isNull();
        assertThatThrownBy(bare::instant).isInstanceOf(Malformed.class);
    }

    @Test
    void noByteOfALineMeansNothing() {
        refusesEveryFlip(LEAF);
        refusesEveryFlip(LEAF.withheld());
    }

    private static void refusesEveryFlip(Entry entry) {
        byte[] line = entry.line();
        TreeHash hash = entry.hash();
        for (int bit = 0; bit < line.length * 8; bit++) {
            byte[] other = line.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                Entry read = Entry.read(other);
                assertThat(read.line()).isEqualTo(other);
                assertThat(read).isNotEqualTo(entry);
                assertThat(read.hash()).isNotEqualTo(hash);
            } catch (Malformed refused) {
                assertThat(refused).hasMessageEndingWith(".");
            }
        }
    }

    @Test
    void anotherWritingOfTheSameIsRefused() {
        String line = new String(LEAF.line(), UTF_8);
        for (String other : List.of(
                "",
                "null",
                "[]",
                line.substring(0, line.indexOf("Task")) + "\\",
                line + "\n",
                line + " ",
                " " + line,
                line + line,
                line.replace(":7,", ": 7,"),
                line.replace(":7,", ":7.0,"),
                line.replace(":7,", ":07,"),
                line.replace(":7,", ":\"7\","),
                line.replace(":7,", ":99999999999999999999,"),
                line.replace("\"Task\"", "\"T\\u0061sk\""),
                line.replace("\"Task\"", "null"),
                line.replace("\"2\"", "2"),
                line.replace("{\"id\"", "{\"more\":1,\"id\""),
                line.replace("{\"id\"", "{\"id\":\"x\",\"id\""),
                line.replace("AQIDBA==", "AQIDBA"),
                line.replace("AQIDBA==", "AQIDBB=="),
                line.replace(",\"metadata\":\"AQIDBA==\"", ""))) {
            assertThatThrownBy(() -> Entry.read(other.getBytes(UTF_8)))
                    .as(other)
                    .isInstanceOf(Malformed.class);
        }
    }
}
