package io.portico.bench;

import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.Employee;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.post.PostReply;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What is asked while somebody types or chooses: whom they may mean by "@", who would be asked to approve, who reads a
 * thread; and the lists that tell what is unread. In an agency of 500 people outside, 200 projects and 20,000 tasks.
 */
final class Suggestions {

    private static final Acme.Size SIZE = new Acme.Size(200, 20_000, 5_000, 500);
    private static final int STAFF = 20;
    private static final int FILES = 100;
    private static final int FILES_A_POST = 5;
    private static final int SECONDS = 3;
    private static final int MOVE = 7;
    private static final String SHA_256 = "0".repeat(64);

    private Suggestions() {}

    static void measure(Path folder) throws Exception {
        try (House house = House.open(folder)) {
            Acme acme = Acme.make(house, SIZE);
            staff(house, acme);
            List<TaskId> theirs = acme.tasksOfBrand(1);
            TaskId full = theirs.getFirst();
            files(house, acme, full);
            house.settle();
            String owner = house.token(acme.owner());
            String one = house.token(acme.clientOfOneBrand());
            String all = house.token(acme.client());
            Callers.head("while somebody types or chooses");
            run(
                    house,
                    owner,
                    "@, agency",
                    number -> "/api/v1/tasks/" + of(theirs, number) + "/threads/CLIENT/mentionable");
            run(
                    house,
                    owner,
                    "@ and a name nobody has, agency",
                    number -> "/api/v1/tasks/" + of(theirs, number) + "/threads/CLIENT/mentionable?text=zoe");
            run(
                    house,
                    one,
                    "@, client of one brand",
                    number -> "/api/v1/portal/tasks/" + of(theirs, number) + "/mentionable");
            run(
                    house,
                    one,
                    "@ and a name nobody has, the same",
                    number -> "/api/v1/portal/tasks/" + of(theirs, number) + "/mentionable?text=zoe");
            run(
                    house,
                    all,
                    "@ and a name nobody has, sees all",
                    number -> "/api/v1/portal/tasks/" + of(theirs, number) + "/mentionable?text=zoe");
            run(
                    house,
                    owner,
                    "readers of a thread",
                    number -> "/api/v1/tasks/" + of(theirs, number) + "/threads/CLIENT/readers");
            run(house, owner, "approval of " + FILES + " files", _ -> "/api/v1/tasks/" + full + "/approvals/choices");
            run(house, owner, "200 tasks of 20,000, agency", _ -> "/api/v1/tasks?limit=200");
            run(house, one, "200 tasks of 2,000, portal", _ -> "/api/v1/portal/tasks?limit=200");
            run(house, all, "projects, portal", _ -> "/api/v1/portal/projects");
        }
    }

    private static TaskId of(List<TaskId> tasks, int number) {
        return tasks.get(number * MOVE % tasks.size());
    }

    private static void run(House house, String token, String what, IntFunction<String> path) throws Exception {
        // The first time is for the compiler.
        for (boolean counts : new boolean[] {false, true}) {
            Callers.Seen seen = Callers.run(1, SECONDS, caller -> {
                Wire wire = new Wire(house.port(), Acme.SLUG + ".localhost", token);
                return number -> wire.get(path.apply(number));
            });
            if (counts) {
                Callers.print(what, seen, true);
            }
        }
    }

    private static void staff(House house, Acme acme) {
        for (int i = 0; i < STAFF; i++) {
            UserId userId = UserId.random();
            house.send(
                    acme.owner(),
                    new InviteEmployee(new Employee(
                            userId,
                            Confidential.of("Staff" + i),
                            Confidential.of("Member" + i),
                            Confidential.of("staff" + i + "@" + Acme.SLUG + ".example"),
                            new PermissionSetId("MEMBER"),
                            null)));
            house.send(new Work(acme.owner().agencyId(), Actor.ANYONE), new AcceptInvitation(userId, 1));
        }
    }

    private static void files(House house, Acme acme, TaskId task) {
        for (int i = 0; i < FILES; i += FILES_A_POST) {
            List<FileId> posted = new ArrayList<>();
            for (int j = i; j < i + FILES_A_POST; j++) {
                FileId fileId = FileId.random();
                posted.add(fileId);
                house.send(
                        acme.owner(),
                        new RecordUpload(
                                fileId, Confidential.of("draft-" + j + ".pdf"), "application/pdf", 1, SHA_256));
            }
            house.send(
                    acme.owner(),
                    new PostReply(PostId.random(), task, Audience.CLIENT, Confidential.of(Acme.words()), posted));
        }
    }
}
