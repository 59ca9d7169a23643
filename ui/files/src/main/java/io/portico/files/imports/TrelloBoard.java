package io.portico.files.imports;

import io.portico.messages.BadInput;
import io.portico.messages.imports.ImportFormat;
import io.portico.messages.imports.ImportSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A board as Trello exports it. Each card is a row, and each item of its checklists a row that is part of it. The list a
 * card lies in is its status.
 */
final class TrelloBoard {

    static final List<String> COLUMNS = List.of(
            "Id",
            "Board",
            "Name",
            "Description",
            "List",
            "Done",
            "Start",
            "Due",
            "Members",
            "Labels",
            "Comments",
            "Card");

    /** What a card is that was put away. */
    private static final String ARCHIVED = "Archived";

    private static final String COMMENT = "commentCard";

    private final ImportLimits limits;
    private final String board;
    private final Map<String, List<JsonNode>> arrays;

    TrelloBoard(ImportLimits limits, String board, Map<String, List<JsonNode>> arrays) {
        this.limits = limits;
        this.board = board;
        this.arrays = arrays;
    }

    /** An action of another kind than a comment is of no use, and there are thousands. */
    static JsonNode slim(JsonNode object) {
        boolean otherAction = object.has("idMemberCreator")
                && object.has("type")
                && !COMMENT.equals(object.path("type").asString(""));
        return otherAction ? JsonNodeFactory.instance.objectNode() : object;
    }

    Table table() {
        Map<String, String> lists = named("lists", "name");
        Map<String, String> members = named("members", "fullName");
        Map<String, String> labels = named("labels", "name");
        Map<String, List<String>> comments = comments();
        Map<String, List<JsonNode>> checklists = new HashMap<>();
        array("checklists").forEach(list -> checklists
                .computeIfAbsent(text(list, "idCard"), _ -> new ArrayList<>())
                .add(list));
        List<Table.Row> rows = new ArrayList<>();
        for (JsonNode card : array("cards")) {
            String id = text(card, "id");
            add(
                    rows,
                    id,
                    board,
                    text(card, "name"),
                    text(card, "desc"),
                    card.path("closed").asBoolean(false) ? ARCHIVED : lists.getOrDefault(text(card, "idList"), ""),
                    card.path("dueComplete").asBoolean(false) ? "yes" : "",
                    text(card, "start"),
                    text(card, "due"),
                    names(card.path("idMembers"), members),
                    labelsOf(card, labels),
                    String.join("\n\n---\n\n", comments.getOrDefault(id, List.of())),
                    "");
            checklists.getOrDefault(id, List.of()).forEach(list -> addItems(rows, list, id, members));
        }
        return new Table(ImportFormat.JSON, ImportSource.TRELLO, COLUMNS, List.copyOf(rows));
    }

    private void addItems(List<Table.Row> rows, JsonNode checklist, String card, Map<String, String> members) {
        for (JsonNode item : checklist.path("checkItems").values()) {
            boolean complete = "complete".equals(text(item, "state"));
            String member = members.getOrDefault(text(item, "idMember"), "");
            add(
                    rows,
                    text(item, "id"),
                    board,
                    text(item, "name"),
                    "",
                    "",
                    complete ? "yes" : "",
                    "",
                    text(item, "due"),
                    member,
                    "",
                    "",
                    card);
        }
    }

    private void add(List<Table.Row> rows, String... cells) {
        if (rows.size() == limits.rows()) {
            throw new BadInput("file", BadInput.Code.TOO_MANY);
        }
        rows.add(new Table.Row(List.of(cells), null));
    }

    /** By card, the oldest first; the export has the newest first. */
    private Map<String, List<String>> comments() {
        Map<String, List<String>> comments = new HashMap<>();
        for (JsonNode action : array("actions").reversed()) {
            if (COMMENT.equals(text(action, "type"))) {
                JsonNode data = action.path("data");
                String by = text(action.path("memberCreator"), "fullName");
                String date = text(action, "date");
                String day = date.substring(0, Math.min(10, date.length()));
                comments.computeIfAbsent(text(data.path("card"), "id"), _ -> new ArrayList<>())
                        .add("**" + by + "** " + day + "\n\n" + text(data, "text"));
            }
        }
        return comments;
    }

    private static String labelsOf(JsonNode card, Map<String, String> labels) {
        String own = card.path("labels").values().stream()
                .map(label -> text(label, "name").isEmpty() ? text(label, "color") : text(label, "name"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        return own.isEmpty() ? names(card.path("idLabels"), labels) : own;
    }

    private static String names(JsonNode ids, Map<String, String> names) {
        return ids.values().stream()
                .map(id -> names.getOrDefault(id.asString(""), ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> named(String array, String property) {
        Map<String, String> names = new HashMap<>();
        array(array).forEach(object -> names.put(text(object, "id"), text(object, property)));
        return names;
    }

    private List<JsonNode> array(String name) {
        return arrays.getOrDefault(name, List.of());
    }

    private static String text(JsonNode object, String property) {
        JsonNode value = object.path(property);
        return value.isString() ? value.stringValue() : "";
    }
}
