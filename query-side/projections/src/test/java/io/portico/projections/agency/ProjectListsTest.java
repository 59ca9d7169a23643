package io.portico.projections.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.sealing.Confidential;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindProjects;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.ProjectParameters;
import io.portico.views.agency.Projects;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectListsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final UserId EMIL = new UserId("emil");
    private static final List<String> TITLES =
            List.of("Launch", "launch of the shop", "Übersicht", "Résumé", "Shop", "Zebra");

    @TempDir
    Path folder;

    ViewsUnderTest views;
    AgencyStory acme;
    BrandId shoes;
    BrandId hats;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        shoes = acme.brand("shoes");
        hats = acme.brand("hats");
        acme.employee(EMIL, "Emil", "MEMBER");
    }

    @AfterEach
    void end() {
        views.close();
    }

    @Test
    void everyListIsWhatOneWouldPickAndSortByHand() {
        Random random = new Random(20261122);
        for (int i = 0; i < 50; i++) {
            furnish(random, "p" + i);
        }
        views.await();
        List<ProjectDetails> all = walk(Map.of(), 200);
        assertThat(all).hasSize(50);
        int told = 0;
        for (int i = 0; i < 200; i++) {
            Map<String, String> asked = question(random);
            List<ProjectDetails> expected = byHand(all, asked);
            assertThat(ids(walk(asked, 1 + random.nextInt(20)))).as("%s", asked).isEqualTo(ids(expected));
            told += expected.isEmpty() ? 0 : 1;
        }
        assertThat(told).as("lists that are not empty").isGreaterThan(100);
    }

    private void furnish(Random random, String id) {
        ProjectId project = new ProjectId(id);
        acme.happened(
                id,
                new ProjectAdded(
                        project,
                        random.nextBoolean() ? shoes : hats,
                        title(random),
                        null,
                        manager(random),
                        Set.of(),
                        status(random),
                        null,
                        end(random),
                        Set.of()));
        if (random.nextInt(3) == 0) {
            acme.happened(
                    id,
                    new ProjectEdited(
                            project,
                            title(random),
                            null,
                            manager(random),
                            Set.of(),
                            status(random),
                            null,
                            end(random),
                            Set.of()));
        }
        if (random.nextBoolean()) {
            acme.happened(
                    id, new ProjectOpened(project, Set.of(random.nextBoolean() ? Audience.CLIENT : Audience.PARTNER)));
        }
    }

    private static Confidential title(Random random) {
        return Confidential.of(TITLES.get(random.nextInt(TITLES.size())));
    }

    private static UserId manager(Random random) {
        return random.nextBoolean() ? EMIL : AgencyStory.OWNER;
    }

    private static ProjectStatus status(Random random) {
        return ProjectStatus.values()[random.nextInt(ProjectStatus.values().length)];
    }

    private static LocalDate end(Random random) {
        return random.nextInt(3) == 0 ? null : TODAY.plusDays(random.nextInt(9));
    }

    private static Map<String, String> question(Random random) {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, random, "text", "launch", "UBER", "shop", "resume");
        put(asked, random, "status", "PLANNED", "PLANNED,IN_PROGRESS,ON_HOLD", "COMPLETED");
        put(asked, random, "brandId", "shoes", "hats,nothing-known", "nothing-known");
        put(asked, random, "manager", "me", "emil", "me,emil");
        put(asked, random, "openTo", "CLIENT", "NOBODY", "PARTNER,NOBODY");
        asked.put("sort", List.of("NEWEST", "TITLE", "END").get(random.nextInt(3)));
        return asked;
    }

    private static void put(Map<String, String> asked, Random random, String name, String... values) {
        if (random.nextInt(4) == 0) {
            asked.put(name, values[random.nextInt(values.length)]);
        }
    }

    /** Shares no code with the list it is compared with. */
    private static List<ProjectDetails> byHand(List<ProjectDetails> newestFirst, Map<String, String> asked) {
        List<ProjectDetails> picked = new ArrayList<>();
        for (ProjectDetails project : newestFirst) {
            boolean wanted = true;
            for (Map.Entry<String, String> one : asked.entrySet()) {
                wanted &= holds(project, one.getKey(), List.of(one.getValue().split(",")));
            }
            if (wanted) {
                picked.add(project);
            }
        }
        switch (asked.get("sort")) {
            case "TITLE" -> picked.sort(Comparator.comparing(project -> plain(project.title())));
            case "END" ->
                picked.sort(
                        Comparator.comparing(project -> project.endsOn() == null ? LocalDate.MAX : project.endsOn()));
            default -> {}
        }
        return picked;
    }

    private static boolean holds(ProjectDetails project, String name, List<String> values) {
        return switch (name) {
            case "text" -> plain(project.title()).contains(values.getFirst().toLowerCase(Locale.ROOT));
            case "status" -> values.contains(project.status().name());
            case "brandId" -> values.contains(project.brandId().value());
            case "manager" ->
                values.contains(
                        project.managerId().equals(AgencyStory.OWNER)
                                ? "me"
                                : project.managerId().value());
            case "openTo" ->
                (values.contains("NOBODY") && project.openTo().isEmpty())
                        || project.openTo().stream().map(Audience::name).anyMatch(values::contains);
            default -> true;
        };
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT).replace('ü', 'u').replace('é', 'e');
    }

    @Test
    void aCursorOfAnotherOrderLeadsNowhere() {
        furnish(new Random(1), "p1");
        furnish(new Random(2), "p2");
        views.await();
        String byEnd = ask(Map.of("sort", "END"), new PageRequest(1, null)).next();

        assertThatThrownBy(() -> ask(Map.of("sort", "TITLE"), new PageRequest(1, byEnd)))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("after"));
    }

    @Test
    void whoIsOutsideIsToldOfNoListHoweverTheyAsk() {
        furnish(new Random(1), "p1");
        UserId clara = acme.guest(Audience.CLIENT, "clara", AccessMode.ALL, shoes, hats);
        views.await();
        for (Map<String, String> asked :
                List.of(Map.<String, String>of(), Map.of("sort", "TITLE"), Map.of("openTo", "CLIENT"))) {
            assertThatThrownBy(() -> views.ask(acme.by(clara), query(asked, PageRequest.first())))
                    .isInstanceOfSatisfying(
                            Rejected.class, no -> assertThat(no.code()).isEqualTo(Rejected.Code.NOT_FOUND));
        }
    }

    private List<ProjectDetails> walk(Map<String, String> asked, int limit) {
        List<ProjectDetails> all = new ArrayList<>();
        String next = null;
        do {
            Projects page = ask(asked, new PageRequest(limit, next));
            assertThat(page.items().size()).isLessThanOrEqualTo(limit);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    private Projects ask(Map<String, String> asked, PageRequest page) {
        return views.ask(acme.owner(), query(asked, page));
    }

    private static FindProjects query(Map<String, String> asked, PageRequest page) {
        return new FindProjects(ProjectParameters.filter(asked::get), ProjectParameters.sort(asked::get), page);
    }

    private static List<String> ids(List<ProjectDetails> projects) {
        return projects.stream().map(project -> project.id().value()).toList();
    }
}
