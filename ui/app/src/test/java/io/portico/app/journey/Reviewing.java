package io.portico.app.journey;

/** A review lists what people outside have: one thing is taken away and given back, the rest is confirmed. */
record Reviewing(Visitor omar, Visitor paula) {

    void unfolds() {
        paula.goes("/projects");
        paula.sees("New website");
        starts();
        paula.withoutReload(this::takesAwayAndGivesBack);
        confirmsTheRest();
        omar.goes("/access/reviews");
        omar.sees("Running");
        omar.looksGood("reviews");
    }

    private void starts() {
        omar.goes("/access");
        omar.follows("Reviews");
        omar.sees("No reviews yet");
        omar.presses("Start a review");
        omar.fills("Name", "Autumn");
        omar.looksGood("start-review");
        omar.presses("Start review");
        omar.sees("Reviewed by Omar Haddad");
        omar.sees("Task: Launch page");
        omar.looksGood("review");
    }

    private void takesAwayAndGivesBack() {
        omar.presses("Take away: Task: Launch page, Paula Berg");
        omar.sees("Paula Berg loses 1 project, 1 task");
        omar.looksGood("review-take-away");
        omar.presses("Take away");
        paula.sees("No projects yet");
        omar.sees("Taken away");
        omar.undoes("Access was taken from Paula Berg");
        paula.sees("New website");
    }

    private void confirmsTheRest() {
        omar.presses("Confirm all that Paula Berg has");
        omar.sees("1 access waits for an answer");
        omar.presses("Confirm: Account, Clara Novak");
        omar.sees("Everything is answered");
        omar.looksGood("review-answered");
    }
}
