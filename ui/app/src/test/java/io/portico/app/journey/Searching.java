package io.portico.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything is found from the keyboard by whoever may see it, and nothing by anybody else. */
record Searching(Visitor omar, Visitor clara) {

    private static final String INNER = "Monday is impossible, and they must not know";
    private static final String ERRAND = "Order flowers for Monday";

    void unfolds() {
        omar.goes("/tasks");
        omar.follows("Launch page");
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
        assertThat(omar.answerAt("/no-such-page")).isEqualTo(404);
        omar.goes("/projects");
        omar.sees("Projects");
        omar.withoutReload(() -> {
            omar.opensFinder("/");
            omar.types("LAUNCH pa");
            omar.seesMarked("Launch pa");
            omar.looksGood("search");
            omar.hits("Enter");
            omar.isAt("/tasks/[^/]+");
        });
        omar.opensFinder("/");
        omar.types("monday");
        omar.sees("they must not know");
        omar.sees("Come round on");
        omar.leavesDialog();
        leadsToThePost();
    }

    /** What was said to clients is not looked for among the notes. */
    private void leadsToThePost() {
        omar.opensFinder("/");
        omar.types("come round on");
        omar.seesMarked("Come round on");
        omar.hits("Enter");
        omar.isAt("/tasks/[^/]+\\?thread=CLIENT&post=[^/]+");
        omar.sees("Come round on");
        omar.sees("will read this");
    }

    private void goesSomewhere() {
        omar.withoutReload(() -> {
            omar.opensFinder("Control+k");
            omar.sees("New project");
            omar.looksGood("palette");
            omar.types("comp");
            omar.hits("Enter");
            omar.isAt("/companies");
            omar.opensFinder("Control+k");
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
        omar.sees("From a task to the next one");
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
