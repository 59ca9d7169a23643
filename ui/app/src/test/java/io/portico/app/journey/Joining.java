package io.portico.app.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A second client joins: each is told of the other where they write, and both see what is part of what, and how far the
 * project is as long as the agency tells.
 */
record Joining(Visitor omar, Visitor clara, Visitor chris) {

    void unfolds() {
        String link = invites();
        prepares();
        clara.goes("/projects");
        clara.follows("Autumn campaign");
        clara.withoutReload(this::keepsTheProgressToTheAgency);
        clara.withoutReload(this::seesWhenItIsDone);
        hidesWhatIsPartOfSomethingElse();
        omar.selects("Status", "Done");
        clara.withoutReload(() -> isToldOfChris(link));
    }

    private String invites() {
        omar.goes("/clients");
        omar.presses("Invite client");
        omar.fills("First name", "Chris");
        omar.fills("Last name", "Lang");
        omar.fills("E-mail", "chris@example.com");
        omar.picks("Brands", "Acme Shoes");
        omar.ticks("All: everything");
        omar.presses("Invite");
        omar.sees("Link for Chris");
        String link = omar.reads("Invitation link");
        omar.presses("Close");
        return link;
    }

    private void prepares() {
        omar.goes("/projects");
        omar.presses("New project");
        omar.fills("Title", "Autumn campaign");
        omar.picks("Brand", "Acme Shoes");
        omar.presses("Create");
        opens("Autumn campaign");
        omar.presses("New task");
        omar.fills("Name", "Poster");
        omar.presses("Create");
        omar.isOn("Poster");
        omar.follows("Autumn campaign");
        omar.isOn("Autumn campaign");
        opens("Poster");
        omar.follows("Poster");
        omar.writesInto("Add a subtask, then Enter", "Choose paper");
        omar.sees("Choose paper");
    }

    private void opens(String thing) {
        omar.presses(thing + ": Internal. Change who it is open to");
        omar.ticks("Clients");
        omar.presses("Save access");
    }

    private void keepsTheProgressToTheAgency() {
        clara.sees("0 % done");
        omar.goes("/projects");
        omar.follows("Autumn campaign");
        omar.isOn("Autumn campaign");
        omar.presses("Edit");
        omar.unticks("People outside see the progress");
        omar.looksGood("project-edit");
        omar.presses("Save");
        clara.seesNoMore("0 % done");
        omar.presses("Edit");
        omar.ticks("People outside see the progress");
        omar.presses("Save");
        clara.sees("0 % done");
        omar.follows("Poster");
        omar.isOn("Poster");
    }

    /** There is no timeline while nothing has a day. */
    private void seesWhenItIsDone() {
        clara.seesNoMore("Timeline");
        omar.writesInto(
                "Deadline",
                LocalDate.now(ZoneId.of("Europe/Vienna"))
                        .plusDays(12)
                        .format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)));
        clara.sees("Timeline");
        clara.seesLink("Poster: To do,");
        clara.looksGood("portal-timeline");
        clara.presses("As a table");
        clara.sees("Tasks by the week in which they are due");
        clara.looksGood("portal-timeline-table");
    }

    private void hidesWhatIsPartOfSomethingElse() {
        clara.sees("Poster");
        clara.sees("Choose paper");
        clara.looksGood("portal-project-subtasks");
        clara.ticks("Hide all subtasks");
        clara.seesNoMore("Choose paper");
        clara.sees("Poster");
        clara.follows("Poster");
        clara.sees("Northlight Studio will read this");
    }

    /** Chris reads along from inside the project, and nobody has shared this task with him by name. */
    private void isToldOfChris(String link) {
        clara.sees("Done");
        chris.accepts(link, "chris@example.com");
        chris.isIn();
        chris.goes("/projects");
        chris.follows("Autumn campaign");
        chris.sees("Part of “Poster”");
        chris.ticks("Hide all subtasks");
        chris.sees("No task matches");
        chris.ticks("Show done");
        chris.sees("Poster");
        chris.follows("Poster");
        chris.sees("Northlight Studio and Clara Novak will read this");
        chris.sees("With you on this");
        chris.looksGood("portal-task-readers");
        clara.sees("Northlight Studio and Chris Lang will read this");
    }
}
