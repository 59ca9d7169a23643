package io.portico.bench;

import io.portico.messages.AccessChangesId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ChangeAccessMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What one person could see, from when until when, in an agency in which they were given and taken away access a hundred
 * thousand times, and in the midst of it the questions of one instant.
 */
final class Timelines {

    private static final Acme.Size SIZE = new Acme.Size(20, 1_000, 0, 20);
    private static final int CHANGES = 100_000;
    private static final int WARM = 20;
    private static final int LOOKS = 300;
    private static final double MEGA = 1e6;
    private static final double SECOND = 1e9;

    private Timelines() {}

    static void measure(Path folder) throws Exception {
        try (House house = House.open(folder)) {
            Acme acme = Acme.make(house, SIZE);
            UserId person = acme.outside().getFirst();
            house.send(acme.owner(), new ChangeAccessMode(person, AccessMode.ASSIGNED));
            Instant begun = Instant.now();
            give(house, acme, person);
            house.settle();
            Instant done = Instant.now();
            System.out.printf(Locale.ROOT, "%d events%n", house.events());
            Wire wire = new Wire(house.port(), Acme.SLUG + ".localhost", house.token(acme.owner()));
            String user = "user=" + person.value();
            String timeline = "/api/v1/access/timeline?limit=200&" + user;
            first(wire, "the timeline, asked for the first time", timeline);
            Random random = new Random(1);
            asking(wire, "its beginning, 200 times", () -> timeline);
            asking(wire, "200 times of any part", () -> timeline + "&from=" + any(begun, done, random));
            asking(
                    wire,
                    "difference between any two instants",
                    () -> "/api/v1/access/difference?limit=200&" + user + "&from=" + any(begun, done, random));
            String task = acme.tasks().get(7).value();
            String seers = "/api/v1/access/timeline?limit=200&resource=task:" + task;
            first(wire, "of a task, asked for the first time", seers);
            asking(wire, "who could see a task", () -> seers);
            asking(
                    wire,
                    "what they saw at any instant",
                    () -> "/api/v1/access/of/" + person.value() + "?limit=200&at=" + any(begun, done, random));
            asking(
                    wire,
                    "why, at any instant",
                    () -> "/api/v1/access/decision?action=view&" + user + "&resource=task:" + task + "&at="
                            + any(begun, done, random));
            house.send(acme.owner(), changes(List.of(PlannedChange.sharing(new TaskId(task), person))));
            first(wire, "the timeline after one more change", timeline);
        }
    }

    /** Half of the tasks at a time are shared with them, and then taken back. */
    private static void give(House house, Acme acme, UserId person) {
        List<List<TaskId>> halves = List.of(
                acme.tasks().subList(0, ApplyAccessChanges.MAX_CHANGES),
                acme.tasks().subList(ApplyAccessChanges.MAX_CHANGES, 2 * ApplyAccessChanges.MAX_CHANGES));
        for (int i = 0; i < CHANGES / ApplyAccessChanges.MAX_CHANGES; i++) {
            boolean sharing = i % 4 < 2;
            house.send(
                    acme.owner(),
                    changes(halves.get(i % 2).stream()
                            .map(task -> sharing ? PlannedChange.sharing(task, person) : unsharing(task, person))
                            .toList()));
        }
    }

    private static ApplyAccessChanges changes(List<PlannedChange> changes) {
        return new ApplyAccessChanges(new AccessChangesId(UserId.random().value()), changes, null, null);
    }

    private static PlannedChange unsharing(TaskId task, UserId person) {
        return new PlannedChange(PlannedChange.Type.UNSHARE_TASK, null, task, person, null, null, null, null, null);
    }

    private static Instant any(Instant first, Instant last, Random random) {
        return first.plus(Duration.ofMillis(
                random.nextLong(Math.max(1, Duration.between(first, last).toMillis()))));
    }

    private static void first(Wire wire, String what, String path) throws Exception {
        long begun = System.nanoTime();
        wire.get(path);
        System.out.printf(
                Locale.ROOT, "%-40s %.2f s   %s%n", what, (System.nanoTime() - begun) / SECOND, Machine.now());
    }

    @FunctionalInterface
    private interface Question {
        String path();
    }

    private static void asking(Wire wire, String what, Question question) throws Exception {
        for (int i = 0; i < WARM; i++) {
            wire.get(question.path());
        }
        long[] nanos = new long[LOOKS];
        for (int i = 0; i < LOOKS; i++) {
            String path = question.path();
            long begun = System.nanoTime();
            wire.get(path);
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-40s p50 %.1f ms, p99 %.1f ms   %s%n",
                what,
                nanos[LOOKS / 2] / MEGA,
                nanos[LOOKS * 99 / 100] / MEGA,
                Machine.now());
    }
}
