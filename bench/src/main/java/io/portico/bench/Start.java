package io.portico.bench;

import io.portico.app.PorticoApplication;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** From {@code java -jar} to the first page, and what the process then holds: as {@code ./portico} starts it. */
final class Start {

    private static final int STARTS = 5;
    private static final int LOOK_MILLIS = 20;
    private static final int PATIENCE_SECONDS = 180;
    private static final int CALM_MILLIS = 3_000;

    private Start() {}

    static void measure(Path folder) throws Exception {
        Path jar = Path.of(PorticoApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        if (!Files.isRegularFile(jar)) {
            System.out.println("start: needs the packaged application; run ./portico bench start");
            return;
        }
        for (int i = 0; i < STARTS; i++) {
            System.out.printf(Locale.ROOT, "start %d: %s   %s%n", i + 1, once(jar, folder), Machine.now());
        }
    }

    /** Starts the application on the folder, and says what was seen. */
    static String once(Path jar, Path folder) throws Exception {
        int port = House.freePort();
        Path log = folder.resolve("start.log");
        Files.createDirectories(folder);
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command(jar, folder.resolve("data"), port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            awaitPage(process, port, log);
            double seconds = (System.nanoTime() - begun) / 1e9;
            double cpu = process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
            Thread.sleep(CALM_MILLIS);
            return String.format(
                    Locale.ROOT,
                    "first page after %.1f s, CPU %.1f s; %.0f MB resident",
                    seconds,
                    cpu,
                    Machine.residentBytes(process.pid()) / 1e6);
        } finally {
            process.destroy();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private static List<String> command(Path jar, Path data, int port) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Daxoniq.update-checker.disabled=true",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError"));
        File learned = jar.resolveSibling("portico.aot").toFile();
        if (learned.isFile()) {
            command.add("-XX:AOTCache=" + learned);
        }
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(House.settings(data, port)));
        return command;
    }

    private static void awaitPage(Process process, int port, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (status(port) != HttpURLConnection.HTTP_OK) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("it does not start: " + Files.readString(log));
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static int status(int port) throws IOException {
        HttpURLConnection page = (HttpURLConnection)
                URI.create("http://localhost:" + port + "/").toURL().openConnection();
        try {
            return page.getResponseCode();
        } catch (ConnectException e) {
            return -1;
        } finally {
            page.disconnect();
        }
    }
}
