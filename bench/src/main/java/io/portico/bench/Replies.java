package io.portico.bench;

import java.nio.file.Path;

/** Replies through REST, each answered when it is durable and every view shows it. */
final class Replies {

    private static final int WARM_SECONDS = 10;
    private static final int SECONDS = 10;
    private static final String BODY = "{\"text\":\"" + Acme.words() + "\"}";

    private Replies() {}

    static void measure(Path folder) throws Exception {
        try (House house = House.open(folder)) {
            Acme acme = Acme.make(house, Acme.Size.SMALL);
            String token = house.token(acme.client());
            run(house, acme, token, 16, WARM_SECONDS);
            Callers.head("POST /portal/tasks/{id}/posts");
            for (int callers : new int[] {1, 16, 64}) {
                Callers.print("reply", run(house, acme, token, callers, SECONDS), true);
            }
        }
    }

    private static Callers.Seen run(House house, Acme acme, String token, int callers, int seconds) throws Exception {
        return Callers.run(callers, seconds, caller -> {
            Wire wire = new Wire(house.port(), Acme.SLUG + ".localhost", token);
            return number -> wire.post(
                    "/api/v1/portal/tasks/"
                            + acme.tasks().get((caller + number) % acme.tasks().size())
                            + "/posts",
                    BODY);
        });
    }
}
