package io.portico.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Somebody from outside audits for a while: looks back at what a client saw, asks who opened what, takes the record along,
 * and reads what was said only as long as that is given. The agency reads afterwards what the auditor did.
 */
record Auditing(Visitor omar, Visitor clara, Visitor mina) {

    private static final String NAME = "Wilhelmina Blumenthal-Oppenheimer";
    private static final String EMAIL = "wilhelmina@example.com";
    private static final String TASK = "Cover of the yearbook";
    private static final String REPLY = "Bergamot would suit the cover";
    private static final String NOTE = "Juniper is what it will be";
    private static final String REASON = "The quarrel about the cover";
    private static final Duration A_MOMENT = Duration.ofSeconds(20);

    void unfolds() {
        String task = worksWithAClient();
        mina.accepts(invites(), EMAIL);
        mina.isIn();
        looksBack();
        looksAtAThing(task);
        readsTheTimeline();
        readsWhatWasDisclosed(task);
        looksForLeaks();
        takesTheHistoryAlong();
        takesTheRecordAlong();
        readsNothingThatWasSaid(task);
        readsAsLongAsItIsGiven(task);
        losesItByTheClock(task);
        isReadAbout();
    }

    private String worksWithAClient() {
        String project = omar.tells(
                "POST",
                "/projects",
                Map.of(
                        "brandId",
                        omar.firstOf("/brands", "Acme Shoes"),
                        "title",
                        "Almanac",
                        "newTasksOpenTo",
                        List.of()));
        String task = omar.tells("POST", "/tasks", Map.of("projectId", project, "name", TASK));
        omar.tells("PUT", "/tasks/" + task + "/shares/" + omar.firstOf("/clients", "Clara"), Map.of());
        omar.tells("POST", "/tasks/" + task + "/threads/AGENCY", Map.of("text", NOTE));
        clara.goes("/tasks/" + task);
        clara.isOn(TASK);
        clara.sends(REPLY);
        // Who sends at once is heard at once; others' replies are out a moment later.
        omar.goes("/tasks/" + task);
        omar.turnsTo("Clients");
        omar.sees(REPLY);
        return task;
    }

    private String invites() {
        omar.goes("/access/auditors");
        omar.presses("Invite auditor");
        omar.fills("First name", "Wilhelmina");
        omar.fills("Last name", "Blumenthal-Oppenheimer");
        omar.fills("E-mail", EMAIL);
        omar.writesInto("Until", day(30));
        omar.looksGood("invite-auditor");
        omar.presses("Invite");
        omar.sees("Link for Wilhelmina");
        String link = omar.reads("Invitation link");
        omar.presses("Close");
        return link;
    }

    private static String day(int days) {
        return LocalDate.now().plusDays(days).format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT));
    }

    /** From change to change, by hand and by itself; what was said is withheld. */
    private void looksBack() {
        mina.goes("/access");
        mina.turnsTo("Who saw what");
        mina.picks("Person", "Clara Novak");
        mina.presses("Show");
        mina.sees("What Clara Novak can see now");
        mina.sees("something was said or changed in a thread");
        mina.presses("Change before");
        mina.sees("2 came into sight");
        mina.sees("Task " + TASK + " is shared with Clara Novak");
        mina.looksGood("seen-then");
        mina.presses("Look back as Clara Novak");
        mina.sees("The portal as Clara Novak saw it on");
        mina.sees("You read the access history only");
        mina.sees(TASK);
        mina.presses("Change before");
        mina.seesNoMore(TASK);
        mina.presses("Next change");
        mina.sees(TASK);
        mina.likesMotion();
        mina.presses("Play");
        mina.sees("something was said or changed in a thread");
        mina.looksGood("looking-back");
        mina.follows(TASK);
        mina.isOn(TASK);
        mina.looksGood("looking-back-task");
        mina.cannotFind(REPLY);
        mina.cannotFind(NOTE);
        mina.presses("Stop viewing as");
        mina.isOn("Access");
    }

    /** The agency comes from the task itself; its marks are those of the task, whoever sees it. */
    private void looksAtAThing(String task) {
        omar.goes("/tasks/" + task);
        omar.follows("Access at…");
        omar.sees("Who can see Task: " + TASK + " now, and why");
        omar.sees("1 came to see it, 0 see it no more");
        omar.sees("Clients (1)");
        omar.sees("Task " + TASK + " is shared with Clara Novak");
        omar.looksGood("seers-then");
        omar.presses("Change before");
        omar.sees("Who could see Task: " + TASK + " on");
        omar.seesNoMore("Clients (1)");
        omar.presses("Next change");
        omar.sees("Clients (1)");
        omar.loadsAnew();
        omar.sees("Who could see Task: " + TASK + " on");
        mina.turnsTo("Who saw what");
        mina.picks("Thing", "Almanac");
        mina.presses("Show");
        mina.sees("Who can see Project: Almanac now, and why");
        mina.sees("Change ");
        mina.sees("Clients (1)");
    }

    /** What a bar says by its place, its shape and its colour, a row of the table says in words. */
    private void readsTheTimeline() {
        mina.goes("/access");
        mina.follows("Timelines of access");
        mina.sees("From when until when?");
        mina.picks("Person", "Clara Novak");
        mina.sees("Task: " + TASK);
        mina.readsBarsWithoutColour();
        mina.sees("Ended by somebody");
        mina.sees("Ended by time alone");
        mina.picks("Thing", TASK);
        mina.sees("Clara Novak (Client)");
        mina.readsBarsWithoutColour();
        mina.presses("Compare");
        mina.sees("Gained (");
        mina.readsBarsWithoutColour();
        mina.looksGood("auditor-timeline");
        mina.follows("What they could see: Clara Novak (Client)");
        mina.sees("Who could see it");
        mina.presses("Compare");
        mina.sees("Gained (");
        mina.readsBarsWithoutColour();
        mina.follows("Who could see it: Task: " + TASK);
        mina.sees("Clara Novak (Client)");
        assertThat(text(mina.downloads("Download as CSV", ".*\\.csv"))).contains("Clara Novak");
    }

    private void readsWhatWasDisclosed(String task) {
        mina.goes("/access/disclosures");
        mina.sees("Opened: " + TASK);
        mina.picks("Person", "Clara Novak");
        mina.picks("How", "Mailed");
        mina.seesNoMore("Opened: " + TASK);
        mina.picks("How", "Opened");
        mina.sees("Opened: " + TASK);
        mina.looksGood("disclosures");
        assertThat(text(mina.downloads("Save as CSV", ".*\\.csv")))
                .contains("\"opened\",\"page\",\"task:" + task)
                .doesNotContain("\"mailed\"");
    }

    private void looksForLeaks() {
        mina.goes("/access");
        mina.follows("Leak check");
        mina.presses("Check now");
        mina.sees("Nothing leaked");
        mina.sees("Mails to people outside");
        mina.sees("Texts found in all of that");
        assertThat(mina.reads("Digest of the result")).isNotEmpty();
        mina.looksGood("leak-check");
    }

    private void takesTheHistoryAlong() {
        mina.goes("/access/exports");
        mina.ticks("CSV");
        mina.presses("Export");
        mina.sees("File 1 of 1");
        mina.looksGood("history-exports");
        assertThat(text(mina.downloads("File 1 of 1", ".*\\.csv"))).contains("task-shared");
    }

    private void takesTheRecordAlong() {
        mina.goes("/access/record");
        mina.looksGood("record");
        assertThat(text(mina.downloads("Save checkpoint", "checkpoint-\\d+\\.note")))
                .contains("\n\u2014 ");
        mina.sees("without what invoices and budgets come to");
        assertThat(entries(mina.downloads("Save evidence", "evidence-\\d+\\.zip")))
                .isNotEmpty();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<String> entries(byte[] bundle) {
        List<String> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName());
                assertThat(text(zip.readAllBytes())).doesNotContain(REPLY, NOTE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private void readsNothingThatWasSaid(String task) {
        mina.goes("/tasks/" + task);
        mina.sees("There is nothing here for you");
        mina.goes("/access");
        mina.seesNoLink("Tasks");
    }

    private void readsAsLongAsItIsGiven(String task) {
        omar.goes("/access/auditors");
        omar.presses("Actions for " + NAME);
        omar.chooses("Let them read what is said");
        omar.fills("Reason", REASON);
        omar.writesInto("Ends on", day(2));
        omar.looksGood("give-content");
        omar.presses("Let them read");
        omar.sees("May read what is said until");
        omar.looksGood("auditors");
        mina.goes("/access");
        mina.follows("Projects");
        mina.sees("Almanac");
        mina.follows("Almanac");
        mina.follows(TASK);
        mina.isOn(TASK);
        mina.sees(NOTE);
        mina.turnsTo("Clients");
        mina.sees(REPLY);
        mina.looksGood("auditor-task");
        mina.withoutReload(() -> {
            omar.presses("Actions for " + NAME);
            omar.chooses("Take reading away");
            mina.sees("There is nothing here for you");
            mina.seesNoMore(REPLY);
        });
        omar.seesNoMore("May read what is said until");
        mina.loadsAnew();
        mina.sees("There is nothing here for you");
        mina.seesNoMore(REPLY);
    }

    /** Nobody does anything, and the page that stands open closes. */
    private void losesItByTheClock(String task) {
        Instant end = Instant.now().plus(A_MOMENT).truncatedTo(ChronoUnit.MILLIS);
        omar.tells(
                "PUT",
                "/audit/auditors/" + omar.firstOf("/audit/auditors", NAME) + "/content",
                Map.of("reason", REASON, "endsAt", end.toString()));
        mina.goes("/tasks/" + task);
        mina.sees(NOTE);
        mina.withoutReload(() -> mina.sees("There is nothing here for you"));
        assertThat(Instant.now()).isAfterOrEqualTo(end);
    }

    private void isReadAbout() {
        omar.follows("What " + NAME + " read");
        omar.sees("Pages of the agency, " + TASK);
        omar.looksGood("what-auditors-read");
        omar.goes("/access");
        omar.turnsTo("History");
        omar.sees(REASON);
        omar.looksGood("what-auditors-did");
    }
}
