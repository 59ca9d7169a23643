package io.portico.bench;

import io.portico.tenancy.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Search by REST in an agency of 20,000 tasks and 40,000 posts: the first one, which reads all texts; then words that
 * stand in one title, in none, in every text and in every title; by somebody who sees everything and by a client of one
 * brand; and after each reply that is posted meanwhile.
 */
final class Search {

    private static final Acme.Size SIZE = new Acme.Size(200, 20_000, 40_000, 200);
    private static final int SECONDS = 5;
    private static final int MOVE = 7;
    private static final int POSTS_BETWEEN = 300;

    private Search() {}

    static void measure(Path folder) throws Exception {
        try (House house = House.open(folder)) {
            Acme acme = Acme.make(house, SIZE);
            System.out.printf(Locale.ROOT, "%d events%n", house.events());
            first(house, acme);
            reader(house, "everything", "/api/v1/search", acme.owner());
            reader(house, "one brand of ten", "/api/v1/portal/search", acme.clientOfOneBrand());
            whilePeopleWrite(house, acme);
        }
    }

    private static void first(House house, Acme acme) throws Exception {
        Wire wire = new Wire(house.port(), Acme.SLUG + ".localhost", house.token(acme.owner()));
        wire.get("/api/v1/me");
        // The access state is loaded by whatever is asked first, and is none of search's.
        wire.get("/api/v1/tasks?limit=1");
        long heap = Machine.heapBytes();
        long begun = System.nanoTime();
        wire.get("/api/v1/search?q=poster");
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "the first search, which reads every text: %.2f s; heap it keeps after collection %.1f MB%n",
                seconds,
                (Machine.heapBytes() - heap) / 1e6);
    }

    private static void reader(House house, String sees, String door, Work reader) throws Exception {
        String token = house.token(reader);
        IntFunction<String> one = number -> door + "?q=" + (1_000 + number * MOVE % 9_000);
        IntFunction<String> none = number -> door + "?q=nowhere" + number;
        IntFunction<String> texts = number -> door + "?q=headline+thursday";
        IntFunction<String> titles = number -> door + "?q=spring+f&limit=5";
        for (IntFunction<String> each : List.of(one, none, texts, titles)) {
            run(house, token, 2, SECONDS, each);
        }
        Callers.head("search by who sees " + sees);
        for (int callers : new int[] {1, 4}) {
            Callers.print("in few titles", run(house, token, callers, SECONDS, one), true);
            Callers.print("nowhere", run(house, token, callers, SECONDS, none), true);
            Callers.print("in every text", run(house, token, callers, SECONDS, texts), true);
            Callers.print("in every title, 5 of each kind", run(house, token, callers, SECONDS, titles), true);
        }
    }

    /** Each search has one more reply to read than the one before. */
    private static void whilePeopleWrite(House house, Acme acme) throws Exception {
        String token = house.token(acme.owner());
        Callers.head("search right after somebody has posted a reply");
        Callers.print(
                "the reply and a search",
                Callers.run(1, SECONDS, _ -> {
                    Wire wire = new Wire(house.port(), Acme.SLUG + ".localhost", token);
                    return number -> {
                        house.send(acme.owner(), acme.newReply(number * POSTS_BETWEEN));
                        house.settle();
                        wire.get("/api/v1/search?q=nowhere");
                    };
                }),
                true);
    }

    private static Callers.Seen run(House house, String token, int callers, int seconds, IntFunction<String> path)
            throws Exception {
        return Callers.run(callers, seconds, caller -> {
            Wire wire = new Wire(house.port(), Acme.SLUG + ".localhost", token);
            return number -> wire.get(path.apply(MOVE * caller + number));
        });
    }
}
