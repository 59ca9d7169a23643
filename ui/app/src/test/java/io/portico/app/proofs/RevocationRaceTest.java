package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.GiveBrand;
import io.portico.messages.person.TakeBrand;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.History;
import io.portico.messages.project.OpenProject;
import io.portico.messages.project.RevokeProjectAccess;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.UnshareTask;
import io.portico.views.portal.FindPortalTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Sixteen who read without pause, and one who takes away and gives back. */
class RevocationRaceTest {

    /** In a normal run; {@code -Dportico.revocations=2000} for all that must be shown. */
    private static final int REVOCATIONS = Integer.getInteger("portico.revocations", 60);

    private static final int READERS = 16;

    /** As many of the readers come through the REST door; the others stand right behind it. */
    private static final int AT_THE_DOOR = 6;

    /** So many reads that began after the answer must have been looked at before the right is given back. */
    private static final int READS_EACH_TIME = 4;

    private final Furnished agency = new Furnished(RunningHouse.shared(), "race");
    private final String reader = UUID.randomUUID().toString();
    private final UserId readerId = new UserId(reader);
    private final TaskId shared = TaskId.random();
    private final String token;

    /** What is taken away now, counting up: odd while it may be seen, even once the revocation was answered. */
    private final AtomicLong state = new AtomicLong(1);

    private final AtomicLong checked = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();
    private volatile TaskId wanted = agency.task;
    private volatile boolean over;

    private record Right(TaskId task, Object give, Object take) {}

    RevocationRaceTest() {
        agency.house.client(agency.agencyId, agency.owner, reader, AccessMode.ASSIGNED, agency.brand.value());
        agency.owner(new GrantProjectAccess(agency.project, readerId, null, null));
        agency.owner(agency.addTask(shared));
        agency.owner(new OpenTask(shared, Set.of()));
        agency.owner(new ShareTask(shared, readerId, null, null, History.ALL));
        token = agency.token(reader);
    }

    private List<Right> rights() {
        return List.of(
                new Right(
                        agency.task,
                        new GrantProjectAccess(agency.project, readerId, null, null),
                        new RevokeProjectAccess(agency.project, readerId)),
                new Right(
                        shared,
                        new ShareTask(shared, readerId, null, null, History.ALL),
                        new UnshareTask(shared, readerId)),
                new Right(
                        agency.task,
                        new OpenProject(agency.project, Set.of(Audience.CLIENT)),
                        new OpenProject(agency.project, Set.of())),
                new Right(agency.task, new GiveBrand(readerId, agency.brand), new TakeBrand(readerId, agency.brand)),
                new Right(
                        agency.task,
                        new OpenTask(agency.task, Set.of(Audience.CLIENT)),
                        new OpenTask(agency.task, Set.of())),
                new Right(agency.task, new ActivatePerson(readerId), new DeactivatePerson(readerId)));
    }

    @Test
    void noReadThatStartsAfterTheAnswerToARevocationIsServedUnderTheOldState() throws InterruptedException {
        List<String> wrong = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                boolean atTheDoor = i < AT_THE_DOOR;
                readers.add(threads.submit(() -> read(atTheDoor)));
            }
            try {
                revoke(readers);
            } finally {
                over = true;
            }
            for (Future<?> one : readers) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    wrong.add(String.valueOf(e.getCause()));
                }
            }
        }
        System.out.printf(
                "%d revocations: %d reads after the answer were refused, %d reads were served in between%n",
                REVOCATIONS, checked.get(), seen.get());
        assertThat(wrong).isEmpty();
        assertThat(checked.get()).isGreaterThanOrEqualTo((long) REVOCATIONS * READS_EACH_TIME);
        assertThat(seen.get()).as("reads while it was allowed").isPositive();
    }

    private void revoke(List<Future<?>> readers) {
        List<Right> rights = rights();
        for (int i = 0; i < REVOCATIONS; i++) {
            Right right = rights.get(i % rights.size());
            wanted = right.task();
            agency.owner(right.take());
            state.incrementAndGet();
            long enough = checked.get() + READS_EACH_TIME;
            while (checked.get() < enough) {
                if (readers.stream().anyMatch(Future::isDone)) {
                    return;
                }
                Thread.onSpinWait();
                Thread.yield();
            }
            state.incrementAndGet();
            agency.owner(right.give());
        }
    }

    private void read(boolean atTheDoor) {
        while (!over) {
            long before = state.get();
            TaskId task = wanted;
            boolean served = atTheDoor ? servedAtTheDoor(task) : served(task);
            if (before % 2 == 0 && state.get() == before) {
                if (served) {
                    throw new AssertionError("served " + task + " after revocation " + before / 2
                            + (atTheDoor ? " at the door" : " behind the door"));
                }
                checked.incrementAndGet();
            } else if (served) {
                seen.incrementAndGet();
            }
        }
    }

    private boolean served(TaskId task) {
        try {
            agency.house.ask(agency.agencyId, readerId, new FindPortalTask(task));
            return true;
        } catch (Rejected rejected) {
            return false;
        }
    }

    private boolean servedAtTheDoor(TaskId task) {
        int status = agency.house
                .get(agency.host(), "/api/v1/portal/tasks/" + task.value(), token)
                .statusCode();
        if (status != 200 && status != 404 && status != 401) {
            throw new AssertionError("a read was answered with " + status);
        }
        return status == 200;
    }
}
