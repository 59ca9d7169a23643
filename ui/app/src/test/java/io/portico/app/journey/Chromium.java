package io.portico.app.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The browser of this machine; none is ever downloaded. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<Path> APPLICATIONS = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    private final Playwright playwright;
    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--disable-gpu", "--disable-quic", "--disable-sync")));
    }

    /** Where it is: what PORTICO_CHROMIUM names, or else the first of the usual names that is there. */
    static Optional<Path> program() {
        String named = Objects.requireNonNullElse(System.getenv("PORTICO_CHROMIUM"), "");
        Stream<Path> onPath = Stream.of(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        Stream<Path> usual = Stream.concat(onPath, APPLICATIONS.stream());
        return (named.isEmpty() ? usual : Stream.of(Path.of(named)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Somebody with a browser of their own: cookies of one visitor are nobody else's. */
    Visitor visitor(String name, String home) {
        return visitor(name, home, "en-GB");
    }

    /** Whose browser asks for pages in that language. */
    Visitor visitor(String name, String home, String language) {
        Visitor visitor = new Visitor(
                name,
                browser.newContext(new Browser.NewContextOptions()
                                .setBaseURL(home)
                                .setLocale(language)
                                .setTimezoneId("Europe/Vienna")
                                .setColorScheme(ColorScheme.LIGHT)
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setViewportSize(Looks.WIDE, Looks.HEIGHT))
                        .newPage());
        visitors.add(visitor);
        return visitor;
    }

    /** What is before everybody's eyes: where a journey fails, it is what to read first. */
    String everybodysPages() {
        return visitors.stream().map(Visitor::describesThePage).collect(Collectors.joining("\n"));
    }

    /** What everybody saw last is kept as pictures, too. */
    @Override
    public void close() {
        for (int i = 0; i < visitors.size(); i++) {
            visitors.get(i).leavesAPicture(i + 1);
        }
        browser.close();
        playwright.close();
    }
}
