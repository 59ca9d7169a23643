package io.portico.app.journey;

import java.util.List;

/**
 * Cards are put in order by mouse, by keys and from their menu, for everybody at the agency; what is new to somebody
 * stands on their cards and nobody else's.
 */
record Ordering(Visitor omar, Visitor nora) {

    private static final String CHOOSE = "Choose the paper";
    private static final String ORDER = "Order the paper";
    private static final String CUT = "Cut the paper";
    private static final String PRINT = "Print on paper";
    private static final String BOARD = "/tasks?as=BOARD&text=paper";
    private static final String NOTE = "The mill is closed in December";

    void unfolds() {
        omar.goes("/tasks");
        omar.follows("Launch page");
        for (String task : List.of(PRINT, CUT, ORDER, CHOOSE)) {
            omar.writesInto("Add a subtask, then Enter", task);
            omar.sees(task);
        }
        nora.goes(BOARD);
        omar.goes(BOARD);
        omar.seesInOrder("To do", CHOOSE, ORDER, CUT, PRINT);
        nora.withoutReload(this::drags);
        nora.withoutReload(this::goesByKeys);
        nora.withoutReload(this::choosesFromTheMenu);
        nora.withoutReload(this::putsIntoAnotherColumn);
        goesByAnotherOrder();
        readsWhatIsNew();
    }

    private void drags() {
        omar.dragsAbove(CUT, CHOOSE);
        omar.seesInOrder("To do", CUT, CHOOSE, ORDER, PRINT);
        nora.seesInOrder("To do", CUT, CHOOSE, ORDER, PRINT);
        omar.dragsBelow(CUT, ORDER);
        omar.seesInOrder("To do", CHOOSE, ORDER, CUT, PRINT);
        nora.seesInOrder("To do", CHOOSE, ORDER, CUT, PRINT);
    }

    private void goesByKeys() {
        omar.pressesOn(PRINT, "Shift+ArrowUp");
        omar.hears("“" + PRINT + "” is number 3 of 4 in To do");
        omar.strikes("Shift+ArrowUp");
        omar.hears("“" + PRINT + "” is number 2 of 4 in To do");
        nora.seesInOrder("To do", CHOOSE, PRINT, ORDER, CUT);
        omar.strikes("Shift+ArrowDown");
        omar.hears("“" + PRINT + "” is number 3 of 4 in To do");
        nora.seesInOrder("To do", CHOOSE, ORDER, PRINT, CUT);
    }

    private void choosesFromTheMenu() {
        omar.presses("Move “" + CUT + "”");
        omar.chooses("Move to the top");
        nora.seesInOrder("To do", CUT, CHOOSE, ORDER, PRINT);
        omar.presses("Move “" + CUT + "”");
        omar.chooses("Move down");
        nora.seesInOrder("To do", CHOOSE, CUT, ORDER, PRINT);
        omar.looksGood("board-by-hand");
    }

    /** Status and place in one movement, and back in one. */
    private void putsIntoAnotherColumn() {
        omar.pressesOn(CHOOSE, "Shift+ArrowRight");
        omar.seesInOrder("In progress", CHOOSE);
        omar.dragsBelow(CUT, CHOOSE);
        omar.seesInOrder("In progress", CHOOSE, CUT);
        nora.seesInOrder("In progress", CHOOSE, CUT);
        omar.dragsAbove(PRINT, CUT);
        nora.seesInOrder("In progress", CHOOSE, PRINT, CUT);
        omar.undoes("“" + PRINT + "” is now: In progress");
        nora.seesInOrder("To do", ORDER, PRINT);
        nora.seesInOrder("In progress", CHOOSE, CUT);
    }

    /** Where something else decides, nobody is led to believe that they did. */
    private void goesByAnotherOrder() {
        omar.goes(BOARD + "&sort=OLDEST");
        omar.seesInOrder("To do", PRINT, ORDER);
        omar.pressesOn(ORDER, "Shift+ArrowUp");
        omar.hears("The cards are sorted: Oldest first. Sort them by hand to put them in an order of your own.");
        omar.seesInOrder("To do", PRINT, ORDER);
        omar.goes(BOARD);
        omar.seesInOrder("To do", ORDER, PRINT);
    }

    private void readsWhatIsNew() {
        omar.follows(ORDER);
        omar.sees("Only Northlight Studio sees this");
        nora.withoutReload(() -> {
            omar.fills("Note", NOTE);
            omar.presses("Add note");
            nora.seesOnCard(ORDER, "1 new");
        });
        nora.looksGood("board-unread");
        omar.goes(BOARD);
        omar.seesInOrder("To do", ORDER, PRINT);
        omar.seesNotOnCard(ORDER, "new");
        nora.follows(ORDER);
        nora.sees(NOTE);
        nora.seesNoMore("1 new");
        nora.goes(BOARD);
        nora.seesInOrder("To do", ORDER, PRINT);
        nora.seesNotOnCard(ORDER, "new");
    }
}
