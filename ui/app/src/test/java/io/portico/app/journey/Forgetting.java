package io.portico.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/**
 * A client saves what is kept of her and wants to be forgotten. The data protection officer saves it, too, sees what there is of her and what keeps it, erases her, looks
 * at what others wrote of her, and takes the certificate along.
 */
record Forgetting(Visitor omar, Visitor frieda) {

    private static final String NAME = "Frieda Moosbach";
    private static final String EMAIL = "frieda@example.com";
    private static final String TASK = "Leaflet for the fair";
    private static final String WORDS = "Quendel is what I would plant";

    void unfolds() {
        frieda.hasAuthenticator();
        frieda.accepts(invites(), EMAIL);
        // Since people entered by passkeys, the agency asks for one.
        frieda.presses("Make a passkey");
        frieda.isIn();
        String task = shares();
        frieda.goes("/tasks/" + task);
        frieda.sends(WORDS);
        // A reply that may still be taken back is its author's alone.
        omar.goes("/tasks/" + task);
        omar.turnsTo("Clients");
        omar.sees(WORDS);
        omar.tells("POST", "/tasks/" + task + "/threads/AGENCY", Map.of("text", NAME + " called about it"));
        holdsHer();
        isHeldBack();
        lifts();
        savesHerData();
        isToldWhatThereIs();
        erases();
        frieda.goes("/");
        frieda.sees("Use the e-mail address you were invited with");
        takesTheCertificate();
        looksAtWhatOthersWrote();
        findsNothing(task);
    }

    private String invites() {
        omar.goes("/clients");
        omar.presses("Invite client");
        omar.fills("First name", "Frieda");
        omar.fills("Last name", "Moosbach");
        omar.fills("E-mail", EMAIL);
        omar.picks("Brands", "Acme Shoes");
        omar.selects("Permission set", "Client");
        omar.presses("Invite");
        omar.sees("Link for Frieda");
        String link = omar.reads("Invitation link");
        omar.presses("Close");
        return link;
    }

    private String shares() {
        String project = omar.tells(
                "POST",
                "/projects",
                Map.of("brandId", omar.firstOf("/brands", "Acme Shoes"), "title", "Fair", "newTasksOpenTo", List.of()));
        String task = omar.tells("POST", "/tasks", Map.of("projectId", project, "name", TASK));
        omar.tells("PUT", "/tasks/" + task + "/shares/" + omar.firstOf("/clients", "Frieda"), Map.of());
        return task;
    }

    private void holdsHer() {
        omar.goes("/settings/data-protection");
        omar.sees("Nothing must be kept");
        omar.presses("Place a hold");
        omar.picks("Person", NAME);
        omar.fills("Reason", "A suit is pending");
        omar.looksGood("place-hold");
        omar.presses("Place it");
        omar.sees("A suit is pending");
        omar.looksGood("data-protection");
    }

    private void isHeldBack() {
        begins();
        omar.sees("A legal hold keeps everything of " + NAME);
        omar.sees("A suit is pending");
        omar.cannotPress("Erase for good");
        omar.presses("Cancel");
    }

    private void lifts() {
        omar.goes("/settings/data-protection");
        omar.presses("Lift the hold on " + NAME);
        omar.fills("Reason", "It was settled");
        omar.presses("Lift the hold");
        omar.sees("Nothing must be kept");
    }

    private void savesHerData() {
        frieda.goes("/profile");
        frieda.sees("Replies of others are not in it");
        assertThat(unpacked(frieda.downloads("Save everything about me", ".*Frieda Moosbach\\.zip")))
                .contains(WORDS, EMAIL)
                .doesNotContain("called about it");
    }

    private void isToldWhatThereIs() {
        omar.goes("/clients");
        omar.presses("Actions for " + NAME);
        omar.chooses("Save all data…");
        omar.sees("The access history will say that you saved it.");
        omar.looksGood("save-data");
        assertThat(unpacked(omar.downloads("Save the data", ".*Frieda Moosbach\\.zip")))
                .contains(WORDS, EMAIL)
                .doesNotContain("called about it");
        omar.presses("Cancel");
    }

    private static String unpacked(byte[] archive) {
        StringBuilder words = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            while (zip.getNextEntry() != null) {
                words.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.toString();
    }

    private void begins() {
        omar.goes("/clients");
        omar.presses("Actions for " + NAME);
        omar.chooses("Erase…");
    }

    private void erases() {
        begins();
        omar.sees("There is no way back");
        omar.sees("What stays, and why");
        omar.fills("Reference", "DSR-17");
        omar.fills("Type “" + NAME + "” to confirm", "Frieda");
        omar.looksGood("erase-person");
        omar.presses("Erase for good");
        omar.sees("That is not “" + NAME + "”.");
        omar.fills("Type “" + NAME + "” to confirm", NAME);
        omar.presses("Erase for good");
        omar.sees("Nothing is left");
        omar.isAt("/people/[^/]+/erasure");
        omar.sees("Reference DSR-17");
    }

    private void takesTheCertificate() {
        assertThat(new String(
                        omar.downloads("Certificate (PDF)", "Person-[0-9A-F]{6}\\.pdf"), StandardCharsets.US_ASCII))
                .startsWith("%PDF");
        assertThat(new String(
                        omar.downloads("Certificate (JSON)", "Person-[0-9A-F]{6}\\.json"), StandardCharsets.UTF_8))
                .contains("DSR-17", "\"completedAt\"")
                .doesNotContain("Frieda", "Moosbach");
    }

    private void looksAtWhatOthersWrote() {
        omar.sees("One is still to be looked at.");
        omar.presses("Leave as it is: " + TASK);
        omar.sees("All were looked at.");
        omar.looksGood("erasure");
    }

    private void findsNothing(String task) {
        omar.goes("/tasks/" + task);
        omar.seesNoMore(WORDS);
        omar.goes("/settings/data-protection");
        omar.sees("DSR-17");
        omar.goes("/clients");
        omar.seesNoMore(NAME);
    }
}
