package io.portico.projections.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.FileId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.budget.BudgetRenamed;
import io.portico.messages.company.Contact;
import io.portico.messages.company.ContactAdded;
import io.portico.messages.company.ContactEdited;
import io.portico.messages.company.ContactRemoved;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ProfileChanged;
import io.portico.messages.post.Mentions;
import io.portico.messages.post.NoteEdited;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyEdited;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.requestform.FormField;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.requestform.RequestFormEdited;
import io.portico.messages.requestform.RequestFormMade;
import io.portico.messages.requestform.RequestFormPaused;
import io.portico.messages.requestform.RequestFormPublished;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskStatus;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.tenancy.Work;
import io.portico.views.agency.FindAnything;
import io.portico.views.agency.Finding;
import io.portico.views.agency.FoundKind;
import io.portico.views.portal.FindInPortal;
import io.portico.views.portal.PortalFinding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {

    @TempDir
    private Path folder;

    private ViewsUnderTest views;
    private AgencyStory acme;
    private BrandId shoes;
    private ProjectId site;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        shoes = acme.brand("shoes");
        site = acme.project("site", shoes);
    }

    @AfterEach
    void end() {
        views.close();
    }

    @Test
    void everyKindOfThingIsFoundByWhatItIsCalledAndBySomeByWhatTheySay() {
        TaskId kickoff = acme.task("kickoff", site);
        acme.reply(AgencyStory.OWNER, kickoff, Audience.CLIENT, "r1");
        acme.note(AgencyStory.OWNER, kickoff, "n1");
        acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        file(kickoff, "sketch.pdf");

        assertThat(found("project site")).containsExactly("PROJECT site");
        assertThat(found("about")).containsExactly("PROJECT site");
        assertThat(found("task kick")).containsExactly("TASK kickoff");
        assertThat(found("do kick")).containsExactly("TASK kickoff");
        assertThat(found("reply")).containsExactly("POST r1");
        assertThat(found("note")).containsExactly("POST n1");
        assertThat(found("sketch")).containsExactly("FILE sketch-pdf");
        assertThat(found("outside")).containsExactly("PERSON anna");
        assertThat(found("anna@example.com")).containsExactly("PERSON anna");
        assertThat(found("company of")).containsExactly("COMPANY shoes-company");
        assertThat(found("brand")).containsExactly("BRAND shoes");
        assertThat(found("nothing of that name")).isEmpty();
    }

    @Test
    void whatHasTheWordsInItsTitleComesFirstThenTheNewest() {
        acme.task("site", site);
        acme.task("other", site);
        acme.happened(
                "other",
                new TaskEdited(
                        new TaskId("other"),
                        Confidential.of("Other"),
                        Confidential.of("See the site"),
                        TaskStatus.TO_DO,
                        Priority.NORMAL,
                        null,
                        null,
                        Set.of()));
        acme.task("site-2", site);

        assertThat(search(acme.owner(), "site", FoundKind.TASK))
                .extracting(Finding::id)
                .containsExactly("site-2", "site", "other");
        assertThat(search(acme.owner(), "site", FoundKind.TASK).getLast().excerpt())
                .satisfies(excerpt -> assertThat(excerpt).isNotNull());
    }

    @Test
    void aMentionIsFoundByItsNameAndTellsNoId() {
        TaskId kickoff = acme.task("kickoff", site, Audience.CLIENT);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT)));
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        acme.happened(
                "r1",
                new ReplyPosted(
                        new PostId("r1"),
                        kickoff,
                        Audience.CLIENT,
                        AgencyStory.OWNER,
                        Confidential.of("Ask " + Mentions.written(new UserId("number7"), "Emil")),
                        List.of()));
        assertThat(found("emil")).containsExactly("POST r1");
        assertThat(found("number7")).isEmpty();
        assertThat(views.ask(acme.by(anna), new FindInPortal("ask", Set.of(), 5))
                        .items())
                .singleElement()
                .satisfies(finding -> assertThat(finding.excerpt())
                        .hasToString("Passage[text=Ask @Emil, marks=[Mark[from=0, to=3]]]"));
        assertThat(views.ask(acme.by(anna), new FindInPortal("number7", Set.of(), 5))
                        .items())
                .isEmpty();
    }

    @Test
    void onlySoManyOfEachKindAreAnswered() {
        for (int i = 0; i < 9; i++) {
            acme.task("t" + i, site);
        }
        views.await();

        assertThat(views.ask(acme.owner(), new FindAnything("t", Set.of(FoundKind.TASK), 3))
                        .items())
                .extracting(Finding::id)
                .containsExactly("t8", "t7", "t6");
    }

    @Test
    void peopleOutsideFindWhatTheySeeAndTheirOwnThreadAlone() {
        TaskId kickoff = acme.task("kickoff", site, Audience.CLIENT, Audience.PARTNER);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT)));
        TaskId locked = acme.task("locked", site);
        acme.reply(AgencyStory.OWNER, kickoff, Audience.CLIENT, "hers");
        acme.reply(AgencyStory.OWNER, kickoff, Audience.PARTNER, "theirs");
        acme.reply(AgencyStory.OWNER, locked, Audience.CLIENT, "behind");
        acme.note(AgencyStory.OWNER, kickoff, "inner");
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);

        assertThat(foundBy(anna, "reply")).containsExactly("POST hers");
        assertThat(foundBy(anna, "note")).isEmpty();
        assertThat(foundBy(anna, "inner")).isEmpty();
        assertThat(foundBy(anna, "task")).containsExactly("TASK kickoff");
        assertThat(foundBy(anna, "about")).containsExactly("PROJECT site");
        assertThat(foundBy(anna, "company")).isEmpty();
        assertThat(foundBy(anna, "olga")).isEmpty();
    }

    @Test
    void ofAProjectOneIsNotInsideOnlyTheTitleIsLookedThrough() {
        TaskId kickoff = acme.task("kickoff", site);
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ASSIGNED, shoes);
        acme.happened("kickoff", new TaskShared(kickoff, anna, null, null, History.ALL));

        assertThat(foundBy(anna, "project")).containsExactly("PROJECT site");
        assertThat(foundBy(anna, "about")).isEmpty();
    }

    @Test
    void aBudgetIsFoundByItsNameByWhoeverIsNamedOnItWhileItIsOpenToClients() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        BudgetId budget = new BudgetId("b1");
        acme.happened("b1", new BudgetAdded(budget, site, Confidential.of("Autumn spending")));
        assertThat(found("autumn")).containsExactly("BUDGET b1");
        assertThat(foundBy(anna, "autumn")).isEmpty();

        acme.happened("b1", new BudgetAccessGranted(budget, anna, null, null));
        assertThat(foundBy(anna, "autumn")).isEmpty();
        acme.happened("b1", new BudgetClientAccessSwitched(budget, true));
        // The set that clients begin with has no budgets.
        assertThat(foundBy(anna, "autumn")).isEmpty();
        acme.happened("anna", new PermissionSetAssigned(anna, new PermissionSetId("CLIENT_ADMIN")));
        views.await();
        assertThat(views.ask(acme.by(anna), new FindInPortal("autumn", Set.of(), 5))
                        .items())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.id()).isEqualTo("b1");
                    // The project is locked, and of it nothing is told.
                    assertThat(finding.within()).isNull();
                });

        acme.happened("b1", new BudgetRenamed(budget, Confidential.of("Winter spending")));
        assertThat(foundBy(anna, "autumn")).isEmpty();
        assertThat(foundBy(anna, "winter")).containsExactly("BUDGET b1");
        acme.happened("b1", new BudgetAccessRevoked(budget, anna));
        assertThat(foundBy(anna, "winter")).isEmpty();
        assertThat(found("winter")).containsExactly("BUDGET b1");
    }

    @Test
    void aRequestFormIsFoundByItsTitleByWhoeverMayFillItIn() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        RequestFormId form = new RequestFormId("f1");
        acme.happened("f1", new RequestFormMade(form, sheet(form, "Order a banner")));
        assertThat(found("banner")).containsExactly("REQUEST_FORM f1");
        assertThat(foundBy(anna, "banner")).isEmpty();

        acme.happened("f1", new RequestFormPublished(form));
        assertThat(foundBy(anna, "banner")).isEmpty();
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT)));
        assertThat(foundBy(anna, "banner")).containsExactly("REQUEST_FORM f1");
        assertThat(foundBy(anna, "question")).isEmpty();

        acme.happened("f1", new RequestFormEdited(form, 2, sheet(form, "Order a flag")));
        assertThat(foundBy(anna, "banner")).isEmpty();
        assertThat(foundBy(anna, "flag")).containsExactly("REQUEST_FORM f1");
        acme.happened("f1", new RequestFormPaused(form));
        assertThat(foundBy(anna, "flag")).isEmpty();
        assertThat(found("flag")).containsExactly("REQUEST_FORM f1");
    }

    @Test
    void whoeverIsKnownAtACompanyIsFoundByThoseWhoSeePeopleUntilRemoved() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        UserId mira = acme.employee(new UserId("mira"), "Mira", "MEMBER");
        UserId blind = acme.employee(new UserId("blind"), "Bea", "BLIND");
        acme.happened(
                "blind",
                new PermissionSetMade(
                        new PermissionSetId("BLIND"), "No people", PersonKind.EMPLOYEE, Set.of(Permission.WORK_VIEW)));
        CompanyId company = new CompanyId("shoes-company");
        acme.happened(company.value(), new ContactAdded(company, contact("Carl")), new ContactAdded(company, dora()));

        assertThat(found("carl")).containsExactly("CONTACT c1");
        assertThat(found("acquaint")).containsExactly("CONTACT c1", "CONTACT c2");
        assertThat(found("dora@elsewhere.example")).containsExactly("CONTACT c2");
        assertThat(search(acme.owner(), "carl")).singleElement().satisfies(finding -> {
            assertThat(finding.title().text()).isEqualTo("Carl Acquainted");
            assertThat(finding.within()).isEqualTo("Company of shoes");
            assertThat(finding.companyId()).isEqualTo(company);
        });
        assertThat(foundInside(mira, "carl")).containsExactly("CONTACT c1");
        // The company is seen, who is known there is not: neither by name nor as the company's own words.
        assertThat(foundInside(blind, "company of")).containsExactly("COMPANY shoes-company");
        assertThat(foundInside(blind, "carl")).isEmpty();
        assertThat(foundInside(blind, "acquaint")).isEmpty();
        assertThat(foundBy(anna, "carl")).isEmpty();
        assertThat(found("company of")).containsExactly("COMPANY shoes-company");

        acme.happened(company.value(), new ContactEdited(company, contact("Karla")));
        assertThat(found("carl")).isEmpty();
        assertThat(found("karla")).containsExactly("CONTACT c1");
        views.confidences.erase("acme", new ContactId("c2").named());
        assertThat(found("dora")).isEmpty();
        acme.happened(company.value(), new ContactRemoved(company, new ContactId("c1")));
        assertThat(found("acquaint")).isEmpty();
        assertThat(found("company of")).containsExactly("COMPANY shoes-company");
    }

    private static Contact contact(String firstName) {
        return new Contact(
                new ContactId("c1"),
                Confidential.of(firstName),
                Confidential.of("Acquainted"),
                Confidential.of("at@shoes.example"),
                true);
    }

    private static Contact dora() {
        return new Contact(
                new ContactId("c2"),
                Confidential.of("Dora"),
                Confidential.of("Acquainted"),
                Confidential.of("dora@elsewhere.example"),
                false);
    }

    private FormSheet sheet(RequestFormId form, String title) {
        FormField field =
                new FormField(form, "f", FieldKind.LONG_TEXT, Confidential.of("A question"), null, true, List.of());
        return new FormSheet(form, Confidential.of(title), null, site, Priority.NORMAL, Set.of(), List.of(field));
    }

    @Test
    void repliesOlderThanAShareFromNowOnAreNotFound() {
        TaskId kickoff = acme.task("kickoff", site);
        acme.reply(AgencyStory.OWNER, kickoff, Audience.CLIENT, "before");
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ASSIGNED, shoes);
        acme.happened("kickoff", new TaskShared(kickoff, anna, null, null, History.FROM_NOW));
        acme.reply(AgencyStory.OWNER, kickoff, Audience.CLIENT, "after");

        assertThat(foundBy(anna, "reply")).containsExactly("POST after");
    }

    @Test
    void whatIsChangedIsFoundByItsNewWordsAtOnceAndByItsOldOnesNoMore() {
        TaskId kickoff = acme.task("kickoff", site);
        PostId reply = acme.reply(AgencyStory.OWNER, kickoff, Audience.CLIENT, "r1");
        PostId note = acme.note(AgencyStory.OWNER, kickoff, "n1");
        assertThat(found("reply")).hasSize(1);
        acme.happened("r1", new ReplyEdited(reply, kickoff, Audience.CLIENT, Confidential.of("Something else")));
        acme.happened("n1", new NoteEdited(note, kickoff, Confidential.of("Something inner")));
        acme.happened(
                "olga",
                new ProfileChanged(
                        AgencyStory.OWNER,
                        Confidential.of("Olivia"),
                        Confidential.of("Inside"),
                        null,
                        null,
                        null,
                        false));

        assertThat(found("reply")).isEmpty();
        assertThat(found("note")).isEmpty();
        assertThat(found("something")).containsExactlyInAnyOrder("POST r1", "POST n1");
        assertThat(found("olivia")).containsExactly("PERSON olga");
        assertThat(found("olga inside")).containsExactly("PERSON olga");
    }

    @Test
    void whatIsDeletedIsFoundNowhereAndLeavesTheMemoryWithoutASearch() {
        TaskId kickoff = acme.task("kickoff", site);
        PostId reply = acme.reply(AgencyStory.OWNER, kickoff, Audience.CLIENT, "r1");
        acme.reply(AgencyStory.OWNER, kickoff, Audience.CLIENT, "r2");
        FileId sketch = file(kickoff, "sketch.pdf");
        assertThat(found("reply")).hasSize(2);
        long before = views.shelves.weight();
        acme.happened("r1", new ReplyDeleted(reply, kickoff, Audience.CLIENT, AgencyStory.OWNER));
        acme.happened("file", new FileDeleted(sketch));
        views.await();

        views.shelves.sweep();

        assertThat(views.shelves.weight()).isLessThan(before - 200);
        assertThat(found("reply")).containsExactly("POST r2");
        assertThat(found("sketch")).isEmpty();
    }

    @Test
    void whatWasErasedButNotYetNoticedIsNotShown() {
        TaskId kickoff = acme.task("kickoff", site);
        acme.reply(AgencyStory.OWNER, kickoff, Audience.CLIENT, "r1");
        assertThat(found("kick")).containsExactlyInAnyOrder("TASK kickoff");

        views.confidences.erase("acme", kickoff.named());

        assertThat(found("kick")).isEmpty();
    }

    @Test
    void auditorsFindNoContent() {
        TaskId kickoff = acme.task("kickoff", site);
        acme.note(AgencyStory.OWNER, kickoff, "n1");
        UserId aude = acme.employee(new UserId("aude"), "Aude", "AUDITOR");

        assertThat(foundInside(aude, "note")).isEmpty();
        assertThat(foundInside(aude, "kick")).isEmpty();
        assertThat(foundInside(aude, "brand")).isEmpty();
        assertThat(foundInside(aude, "inside")).containsExactly("PERSON aude");
    }

    @Test
    void shelvesThatHaveNoRoomFindTheSame() {
        views.await();
        views.room = 1;
        views.rebuild();

        everyKindOfThingIsFoundByWhatItIsCalledAndBySomeByWhatTheySay();

        assertThat(views.shelves.weight()).isZero();
    }

    @Test
    void anIdleAgencyTakesNoMemory() {
        acme.task("kickoff", site);
        assertThat(found("kick")).isNotEmpty();
        assertThat(views.shelves.weight()).isPositive();

        views.clock.advance(Duration.ofMinutes(11));
        views.shelves.sweep();

        assertThat(views.shelves.weight()).isZero();
        assertThat(found("kick")).isNotEmpty();
    }

    @Test
    void theCatalogueIsTheSameWhenEventsAreMetTwiceOrAgain() {
        TaskId kickoff = acme.task("kickoff", site);
        for (int i = 0; i < 120; i++) {
            acme.note(AgencyStory.OWNER, kickoff, "n" + i);
        }
        acme.reply(AgencyStory.OWNER, kickoff, Audience.CLIENT, "r1");
        views.await();

        views.verifyRepeatable();

        assertThat(found("n7 note")).contains("POST n7");
        assertThat(found("r1")).containsExactly("POST r1");
    }

    @Test
    void eachSideHasItsOwnSearch() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        views.await();

        assertThatThrownBy(() -> views.ask(acme.by(anna), new FindAnything("x", Set.of(), 5)))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo(Rejected.Code.NOT_FOUND));
        assertThatThrownBy(() -> views.ask(acme.owner(), new FindInPortal("x", Set.of(), 5)))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo(Rejected.Code.NOT_FOUND));
    }

    @Test
    void whatIsAskedForHasLimits() {
        assertThatThrownBy(() -> new FindAnything("x".repeat(201), Set.of(), 5)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new FindAnything("x", Set.of(), 0)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> new FindInPortal("x", Set.of(), 51)).isInstanceOf(BadInput.class);
        assertThat(found("  ")).isEmpty();
    }

    private FileId file(TaskId taskId, String name) {
        FileId id = new FileId(name.replace('.', '-'));
        acme.happened(
                "file",
                new FileUploaded(id, Confidential.of(name), "application/pdf", 4, "0".repeat(64), AgencyStory.OWNER));
        acme.happened("file", new FileAttached(id, new PostId("of-" + id.value()), taskId, ThreadName.AGENCY));
        return id;
    }

    private List<String> found(String text) {
        return foundInside(AgencyStory.OWNER, text);
    }

    private List<String> foundInside(UserId reader, String text) {
        views.await();
        return search(acme.by(reader), text).stream()
                .map(finding -> finding.kind() + " " + finding.id())
                .toList();
    }

    private List<Finding> search(Work reader, String text, FoundKind... kinds) {
        views.await();
        return views.ask(reader, new FindAnything(text, Set.of(kinds), 50)).items();
    }

    private List<String> foundBy(UserId reader, String text) {
        views.await();
        Stream<PortalFinding> found = views.ask(acme.by(reader), new FindInPortal(text, Set.of(), 50)).items().stream();
        return found.map(finding -> finding.kind() + " " + finding.id()).toList();
    }
}
