package io.portico.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What somebody brings onto a page with their own hands: pasted, dropped, or still on its way. */
final class Carried {

    /** Makes the browser's own event of it, where the page's attention is, and says whether the page took it. */
    private static final String BRING = """
            (at, [kind, things]) => {
              const data = new DataTransfer();
              things.forEach(({ name, type, bytes }) => data.items.add(
                new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], name, { type })));
              const how = { bubbles: true, cancelable: true, composed: true };
              const event = kind === 'paste'
                ? new ClipboardEvent(kind, { ...how, clipboardData: data })
                : new DragEvent(kind, { ...how, dataTransfer: data });
              return !at.dispatchEvent(event);
            }
            """;

    private static final int SLOW_BYTES_PER_SECOND = 20_000;

    private final Page page;

    /** A thing as the system hands it to a browser. */
    record Thing(String name, String type, byte[] bytes) {

        private Map<String, String> told() {
            return Map.of(
                    "name", name, "type", type, "bytes", Base64.getEncoder().encodeToString(bytes));
        }
    }

    Carried(Page page) {
        this.page = page;
    }

    /** Into a field, as from the clipboard. */
    void pastes(String label, Thing thing) {
        assertThat(brings(label, "paste", thing))
                .as("the page takes what is pasted")
                .isTrue();
    }

    /** Into the dialog in front, on none of its fields. */
    void pastesIntoDialog(Thing thing) {
        assertThat(brings(page.locator("vaadin-dialog[opened]").last(), "paste", thing))
                .as("the page takes what is pasted")
                .isTrue();
    }

    /** Onto a field, all at once, as from a folder beside the browser. */
    void drops(String label, Thing... things) {
        assertThat(brings(label, "dragover", things))
                .as("the page would take it")
                .isTrue();
        assertThat(brings(label, "drop", things))
                .as("the page takes what is dropped")
                .isTrue();
    }

    private boolean brings(String label, String kind, Thing... things) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("textarea"));
        return brings(field, kind, things);
    }

    private static boolean brings(Locator at, String kind, Thing... things) {
        return (boolean) at.evaluate(
                BRING, List.of(kind, Arrays.stream(things).map(Thing::told).toList()));
    }

    /** The line to the house becomes so thin that what is sent takes its time. */
    void onASlowLine(Runnable story) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", line(SLOW_BYTES_PER_SECOND));
        story.run();
        session.send("Network.emulateNetworkConditions", line(-1));
        session.detach();
    }

    private static JsonObject line(int bytesPerSecond) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 0);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", bytesPerSecond);
        return line;
    }

    /** It is on its way, and not there yet. */
    void isOnItsWay(String name) {
        assertThat(onTheWay(name)
                        .getByRole(AriaRole.PROGRESSBAR, new Locator.GetByRoleOptions().setName("Progress of " + name)))
                .isVisible();
    }

    /** Thinks better of it while it is on its way. */
    void callsBack(String name) {
        onTheWay(name)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
                .click();
        assertThat(onTheWay(name)).hasCount(0);
    }

    private Locator onTheWay(String name) {
        return page.locator("vaadin-upload-file").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Pictures that were truly drawn, not only their frames. */
    void seesDrawn(String name, int times) {
        page.waitForFunction(
                "([name, times]) => [...document.querySelectorAll('.conversation .picture img')]"
                        + ".filter(it => it.alt.includes(name) && it.checkVisibility() && it.naturalWidth > 0)"
                        + ".length === times",
                List.of(name, times));
    }

    /** The version that stands first among the task's files. */
    byte[] savesNewest(String name) {
        return saves(page.locator(".files-panel li > .attached"), name);
    }

    /** A version that stands behind another one. */
    byte[] savesOlder(String name) {
        return saves(page.locator(".files-panel .older-versions .attached"), name);
    }

    private byte[] saves(Locator from, String name) {
        Download saved = page.waitForDownload(() -> from.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click());
        try (InputStream bytes = saved.createReadStream()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of a PDF: its words for those who listen, and pixels that are not paper. */
    void seesPageDrawn(int number, String words) {
        page.waitForFunction("""
                ([number, words]) => {
                  const drawn = document.querySelector(`vaadin-dialog[opened] .leaf[data-page="${number}"][data-drawn]`);
                  const canvas = drawn?.querySelector('canvas');
                  if (!canvas?.checkVisibility() || drawn.querySelector('p').textContent !== words) return false;
                  const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  let blue = 0;
                  for (let at = 0; at < dots.length; at += 4) if (dots[at] < 60 && dots[at + 2] > 150) blue++;
                  return blue > canvas.width * canvas.height / 50;
                }
                """, List.of(number, words));
    }

    /** A page far out of sight is drawn no more, and its words are there. */
    void hearsPageOutOfSight(int number, String words) {
        page.waitForFunction("""
                ([number, words]) => {
                  const leaf = document.querySelector(`vaadin-dialog[opened] .leaf[data-page="${number}"]`);
                  return leaf && !leaf.querySelector('canvas') && leaf.textContent === words;
                }
                """, List.of(number, words));
    }

    /** By the dialog's own link, in a tab of its own, the browser shows it instead of saving it. */
    void isShownInItsOwnTab() {
        String address =
                String.valueOf(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open in a new tab"))
                        .evaluate("link => link.href"));
        assertThat((String) page.evaluate(
                        "async address => { const answer = await fetch(address); return answer.status + ' '"
                                + " + answer.headers.get('content-type') + ' '"
                                + " + answer.headers.get('content-disposition'); }",
                        address))
                .startsWith("200 application/pdf inline");
    }
}
