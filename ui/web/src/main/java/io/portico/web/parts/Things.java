package io.portico.web.parts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Words for things written as {@code kind:id}. */
public final class Things {

    private static final List<String> KINDS = List.of(
            "project", "task", "document", "thread", "file", "post", "brand", "company", "user", "budget", "invoice");

    private Things() {}

    /** The word for the kind, such as "Task". */
    public static String kind(String resource) {
        String kind = resource.substring(0, Math.max(0, resource.indexOf(':')));
        return KINDS.contains(kind) ? Words.say("thing." + kind) : Words.say("thing.other");
    }

    /** Such as "3 tasks, 12 files". */
    public static String count(List<String> resources) {
        Map<Integer, Long> counts = resources.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        resource -> KINDS.indexOf(resource.substring(0, Math.max(0, resource.indexOf(':')))),
                        TreeMap::new,
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> Words.say(
                        "things." + (entry.getKey() < 0 ? "other" : KINDS.get(entry.getKey())), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
