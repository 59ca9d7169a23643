package io.portico.bench;

import io.portico.messages.AccessChangesId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ChangeAccessMode;
import io.portico.messages.post.PostReply;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.reading.ThreadRead;
import io.portico.tenancy.Actor;
import io.portico.tenancy.StorageKey;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.WorkMetadata;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * A long history: one agency, in which one person was given and taken away access a hundred thousand times while the others
 * talked. What they could see from when until when, what and why at any instant, what stood on their pages then; and what it
 * costs to vouch for all of it.
 */
final class History {

    private static final Acme.Size SIZE = new Acme.Size(20, 1_000, 1_000, 20);
    private static final int EVENTS = Integer.getInteger("events", 1_000_000);
    private static final int CHANGES = EVENTS / 10;
    private static final int MAKERS = 32;
    private static final int TOGETHER = 25;
    private static final int READERS = 8;
    private static final int LOOKS_BACK = 30;
    private static final int PAGES_OF_A_LOOK = 10;
    private static final int WARM = 20;
    private static final int LOOKS = 300;
    private static final double MEGA = 1e6;
    private static final double SECOND = 1e9;

    private History() {}

    static void measure(Path folder) throws Exception {
        try (House house = House.open(folder)) {
            Acme acme = Acme.make(house, SIZE);
            UserId person = acme.outside().getFirst();
            house.send(acme.owner(), new ChangeAccessMode(person, AccessMode.ASSIGNED));
            Instant begun = Instant.now();
            live(house, acme, person);
            house.settle();
            Instant done = Instant.now();
            System.out.printf(Locale.ROOT, "%d events   %s%n", house.events(), Machine.now());
            Wire wire = new Wire(house.port(), Acme.SLUG + ".localhost", house.token(acme.owner()));
            Random random = new Random(1);
            timelines(wire, acme, person, () -> any(begun, done, random));
            instants(wire, acme, person, () -> any(begun, done, random));
            pages(house, acme, wire, person, () -> any(begun, done, random));
            System.out.printf(
                    Locale.ROOT,
                    "heap after collection %.0f MB, resident %.0f MB%n",
                    Machine.heapBytes() / MEGA,
                    Machine.residentBytes(ProcessHandle.current().pid()) / MEGA);
            Evidence.of(house, acme, folder);
        }
    }

    private static void timelines(Wire wire, Acme acme, UserId person, Supplier<Instant> any) throws Exception {
        String user = "user=" + person.value();
        String timeline = "/api/v1/access/timeline?limit=200&" + user;
        String seers = "/api/v1/access/timeline?limit=200&resource=task:" + task(acme);
        first(wire, "a timeline, asked for the first time", timeline);
        asking(wire, "its beginning", () -> timeline);
        asking(wire, "any part of it", () -> timeline + "&from=" + any.get());
        asking(
                wire,
                "difference between any two instants",
                () -> "/api/v1/access/difference?limit=200&" + user + "&from=" + any.get());
        first(wire, "of a task, asked for the first time", seers);
        asking(wire, "who could see a task", () -> seers);
    }

    private static void instants(Wire wire, Acme acme, UserId person, Supplier<Instant> any) throws Exception {
        asking(
                wire,
                "what they saw at any instant",
                () -> "/api/v1/access/of/" + person.value() + "?limit=50&at=" + any.get());
        asking(
                wire,
                "why, at any instant",
                () -> "/api/v1/access/decision?action=view&user=" + person.value() + "&resource=task:" + task(acme)
                        + "&at=" + any.get());
    }

    /** Pages of the portal as of an instant; each look shows a few, as whoever reads there does. */
    private static void pages(House house, Acme acme, Wire wire, UserId person, Supplier<Instant> any)
            throws Exception {
        List<String> paths = List.of(
                "/api/v1/portal/home",
                "/api/v1/portal/projects",
                "/api/v1/portal/tasks?limit=50",
                "/api/v1/portal/tasks/" + task(acme),
                "/api/v1/portal/tasks/" + task(acme) + "/posts");
        for (String path : paths) {
            List<Long> nanos = new ArrayList<>();
            for (int i = -1; i < LOOKS_BACK; i++) {
                String look = wire.post("/api/v1/view-as/" + person.value(), "{\"at\":\"" + any.get() + "\"}");
                try (Wire back = new Wire(house.port(), Acme.SLUG + ".localhost", token(look))) {
                    for (int page = 0; page < PAGES_OF_A_LOOK; page++) {
                        long begun = System.nanoTime();
                        back.getIfThere(path);
                        if (i >= 0) {
                            nanos.add(System.nanoTime() - begun);
                        }
                    }
                }
            }
            print(
                    "as of any instant, "
                            + path.substring("/api/v1/portal/".length()).replace(task(acme), "…"),
                    nanos);
        }
    }

    private static String token(String look) {
        String before = "\"token\":\"";
        int begin = look.indexOf(before) + before.length();
        return look.substring(begin, look.indexOf('"', begin));
    }

    private static String task(Acme acme) {
        return acme.tasks().get(7).value();
    }

    /** Of ten events one is a change of that person's access, one is said, and eight are that it was read; the views keep up with each round. */
    private static void live(House house, Acme acme, UserId person) throws Exception {
        int rounds = CHANGES / ApplyAccessChanges.MAX_CHANGES;
        int words = (EVENTS - CHANGES - (int) house.events()) / rounds;
        for (int round = 0; round < rounds; round++) {
            give(house, acme, person, round);
            house.settle();
            Acme.atOnce(MAKERS, words / (TOGETHER * (1 + READERS)), _ -> talk(house, acme));
            house.settle();
        }
    }

    /** What is said and then read, as it is recorded; posts need not decide a million times that they may be. */
    private static void talk(House house, Acme acme) {
        Work owner = acme.owner();
        List<EventMessage<?>> said = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            PostReply reply = acme.newReply(ThreadLocalRandom.current().nextInt(SIZE.tasks()));
            ReplyPosted posted = new ReplyPosted(
                    reply.postId(),
                    reply.taskId(),
                    reply.audience(),
                    new UserId(owner.actor().id()),
                    reply.text(),
                    List.of());
            String key = StorageKey.of(owner.agencyId(), reply.postId().named());
            said.add(new GenericDomainEventMessage<>("post", key, 0, posted, WorkMetadata.of(owner)));
            for (int reader = 0; reader < READERS; reader++) {
                UserId by = acme.outside().get(reader);
                ThreadRead read = new ThreadRead(by, reply.taskId(), ThreadName.of(reply.audience()), reply.postId());
                Work work = new Work(owner.agencyId(), Actor.person(by.value()));
                said.add(new GenericDomainEventMessage<>("post", key, reader + 1, read, WorkMetadata.of(work)));
            }
        }
        Tenancy.run(owner, () -> house.bean(EventStore.class).publish(said));
    }

    /** Half of the tasks at a time are shared with them, and then taken back. */
    private static void give(House house, Acme acme, UserId person, int round) {
        int half = round % 2 * ApplyAccessChanges.MAX_CHANGES;
        boolean sharing = round % 4 < 2;
        house.send(
                acme.owner(),
                changes(acme.tasks().subList(half, half + ApplyAccessChanges.MAX_CHANGES).stream()
                        .map(task -> sharing ? PlannedChange.sharing(task, person) : unsharing(task, person))
                        .toList()));
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
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            String path = question.path();
            long begun = System.nanoTime();
            wire.get(path);
            nanos.add(System.nanoTime() - begun);
        }
        print(what, nanos);
    }

    private static void print(String what, List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-40s p50 %.1f ms, p99 %.1f ms   %s%n",
                what,
                sorted.get(sorted.size() / 2) / MEGA,
                sorted.get(sorted.size() * 99 / 100) / MEGA,
                Machine.now());
    }
}
