package io.portico.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures what is asked for by name, or everything. */
public final class Bench {

    private static final Map<String, Measure> MEASURES = measures();

    private Bench() {}

    /** Something that can be measured, in an empty folder that is thrown away afterwards. */
    interface Measure {
        void in(Path folder) throws Exception;
    }

    private static Map<String, Measure> measures() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("appends", Appends::measure);
        measures.put("commands", Commands::measure);
        measures.put("replies", Replies::measure);
        measures.put("portal", Portal::measure);
        measures.put("access", Access::measure);
        measures.put("history", History::measure);
        measures.put("suggestions", Suggestions::measure);
        measures.put("search", Search::measure);
        measures.put("evidence", Evidence::measure);
        measures.put("moving", Moving::measure);
        measures.put("import", Import::measure);
        measures.put("live", Live::measure);
        measures.put("pages", Pages::measure);
        measures.put("drawing", Drawing::measure);
        measures.put("start", Start::measure);
        measures.put("agencies", Agencies::measure);
        return measures;
    }

    public static void main(String[] names) throws Exception {
        List<String> wanted = names.length == 0 ? List.copyOf(MEASURES.keySet()) : List.of(names);
        for (String name : wanted) {
            Measure measure = MEASURES.get(name);
            if (measure == null) {
                System.err.println("there is no '" + name + "'; there are " + String.join(", ", MEASURES.keySet()));
                System.exit(2);
                return;
            }
            run(name, measure);
        }
        // The libraries' own threads, such as the driver's, would keep the process.
        System.exit(0);
    }

    private static void run(String name, Measure measure) throws Exception {
        System.out.printf("%n== %s (%s)%n", name, Machine.now());
        Path folder = Files.createTempDirectory("portico-bench");
        try {
            measure.in(folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
