package io.portico.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A person at a browser of their own, who finds things by the words on the page. */
final class Visitor {

    static final String PASSWORD = "corners of my desk";

    /** Long enough for a busy machine: it is how long a journey waits before it says that something never came. */
    private static final double PATIENCE_MILLIS = 60_000;

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** Lets a journey cut a page's line to the house, or stop its ears, which no switch of the browser does. */
    private static final String LINES = """
            window.lines = [];
            window.WebSocket = class extends WebSocket {
              constructor(...where) {
                super(...where);
                window.lines.push(this);
                this.addEventListener('message', event => { if (window.deaf) event.stopImmediatePropagation(); });
              }
            };
            """;

    /** At a door, with the session of the page; answers the id of what was made. */
    private static final String TELL = """
            async ([method, path, body]) => {
              const answer = await fetch('/api/v1' + path, {
                method,
                headers: {
                  'Content-Type': 'application/json',
                  'X-CSRF-TOKEN': document.querySelector('meta[name=_csrf]').content,
                },
                body: JSON.stringify(body),
              });
              const told = await answer.text();
              if (!answer.ok) throw new Error(method + ' ' + path + ': ' + told);
              return (told && JSON.parse(told).id) || '';
            }
            """;

    /**
     * A notice stays ten seconds, within which somebody undoes what it tells of. On a busy machine a journey needs longer
     * for what a person does in that time.
     */
    private static final String SLOWER_NOTICES = """
            const later = window.setTimeout;
            window.setTimeout = (deed, millis, ...rest) => later(deed, millis === 10000 ? 30000 : millis, ...rest);
            """;

    private static final String READABLE =
            "(document.querySelector('vaadin-dialog[opened]') ?? document.body).innerText.replace(/\\s+/g, ' ').slice(0, 600)";

    private static final String CUT = "window.lines.forEach(line => line.close())";

    private final String name;
    private final Page page;
    private final Received received;
    private final Smuggled smuggled;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();
    private int loaded;
    private boolean wasCutOff;

    Visitor(String name, Page page) {
        this.name = name;
        this.page = page;
        this.received = new Received(page);
        this.smuggled = new Smuggled(page);
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.addInitScript(LINES);
        page.addInitScript(SLOWER_NOTICES);
        page.onLoad(_ -> loaded++);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // What was refused is told by the page; the browser's own remark about it is no fault.
            if (message.type().equals("error") && !isRemark(message.text())) {
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

    /** Into a tunnel: nothing goes out any more, and nothing comes. */
    void losesConnection() {
        wasCutOff = true;
        page.context().setOffline(true);
        page.evaluate(CUT);
    }

    void isBackOnline() {
        page.context().setOffline(false);
    }

    /** What is sent to the page arrives nowhere, and neither side notices. */
    void goesDeaf() {
        page.evaluate("window.deaf = true");
    }

    /** As when a phone goes from one network into another. */
    void hearsAgain() {
        page.evaluate("window.deaf = false; window.dispatchEvent(new Event('online'))");
    }

    /** For how long their replies can be taken back from now on. */
    void canTakeBack(String howLong) {
        goes("/profile");
        selects("Undo send", howLong);
        presses("Save");
        sees("Saved");
    }

    void sends(String reply) {
        fills("Reply", reply);
        presses("Send reply");
        // Until then it would be what is sent.
        finds("Reply", "");
    }

    /** And writes on before the house can have answered. */
    void sendsAndWritesOn(String reply, String more) {
        fills("Reply", reply);
        field("Reply").evaluate("""
                (text, more) => {
                  text.dispatchEvent(new Event('change', { bubbles: true }));
                  [...document.querySelectorAll('vaadin-button')].find(one => one.textContent === 'Send reply').click();
                  text.setRangeText(more, text.value.length, text.value.length, 'end');
                  text.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
                }
                """, more);
    }

    /** By the menu of the post that says so. */
    void deletesPost(String words) {
        opensMenuOfPost(words);
        chooses("Delete");
        presses("Delete");
    }

    /** By the menu of the post that says so. */
    void withdrawsPost(String words) {
        opensMenuOfPost(words);
        chooses("Withdraw");
        presses("Withdraw");
    }

    /** What is said below the post about who has come so far. */
    void seesBelow(String post, String words) {
        assertThat(belowPost(post)).containsText(words);
    }

    void seesNotBelow(String post, String words) {
        assertThat(belowPost(post).filter(new Locator.FilterOptions().setHasText(words)))
                .hasCount(0);
    }

    private Locator belowPost(String words) {
        return page.locator(".post")
                .filter(new Locator.FilterOptions().setHasText(words))
                .locator(".seen-by");
    }

    /** By the menu of the post that says so, told once more who reads it. */
    void editsPost(String words, String others) {
        opensMenuOfPost(words);
        chooses("Edit");
        assertThat(page.getByRole(AriaRole.DIALOG).locator(".readers")).not().isEmpty();
        finds("Text", words);
        fills("Text", others);
        presses("Save");
    }

    private void opensMenuOfPost(String words) {
        page.locator(".post")
                .filter(new Locator.FilterOptions().setHasText(words))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
    }

    /** What is brought onto the page by hand. */
    Carried hands() {
        return new Carried(page);
    }

    /** With no pointer from here on. */
    Keys keys() {
        return new Keys(page);
    }

    /** The first row of the list, so that something can be done with it. */
    void choosesARow() {
        page.locator("vaadin-grid")
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("Select Row"))
                .first()
                .check();
    }

    /** The page is as narrow as a telephone from now on. */
    void onThePhone() {
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
    }

    void atTheDesk() {
        page.setViewportSize(Looks.WIDE, Looks.HEIGHT);
    }

    void goes(String path) {
        page.navigate(path);
    }

    void loadsAnew() {
        page.reload();
    }

    void follows(String link) {
        inFront()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    /** Never waits for a page before pressing the link to the next one. */
    void hurriesThrough(String... links) {
        for (String link : links) {
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(link).setExact(true))
                    .first()
                    .click();
        }
    }

    void presses(String button) {
        inFront()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Of several of that name, the one furthest down. */
    void pressesLast(String button) {
        inFront()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .last()
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

    /** Told beside the page or the dialog that is open, which stays as it was. */
    void isRefused(String because) {
        assertThat(page.locator("vaadin-notification-card")
                        .filter(new Locator.FilterOptions().setHasText(because))
                        .first())
                .isVisible();
    }

    /** A key, or several at once, wherever the page's attention is. */
    void hits(String keys) {
        page.keyboard().press(keys);
    }

    /** By its key, and waits until it is gone: keys are letters in its fields until then. */
    void leavesDialog() {
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    }

    /** As if the page had stood open that long, until it is asked for anew. */
    void letsHoursPass(int hours) {
        page.evaluate("""
                hours => {
                  const now = Date.now;
                  Date.now = () => now() + hours * 3600000;
                  document.dispatchEvent(new Event('visibilitychange'));
                }""", hours);
    }

    /** By its key. What the finder offers may be words of the page, too: it is there when its field is. */
    void opensFinder(String keys) {
        hits(keys);
        isInFinder();
    }

    /** Into the search field, which waits for it. */
    void types(String text) {
        isInFinder();
        page.keyboard().type(text);
    }

    private void isInFinder() {
        assertThat(page.getByRole(AriaRole.COMBOBOX).and(page.locator("[data-finder]")))
                .isFocused();
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

    /** Lets go of a card just above another one. */
    void dragsAbove(String card, String other) {
        dragsTo(card, other, 0.2);
    }

    /** Lets go of a card just below another one. */
    void dragsBelow(String card, String other) {
        dragsTo(card, other, 0.8);
    }

    private void dragsTo(String card, String other, double part) {
        Locator target = cards().filter(new Locator.FilterOptions().setHasText(other));
        BoundingBox box = target.boundingBox();
        cards().filter(new Locator.FilterOptions().setHasText(card))
                .dragTo(target, new Locator.DragToOptions().setTargetPosition(box.width / 2, box.height * part));
    }

    /** The cards of a column, from the top. */
    void seesInOrder(String column, String... cards) {
        assertThat(column(column).locator(".task-card .row-title")).hasText(cards);
    }

    void seesOnCard(String card, String words) {
        assertThat(cards().filter(new Locator.FilterOptions().setHasText(card))).containsText(words);
    }

    void seesNotOnCard(String card, String words) {
        assertThat(cards().filter(new Locator.FilterOptions().setHasText(card)))
                .not()
                .containsText(words);
    }

    /** What is said to those who do not see the page change. */
    void hears(String words) {
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(words)))
                .hasCount(1);
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

    /** A key where nothing is written. */
    void strikesOnPage(String key) {
        page.locator("h1").click();
        page.keyboard().press(key);
    }

    /** What goes along with the next post; how an upload is going is told to those who hear it, which is not this. */
    void hasReady(String file, int times) {
        assertThat(inFront()
                        .locator(".ready-file")
                        .filter(visible())
                        .filter(new Locator.FilterOptions().setHasText(file)))
                .hasCount(times);
    }

    /** The last of the files of that name is not to go along. */
    void takesOffLast(String file) {
        Locator off = button("Take off " + file);
        int before = off.count();
        off.last().click();
        assertThat(off).hasCount(before - 1);
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

    /** In a field that has no label to be seen, and says what is chosen. */
    void selectsInsteadOf(String chosen, String text) {
        inFront()
                .locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(chosen))
                .filter(visible())
                .click();
        offered(text).click();
    }

    /** Chooses from a list that opens. */
    void selects(String label, String text) {
        inFront()
                .locator("vaadin-select")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label").filter(new Locator.FilterOptions().setHasText(label))))
                .filter(visible())
                .click();
        offered(text).click();
    }

    /** An instant to ask about, as it is typed. */
    void choosesInstant(LocalDate day, String time) {
        Locator typed = inFront().locator("vaadin-date-time-picker input").filter(visible());
        typed.nth(0).fill(day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)));
        typed.nth(0).press("Enter");
        typed.nth(1).fill(time);
        typed.nth(1).press("Enter");
        typed.nth(1).press("Tab");
    }

    void ticks(String label) {
        choice(label).check();
    }

    /** By keys alone, and goes on from there. */
    void ticksByKey(String label) {
        choice(label).press("Space");
        assertThat(choice(label)).isChecked();
    }

    /** The keys are still where they were. */
    void isOnChoice(String label) {
        assertThat(choice(label)).isFocused();
    }

    /** Presses it by keys alone. */
    void pressesByKey(String button) {
        button(button).press("Enter");
    }

    void isOnButton(String button) {
        assertThat(button(button)).isFocused();
    }

    private Locator button(String name) {
        return inFront()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What leads somewhere and is called so, for those who hear it. */
    void seesLink(String name) {
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                        .filter(visible())
                        .first())
                .isVisible();
    }

    /** All tasks that a list of the portal shows, from the top. */
    void seesRows(String... names) {
        assertThat(page.locator(".rows a[href*='tasks/'] .row-title")).hasText(names);
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

    /** Waits for what is on the tab: what is done at once would still be done on the one before. */
    void turnsTo(String tab) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab)).click();
        page.waitForFunction("() => " + Keys.AT_REST);
    }

    /** Asks about a cell of the matrix by keys alone: from the row's person one cell to the right, then Enter. */
    void asksAboutCell(String person) {
        Locator name = inFront()
                .locator("vaadin-grid vaadin-grid-cell-content")
                .filter(visible())
                .filter(new Locator.FilterOptions().setHasText(person))
                .first();
        // At its end: the name itself may be a link.
        BoundingBox cell = name.boundingBox();
        name.click(new Locator.ClickOptions().setPosition(cell.width - 2, cell.height / 2));
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
    }

    /** Waits until one more of that name has come in, wherever that is said. */
    void attaches(String name, byte[] bytes) {
        Locator come = inFront()
                .locator(".ready-file, vaadin-upload-file[complete]")
                .filter(new Locator.FilterOptions().setHasText(name));
        int before = come.count();
        inFront()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/pdf", bytes));
        assertThat(come).hasCount(before + 1);
    }

    /** Gives files to a button that takes them in at once. */
    void uploads(String button, String name, byte[] bytes) {
        inFront()
                .locator("vaadin-upload")
                .filter(new Locator.FilterOptions().setHasText(button))
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/pdf", bytes));
    }

    /** The path of the page it is on. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** Chooses a file that the page does something with at once. */
    void brings(String name, byte[] bytes) {
        inFront().locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, "text/csv", bytes));
    }

    byte[] downloads(String name) {
        return downloads(name, Pattern.quote(name));
    }

    /** @param file what its name is like */
    byte[] downloads(String link, String file) {
        Download download = page.waitForDownload(() -> follows(link));
        assertThat(download.suggestedFilename()).matches(file);
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

    /** At a door instead of on a page, where the page is not the point; returns the id of what came into being. */
    String tells(String method, String path, Map<String, ?> what) {
        return String.valueOf(page.evaluate(TELL, List.of(method, path, what)));
    }

    /** The id of what is called so, as a door tells it. */
    String firstOf(String path, String name) {
        return String.valueOf(page.evaluate(
                "async ([path, name]) => (await (await fetch('/api/v1' + path)).json()).items"
                        + ".find(item => (item.name ?? item.firstName) === name).id",
                List.of(path, name)));
    }

    /** Words that would be scripts are words on this page. */
    void metNothingSmuggled() {
        smuggled.isInert();
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
                    const listen = root => {
                        const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
                        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                            if (node.nodeType === Node.TEXT_NODE) {
                                if (!node.parentElement?.closest('script, style, pre')) {
                                    said.add(node.data.trim());
                                }
                            } else {
                                for (const name of ['aria-label', 'placeholder', 'title']) {
                                    said.add((node.getAttribute(name) ?? '').trim());
                                }
                                if (node.shadowRoot) {
                                    listen(node.shadowRoot);
                                }
                            }
                        }
                    };
                    listen(document.body);
                    said.delete('');
                    return [...said];
                }
                """)).stream().map(String::valueOf).toList();
    }

    /** Waits for it, as for everything that comes or goes while the page stands open. */
    void seesNoMore(String words) {
        assertThat(inFront().getByText(words).filter(visible())).hasCount(0);
    }

    /** Nothing that begins so leads anywhere from a list, whatever else speaks of it, such as a part of it or a file. */
    void seesNoLink(String name) {
        assertThat(page.locator("vaadin-grid")
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                        .filter(visible()))
                .hasCount(0);
    }

    /** Who is offered to be mentioned, to one who has begun to write their name. */
    void isOffered(String label, String begun, String person) {
        field(label).fill("");
        field(label).pressSequentially(begun);
        isOffered(person);
    }

    /** To one who has begun to write. */
    void isOffered(String text) {
        assertThat(offered(text)).isVisible();
    }

    /** Nobody of that name is among those who are offered, or not any more. */
    void isNotOffered(String person) {
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(person))
                        .filter(visible()))
                .hasCount(0);
    }

    /** Goes on writing where one is. */
    void writesOn(String label, String text) {
        field(label).pressSequentially(text);
    }

    void erasesLast(String label) {
        field(label).press("End");
        field(label).press("Backspace");
    }

    /** Somewhere on the page, and not thrown back to its beginning by what has just gone. */
    void keepsAPlace() {
        page.waitForFunction("() => document.activeElement !== document.body");
    }

    /** Goes on with the name and presses Enter at once, before anybody could have answered. */
    void mentionsInHaste(String label, String rest, String person) {
        String before = field(label).inputValue();
        field(label).pressSequentially(rest);
        field(label).press("Enter");
        finds(label, before.substring(0, before.lastIndexOf('@')) + "@" + person + " ");
    }

    /** Chooses by keys alone who is mentioned. */
    void mentions(String label, String begun, String person) {
        isOffered(label, begun, person);
        field(label).press("Enter");
        finds(label, begun.substring(0, begun.lastIndexOf('@')) + "@" + person + " ");
    }

    /** The list of people is open or not. */
    void isOfferedNobody() {
        assertThat(page.locator(".mention-area [role=option]").filter(visible()))
                .hasCount(0);
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

    /** Several may bear the same name. */
    void leavesAPicture(int number) {
        Looks.kept(page, "last-of-" + number + "-" + name);
    }

    /** Where this person is and what they can read there, to say why something was waited for in vain. */
    String describesThePage() {
        try {
            return "%s at %s: %s".formatted(name, path(), page.evaluate(READABLE));
        } catch (PlaywrightException e) {
            return name + " has no page any more: " + e.getMessage();
        }
    }

    /** Goes there, and everything that can be told without knowing the page is. */
    void isShownAround(String address, String picture) {
        goes(address);
        isShown(picture);
    }

    /** As in the gallery, for a page that one only comes to on the way. */
    void isShown(String picture) {
        assertThat(page.locator("h1").first()).isVisible();
        Looks.shown(page, picture);
    }

    /** Nothing on the page is wider than a screen. */
    void fits(String name) {
        Looks.fits(page, name);
    }

    /** Whatever plays by itself may, from the next page on; others want less motion. */
    void likesMotion() {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        page.reload();
    }

    /** What the bars of a chart of time say, without their colours. */
    void readsBarsWithoutColour() {
        Looks.tellWithoutColour(page);
    }

    void looksGood(String picture) {
        assertThat(page.locator("h1")).isVisible();
        Looks.good(page, picture);
    }

    /** What the browser itself says about a connection that a journey has cut. */
    private boolean isRemark(String said) {
        return said.startsWith("Failed to load resource") || (wasCutOff && said.startsWith("WebSocket connection to"));
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
