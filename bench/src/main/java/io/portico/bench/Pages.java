package io.portico.bench;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.post.PostReply;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Work;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Pages as the server knows them: how long it takes to open one, what two hundred open ones cost, and how soon a reply is on
 * the page of whom it is for while they stand open. What a browser adds, drawing them, is its own.
 */
final class Pages {

    private static final Acme.Size SIZE = new Acme.Size(50, 5_000, 10_000, 400);
    private static final int OPEN = 200;
    private static final int WARM = 60;
    private static final int LOOKS = 200;
    private static final int REPLIES = 600;
    private static final int PAUSE_MILLIS = 10;
    private static final int LONG_THREAD = 10_000;
    private static final String PASSWORD = "corners of my desk";

    private Pages() {}

    static void measure(Path folder) throws Exception {
        OpenPage.allowHosts();
        try (House house = House.open(folder);
                HttpClient client = HttpClient.newHttpClient()) {
            Acme acme = Acme.make(house, SIZE);
            OpenPage owner = signedIn(house, acme, client, acme.owner());
            OpenPage guest = signedIn(house, acme, client, acme.clientOfOneBrand());
            opening(
                    "task page, agency",
                    owner,
                    number -> "/tasks/" + acme.tasks().get(number * 7 % SIZE.tasks()));
            List<TaskId> theirs = acme.tasksOfBrand(1);
            opening("task page, portal", guest, number -> "/tasks/" + theirs.get(number * 7 % theirs.size()));
            opening("5,000 tasks, agency", owner, _ -> "/tasks");
            opening("5,000 tasks as a board", owner, _ -> "/tasks?as=BOARD");
            opening("Today", owner, _ -> "/");
            opening("home, portal", guest, _ -> "/");
            manyOpen(house, client, acme);
            longThread(house, acme, owner);
        }
    }

    private interface Address {
        String of(int number);
    }

    private static void opening(String what, OpenPage page, Address address) throws Exception {
        long[] waits = new long[LOOKS];
        long size = 0;
        for (int i = 0; i < WARM + LOOKS; i++) {
            long before = System.nanoTime();
            OpenPage.Tab tab = page.open(address.of(i));
            waits[Math.max(0, i - WARM)] = System.nanoTime() - before;
            size = tab.size();
            page.close(tab);
        }
        print(what + ", " + size / 1000 + " KB", waits);
    }

    private static void print(String what, long[] waits) {
        Arrays.sort(waits);
        System.out.printf(
                Locale.ROOT,
                "%-44s p50 %.1f ms, p99 %.1f ms, worst %.1f ms   %s%n",
                what,
                waits[waits.length / 2] / 1e6,
                waits[waits.length * 99 / 100] / 1e6,
                waits[waits.length - 1] / 1e6,
                Machine.now());
    }

    /** Each client with a task of theirs open in a browser of their own. */
    private static void manyOpen(House house, HttpClient client, Acme acme) throws Exception {
        List<OpenPage> pages = new ArrayList<>();
        List<TaskId> looked = new ArrayList<>();
        for (int i = 0; i < OPEN; i++) {
            pages.add(signedIn(house, acme, client, acme.by(acme.clients().get(i))));
            List<TaskId> theirs = acme.tasksOfBrand(i % Acme.BRANDS);
            looked.add(theirs.get(i % theirs.size()));
        }
        try {
            long heap = Machine.heapBytes();
            int threads = Machine.threads();
            for (int i = 0; i < OPEN; i++) {
                pages.get(i).openAndListen("/tasks/" + looked.get(i));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d portal pages open: heap after collection %.0f KB each, threads %+d%n",
                    OPEN,
                    (Machine.heapBytes() - heap) / 1e3 / OPEN,
                    Machine.threads() - threads);
            long cpu = Machine.cpuNanos();
            long[] waits = new long[REPLIES];
            for (int i = 0; i < WARM + REPLIES; i++) {
                int page = i * 7 % OPEN;
                String words = "word" + i + "word";
                long before = System.nanoTime();
                house.send(acme.owner(), reply(looked.get(page), words));
                waits[Math.max(0, i - WARM)] = pages.get(page).hears(words) - before;
                Thread.sleep(PAUSE_MILLIS);
            }
            print("reply to the other's page, " + OPEN + " open", waits);
            System.out.printf(
                    Locale.ROOT,
                    "CPU for one, all of it: %.1f ms%n",
                    (Machine.cpuNanos() - cpu) / 1e6 / (WARM + REPLIES));
            everybodyAtOnce(house, acme, pages, looked);
        } finally {
            pages.forEach(OpenPage::close);
        }
    }

    /** One reply on each open page, as fast as they are taken. */
    private static void everybodyAtOnce(House house, Acme acme, List<OpenPage> pages, List<TaskId> looked)
            throws Exception {
        long[] sent = new long[OPEN];
        for (int i = 0; i < OPEN; i++) {
            sent[i] = System.nanoTime();
            house.send(acme.owner(), reply(looked.get(i), "all" + i + "all"));
        }
        long[] waits = new long[OPEN];
        for (int i = 0; i < OPEN; i++) {
            waits[i] = pages.get(i).hears("all" + i + "all") - sent[i];
        }
        print("a reply on each of them, one after the other", waits);
    }

    private static void longThread(House house, Acme acme, OpenPage owner) throws Exception {
        TaskId task = acme.tasks().getFirst();
        for (int i = 0; i < LONG_THREAD; i++) {
            house.send(acme.owner(), acme.reply(task, Audience.CLIENT));
        }
        house.settle();
        opening("task page with 10,000 posts in a thread", owner, _ -> "/tasks/" + task);
    }

    private static PostReply reply(TaskId task, String words) {
        return new PostReply(
                new PostId(UserId.random().value()), task, Audience.CLIENT, Confidential.of(words), List.of(), 0);
    }

    private static OpenPage signedIn(House house, Acme acme, HttpClient client, Work person) throws Exception {
        house.allowIn(person, PASSWORD);
        OpenPage page = new OpenPage(client, house.port(), Acme.SLUG);
        page.signIn(acme.email(person), PASSWORD);
        return page;
    }
}
