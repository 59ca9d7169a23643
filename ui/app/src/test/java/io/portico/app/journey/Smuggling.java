package io.portico.app.journey;

import io.portico.app.journey.Carried.Thing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Names, titles and texts that would be scripts are words on every page that shows them, whoever wrote them. */
record Smuggling(Visitor omar, Visitor clara) {

    private static final byte[] DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"smuggled()\"><script>smuggled()</script></svg>"
                    .getBytes(StandardCharsets.UTF_8);

    void unfolds() {
        omar.goes("/");
        clara.goes("/");
        String company = omar.tells("POST", "/companies", Map.of("name", Smuggled.in("Company")));
        omar.tells("POST", "/brands", Map.of("companyId", company, "name", Smuggled.in("Brand")));
        omar.tells("POST", "/companies/" + company + "/contacts", contact());
        clara.tells("PATCH", "/me", Map.of("codename", Smuggled.in("Codename")));
        String brand = omar.firstOf("/brands", "Acme Shoes");
        String guest = omar.tells("POST", "/clients", guest(brand));
        String project = omar.tells(
                "POST",
                "/projects",
                Map.of(
                        "brandId", brand,
                        "title", Smuggled.in("Project"),
                        "description", Smuggled.inProse("Described"),
                        "newTasksOpenTo", List.of("CLIENT")));
        omar.tells("PUT", "/projects/" + project + "/open-to", Map.of("audiences", List.of("CLIENT")));
        String document = omar.tells(
                "POST",
                "/projects/" + project + "/documents",
                Map.of("title", Smuggled.in("Document"), "text", Smuggled.inProse("Written")));
        omar.tells("PUT", "/documents/" + document + "/open-to", Map.of("audiences", List.of("CLIENT")));
        omar.tells("POST", "/projects/" + project + "/budgets", Map.of("name", Smuggled.in("Budget")));
        String task = omar.tells(
                "POST",
                "/tasks",
                Map.of(
                        "projectId", project,
                        "name", Smuggled.in("Task"),
                        "description", Smuggled.inProse("Explained"),
                        "deadline", LocalDate.now(ZoneOffset.UTC).plusDays(9).toString()));
        omar.tells("POST", "/me/filters", Map.of("name", Smuggled.in("Filter"), "query", "text=task"));
        talks(task);
        omarLooksAround(project, task, guest, document);
        claraLooksAround(project, document);
    }

    private static Map<String, Object> contact() {
        return Map.of(
                "firstName",
                Smuggled.in("Contact"),
                "lastName",
                "Last",
                "email",
                "contact@example.com",
                "primary",
                true);
    }

    private static Map<String, Object> guest(String brand) {
        return Map.of(
                "firstName", Smuggled.in("Guest"),
                "lastName", "Last",
                "codename", Smuggled.in("Called"),
                "email", "guest@example.com",
                "brandIds", List.of(brand),
                "access", "ALL",
                "note", Smuggled.inProse("Noted"));
    }

    /** Both have the task open, so that each gets what the other writes pushed onto it. */
    private void talks(String task) {
        clara.goes("/tasks/" + task);
        clara.isOn("Task <img");
        omar.goes("/tasks/" + task + "?thread=CLIENT");
        omar.isOn("Task <img");
        omar.tells("POST", "/tasks/" + task + "/threads/CLIENT", Map.of("text", Smuggled.inProse("Asked")));
        clara.tells("POST", "/portal/tasks/" + task + "/posts", Map.of("text", Smuggled.inProse("Answered")));
        clara.sees("Asked");
        omar.sees("Answered");
        String name = Smuggled.in("drawing").replace("\"", "") + ".svg";
        clara.hands().drops("Reply", new Thing(name, "image/svg+xml", DRAWING));
        clara.hasReady("drawing <img", 1);
        clara.metNothingSmuggled();
        clara.sends("Here it is");
        omar.sees("drawing <img");
        omar.metNothingSmuggled();
        clara.looksGood("portal-task-smuggled");
    }

    private void omarLooksAround(String project, String task, String guest, String document) {
        isInert(omar, "/companies", "Company <img", "Contact <img", "Brand <img");
        isInert(omar, "/clients", "Guest <img", "Called <img");
        isInert(omar, "/clients/" + guest, "Guest <img", "Noted");
        isInert(omar, "/projects", "Project <img");
        isInert(omar, "/projects/" + project, "Project <img", "Described", "Document <img", "Budget <img");
        isInert(omar, "/documents/" + document, "Document <img", "Written");
        isInert(omar, "/tasks?text=" + addressed(Smuggled.in("Task")), "Task <img", "Filter <img");
        omar.goes("/tasks?as=TIMELINE&text=task");
        omar.seesLink("Task <img");
        omar.metNothingSmuggled();
        isInert(omar, "/tasks?as=BOARD&text=task", "Task <img");
        omar.pressesOn(Smuggled.in("Task"), "Shift+ArrowRight");
        omar.sees("is now: In progress");
        omar.metNothingSmuggled();
        isInert(omar, "/access", "Guest <img");
        isInert(omar, "/tasks/" + task + "/" + addressed(Smuggled.in("Nowhere")), "There is nothing here for you");
        isInert(omar, "/?text=" + addressed(Smuggled.in("Nothing")), "Today");
        omar.strikesOnPage("/");
        omar.types("img src=smuggled");
        omar.seesMarked("Project <img");
        omar.metNothingSmuggled();
    }

    private void claraLooksAround(String project, String document) {
        isInert(clara, "/", "Task <img");
        isInert(clara, "/projects", "Project <img");
        isInert(
                clara,
                "/projects/" + project,
                "Project <img",
                "Described",
                "Task <img",
                "Document <img",
                "drawing <img");
        isInert(clara, "/documents/" + document, "Document <img", "Written");
        isInert(clara, "/profile", "Undo send");
    }

    private static void isInert(Visitor who, String address, String... words) {
        who.goes(address);
        for (String some : words) {
            who.sees(some);
        }
        who.metNothingSmuggled();
    }

    private static String addressed(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
