package io.portico.app.journey;

/** Who asks from outside waits for an answer, and the agency alone sees the clock that measures it. */
record Waiting(Visitor omar, Visitor clara) {

    private static final String QUESTION = "Has anybody looked at the colours";
    private static final String THANKS = "Thanks, that is all we wanted to know";
    private static final String ANSWER = "Samir looks at them this very morning";

    void unfolds() {
        opens();
        clara.goes("/");
        clara.follows("Launch page");
        omar.goes("/");
        omar.withoutReload(() -> {
            clara.fills("Reply", QUESTION);
            clara.presses("Send reply");
            omar.sees("Answer due");
            omar.looksGood("today-waiting");
            omar.follows("Show all");
            omar.sees("Launch page");
            omar.sees("Answer by");
            omar.looksGood("tasks-waiting");
            omar.follows("Launch page");
            omar.sees("Answer due");
            omar.turnsTo("Clients");
            omar.fills("Reply", ANSWER);
            omar.presses("Send reply");
            omar.seesNoMore("Answer due");
            clara.fills("Reply", THANKS);
            clara.presses("Send reply");
            omar.sees("Answer due");
            omar.presses("Needs no answer: Clara Novak, “Launch page”");
            omar.sees("does not wait for an answer any more");
            omar.seesNoMore("Answer due");
            omar.presses("Undo");
            omar.sees("Answer due");
            omar.presses("Needs no answer: Clara Novak, “Launch page”");
            omar.seesNoMore("Answer due");
        });
        clara.sees(ANSWER);
        clara.cannotFind("Answer due");
        clara.cannotFind("dueAt");
    }

    /** Open day and night, so that the story holds whatever day it is told. */
    private void opens() {
        omar.goes("/settings");
        omar.sees("Answers in time");
        omar.ticks("Saturday");
        omar.ticks("Sunday");
        omar.looksGood("settings-answers");
        omar.pressesLast("Save");
        omar.sees("Saved");
    }
}
