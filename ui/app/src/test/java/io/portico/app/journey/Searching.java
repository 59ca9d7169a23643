package io.portico.app.journey;

/** Everything is found from the keyboard by whoever may see it, and nothing by anybody else. */
record Searching(Visitor omar, Visitor clara) {

    private static final String INNER = "Monday is impossible, and they must not know";
    private static final String ERRAND = "Order flowers for Monday";

    void unfolds() {
        omar.turnsTo("Agency");
        omar.fills("Note", INNER);
        omar.presses("Add note");
        omar.sees(INNER);
        findsATask();
        goesSomewhere();
        addsATask();
        learnsTheKeys();
        whatSheMaySee();
    }

    private void findsATask() {
        omar.goes("/projects");
        omar.sees("Projects");
        omar.withoutReload(() -> {
            omar.hits("/");
            omar.types("LAUNCH pa");
            omar.seesMarked("Launch pa");
            omar.looksGood("search");
            omar.hits("Enter");
            omar.isAt("/tasks/[^/]+");
        });
        omar.hits("/");
        omar.types("monday");
        omar.sees("they must not know");
        omar.sees("Come round on");
        omar.hits("Escape");
    }

    private void goesSomewhere() {
        omar.withoutReload(() -> {
            omar.hits("Control+k");
            omar.sees("New project");
            omar.looksGood("palette");
            omar.types("comp");
            omar.hits("Enter");
            omar.isAt("/companies");
            omar.hits("Control+k");
            omar.sees("New project");
            omar.hits("ArrowUp");
            omar.hits("Enter");
            omar.isAt("/profile");
        });
    }

    private void addsATask() {
        omar.hits("n");
        omar.fills("Name", ERRAND);
        omar.presses("Create");
        omar.sees("Please fill this in.");
        omar.picks("Project", "New website");
        omar.looksGood("quick-add");
        omar.presses("Create");
        omar.isAt("/tasks/[^/]+");
        omar.sees(ERRAND);
    }

    /** Where somebody writes, keys are letters. */
    private void learnsTheKeys() {
        omar.hits("?");
        omar.sees("Keyboard shortcuts");
        omar.looksGood("shortcuts");
        omar.presses("Close");
    }

    private void whatSheMaySee() {
        clara.presses("Search");
        clara.types("monday");
        clara.seesMarked("Monday");
        clara.sees("Come round on");
        clara.looksGood("portal-search");
        clara.cannotFind("must not know");
        clara.cannotFind(ERRAND);
    }
}
