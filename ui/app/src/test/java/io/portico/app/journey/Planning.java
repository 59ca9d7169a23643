package io.portico.app.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

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
        makesItPartOfAnother();
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
        omar.ticksByKey("“Pick a font” is done");
        omar.sees("1 of 2");
        omar.isOnChoice("“Pick a font” is done");
        omar.looksGood("task-with-subtasks");
    }

    /** What a task is part of is put right where it is read, but never so that it would be part of itself. */
    private void makesItPartOfAnother() {
        omar.goes("/tasks?text=font");
        omar.sees("Part of “Launch page”");
        omar.follows("Pick a font");
        elsewhere.goes("/tasks?text=font");
        elsewhere.follows("Pick a font");
        elsewhere.sees("Part of “Launch page”");
        elsewhere.withoutReload(() -> {
            omar.picks("Part of", "Write the headline");
            elsewhere.sees("Part of “Write the headline”");
        });
        elsewhere.looksGood("task-part-of-another");
        omar.follows("Part of “Write the headline”");
        omar.isOn("Write the headline");
        omar.picks("Part of", "Pick a font");
        omar.sees("A task cannot be a part of itself");
        elsewhere.picks("Part of", "Launch page");
        elsewhere.sees("Part of “Launch page”");
    }

    private void findsByAddress() {
        omar.goes("/tasks?text=LAUNCH+page&status=TO_DO,IN_PROGRESS");
        omar.sees("Launch page");
        omar.sees("Status: To do, In progress");
        omar.seesNoMore("Pick a font");
        omar.pressesByKey("Take away the filter “Status: To do, In progress”");
        omar.isOnButton("Show all");
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

    /** By its bar each task says all that the bar shows; going on leaves the keys where they are. */
    private void looksOverTheWeeks() {
        isDue("Write the headline", 9);
        isDue("Launch page", 20);
        omar.goes("/tasks");
        omar.presses("Timeline");
        omar.isAt("/tasks\\?as=TIMELINE");
        omar.seesLink("Write the headline: To do,");
        omar.seesLink("Launch page: In progress,");
        omar.looksGood("timeline");
        omar.presses("As a table");
        omar.sees("Tasks by the week in which they are due");
        omar.looksGood("timeline-table");
        omar.pressesByKey("Later");
        omar.isAt("/tasks\\?as=TIMELINE&week=[0-9-]+");
        omar.isOnButton("Later");
        omar.presses("Today");
        omar.sees("Tasks by the week in which they are due");
        omar.presses("List");
    }

    private void isDue(String task, int days) {
        omar.goes("/tasks");
        omar.follows(task);
        omar.writesInto(
                "Deadline",
                LocalDate.now(ZoneId.of("Europe/Vienna"))
                        .plusDays(days)
                        .format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)));
        omar.sees("Deadline");
    }

    private void savesAFilter() {
        omar.goes("/tasks?status=DONE");
        omar.presses("Save this filter");
        omar.fills("Name", "Finished");
        omar.presses("Save");
        omar.sees("Finished");
        omar.goes("/tasks");
        omar.pressesByKey("Finished");
        omar.isAt("/tasks\\?status=DONE");
        omar.isOnButton("Finished");
        omar.seesNoLink("Launch page");
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
        omar.hits("Escape");
        omar.seesNoMore("Changed by two people");
        omar.finds("Description", "Short and loud.");
        omar.presses("Save");
        omar.sees("Changed by two people");
        omar.ticks("Yours");
        omar.presses("Save");
        omar.sees("Short and loud.");
        omar.sees("Write the headlines");
        elsewhere.withoutReload(() -> elsewhere.sees("Short and loud."));
    }
}
