package io.portico.app.journey;

/** The agency makes a form; a client fills it in on the phone; what was asked for is there to be reviewed. */
record FillingIn(Visitor omar, Visitor clara) {

    void unfolds() {
        clara.onThePhone();
        clara.goes("/");
        clara.sees("Ongoing tasks");
        clara.withoutReload(this::isMadeAndPublished);
        fillsIn();
        pausesWhileSomebodyWrites();
        clara.atTheDesk();
    }

    private void isMadeAndPublished() {
        omar.goes("/request-forms");
        omar.sees("No request forms yet");
        omar.looksGood("forms-none");
        omar.presses("New form");
        omar.presses("Make form");
        omar.sees("Please fill this in.");
        omar.fills("Title", "A new banner");
        omar.picks("Where its tasks go", "New website");
        omar.presses("Move “What should we know?” up (Alt+↑)");
        omar.presses("Move “What should we know?” down (Alt+↓)");
        omar.presses("Make form");
        omar.sees("A draft: only your agency sees it.");
        clara.seesNoMore("What can we do for you?");
        omar.presses("Publish");
        omar.sees("Published: everybody outside sees it who may create tasks in New website.");
        omar.looksGood("form");
        clara.sees("What can we do for you?");
        clara.looksGood("portal-with-forms");
    }

    private void fillsIn() {
        clara.follows("A new banner");
        clara.sees("Northlight Studio will read this, and those of your colleagues who see New website.");
        clara.looksGood("portal-form");
        clara.fills("What should we know?", "It is <b>urgent</b> & *very* wide");
        clara.presses("Send request");
        clara.sees("Please fill this in.");
        clara.looksGood("portal-form-missing");
        clara.finds("What should we know?", "It is <b>urgent</b> & *very* wide");
        clara.fills("What is it about?", "Banner for May");
        omar.goes("/");
        omar.withoutReload(() -> {
            clara.presses("Send request");
            clara.isOn("A new banner: Banner for May");
            clara.sees("It is <b>urgent</b> & *very* wide");
            clara.sees("Asked for by “A new banner”");
            omar.sees("A new banner: Banner for May");
        });
        omar.follows("A new banner: Banner for May");
        omar.sees("To review");
        omar.sees("Asked for by “A new banner”");
        omar.looksGood("task-of-form");
        omar.presses("Reviewed");
        omar.seesNoMore("To review");
        omar.goes("/request-forms");
        omar.sees("1 task asked for");
        omar.looksGood("forms");
    }

    /** Nothing that was written is lost, and nothing is taken while the form is not open. */
    private void pausesWhileSomebodyWrites() {
        clara.goes("/");
        clara.follows("A new banner");
        clara.fills("What is it about?", "One more");
        omar.follows("A new banner");
        clara.withoutReload(() -> {
            omar.presses("Pause");
            omar.sees("Paused: nobody outside sees it until it is published again.");
            clara.sees("This form is not open at the moment.");
            clara.finds("What is it about?", "One more");
            omar.presses("Publish");
            clara.seesNoMore("This form is not open at the moment.");
            clara.presses("Send request");
            clara.isOn("A new banner: One more");
        });
        omar.presses("Archive");
        omar.undoes("The form is archived.");
        omar.sees("Published: everybody outside sees it who may create tasks in New website.");
        omar.presses("Archive");
        omar.sees("Archived: nobody outside sees it, and it cannot be changed.");
        omar.goes("/tasks");
        omar.follows("A new banner: One more");
        omar.presses("Reviewed");
        omar.seesNoMore("To review");
    }
}
