package io.portico.app.demo;

import static io.portico.app.demo.Storybook.words;
import static io.portico.messages.Audience.CLIENT;
import static io.portico.messages.Audience.PARTNER;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.agency.FoundAgency;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.company.AddCompany;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.GiveBrand;
import io.portico.messages.person.Language;
import io.portico.messages.project.AddProject;
import io.portico.messages.project.EditProject;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.OpenProject;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.project.RevokeProjectAccess;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Harbor &amp; Pine in Brighton: four people, two clients; Paula works for them, too, and Northlight knows nothing of it. */
final class HarborAndPine {

    static final String SLUG = "harbor-pine";
    static final String NAME = "Harbor & Pine";

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Map<String, String> MANAGERS =
            Map.of("website", "maeve", "identity", "owen", "catalogue", "maeve", "stall", "maeve");
    private static final Set<String> GUESTS = Set.of("rosie", "gavin");

    private final Storybook book;
    private final Cast cast;

    private HarborAndPine(LocalDate today) {
        book = new Storybook(SLUG, new WorkingDays(today, ZONE));
        cast = new Cast(book, "owen");
    }

    static List<Scene> scenes(LocalDate today) {
        HarborAndPine story = new HarborAndPine(today);
        story.people();
        story.projects();
        new TaskTexts(story.book, MANAGERS, GUESTS, "owen").read("harbor-and-pine.txt");
        return story.book.scenes();
    }

    private void people() {
        book.atTheDoor(
                -82,
                "09:00",
                new FoundAgency(
                        new AgencyId(SLUG),
                        SLUG,
                        NAME,
                        ZONE.getId(),
                        "GBP",
                        Language.EN,
                        Cast.employee("Owen Pryce", "OWNER", "harborandpine", null),
                        true));
        cast.employee(-81, "Maeve Quinn", "PROJECT_MANAGER", "harborandpine", null);
        cast.employee(-81, "Tilly Marsh", "MEMBER", "harborandpine", null);
        cast.employee(-81, "Bram de Wit", "MEMBER", "harborandpine", null);
        company("tidewater", "Tidewater Hotels", "tidewater", "Tidewater", "gull-inn", "The Gull Inn");
        company("fernhill", "Fernhill Nursery", "fernhill", "Fernhill");
        cast.client(-79, "Rosie Tate", "CLIENT_ADMIN", AccessMode.ALL, "tidewater", "tidewater", "tidewater");
        cast.accepted(-78, "12:00", "Rosie Tate", 1);
        book.on(-66, "09:00", "owen", new GiveBrand(new UserId("rosie"), new BrandId("gull-inn")));
        cast.client(-62, "Gavin Fern", "CLIENT", AccessMode.ASSIGNED, "fernhill", "fernhill", "fernhill");
        cast.accepted(-61, "07:30", "Gavin Fern", 1);
        cast.partner(-56, "Paula Reyes", AccessMode.ASSIGNED, "paulareyes", null, "gull-inn", "fernhill");
        cast.accepted(-56, "19:20", "Paula Reyes", 1);
        cast.partner(-47, "Kofi Mensah", AccessMode.ASSIGNED, "kofiwrites", null, "tidewater");
        cast.accepted(-46, "10:10", "Kofi Mensah", 1);
        cast.client(-4, "Daphne Fern", "CLIENT_VIEWER", AccessMode.ALL, "fernhill", "fernhill", "fernhill");
    }

    private void company(String id, String name, String... brands) {
        book.on(-80, "10:00", "owen", new AddCompany(new CompanyId(id), name));
        for (int i = 0; i < brands.length; i += 2) {
            book.on(-80, "10:10", "owen", new AddBrand(new BrandId(brands[i]), new CompanyId(id), brands[i + 1]));
        }
    }

    private void projects() {
        project(-77, "website", "tidewater", "New website", Set.of(CLIENT), 25, "tilly,bram");
        project(-65, "identity", "gull-inn", "A face for the Gull Inn", Set.of(CLIENT), 20, "tilly");
        project(-60, "catalogue", "fernhill", "Plant catalogue", Set.of(CLIENT, PARTNER), 14, "tilly,bram");
        project(-58, "stall", "fernhill", "Christmas market stall", Set.of(CLIENT), -30, "tilly");
        grant(-60, "catalogue", "gavin", "Owner of the nursery");
        grant(-57, "stall", "gavin", "Owner of the nursery");
        grant(-41, "catalogue", "paula", "Draws the vignettes");
        book.on(-13, "10:00", "maeve", new RevokeProjectAccess(new ProjectId("catalogue"), new UserId("paula")));
        book.on(
                -42,
                "16:00",
                "maeve",
                new EditProject(
                        new ProjectId("stall"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        ProjectStatus.CANCELLED,
                        null,
                        null,
                        null));
        book.on(-42, "16:05", "maeve", new OpenProject(new ProjectId("stall"), Set.of()));
    }

    private void project(
            int day, String id, String brand, String title, Set<Audience> audiences, int end, String team) {
        String manager = MANAGERS.getOrDefault(id, "owen");
        book.on(
                day,
                "08:05",
                manager,
                new AddProject(
                        new ProjectId(id),
                        new BrandId(brand),
                        words(title),
                        null,
                        new UserId(manager),
                        TaskTexts.people(team),
                        ProjectStatus.IN_PROGRESS,
                        book.days().day(day),
                        book.days().day(end),
                        Set.of(),
                        true));
        book.on(day, "08:07", manager, new OpenProject(new ProjectId(id), audiences));
    }

    private void grant(int day, String project, String guest, String reason) {
        book.on(
                day,
                "09:15",
                MANAGERS.getOrDefault(project, "owen"),
                new GrantProjectAccess(
                        new ProjectId(project),
                        new UserId(guest),
                        words(reason),
                        guest.equals("paula") ? book.days().at(20, LocalTime.of(18, 0)) : null));
    }
}
