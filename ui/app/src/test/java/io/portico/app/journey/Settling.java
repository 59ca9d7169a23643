package io.portico.app.journey;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * The client finds their way among their tasks on a phone and asks for one more, which the agency sees come, looks at and
 * puts into a budget.
 */
record Settling(Visitor omar, Visitor clara) {

    private static final String CATALOGUE = "Spring catalogue";
    private static final String COVER = "Cover photo";
    private static final String INDEX = "Alphabetical index";
    private static final String BACK = "Back page";
    private static final String BANNER = "Banner for the window";

    void unfolds() {
        omar.goes("/");
        Prepared prepared = prepares();
        String queue = "/projects/" + prepared.project + "?budget=none";
        clara.onThePhone();
        clara.goes("/tasks");
        clara.withoutReload(this::findsHerWay);
        isStillThere();
        keepsWhatIsShownOf(prepared.project);
        clara.atTheDesk();
        omar.goes(queue);
        omar.seesLink(COVER);
        omar.withoutReload(() -> clara.withoutReload(() -> {
            asksForOneMore();
            putsItIntoABudget();
        }));
        omar.goes(queue);
        omar.seesLink(INDEX);
        omar.seesNoLink(BANNER);
        omar.withoutReload(() -> leavesTheQueue(prepared));
        findsTheBudget();
    }

    private record Prepared(String project, String index, String item) {}

    private Prepared prepares() {
        String project = omar.tells(
                "POST",
                "/projects",
                Map.of(
                        "brandId", omar.firstOf("/brands", "Acme Shoes"),
                        "title", CATALOGUE,
                        "newTasksOpenTo", List.of("CLIENT")));
        omar.tells("PUT", "/projects/" + project + "/open-to", Map.of("audiences", List.of("CLIENT")));
        task(project, COVER, "HIGH", "TO_DO");
        String index = task(project, INDEX, "LOW", "TO_DO");
        task(project, BACK, "HIGH", "DONE");
        String budget = omar.tells("POST", "/projects/" + project + "/budgets", Map.of("name", "Catalogue printing"));
        String item = omar.tells(
                "POST",
                "/budgets/" + budget + "/items",
                Map.of("name", "Window", "amount", Map.of("amount", 90_000, "currency", "EUR")));
        return new Prepared(project, index, item);
    }

    private String task(String project, String name, String priority, String status) {
        return omar.tells(
                "POST",
                "/tasks",
                Map.of(
                        "projectId", project,
                        "name", name,
                        "priority", priority,
                        "status", status,
                        "deadline", LocalDate.now(ZoneOffset.UTC).plusDays(9).toString()));
    }

    private void findsHerWay() {
        clara.seesLink(COVER);
        clara.presses("Filter and sort");
        clara.selects("Status", "All tasks");
        clara.picks("Project", CATALOGUE);
        clara.selects("Sort", "By name");
        clara.seesRows(INDEX, BACK, COVER);
        clara.looksGood("portal-tasks-filtered");
        clara.selects("Priority", "High");
        clara.seesRows(BACK, COVER);
        clara.selects("Sort", "By status");
        clara.seesRows(COVER, BACK);
        clara.fills("Filter by name", "photo");
        clara.seesRows(COVER);
    }

    /** As somebody finds it who comes back to the page tomorrow. */
    private void isStillThere() {
        clara.loadsAnew();
        clara.seesRows(COVER);
        clara.isAt("/tasks\\?(?=.*priority=HIGH)(?=.*projectId=)(?=.*sort=STATUS)(?=.*status=ALL)(?=.*text=photo).*");
        clara.finds("Filter by name", "photo");
        clara.presses("Filter and sort (3)");
        clara.finds("Project", CATALOGUE);
        clara.fills("Filter by name", "no such thing");
        clara.sees("No task matches");
        clara.looksGood("portal-tasks-none");
        clara.presses("Show all");
        clara.seesLink(INDEX);
    }

    private void keepsWhatIsShownOf(String project) {
        clara.goes("/projects/" + project);
        clara.seesRows(INDEX, COVER);
        clara.ticks("Show done");
        clara.seesRows(BACK, INDEX, COVER);
        clara.isAt("/projects/[^/]+\\?done=true");
        clara.loadsAnew();
        clara.seesRows(BACK, INDEX, COVER);
    }

    private void asksForOneMore() {
        clara.opensFinder("Control+k");
        clara.sees("Sign out");
        clara.looksGood("portal-palette");
        clara.types("create");
        clara.hits("Enter");
        clara.finds("Project", CATALOGUE);
        clara.fills("Name", BANNER);
        clara.presses("Create");
        clara.isOn(BANNER);
        clara.sees("To do");
        omar.seesLink(BANNER);
        omar.sees("To review");
        omar.looksGood("project-to-review");
    }

    private void putsItIntoABudget() {
        omar.follows(BANNER);
        omar.isOn(BANNER);
        omar.sees("To review");
        omar.picks("Budget item", "Window");
        omar.seesNoMore("To review");
        omar.selects("Status", "In progress");
        clara.sees("In progress");
    }

    /** Whoever puts it into a budget, and wherever. */
    private void leavesTheQueue(Prepared prepared) {
        omar.tells("PATCH", "/tasks/" + prepared.index, Map.of("budgetItemId", prepared.item));
        omar.seesNoLink(INDEX);
        omar.seesLink(COVER);
    }

    private void findsTheBudget() {
        omar.opensFinder("/");
        omar.types("catalogue pri");
        omar.seesMarked("Catalogue pri");
        omar.hits("Enter");
        omar.isAt("/budgets/[^/]+");
        omar.isOn("Catalogue printing");
    }
}
