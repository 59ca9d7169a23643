package io.portico.app.demo;

import static io.portico.app.demo.Storybook.words;
import static io.portico.messages.Audience.CLIENT;
import static io.portico.messages.Audience.PARTNER;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.agency.FoundAgency;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.company.AddCompany;
import io.portico.messages.company.AddContact;
import io.portico.messages.company.Contact;
import io.portico.messages.hold.HoldId;
import io.portico.messages.hold.PlaceLegalHold;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.person.ChangeAccessMode;
import io.portico.messages.person.ChangeAgencyNote;
import io.portico.messages.person.ChangeEnd;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.ErasePerson;
import io.portico.messages.person.ErasureGround;
import io.portico.messages.person.GiveBrand;
import io.portico.messages.person.Language;
import io.portico.messages.person.ResendInvitation;
import io.portico.messages.person.TakeBrand;
import io.portico.messages.person.WithdrawInvitation;
import io.portico.messages.project.AddProject;
import io.portico.messages.project.EditProject;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.OpenProject;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.project.RevokeProjectAccess;
import io.portico.messages.task.MoveTask;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Northlight Studio in Berlin: three clients, eight projects, and four months of giving and taking access. */
final class Northlight {

    static final String SLUG = "northlight";
    static final String NAME = "Northlight Studio";

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String OWNER = "omar";
    private static final Map<String, String> MANAGERS = Map.of(
            "oats", "nora",
            "pack", "nora",
            "shop", "lucia",
            "newsletter", "nora",
            "film", "nora",
            "dealers", "lucia",
            "onboarding", "nora",
            "junior", "lucia");
    private static final Set<String> GUESTS = Set.of("clara", "chris", "elena", "marcus");

    private final Storybook book;
    private final Cast cast;

    private Northlight(LocalDate today) {
        book = new Storybook(SLUG, new WorkingDays(today, ZONE));
        cast = new Cast(book, OWNER);
    }

    static List<Scene> scenes(LocalDate today) {
        Northlight story = new Northlight(today);
        story.founding();
        story.colleagues();
        story.customers();
        story.clients();
        story.partners();
        story.pending();
        story.projects();
        story.access();
        new NorthlightForms(story.book).tell();
        new TaskTexts(story.book, MANAGERS, GUESTS, OWNER).read("northlight.txt");
        new Paperwork(story.book).tell();
        new DocumentTexts(story.book, MANAGERS).read("northlight-documents.txt");
        return story.book.scenes();
    }

    private void founding() {
        book.atTheDoor(
                -88,
                "09:00",
                new FoundAgency(
                        new AgencyId(SLUG),
                        SLUG,
                        NAME,
                        ZONE.getId(),
                        "EUR",
                        Language.EN,
                        Cast.employee("Omar Haddad", "OWNER", SLUG, null),
                        true));
    }

    private void colleagues() {
        cast.employee(-87, "Nora Lindqvist", "PROJECT_MANAGER", SLUG, null);
        cast.employee(-87, "Lucia Ferrante", "PROJECT_MANAGER", SLUG, null);
        cast.employee(-87, "Ines Duarte", "ADMINISTRATOR", SLUG, null);
        cast.employee(-87, "Mei Tanaka", "MEMBER", SLUG, null);
        cast.employee(-87, "Jonas Beck", "MEMBER", SLUG, null);
        cast.employee(-87, "Freya Holm", "MEMBER", SLUG, null);
        cast.employee(-86, "Samir Patel", "MEMBER", SLUG, null);
        cast.employee(-86, "Ruth Adler", "FINANCE", SLUG, null);
        cast.employee(-30, "Aude Martin", "AUDITOR", "martin-audit", book.days().day(40));
        // Samir was meant to lead the film, and thought better of it.
        book.on(
                -84,
                "11:00",
                OWNER,
                new AssignPermissionSet(new UserId("samir"), new PermissionSetId("PROJECT_MANAGER")));
        book.on(-80, "16:30", OWNER, new AssignPermissionSet(new UserId("samir"), new PermissionSetId("MEMBER")));
    }

    private void customers() {
        company("acme", "Acme Foods", "oats", "Acme Oats", "pantry", "Acme Pantry");
        company("velo-nord", "Velo Nord", "velo", "Velo Nord");
        company("bluebird", "Bluebird Bank", "bluebird", "Bluebird", "bluebird-junior", "Bluebird Junior");
        contact("acme", "Clara", "Novak", true);
        contact("acme", "Petra", "Simons", false);
        contact("velo-nord", "Elena", "Petrova", true);
        contact("bluebird", "Hannah", "Okafor", true);
    }

    private void company(String id, String name, String... brands) {
        book.on(-85, "10:00", OWNER, new AddCompany(new CompanyId(id), name));
        for (int i = 0; i < brands.length; i += 2) {
            book.on(-85, "10:10", OWNER, new AddBrand(new BrandId(brands[i]), new CompanyId(id), brands[i + 1]));
        }
    }

    private void contact(String company, String first, String last, boolean primary) {
        String email = (first + "." + last + "@" + company + ".example").toLowerCase(Locale.ROOT);
        book.on(
                -85,
                "10:20",
                OWNER,
                new AddContact(
                        new CompanyId(company),
                        new Contact(
                                new ContactId(company + "-" + last.toLowerCase(Locale.ROOT)),
                                words(first),
                                words(last),
                                words(email),
                                primary)));
    }

    private void clients() {
        cast.client(-84, "Clara Novak", "CLIENT", AccessMode.ALL, "acme", "acme", "oats", "pantry");
        cast.accepted(-83, "10:12", "Clara Novak", 1);
        cast.client(-72, "Chris Weber", "CLIENT", AccessMode.ASSIGNED, "acme", "acme", "oats");
        cast.accepted(-71, "14:40", "Chris Weber", 1);
        cast.client(-60, "Dieter Krause", "CLIENT_FINANCE", AccessMode.ALL, "acme", "acme", "oats", "pantry");
        cast.accepted(-58, "09:05", "Dieter Krause", 1);
        cast.client(-80, "Elena Petrova", "CLIENT_ADMIN", AccessMode.ALL, "velo-nord", "velonord", "velo");
        cast.accepted(-79, "11:30", "Elena Petrova", 1);
        cast.client(-55, "Tom Brandt", "CLIENT_VIEWER", AccessMode.ALL, "velo-nord", "velonord", "velo");
        cast.accepted(-52, "15:00", "Tom Brandt", 1);
        cast.client(
                -70,
                "Hannah Okafor",
                "CLIENT",
                AccessMode.ASSIGNED,
                "bluebird",
                "bluebird",
                "bluebird",
                "bluebird-junior");
        cast.accepted(-69, "09:50", "Hannah Okafor", 1);
        cast.client(-40, "Marcus Bell", "CLIENT", AccessMode.ASSIGNED, "bluebird", "bluebird", "bluebird-junior");
        cast.accepted(-38, "13:15", "Marcus Bell", 1);
        cast.client(-75, "Rolf Ahrens", "CLIENT", AccessMode.ALL, "bluebird", "bluebird", "bluebird-junior");
        cast.accepted(-74, "10:40", "Rolf Ahrens", 1);
        note(-70, "chris", "Production, thinks in millimetres. Send drawings, not moods.");
        note(-30, "clara", "Decides fast. Calls on Thursdays after the board meeting.");
    }

    private void partners() {
        cast.partner(-75, "Paula Reyes", AccessMode.ASSIGNED, "paulareyes", null, "oats", "bluebird-junior");
        cast.accepted(-74, "18:05", "Paula Reyes", 1);
        cast.partner(-72, "Viktor Lang", AccessMode.ASSIGNED, "langfoto", null, "velo", "oats");
        cast.accepted(-71, "08:45", "Viktor Lang", 1);
        cast.partner(
                -50, "Yuki Mori", AccessMode.ASSIGNED, "morilingua", book.days().day(30), "pantry");
        cast.accepted(-48, "10:00", "Yuki Mori", 1);
        note(-73, "paula", "Freelance illustrator, Valencia. Ask for the contract before the next project.");
    }

    private void note(int day, String guest, String text) {
        book.on(day, "17:00", "nora", new ChangeAgencyNote(new UserId(guest), words(text)));
    }

    private void pending() {
        cast.client(-3, "Greta Lund", "CLIENT", AccessMode.ASSIGNED, "velo-nord", "velonord", "velo");
        cast.partner(-14, "Ben Castellanos", AccessMode.ASSIGNED, "bencastellanos", null, "velo");
        cast.partner(-10, "Luca Moretti", AccessMode.ASSIGNED, "morettisound", null, "oats");
        book.on(-2, "09:30", "nora", new ResendInvitation(new UserId("luca")));
        cast.client(-20, "Sofia Keller", "CLIENT", AccessMode.ALL, "acme", "acme", "pantry");
        book.on(-19, "12:00", "nora", new WithdrawInvitation(new UserId("sofia")));
    }

    private void projects() {
        project(
                -82,
                "oats",
                "oats",
                "Spring campaign",
                ProjectStatus.IN_PROGRESS,
                15,
                "mei,samir,freya",
                "Film, outdoor and social for the spring. One idea: the last calm minute of the day.");
        project(
                -80,
                "pack",
                "oats",
                "Packaging refresh",
                ProjectStatus.IN_PROGRESS,
                22,
                "mei,jonas",
                "Four packs and a carton, in time for the new machine.");
        project(
                -65,
                "shop",
                "pantry",
                "New online shop",
                ProjectStatus.IN_PROGRESS,
                18,
                "jonas,mei,freya",
                "From 340 products in fourteen categories to a shop that is made for the phone.");
        project(
                -17,
                "newsletter",
                "pantry",
                "Recipe newsletter",
                ProjectStatus.PLANNED,
                40,
                "freya",
                "One recipe, one story, one product, every second Tuesday.");
        project(
                -80,
                "film",
                "velo",
                "Brand film \"First Frost\"",
                ProjectStatus.COMPLETED,
                -28,
                "samir,mei",
                "A minute of film, stills for dealers, three teasers.");
        project(
                -46,
                "dealers",
                "velo",
                "Dealer locator",
                ProjectStatus.IN_PROGRESS,
                12,
                "jonas",
                "430 dealers on one map, kept fresh every night.");
        project(
                -60,
                "onboarding",
                "bluebird",
                "App onboarding",
                ProjectStatus.ON_HOLD,
                60,
                "mei,freya",
                "How new customers open an account without giving up on the way.");
        project(
                -67,
                "junior",
                "bluebird-junior",
                "Savings comic for children",
                ProjectStatus.IN_PROGRESS,
                14,
                "mei,freya",
                "Six pages, 20,000 copies. A bird saves for a telescope.");
        open(-82, "oats", Set.of(CLIENT));
        open(-80, "pack", Set.of(CLIENT));
        open(-65, "shop", Set.of(CLIENT, PARTNER));
        open(-80, "film", Set.of(CLIENT, PARTNER));
        open(-46, "dealers", Set.of(CLIENT));
        open(-59, "onboarding", Set.of(CLIENT));
        open(-67, "junior", Set.of(CLIENT, PARTNER));
    }

    private void project(
            int day, String id, String brand, String title, ProjectStatus status, int end, String team, String text) {
        ProjectStatus first = status == ProjectStatus.PLANNED ? status : ProjectStatus.IN_PROGRESS;
        book.on(
                day,
                "08:05",
                manager(id),
                new AddProject(
                        new ProjectId(id),
                        new BrandId(brand),
                        words(title),
                        words(text),
                        new UserId(manager(id)),
                        TaskTexts.people(team),
                        first,
                        book.days().day(day),
                        book.days().day(end),
                        Set.of(),
                        true));
        if (status != first) {
            book.on(
                    -27,
                    "16:00",
                    manager(id),
                    new EditProject(new ProjectId(id), null, null, null, null, null, status, null, null, null));
        }
    }

    private static String manager(String project) {
        return MANAGERS.getOrDefault(project, OWNER);
    }

    private void open(int day, String project, Set<Audience> audiences) {
        book.on(day, "08:07", manager(project), new OpenProject(new ProjectId(project), audiences));
    }

    private void access() {
        grant(-70, "pack", "chris", "Production contact for the packaging", null);
        grant(-58, "onboarding", "hannah", "Owns the onboarding", null);
        grant(-66, "junior", "hannah", "Owns the comic on the bank's side", null);
        grant(-66, "junior", "paula", "Draws the comic, contract until the print date", 15);
        grant(-70, "film", "viktor", "Stills of the brand film", -20);
        grant(-37, "junior", "marcus", "Stands in for Hannah", null);
        grant(-34, "dealers", "tom", "Looks after the dealers in the south", 5);
        grant(-10, "oats", "chris", "Questions about the tasting stand", 10);
        // Granted in a hurry, taken back the same day.
        grant(-33, "shop", "yuki", "Asked for the whole project", null);
        book.on(-33, "16:40", "lucia", new RevokeProjectAccess(new ProjectId("shop"), new UserId("yuki")));
        book.on(-40, "10:30", "nora", new GiveBrand(new UserId("chris"), new BrandId("pantry")));
        book.on(-24, "11:15", "nora", new TakeBrand(new UserId("chris"), new BrandId("pantry")));
        book.on(-12, "09:20", "nora", new GiveBrand(new UserId("chris"), new BrandId("pantry")));
        book.on(-18, "14:00", "nora", new TakeBrand(new UserId("viktor"), new BrandId("velo")));
        book.on(-35, "09:00", "lucia", new ChangeAccessMode(new UserId("marcus"), AccessMode.ALL));
        book.on(-36, "10:00", "lucia", new ChangeAccessMode(new UserId("tom"), AccessMode.ASSIGNED));
        book.on(-29, "12:30", "ines", new DeactivatePerson(new UserId("hannah")));
        book.on(-21, "09:10", "ines", new ActivatePerson(new UserId("hannah")));
        book.on(
                -15,
                "15:00",
                "nora",
                new ChangeEnd(new UserId("viktor"), book.days().day(25)));
        book.on(-28, "09:00", "nora", new OpenProject(new ProjectId("onboarding"), Set.of()));
        book.on(-26, "09:30", "nora", new OpenProject(new ProjectId("film"), Set.of(CLIENT)));
        book.on(
                -12,
                "10:05",
                OWNER,
                new PlaceLegalHold(
                        new AgencyId(SLUG),
                        new HoldId("velo-stills"),
                        new UserId("viktor"),
                        words("The rights of the stills are in dispute"),
                        null));
        book.on(-6, "11:20", OWNER, new ErasePerson(new UserId("rolf"), ErasureGround.ASKED_FOR, "DSR-2026-014"));
        // Born in the shop, better off in the newsletter; nobody outside ever wrote in it.
        book.on(-5, "11:00", "lucia", new MoveTask(new TaskId("shop-emails-sender"), new ProjectId("newsletter")));
    }

    private void grant(int day, String project, String guest, @Nullable String reason, @Nullable Integer end) {
        Instant endsAt = end == null ? null : book.days().at(end, LocalTime.of(18, 0));
        book.on(
                day,
                "09:15",
                manager(project),
                new GrantProjectAccess(
                        new ProjectId(project), new UserId(guest), reason == null ? null : words(reason), endsAt));
    }
}
