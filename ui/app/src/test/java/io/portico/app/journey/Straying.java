package io.portico.app.journey;

/** A reply goes to the wrong people: who saw it is told at once, and it is taken back from every open page. */
record Straying(Visitor omar, Visitor clara) {

    private static final String ASTRAY = "Acme pays far more than the others do";
    private static final String AGAIN = "And they never ask what for";
    private static final String REASON = "It was meant for our own ears";

    void unfolds() {
        omar.goes("/tasks");
        omar.follows("Launch page");
        omar.turnsTo("Clients");
        clara.goes("/");
        clara.follows("Launch page");
        clara.withoutReload(this::strays);
        clara.withoutReload(this::straysAgain);
        clara.cannotFind("Where did this go?");
        clara.cannotFind(REASON);
    }

    private void strays() {
        omar.fills("Reply", ASTRAY);
        omar.presses("Send reply");
        clara.sees(ASTRAY);
        omar.sees("Seen by");
        omar.pressesLast("Actions for the post by Omar Haddad");
        omar.chooses("Where did this go?");
        omar.isOn("Where did this go?");
        omar.sees("Clara Novak");
        omar.sees("Had it open");
        omar.sees("Others to check");
        omar.looksGood("exposure");
        omar.presses("Withdraw");
        omar.fills("Why (optional)", REASON);
        omar.looksGood("exposure-withdraw");
        omar.presses("Withdraw");
        clara.sees("This reply was withdrawn.");
        clara.seesNoMore(ASTRAY);
        clara.looksGood("portal-task-withdrawn");
        omar.sees("Reason: " + REASON);
        omar.seesNoMore(ASTRAY);
        omar.looksGood("exposure-withdrawn");
    }

    /** Who may not look into the report takes it back where it stands. */
    private void straysAgain() {
        omar.goes("/tasks");
        omar.follows("Launch page");
        omar.turnsTo("Clients");
        omar.fills("Reply", AGAIN);
        omar.presses("Send reply");
        clara.sees(AGAIN);
        omar.withdrawsPost(AGAIN);
        clara.seesNoMore(AGAIN);
        omar.seesNoMore(AGAIN);
    }
}
