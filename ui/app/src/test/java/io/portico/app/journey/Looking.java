package io.portico.app.journey;

/**
 * Somebody of the agency looks around in a hurry, then at the portal with others' eyes, and tries there what they may not.
 */
record Looking(Visitor omar) {

    void unfolds() {
        isInAHurry();
        viewsAsAClient();
        makesASetAndTriesIt();
        givesIt();
    }

    /** What was pressed last is where they arrive, whatever was still on its way, and the browser complains of nothing. */
    private void isInAHurry() {
        omar.goes("/projects");
        omar.isOn("Projects");
        for (int round = 0; round < 5; round++) {
            omar.hurriesThrough("Tasks", "People", "People", "Billing", "Projects", "Clients", "Companies");
        }
        omar.isOn("Companies");
        omar.hadNoTrouble();
    }

    private void viewsAsAClient() {
        omar.goes("/");
        omar.presses("Omar Haddad: profile and sign-out");
        omar.chooses("View as…");
        omar.picks("Person", "Clara Novak");
        omar.looksGood("view-as");
        omar.presses("View as Clara Novak");
        omar.sees("You are viewing as Clara Novak");
        omar.isShown("viewing-portal");
        omar.follows("Projects");
        omar.sees("New website");
        omar.looksGood("viewing-projects");
        omar.follows("New website");
        omar.sees("A bigger button");
        omar.looksGood("viewing-project");
        omar.follows("A bigger button");
        omar.sees("will read this");
        omar.looksGood("viewing-task");
        triesToWrite();
        omar.presses("Stop viewing as");
        omar.sees("Nothing to review");
    }

    /** The command door refuses; nothing of it reaches the conversation. */
    private void triesToWrite() {
        omar.fills("Reply", "This was never hers to say");
        omar.presses("Send reply");
        omar.sees("You may not do that");
        omar.goes("/");
        omar.sees("You are viewing as Clara Novak");
        omar.cannotFind("This was never hers to say");
    }

    private void makesASetAndTriesIt() {
        omar.goes("/settings/permission-sets/new");
        omar.fills("Name", "Reader");
        omar.ticks("See projects");
        omar.ticks("See tasks");
        omar.presses("Save changes");
        omar.sees("Try it out");
        omar.looksGood("own-set");
        omar.presses("Try it out");
        omar.looksGood("try-out");
        omar.triesItOut();
        omar.sees("You are trying out “Reader” as an imagined client");
        omar.looksGood("trying-portal");
        omar.follows("Projects");
        omar.sees("No projects yet");
        omar.presses("Stop trying it out");
        omar.sees("Nothing to review");
    }

    private void givesIt() {
        omar.goes("/clients");
        omar.presses("Actions for Clara Novak");
        omar.chooses("Edit permissions…");
        omar.selects("Permission set", "Reader");
        omar.sees("Loses: Create tasks");
        omar.presses("Save changes");
        omar.undoes("Clara Novak has the set “Reader” now");
    }
}
