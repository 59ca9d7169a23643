package io.portico.app.journey;

/**
 * Tasks are found, moved and edited: by an address that says which, on the board by mouse and by keys, over the weeks,
 * and by two browsers at the same time.
 *
 * @param elsewhere the same person at another browser
 */
record Planning(Visitor omar, Visitor elsewhere) {

    void unfolds() {
        elsewhere.goes("/login");
        elsewhere.signsIn("omar@northlight.example", Visitor.PASSWORD);
        elsewhere.isIn();
        addsSubtasks();
        findsByAddress();
        movesOnTheBoard();
        looksOverTheWeeks();
        savesAFilter();
        opensFromTheList();
        editsAtTheSameTime();
    }

    private void addsSubtasks() {
        omar.goes("/tasks");
        omar.follows("Launch page");
        omar.writesInto("Add a subtask, then Enter", "Pick a font");
        omar.sees("0 of 1");
        omar.writesInto("Add a subtask, then Enter", "Write the headline");
        omar.sees("0 of 2");
        omar.ticks("“Pick a font” is done");
        omar.sees("1 of 2");
        omar.looksGood("task-with-subtasks");
    }

    private void findsByAddress() {
        omar.goes("/tasks?text=LAUNCH+page&status=TO_DO,IN_PROGRESS");
        omar.sees("Launch page");
        omar.sees("Status: To do, In progress");
        omar.seesNoMore("Pick a font");
        omar.goes("/tasks?status=DONE&group=STATUS");
        omar.sees("Pick a font");
        omar.looksGood("tasks-grouped");
        omar.goes("/tasks?assignee=me&due=OVERDUE");
        omar.sees("No task is like that");
        omar.presses("Show all");
        omar.sees("Launch page");
        omar.isAt("/tasks");
    }

    private void movesOnTheBoard() {
        omar.goes("/tasks");
        elsewhere.goes("/tasks?as=BOARD");
        omar.presses("Board");
        omar.isAt("/tasks\\?as=BOARD");
        omar.seesIn("To do", "Write the headline");
        elsewhere.seesIn("To do", "Write the headline");
        omar.drags("Write the headline", "In progress");
        omar.seesIn("In progress", "Write the headline");
        elsewhere.withoutReload(() -> elsewhere.seesIn("In progress", "Write the headline"));
        omar.undoes("“Write the headline” is now: In progress");
        omar.seesIn("To do", "Write the headline");
        omar.pressesOn("Write the headline", "Shift+ArrowRight");
        omar.seesIn("In progress", "Write the headline");
        omar.pressesOn("Write the headline", "Shift+ArrowRight");
        omar.seesIn("In review", "Write the headline");
        omar.presses("Move “Write the headline”");
        omar.chooses("Move to “To do”");
        omar.seesIn("To do", "Write the headline");
        omar.looksGood("board");
    }

    private void looksOverTheWeeks() {
        omar.presses("Timeline");
        omar.isAt("/tasks\\?as=TIMELINE");
        omar.looksGood("timeline");
        omar.presses("List");
    }

    private void savesAFilter() {
        omar.goes("/tasks?status=DONE");
        omar.presses("Save this filter");
        omar.fills("Name", "Finished");
        omar.presses("Save");
        omar.sees("Finished");
        omar.goes("/tasks");
        omar.presses("Finished");
        omar.isAt("/tasks\\?status=DONE");
        omar.seesNoMore("Launch page");
    }

    /** The list stays around a task that is opened from it: keys lead on and back. */
    private void opensFromTheList() {
        omar.goes("/tasks?text=a&sort=OLDEST");
        omar.follows("Write the headline");
        omar.isOn("Write the headline");
        omar.strikes("k");
        omar.isOn("Pick a font");
        omar.strikes("j");
        omar.isOn("Write the headline");
        omar.strikes("Escape");
        omar.isAt("/tasks\\?(sort=OLDEST&text=a|text=a&sort=OLDEST)");
    }

    private void editsAtTheSameTime() {
        omar.goes("/tasks");
        omar.follows("Write the headline");
        elsewhere.goes("/tasks");
        elsewhere.follows("Write the headline");
        omar.presses("Add a description");
        omar.fills("Description", "Short and loud.");
        elsewhere.presses("Add a description");
        elsewhere.fills("Description", "Long and quiet.");
        elsewhere.fills("Name", "Write the headlines");
        elsewhere.presses("Save");
        elsewhere.sees("Long and quiet.");
        omar.presses("Save");
        omar.sees("Changed by two people");
        omar.sees("Long and quiet.");
        omar.looksGood("conflict");
        omar.ticks("Yours");
        omar.presses("Save");
        omar.sees("Short and loud.");
        omar.sees("Write the headlines");
        elsewhere.withoutReload(() -> elsewhere.sees("Short and loud."));
    }
}
