package io.portico.bench;

import io.portico.tenancy.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a thousand agencies cost that have an owner and do nothing, and what each costs once its owner looks in. */
final class Agencies {

    private static final int MANY = 1_000;
    private static final int FEW = 100;

    private Agencies() {}

    static void measure(Path folder) throws Exception {
        List<Work> owners = new ArrayList<>();
        List<String> slugs = new ArrayList<>();
        try (House house = House.open(folder)) {
            found(house, FEW, owners, slugs);
            house.settle();
            long begun = System.nanoTime();
            found(house, MANY, owners, slugs);
            house.settle();
            System.out.printf(Locale.ROOT, "%d founded in %.1f s%n", MANY, (System.nanoTime() - begun) / 1e9);
        }
        try (House house = House.open(folder.resolve("few"))) {
            found(house, FEW, new ArrayList<>(), new ArrayList<>());
            house.settle();
            Machine.heapBytes();
        }
        House few = started(folder.resolve("few"), FEW);
        long fewHeap = Machine.heapBytes();
        int fewThreads = Machine.threads();
        few.close();
        try (House house = started(folder, MANY + FEW)) {
            long heap = Machine.heapBytes();
            int threads = Machine.threads();
            System.out.printf(
                    Locale.ROOT,
                    "%d agencies more: %d threads more, %.1f KB of heap each%n",
                    MANY,
                    threads - fewThreads,
                    (heap - fewHeap) / 1e3 / MANY);
            look(house, owners, slugs);
            System.out.printf(
                    Locale.ROOT,
                    "every owner has looked in: %d threads more, %.1f KB of heap each   %s%n",
                    Machine.threads() - threads,
                    (Machine.heapBytes() - heap) / 1e3 / (MANY + FEW),
                    Machine.now());
        }
    }

    private static House started(Path folder, int agencies) throws Exception {
        long cpu = Machine.cpuNanos();
        long begun = System.nanoTime();
        House house = House.open(folder);
        house.settle();
        System.out.printf(
                Locale.ROOT,
                "start with %d agencies, this process being warm: %.1f s, CPU %.1f s   %s%n",
                agencies,
                (System.nanoTime() - begun) / 1e9,
                (Machine.cpuNanos() - cpu) / 1e9,
                Machine.now());
        return house;
    }

    private static void found(House house, int count, List<Work> owners, List<String> slugs) {
        int from = owners.size();
        for (int i = from; i < from + count; i++) {
            String slug = "agency-" + i;
            owners.add(Acme.found(house, slug).owner());
            slugs.add(slug);
        }
    }

    private static void look(House house, List<Work> owners, List<String> slugs) throws Exception {
        for (int i = 0; i < owners.size(); i++) {
            try (Wire wire = new Wire(house.port(), slugs.get(i) + ".localhost", house.token(owners.get(i)))) {
                wire.get("/api/v1/me");
            }
        }
    }
}
