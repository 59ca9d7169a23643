package io.portico.app.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Files as other tools export them, made up but in their shapes, quirks included. */
final class Exports {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> THINGS =
            List.of("logo", "landing page", "newsletter", "shop", "poster, A1", "app");
    private static final List<String> DEEDS = List.of("Sketch", "Write \"hero\" text for", "Check", "Prüfe", "Publish");

    private Exports() {}

    private static String name(int i) {
        return DEEDS.get(i % DEEDS.size()) + " the " + THINGS.get(i % THINGS.size()) + " no. " + i;
    }

    static String csv(List<List<String>> lines, char delimiter) {
        return lines.stream()
                .map(line -> line.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(delimiter))))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** As Asana: projects and sections by name, the parent by its name, done by a date. */
    static String asana(int tasks, String email) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "Task ID",
                "Created At",
                "Completed At",
                "Last Modified",
                "Name",
                "Section/Column",
                "Assignee",
                "Assignee Email",
                "Start Date",
                "Due Date",
                "Tags",
                "Notes",
                "Projects",
                "Parent task"));
        for (int i = 0; i < tasks; i++) {
            boolean part = i % 10 == 9;
            lines.add(List.of(
                    "12008000" + i,
                    "2026-01-02",
                    i % 7 == 0 ? "2026-03-04" : "",
                    "2026-03-04",
                    name(i),
                    List.of("To do", "Doing", "In review", "Icebox").get(i % 4),
                    "Somebody",
                    i % 3 == 0 ? email : "",
                    i % 5 == 0 ? "2026-04-01" : "",
                    i % 5 == 0 ? "2026-05-01" : "",
                    i % 6 == 0 ? "print,urgent" : "",
                    i % 4 == 0 ? "First line\nsecond line, with \"quotes\"" : "",
                    "Relaunch " + i / 100,
                    part ? name(i - 4) : ""));
        }
        return csv(lines, ',');
    }

    /** As Jira: a column again for each further label and comment. */
    static String jira(int tasks) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "Summary",
                "Issue key",
                "Issue id",
                "Status",
                "Project name",
                "Priority",
                "Due date",
                "Labels",
                "Labels",
                "Description",
                "Comment",
                "Comment",
                "Parent key"));
        for (int i = 0; i < tasks; i++) {
            lines.add(List.of(
                    name(i),
                    "NL-" + i,
                    "1000" + i,
                    List.of("To Do", "In Progress", "Done").get(i % 3),
                    "Northlight",
                    List.of("Highest", "Medium", "Low").get(i % 3),
                    "24/Oct/26 12:00 AM",
                    "web",
                    i % 2 == 0 ? "shop" : "",
                    "",
                    i % 5 == 0 ? "12/Mar/26 9:14 AM;5f1;Looks good" : "",
                    i % 10 == 0 ? "13/Mar/26 9:14 AM;5f1;=SUM(A1:A9)" : "",
                    i % 10 == 3 ? "NL-" + (i + 1) : ""));
        }
        return csv(lines, ';');
    }

    /** As Trello: lists, cards, members, labels, checklists and the whole history of the board. */
    static String trello(int cards) {
        ObjectNode board = JSON.createObjectNode();
        board.put("id", "b1").put("name", "Campaign");
        ArrayNode actions = board.putArray("actions");
        ArrayNode all = board.putArray("cards");
        ArrayNode checklists = board.putArray("checklists");
        for (int i = 0; i < cards; i++) {
            ObjectNode card = all.addObject();
            card.put("id", "c" + i)
                    .put("name", name(i))
                    .put("desc", "**Card** " + i)
                    .put("closed", i % 50 == 49);
            card.put("idList", "l" + i % 3).put("dueComplete", i % 9 == 0);
            card.put("due", i % 4 == 0 ? "2026-06-07T10:00:00.000Z" : null);
            card.putArray("idMembers").add("m0");
            card.putArray("labels").addObject().put("name", "Print").put("color", "green");
            actions.addObject().put("id", "u" + i).put("idMemberCreator", "m0").put("type", "updateCard");
            if (i % 5 == 0) {
                comment(actions, "c" + i, "second");
                comment(actions, "c" + i, "first");
                ArrayNode items = checklists
                        .addObject()
                        .put("id", "k" + i)
                        .put("idCard", "c" + i)
                        .putArray("checkItems");
                items.addObject().put("id", "i" + i).put("name", "Proof " + i).put("state", "complete");
                items.addObject().put("id", "j" + i).put("name", "Print " + i).put("state", "incomplete");
            }
        }
        ArrayNode lists = board.putArray("lists");
        lists.addObject().put("id", "l0").put("name", "To do");
        lists.addObject().put("id", "l1").put("name", "Doing");
        lists.addObject().put("id", "l2").put("name", "Done");
        board.putArray("members").addObject().put("id", "m0").put("fullName", "Nobody Here");
        return JSON.writeValueAsString(board);
    }

    private static void comment(ArrayNode actions, String card, String text) {
        ObjectNode action = actions.addObject();
        action.put("type", "commentCard").put("idMemberCreator", "m0").put("date", "2026-02-03T10:00:00.000Z");
        action.putObject("memberCreator").put("fullName", "Ann Other");
        action.putObject("data")
                .put("text", text + " comment")
                .putObject("card")
                .put("id", card);
    }

    /** A table of one's own. */
    static String table(int tasks) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Nr", "Titel", "Status", "Fällig am", "Zuständig"));
        for (int i = 0; i < tasks; i++) {
            lines.add(List.of(
                    String.valueOf(i),
                    name(i),
                    i % 2 == 0 ? "offen" : "erledigt",
                    String.format(Locale.ROOT, "%02d.11.2026", 1 + i % 28),
                    ""));
        }
        return csv(lines, '\t');
    }
}
