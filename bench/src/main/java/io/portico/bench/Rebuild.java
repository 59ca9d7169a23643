package io.portico.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How fast all views are made again from events when they are gone. */
final class Rebuild {

    private Rebuild() {}

    /** Twice, since the first one also warms this process. */
    static void of(Path folder, long events) throws IOException {
        again(folder, events, "first");
        again(folder, events, "second, this process being warm");
    }

    private static void again(Path folder, long events, String which) throws IOException {
        try (DirectoryStream<Path> views = Files.newDirectoryStream(folder, "views*")) {
            for (Path file : views) {
                Files.delete(file);
            }
        }
        long cpuBefore = Machine.cpuNanos();
        long begun = System.nanoTime();
        try (House house = House.open(folder)) {
            long started = System.nanoTime();
            long cpuStarted = Machine.cpuNanos();
            house.settle();
            long whole = System.nanoTime();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d events; whole %.1f s after the start began, of which the start %.1f s, CPU %.1f s;"
                            + " then %.1f s, CPU %.1f s: at least %.0f events/s   %s%n",
                    which,
                    events,
                    (whole - begun) / 1e9,
                    (started - begun) / 1e9,
                    (cpuStarted - cpuBefore) / 1e9,
                    (whole - started) / 1e9,
                    (Machine.cpuNanos() - cpuStarted) / 1e9,
                    events * 1e9 / (whole - begun),
                    Machine.now());
        }
    }
}
