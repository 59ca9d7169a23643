package io.portico.app.journey;

/**
 * Work is put into a budget where it is read, what is in none is found by the figure that says so, and what was budgeted
 * can be put right.
 */
record Budgeting(Visitor omar, Visitor elsewhere) {

    void unfolds() {
        makesABudget();
        omar.withoutReload(this::putsATaskIntoIt);
        putsSeveralIntoIt();
        findsWhatIsInNone();
        putsTheItemRight();
        removesTheItem();
    }

    private void makesABudget() {
        omar.goes("/projects");
        omar.follows("New website");
        omar.presses("New budget");
        omar.fills("Name", "Launch");
        omar.triesItOut();
        omar.presses("Add an item");
        omar.fills("Item", "Design");
        omar.fills("Amount", "1200");
        omar.triesItOut();
        omar.sees("Design");
        omar.goes("/tasks?text=launch+page");
        omar.follows("Launch page");
        omar.finds("Budget item", "");
    }

    /** The task stands open in two browsers; the one that did nothing follows. */
    private void putsATaskIntoIt() {
        elsewhere.goes("/tasks?text=launch+page");
        elsewhere.follows("Launch page");
        elsewhere.finds("Budget item", "");
        elsewhere.withoutReload(() -> {
            omar.picks("Budget item", "Design");
            elsewhere.finds("Budget item", "Design");
        });
        elsewhere.looksGood("task-budgeted");
    }

    /** Those that are chosen in a list, in one go and back in one. */
    private void putsSeveralIntoIt() {
        elsewhere.goes("/tasks?text=font");
        elsewhere.follows("Pick a font");
        elsewhere.finds("Budget item", "");
        omar.goes("/tasks?text=font");
        elsewhere.withoutReload(() -> {
            omar.choosesARow();
            omar.sees("1 chosen");
            omar.presses("Edit");
            omar.picks("Budget item", "Design");
            omar.looksGood("tasks-budget-together");
            omar.presses("Save");
            elsewhere.finds("Budget item", "Design");
            omar.undoes("The task was changed");
            elsewhere.finds("Budget item", "");
        });
    }

    private void findsWhatIsInNone() {
        omar.goes("/projects");
        omar.follows("New website");
        omar.follows("not budgeted");
        omar.isAt("/projects/[^/]+\\?budget=none");
        omar.sees("Budget item: Not budgeted");
        omar.sees("Pick a font");
        omar.seesNoLink("Launch page");
        omar.looksGood("project-not-budgeted");
        omar.presses("Filter");
        omar.picks("Budget item", "Design");
        omar.sees("Launch page");
        omar.selectsInsteadOf("Not grouped", "Group by budget");
        omar.isAt("/projects/[^/]+\\?.*group=BUDGET.*");
        omar.sees("Launch page");
        omar.looksGood("project-by-budget-item");
    }

    private void putsTheItemRight() {
        elsewhere.goes("/tasks?text=launch+page");
        elsewhere.follows("Launch page");
        elsewhere.finds("Budget item", "Design");
        omar.goes("/projects");
        omar.follows("New website");
        omar.presses("More about the budget “Launch”");
        omar.chooses("Rename budget");
        omar.fills("Name", "Spring launch");
        omar.presses("Save");
        omar.sees("Spring launch");
        omar.presses("More about the item “Design”");
        omar.chooses("Change item");
        omar.fills("Item", "Layout");
        omar.fills("Amount in EUR", "1500");
        omar.looksGood("budget-item-change");
        omar.presses("Save");
        omar.sees("Spring launch");
        omar.sees("€1,500.00");
        elsewhere.withoutReload(() -> elsewhere.finds("Budget item", "Layout"));
    }

    /** What is lost is said before. */
    private void removesTheItem() {
        omar.looksGood("budget-put-right");
        elsewhere.withoutReload(() -> {
            omar.presses("More about the item “Layout”");
            omar.chooses("Remove item");
            omar.sees("The task that is in it will not be budgeted then.");
            omar.presses("Remove item");
            omar.sees("The item “Layout” is removed");
            elsewhere.finds("Budget item", "");
            elsewhere.looksGood("task-not-budgeted");
        });
    }
}
