package io.portico.app.journey;

/** A plan is sent for approval, sent back, sent again and approved; then nobody changes it before that is withdrawn. */
record Approving(Visitor omar, Visitor clara) {

    private static final String WISH = "Make the first week shorter";

    void unfolds() {
        clara.goes("/");
        clara.follows("Launch page");
        omar.goes("/tasks");
        omar.follows("Launch page");
        omar.turnsTo("Clients");
        omar.sees("Nothing was sent for approval.");
        clara.withoutReload(this::asksForChanges);
        clara.withoutReload(this::approves);
        isLocked();
        clara.withoutReload(this::theTaskItself);
    }

    /** What it asks for stays as it was approved, and whoever would change it is told why not. */
    private void theTaskItself() {
        omar.presses("Ask for approval…");
        omar.selects("What they are asked about", "The task itself");
        omar.fills("What you want to say to them", "Is that all of it?");
        omar.presses("Ask");
        clara.sees("Is that all of it?");
        clara.presses("Approve Launch page");
        clara.presses("Approve");
        clara.sees("“Launch page” is approved.");
        omar.presses("Add a description");
        omar.fills("Description", "And a fourth page.");
        omar.presses("Save");
        omar.isRefused("It was approved, which locks it.");
        omar.hits("Escape");
        omar.presses("Throw away");
        omar.presses("Withdraw: Launch page");
        omar.fills("Reason", "One page more");
        omar.presses("Withdraw");
        clara.sees("One page more");
    }

    private void asks(String words) {
        omar.presses("Ask for approval…");
        omar.sees("Asked will be: Clara Novak");
        omar.fills("What you want to say to them", words);
        omar.looksGood("approval-ask");
        omar.presses("Ask");
        omar.sees("Waiting for approval");
        clara.sees("Northlight Studio asks for your approval");
        clara.sees(words);
    }

    private void asksForChanges() {
        asks("Is this what you had in mind?");
        clara.looksGood("portal-approval");
        clara.presses("Ask for changes of plan.pdf");
        clara.presses("Ask for changes");
        clara.sees("Please fill this in.");
        clara.fills("What should be different?", WISH);
        clara.looksGood("portal-approval-changes");
        clara.presses("Ask for changes");
        clara.seesNoMore("Northlight Studio asks for your approval");
        omar.sees(WISH);
        omar.sees("Changes asked for");
        omar.looksGood("task-approval-changes");
    }

    private void approves() {
        asks("And now?");
        clara.presses("Approve plan.pdf");
        clara.sees("It stays as it is from then on.");
        clara.presses("Approve");
        clara.seesNoMore("Northlight Studio asks for your approval");
        clara.keepsAPlace();
        omar.sees("Clara Novak approved it");
        clara.sees("Clara Novak approved it");
        clara.looksGood("portal-approved");
        omar.looksGood("task-approved");
    }

    private void isLocked() {
        omar.presses("Withdraw: plan.pdf");
        omar.sees("It can be changed again.");
        omar.presses("Withdraw");
        omar.sees("Please fill this in.");
        omar.fills("Reason", "The order has changed");
        omar.presses("Withdraw");
        omar.sees("Omar Haddad withdrew it");
        clara.sees("The order has changed");
        clara.sees("Withdrawn");
    }
}
