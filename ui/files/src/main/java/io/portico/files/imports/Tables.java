package io.portico.files.imports;

import io.portico.messages.BadInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a text as a table: JSON when it begins like it, else lines of fields. */
final class Tables {

    private final ImportLimits limits;

    Tables(ImportLimits limits) {
        this.limits = limits;
    }

    Table read(String text) {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            throw new BadInput("file", BadInput.Code.REQUIRED);
        }
        boolean json = start.charAt(0) == '[' || start.charAt(0) == '{';
        Table table = json ? new JsonTable(limits).read(text) : new CsvTable(limits).read(text);
        if (table.rows().isEmpty()) {
            throw new BadInput("file", BadInput.Code.REQUIRED);
        }
        return table;
    }

    /** Names for the columns: what is named twice, as some tools do, is told apart; what has no name is numbered. */
    static List<String> distinct(List<String> names) {
        List<String> distinct = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip().replaceAll("\\s+", " ");
            String base = name.isEmpty() ? Integer.toString(i + 1) : name.substring(0, Math.min(name.length(), 100));
            String free = base;
            for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
                free = base + " (" + n + ")";
            }
            distinct.add(free);
        }
        return List.copyOf(distinct);
    }
}
