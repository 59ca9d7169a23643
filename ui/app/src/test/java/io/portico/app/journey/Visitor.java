package io.portico.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A person at a browser of their own, who finds things by the words on the page. */
final class Visitor {

    static final String PASSWORD = "corners of my desk";

    /** Long enough for a busy machine: it is how long a journey waits before it says that something never came. */
    private static final double PATIENCE_MILLIS = 30_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final String name;
    private final Page page;
    private final Received received;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();
    private int loaded;

    Visitor(String name, Page page) {
        this.name = name;
        this.page = page;
        this.received = new Received(page);
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onLoad(_ -> loaded++);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // What was refused is told by the page; the browser's own remark about it is no fault.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!isOurs(request.url())) {
                strangers.add(request.url());
            }
        });
    }

    void accepts(String link, String email) {
        goes(link);
        fills("Choose a password", PASSWORD);
        presses("Accept the invitation");
        follows("Sign in");
        signsIn(email, PASSWORD);
    }

    void signsIn(String email, String password) {
        fills("E-mail", email);
        fills("Password", password);
        presses("Sign in");
    }

    void signsOut() {
        presses(name + ": profile and sign-out");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        sees("Use the e-mail address you were invited with");
    }

    /** Somebody is in where their own corner is. */
    void isIn() {
        assertThat(page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name + ": profile and sign-out")))
                .isVisible();
    }

    /** The browser has an authenticator that asks its owner nothing. */
    void hasAuthenticator() {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")
                .forEach(able -> options.addProperty(able, true));
        JsonObject authenticator = new JsonObject();
        authenticator.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", authenticator);
    }

    void goes(String path) {
        page.navigate(path);
    }

    void follows(String link) {
        inFront()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    void presses(String button) {
        inFront()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Nothing of that name is offered here. */
    void cannotPress(String button) {
        assertThat(inFront()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName(button).setExact(true))
                        .filter(visible()))
                .hasCount(0);
    }

    /** Takes back what was just done, by what is offered beside the words that say so. */
    void undoes(String done) {
        page.locator("vaadin-notification-card")
                .filter(new Locator.FilterOptions().setHasText(done))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
    }

    /** A key, or several at once, wherever the page's attention is. */
    void hits(String keys) {
        page.keyboard().press(keys);
    }

    /** Into the search field, which waits for it. */
    void types(String text) {
        assertThat(page.getByRole(AriaRole.COMBOBOX).and(page.locator("[data-finder]")))
                .isFocused();
        page.keyboard().type(text);
    }

    /** Words that are marked because they were looked for. */
    void seesMarked(String words) {
        assertThat(inFront()
                        .getByRole(AriaRole.OPTION)
                        .filter(new Locator.FilterOptions().setHas(page.locator("mark")))
                        .filter(new Locator.FilterOptions().setHasText(words))
                        .first())
                .isVisible();
    }

    void fills(String label, String text) {
        field(label).fill(text);
    }

    /** Writes into a field whose line is done with Enter. */
    void writesInto(String label, String text) {
        field(label).fill(text);
        field(label).press("Enter");
    }

    /** Takes a card with the mouse and lets go of it over a column. */
    void drags(String card, String column) {
        cards().filter(new Locator.FilterOptions().setHasText(card)).dragTo(column(column));
    }

    /** Keys on a link that one has come to by keys. */
    void pressesOn(String link, String keys) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .press(keys);
    }

    /** A key wherever one is. */
    void strikes(String key) {
        page.keyboard().press(key);
    }

    /** On the page of that title. */
    void isOn(String title) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(title).setLevel(1)))
                .isVisible();
    }

    /** A card in its column. */
    void seesIn(String column, String card) {
        assertThat(column(column).getByText(card)).isVisible();
    }

    private Locator cards() {
        return page.locator(".task-card");
    }

    private Locator column(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Chooses from what a field offers while one writes. */
    void picks(String label, String text) {
        field(label).fill(text);
        offered(text).click();
        field(label).press("Tab");
    }

    /** Chooses from a list that opens. */
    void selects(String label, String text) {
        inFront()
                .locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .filter(visible())
                .click();
        offered(text).click();
    }

    /** An instant to ask about, as it is typed. */
    void choosesInstant(LocalDate day, String time) {
        Locator typed = inFront().locator("vaadin-date-time-picker input").filter(visible());
        typed.first().fill(day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)));
        typed.first().press("Enter");
        typed.last().fill(time);
        typed.last().press("Enter");
        typed.last().press("Tab");
    }

    void ticks(String label) {
        choice(label).check();
    }

    void unticks(String label) {
        choice(label).uncheck();
    }

    /** From a menu that is open. */
    void chooses(String item) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    /** The button of the dialog, which bears the name of the one behind it. */
    void triesItOut() {
        page.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]").click();
    }

    void turnsTo(String tab) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab)).click();
    }

    /** Asks about a cell of the matrix by keys alone: from the row's person one cell to the right, then Enter. */
    void asksAboutCell(String person) {
        Locator grid = inFront().locator("vaadin-grid").filter(visible()).first();
        grid.getByText(person).filter(visible()).first().click();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
    }

    void attaches(String name, byte[] bytes) {
        inFront()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/pdf", bytes));
        assertThat(inFront().locator("vaadin-upload-file[complete]")).isVisible();
    }

    byte[] downloads(String name) {
        Download download = page.waitForDownload(() -> follows(name));
        assertThat(download.suggestedFilename()).isEqualTo(name);
        try (InputStream bytes = download.createReadStream()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a link leads to, to be tried by somebody else. */
    String addressOf(String link) {
        return String.valueOf(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .evaluate("link => link.href"));
    }

    /** What the house answers when this person types an address. */
    int answerAt(String address) {
        return (int) page.evaluate("async address => (await fetch(address)).status", address);
    }

    String reads(String label) {
        return field(label).inputValue();
    }

    /** A field that is filled in already. */
    void finds(String label, String text) {
        assertThat(field(label)).hasValue(text);
    }

    void sees(String words) {
        assertThat(inFront().getByText(words).filter(visible()).first()).isVisible();
    }

    /** In which language the page says that it speaks. */
    String language() {
        assertThat(page.locator("h1")).isVisible();
        return String.valueOf(page.evaluate("document.documentElement.lang"));
    }

    /** Every piece of text on the page, and what is said to those who hear it or point at it. */
    List<String> everythingSaid() {
        return ((List<?>) page.evaluate("""
                () => {
                    const said = new Set();
                    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
                    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                        if (node.nodeType === Node.TEXT_NODE) {
                            if (!node.parentElement.closest('script, style, pre')) {
                                said.add(node.data.trim());
                            }
                        } else {
                            for (const name of ['aria-label', 'placeholder', 'title']) {
                                said.add((node.getAttribute(name) ?? '').trim());
                            }
                        }
                    }
                    said.delete('');
                    return [...said];
                }
                """)).stream().map(String::valueOf).toList();
    }

    /** Waits for it, as for everything that comes or goes while the page stands open. */
    void seesNoMore(String words) {
        assertThat(inFront().getByText(words).filter(visible())).hasCount(0);
    }

    /** Who is offered to be mentioned, to one who has begun to write their name. */
    void isOffered(String label, String begun, String person) {
        field(label).fill(begun);
        assertThat(offered(person)).isVisible();
    }

    /** Nobody of that name is among those who are offered. */
    void isNotOffered(String person) {
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(person)))
                .hasCount(0);
    }

    /** Chooses by keys alone who is mentioned. */
    void mentions(String label, String begun, String person) {
        isOffered(label, begun, person);
        field(label).press("Enter");
        finds(label, begun.substring(0, begun.lastIndexOf('@')) + "@" + person + " ");
    }

    /** The line in a conversation from which on it is new. */
    void seesWhereNewBegins() {
        assertThat(page.getByRole(AriaRole.SEPARATOR, new Page.GetByRoleOptions().setName("New")))
                .isVisible();
    }

    void isAt(String path) {
        assertThat(page).hasURL(Pattern.compile(path + "$"));
    }

    /** Everything that happens meanwhile happens on the page as it stands. */
    void withoutReload(Runnable story) {
        int before = loaded;
        story.run();
        assertThat(loaded).as("pages loaded meanwhile").isEqualTo(before);
    }

    void wasTold(String words) {
        assertThat(received.wasPushed(words)).as("pushed: " + words).isTrue();
    }

    void canFind(String words) {
        assertThat(received.has(words)).as("found: " + words).isTrue();
    }

    /** Neither on the page nor in anything that reached this browser, nor on the page freshly asked for. */
    void cannotFind(String words) {
        assertThat(received.has(words)).as("found: " + words).isFalse();
        page.reload();
        assertThat(page.locator("h1")).isVisible();
        assertThat(received.has(words)).as("found after a reload: " + words).isFalse();
    }

    /** No script failed and nothing was forbidden by the page's own policy; nobody else was asked for anything. */
    void hadNoTrouble() {
        assertThat(complaints).as("complaints of the browser of " + name).isEmpty();
        assertThat(strangers).as("asked of others").isEmpty();
    }

    void leavesAPicture() {
        Looks.kept(page, "last-of-" + name);
    }

    void looksGood(String picture) {
        assertThat(page.locator("h1")).isVisible();
        Looks.good(page, picture);
    }

    private static boolean isOurs(String url) {
        URI uri = URI.create(url);
        return uri.getHost() == null || uri.getHost().endsWith("localhost");
    }

    /** The dialog, while one is open; looked for anew whenever it is used. */
    private Locator inFront() {
        return page.locator("body:not(:has(vaadin-dialog[opened])), vaadin-dialog[opened]")
                .last();
    }

    private Locator field(String label) {
        return inFront()
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .and(page.locator("input, textarea"))
                .filter(visible());
    }

    private Locator choice(String label) {
        return inFront().getByLabel(label).and(page.locator("input[type=checkbox], input[type=radio]"));
    }

    private Locator offered(String text) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(text))
                .filter(visible())
                .first();
    }

    private static Locator.FilterOptions visible() {
        return new Locator.FilterOptions().setVisible(true);
    }
}
