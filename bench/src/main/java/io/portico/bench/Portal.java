package io.portico.bench;

import io.portico.messages.TaskId;
import io.portico.tenancy.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * What people outside read, by REST, in an agency of the size that the aims speak of; then its views are dropped and made
 * again from events.
 */
final class Portal {

    private static final int WARM_SECONDS = 6;
    private static final int SECONDS = 6;
    private static final int READ = 7;

    private Portal() {}

    static void measure(Path folder) throws Exception {
        long events;
        try (House house = House.open(folder)) {
            long begun = System.nanoTime();
            Acme acme = Acme.make(house, Acme.Size.FULL);
            System.out.printf(
                    Locale.ROOT,
                    "%d events made through the command gateway and shown in %.1f s%n",
                    house.events(),
                    (System.nanoTime() - begun) / 1e9);
            reader(house, "all 5,000 tasks", acme.client(), acme.tasks());
            reader(house, "500 tasks", acme.clientOfOneBrand(), acme.tasksOfBrand(1));
            System.out.printf(
                    Locale.ROOT,
                    "heap after collection %.0f MB, resident %.0f MB%n",
                    Machine.heapBytes() / 1e6,
                    Machine.residentBytes(ProcessHandle.current().pid()) / 1e6);
            events = house.events();
        }
        Rebuild.of(folder, events);
    }

    private static void reader(House house, String sees, Work reader, List<TaskId> tasks) throws Exception {
        String token = house.token(reader);
        IntFunction<String> list = number -> "/api/v1/portal/tasks?limit=50";
        IntFunction<String> page = number -> "/api/v1/portal/tasks/" + tasks.get(number % tasks.size());
        IntFunction<String> posts = number -> page.apply(number) + "/posts";
        run(house, token, 4, WARM_SECONDS, list);
        run(house, token, 4, WARM_SECONDS, page);
        Callers.head("who sees " + sees);
        for (int callers : new int[] {1, 16}) {
            Callers.print("portal list, 50 rows", run(house, token, callers, SECONDS, list), true);
            Callers.print("task page", run(house, token, callers, SECONDS, page), true);
            Callers.print("its posts", run(house, token, callers, SECONDS, posts), true);
        }
        Callers.print("projects", run(house, token, 4, SECONDS, number -> "/api/v1/portal/projects"), true);
        Callers.print("home", run(house, token, 4, SECONDS, number -> "/api/v1/portal/home"), true);
    }

    private static Callers.Seen run(House house, String token, int callers, int seconds, IntFunction<String> path)
            throws Exception {
        return Callers.run(callers, seconds, caller -> {
            Wire wire = new Wire(house.port(), Acme.SLUG + ".localhost", token);
            return number -> wire.get(path.apply(READ * caller + number));
        });
    }
}
