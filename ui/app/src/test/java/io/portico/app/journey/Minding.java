package io.portico.app.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What wants to be looked at comes onto the first page of either side by itself, leads to where it is settled, and goes. */
record Minding(Visitor omar, Visitor clara) {

    private static final String PROJECT = "Winter lights";
    private static final String LANTERN = "Paper lantern";
    private static final String WISH = "Rounder, like a moon";
    private static final String ENDING = "Project “" + PROJECT + "”";

    void unfolds() {
        omar.goes("/");
        String project = omar.tells(
                "POST", "/projects", Map.of("brandId", omar.firstOf("/brands", "Acme Shoes"), "title", PROJECT));
        Map<String, List<String>> clients = Map.of("audiences", List.of("CLIENT"));
        omar.tells("PUT", "/projects/" + project + "/open-to", clients);
        String task = omar.tells("POST", "/tasks", Map.of("projectId", project, "name", LANTERN));
        omar.tells("PUT", "/tasks/" + task + "/open-to", clients);
        clara.goes("/");
        clara.isIn();
        omar.withoutReload(() -> clara.withoutReload(() -> isAskedAndAnswers(task)));
        omar.goes("/");
        omar.withoutReload(() -> endsSoonAndIsExtended(project));
    }

    private void isAskedAndAnswers(String task) {
        clara.seesNoMore("Waiting for you");
        omar.tells("POST", "/tasks/" + task + "/approvals", Map.of("audience", "CLIENT", "text", "Round enough?"));
        clara.sees("Waiting for you");
        clara.follows(LANTERN);
        clara.isOn(LANTERN);
        clara.presses("Ask for changes of " + LANTERN);
        clara.fills("What should be different?", WISH);
        clara.presses("Ask for changes");
        clara.sees(WISH);
        omar.sees(LANTERN);
        omar.sees("Changes asked for");
        omar.follows(LANTERN);
        omar.isOn(LANTERN);
        omar.sees(WISH);
        clara.follows("Portal");
        clara.seesNoMore("Waiting for you");
    }

    private void endsSoonAndIsExtended(String project) {
        omar.seesNoMore(ENDING);
        String clarasId = omar.firstOf("/clients", "Clara");
        omar.tells(
                "PUT",
                "/projects/" + project + "/grants/" + clarasId,
                Map.of("endsAt", Instant.now().plus(1, ChronoUnit.DAYS).toString()));
        omar.sees("Access that ends soon");
        omar.sees(ENDING);
        omar.follows("Extend: Clara Novak, " + ENDING);
        omar.isOn(PROJECT);
        omar.presses("Share with a client");
        omar.picks("Person", "Clara Novak");
        omar.writesInto(
                "Ends on",
                LocalDate.now(ZoneId.of("Europe/Vienna"))
                        .plusDays(90)
                        .format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)));
        omar.presses("Share");
        omar.seesNoMore("Person");
        omar.follows("Today");
        omar.sees("Waiting for an answer");
        omar.seesNoMore(ENDING);
    }
}
