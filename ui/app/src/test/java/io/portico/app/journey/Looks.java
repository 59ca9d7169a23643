package io.portico.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How a page looks on a desk and on a phone, by day and by night, and whether everybody can use it. */
final class Looks {

    static final int WIDE = 1440;
    static final int HEIGHT = 900;
    private static final int NARROW = 390;
    private static final Path KEPT = Path.of("target", "journey");
    private static final String AXE = script();

    /** What axe finds serious or critical, with the places where. */
    private static final String ASK_AXE = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .filter(found => ['serious', 'critical'].includes(found.impact))
                .map(found => found.id + ': ' + found.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))
            """;

    private Looks() {}

    /**
     * Keeps four pictures of the page. Axe is asked about the desk by day and the phone by night: colours do not depend
     * on the width, nor names and order on the light.
     */
    static void good(Page page, String name) {
        look(page, name, WIDE, ColorScheme.LIGHT);
        usableByEverybody(page, name + " on a desk by day");
        look(page, name, WIDE, ColorScheme.DARK);
        look(page, name, NARROW, ColorScheme.LIGHT);
        look(page, name, NARROW, ColorScheme.DARK);
        usableByEverybody(page, name + " on a phone by night");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(WIDE, HEIGHT);
    }

    static void kept(Page page, String picture) {
        page.screenshot(new Page.ScreenshotOptions().setPath(KEPT.resolve(picture + ".png")));
    }

    private static void look(Page page, String name, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, HEIGHT);
        kept(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
    }

    private static void usableByEverybody(Page page, String name) {
        page.evaluate(AXE);
        assertThat((List<?>) page.evaluate(ASK_AXE)).as(name).isEmpty();
    }

    private static String script() {
        try (InputStream axe = Looks.class.getResourceAsStream("/axe.min.js")) {
            assertThat(axe).as("axe on the class path").isNotNull();
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";undefined";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
