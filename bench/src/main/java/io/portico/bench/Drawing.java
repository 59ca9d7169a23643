package io.portico.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.portico.tenancy.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much comes to a browser at first, and what it makes of long lists: how soon the first words are painted and the first rows are there, and whether rows
 * keep up with somebody who scrolls. The browser and the house share the machine.
 */
final class Drawing {

    /** All tasks are of one project, so that its page has as many as the list of all. */
    private static final Acme.Size SIZE = new Acme.Size(1, 5_000, 0, 2);

    private static final int WIDE = 1440;
    private static final int HIGH = 900;
    private static final int WARM = 5;
    private static final int LOOKS = 40;
    private static final int FRAMES = 600;
    private static final double KILO = 1_000;
    private static final int STEP_PIXELS = 150;
    private static final double PATIENCE_MILLIS = 60_000;
    private static final String PASSWORD = "corners of my desk";

    /** Notes, from the beginning of the page, when its first rows or cards could be read. */
    private static final String WATCH = """
            const look = () => {
              const drawn = [...document.querySelectorAll('vaadin-grid-cell-content a, .task-card, .rows a')]
                .filter(one => one.textContent.trim() && one.getBoundingClientRect().height);
              if (drawn.length < 5) requestAnimationFrame(look);
              else window.rowsAt = performance.now();
            };
            requestAnimationFrame(look);
            """;

    private static final String FIRST_WORDS =
            "performance.getEntriesByName('first-contentful-paint').map(entry => entry.startTime)[0]";

    /** Turns the wheel a step each frame; answers how long each took, and how many showed a row with nothing in it. */
    private static final String SCROLL = """
            async ([frames, step]) => {
              const grid = document.querySelector('vaadin-grid');
              const table = grid.shadowRoot.querySelector('#table');
              const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
              const seen = table.getBoundingClientRect();
              const head = grid.shadowRoot.querySelector('#header').getBoundingClientRect().height;
              const isEmpty = row => {
                const box = row.getBoundingClientRect();
                const inSight = !row.hidden && box.bottom > seen.top + head && box.top < seen.bottom;
                return inSight && ![...row.querySelectorAll('slot')]
                  .some(slot => slot.assignedNodes().some(cell => cell.textContent.trim()));
              };
              const rows = grid.shadowRoot.querySelector('#items');
              const times = [];
              let empty = 0;
              let last = performance.now();
              for (let i = 0; i < frames; i++) {
                table.scrollTop += step;
                await frame();
                const now = performance.now();
                times.push(now - last);
                last = now;
                if ([...rows.children].some(isEmpty)) empty++;
              }
              const stopped = performance.now();
              while ([...rows.children].some(isEmpty)) await frame();
              return { times, empty, rest: performance.now() - stopped, far: table.scrollTop };
            }
            """;

    /** What came over the wire for the page, headers included; what the browser had kept counts nothing. */
    private static final String BYTES = """
            [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .reduce((sum, entry) => sum + entry.transferSize, 0)
            """;

    private Drawing() {}

    static void measure(Path folder) throws Exception {
        String program = System.getenv("PORTICO_CHROMIUM");
        if (program == null || program.isEmpty()) {
            System.out.println("not measured: there is no Chromium; PORTICO_CHROMIUM says where one is");
            return;
        }
        try (House house = House.open(folder);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(program))
                                .setArgs(List.of("--disable-gpu", "--disable-quic", "--disable-sync")))) {
            Acme acme = Acme.make(house, SIZE);
            weighing(house, browser, acme, "the agency's first page", acme.owner());
            weighing(house, browser, acme, "the portal's first page", acme.client());
            String project = "/projects/" + acme.projects().getFirst();
            Page agency = signedIn(house, browser, acme, acme.owner());
            opening(agency, "5,000 tasks as a list", "/tasks");
            opening(agency, "5,000 tasks as a board", "/tasks?as=BOARD");
            opening(agency, "a project of 5,000 tasks", project);
            opening(signedIn(house, browser, acme, acme.client()), "the same on the portal", project);
            scrolling(agency);
        }
    }

    /** Of somebody who has never been here; then of the page they come to when they have signed in. */
    private static void weighing(House house, Browser browser, Acme acme, String what, Work person) {
        Page page = comer(house, browser);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        double door = number(page.evaluate(BYTES));
        signIn(page, house, acme, person);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        System.out.printf(
                Locale.ROOT,
                "%-52s %.0f KB to sign in, %.0f KB more   %s%n",
                what,
                door / KILO,
                number(page.evaluate(BYTES)) / KILO,
                Machine.now());
        page.context().close();
    }

    private static Page signedIn(House house, Browser browser, Acme acme, Work person) {
        Page page = comer(house, browser);
        signIn(page, house, acme, person);
        page.addInitScript(WATCH);
        return page;
    }

    /** In a browser of their own, at a desk, before the door. */
    private static Page comer(House house, Browser browser) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://" + Acme.SLUG + ".localhost:" + house.port())
                        .setViewportSize(WIDE, HIGH))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate("/login");
        page.getByLabel("E-mail").waitFor();
        return page;
    }

    private static void signIn(Page page, House house, Acme acme, Work person) {
        house.allowIn(person, PASSWORD);
        page.getByLabel("E-mail").fill(acme.email(person));
        page.locator("input[type=password]").fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.locator("vaadin-avatar").first().waitFor();
    }

    private static void opening(Page page, String what, String path) {
        List<Double> words = new ArrayList<>();
        List<Double> rows = new ArrayList<>();
        for (int i = 0; i < WARM + LOOKS; i++) {
            page.navigate(path);
            page.waitForFunction("window.rowsAt && " + FIRST_WORDS);
            if (i >= WARM) {
                words.add(number(page.evaluate(FIRST_WORDS)));
                rows.add(number(page.evaluate("window.rowsAt")));
            }
        }
        print(what + ", first words", words);
        print(what + ", first rows", rows);
    }

    private static void scrolling(Page page) {
        page.navigate("/tasks");
        page.waitForFunction("window.rowsAt");
        Map<?, ?> told = (Map<?, ?>) page.evaluate(SCROLL, List.of(FRAMES, STEP_PIXELS));
        List<?> times = (List<?>) Objects.requireNonNull(told.get("times"));
        print(
                "scrolling " + FRAMES + " steps of " + STEP_PIXELS + " pixels, a frame",
                times.stream().map(Drawing::number).toList());
        System.out.printf(
                Locale.ROOT,
                "%.0f pixels down; frames with a row that was not there yet: %.0f of %d; all there %.0f ms after the stop%n",
                number(told.get("far")),
                number(told.get("empty")),
                FRAMES,
                number(told.get("rest")));
    }

    private static double number(@Nullable Object told) {
        return ((Number) Objects.requireNonNull(told)).doubleValue();
    }

    private static void print(String what, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-52s p50 %.0f ms, p99 %.0f ms, worst %.0f ms   %s%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast(),
                Machine.now());
    }
}
