package io.portico.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Somebody who has only keys. Where they are is known by what a screen reader says of it, and is always to be seen. */
final class Keys {

    private static final int MOST_STEPS = 150;
    private static final int PAUSE_MILLIS = 100;

    /** As long as a visitor waits. */
    private static final int MOST_PAUSES = 600;

    /** Nothing is under way between page and house. */
    static final String AT_REST = "Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive?.())";

    private static final String DEEPEST = """
            (() => {
              let one = document.activeElement;
              while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
              return one;
            })()
            """;

    /** A ring around it or around what it is the inner part of, or a shadow in the colour that rings have. */
    private static final String RINGED = """
            (() => {
              const probe = document.body.appendChild(document.createElement('i'));
              probe.style.color = 'var(--vaadin-focus-ring-color)';
              const colour = getComputedStyle(probe).color;
              probe.remove();
              const drawn = (at, pseudo) => {
                const style = getComputedStyle(at, pseudo);
                return (!pseudo || style.content !== 'none')
                  && ((style.outlineStyle === 'auto' || (style.outlineStyle !== 'none' && style.outlineColor === colour))
                      && parseFloat(style.outlineWidth) > 0
                    || style.boxShadow.includes(colour));
              };
              const ringed = at => (at.getBoundingClientRect().width > 0
                  && [null, '::before', '::after'].some(pseudo => drawn(at, pseudo)))
                || [...at.shadowRoot?.querySelectorAll('*') ?? []].some(ringed);
              let at = %s;
              for (let up = 0; at && up < 8; up++) {
                if (ringed(at)) return true;
                at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host;
              }
              return false;
            })()
            """.formatted(DEEPEST);

    private final Page page;
    private final CDPSession session;

    private record Place(String role, String name) {

        private static final Set<String> MORE = Set.of("link", "tab", "gridcell");

        /** What leads somewhere may say more about it than its name; what is nothing but long can be come to, too. */
        private boolean is(String wanted) {
            return (name.equals(wanted) && !role.equals("generic"))
                    || (MORE.contains(role) && name.startsWith(wanted + " "));
        }

        /** Between its end and its beginning, where a browser shows its own parts. */
        private boolean isPage() {
            return role.equals("RootWebArea") || role.equals("none");
        }
    }

    Keys(Page page) {
        this.page = page;
        session = page.context().newCDPSession(page);
        session.send("Accessibility.enable");
        // From now on, or the first key might be faster than whoever waits for the system's window.
        page.onFileChooser(_ -> {});
    }

    void hits(String keys) {
        page.keyboard().press(keys);
    }

    void writes(String text) {
        page.keyboard().type(text);
    }

    /** From one thing to the next until that one is reached. */
    void comesTo(String name) {
        goes("Tab", name);
    }

    void comesBackTo(String name) {
        goes("Shift+Tab", name);
    }

    /** By arrows, as in menus and among tabs. */
    void goes(String key, String name) {
        Set<Place> passed = new LinkedHashSet<>();
        for (int step = 0; step < MOST_STEPS; step++) {
            hits(key);
            Place here = here();
            assertThat(here.isPage() || isRinged()).as("to be seen at " + here).isTrue();
            if (here.is(name)) {
                return;
            }
            passed.add(here);
        }
        throw new AssertionError("not to be reached by " + key + ": " + name + " among " + passed);
    }

    void presses(String name) {
        comesTo(name);
        hits("Enter");
    }

    /**
     * Brought there by the page, and to be seen there. Waits until the house knows of it, too: what is pressed in the same
     * breath as a dialog is closed, while the house still answers something else, would not be heard.
     */
    void isAt(String name) {
        waitsFor(() -> here().is(name) && isAtRest(), name);
        assertThat(isRinged()).as("to be seen at " + name).isTrue();
    }

    /** From the button where one is, as the system's own window hands it over. */
    void choosesFile(String name, byte[] bytes) {
        page.waitForFileChooser(() -> hits("Enter")).setFiles(new FilePayload(name, "application/pdf", bytes));
    }

    private void waitsFor(BooleanSupplier there, String name) {
        for (int i = 0; i < MOST_PAUSES; i++) {
            if (there.getAsBoolean()) {
                return;
            }
            page.waitForTimeout(PAUSE_MILLIS);
        }
        throw new AssertionError("not at " + name + " but at " + here());
    }

    private boolean isAtRest() {
        return (boolean) page.evaluate(AT_REST);
    }

    private boolean isRinged() {
        return (boolean) page.evaluate(RINGED);
    }

    private Place here() {
        JsonObject asked = new JsonObject();
        asked.addProperty("expression", DEEPEST);
        JsonObject found = session.send("Runtime.evaluate", asked).getAsJsonObject("result");
        JsonObject which = new JsonObject();
        which.add("objectId", found.get("objectId"));
        which.addProperty("fetchRelatives", false);
        JsonArray nodes = session.send("Accessibility.getPartialAXTree", which).getAsJsonArray("nodes");
        JsonObject node = nodes.get(0).getAsJsonObject();
        return new Place(value(node.get("role")), value(node.get("name")));
    }

    private static String value(JsonElement told) {
        return told == null || !told.getAsJsonObject().has("value")
                ? ""
                : told.getAsJsonObject()
                        .get("value")
                        .getAsString()
                        .replaceAll("\\s+", " ")
                        .strip();
    }
}
