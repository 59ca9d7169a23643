package io.portico.bench;

import io.portico.tenancy.archive.AgencyArchives;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** An agency that is written into an archive, and moves into an empty house. */
final class Moving {

    private static final Acme.Size SIZE = new Acme.Size(50, 5_000, 20_000, 200);
    private static final String PASSPHRASE = "of a bench, and no secret";
    private static final double MEGA = 1e6;
    private static final double SECOND = 1e9;

    private Moving() {}

    static void measure(Path folder) throws Exception {
        Path archive = folder.resolve("acme.portico");
        long events;
        try (House house = House.open(folder.resolve("from"))) {
            String agencyId = Acme.make(house, SIZE).owner().agencyId();
            events = house.events();
            long begun = System.nanoTime();
            try (OutputStream out = Files.newOutputStream(archive)) {
                house.bean(AgencyArchives.class).write(agencyId, Acme.SLUG, PASSPHRASE, () -> true, out);
            }
            say("written", events, begun);
        }
        System.out.printf(Locale.ROOT, "%d events, %.1f MB%n", events, Files.size(archive) / MEGA);
        try (House house = House.open(folder.resolve("to"))) {
            long begun = System.nanoTime();
            try (InputStream in = Files.newInputStream(archive)) {
                house.bean(AgencyArchives.class).read(in, PASSPHRASE);
            }
            say("moved in, with all views", events, begun);
        }
    }

    private static void say(String what, long events, long begun) {
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f events/s   %s%n",
                what,
                events / ((System.nanoTime() - begun) / SECOND),
                Machine.now());
    }
}
