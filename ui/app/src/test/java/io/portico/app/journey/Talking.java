package io.portico.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** Each side reads its own thread, with its files, as soon as something is said there. */
record Talking(Visitor omar, Visitor clara, Visitor paula, Visitor nora) {

    private static final String NOTE = "Their margin is thin as paper";
    private static final String QUESTION = "When may we try it ourselves";
    private static final String ANSWER = "Come round on Monday";
    private static final String OFFER = "I can build the checkout in a week";
    private static final String ACCEPTED = "A week is fine by us";
    private static final String ADDITION = "Bring the drawings";
    private static final String HASTE = "This is not what we agreed";
    private static final String PATIENCE = "This one can wait until tomorrow";
    private static final String DRAFT = "On second thoughts";
    private static final byte[] SKETCH = "%PDF-1.4 what Clara drew".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLAN = "%PDF-1.4 what Omar planned".getBytes(StandardCharsets.UTF_8);

    void unfolds() {
        clara.follows("Launch page");
        clara.sees("Northlight Studio will read this");
        clara.seesNoMore("and those of your colleagues");
        sendsAtOnce();
        omar.turnsTo("Clients");
        omar.sees("Clara Novak will read this");
        omar.withoutReload(this::asks);
        clara.withoutReload(this::answers);
        paula.withoutReload(() -> omar.withoutReload(this::talksWithThePartner));
        marks();
        clara.withoutReload(this::mentions);
        thinksAgain();
        leavesADraft();
        filesAreForThoseWhoReadThem();
        notes();
        omar.turnsTo("Clients");
        clara.letsHoursPass(3);
        clara.sees("3 hours ago");
        clara.goes(clara.path());
        omar.looksGood("task-clients");
        paula.looksGood("portal-task-partner");
    }

    /** Omar does not think again from here on, so that nobody waits for what he says; Clara still does. */
    private void sendsAtOnce() {
        String task = omar.path();
        omar.canTakeBack("Send at once");
        omar.goes(task);
    }

    private void asks() {
        clara.fills("Reply", QUESTION);
        clara.attaches("sketch.pdf", SKETCH);
        clara.presses("Send reply");
        clara.sees("sketch.pdf");
        omar.sees(QUESTION);
        assertThat(omar.downloads("sketch.pdf")).isEqualTo(SKETCH);
    }

    private void answers() {
        omar.fills("Reply", ANSWER);
        omar.attaches("plan.pdf", PLAN);
        omar.presses("Send reply");
        clara.sees(ANSWER);
        clara.wasTold(ANSWER);
        assertThat(clara.downloads("plan.pdf")).isEqualTo(PLAN);
        clara.looksGood("portal-task");
    }

    /** In a thread of their own, each on the other's open page. */
    private void talksWithThePartner() {
        omar.turnsTo("Partners");
        omar.sees("Paula Berg will read this");
        paula.sendsAndWritesOn(OFFER, " With tests");
        omar.sees(OFFER);
        paula.finds("Reply", "With tests");
        paula.fills("Reply", "");
        omar.sends(ACCEPTED);
        paula.sees(ACCEPTED);
        paula.wasTold(ACCEPTED);
        omar.turnsTo("Clients");
        omar.sees("Clara Novak will read this");
        omar.seesNoMore(OFFER);
        clara.cannotFind(OFFER);
        clara.cannotFind(ACCEPTED);
    }

    /** What came while she was elsewhere is new to her, until she has it before her eyes; then the agency sees that. */
    private void marks() {
        clara.goes("/");
        clara.seesNoMore("1 new");
        omar.withoutReload(() -> {
            omar.sees("Seen by");
            omar.fills("Reply", ADDITION);
            omar.presses("Send reply");
            clara.sees("1 new");
            omar.seesNotBelow(ADDITION, "Seen by");
            clara.looksGood("portal-unread");
            clara.follows("Launch page");
            clara.sees(ADDITION);
            clara.seesWhereNewBegins();
            clara.looksGood("portal-task-new");
            omar.seesBelow(ADDITION, "Clara Novak,");
            omar.looksGood("task-seen-by");
        });
        clara.cannotFind("Seen by");
        clara.goes("/");
        clara.sees("Launch page");
        clara.seesNoMore("1 new");
        clara.follows("Launch page");
    }

    /** Only those are offered who read the thread; whoever is mentioned is told so. */
    private void mentions() {
        aColleagueComes();
        omar.isOffered("Reply", "This is for @", "Clara Novak");
        omar.isOffered("Reply", "This is for @", "Nora Quist");
        omar.isNotOffered("Paula Berg");
        omar.looksGood("task-mention");
        omar.writesOn("Reply", "cl");
        omar.isNotOffered("Nora Quist");
        omar.hits("Enter");
        omar.finds("Reply", "This is for @Clara Novak ");
        omar.writesOn("Reply", "and not for @");
        omar.sees("Nora Quist");
        omar.mentionsInHaste("Reply", "qu", "Nora Quist");
        omar.writesOn("Reply", "@");
        omar.sees("Nora Quist");
        omar.turnsTo("Agency");
        omar.isOfferedNobody();
        omar.turnsTo("Clients");
        omar.erasesLast("Reply");
        omar.presses("Send reply");
        clara.sees("@Clara Novak");
        clara.looksGood("portal-task-mention");
        clara.isOffered("Reply", "Thank you, @", "Omar Haddad");
        clara.isNotOffered("Paula Berg");
        clara.mentions("Reply", "Thank you, @om", "Omar Haddad");
        clara.presses("Send reply");
        omar.sees("@Omar Haddad");
    }

    /** With two who read it, whose name it is makes a difference. */
    private void aColleagueComes() {
        omar.follows("People");
        omar.presses("Invite a colleague");
        omar.fills("First name", "Nora");
        omar.fills("Last name", "Quist");
        omar.fills("E-mail", "nora@northlight.example");
        omar.selects("Role", "Project manager");
        omar.presses("Invite");
        omar.sees("Link for Nora");
        nora.accepts(omar.reads("Invitation link"), "nora@northlight.example");
        nora.isIn();
        omar.goes("/tasks");
        omar.follows("Launch page");
        omar.turnsTo("Clients");
        omar.sees("will read this");
    }

    /** What is taken back in time was never there; words and files are in the box again, and can be taken off. */
    private void thinksAgain() {
        String task = clara.path();
        // Long enough to look at the page meanwhile.
        clara.canTakeBack("30 seconds");
        clara.goes(task);
        clara.withoutReload(this::takesBack);
        clara.canTakeBack("5 seconds");
        clara.goes(task);
        clara.withoutReload(this::doesNotTakeBack);
        clara.canTakeBack("Send at once");
        clara.goes(task);
        omar.cannotFind(HASTE);
        omar.cannotFind("haste.pdf");
        omar.turnsTo("Clients");
        omar.sees(PATIENCE);
    }

    private void takesBack() {
        clara.fills("Reply", HASTE);
        clara.attaches("haste.pdf", SKETCH);
        clara.presses("Send reply");
        clara.sees("Sending…");
        clara.looksGood("portal-task-sending");
        clara.presses("Undo: take this reply back, nobody has seen it");
        clara.seesNoMore("Sending…");
        clara.finds("Reply", HASTE);
        clara.hasReady("haste.pdf", 1);
        clara.attaches("haste.pdf", PLAN);
        clara.looksGood("portal-task-taken-back");
        clara.takesOffLast("haste.pdf");
        clara.takesOffLast("haste.pdf");
        clara.hasReady("haste.pdf", 0);
        clara.fills("Reply", "");
    }

    /** What is not taken back goes out by itself. */
    private void doesNotTakeBack() {
        clara.fills("Reply", PATIENCE);
        clara.presses("Send reply");
        clara.sees("Sending…");
        omar.cannotFind(PATIENCE);
        clara.seesNoMore("Sending…");
        clara.sees(PATIENCE);
    }

    /** What was begun stays where it was begun: it is not sent into another thread, and leaving does not lose it. */
    private void leavesADraft() {
        omar.fills("Reply", DRAFT);
        omar.attaches("draft.pdf", SKETCH);
        omar.turnsTo("Agency");
        omar.sees("Only Northlight Studio sees this");
        omar.hasReady("draft.pdf", 0);
        omar.finds("Note", "");
        omar.turnsTo("Clients");
        omar.hasReady("draft.pdf", 1);
        omar.finds("Reply", DRAFT);
        omar.strikesOnPage("Escape");
        omar.isAt("/tasks");
        omar.follows("Launch page");
        omar.turnsTo("Clients");
        omar.finds("Reply", DRAFT);
        omar.takesOffLast("draft.pdf");
        omar.hasReady("draft.pdf", 0);
        omar.fills("Reply", "");
        clara.cannotFind(DRAFT);
    }

    private void filesAreForThoseWhoReadThem() {
        String plan = clara.addressOf("plan.pdf");
        assertThat(clara.answerAt(plan)).isEqualTo(200);
        assertThat(paula.answerAt(plan)).isEqualTo(404);
        paula.cannotFind(QUESTION);
        paula.cannotFind("plan.pdf");
        assertThat(paula.answerAt(plan + "x")).isEqualTo(404);
    }

    /** What stays inside reaches no other browser, in whatever form. */
    private void notes() {
        omar.turnsTo("Agency");
        omar.sees("Only Northlight Studio sees this");
        omar.fills("Note", NOTE);
        omar.presses("Add note");
        omar.sees(NOTE);
        omar.canFind(NOTE);
        omar.looksGood("task");
        clara.canFind(ANSWER);
        clara.cannotFind(NOTE);
        paula.cannotFind(NOTE);
    }
}
