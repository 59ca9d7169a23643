package io.portico.app.journey;

/** Access is given and taken, and the others' open pages follow by themselves. */
record Sharing(Visitor omar, Visitor clara, Visitor paula) {

    void unfolds() {
        clara.goes("/projects");
        clara.sees("No projects yet");
        paula.goes("/projects");
        paula.sees("No projects yet");
        omar.follows("New website");
        omar.sees("People and access");
        grantsWhatIsLocked();
        clara.withoutReload(this::opensToClients);
        paula.withoutReload(this::opensToPartnersAndUndoes);
        paula.withoutReload(this::sharesATaskTakesItBackAndUndoes);
    }

    /** A grant counts only once the project is open; until then it is said that it changes nothing. */
    private void grantsWhatIsLocked() {
        omar.presses("Share with a partner");
        omar.picks("Person", "Paula Berg");
        omar.sees("Nobody gains or loses sight of anything");
        omar.fills("Reason", "Builds the checkout");
        omar.presses("Share");
        omar.sees("Builds the checkout");
        paula.sees("No projects yet");
    }

    private void opensToClients() {
        omar.presses("New website: Internal. Change who it is open to");
        omar.ticks("Clients");
        omar.sees("Clara Novak gains 1 project");
        omar.looksGood("open-project");
        omar.presses("Save access");
        clara.sees("New website");
        clara.follows("New website");
        clara.sees("No tasks yet");
        omar.presses("Launch page: Internal. Change who it is open to");
        omar.ticks("Clients");
        omar.presses("Save access");
        clara.sees("Launch page");
        clara.looksGood("portal-project");
        paula.sees("No projects yet");
    }

    private void opensToPartnersAndUndoes() {
        omar.presses("New website: Open to clients. Change who it is open to");
        omar.ticks("Clients");
        omar.ticks("Partners");
        omar.sees("Paula Berg gains 1 project");
        omar.presses("Save access");
        paula.sees("New website");
        paula.looksGood("portal-projects");
        omar.looksGood("project");
        omar.undoes("Access to “New website” was changed");
        paula.sees("No projects yet");
        omar.sees("Open to clients");
    }

    private void sharesATaskTakesItBackAndUndoes() {
        omar.follows("Launch page");
        omar.sees("Only Northlight Studio sees this");
        omar.presses("Share with a client or partner");
        omar.ticks("Partners");
        omar.picks("Person", "Paula Berg");
        omar.sees("Paula Berg gains 1 project");
        omar.looksGood("share-task");
        omar.presses("Share");
        paula.sees("New website");
        paula.follows("New website");
        paula.follows("Launch page");
        paula.sees("Northlight Studio will read this, and those of your colleagues who see this task");
        omar.presses("Take access from Paula Berg");
        omar.sees("Paula Berg loses 1 project");
        omar.presses("Take access");
        paula.sees("There is nothing here for you");
        paula.looksGood("portal-gone");
        omar.undoes("Paula Berg has no access by name any more");
        paula.sees("Northlight Studio will read this, and those of your colleagues who see this task");
    }
}
