package io.portico.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** A process of its own that works until it is killed, and everything it said it had done. */
final class KilledProcess {

    /** Rounds of killing in the normal run; {@code -Dportico.test.kills=20} asks for more. */
    static final int ROUNDS = Integer.getInteger("portico.test.kills", 3);

    private KilledProcess() {}

    /** Starts the class, waits for that many lines, kills it without warning, and returns all its whole lines. */
    static List<String> run(Class<?> work, Path folder, int lines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Daxoniq.update-checker.disabled=true",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        work.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            List<String> said = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                for (int next = output.read(); next >= 0; next = output.read()) {
                    if (next != '\n') {
                        line.append((char) next);
                        continue;
                    }
                    said.add(line.toString());
                    line.setLength(0);
                    if (said.size() == lines) {
                        // Through the handle: the process itself would close our end, with what was said and not yet
                        // read.
                        process.toHandle().destroyForcibly();
                    }
                }
            }
            int exit = process.waitFor();
            Assertions.assertTrue(said.size() >= lines, "ended by itself with " + exit + " after " + said);
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Says a line at once, whole. */
    static void say(String line) {
        synchronized (System.out) {
            byte[] bytes = (line + '\n').getBytes(StandardCharsets.UTF_8);
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        }
    }
}
