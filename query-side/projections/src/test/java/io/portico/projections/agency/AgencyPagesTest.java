package io.portico.projections.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.FileId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.brand.BrandRenamed;
import io.portico.messages.company.CompanyRenamed;
import io.portico.messages.company.Contact;
import io.portico.messages.company.ContactAdded;
import io.portico.messages.company.ContactEdited;
import io.portico.messages.company.ContactRemoved;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.permissionset.PermissionSetEdited;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AgencyNoteChanged;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ProgramRegistered;
import io.portico.messages.post.AttachedFile;
import io.portico.messages.post.NoteDeleted;
import io.portico.messages.post.NoteEdited;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyEdited;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskReviewed;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskStatus;
import io.portico.projections.AgencyStory;
import io.portico.projections.Texts;
import io.portico.projections.ViewsUnderTest;
import io.portico.projections.store.Place;
import io.portico.projections.store.PulseOut;
import io.portico.tenancy.Work;
import io.portico.views.FindFile;
import io.portico.views.PageRequest;
import io.portico.views.PersonName;
import io.portico.views.PostLine;
import io.portico.views.Query;
import io.portico.views.agency.AccountState;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.CompanyDetails;
import io.portico.views.agency.ContactLine;
import io.portico.views.agency.EmployeeDetails;
import io.portico.views.agency.FindBrand;
import io.portico.views.agency.FindBrands;
import io.portico.views.agency.FindCompanies;
import io.portico.views.agency.FindCompany;
import io.portico.views.agency.FindEmployee;
import io.portico.views.agency.FindEmployees;
import io.portico.views.agency.FindGuest;
import io.portico.views.agency.FindGuests;
import io.portico.views.agency.FindPermissionSet;
import io.portico.views.agency.FindPermissionSets;
import io.portico.views.agency.FindPrograms;
import io.portico.views.agency.FindProject;
import io.portico.views.agency.FindProjects;
import io.portico.views.agency.FindReaders;
import io.portico.views.agency.FindSetHolders;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.FindThread;
import io.portico.views.agency.FindToday;
import io.portico.views.agency.FindUnreadTasks;
import io.portico.views.agency.GuestDetails;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.SetHolder;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.ThreadPosts;
import io.portico.views.audit.FindEndingAccess;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgencyPagesTest {

    private static final PageRequest FIRST = PageRequest.first();

    @TempDir
    Path folder;

    ViewsUnderTest views;
    AgencyStory acme;
    BrandId shoes;
    ProjectId site;

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
    void peopleAreListedNewestFirstByKind() {
        acme.employee(new UserId("emil"), "Emil", "MEMBER");
        acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        acme.invited(Audience.PARTNER, "bert", AccessMode.ASSIGNED);
        views.await();

        assertThat(ask(new FindEmployees(FIRST)).items())
                .extracting(EmployeeDetails::firstName)
                .containsExactly("Emil", "Olga");
        assertThat(ask(new FindGuests(Audience.CLIENT, FIRST)).items())
                .extracting(GuestDetails::email, GuestDetails::state, GuestDetails::brandIds)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("anna@example.com", AccountState.ACTIVE, List.of(shoes)));
        assertThat(ask(new FindGuests(Audience.PARTNER, FIRST)).items())
                .extracting(GuestDetails::state)
                .containsExactly(AccountState.INVITED);
    }

    @Test
    void aGuestIsFoundByTheirOwnAudienceOnly() {
        UserId anna = acme.invited(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        acme.happened("anna", new AgencyNoteChanged(anna, Confidential.of("likes tea")));
        views.await();

        GuestDetails guest = ask(new FindGuest(Audience.CLIENT, anna));

        assertThat(guest.note()).isEqualTo("likes tea");
        assertThat(guest.invitationExpiresAt()).isAfter(views.clock.instant());
        assertThat(guest.acceptedAt()).isNull();
        refused(Rejected.Code.NOT_FOUND, acme.owner(), new FindGuest(Audience.PARTNER, anna));
        refused(Rejected.Code.NOT_FOUND, acme.owner(), new FindEmployee(anna));
    }

    @Test
    void anAccountIsDeactivatedByHandOrByItsLastDay() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        UserId bert = acme.guest(Audience.CLIENT, "bert", AccessMode.ALL, shoes);
        acme.happened("anna", new PersonDeactivated(anna));
        acme.happened("bert", new EndChanged(bert, LocalDate.parse("2026-11-21")));
        views.await();

        assertThat(ask(new FindGuests(Audience.CLIENT, FIRST)).items())
                .extracting(GuestDetails::state)
                .containsOnly(AccountState.DEACTIVATED);
    }

    @Test
    void listsArePagedWithoutGapsWhileOthersCome() {
        for (int i = 0; i < 5; i++) {
            acme.project("p" + i, shoes);
        }
        views.await();
        var first = ask(new FindProjects(new PageRequest(2, null)));
        acme.project("p9", shoes);
        views.await();
        var second = ask(new FindProjects(new PageRequest(2, first.next())));

        assertThat(first.items()).extracting(p -> p.id().value()).containsExactly("p4", "p3");
        assertThat(second.items()).extracting(p -> p.id().value()).containsExactly("p2", "p1");
        assertThatThrownBy(() -> ask(new FindProjects(new PageRequest(2, "made-up"))))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void brandsAndCompaniesAreListedNewestFirstAndAllOfThem() {
        List<String> expected = new ArrayList<>();
        expected.add("Brand shoes");
        for (int i = 0; i < 120; i++) {
            acme.brand("b" + i);
            expected.addFirst("Brand b" + i);
        }
        CompanyId company = new CompanyId("shoes-company");
        ContactId contact = new ContactId("c1");
        acme.happened(
                company.value(),
                new ContactAdded(
                        company,
                        new Contact(
                                contact,
                                Confidential.of("Carl"),
                                Confidential.of("Contact"),
                                Confidential.of("carl@example.com"),
                                true)));
        views.await();

        List<String> names = new ArrayList<>();
        String next = null;
        do {
            var page = ask(new FindBrands(new PageRequest(33, next)));
            page.items().stream().map(BrandDetails::name).forEach(names::add);
            next = page.next();
        } while (next != null);

        assertThat(names).isEqualTo(expected);
        var all = ask(new FindCompanies(new PageRequest(200, null)));
        assertThat(all.items()).hasSize(121);
        assertThat(all.next()).isNull();
        assertThat(all.items().getLast().contacts()).singleElement().satisfies(line -> assertThat(line.email())
                .isEqualTo("carl@example.com"));
    }

    @Test
    void whatIsPutRightOfCompaniesBrandsAndContactsIsShown() {
        views.await();
        CompanyId company = ask(new FindBrand(shoes)).companyId();
        ContactId ann = new ContactId("ann");
        ContactId ben = new ContactId("ben");
        acme.happened(
                company.value(),
                new CompanyRenamed(company, "Acme Shoes"),
                new ContactAdded(company, contact(ann, "Ann", true)),
                new ContactAdded(company, contact(ben, "Ben", true)));
        acme.happened(shoes.value(), new BrandRenamed(shoes, "Boots"));
        views.await();
        CompanyDetails shown = ask(new FindCompany(company));
        assertThat(shown.name()).isEqualTo("Acme Shoes");
        assertThat(shown.version()).isEqualTo(4);
        assertThat(shown.contacts())
                .extracting(ContactLine::firstName, ContactLine::primary)
                .containsExactly(tuple("Ann", false), tuple("Ben", true));
        assertThat(ask(new FindBrand(shoes))).isEqualTo(new BrandDetails(shoes, 2, "Boots", company, "Acme Shoes"));
        acme.happened(
                company.value(),
                new ContactEdited(company, contact(ann, "Anna", true)),
                new ContactRemoved(company, ben));
        views.await();
        assertThat(ask(new FindCompany(company)).contacts())
                .extracting(ContactLine::firstName, ContactLine::primary)
                .containsExactly(tuple("Anna", true));
    }

    private static Contact contact(ContactId id, String firstName, boolean primary) {
        return new Contact(
                id,
                Confidential.of(firstName),
                Confidential.of("Bell"),
                Confidential.of(id.value() + "@example.com"),
                primary);
    }

    @Test
    void aProjectShowsItsNamesJoinedAndItsVersionCounted() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ASSIGNED, shoes);
        acme.happened(
                "site",
                new ProjectEdited(
                        site,
                        Confidential.of("New site"),
                        null,
                        AgencyStory.OWNER,
                        Set.of(AgencyStory.OWNER),
                        ProjectStatus.IN_PROGRESS,
                        LocalDate.parse("2026-12-01"),
                        null,
                        Set.of()),
                new ProjectAccessGranted(site, anna, Confidential.of("asked for it"), null));
        acme.task("t1", site);
        TaskId done = acme.task("t2", site);
        acme.happened("t2", edited(done, TaskStatus.DONE));
        views.await();

        ProjectDetails project = ask(new FindProject(site));

        assertThat(project.title()).isEqualTo("New site");
        assertThat(project.description()).isNull();
        assertThat(project.brandName()).isEqualTo("Brand shoes");
        assertThat(project.companyName()).isEqualTo("Company of shoes");
        assertThat(project.manager()).isEqualTo(ask(new FindTask(done)).createdBy());
        assertThat(project.team()).extracting(PersonName::name).containsExactly("Olga Inside");
        assertThat(project.grants()).singleElement().satisfies(grant -> {
            assertThat(grant.person().id()).isEqualTo(anna);
            assertThat(grant.reason()).isEqualTo("asked for it");
        });
        assertThat(project.tasks()).isEqualTo(2);
        assertThat(project.tasksDone()).isEqualTo(1);
        assertThat(project.version()).isEqualTo(2);
    }

    @Test
    void tasksAreFilteredByProjectAndStatus() {
        ProjectId other = acme.project("other", shoes);
        acme.task("t1", site);
        TaskId t2 = acme.task("t2", site);
        acme.task("t3", other);
        acme.happened("t2", edited(t2, TaskStatus.DONE));
        views.await();

        assertThat(ids(new FindTasks(null, null, FIRST))).containsExactly("t3", "t2", "t1");
        assertThat(ids(new FindTasks(site, null, FIRST))).containsExactly("t2", "t1");
        assertThat(ids(new FindTasks(null, TaskStatus.TO_DO, FIRST))).containsExactly("t3", "t1");
        assertThat(ids(new FindTasks(site, TaskStatus.DONE, FIRST))).containsExactly("t2");
        refused(Rejected.Code.NOT_FOUND, acme.owner(), new FindTasks(new ProjectId("never"), null, FIRST));
    }

    @Test
    void aTaskShowsItsSharesPostsAndVersion() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ASSIGNED, shoes);
        TaskId task = acme.task("t1", site);
        acme.happened(
                "t1",
                new TaskShared(task, anna, Confidential.of("her idea"), null, History.FROM_NOW),
                edited(task, TaskStatus.IN_REVIEW));
        acme.note(AgencyStory.OWNER, task, "n1");
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r1");
        acme.reply(anna, task, Audience.CLIENT, "r2");
        views.await();

        TaskDetails details = ask(new FindTask(task));

        assertThat(details.projectTitle()).isEqualTo("Project site");
        assertThat(details.status()).isEqualTo(TaskStatus.IN_REVIEW);
        assertThat(details.createdBy().name()).isEqualTo("Olga Inside");
        assertThat(details.shares()).singleElement().satisfies(share -> {
            assertThat(share.reason()).isEqualTo("her idea");
            assertThat(share.history()).isEqualTo(History.FROM_NOW);
        });
        assertThat(details.posts())
                .containsEntry(ThreadName.AGENCY, 1)
                .containsEntry(ThreadName.CLIENT, 2)
                .containsEntry(ThreadName.PARTNER, 0);
        assertThat(details.version()).isEqualTo(2);
    }

    @Test
    void aLongThreadIsReadFromBothEnds() {
        TaskId task = acme.task("t1", site);
        for (int i = 0; i < 120; i++) {
            acme.note(AgencyStory.OWNER, task, "n" + i);
        }
        views.await();

        ThreadPosts newest = ask(new FindThread(task, ThreadName.AGENCY, new PageRequest(30, null), true));
        ThreadPosts before =
                ask(new FindThread(task, ThreadName.AGENCY, new PageRequest(200, newest.previous()), true));
        ThreadPosts oldest = ask(new FindThread(task, ThreadName.AGENCY, new PageRequest(100, null), false));
        ThreadPosts after = ask(new FindThread(task, ThreadName.AGENCY, new PageRequest(100, oldest.next()), false));

        assertThat(newest.items()).hasSize(30);
        assertThat(newest.items().getLast().text()).isEqualTo("Note n119");
        assertThat(newest.next()).isNull();
        assertThat(before.items()).hasSize(90);
        assertThat(before.previous()).isNull();
        assertThat(oldest.items().getFirst().text()).isEqualTo("Note n0");
        assertThat(after.items())
                .extracting(PostLine::text)
                .startsWith("Note n100")
                .hasSize(20);
    }

    @Test
    void aPostFarBackInItsThreadCanBePutRightAndDeleted() {
        TaskId task = acme.task("t1", site);
        for (int i = 0; i < 70; i++) {
            acme.note(AgencyStory.OWNER, task, "n" + i);
        }
        acme.happened("n3", new NoteEdited(new PostId("n3"), task, Confidential.of("Put right")));
        acme.happened("n45", new NoteDeleted(new PostId("n45"), task, AgencyStory.OWNER));
        views.await();

        List<PostLine> posts = ask(new FindThread(task, ThreadName.AGENCY, new PageRequest(200, null), false))
                .items();

        assertThat(posts).hasSize(70);
        assertThat(posts.get(3).text()).isEqualTo("Put right");
        assertThat(posts.get(3).editedAt()).isNotNull();
        assertThat(posts.get(45).deleted()).isTrue();
        assertThat(posts.get(45).text()).isNull();
        assertThat(posts)
                .filteredOn(post -> post.deleted() || post.editedAt() != null)
                .hasSize(2);
    }

    @Test
    void aPostNamesTheEventItsTextCameFromAndLosesTextAndFilesWhenDeleted() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        TaskId task = acme.task("t1", site);
        PostId post = new PostId("r1");
        AttachedFile file = new AttachedFile(new FileId("f1"), Confidential.of("plan.pdf"), "application/pdf", 5, "ab");
        List<String> posted = views.append(
                acme.by(anna),
                "r1",
                new ReplyPosted(post, task, Audience.CLIENT, anna, Confidential.of("first"), List.of(file)));
        views.await();
        PostLine fresh = only(task);
        List<String> edited = views.append(
                acme.by(anna), "r1", new ReplyEdited(post, task, Audience.CLIENT, Confidential.of("second")));
        views.await();
        PostLine changed = only(task);
        views.append(acme.by(anna), "r1", new ReplyDeleted(post, task, Audience.CLIENT, anna));
        views.await();
        PostLine gone = only(task);

        assertThat(fresh.text()).isEqualTo("first");
        assertThat(fresh.source()).isEqualTo(posted);
        assertThat(fresh.files()).singleElement().satisfies(line -> assertThat(line.name())
                .isEqualTo("plan.pdf"));
        assertThat(changed.text()).isEqualTo("second");
        assertThat(changed.source()).isEqualTo(edited);
        assertThat(changed.editedAt()).isNotNull();
        assertThat(gone.deleted()).isTrue();
        assertThat(gone.text()).isNull();
        assertThat(gone.files()).isEmpty();
        assertThat(ask(new FindTask(task)).posts()).containsEntry(ThreadName.CLIENT, 1);
    }

    @Test
    void todayShowsWhatToReviewAndWhoWaitsForAnAnswer() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        TaskId wish = new TaskId("wish");
        views.append(
                acme.by(anna),
                "wish",
                new PortalTaskCreated(
                        wish,
                        null,
                        Confidential.of("A wish"),
                        null,
                        TaskStatus.TO_DO,
                        Priority.HIGH,
                        null,
                        anna,
                        Audience.CLIENT));
        TaskId asked = acme.task("asked", site);
        TaskId answered = acme.task("answered", site);
        TaskId withdrawn = acme.task("withdrawn", site);
        acme.reply(anna, asked, Audience.CLIENT, "r1");
        acme.reply(anna, answered, Audience.CLIENT, "r2");
        acme.reply(AgencyStory.OWNER, answered, Audience.CLIENT, "r3");
        PostId taken = acme.reply(anna, withdrawn, Audience.CLIENT, "r4");
        views.append(acme.by(anna), "r4", new ReplyDeleted(taken, withdrawn, Audience.CLIENT, anna));
        views.await();

        assertThat(ask(new FindToday()).toReview()).extracting(TaskDetails::id).containsExactly(wish);
        assertThat(ask(new FindToday()).toReview().getFirst().projectId()).isNull();
        assertThat(ask(new FindToday()).unanswered())
                .extracting(TaskDetails::id)
                .containsExactly(wish, asked);

        acme.happened("wish", new TaskReviewed(wish));
        views.await();
        assertThat(ask(new FindToday()).toReview()).isEmpty();
    }

    @Test
    void theReplyBoxNamesThoseAndOnlyThoseWhoWillRead() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        UserId cora = acme.guest(Audience.CLIENT, "cora", AccessMode.ASSIGNED, shoes);
        acme.guest(Audience.CLIENT, "dora", AccessMode.ALL);
        acme.guest(Audience.PARTNER, "bert", AccessMode.ALL, shoes);
        acme.invited(Audience.CLIENT, "egon", AccessMode.ALL, shoes);
        TaskId task = acme.task("t1", site, Audience.CLIENT);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT)));
        acme.happened("t1", new TaskShared(task, cora, null, null, History.FROM_NOW));
        views.await();

        assertThat(ask(new FindReaders(task, Audience.CLIENT)).items())
                .extracting(PersonName::id)
                .containsExactlyInAnyOrder(anna, cora);
        assertThat(ask(new FindReaders(task, Audience.PARTNER)).items()).isEmpty();
    }

    @Test
    void readersAreSaidToBeOfACompanyOnlyWhenAllOfThemAre() {
        CompanyId company = new CompanyId("shoes-company");
        acme.clientOf(company, "anna", shoes);
        TaskId task = acme.task("t1", site, Audience.CLIENT);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT)));
        views.await();
        assertThat(ask(new FindReaders(task, Audience.CLIENT)).companyId()).isEqualTo(company);
        assertThat(ask(new FindReaders(task, Audience.PARTNER)).companyId()).isNull();

        acme.guest(Audience.CLIENT, "cora", AccessMode.ALL, shoes);
        views.await();
        assertThat(ask(new FindReaders(task, Audience.CLIENT)).companyId()).isNull();
    }

    @Test
    void aFileIsForThoseWhoMayHaveItsBytes() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        UserId dora = acme.guest(Audience.CLIENT, "dora", AccessMode.ALL);
        TaskId task = acme.task("t1", site, Audience.CLIENT);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT)));
        FileId fileId = new FileId("f1");
        views.append(
                acme.by(anna),
                "f1",
                new FileUploaded(fileId, Confidential.of("plan.pdf"), "application/pdf", 5, "ab", anna));
        views.await();

        assertThat(views.ask(acme.by(anna), new FindFile(fileId)).name()).isEqualTo("plan.pdf");
        refused(Rejected.Code.NOT_FOUND, acme.owner(), new FindFile(fileId));

        views.append(acme.by(anna), "f1", new FileAttached(fileId, new PostId("r1"), task, ThreadName.CLIENT));
        views.await();
        assertThat(views.ask(acme.owner(), new FindFile(fileId)).sizeBytes()).isEqualTo(5);
        refused(Rejected.Code.NOT_FOUND, acme.by(dora), new FindFile(fileId));
    }

    @Test
    void peopleOutsideAndOtherAgenciesFindNothingHere() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        AgencyStory beta = new AgencyStory(views, "beta");
        TaskId task = acme.task("t1", site, Audience.CLIENT);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT)));
        views.await();

        List<Query<?>> questions = List.of(
                new FindProject(site),
                new FindTask(task),
                new FindThread(task, ThreadName.CLIENT, FIRST, false),
                new FindReaders(task, Audience.CLIENT),
                new FindGuest(Audience.CLIENT, anna));
        for (Query<?> question : questions) {
            refused(Rejected.Code.NOT_FOUND, acme.by(anna), question);
            refused(Rejected.Code.NOT_FOUND, beta.owner(), question);
        }
        for (Query<?> list : List.of(
                new FindProjects(FIRST),
                new FindTasks(null, null, FIRST),
                new FindEmployees(FIRST),
                new FindGuests(Audience.CLIENT, FIRST),
                new FindCompanies(FIRST),
                new FindBrands(FIRST),
                new FindPermissionSets(),
                new FindPermissionSet(new PermissionSetId("CLIENT")),
                new FindSetHolders(new PermissionSetId("CLIENT"), FIRST),
                new FindPrograms(FIRST),
                new FindToday(),
                new FindUnreadTasks(1),
                new FindEndingAccess(1))) {
            refused(Rejected.Code.NOT_FOUND, acme.by(anna), list);
        }
        assertThat(views.ask(beta.owner(), new FindProjects(FIRST)).items()).isEmpty();
        assertThat(views.ask(beta.owner(), new FindBrands(FIRST)).items()).isEmpty();
    }

    @Test
    void whoLacksASwitchIsToldSoForListsAndFindsNoContent() {
        UserId audit = acme.employee(new UserId("audit"), "Ada", "AUDITOR");
        TaskId task = acme.task("t1", site);
        views.await();

        refused(Rejected.Code.FORBIDDEN, acme.by(audit), new FindProjects(FIRST));
        refused(Rejected.Code.FORBIDDEN, acme.by(audit), new FindEmployees(FIRST));
        refused(Rejected.Code.NOT_FOUND, acme.by(audit), new FindTask(task));
        refused(Rejected.Code.NOT_FOUND, acme.by(audit), new FindThread(task, ThreadName.AGENCY, FIRST, false));
        assertThat(views.ask(acme.by(audit), new FindEmployee(audit)).firstName())
                .isEqualTo("Ada");
    }

    @Test
    void setsOfTheAgencysOwnStandBesideTheBuiltInOnesWithWhoHasThem() {
        PermissionSetId reviewer = new PermissionSetId("reviewer");
        acme.happened(
                "reviewer",
                new PermissionSetMade(reviewer, "Reviewer", PersonKind.CLIENT, Set.of(Permission.TASKS_VIEW)));
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        acme.happened("anna", new PermissionSetAssigned(anna, reviewer));
        acme.happened("reviewer", new PermissionSetEdited(reviewer, "Proof reader", Set.of(Permission.PROJECTS_VIEW)));
        UserId fin = acme.employee(new UserId("fin"), "Fin", "FINANCE");
        views.await();

        PermissionSetDetails own = ask(new FindPermissionSet(reviewer));
        assertThat(own)
                .isEqualTo(new PermissionSetDetails(
                        reviewer,
                        2,
                        "Proof reader",
                        PersonKind.CLIENT,
                        Set.of(Permission.PROJECTS_VIEW),
                        false,
                        false,
                        1));
        assertThat(ask(new FindPermissionSets()).items()).contains(own);
        assertThat(ask(new FindPermissionSet(new PermissionSetId("CLIENT"))).builtIn())
                .isTrue();
        assertThat(ask(new FindSetHolders(reviewer, FIRST)).items())
                .extracting(SetHolder::id)
                .containsExactly(anna);
        refused(Rejected.Code.NOT_FOUND, acme.owner(), new FindPermissionSet(new PermissionSetId("none")));
        refused(Rejected.Code.NOT_FOUND, acme.owner(), new FindSetHolders(new PermissionSetId("none"), FIRST));
        refused(Rejected.Code.NOT_FOUND, new AgencyStory(views, "beta").owner(), new FindPermissionSet(reviewer));
        refused(Rejected.Code.FORBIDDEN, acme.by(fin), new FindSetHolders(reviewer, FIRST));
        assertThat(views.ask(acme.by(fin), new FindPermissionSet(reviewer)).holders())
                .isNull();
    }

    @Test
    void programsAreListedForThoseWhoMaySetThingsUp() {
        UserId robot = new UserId("robot");
        acme.happened("robot", new ProgramRegistered(robot, "Robot", new PermissionSetId("MEMBER")));
        UserId emil = acme.employee(new UserId("emil"), "Emil", "MEMBER");
        views.await();

        assertThat(ask(new FindPrograms(FIRST)).items()).singleElement().satisfies(program -> {
            assertThat(program.name()).isEqualTo("Robot");
            assertThat(program.state()).isEqualTo(AccountState.ACTIVE);
        });
        refused(Rejected.Code.FORBIDDEN, acme.by(emil), new FindPrograms(FIRST));
    }

    @Test
    void anErasedTextIsShownAsErasedAndItsPersonByAPseudonym() {
        UserId emil = acme.employee(new UserId("emil"), "Emil", "MEMBER");
        TaskId task = acme.task("t1", site);
        acme.note(emil, task, "n1");
        views.await();

        views.confidences.erase("acme", emil.named());
        views.confidences.erase("acme", task.named());

        assertThat(ask(new FindTask(task)).name()).isEqualTo(Texts.ERASED);
        assertThat(ask(new FindThread(task, ThreadName.AGENCY, FIRST, false)).items())
                .extracting(line -> line.author().name())
                .containsExactly(Texts.pseudonym(emil));
    }

    @Test
    void everyChangeIsTold() {
        TaskId task = acme.task("t1", site);
        acme.note(AgencyStory.OWNER, task, "n1");
        views.await();
        // Pulses go out after the batch is written, which is what was waited for.
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(20), () -> {
            while (!views.pulses.containsAll(Set.of(
                    pulse("task:t1"),
                    pulse("project:site"),
                    pulse("user:olga"),
                    pulse("brands"),
                    pulse("companies")))) {
                Thread.sleep(5);
            }
        });
    }

    @Test
    void meetingEventsTwiceOrAgainChangesNothing() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        TaskId task = acme.task("t1", site);
        for (int i = 0; i < 60; i++) {
            acme.reply(anna, task, Audience.CLIENT, "r" + i);
            acme.brand("b" + i);
        }
        acme.happened("t1", edited(task, TaskStatus.DONE));
        acme.happened("site", new ProjectAccessGranted(site, anna, Confidential.of("why"), null));
        views.append(
                acme.by(anna), "r7", new ReplyEdited(new PostId("r7"), task, Audience.CLIENT, Confidential.of("x")));
        views.append(acme.by(anna), "r59", new ReplyDeleted(new PostId("r59"), task, Audience.CLIENT, anna));
        views.await();

        views.verifyRepeatable();
    }

    private static PulseOut pulse(String key) {
        return new PulseOut("acme", Place.AGENCY, key);
    }

    private static TaskEdited edited(TaskId taskId, TaskStatus status) {
        return new TaskEdited(
                taskId,
                Confidential.of("Task " + taskId),
                null,
                status,
                Priority.NORMAL,
                null,
                null,
                Set.of(AgencyStory.OWNER));
    }

    private PostLine only(TaskId task) {
        List<PostLine> posts =
                ask(new FindThread(task, ThreadName.CLIENT, FIRST, false)).items();
        assertThat(posts).hasSize(1);
        return posts.getFirst();
    }

    private List<String> ids(FindTasks query) {
        return ask(query).items().stream().map(task -> task.id().value()).toList();
    }

    private <R> R ask(Query<R> query) {
        return views.ask(acme.owner(), query);
    }

    private void refused(Rejected.Code code, Work work, Query<?> query) {
        assertThatThrownBy(() -> views.ask(work, query))
                .as("%s", query)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(code));
    }
}
