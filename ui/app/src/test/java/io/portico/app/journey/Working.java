package io.portico.app.journey;

import io.portico.app.journey.Carried.Thing;
import java.nio.charset.StandardCharsets;

/** The small things of a day's work: projects are found, tasks and files say who will see them, nothing begun is lost. */
record Working(Visitor omar, Visitor elsewhere) {

    private static final byte[] SKETCH = "%PDF-1.4 a sketch".getBytes(StandardCharsets.UTF_8);

    void unfolds() {
        findsProjects();
        omar.goes("/projects");
        omar.follows("New website");
        saysWhoWillSeeIt();
        keepsWhatWasBegun();
        omar.follows("Launch page");
        omar.isAt("/tasks/.*");
        elsewhere.goes(omar.path());
        elsewhere.withoutReload(() -> omar.withoutReload(() -> {
            sendsByKey();
            addsFiles();
        }));
    }

    private void findsProjects() {
        omar.goes("/projects?status=CANCELLED&sort=TITLE");
        omar.sees("No project is like that");
        omar.goes("/projects");
        omar.fills("Filter by title", "web");
        omar.isAt("/projects\\?text=web");
        omar.seesLink("New website");
        omar.ticks("Completed and cancelled too");
        omar.isAt("/projects\\?.*COMPLETED.*");
        omar.presses("Filter");
        omar.looksGood("projects-filtered");
        omar.fills("Filter by title", "no such thing");
        omar.sees("No project is like that");
    }

    private void saysWhoWillSeeIt() {
        omar.presses("New task");
        omar.sees("Only Northlight Studio sees this at first.");
        omar.looksGood("new-task-readers");
        omar.leavesDialog();
    }

    private void keepsWhatWasBegun() {
        omar.presses("New task");
        omar.fills("Name", "Half an idea");
        omar.strikes("Escape");
        omar.sees("Throw away what you wrote here?");
        omar.looksGood("new-task-leaving");
        omar.presses("Go on writing");
        omar.finds("Name", "Half an idea");
        omar.strikes("Escape");
        omar.presses("Throw away");
        omar.seesNoMore("Half an idea");
    }

    private void sendsByKey() {
        omar.writesOn("Note", "Sent without a mouse");
        omar.strikes("Control+Enter");
        elsewhere.sees("Sent without a mouse");
        omar.finds("Note", "");
    }

    private void addsFiles() {
        omar.presses("Add files");
        omar.sees("Only Northlight Studio sees this");
        omar.presses("Add");
        omar.sees("Please fill this in.");
        omar.attaches("sketch.pdf", SKETCH);
        omar.hands().pastesIntoDialog(new Thing("notes.pdf", "application/pdf", SKETCH));
        omar.hasReady("notes.pdf", 1);
        omar.looksGood("task-add-files");
        omar.presses("Add");
        elsewhere.sees("sketch.pdf");
        elsewhere.sees("notes.pdf");
        omar.looksGood("task-with-files");
    }
}
