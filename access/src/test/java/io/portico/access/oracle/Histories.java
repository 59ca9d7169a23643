package io.portico.access.oracle;

import io.portico.access.Recorded;
import io.portico.access.oracle.History.Post;
import io.portico.messages.AccessEvent;
import io.portico.messages.AgencyId;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.CompanyId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.Id;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.PaymentId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.ReviewId;
import io.portico.messages.StandingRuleId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.agency.AgencyDeleted;
import io.portico.messages.agency.AgencyFounded;
import io.portico.messages.agency.AgencyResumed;
import io.portico.messages.agency.AgencySuspended;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.approval.Approved;
import io.portico.messages.approval.ChangesAsked;
import io.portico.messages.brand.BrandAdded;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.budget.BudgetItemAdded;
import io.portico.messages.budget.BudgetItemChanged;
import io.portico.messages.budget.BudgetItemRemoved;
import io.portico.messages.budget.BudgetItemUsed;
import io.portico.messages.budget.BudgetRemoved;
import io.portico.messages.budget.BudgetRenamed;
import io.portico.messages.company.CompanyAdded;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentDeleted;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.document.DocumentPinned;
import io.portico.messages.document.DocumentUnpinned;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.file.FileFiled;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceEdited;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.invoice.InvoiceVoided;
import io.portico.messages.invoice.PaymentRecorded;
import io.portico.messages.permissionset.PermissionSetDeleted;
import io.portico.messages.permissionset.PermissionSetEdited;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AccessModeChanged;
import io.portico.messages.person.AuditContentGiven;
import io.portico.messages.person.AuditContentTaken;
import io.portico.messages.person.BasicGuestAdded;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.Employee;
import io.portico.messages.person.EmployeeInvited;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.InvitationWithdrawn;
import io.portico.messages.person.PartnerInvited;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ProgramRegistered;
import io.portico.messages.post.AttachedFile;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectProgressSwitched;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.project.ProjectTakenBack;
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.requestform.FormField;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.requestform.RequestFormArchived;
import io.portico.messages.requestform.RequestFormEdited;
import io.portico.messages.requestform.RequestFormMade;
import io.portico.messages.requestform.RequestFormPaused;
import io.portico.messages.requestform.RequestFormPublished;
import io.portico.messages.review.ReviewCancelled;
import io.portico.messages.review.ReviewItem;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewItemTakenAway;
import io.portico.messages.review.ReviewReassigned;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import io.portico.messages.standingrule.StandingRuleChanged;
import io.portico.messages.standingrule.StandingRuleMade;
import io.portico.messages.standingrule.StandingRuleRemoved;
import io.portico.messages.task.FormFilledIn;
import io.portico.messages.task.OutsideContentBegun;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskBudgeted;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskMoved;
import io.portico.messages.task.TaskNested;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskPlaced;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.task.TaskTakenBack;
import io.portico.messages.task.TaskUnshared;
import io.portico.messages.task.Where;
import io.portico.messages.terms.TermsAccepted;
import io.portico.messages.terms.TermsPublished;
import io.portico.messages.terms.TermsWithdrawn;
import io.portico.messages.unique.AccessMoved;
import io.portico.messages.viewas.TryOutBegun;
import io.portico.messages.viewas.ViewAsBegun;
import io.portico.messages.viewas.ViewAsEnded;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes random histories of every event that touches access. They are wilder than any that commands would allow: shares
 * outside brands, moves across companies, events about what never was; the policy must stand all of it.
 */
public final class Histories {

    /** Among them one whose days may begin at one o'clock, and one that is a day ahead. */
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Africa/Cairo", "Pacific/Apia", "Asia/Kathmandu", "UTC");

    private static final List<String> STARTS =
            List.of("2026-03-28T20:00:00Z", "2026-10-24T20:00:00Z", "2026-04-23T18:00:00Z", "2026-03-07T22:00:00Z");
    private static final List<String> CLIENT_SETS = List.of(
            "CLIENT", "CLIENT", "CLIENT", "CLIENT_ADMIN", "CLIENT_VIEWER", "CLIENT_FINANCE", "OWNER", "NO_SUCH_SET");
    private static final List<String> PARTNER_SETS = List.of("PARTNER", "PARTNER", "PARTNER", "CLIENT", "PARTNER");
    private static final List<String> EMPLOYEE_SETS =
            List.of("OWNER", "ADMINISTRATOR", "PROJECT_MANAGER", "MEMBER", "FINANCE", "AUDITOR", "CLIENT");
    /** Few, so that the same are made, changed, deleted and made again. */
    private static final List<String> OWN_SETS = List.of("own-1", "own-2", "own-3");

    private static final List<BrandId> BRANDS =
            List.of(new BrandId("b1"), new BrandId("b2"), new BrandId("b3"), new BrandId("b-never-added"));
    /** Few, so that the same are started, decided and cancelled. */
    private static final List<ReviewId> REVIEWS = List.of(new ReviewId("review-1"), new ReviewId("review-2"));

    private static final int ITEMS = 8;
    private static final Confidential TEXT = Confidential.of("x");

    private final Random random;
    private final List<Recorded> ledger = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<UserId> guests = new ArrayList<>();
    private final List<UserId> clients = new ArrayList<>();
    private final List<UserId> staff = new ArrayList<>();
    private final List<ProjectId> projects = new ArrayList<>();
    private final List<TaskId> tasks = new ArrayList<>();
    private final List<Id> brought = new ArrayList<>();
    private final Set<TaskId> gone = new HashSet<>();
    private final List<FileId> files = new ArrayList<>();
    private final List<ApprovalId> approvals = new ArrayList<>();
    private final List<DocumentId> documents = new ArrayList<>();
    private final List<BudgetId> budgets = new ArrayList<>();
    private final List<BudgetItemId> items = new ArrayList<>();
    private final List<InvoiceTerms> invoices = new ArrayList<>();
    private final Set<FileId> posted = new HashSet<>();
    private final ZoneId zone;
    private Instant clock;
    private long position;
    private int named;
    private long moves;
    private int terms = 1;

    private Histories(Random random) {
        this.random = random;
        this.zone = ZoneId.of(one(ZONES));
        this.clock = Instant.parse(one(STARTS));
    }

    /** A history of a small agency that has something to look at, followed by so many random steps. */
    public static History random(Random random, int steps) {
        Histories made = new Histories(random);
        made.prelude();
        for (int step = 0; step < steps; step++) {
            made.tick();
            made.step();
        }
        return new History(List.copyOf(made.ledger), List.copyOf(made.posts));
    }

    private void prelude() {
        happened(new AgencyFounded(new AgencyId("agency"), "acme", "Acme", zone.getId(), "EUR"));
        happened(new CompanyAdded(new CompanyId("c1"), "One"));
        happened(new CompanyAdded(new CompanyId("c2"), "Two"));
        happened(new BrandAdded(BRANDS.get(0), new CompanyId("c1"), "B1"));
        happened(new BrandAdded(BRANDS.get(1), new CompanyId("c1"), "B2"));
        happened(new BrandAdded(BRANDS.get(2), new CompanyId("c2"), "B3"));
        hire();
        happened(new InvitationAccepted(staff.getFirst()));
        addProject();
        addTask();
        addBudget();
        draft();
        for (int i = 0; i < 2; i++) {
            happened(new InvitationAccepted(inviteGuest()));
        }
    }

    /** Mostly forwards by minutes or hours, sometimes not at all, sometimes back. */
    private void tick() {
        switch (random.nextInt(8)) {
            case 0 -> clock = clock.minusSeconds(random.nextInt(20_000));
            case 1 -> clock = clock.plus(Duration.ofHours(random.nextInt(14)));
            case 2 -> {}
            default -> clock = clock.plusSeconds(random.nextInt(3_000));
        }
    }

    private void step() {
        switch (random.nextInt(156)) {
            case 0, 1 -> inviteGuest();
            case 2 -> hire();
            case 3, 4, 5 -> happened(new InvitationAccepted(anybody()));
            case 6 ->
                happened(
                        random.nextBoolean() ? new InvitationWithdrawn(anybody()) : new InvitationResent(anybody(), 2));
            case 7 -> happened(new PersonDeactivated(anybody()));
            case 8, 9 -> happened(new PersonActivated(anybody()));
            case 10, 11, 12 -> happened(new BrandGiven(guest(), one(BRANDS)));
            case 13, 14 -> happened(new BrandTaken(guest(), one(BRANDS)));
            case 15, 16, 17 -> happened(new AccessModeChanged(guest(), one(List.of(AccessMode.values()))));
            case 18 -> happened(new PermissionSetAssigned(guest(), set(CLIENT_SETS)));
            case 19 -> happened(new PermissionSetAssigned(guest(), set(PARTNER_SETS)));
            case 20 -> happened(new PermissionSetAssigned(one(staff), set(EMPLOYEE_SETS)));
            case 21, 22 -> happened(new EndChanged(anybody(), day()));
            case 150, 151, 152, 153 ->
                happened(new AuditContentGiven(
                        random.nextInt(8) == 0 ? anybody() : one(staff),
                        TEXT,
                        clock.plusSeconds(random.nextInt(60_000) - 5_000L)));
            case 154 -> happened(new AuditContentTaken(random.nextInt(8) == 0 ? anybody() : one(staff)));
            case 155 -> audit();
            case 23 -> {
                if (random.nextInt(3) == 0) {
                    suspendOrDelete();
                }
            }
            case 24, 25 -> happened(new AgencyResumed(new AgencyId("agency")));
            case 26, 27 -> addProject();
            case 28 -> happened(edited(project()));
            case 29, 30, 31, 32 -> happened(new ProjectOpened(project(), audiences()));
            case 33, 34, 35, 36 -> happened(new ProjectAccessGranted(project(), guest(), null, end()));
            case 37 -> happened(new ProjectAccessRevoked(project(), guest()));
            case 38, 39, 40 -> addTask();
            case 140, 141 -> happened(new TaskPlaced(task(), one(List.of(Where.values())), task()));
            case 41 ->
                happened(new TaskEdited(
                        task(), TEXT, null, TaskStatus.DONE, Priority.LOW, null, null, Set.of(one(staff))));
            case 42, 43 -> createInPortal();
            case 44 -> happened(new TaskMoved(task(), project(), random.nextInt(4) == 0 ? task() : null));
            case 142, 143, 144 -> happened(new TaskNested(task(), random.nextInt(4) == 0 ? null : task()));
            case 45, 46, 47, 48 -> happened(new TaskOpened(task(), audiences()));
            case 49, 50, 51, 52 ->
                happened(new TaskShared(
                        task(), guest(), null, end(), one(List.of(io.portico.messages.project.History.values()))));
            case 53 -> happened(new TaskUnshared(task(), guest()));
            case 54, 55, 56, 57 -> post();
            case 58, 59 -> upload();
            case 60 -> deleteFile();
            case 61 -> happened(new AccessMoved(++moves));
            case 64, 65 -> makeSet();
            case 66 -> happened(new PermissionSetEdited(set(OWN_SETS), "Renamed", switches()));
            case 67 -> happened(new PermissionSetDeleted(set(OWN_SETS)));
            case 68 -> happened(new PermissionSetAssigned(guest(), set(OWN_SETS)));
            case 101, 102, 103 -> review();
            case 104, 105 -> happened(new ReviewItemConfirmed(one(REVIEWS), item()));
            case 106 -> happened(new ReviewItemTakenAway(one(REVIEWS), item()));
            case 107 ->
                happened(
                        random.nextBoolean()
                                ? new ReviewCancelled(one(REVIEWS))
                                : new ReviewReassigned(one(REVIEWS), one(staff)));
            case 97, 98 -> rule();
            case 99 -> happened(new StandingRuleChanged(new StandingRuleId("rule-" + random.nextInt(3)), ruleTerms()));
            case 100 -> happened(new StandingRuleRemoved(new StandingRuleId("rule-" + random.nextInt(3))));
            case 88, 89, 90 -> viewAs();
            case 108, 109, 110 -> tryOut();
            case 111, 112, 113, 114 -> ask();
            case 115, 116, 117 -> settle();
            case 118, 119, 120, 121 -> addDocument();
            case 122, 123 -> editDocument();
            case 124, 125, 126, 127, 128 -> happened(new DocumentOpened(document(), project(), audiences()));
            case 129 -> happened(new DocumentPinned(document(), project()));
            case 130 -> happened(new DocumentUnpinned(document(), project()));
            case 131 -> happened(new DocumentDeleted(document(), project(), one(staff)));
            case 132, 133, 134, 135, 136 -> form();
            case 137, 138 -> bring();
            case 139 -> takeBack();
            case 91 -> happened(new ViewAsEnded(new ViewAsId("v" + random.nextInt(named + 1)), one(staff), guest()));
            case 69 -> happened(new PermissionSetAssigned(anybody(), set(OWN_SETS)));
            case 70, 71 -> addBudget();
            case 72, 73, 74 -> happened(new BudgetClientAccessSwitched(budget(), random.nextInt(4) > 0));
            case 75, 76, 77, 78, 79 -> happened(new BudgetAccessGranted(budget(), guest(), null, end()));
            case 80 -> happened(new BudgetAccessRevoked(budget(), guest()));
            case 81 -> happened(new TaskBudgeted(task(), items.isEmpty() ? null : one(items)));
            case 145 -> changeBudget();
            case 146 -> removeItem();
            case 149 -> happened(new BudgetRemoved(budget()));
            case 147, 148 -> happened(new ProjectProgressSwitched(project(), random.nextBoolean()));
            case 82, 83 -> draft();
            case 84, 85 -> happened(new InvoiceSent(favourite(invoices)));
            case 86 -> happened(new InvoiceVoided(favourite(invoices).invoiceId()));
            case 87 -> happened(paid(favourite(invoices)));
            case 92 ->
                happened(new TermsPublished(
                        new AgencyId("agency"),
                        terms += random.nextInt(2),
                        audiences(),
                        "x",
                        "hash",
                        random.nextBoolean()));
            case 93 -> happened(new TermsWithdrawn(new AgencyId("agency"), audiences()));
            case 94, 95, 96 -> happened(new TermsAccepted(anybody(), Math.max(1, terms - random.nextInt(2)), "hash"));
            default -> post();
        }
    }

    private UserId inviteGuest() {
        UserId id = new UserId((random.nextInt(3) == 0 ? "partner-" : "client-") + ++named);
        boolean client = id.value().startsWith("client");
        Set<BrandId> brands = new HashSet<>(List.of(favourite(BRANDS), one(BRANDS)));
        Guest guest = new Guest(
                id,
                TEXT,
                TEXT,
                null,
                Confidential.of("x@example.org"),
                brands,
                one(List.of(AccessMode.values())),
                set(client ? CLIENT_SETS : PARTNER_SETS),
                random.nextInt(6) == 0 ? new CompanyId(one(List.of("c1", "c2"))) : null,
                random.nextInt(4) == 0 ? day() : null,
                null,
                null,
                false,
                false);
        if (random.nextInt(6) == 0) {
            happened(new BasicGuestAdded(guest, client ? Audience.CLIENT : Audience.PARTNER, "digest"));
        } else {
            happened(client ? new ClientInvited(guest, "digest") : new PartnerInvited(guest, "digest"));
        }
        guests.add(id);
        if (client) {
            clients.add(id);
        }
        return id;
    }

    private void hire() {
        UserId id = new UserId("staff-" + ++named);
        if (random.nextInt(4) == 0) {
            happened(new ProgramRegistered(id, "Robot", set(EMPLOYEE_SETS)));
        } else {
            happened(new EmployeeInvited(
                    new Employee(
                            id,
                            TEXT,
                            TEXT,
                            Confidential.of("x@example.org"),
                            set(EMPLOYEE_SETS),
                            random.nextInt(4) == 0 ? day() : null,
                            random.nextInt(4) == 0 ? true : null),
                    "digest"));
        }
        staff.add(id);
    }

    /** Somebody becomes an auditor, mostly of those who are there, sometimes from outside. */
    private void audit() {
        if (random.nextInt(3) == 0) {
            hire();
            happened(new InvitationAccepted(staff.getLast()));
        }
        happened(new PermissionSetAssigned(one(staff), set(List.of("AUDITOR"))));
    }

    /** Most of them are soon somebody's. */
    private void makeSet() {
        PermissionSetId id = random.nextInt(20) == 0 ? set(CLIENT_SETS) : set(OWN_SETS);
        happened(new PermissionSetMade(id, "Own", one(List.of(PersonKind.values())), switches()));
        if (random.nextInt(3) > 0) {
            happened(new PermissionSetAssigned(anybody(), id));
        }
    }

    /** Sometimes by those who may not, of those who are none of them; some end soon. */
    private void viewAs() {
        UserId viewer = random.nextInt(5) == 0 ? anybody() : one(staff);
        ViewAsId id = new ViewAsId("v" + ++named);
        happened(new ViewAsBegun(
                id, viewer, random.nextInt(5) == 0 ? anybody() : guest(), clock.plusSeconds(random.nextInt(40_000))));
        if (random.nextInt(4) == 0) {
            happened(new ViewAsEnded(id, viewer, guest()));
        }
    }

    /** Of what there is and what there is not; some are over before they begin. */
    private void review() {
        Set<ReviewedAccess> roots = new LinkedHashSet<>();
        for (int i = 0; i < ITEMS; i++) {
            UserId guest = guest();
            roots.add(
                    switch (random.nextInt(5)) {
                        case 0 -> ReviewedAccess.account(guest);
                        case 1 -> ReviewedAccess.brand(guest, favourite(BRANDS));
                        case 2 -> ReviewedAccess.grant(guest, project());
                        case 3 -> ReviewedAccess.share(guest, task());
                        default -> ReviewedAccess.budget(guest, budget());
                    });
        }
        List<ReviewItem> items = new ArrayList<>();
        roots.forEach(root -> items.add(new ReviewItem("i" + items.size(), root)));
        happened(new ReviewStarted(
                one(REVIEWS),
                "Review",
                ReviewScope.EVERYTHING,
                one(staff),
                LocalDate.ofInstant(clock, zone).plusDays(random.nextInt(4) - 1L),
                items));
    }

    /** Its id is what counts. */
    private ReviewItem item() {
        return new ReviewItem("i" + random.nextInt(ITEMS), ReviewedAccess.account(guest()));
    }

    private void rule() {
        happened(new StandingRuleMade(new StandingRuleId("rule-" + random.nextInt(3)), ruleTerms()));
    }

    /** About few and about many, mostly everywhere. */
    private RuleTerms ruleTerms() {
        RuledPeople whom =
                switch (random.nextInt(6)) {
                    case 0 -> RuledPeople.person(guest());
                    case 1 -> RuledPeople.company(new CompanyId(one(List.of("c1", "c2"))));
                    case 2 -> RuledPeople.permissionSet(set(random.nextBoolean() ? CLIENT_SETS : OWN_SETS));
                    case 3 -> RuledPeople.audience(one(List.of(Audience.values())));
                    default -> RuledPeople.EVERYBODY;
                };
        Set<RuledThings> never = EnumSet.of(one(List.of(RuledThings.values())));
        if (random.nextBoolean()) {
            never.add(one(List.of(RuledThings.values())));
        }
        RuledPlace within =
                switch (random.nextInt(4)) {
                    case 0 -> RuledPlace.brand(favourite(BRANDS));
                    case 1 -> RuledPlace.project(project());
                    default -> RuledPlace.EVERYWHERE;
                };
        return new RuleTerms("Rule", whom, Set.copyOf(never), within);
    }

    /** With sets of any base, on anybody or on nobody, in one brand or in all. */
    private void tryOut() {
        UserId viewer = random.nextInt(5) == 0 ? anybody() : one(staff);
        ViewAsId id = new ViewAsId("v" + ++named);
        PermissionSetId set = set(one(List.of(CLIENT_SETS, PARTNER_SETS, EMPLOYEE_SETS, OWN_SETS)));
        UserId person = random.nextBoolean() ? TryOutBegun.imaginedIn(id) : anybody();
        happened(new TryOutBegun(
                id,
                viewer,
                person,
                set,
                random.nextBoolean() ? null : one(BRANDS),
                clock.plusSeconds(random.nextInt(40_000))));
        if (random.nextInt(4) == 0) {
            happened(new ViewAsEnded(id, viewer, person));
        }
    }

    /** Mostly enough to see something, at times more than any base has. */
    private Set<Permission> switches() {
        Set<Permission> switches = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (random.nextInt(3) > 0) {
                switches.add(permission);
            }
        }
        return Set.copyOf(switches);
    }

    private void suspendOrDelete() {
        AgencyId agency = new AgencyId("agency");
        happened(random.nextInt(12) == 0 ? new AgencyDeleted(agency) : new AgencySuspended(agency));
    }

    private void addProject() {
        ProjectId id = new ProjectId("p" + ++named);
        happened(new ProjectAdded(
                id,
                favourite(BRANDS),
                TEXT,
                null,
                one(staff),
                Set.of(one(staff)),
                ProjectStatus.PLANNED,
                null,
                null,
                audiences()));
        projects.add(id);
        happened(new ProjectOpened(id, audiences()));
    }

    private ProjectEdited edited(ProjectId id) {
        return new ProjectEdited(
                id, TEXT, null, one(staff), Set.of(one(staff)), ProjectStatus.PLANNED, null, null, audiences());
    }

    private void addTask() {
        TaskId id = new TaskId("t" + ++named);
        happened(new TaskAdded(
                id,
                project(),
                tasks.isEmpty() || random.nextInt(3) > 0 ? null : one(tasks),
                TEXT,
                null,
                TaskStatus.TO_DO,
                Priority.NORMAL,
                null,
                null,
                random.nextBoolean() ? Set.of() : Set.of(one(staff)),
                audiences(),
                one(staff)));
        tasks.add(id);
    }

    /** As an import does: a locked task, in a project of its own or not, part of another or not. */
    private void bring() {
        ProjectId in = project();
        if (random.nextInt(4) == 0) {
            in = new ProjectId("p" + ++named);
            happened(new ProjectAdded(
                    in,
                    favourite(BRANDS),
                    TEXT,
                    null,
                    one(staff),
                    Set.of(),
                    ProjectStatus.IN_PROGRESS,
                    null,
                    null,
                    Set.of()));
            projects.add(in);
            brought.add(in);
        }
        TaskId id = new TaskId("t" + ++named);
        happened(new TaskAdded(
                id,
                in,
                tasks.isEmpty() || random.nextBoolean() ? null : one(tasks),
                TEXT,
                null,
                TaskStatus.TO_DO,
                Priority.NORMAL,
                null,
                null,
                Set.of(),
                Set.of(),
                one(staff)));
        tasks.add(id);
        brought.add(id);
    }

    /** Of what an import brought only that is taken back which no later event speaks of. */
    private void takeBack() {
        for (Id id : List.copyOf(brought).reversed()) {
            if (spokenOf(id) == 1) {
                brought.remove(id);
                if (id instanceof TaskId task) {
                    happened(new TaskTakenBack(task));
                    tasks.remove(task);
                    gone.add(task);
                } else if (id instanceof ProjectId project) {
                    happened(new ProjectTakenBack(project));
                    projects.remove(project);
                }
            }
        }
    }

    private long spokenOf(Id id) {
        Pattern word = Pattern.compile("\\b" + id.value() + "\\b");
        return ledger.stream()
                .filter(recorded -> !(recorded.event() instanceof TaskTakenBack)
                        && !(recorded.event() instanceof TaskAdded added && gone.contains(added.taskId())))
                .filter(recorded -> word.matcher(recorded.event().toString()).find())
                .count();
    }

    private void createInPortal() {
        UserId creator = favourite(guests);
        TaskId id = new TaskId("t" + ++named);
        happened(new PortalTaskCreated(
                id,
                random.nextInt(3) == 0 ? null : project(),
                TEXT,
                null,
                TaskStatus.TO_DO,
                Priority.NORMAL,
                null,
                creator,
                clients.contains(creator) ? Audience.CLIENT : Audience.PARTNER));
        tasks.add(id);
    }

    private void addBudget() {
        BudgetId id = new BudgetId("budget-" + ++named);
        happened(new BudgetAdded(id, project(), TEXT));
        BudgetItemId item = new BudgetItemId("item-" + named);
        happened(new BudgetItemAdded(id, item, TEXT, new Money(random.nextInt(100_000), "EUR"), null));
        happened(new BudgetItemUsed(id, item, new Money(random.nextInt(100_000), "EUR")));
        budgets.add(id);
        items.add(item);
        if (random.nextBoolean()) {
            happened(new BudgetClientAccessSwitched(id, true));
        }
    }

    private void changeBudget() {
        BudgetId id = budget();
        happened(
                random.nextBoolean()
                        ? new BudgetRenamed(id, TEXT)
                        : new BudgetItemChanged(id, itemOf(id), TEXT, new Money(random.nextInt(100_000), "EUR"), null));
    }

    private void removeItem() {
        BudgetId id = favourite(budgets);
        happened(new BudgetItemRemoved(id, itemOf(id)));
    }

    private static BudgetItemId itemOf(BudgetId id) {
        return new BudgetItemId(id.value().replace("budget", "item"));
    }

    private BudgetId budget() {
        return random.nextInt(40) == 0 ? new BudgetId("no-budget") : favourite(budgets);
    }

    private void draft() {
        InvoiceId id = new InvoiceId("invoice-" + ++named);
        LocalDate date = LocalDate.ofInstant(clock, zone);
        InvoiceLine line = new InvoiceLine(
                id,
                TEXT,
                BigDecimal.valueOf(1 + random.nextInt(50), 1),
                new Money(random.nextInt(100_000), "EUR"),
                BigDecimal.valueOf(19),
                random.nextInt(3) == 0 ? one(items) : null);
        InvoiceTerms terms = new InvoiceTerms(
                id,
                "No. " + named,
                favourite(BRANDS),
                random.nextInt(3) == 0 ? null : project(),
                date,
                date.plusDays(random.nextInt(3)),
                List.of(line),
                null);
        happened(new InvoiceDrafted(terms));
        if (random.nextInt(3) == 0) {
            terms = edited(terms);
            happened(new InvoiceEdited(terms));
        }
        invoices.add(terms);
        if (random.nextBoolean()) {
            happened(new InvoiceSent(terms));
        }
    }

    private InvoiceTerms edited(InvoiceTerms draft) {
        return new InvoiceTerms(
                draft.invoiceId(),
                "No. " + ++named,
                draft.brandId(),
                draft.projectId(),
                draft.date(),
                draft.dueDate().plusDays(random.nextInt(3)),
                List.of(draft.lines().getFirst(), draft.lines().getFirst()),
                null);
    }

    private PaymentRecorded paid(InvoiceTerms terms) {
        Money amount = new Money(1 + random.nextInt(200_000), "EUR");
        return new PaymentRecorded(
                terms.invoiceId(), new PaymentId("payment-" + ++named), amount, LocalDate.ofInstant(clock, zone));
    }

    private void post() {
        Post post = new Post(task(), one(List.of(ThreadName.values())), ++position);
        posts.add(post);
        if (post.thread() != ThreadName.AGENCY) {
            happened(new OutsideContentBegun(post.taskId()));
        }
        for (FileId file : files) {
            if (random.nextBoolean() && (posted.add(file) || random.nextInt(12) == 0)) {
                happened(new FileAttached(file, new PostId("post-" + post.position()), post.taskId(), post.thread()));
            }
        }
    }

    /** Of a task, or of any file, whichever thread it is in. */
    private void ask() {
        FileId file = files.isEmpty() || random.nextBoolean() ? null : one(files);
        Audience audience = one(List.of(Audience.values()));
        ApprovalId id = again(approvals) ? one(approvals) : new ApprovalId("a" + ++named);
        if (random.nextInt(20) == 0) {
            happened(new Approved(new ApprovalId("a-never-asked"), task(), audience, file, guest()));
        }
        happened(new ApprovalAsked(id, task(), audience, file, one(staff), null));
        approvals.add(id);
    }

    /** Now and then what there is comes once more, as no command would let it; that changes nothing. */
    private boolean again(List<?> some) {
        return !some.isEmpty() && random.nextInt(12) == 0;
    }

    private void settle() {
        if (!approvals.isEmpty()) {
            ApprovalId id = one(approvals);
            happened(
                    switch (random.nextInt(3)) {
                        case 0 -> new Approved(id, task(), Audience.CLIENT, null, guest());
                        case 1 -> new ChangesAsked(id, task(), Audience.CLIENT, null, guest(), TEXT);
                        default -> new ApprovalWithdrawn(id, task(), Audience.CLIENT, null, one(staff), TEXT);
                    });
        }
    }

    private void addDocument() {
        DocumentId id = again(documents) ? one(documents) : new DocumentId("d" + ++named);
        FileId file = files.isEmpty() || random.nextBoolean() ? null : one(files);
        happened(new DocumentAdded(id, project(), TEXT, null, attachment(file), one(staff)));
        documents.add(id);
        file(file, id);
        if (random.nextBoolean()) {
            happened(new DocumentOpened(id, project(), audiences()));
        }
    }

    private void editDocument() {
        DocumentId id = document();
        FileId file = files.isEmpty() || random.nextBoolean() ? null : one(files);
        happened(new DocumentEdited(id, project(), TEXT, TEXT, attachment(file), one(staff)));
        file(file, id);
    }

    private static @Nullable AttachedFile attachment(@Nullable FileId file) {
        return file == null ? null : new AttachedFile(file, TEXT, "text/plain", 1, "0");
    }

    /** Of whatever something carries already, too; that changes nothing. */
    private void file(@Nullable FileId file, DocumentId into) {
        if (file != null && random.nextInt(6) != 0) {
            happened(new FileFiled(file, into));
            posted.add(file);
        }
    }

    private DocumentId document() {
        return documents.isEmpty() || random.nextInt(40) == 0 ? new DocumentId("no-document") : favourite(documents);
    }

    /** Few, so that the same are edited, published and paused; mostly they end up published. */
    private void form() {
        RequestFormId id = new RequestFormId("form-" + random.nextInt(4));
        happened(
                switch (random.nextInt(10)) {
                    case 0, 1, 2 -> new RequestFormMade(id, sheet(id));
                    case 3, 4 -> new RequestFormEdited(id, 2, sheet(id));
                    case 5 -> new RequestFormPaused(id);
                    case 6 -> new RequestFormArchived(id);
                    case 7 -> new FormFilledIn(task(), id, 1, TEXT, Set.of(one(staff)));
                    default -> new RequestFormPublished(id);
                });
    }

    private FormSheet sheet(RequestFormId id) {
        FormField field = new FormField(
                id,
                "f",
                one(List.of(FieldKind.FILE, FieldKind.LONG_TEXT)),
                TEXT,
                null,
                random.nextBoolean(),
                List.of());
        return new FormSheet(
                id, TEXT, null, random.nextInt(3) == 0 ? null : project(), Priority.NORMAL, Set.of(), List.of(field));
    }

    private void upload() {
        FileId id = again(files) ? one(files) : new FileId("f" + ++named);
        happened(new FileUploaded(id, TEXT, "text/plain", 1, "0", anybody()));
        files.add(id);
    }

    /** What is deleted is spoken of now and then all the same. */
    private void deleteFile() {
        if (!files.isEmpty()) {
            FileId file = one(files);
            happened(new FileDeleted(file));
            if (random.nextInt(3) > 0) {
                files.remove(file);
            }
        }
    }

    private void happened(AccessEvent event) {
        position += 1 + random.nextInt(3);
        StoredAs stored = event.getClass().getAnnotation(StoredAs.class);
        ledger.add(new Recorded(
                event,
                stored.value(),
                "event-" + position,
                position,
                clock,
                staff.isEmpty() ? "operator" : one(staff).value()));
    }

    private Set<Audience> audiences() {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        if (random.nextInt(3) > 0) {
            audiences.add(Audience.CLIENT);
        }
        if (random.nextInt(3) == 0) {
            audiences.add(Audience.PARTNER);
        }
        return Set.copyOf(audiences);
    }

    private @Nullable Instant end() {
        return random.nextInt(3) > 0 ? null : clock.plusSeconds(random.nextInt(60_000) - 5_000L);
    }

    private @Nullable LocalDate day() {
        return random.nextInt(3) == 0 ? null : LocalDate.ofInstant(clock, zone).plusDays(random.nextInt(4));
    }

    private UserId guest() {
        return random.nextInt(40) == 0 ? new UserId("nobody") : favourite(guests);
    }

    private UserId anybody() {
        return random.nextInt(3) == 0 ? one(staff) : guest();
    }

    private ProjectId project() {
        return random.nextInt(40) == 0 ? new ProjectId("no-project") : favourite(projects);
    }

    private TaskId task() {
        return random.nextInt(40) == 0 ? new TaskId("no-task") : favourite(tasks);
    }

    private PermissionSetId set(List<String> names) {
        return new PermissionSetId(one(names));
    }

    /** Mostly one of the first two, so that much happens to the same few. */
    private <T> T favourite(List<T> some) {
        return random.nextInt(3) == 0 ? one(some) : some.get(random.nextInt(Math.min(2, some.size())));
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
