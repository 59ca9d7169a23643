package io.portico.bench;

import io.portico.files.imports.ImportCharset;
import io.portico.files.imports.ImportMapping;
import io.portico.files.imports.ImportSheet;
import io.portico.files.imports.Importing;
import io.portico.messages.ImportId;
import io.portico.messages.imports.ImportState;
import io.portico.messages.imports.UndoImport;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindImport;
import io.portico.views.agency.FindProjects;
import io.portico.views.agency.ImportDetails;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.Projects;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A table of 5,000 tasks, every tenth a part of another and every fifth with a comment: read and looked at, imported,
 * looked at once more when all of it is there, and taken back.
 */
final class Import {

    private static final int TASKS = 5_000;
    private static final long LOOKS_EVERY_MILLIS = 20;

    private Import() {}

    static void measure(Path folder) throws Exception {
        try (House house = House.open(folder)) {
            Acme acme = Acme.make(house, new Acme.Size(10, 1_000, 2_000, 20));
            run(house, acme.owner(), "cold");
            run(house, acme.owner(), "warm");
        }
    }

    private static void run(House house, Work owner, String how) throws Exception {
        Importing importing = house.importing();
        byte[] file = table(how).getBytes(StandardCharsets.UTF_8);
        ImportId id = ImportId.random();
        long begun = System.nanoTime();
        Tenancy.call(owner, () -> {
            house.gateway()
                    .send(importing
                            .take(id, "export.csv", new ByteArrayInputStream(file), ImportCharset.UTF_8)
                            .recorded(id));
            return map(house, importing, id);
        });
        int tasks = Tenancy.call(owner, () -> importing.preview(id, 20).tasks());
        told(how, "read, mapped and looked at", begun, tasks);
        begun = System.nanoTime();
        Tenancy.call(owner, () -> importing.start(id));
        told(
                how,
                "imported",
                begun,
                await(house, owner, id, ImportState.FINISHED).tasks());
        begun = System.nanoTime();
        Tenancy.call(owner, () -> house.gateway().send(new UndoImport(id)));
        told(
                how,
                "taken back",
                begun,
                await(house, owner, id, ImportState.UNDONE).takenBack());
    }

    private static boolean map(House house, Importing importing, ImportId id) {
        ImportSheet sheet = importing.sheet(id);
        ProjectDetails project = house.gateway()
                .ask(new FindProjects(PageRequest.first()), Projects.class)
                .items()
                .getFirst();
        ImportMapping proposed = sheet.mapping();
        importing.map(
                id,
                new ImportMapping(
                        proposed.columns(),
                        proposed.statuses(),
                        proposed.priorities(),
                        project.id(),
                        project.brandId(),
                        proposed.dayOrder()));
        return true;
    }

    private static ImportDetails await(House house, Work owner, ImportId id, ImportState state) throws Exception {
        while (true) {
            ImportDetails now = Tenancy.call(owner, () -> house.gateway().ask(new FindImport(id), ImportDetails.class));
            if (now.state() == state) {
                return now;
            }
            if (now.state() == ImportState.STOPPED) {
                throw new IllegalStateException("stopped: " + now.stoppedBecause());
            }
            Thread.sleep(LOOKS_EVERY_MILLIS);
        }
    }

    private static void told(String how, String what, long begun, int tasks) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT, "%s: %d tasks %s in %.2f s, %.0f a second%n", how, tasks, what, seconds, tasks / seconds);
    }

    private static String table(String how) {
        StringBuilder lines = new StringBuilder("Id,Name,Description,Status,Priority,Due date,Parent,Comments\r\n");
        for (int i = 0; i < TASKS; i++) {
            lines.append(String.format(
                    Locale.ROOT,
                    "%s-%d,Make the poster no. %d,\"What is to be done, at some length, so that it is like a text\","
                            + "%s,%s,2026-%02d-%02d,%s,%s\r\n",
                    how,
                    i,
                    i,
                    i % 2 == 0 ? "Open" : "Done",
                    i % 3 == 0 ? "High" : "Normal",
                    1 + i % 12,
                    1 + i % 28,
                    i % 10 == 9 ? how + "-" + (i - 3) : "",
                    i % 5 == 0 ? "Somebody wrote this" : ""));
        }
        return lines.toString();
    }
}
