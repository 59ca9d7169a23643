package io.portico.app.journey;

/** The client asks for something, the agency looks at it, and at the end the door is closed. */
record Asking(Visitor omar, Visitor clara, Visitor paula) {

    void unfolds() {
        omar.goes("/");
        omar.sees("Nothing to review");
        omar.withoutReload(this::asksForSomething);
        clara.signsOut();
        clara.goes("/projects");
        clara.isAt("/login");
        clara.signsIn("clara@example.com", Visitor.PASSWORD);
        clara.sees("New website");
        clara.follows("New website");
        clara.sees("Launch page");
        clara.withoutReload(this::locks);
        clara.sees("A bigger button");
        clara.goes("/");
        clara.sees("A bigger button");
        clara.seesNoMore("Launch page");
        paula.sees("Launch page");
    }

    private void asksForSomething() {
        clara.follows("New website");
        clara.presses("Task");
        clara.fills("Name", "A bigger button");
        clara.fills("Description", "The one that **buys** is too small on my phone.");
        clara.selects("Priority", "High");
        clara.looksGood("create-task");
        clara.presses("Create");
        clara.sees("Northlight Studio has your task now");
        omar.sees("A bigger button");
        omar.looksGood("today");
        omar.follows("A bigger button");
        omar.sees("To review");
        omar.presses("Reviewed");
        omar.seesNoMore("To review");
        clara.goes("/");
        clara.sees("Launch page");
        clara.looksGood("portal");
    }

    /** What she asked for herself stays hers (access.md, rule 4); what was only open is gone at once. */
    private void locks() {
        omar.goes("/projects");
        omar.looksGood("projects");
        omar.presses("New website: Open to clients. Change who it is open to");
        omar.sees("Clara Novak loses");
        omar.looksGood("lock-project");
        omar.presses("Save access");
        clara.seesNoMore("Launch page");
    }
}
