package io.portico.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ./portico verify}: checks a bundle, or a proof as the REST API answers it, and says in words what it found. */
public final class Verify {

    private static final int MAX_NOTE_BYTES = 1 << 16;

    private static final String USAGE = "usage: ./portico verify BUNDLE|PROOF [--checkpoint FILE]… [--key FINGERPRINT]";

    private Verify() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** Answers the exit code: 0 sound, 1 refuted, 2 when it is neither or cannot be told. */
    public static int run(List<String> arguments, PrintStream out) {
        List<String> files = new ArrayList<>();
        List<SignedNote> outside = new ArrayList<>();
        @Nullable String fingerprint = null;
        try {
            Iterator<String> rest = arguments.iterator();
            while (rest.hasNext()) {
                String argument = rest.next();
                if (argument.equals("--checkpoint") && rest.hasNext()) {
                    outside.add(note(Path.of(rest.next())));
                } else if (argument.equals("--key") && rest.hasNext() && fingerprint == null) {
                    fingerprint = rest.next();
                    if (!isFingerprint(fingerprint)) {
                        out.println("A fingerprint is 64 digits from 0 to 9 and a to f.");
                        return Report.UNTOLD;
                    }
                } else if (argument.startsWith("-")) {
                    out.println(USAGE);
                    return Report.UNTOLD;
                } else {
                    files.add(argument);
                }
            }
            if (files.size() != 1) {
                out.println(USAGE);
                return Report.UNTOLD;
            }
            Path file = Path.of(files.getFirst());
            Report report = isProof(file)
                    ? Proof.verify(small(file), outside, fingerprint)
                    : Verifier.verify(file, outside, fingerprint);
            report.sentences().forEach(out::println);
            return report.exitCode();
        } catch (Malformed no) {
            out.println(Texts.oneLine("This is not as it was written: " + no.getMessage()));
            return Report.UNTOLD;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failed) {
            // An error that nobody catches ends a program with 1, which is a verdict here.
            out.println(Texts.oneLine("It cannot be worked through: " + failed));
            return Report.UNTOLD;
        } catch (IOException no) {
            out.println(Texts.oneLine("It cannot be read: " + no.getMessage()));
            return Report.UNTOLD;
        }
    }

    private static boolean isFingerprint(String text) {
        try {
            TreeHash.ofHex(text);
            return true;
        } catch (IllegalArgumentException no) {
            return false;
        }
    }

    /** Bundles are archives, which begin with other letters. */
    private static boolean isProof(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == '{';
        }
    }

    private static SignedNote note(Path file) throws IOException {
        return SignedNote.read(Bundle.text(small(file)));
    }

    private static byte[] small(Path file) throws IOException {
        if (Files.size(file) > MAX_NOTE_BYTES) {
            throw new Malformed("A checkpoint or a proof is a few lines of text.");
        }
        return Files.readAllBytes(file);
    }
}
