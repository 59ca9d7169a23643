package io.portico.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

    /** The key and the note with which the format was first published. */
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PETERS_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String PETERS_TEXT = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";
    private static final String PETERS_NOTE = PETERS_TEXT
            + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final SigningKey OLD = new SigningKey("portico.example/acme", seed(1));
    private static final SigningKey NEW = new SigningKey("portico.example/acme", seed(2));

    private static final Checkpoint CHECKPOINT = new Checkpoint(
            "portico.example/acme", 12, TreeHash.leaf(new byte[] {1}), Instant.parse("2026-03-03T14:00:00.9Z"));

    @Test
    void thePublishedNoteIsReadAndMadeByteForByte() {
        VerifyingKey peter = VerifyingKey.read(PETER);
        assertThat(peter.text()).isEqualTo(PETER);
        SignedNote note = SignedNote.read(PETERS_NOTE);
        assertThat(note.text()).isEqualTo(PETERS_TEXT);
        assertThat(note.isSignedBy(peter)).isTrue();
        byte[] secret = Base64.getDecoder().decode(PETERS_SECRET);
        SigningKey signing = new SigningKey("PeterNeumann", Arrays.copyOfRange(secret, 1, 33));
        assertThat(signing.verifying()).isEqualTo(peter);
        assertThat(SignedNote.sign(PETERS_TEXT, List.of(signing))).isEqualTo(PETERS_NOTE);
    }

    /** RFC 8032, 7.1, test 1. */
    @Test
    void theKeysAreThoseOfTheStandard() {
        SigningKey key = new SigningKey(
                "a", HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        assertThat(HexFormat.of().formatHex(key.verifying().publicKey()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(key.verifying().fingerprint())
                .isEqualTo("21fe31dfa154a261626bf854046fd2271b7bed4b6abe45aa58877ef47f9721b9");
    }

    @Test
    void aCheckpointIsFourLines() {
        assertThat(CHECKPOINT.text())
                .isEqualTo("portico.example/acme\n12\n"
                        + Base64.getEncoder().encodeToString(CHECKPOINT.root().bytes())
                        + "\ntime 2026-03-03T14:00:00Z\n");
        assertThat(Checkpoint.read(CHECKPOINT.text())).isEqualTo(CHECKPOINT);
        String text = CHECKPOINT.text();
        for (String other : List.of(
                "",
                text.substring(1).replace("ortico.example/acme", ""),
                text + "more\n",
                text + "\n",
                text.strip(),
                text.replace("\n", "\r\n"),
                text.replace("\n12\n", "\n012\n"),
                text.replace("\n12\n", "\n+12\n"),
                text.replace("\n12\n", "\n-12\n"),
                text.replace("\n12\n", "\n99999999999999999999\n"),
                text.replace("00Z", "00.5Z"),
                text.replace("00Z", "00.0Z"),
                text.replace("T14:00:00Z", "T14:00Z"),
                text.replace("time ", "Time "),
                text.replace("=\n", "\n"))) {
            assertThatThrownBy(() -> Checkpoint.read(other)).as(other).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void aNoteOfTwoKeysIsOfThoseTwoAndOfNobodyElse() {
        SignedNote note = SignedNote.read(SignedNote.sign(CHECKPOINT.text(), List.of(OLD, NEW)));
        SigningKey third = new SigningKey(OLD.name(), seed(3));
        SigningKey otherName = new SigningKey("portico.example/other", seed(1));
        assertThat(note.isSignedBy(OLD.verifying())).isTrue();
        assertThat(note.isSignedBy(NEW.verifying())).isTrue();
        assertThat(note.isSignedBy(third.verifying())).isFalse();
        assertThat(note.isSignedBy(otherName.verifying())).isFalse();
        assertThat(note.isSignedByExactly(List.of(OLD.verifying(), NEW.verifying())))
                .isTrue();
        assertThat(note.isSignedByExactly(List.of(NEW.verifying(), OLD.verifying())))
                .isFalse();
        assertThat(note.isSignedByExactly(List.of(OLD.verifying()))).isFalse();
        assertThat(note.isSignedByExactly(List.of(OLD.verifying(), OLD.verifying())))
                .isFalse();
    }

    @Test
    void noByteOfANoteMeansNothing() {
        VerifyingKey old = OLD.verifying();
        VerifyingKey latest = NEW.verifying();
        byte[] note = SignedNote.sign(CHECKPOINT.text(), List.of(OLD, NEW)).getBytes(UTF_8);
        int wellFormed = 0;
        for (int bit = 0; bit < note.length * 8; bit++) {
            byte[] other = note.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                SignedNote read = SignedNote.read(text(other));
                wellFormed++;
                assertThat(read.isSignedByExactly(List.of(old, latest))).isFalse();
                assertThat(read.isSignedBy(old) && read.isSignedBy(latest)).isFalse();
            } catch (Malformed | CharacterCodingException refused) {
                assertThat(refused).isNotNull();
            }
        }
        assertThat(wellFormed).as("so that signatures were what refused them").isGreaterThan(1000);
    }

    @Test
    void anotherWritingOfTheSameNoteIsRefused() {
        String note = SignedNote.sign(CHECKPOINT.text(), List.of(OLD));
        String signature = note.substring(note.indexOf("\n\n") + 2);
        for (String other : List.of(
                "",
                "\n\n",
                "a\n",
                CHECKPOINT.text(),
                CHECKPOINT.text() + "\n",
                note.strip(),
                note + "\n",
                note + " \n",
                note + "x\n",
                "\n" + signature,
                note.replace("\n", "\r\n"),
                note.replace("— ", "- "),
                note.replace("— ", "—"),
                note.replace("— ", "—  "),
                note.replace("acme\n12", "acme\t\n12"),
                note.replace("=\n", "\n"),
                note + signature.replace("acme ", "acme+ "),
                note + signature.substring(0, signature.length() - 10) + "\n",
                CHECKPOINT.text() + "\n" + signature.repeat(17))) {
            assertThatThrownBy(() -> SignedNote.read(other)).as(other).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> SignedNote.sign("no line", List.of(OLD))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedNote.sign("a\u0007\n", List.of(OLD)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedNote.sign("a\n", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noByteOfAKeyMeansNothing() {
        byte[] key = PETER.getBytes(UTF_8);
        for (int bit = 0; bit < key.length * 8; bit++) {
            byte[] other = key.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> VerifyingKey.read(text(other)))
                    .isInstanceOfAny(Malformed.class, CharacterCodingException.class);
        }
        for (int start = 0; start < PETER.length(); start++) {
            String part = PETER.substring(start + 1);
            assertThatThrownBy(() -> VerifyingKey.read(part)).isInstanceOf(Malformed.class);
        }
        // Published as well: a key of the wrong length, and one of another kind, both with the id that fits.
        assertThatThrownBy(() ->
                        VerifyingKey.read("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(
                        () -> VerifyingKey.read("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void aSigningKeyNeverShowsItsSeed() {
        assertThat(OLD.toString())
                .contains(OLD.verifying().text())
                .doesNotContain(HexFormat.of().formatHex(OLD.seed()))
                .doesNotContain(Base64.getEncoder().encodeToString(OLD.seed()));
        for (String no : List.of("", "a b", "a+b", "a\u00a0b", "a\n", "\ud800")) {
            assertThatThrownBy(() -> new SigningKey(no, seed(1))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new SigningKey("a", new byte[31])).isInstanceOf(IllegalArgumentException.class);
        OLD.seed()[0]++;
        assertThat(OLD).isEqualTo(new SigningKey(OLD.name(), seed(1))).isNotEqualTo(NEW);
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static byte[] seed(int of) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) of);
        return seed;
    }
}
