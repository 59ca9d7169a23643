package io.portico.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a page looks on a desk and on a phone, by day and by night, and whether everybody can use it. */
final class Looks {

    static final int WIDE = 1440;
    static final int HEIGHT = 900;
    private static final int NARROW = 390;
    private static final int MIDDLE = 820;
    private static final Path KEPT = Path.of("target", "journey");
    private static final Path GALLERY = Path.of("target", "gallery");
    private static final String AXE = script();

    /** Four pictures of everything that a journey looks at, instead of two: a quarter of its time. */
    private static final boolean ALL = Boolean.getBoolean("portico.pictures");

    /** What axe finds serious or critical, with the places where. */
    private static final String ASK_AXE = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .filter(found => ['serious', 'critical'].includes(found.impact))
                .map(found => found.id + ': ' + found.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))
            """;

    /** Of each chart the bars that no row of a table tells, and how many of them can be told apart by anything but their colour. */
    private static final String ASK_BARS = """
            () => {
              const told = [...document.querySelectorAll('.span-table tbody tr')]
                .map(row => [...row.children].slice(0, 3).map(cell => cell.textContent.trim()))
                .map(([other, from, until]) => `${other}. From ${from}. Until: ${until}.`);
              const shape = ({ borderInlineEndWidth, borderInlineEndStyle, backgroundImage }) =>
                [borderInlineEndWidth, borderInlineEndStyle, backgroundImage.replace(/[a-z]+\\([\\d., %/a-z-]*\\)/g, '')];
              return [...document.querySelectorAll('.spans')].map(chart => {
                const bars = [...chart.querySelectorAll('.span-track .span-bar')].map(bar => bar.ariaLabel);
                const samples = [...chart.querySelectorAll('.span-sample')];
                return {
                  bars: bars.length,
                  untold: bars.filter(bar => !told.some(words => bar.startsWith(words))),
                  samples: samples.length,
                  shapes: new Set(samples.map(sample => String(shape(getComputedStyle(sample))))).size,
                };
              });
            }
            """;

    private Looks() {}

    /**
     * Keeps a picture of the page on a desk by day and one on a phone by night, and asks axe about both: colours do not
     * depend on the width, nor names and order on the light. With {@code -Dportico.pictures=true} keeps the other two.
     */
    static void good(Page page, String name) {
        ViewportSize before = page.viewportSize();
        look(page, name, WIDE, ColorScheme.LIGHT);
        usableByEverybody(page, name + " on a desk by day");
        if (ALL) {
            look(page, name, WIDE, ColorScheme.DARK);
            look(page, name, NARROW, ColorScheme.LIGHT);
        }
        look(page, name, NARROW, ColorScheme.DARK);
        usableByEverybody(page, name + " on a phone by night");
        show(page, before.width, before.height, ColorScheme.LIGHT);
    }

    /** Keeps six pictures of the page for the gallery, and holds it to its screen's width; axe as in {@link #good}. */
    static void shown(Page page, String name) {
        for (int width : new int[] {WIDE, MIDDLE, NARROW}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                show(page, width, scheme);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(GALLERY.resolve(
                                name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
                if ((width == WIDE && scheme == ColorScheme.LIGHT) || (width == NARROW && scheme == ColorScheme.DARK)) {
                    usableByEverybody(page, name + " at " + width);
                }
            }
            fits(page, name, width);
        }
        show(page, WIDE, ColorScheme.LIGHT);
    }

    /** On a desk, a tablet and a phone, where nothing else is looked at. */
    static void fits(Page page, String name) {
        for (int width : new int[] {MIDDLE, NARROW, WIDE}) {
            show(page, width, ColorScheme.LIGHT);
            fits(page, name, width);
        }
    }

    private static void fits(Page page, String name, int width) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("%s is wider than its screen of %s", name, width)
                .isNotPositive();
    }

    /** Bars of a chart of time can be read without their colours, and without the chart. */
    static void tellWithoutColour(Page page) {
        List<?> charts = (List<?>) page.evaluate(ASK_BARS);
        assertThat(charts).as("charts").isNotEmpty().allSatisfy(chart -> {
            Map<?, ?> found = (Map<?, ?>) chart;
            assertThat(found.get("bars")).as("bars").isNotEqualTo(0);
            assertThat((List<?>) found.get("untold"))
                    .as("bars that no row tells")
                    .isEmpty();
            assertThat(found.get("shapes")).as("shapes").isNotEqualTo(1).isEqualTo(found.get("samples"));
        });
    }

    static void kept(Page page, String picture) {
        page.screenshot(new Page.ScreenshotOptions().setPath(KEPT.resolve(picture + ".png")));
    }

    private static void look(Page page, String name, int width, ColorScheme scheme) {
        show(page, width, scheme);
        kept(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
    }

    private static void show(Page page, int width, ColorScheme scheme) {
        show(page, width, HEIGHT, scheme);
    }

    private static void show(Page page, int width, int height, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, height);
    }

    private static void usableByEverybody(Page page, String name) {
        assertThat(page.title()).as("%s could be made", name).isNotEqualTo("This did not work");
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
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
