package io.portico.projections.agency;

import io.portico.messages.Audience;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.task.TaskStatus;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskGroup;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Lists of tasks as one would make them by hand from all of them; shares no code with those it is compared with. */
final class NaiveList {

    private NaiveList() {}

    /**
     * @param newestFirst all tasks, the newest first
     * @param byHand the ids of all tasks as somebody put them
     */
    static List<TaskDetails> of(
            List<TaskDetails> newestFirst,
            List<String> byHand,
            Map<String, String> asked,
            UserId reader,
            LocalDate today,
            Function<ProjectId, String> brandOf) {
        List<TaskDetails> picked = new ArrayList<>();
        for (TaskDetails task : newestFirst) {
            boolean wanted = true;
            for (Map.Entry<String, String> one : asked.entrySet()) {
                wanted &= holds(task, one.getKey(), List.of(one.getValue().split(",")), reader, today, brandOf);
            }
            if (wanted) {
                picked.add(task);
            }
        }
        if ("OLDEST".equals(asked.get("sort"))) {
            picked = new ArrayList<>(picked.reversed());
        }
        // Sorting is stable: what comes first by nothing else stays as it was.
        switch (asked.getOrDefault("sort", "NEWEST")) {
            case "BY_HAND" ->
                picked.sort(
                        Comparator.comparing(task -> byHand.indexOf(task.id().value())));
            case "DEADLINE" -> picked.sort(Comparator.comparing(task -> lastIfNone(task.deadline())));
            case "PRIORITY" ->
                picked.sort(Comparator.comparing(TaskDetails::priority).reversed());
            case "WAITING" ->
                picked.sort(Comparator.comparing(task -> task.waiting().isEmpty()
                        ? Instant.MAX
                        : task.waiting().getFirst().dueAt()));
            case "START" ->
                picked.sort(Comparator.comparing(
                        task -> lastIfNone(task.startsOn() == null ? task.deadline() : task.startsOn())));
            default -> {}
        }
        String group = asked.getOrDefault("group", "NONE");
        picked.sort(Comparator.comparing(task -> groupRank(task, group, reader)));
        return picked;
    }

    static List<TaskGroup> groups(List<TaskDetails> list, Map<String, String> asked, UserId reader) {
        String group = asked.getOrDefault("group", "NONE");
        List<TaskGroup> groups = new ArrayList<>();
        if (!group.equals("NONE")) {
            for (TaskDetails task : list) {
                String key = groupKey(task, group, reader);
                if (!groups.isEmpty() && groups.getLast().key().equals(key)) {
                    groups.set(
                            groups.size() - 1,
                            new TaskGroup(key, groups.getLast().count() + 1));
                } else {
                    groups.add(new TaskGroup(key, 1));
                }
            }
        }
        return groups;
    }

    private static boolean holds(
            TaskDetails task,
            String name,
            List<String> values,
            UserId reader,
            LocalDate today,
            Function<ProjectId, String> brandOf) {
        return switch (name) {
            case "text" -> {
                String plain =
                        task.name().toLowerCase(Locale.ROOT).replace('ü', 'u').replace('é', 'e');
                yield List.of(values.getFirst().toLowerCase(Locale.ROOT).split(" ")).stream()
                        .allMatch(plain::contains);
            }
            case "status" -> values.contains(task.status().name());
            case "priority" -> values.contains(task.priority().name());
            case "assignee" ->
                (values.contains("me") && task.assigneeIds().contains(reader))
                        || (values.contains("none") && task.assigneeIds().isEmpty())
                        || task.assigneeIds().stream().anyMatch(id -> values.contains(id.value()));
            case "projectId" ->
                values.contains(
                        task.projectId() == null ? "none" : task.projectId().value());
            case "brandId" -> task.projectId() != null && values.contains(brandOf.apply(task.projectId()));
            case "due" ->
                task.status() != TaskStatus.DONE
                        && values.stream().anyMatch(value -> due(task.deadline(), value, today));
            case "waiting" ->
                task.waiting().stream()
                        .anyMatch(clock -> values.contains(clock.state().name()));
            case "openTo" ->
                (values.contains("NOBODY") && task.openTo().isEmpty())
                        || task.openTo().stream().map(Audience::name).anyMatch(values::contains);
            case "budget" ->
                values.contains(
                        task.budgetItemId() == null
                                ? "none"
                                : task.budgetItemId().value());
            case "toReview" -> task.toReview();
            case "parentTaskId" ->
                task.parentTaskId() != null
                        && values.contains(task.parentTaskId().value());
            case "from" -> {
                LocalDate last = task.deadline() != null ? task.deadline() : task.startsOn();
                yield last != null && !last.isBefore(LocalDate.parse(values.getFirst()));
            }
            case "until" -> {
                LocalDate first = task.startsOn() != null ? task.startsOn() : task.deadline();
                yield first != null && !first.isAfter(LocalDate.parse(values.getFirst()));
            }
            default -> true;
        };
    }

    private static boolean due(LocalDate deadline, String when, LocalDate today) {
        if (deadline == null) {
            return when.equals("NO_DEADLINE");
        }
        LocalDate sunday = today;
        while (sunday.getDayOfWeek() != DayOfWeek.SUNDAY) {
            sunday = sunday.plusDays(1);
        }
        return switch (when) {
            case "OVERDUE" -> today.isAfter(deadline);
            case "TODAY" -> today.isEqual(deadline);
            case "THIS_WEEK" -> !today.isAfter(deadline) && !sunday.isBefore(deadline);
            default -> false;
        };
    }

    private static LocalDate lastIfNone(LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }

    private static String groupKey(TaskDetails task, String group, UserId reader) {
        return switch (group) {
            case "STATUS" -> task.status().name();
            case "PRIORITY" -> task.priority().name();
            case "WAITING" ->
                task.waiting().isEmpty()
                        ? "none"
                        : task.waiting().getFirst().state().name();
            case "PROJECT" ->
                task.projectId() == null ? "none" : task.projectId().value();
            case "BUDGET" ->
                task.budgetItemId() == null ? "none" : task.budgetItemId().value();
            case "ASSIGNEE" ->
                task.assigneeIds().contains(reader)
                        ? reader.value()
                        : task.assigneeIds().isEmpty()
                                ? "none"
                                : task.assigneeIds().getFirst().value();
            default -> "none";
        };
    }

    /** The story has the projects site and then shop, a budget of design and then code, and the reader and then Emil. */
    private static int groupRank(TaskDetails task, String group, UserId reader) {
        String key = groupKey(task, group, reader);
        return switch (group) {
            case "STATUS" -> task.status().ordinal();
            case "PRIORITY" -> -task.priority().ordinal();
            case "WAITING" -> List.of("OVERDUE", "DUE_TODAY", "IN_TIME", "none").indexOf(key);
            case "PROJECT" -> List.of("shop", "site", "none").indexOf(key);
            case "BUDGET" -> List.of("design", "code", "none").indexOf(key);
            case "ASSIGNEE" -> List.of(reader.value(), "emil", "none").indexOf(key);
            default -> 0;
        };
    }
}
