package io.portico.bench;

import com.mongodb.client.MongoClient;
import io.portico.evidence.Report;
import io.portico.evidence.Verifier;
import io.portico.projections.evidence.TreeKeeper;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.CheckpointDesk;
import io.portico.tenancy.EvidencePress;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.StoredEvent;
import io.portico.tenancy.Tenancy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What vouching for a record costs: the trees made anew from the ledger, a signed checkpoint and proofs by REST, a bundle of
 * everything, and its verification.
 */
final class Evidence {

    private static final Acme.Size SIZE = new Acme.Size(50, 5_000, 20_000, 200);
    private static final String SCRATCH = "portico_bench";
    private static final int ROWS = 10_000;
    private static final int WARM = 50;
    private static final int LOOKS = 500;
    private static final double MEGA = 1e6;
    private static final double SECOND = 1e9;

    private Evidence() {}

    static void measure(Path folder) throws Exception {
        try (House house = House.open(folder)) {
            of(house, Acme.make(house, SIZE), folder);
        }
    }

    /** The record of an agency that is there. */
    static void of(House house, Acme acme, Path folder) throws Exception {
        LedgerRows ledger = house.bean(LedgerRows.class);
        List<Long> positions = positions(ledger, acme.owner().agencyId());
        System.out.printf(Locale.ROOT, "%d events%n", positions.size());
        treesAnew(house, ledger);
        Wire wire = new Wire(house.port(), Acme.SLUG + ".localhost", house.token(acme.owner()));
        asking(wire, "a signed checkpoint", positions, _ -> "/api/v1/audit/checkpoint");
        asking(
                wire,
                "that an event is in the record",
                positions,
                position -> "/api/v1/audit/inclusion?position=" + position);
        asking(wire, "that it was not changed since then", positions, _ -> "/api/v1/audit/consistency?from=1000");
        bundle(house, acme, folder.resolve("evidence.zip"), positions.size());
    }

    private static List<Long> positions(LedgerRows ledger, String agencyId) {
        List<Long> positions = new ArrayList<>();
        for (List<StoredEvent> rows = ledger.ofAgency(agencyId, -1, ROWS);
                !rows.isEmpty();
                rows = ledger.ofAgency(agencyId, positions.getLast(), ROWS)) {
            rows.forEach(row -> positions.add(row.position()));
        }
        return positions;
    }

    /** As after a loss of all views, into a store of their own. */
    private static void treesAnew(House house, LedgerRows ledger) {
        ViewStore scratch = new ViewStore(house.bean(MongoClient.class), SCRATCH);
        TreeKeeper keeper = new TreeKeeper(
                ledger,
                scratch,
                house.bean(CheckpointDesk.class),
                house.bean(SecretStore.class),
                house.bean(Clock.class));
        long cpu = Machine.cpuNanos();
        long begun = System.nanoTime();
        keeper.catchUp();
        double seconds = (System.nanoTime() - begun) / SECOND;
        System.out.printf(
                Locale.ROOT,
                "trees made anew: %.0f events/s, %.3f ms CPU an event   %s%n",
                house.events() / seconds,
                (Machine.cpuNanos() - cpu) / MEGA / house.events(),
                Machine.now());
    }

    @FunctionalInterface
    private interface Question {
        String about(long position);
    }

    private static void asking(Wire wire, String what, List<Long> positions, Question question) throws Exception {
        List<Long> nanos = new ArrayList<>();
        for (int i = -WARM; i < LOOKS; i++) {
            String path = question.about(positions.get((int) ((i + WARM) * 7_919L % positions.size())));
            long begun = System.nanoTime();
            wire.get(path);
            if (i >= 0) {
                nanos.add(System.nanoTime() - begun);
            }
        }
        List<Long> sorted = nanos.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-40s p50 %.1f ms, p99 %.1f ms   %s%n",
                what,
                sorted.get(LOOKS / 2) / MEGA,
                sorted.get(LOOKS * 99 / 100) / MEGA,
                Machine.now());
    }

    private static void bundle(House house, Acme acme, Path file, int events) throws Exception {
        long begun = System.nanoTime();
        Tenancy.run(acme.owner(), () -> write(house.bean(EvidencePress.class), file));
        double seconds = (System.nanoTime() - begun) / SECOND;
        System.out.printf(
                Locale.ROOT,
                "a bundle: %.1f MB, %.0f events/s   %s%n",
                Files.size(file) / MEGA,
                events / seconds,
                Machine.now());
        for (int i = 0; i < 2; i++) {
            begun = System.nanoTime();
            Report report = Verifier.verify(file, List.of(), null);
            seconds = (System.nanoTime() - begun) / SECOND;
            if (report.exitCode() != Report.SOUND) {
                throw new IllegalStateException(String.join("\n", report.sentences()));
            }
            System.out.printf(
                    Locale.ROOT,
                    "verified, %s: %.0f events/s   %s%n",
                    i == 0 ? "cold" : "warm",
                    events / seconds,
                    Machine.now());
        }
    }

    private static void write(EvidencePress press, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            press.prepare(null, null, true).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
