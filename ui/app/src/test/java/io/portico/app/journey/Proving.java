package io.portico.app.journey;

import java.time.LocalDate;

/** An auditor asks the history of access who can see what, since when, and why; and why not. */
record Proving(Visitor omar, Visitor aida) {

    void unfolds() {
        String link = invitesAnAuditor();
        aida.accepts(link, "aida@example.com");
        aida.sees("New website");
        looksAtTheWhole();
        asksWhoSeesWhat();
        asksWhyAndWhyNot();
        readsTheHistory();
        comparesTwoDates();
    }

    private String invitesAnAuditor() {
        omar.follows("People");
        omar.presses("Invite a colleague");
        omar.fills("First name", "Aida");
        omar.fills("Last name", "Auditor");
        omar.fills("E-mail", "aida@example.com");
        omar.selects("Role", "Auditor");
        omar.presses("Invite");
        omar.sees("Link for Aida");
        return omar.reads("Invitation link");
    }

    /** The matrix tells it in one word for everybody, and asks the policy about whatever cell is pressed. */
    private void looksAtTheWhole() {
        aida.sees("Paula Berg");
        aida.looksGood("matrix");
        aida.asksAboutCell("Clara Novak");
        aida.sees("Yes, Clara Novak may");
        aida.looksGood("matrix-why");
        aida.presses("Close");
        aida.turnsTo("Questions");
        aida.picks("Person", "Paula Berg");
        aida.presses("Cannot comment");
        aida.picks("Task", "Launch page");
        aida.sees("Yes, Paula Berg may");
        aida.looksGood("question");
        aida.presses("Close");
        aida.presses("Cannot log in");
        aida.sees("The account of Paula Berg may sign in");
        aida.presses("Close");
        aida.presses("Sees notes");
        aida.picks("Task", "Launch page");
        aida.sees("The thread of the agency is not that of Paula Berg");
        aida.presses("Close");
        aida.turnsTo("Who saw what");
        aida.sees("What could somebody see?");
    }

    private void asksWhoSeesWhat() {
        aida.picks("Person", "Clara Novak");
        aida.presses("Show");
        aida.sees("What Clara Novak can see now, and why");
        aida.sees("A bigger button");
        aida.sees("Task A bigger button is shared with Clara Novak");
        aida.sees("rule 4");
        aida.looksGood("access");
        aida.choosesInstant(LocalDate.now().minusDays(1), "10:00");
        aida.presses("Show");
        aida.sees("What Clara Novak could see on");
        aida.seesNoMore("A bigger button");
        aida.sees("Nothing");
    }

    private void asksWhyAndWhyNot() {
        aida.turnsTo("Why, why not");
        aida.picks("Person", "Clara Novak");
        aida.picks("Thing", "Launch page");
        aida.presses("Explain");
        aida.sees("No, Clara Novak may not");
        aida.sees("What is missing");
        aida.looksGood("why-not");
        aida.picks("Person", "Paula Berg");
        aida.presses("Explain");
        aida.sees("Yes, Paula Berg may");
        aida.sees("Task Launch page is shared with Paula Berg");
    }

    private void readsTheHistory() {
        aida.turnsTo("History");
        aida.sees("Aida Auditor invited as Auditor");
        aida.sees("Project New website locked");
        aida.looksGood("history");
    }

    /** Then, and now: what came, what went, and because of what. */
    private void comparesTwoDates() {
        aida.follows("Timelines of access");
        aida.sees("From when until when?");
        aida.picks("Person", "Clara Novak");
        aida.sees("Task: A bigger button");
        aida.looksGood("timeline");
        aida.presses("Compare");
        aida.sees("Gained (");
        aida.looksGood("difference");
        aida.picks("Thing", "Launch page");
        aida.sees("Paula Berg (Partner)");
        aida.presses("Compare");
        aida.sees("Gained (");
    }
}
