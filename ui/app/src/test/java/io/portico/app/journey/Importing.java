package io.portico.app.journey;

import java.nio.charset.StandardCharsets;

/** Omar brings a table from another tool, looks at it, imports it and takes it back, while somebody else looks on. */
record Importing(Visitor omar, Visitor elsewhere, Visitor clara) {

    private static final byte[] TABLE = """
            Title;State;Due;Assigned to;Project;Comments
            Cut the trailer;Open;24.10.2027;Omar Haddad;Film festival;Only we should read this
            Write the programme;Doing;31.02.2027;;Film festival;
            ;Open;;;Film festival;
            Book the hall;Purple;;Nobody Here;Film festival;
            """.getBytes(StandardCharsets.UTF_8);

    private static final byte[] RECORDS = """
            [{"name": "Hang the banners", "status": "todo", "project": "Street fair"},
             {"name": "Ask the neighbours", "status": "done", "project": "Street fair"}]
            """.getBytes(StandardCharsets.UTF_8);

    void unfolds() {
        aTable();
        records();
    }

    private void aTable() {
        omar.goes("/imports");
        omar.isOn("Import");
        omar.looksGood("import-file");
        omar.brings("festival.csv", TABLE);
        omar.isOn("festival.csv");
        omar.sees("What becomes what");
        omar.sees("Words for status and priority");
        omar.looksGood("import-mapping");
        omar.presses("Show what it becomes");
        omar.sees("Everything stays inside.");
        omar.sees("there is no name");
        omar.sees("nobody here has that address or name");
        omar.isShown("import-preview");
        elsewhere.goes("/imports");
        elsewhere.sees("Not started");
        elsewhere.withoutReload(() -> {
            omar.presses("Import 3 tasks");
            omar.sees("3 tasks were made and 1 project.");
            elsewhere.sees("Done");
        });
        omar.looksGood("import-done");
        clara.cannotFind("trailer");
        omar.goes("/tasks");
        omar.sees("Cut the trailer");
        elsewhere.goes("/imports");
        elsewhere.follows("festival.csv");
        elsewhere.presses("Take back");
        elsewhere.sees("Take this import back?");
        elsewhere.presses("Take back");
        elsewhere.sees("Taken back: 3 tasks. Kept: 0.");
        elsewhere.looksGood("import-taken-back");
        omar.seesNoMore("Cut the trailer");
    }

    private void records() {
        omar.goes("/imports");
        omar.brings("fair.json", RECORDS);
        omar.isOn("fair.json");
        omar.presses("Show what it becomes");
        omar.sees("Hang the banners");
        omar.presses("Import 2 tasks");
        omar.sees("2 tasks were made and 1 project.");
        omar.goes("/tasks");
        omar.sees("Ask the neighbours");
        omar.goes("/imports");
        omar.follows("fair.json");
        omar.presses("Take back");
        omar.sees("Take this import back?");
        omar.presses("Take back");
        omar.sees("Taken back: 2 tasks. Kept: 0.");
    }
}
