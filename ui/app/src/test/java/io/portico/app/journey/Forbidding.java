package io.portico.app.journey;

/** A standing rule says what Paula never sees: it tells what breaks it, and then refuses whatever would. */
record Forbidding(Visitor omar, Visitor paula) {

    private static final String RULE = "Paula & tasks";
    private static final String REFUSAL = "The standing rule “" + RULE + "” forbids this.";

    void unfolds() {
        omar.goes("/access");
        omar.follows("Standing rules");
        omar.sees("No standing rules");
        makesTheRule();
        curesWhatBreaksIt();
        isRefused();
        omar.goes("/access/rules");
        omar.sees("Kept");
        omar.looksGood("standing-rules");
    }

    private void makesTheRule() {
        omar.presses("New standing rule");
        omar.fills("Name", RULE);
        omar.selects("Whom it is about", "One person");
        omar.picks("Person", "Paula Berg");
        omar.ticks("Tasks");
        omar.sees("Paula Berg sees 1 task");
        omar.looksGood("new-standing-rule");
        omar.presses("Make rule");
        omar.sees("Broken by 1 sight");
        omar.looksGood("standing-rule");
    }

    private void curesWhatBreaksIt() {
        omar.goes("/projects");
        omar.follows("New website");
        omar.follows("Launch page");
        paula.goes("/projects");
        paula.sees("New website");
        omar.presses("Take access from Paula Berg");
        omar.presses("Take access");
        paula.sees("No projects yet");
    }

    private void isRefused() {
        omar.presses("Share with a client or partner");
        omar.ticks("Partners");
        omar.picks("Person", "Paula Berg");
        omar.sees(REFUSAL);
        omar.sees("Paula Berg would see 1 task");
        omar.cannotPress("Share");
        omar.looksGood("standing-rule-forbids");
        omar.presses("Cancel");
        paula.sees("No projects yet");
    }
}
