package io.portico.app.journey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A client and a project manager who have no pointer do their day's work: it is always to be seen where they are, and
 * whatever opens and closes leaves them where they were.
 */
record ByKeys(Visitor omar, Visitor clara, Visitor nora) {

    private static final String PROJECT = "Harvest fair";
    private static final String STAND = "Fair stand";
    private static final String FLYER = "Fair flyer";
    private static final String TENT = "Fair tent";
    private static final String LOVELY = "All of it is as we wanted it";
    private static final String BIGGER = "Could the pumpkin be bigger";
    private static final String INSIDE = "The pumpkin is as big as it gets";
    private static final String ANSWER = "It fills the page now";
    private static final byte[] SIGNED = "%PDF-1.4 signed by hand".getBytes(StandardCharsets.UTF_8);

    void unfolds() {
        prepares();
        leavesAndComesBack();
        clara.withoutReload(() -> {
            Keys keys = clara.keys();
            answersWithAFile(keys);
            approves(keys);
            asksForChanges(keys);
        });
        nora.goes("/");
        nora.isIn();
        nora.withoutReload(() -> {
            Keys keys = nora.keys();
            addsATask(keys);
            findsATask(keys);
            opensFromTheListAndComesBack(keys);
            writes(keys);
            movesACard(keys);
        });
        clara.cannotFind(INSIDE);
    }

    private void prepares() {
        omar.goes("/");
        String project = omar.tells(
                "POST", "/projects", Map.of("brandId", omar.firstOf("/brands", "Acme Shoes"), "title", PROJECT));
        omar.tells("PUT", "/projects/" + project + "/open-to", Map.of("audiences", List.of("CLIENT")));
        for (String name : List.of(STAND, FLYER)) {
            String task = omar.tells("POST", "/tasks", Map.of("projectId", project, "name", name));
            omar.tells("PUT", "/tasks/" + task + "/open-to", Map.of("audiences", List.of("CLIENT")));
            omar.tells("POST", "/tasks/" + task + "/approvals", Map.of("audience", "CLIENT", "text", "Shall we?"));
        }
    }

    private void leavesAndComesBack() {
        clara.goes("/");
        clara.isIn();
        Keys keys = clara.keys();
        keys.presses("Clara Novak: profile and sign-out");
        keys.goes("ArrowUp", "Sign out");
        keys.hits("Enter");
        clara.sees("Use the e-mail address you were invited with");
        keys.isAt("E-mail");
        keys.writes("clara@example.com");
        keys.comesTo("Password");
        keys.writes(Visitor.PASSWORD);
        keys.hits("Enter");
        clara.isIn();
        clara.sees(STAND);
    }

    private void answersWithAFile(Keys keys) {
        keys.presses(STAND);
        clara.isOn(STAND);
        keys.comesTo("Reply");
        keys.writes(LOVELY);
        keys.comesTo("Attach files");
        keys.choosesFile("signed.pdf", SIGNED);
        clara.hasReady("signed.pdf", 1);
        keys.presses("Send reply");
        clara.seesLink("signed.pdf");
        clara.sees(LOVELY);
    }

    /** The question is asked once more, with its answer at hand. */
    private void approves(Keys keys) {
        keys.comesBackTo("Approve " + STAND);
        keys.hits("Enter");
        keys.isAt("Approve");
        clara.sees("It stays as it is from then on.");
        keys.hits("Escape");
        keys.isAt("Approve " + STAND);
        keys.hits("Enter");
        keys.isAt("Approve");
        keys.presses("Cancel");
        keys.isAt("Approve " + STAND);
        keys.hits("Enter");
        keys.isAt("Approve");
        keys.hits("Enter");
        clara.sees("“" + STAND + "” is approved.");
        keys.isAt("Approvals (1)");
    }

    private void asksForChanges(Keys keys) {
        keys.presses("Portal");
        clara.sees("Ongoing");
        keys.presses(FLYER);
        clara.isOn(FLYER);
        keys.presses("Ask for changes of " + FLYER);
        keys.isAt("What should be different?");
        keys.hits("Escape");
        keys.isAt("Ask for changes of " + FLYER);
        keys.hits("Enter");
        keys.isAt("What should be different?");
        keys.writes(BIGGER);
        keys.presses("Ask for changes");
        clara.sees(BIGGER);
        keys.isAt("Approvals (1)");
    }

    private void addsATask(Keys keys) {
        keys.hits("n");
        keys.isAt("Name");
        keys.writes(TENT);
        keys.comesTo("Project");
        keys.writes(PROJECT);
        nora.isOffered(PROJECT);
        keys.hits("Enter");
        keys.presses("Create");
        nora.isOn(TENT);
    }

    private void findsATask(Keys keys) {
        keys.hits("/");
        nora.types(STAND);
        nora.seesMarked(STAND);
        keys.hits("Enter");
        nora.isOn(STAND);
        nora.sees("Clara Novak approved it");
    }

    private void opensFromTheListAndComesBack(Keys keys) {
        nora.opensFinder("Control+k");
        nora.types("tasks");
        keys.hits("Enter");
        nora.isOn("Tasks");
        keys.comesTo("Filter by name");
        keys.writes("fair");
        nora.isAt("/tasks\\?text=fair");
        nora.seesLink(FLYER);
        comesIntoTheList(keys, TENT);
        keys.goes("ArrowDown", FLYER);
        keys.hits("Enter");
        keys.isAt(FLYER);
        keys.hits("Enter");
        nora.isAt("/tasks/[^/]+\\?.*");
        nora.isOn(FLYER);
        keys.hits("Escape");
        nora.isOn("Tasks");
        keys.isAt(FLYER);
        keys.hits("Enter");
        nora.isOn(FLYER);
        keys.hits("j");
        nora.isOn(STAND);
        keys.hits("Escape");
        nora.isOn("Tasks");
        keys.isAt(STAND);
    }

    /** Past its head to the first row, and along that to the name. */
    private static void comesIntoTheList(Keys keys, String first) {
        keys.comesTo("Show all");
        keys.hits("Tab");
        keys.hits("Tab");
        keys.hits("Home");
        keys.goes("ArrowRight", first);
    }

    private void writes(Keys keys) {
        keys.comesBackTo("Filter by name");
        keys.hits("Control+a");
        keys.writes(FLYER);
        nora.isAt("/tasks\\?text=Fair\\+flyer|/tasks\\?text=Fair%20flyer");
        nora.seesNoMore(TENT);
        comesIntoTheList(keys, FLYER);
        keys.hits("Enter");
        keys.isAt(FLYER);
        keys.hits("Enter");
        nora.isOn(FLYER);
        nora.sees("Changes asked for");
        keys.comesTo("Note");
        keys.writes(INSIDE);
        keys.presses("Add note");
        nora.sees(INSIDE);
        keys.isAt("Note");
        keys.comesBackTo("Agency");
        keys.goes("ArrowRight", "Clients");
        keys.hits("Enter");
        nora.sees("will read this");
        keys.comesTo("Reply");
        keys.writes(ANSWER);
        keys.presses("Send reply");
        clara.sees(ANSWER);
        keys.isAt("Reply");
    }

    /** Where something may be written, Escape leads nowhere; beside it, back to the list. */
    private void movesACard(Keys keys) {
        keys.hits("Shift+Tab");
        keys.hits("Escape");
        nora.isOn("Tasks");
        keys.isAt(FLYER);
        keys.comesBackTo("Board");
        keys.hits("Enter");
        nora.seesIn("To do", FLYER);
        keys.presses("Move “" + FLYER + "”");
        keys.goes("ArrowDown", "Move to “In review”");
        keys.hits("Enter");
        nora.seesIn("In review", FLYER);
        nora.sees("“" + FLYER + "” is now: In review");
        keys.isAt(FLYER);
    }
}
