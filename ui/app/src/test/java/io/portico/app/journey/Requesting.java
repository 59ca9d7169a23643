package io.portico.app.journey;

/**
 * Somebody follows links to what is not shared and to what never was, asks for both, is given the one and told no of the
 * other; then many things are changed as one.
 */
record Requesting(Visitor omar, Visitor clara) {

    void unfolds() {
        omar.goes("/projects");
        omar.follows("New website");
        String task = omar.addressOf("Launch page");
        String never = task.replaceFirst("tasks/.*", "tasks/never-was");
        asks(never, "Is this still mine?");
        asks(task, "I would like to read the draft.");
        clara.looksGood("asked");
        omar.goes("/");
        omar.sees("Clara Novak");
        omar.sees("“I would like to read the draft.”");
        omar.sees("asks for a task that does not exist");
        omar.looksGood("today-requests");
        clara.withoutReload(this::grants);
        declines(never);
        changesAsOne();
    }

    /** The two look alike, before and after. */
    private void asks(String address, String words) {
        clara.goes(address);
        clara.sees("There is nothing here for you");
        clara.fills("Message", words);
        clara.looksGood("ask");
        clara.presses("Ask for access");
        clara.sees("You asked just now");
    }

    private void grants() {
        omar.presses("Grant Clara Novak access to Launch page");
        omar.sees("Clara Novak gains 1 task");
        omar.fills("Reason", "Reads the draft");
        omar.looksGood("grant-request");
        omar.presses("Grant");
        clara.sees("Northlight Studio will read this");
        omar.seesNoMore("“I would like to read the draft.”");
    }

    private void declines(String never) {
        omar.presses("Do not give Clara Novak access to what does not exist");
        omar.seesNoMore("“Is this still mine?”");
        clara.goes(never);
        clara.sees("does not share this with you");
        clara.looksGood("declined");
    }

    private void changesAsOne() {
        omar.goes("/projects");
        omar.ticks("Select Row");
        omar.sees("1 chosen");
        omar.looksGood("chosen");
        omar.presses("Open or lock");
        // Both have all there is in it by name already.
        omar.sees("Nobody gains or loses sight of anything");
        omar.looksGood("change-together");
        omar.presses("Save access");
        omar.undoes("Access to the project was changed");
        omar.presses("Choose none");
        omar.seesNoMore("1 chosen");
    }
}
