package io.portico.access.oracle;

import static io.portico.messages.person.Permission.*;

import io.portico.access.ProjectSight;
import io.portico.access.Recorded;
import io.portico.access.Resource;
import io.portico.access.Resource.OfApproval;
import io.portico.access.Resource.OfBrand;
import io.portico.access.Resource.OfBudget;
import io.portico.access.Resource.OfDocument;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfForm;
import io.portico.access.Resource.OfInvoice;
import io.portico.access.Resource.OfPerson;
import io.portico.access.Resource.OfPost;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.access.Resource.OfThread;
import io.portico.access.Resource.WholeAgency;
import io.portico.messages.AccessEvent;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.CompanyId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.ReviewId;
import io.portico.messages.StandingRuleId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.agency.AgencyDeleted;
import io.portico.messages.agency.AgencyErased;
import io.portico.messages.agency.AgencyFounded;
import io.portico.messages.agency.AgencyResumed;
import io.portico.messages.agency.AgencySuspended;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.approval.ApprovalState;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.approval.Approved;
import io.portico.messages.approval.ChangesAsked;
import io.portico.messages.brand.BrandAdded;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.budget.BudgetRemoved;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentDeleted;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentEvent;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileDeleted;
import io.portico.messages.file.FileEvent;
import io.portico.messages.file.FileFiled;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceSent;
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
import io.portico.messages.person.ProgramRegistered;
import io.portico.messages.project.Footing;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectTakenBack;
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.requestform.FormState;
import io.portico.messages.requestform.RequestFormEdited;
import io.portico.messages.requestform.RequestFormEvent;
import io.portico.messages.requestform.RequestFormMade;
import io.portico.messages.requestform.RequestFormPaused;
import io.portico.messages.requestform.RequestFormPublished;
import io.portico.messages.review.ReviewCancelled;
import io.portico.messages.review.ReviewDecision;
import io.portico.messages.review.ReviewItem;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewItemTakenAway;
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
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskMoved;
import io.portico.messages.task.TaskNested;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskTakenBack;
import io.portico.messages.task.TaskUnshared;
import io.portico.messages.terms.TermsAccepted;
import io.portico.messages.terms.TermsPublished;
import io.portico.messages.terms.TermsWithdrawn;
import io.portico.messages.viewas.TryOutBegun;
import io.portico.messages.viewas.ViewAsBegun;
import io.portico.messages.viewas.ViewAsEnded;
import io.portico.messages.viewas.ViewAsEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A second reading of access.md. It keeps nothing but the plain list of events and answers each question by going through
 * it; it shares no code with the policy. Slow and simple on purpose. Answers about one instant.
 */
public final class NaiveReading {

    /** Rules 11 and 15, as they are written there. */
    private static final Map<String, String> SETS = Map.ofEntries(
            Map.entry(
                    "CLIENT",
                    "projects.view tasks.view tasks.create replies.read replies.post files.upload files.download"
                            + " deliverables.approve team.view colleagues.view"),
            Map.entry(
                    "CLIENT_ADMIN",
                    "projects.view tasks.view tasks.create replies.read replies.post files.upload files.download"
                            + " deliverables.approve billing.view billing.download billing.pay budgets.view team.view"
                            + " colleagues.view"),
            Map.entry("CLIENT_FINANCE", "billing.view billing.download billing.pay"),
            Map.entry(
                    "CLIENT_VIEWER", "projects.view tasks.view replies.read files.download team.view colleagues.view"),
            Map.entry(
                    "PARTNER",
                    "projects.view tasks.view tasks.create replies.read replies.post files.upload files.download"
                            + " deliverables.approve team.view colleagues.view"),
            Map.entry(
                    "OWNER",
                    "work.view work.edit replies.post notes.post people.view billing.view billing.edit costs.view"
                            + " access.grant access.view_as settings.edit sets.edit audit.view export"),
            Map.entry(
                    "ADMINISTRATOR",
                    "work.view work.edit replies.post notes.post people.view billing.view billing.edit costs.view"
                            + " access.grant access.view_as settings.edit sets.edit audit.view export"),
            Map.entry(
                    "PROJECT_MANAGER",
                    "work.view work.edit replies.post notes.post people.view billing.view access.grant"
                            + " access.view_as"),
            Map.entry("MEMBER", "work.view work.edit replies.post notes.post people.view"),
            Map.entry("FINANCE", "work.view billing.view billing.edit costs.view"),
            Map.entry("AUDITOR", "audit.view export"));

    /** The switches of rule 11. */
    private static final String OF_GUESTS = "projects.view tasks.view tasks.create tasks.status replies.read"
            + " replies.post files.upload files.download deliverables.approve billing.view billing.download billing.pay"
            + " budgets.view team.view colleagues.view";

    /** The switches of rule 15. */
    private static final String OF_STAFF = "work.view work.edit replies.post notes.post people.view billing.view"
            + " billing.edit costs.view access.grant access.view_as settings.edit sets.edit audit.view audit.content"
            + " export";

    private static final Set<String> CLIENT_BASED = Set.of("CLIENT", "CLIENT_ADMIN", "CLIENT_FINANCE", "CLIENT_VIEWER");

    private final List<Recorded> ledger;
    private final List<AccessEvent> events = new ArrayList<>();
    private final Map<AccessEvent, Long> positions = new IdentityHashMap<>();
    private final Instant now;
    private final Map<List<Object>, Object> remembered = new HashMap<>();

    public NaiveReading(List<Recorded> ledger, Instant now) {
        this.ledger = ledger;
        for (Recorded recorded : ledger) {
            if (recorded.event() instanceof BasicGuestAdded basic) {
                // Read as an invitation that is never accepted, and a word that none is needed.
                AccessEvent invited = basic.audience() == Audience.CLIENT
                        ? new ClientInvited(basic.guest(), "")
                        : new PartnerInvited(basic.guest(), "");
                events.add(invited);
                positions.put(invited, recorded.position());
            }
            events.add(recorded.event());
            positions.put(recorded.event(), recorded.position());
        }
        this.now = now;
    }

    // ---- what there is -------------------------------------------------------------------------------------------

    public List<UserId> people() {
        return once("people", "all", "", () -> scanPeople());
    }

    private List<UserId> scanPeople() {
        List<UserId> people = new ArrayList<>();
        for (AccessEvent event : events) {
            switch (event) {
                case ClientInvited e -> people.add(e.userId());
                case PartnerInvited e -> people.add(e.userId());
                case EmployeeInvited e -> people.add(e.userId());
                case ProgramRegistered e -> people.add(e.userId());
                default -> {}
            }
        }
        return people;
    }

    public List<ProjectId> projects() {
        return once("projects", "all", "", () -> scanProjects());
    }

    private List<ProjectId> scanProjects() {
        return events.stream()
                .filter(ProjectAdded.class::isInstance)
                .map(e -> ((ProjectAdded) e).projectId())
                .filter(p -> !since(p).isEmpty())
                .toList();
    }

    public List<TaskId> tasks() {
        return once("tasks", "all", "", () -> scanTasks());
    }

    private List<TaskId> scanTasks() {
        List<TaskId> tasks = new ArrayList<>();
        for (AccessEvent event : events) {
            if (event instanceof TaskAdded e) {
                tasks.add(e.taskId());
            } else if (event instanceof PortalTaskCreated e) {
                tasks.add(e.taskId());
            }
        }
        return tasks.stream().filter(t -> !since(t).isEmpty()).toList();
    }

    public List<BrandId> brands() {
        return events.stream()
                .filter(BrandAdded.class::isInstance)
                .map(e -> ((BrandAdded) e).brandId())
                .toList();
    }

    /** Files that were not deleted, in the order they came. */
    public List<FileId> files() {
        return once("files", "all", "", () -> scanFiles());
    }

    private List<FileId> scanFiles() {
        List<FileId> files = new ArrayList<>();
        for (AccessEvent event : events) {
            if (event instanceof FileUploaded e && !files.contains(e.fileId())) {
                files.add(e.fileId());
            } else if (event instanceof FileDeleted e) {
                files.remove(e.fileId());
            }
        }
        return files;
    }

    /** Documents that were not deleted, in the order they came. */
    public List<DocumentId> documents() {
        List<DocumentId> documents = new ArrayList<>();
        for (AccessEvent event : events) {
            if (event instanceof DocumentAdded e && !documents.contains(e.documentId())) {
                documents.add(e.documentId());
            } else if (event instanceof DocumentDeleted e) {
                documents.remove(e.documentId());
            }
        }
        return documents;
    }

    public List<BudgetId> budgets() {
        List<BudgetId> budgets = new ArrayList<>();
        for (AccessEvent event : events) {
            if (event instanceof BudgetAdded e) {
                budgets.add(e.budgetId());
            } else if (event instanceof BudgetRemoved e) {
                budgets.remove(e.budgetId());
            }
        }
        return budgets;
    }

    /** Drafts, too. */
    public List<InvoiceId> invoices() {
        return events.stream()
                .filter(InvoiceDrafted.class::isInstance)
                .map(e -> ((InvoiceDrafted) e).terms().invoiceId())
                .toList();
    }

    // ---- what is known of a person -------------------------------------------------------------------------------

    private enum Kind {
        CLIENT,
        PARTNER,
        STAFF
    }

    private @Nullable Kind kind(UserId u) {
        for (AccessEvent event : events) {
            if (event instanceof ClientInvited e && e.userId().equals(u)) {
                return Kind.CLIENT;
            }
            if (event instanceof PartnerInvited e && e.userId().equals(u)) {
                return Kind.PARTNER;
            }
            if (event instanceof EmployeeInvited e && e.userId().equals(u)) {
                return Kind.STAFF;
            }
            if (event instanceof ProgramRegistered e && e.userId().equals(u)) {
                return Kind.STAFF;
            }
        }
        return null;
    }

    private @Nullable Guest guest(UserId u) {
        for (AccessEvent event : events) {
            if (event instanceof ClientInvited e && e.userId().equals(u)) {
                return e.guest();
            }
            if (event instanceof PartnerInvited e && e.userId().equals(u)) {
                return e.guest();
            }
        }
        return null;
    }

    public boolean isOutside(UserId u) {
        return external(u);
    }

    public boolean isOf(ProjectId p, BrandId b) {
        return b.equals(brandOf(p));
    }

    public boolean isOf(TaskId t, BrandId b) {
        ProjectId project = projectOf(t);
        return project != null && isOf(project, b);
    }

    private boolean external(UserId u) {
        return guest(u) != null;
    }

    private @Nullable Audience audience(UserId u) {
        Kind kind = kind(u);
        return kind == Kind.CLIENT ? Audience.CLIENT : kind == Kind.PARTNER ? Audience.PARTNER : null;
    }

    /** What happened to the person since they were invited or registered, that included. */
    private List<AccessEvent> since(UserId u) {
        return once("since", u, "", () -> scanSince(u));
    }

    private List<AccessEvent> scanSince(UserId u) {
        for (int i = 0; i < events.size(); i++) {
            AccessEvent e = events.get(i);
            if ((e instanceof ClientInvited c && c.userId().equals(u))
                    || (e instanceof PartnerInvited p && p.userId().equals(u))
                    || (e instanceof EmployeeInvited m && m.userId().equals(u))
                    || (e instanceof ProgramRegistered r && r.userId().equals(u))) {
                return events.subList(i, events.size());
            }
        }
        return List.of();
    }

    private String set(UserId u) {
        String set = "";
        for (AccessEvent event : since(u)) {
            switch (event) {
                case ClientInvited e
                when e.userId().equals(u) -> set = e.guest().permissionSetId().value();
                case PartnerInvited e
                when e.userId().equals(u) -> set = e.guest().permissionSetId().value();
                case EmployeeInvited e
                when e.userId().equals(u) ->
                    set = e.employee().permissionSetId().value();
                case ProgramRegistered e
                when e.userId().equals(u) -> set = e.permissionSetId().value();
                case PermissionSetAssigned e
                when e.userId().equals(u) -> set = e.permissionSetId().value();
                default -> {}
            }
        }
        return set;
    }

    /** Rules 11 and 15; a set of another base gives nothing. */
    public Set<Permission> switches(UserId u) {
        return once("switches", u, "", () -> scanSwitches(u));
    }

    /** Rule 17: auditors from outside do nothing else, and content is given to auditors alone, for as long as was said. */
    private Set<Permission> scanSwitches(UserId u) {
        Set<Permission> held = new HashSet<>(bySet(u));
        boolean auditorFromOutside = false;
        boolean program = false;
        Instant contentUntil = null;
        for (AccessEvent event : since(u)) {
            switch (event) {
                case EmployeeInvited e
                when e.userId().equals(u) ->
                    auditorFromOutside = Boolean.TRUE.equals(e.employee().outside());
                case ProgramRegistered e when e.userId().equals(u) -> program = true;
                case AuditContentGiven e when e.userId().equals(u) -> contentUntil = e.endsAt();
                case AuditContentTaken e when e.userId().equals(u) -> contentUntil = null;
                default -> {}
            }
        }
        if (auditorFromOutside) {
            held.retainAll(named("audit.view export"));
        }
        boolean auditor = held.contains(Permission.AUDIT_VIEW)
                && Collections.disjoint(held, named("work.view access.grant sets.edit settings.edit"));
        if (auditor && kind(u) == Kind.STAFF && !program && contentUntil != null && counts(contentUntil)) {
            held.add(AUDIT_CONTENT);
        }
        return held;
    }

    private Set<Permission> bySet(UserId u) {
        String set = set(u);
        if (!SETS.containsKey(set)) {
            return ownSwitches(set, kind(u));
        }
        Kind base = CLIENT_BASED.contains(set) ? Kind.CLIENT : set.equals("PARTNER") ? Kind.PARTNER : Kind.STAFF;
        return base == kind(u) ? named(SETS.get(set)) : Set.of();
    }

    /** What a set of the agency's own says now, for a person of that kind. */
    private Set<Permission> ownSwitches(String set, @Nullable Kind kind) {
        Kind base = null;
        Set<Permission> said = Set.of();
        for (AccessEvent event : events) {
            if (event instanceof PermissionSetMade e
                    && e.permissionSetId().value().equals(set)
                    && base == null) {
                base = switch (e.base()) {
                    case CLIENT -> Kind.CLIENT;
                    case PARTNER -> Kind.PARTNER;
                    case EMPLOYEE, PROGRAM -> Kind.STAFF;
                };
                said = e.permissions();
            } else if (event instanceof PermissionSetEdited e
                    && e.permissionSetId().value().equals(set)
                    && base != null) {
                said = e.permissions();
            } else if (event instanceof PermissionSetDeleted e
                    && e.permissionSetId().value().equals(set)) {
                base = null;
            }
        }
        if (base == null || base != kind) {
            return Set.of();
        }
        Set<Permission> meant = new HashSet<>(named(base == Kind.STAFF ? OF_STAFF : OF_GUESTS));
        meant.retainAll(said);
        return meant;
    }

    private static Set<Permission> named(String switches) {
        return Arrays.stream(switches.split(" ")).map(Permission::ofWireName).collect(Collectors.toSet());
    }

    private boolean has(UserId u, Permission permission) {
        return switches(u).contains(permission);
    }

    // ---- rule 1 --------------------------------------------------------------------------------------------------

    public boolean alive(UserId u) {
        return once(
                "alive",
                u,
                u,
                () -> basic(u) ? open() && !deactivated(u) && beforeEnd(u) && isKept(u) : comesIn(u) && !owesTerms(u));
    }

    /** Is there without an account; whoever accepts an invitation has one from then on. */
    public boolean basic(UserId u) {
        boolean basic = false;
        boolean withdrawn = false;
        for (AccessEvent event : since(u)) {
            if (event instanceof BasicGuestAdded e && e.userId().equals(u)) {
                basic = true;
            } else if (event instanceof InvitationWithdrawn e && e.userId().equals(u)) {
                withdrawn = true;
            } else if (event instanceof InvitationResent e && e.userId().equals(u)) {
                withdrawn = false;
            } else if (event instanceof InvitationAccepted e && e.userId().equals(u) && !withdrawn) {
                basic = false;
            }
        }
        return basic;
    }

    /** May sign in, if only to read and accept terms. */
    public boolean comesIn(UserId u) {
        return open() && accepted(u) && !deactivated(u) && beforeEnd(u) && isKept(u);
    }

    /** Terms were published for the person's audience, and none of those that are good enough was accepted. */
    private boolean owesTerms(UserId u) {
        Audience audience = audience(u);
        if (audience == null) {
            return false;
        }
        Integer goodFrom = null;
        int best = 0;
        for (AccessEvent event : events) {
            if (event instanceof TermsPublished e && e.audiences().contains(audience)) {
                goodFrom = e.mustAccept() || goodFrom == null ? Integer.valueOf(e.version()) : goodFrom;
            } else if (event instanceof TermsWithdrawn e && e.audiences().contains(audience)) {
                goodFrom = null;
            } else if (event instanceof TermsAccepted e && e.userId().equals(u)) {
                best = Math.max(best, e.version());
            }
        }
        return goodFrom != null && best < goodFrom;
    }

    private boolean open() {
        boolean open = false;
        boolean deleted = false;
        for (AccessEvent event : events) {
            switch (event) {
                case AgencyFounded e -> open = true;
                case AgencySuspended e -> open = false;
                case AgencyResumed e -> open = zoneName() != null;
                case AgencyDeleted e -> deleted = true;
                case AgencyErased e -> {}
                default -> {}
            }
        }
        return open && !deleted;
    }

    private @Nullable String zoneName() {
        for (AccessEvent event : events) {
            if (event instanceof AgencyFounded e) {
                return e.timeZone();
            }
        }
        return null;
    }

    private boolean accepted(UserId u) {
        boolean accepted = false;
        boolean withdrawn = false;
        for (AccessEvent event : since(u)) {
            if (event instanceof ProgramRegistered e && e.userId().equals(u)) {
                accepted = true;
            } else if (event instanceof InvitationAccepted e && e.userId().equals(u)) {
                accepted = accepted || !withdrawn;
            } else if (event instanceof InvitationResent e && e.userId().equals(u)) {
                withdrawn = false;
            } else if (event instanceof InvitationWithdrawn e && e.userId().equals(u)) {
                withdrawn = true;
                accepted = false;
            }
        }
        return accepted;
    }

    private boolean deactivated(UserId u) {
        boolean deactivated = false;
        for (AccessEvent event : since(u)) {
            if (event instanceof PersonDeactivated e && e.userId().equals(u)) {
                deactivated = true;
            } else if (event instanceof PersonActivated e && e.userId().equals(u)) {
                deactivated = false;
            }
        }
        return deactivated;
    }

    /** The day of the end starts at the first instant that the agency's clocks show that day. */
    private boolean beforeEnd(UserId u) {
        LocalDate end = null;
        for (AccessEvent event : since(u)) {
            switch (event) {
                case ClientInvited e
                when e.userId().equals(u) -> end = e.guest().deactivatesOn();
                case PartnerInvited e
                when e.userId().equals(u) -> end = e.guest().deactivatesOn();
                case EmployeeInvited e
                when e.userId().equals(u) -> end = e.employee().endsOn();
                case EndChanged e when e.userId().equals(u) -> end = e.endsOn();
                default -> {}
            }
        }
        String zone = zoneName();
        return end == null
                || LocalDate.ofInstant(now, ZoneId.of(zone == null ? "UTC" : zone))
                        .isBefore(end);
    }

    private boolean counts(@Nullable Instant end) {
        return end == null || end.compareTo(now) > 0;
    }

    // ---- rule 14 -------------------------------------------------------------------------------------------------

    /** Through whose eyes the viewer looks now; null through nobody's. */
    public @Nullable UserId looksThrough(UserId viewer) {
        ViewAsEvent last = look(viewer);
        boolean program = events.stream()
                .anyMatch(e -> e instanceof ProgramRegistered r && r.userId().equals(viewer));
        boolean may = !program && kind(viewer) == Kind.STAFF && alive(viewer) && has(viewer, ACCESS_VIEW_AS);
        UserId person = last == null ? null : last.personId();
        if (person == null || !may || !isTriable(last)) {
            return null;
        }
        NaiveReading through = through(viewer);
        return through.external(person) && through.alive(person) ? person : null;
    }

    /** What was begun last and not ended, if its time is not over. */
    private @Nullable ViewAsEvent look(UserId viewer) {
        ViewAsEvent last = null;
        for (AccessEvent event : events) {
            if (event instanceof ViewAsEvent e && e.viewerId().equals(viewer)) {
                if (!(e instanceof ViewAsEnded)) {
                    last = e;
                } else if (last != null && e.viewAsId().equals(last.viewAsId())) {
                    last = null;
                }
            }
        }
        Instant until = last instanceof ViewAsBegun e ? e.until() : last instanceof TryOutBegun e ? e.until() : now;
        return now.compareTo(until) < 0 ? last : null;
    }

    /** A set of people outside, and of those whom the person belongs to. */
    private boolean isTriable(@Nullable ViewAsEvent look) {
        if (!(look instanceof TryOutBegun tried)) {
            return true;
        }
        Kind base = baseOf(tried.permissionSetId().value());
        boolean imagined = tried.personId().value().equals(tried.viewAsId().value());
        return (base == Kind.CLIENT || base == Kind.PARTNER) && (imagined || kind(tried.personId()) == base);
    }

    private @Nullable Kind baseOf(String set) {
        if (SETS.containsKey(set)) {
            return CLIENT_BASED.contains(set) ? Kind.CLIENT : set.equals("PARTNER") ? Kind.PARTNER : Kind.STAFF;
        }
        for (Kind kind : Kind.values()) {
            if (isOwnSetOf(set, kind)) {
                return kind;
            }
        }
        return null;
    }

    private boolean isOwnSetOf(String set, Kind kind) {
        Kind base = null;
        for (AccessEvent event : events) {
            if (event instanceof PermissionSetMade e
                    && e.permissionSetId().value().equals(set)
                    && base == null) {
                base = switch (e.base()) {
                    case CLIENT -> Kind.CLIENT;
                    case PARTNER -> Kind.PARTNER;
                    case EMPLOYEE, PROGRAM -> Kind.STAFF;
                };
            } else if (event instanceof PermissionSetDeleted e
                    && e.permissionSetId().value().equals(set)) {
                base = null;
            }
        }
        return base == kind;
    }

    /** The story as it is told to who looks through another's eyes: with what is imagined at its end. */
    public NaiveReading through(UserId viewer) {
        ViewAsEvent look = look(viewer);
        if (look == null) {
            return this;
        }
        UserId person = look.personId();
        if (!(look instanceof TryOutBegun tried)) {
            return asIfAccepted(person);
        }
        PermissionSetId set = tried.permissionSetId();
        if (!person.value().equals(tried.viewAsId().value())) {
            return asIfAccepted(person).after(new PermissionSetAssigned(person, set));
        }
        Set<BrandId> brands = tried.brandId() == null ? Set.copyOf(brands()) : Set.of(tried.brandId());
        Guest guest = new Guest(
                person,
                Confidential.of("x"),
                Confidential.of("x"),
                null,
                Confidential.of("x@example.org"),
                brands,
                AccessMode.ALL,
                set,
                null,
                null,
                null,
                null,
                false,
                false);
        AccessEvent invited =
                baseOf(set.value()) == Kind.PARTNER ? new PartnerInvited(guest, "") : new ClientInvited(guest, "");
        return after(invited).asIfAccepted(person);
    }

    /** The same story with the person's acceptance at its end. */
    public NaiveReading asIfAccepted(UserId u) {
        if (basic(u)) {
            return this;
        }
        return after(new InvitationAccepted(u)).after(new TermsAccepted(u, Integer.MAX_VALUE, ""));
    }

    public boolean hasAccepted(UserId u) {
        return basic(u) || (accepted(u) && !owesTerms(u));
    }

    // ---- rule 2 --------------------------------------------------------------------------------------------------

    private boolean brand(UserId u, BrandId b) {
        Guest guest = guest(u);
        if (guest == null) {
            return false;
        }
        boolean has = guest.brandIds().contains(b);
        for (AccessEvent event : since(u)) {
            if (event instanceof BrandGiven e
                    && e.userId().equals(u)
                    && e.brandId().equals(b)) {
                has = true;
            } else if (event instanceof BrandTaken e
                    && e.userId().equals(u)
                    && e.brandId().equals(b)) {
                has = false;
            }
        }
        return has
                && !reviewedAway(ReviewedAccess.brand(u, b))
                && (guest.companyId() == null || guest.companyId().equals(company(b)));
    }

    private @Nullable CompanyId company(BrandId b) {
        for (AccessEvent event : events) {
            if (event instanceof BrandAdded e && e.brandId().equals(b)) {
                return e.companyId();
            }
        }
        return null;
    }

    // ---- rule 3 --------------------------------------------------------------------------------------------------

    private List<AccessEvent> since(ProjectId p) {
        return once("since", p, "", () -> scanSince(p));
    }

    private List<AccessEvent> scanSince(ProjectId p) {
        if (events.contains(new ProjectTakenBack(p))) {
            return List.of();
        }
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof ProjectAdded e && e.projectId().equals(p)) {
                return events.subList(i, events.size());
            }
        }
        return List.of();
    }

    private @Nullable BrandId brandOf(ProjectId p) {
        return since(p).isEmpty() ? null : ((ProjectAdded) since(p).getFirst()).brandId();
    }

    private boolean open(ProjectId p, Audience audience) {
        boolean open = false;
        for (AccessEvent event : since(p)) {
            if (event instanceof ProjectOpened e && e.projectId().equals(p)) {
                open = e.audiences().contains(audience);
            }
        }
        return open;
    }

    private boolean granted(UserId u, ProjectId p) {
        boolean granted = false;
        for (AccessEvent event : since(p)) {
            if (event instanceof ProjectAccessGranted e
                    && e.projectId().equals(p)
                    && e.userId().equals(u)) {
                granted = counts(e.endsAt());
            } else if (event instanceof ProjectAccessRevoked e
                    && e.projectId().equals(p)
                    && e.userId().equals(u)) {
                granted = false;
            }
        }
        return granted && !reviewedAway(ReviewedAccess.grant(u, p));
    }

    private boolean all(UserId u) {
        Guest guest = guest(u);
        boolean all = guest != null && guest.access() == AccessMode.ALL;
        for (AccessEvent event : since(u)) {
            if (event instanceof AccessModeChanged e && e.userId().equals(u)) {
                all = e.access() == AccessMode.ALL;
            }
        }
        return all && !basic(u);
    }

    private boolean inside(UserId u, ProjectId p) {
        return once("inside", u, p, () -> {
            BrandId brand = brandOf(p);
            Audience audience = audience(u);
            return brand != null
                    && audience != null
                    && alive(u)
                    && brand(u, brand)
                    && open(p, audience)
                    && (all(u) || granted(u, p));
        });
    }

    // ---- rule 4 --------------------------------------------------------------------------------------------------

    private List<AccessEvent> since(TaskId t) {
        return once("since", t, "", () -> scanSince(t));
    }

    private List<AccessEvent> scanSince(TaskId t) {
        if (events.contains(new TaskTakenBack(t))) {
            return List.of();
        }
        for (int i = 0; i < events.size(); i++) {
            AccessEvent e = events.get(i);
            if ((e instanceof TaskAdded a && a.taskId().equals(t))
                    || (e instanceof PortalTaskCreated c && c.taskId().equals(t))) {
                return events.subList(i, events.size());
            }
        }
        return List.of();
    }

    private @Nullable ProjectId projectOf(TaskId t) {
        ProjectId project = null;
        for (AccessEvent event : since(t)) {
            switch (event) {
                case TaskAdded e when e.taskId().equals(t) -> project = e.projectId();
                case PortalTaskCreated e when e.taskId().equals(t) -> project = e.projectId();
                case TaskMoved e when e.taskId().equals(t) -> project = e.projectId();
                default -> {}
            }
        }
        return project;
    }

    private boolean open(TaskId t, Audience audience) {
        boolean open = false;
        for (AccessEvent event : since(t)) {
            switch (event) {
                case TaskAdded e when e.taskId().equals(t) -> open = e.openTo().contains(audience);
                case PortalTaskCreated e when e.taskId().equals(t) -> open = e.audience() == audience;
                case TaskOpened e
                when e.taskId().equals(t) -> open = e.audiences().contains(audience);
                case TaskMoved e when e.taskId().equals(t) -> open = false;
                default -> {}
            }
        }
        return open;
    }

    private boolean created(UserId u, TaskId t) {
        List<AccessEvent> since = since(t);
        return !since.isEmpty()
                && since.getFirst() instanceof PortalTaskCreated e
                && e.createdBy().equals(u);
    }

    /** The event by which the task is shared with the person now; null when it is not. */
    private @Nullable AccessEvent share(UserId u, TaskId t) {
        AccessEvent share = null;
        for (AccessEvent event : since(t)) {
            switch (event) {
                case PortalTaskCreated e
                when e.taskId().equals(t) && e.createdBy().equals(u) -> share = e;
                case TaskShared e
                when e.taskId().equals(t) && e.userId().equals(u) -> share = counts(e.endsAt()) ? e : null;
                case TaskUnshared e when e.taskId().equals(t) && e.userId().equals(u) -> share = null;
                default -> {}
            }
        }
        return reviewedAway(ReviewedAccess.share(u, t)) ? null : share;
    }

    /** Rule 4 without the switch of rule 11. A task without a project is its creator's alone (rule 13). */
    private boolean on(UserId u, TaskId t) {
        return once("on", u, t, () -> {
            if (!alive(u) || since(t).isEmpty() || audience(u) == null) {
                return false;
            }
            ProjectId project = projectOf(t);
            if (project == null) {
                return created(u, t);
            }
            BrandId brand = brandOf(project);
            return brand != null
                    && brand(u, brand)
                    && (share(u, t) != null || created(u, t) || fromInside(u, t, project));
        });
    }

    /** Those of the audience who see the whole project. */
    public List<UserId> insiders(ProjectId p, Audience audience) {
        return people().stream()
                .filter(u -> audience(u) == audience && sight(u, p) == ProjectSight.INSIDE)
                .toList();
    }

    private boolean fromInside(UserId u, TaskId t, ProjectId p) {
        Audience audience = audience(u);
        return audience != null && inside(u, p) && open(t, audience);
    }

    public boolean seesTask(UserId u, TaskId t) {
        return once("seesTask", u, t, () -> scanSeesTask(u, t));
    }

    private boolean scanSeesTask(UserId u, TaskId t) {
        if (!external(u)) {
            return seesWork(u) && !since(t).isEmpty();
        }
        return on(u, t) && has(u, TASKS_VIEW);
    }

    // ---- rule 5 --------------------------------------------------------------------------------------------------

    public ProjectSight sight(UserId u, ProjectId p) {
        return once("sight", u, p, () -> scanSight(u, p));
    }

    private ProjectSight scanSight(UserId u, ProjectId p) {
        if (since(p).isEmpty()) {
            return ProjectSight.NONE;
        }
        if (!external(u)) {
            return seesWork(u) ? ProjectSight.INSIDE : ProjectSight.NONE;
        }
        if (!has(u, PROJECTS_VIEW)) {
            return ProjectSight.NONE;
        }
        if (inside(u, p)) {
            return ProjectSight.INSIDE;
        }
        return tasks().stream().anyMatch(t -> p.equals(projectOf(t)) && seesTask(u, t))
                ? ProjectSight.LINE
                : ProjectSight.NONE;
    }

    /** Why the person sees the project, or the first rule that keeps them from it, in the order of the rules. */
    public Footing footing(UserId u, ProjectId p) {
        if (since(p).isEmpty() || kind(u) == null) {
            return Footing.UNKNOWN;
        }
        if (!open()) {
            return Footing.AGENCY_CLOSED;
        }
        if (!basic(u) && !accepted(u)) {
            return lastWasWithdrawal(u) ? Footing.WITHDRAWN : Footing.NOT_ACCEPTED;
        }
        if (deactivated(u)) {
            return Footing.DEACTIVATED;
        }
        if (!beforeEnd(u) || !isKept(u)) {
            return Footing.ENDED;
        }
        if (!basic(u) && owesTerms(u)) {
            return Footing.TERMS_OPEN;
        }
        if (!external(u)) {
            return seesWork(u) ? Footing.ALL : Footing.SWITCHED_OFF;
        }
        return footingWithin(u, p, brandOf(p), audience(u));
    }

    private Footing footingWithin(UserId u, ProjectId p, @Nullable BrandId brand, @Nullable Audience audience) {
        if (brand == null || audience == null || !brand(u, brand)) {
            return Footing.BRAND_MISSING;
        }
        boolean tasks = tasks().stream().anyMatch(t -> p.equals(projectOf(t)) && seesTask(u, t));
        if (inside(u, p) || tasks) {
            return !has(u, PROJECTS_VIEW)
                    ? Footing.SWITCHED_OFF
                    : !inside(u, p) ? Footing.TASKS_ONLY : all(u) ? Footing.ALL : Footing.GRANTED;
        }
        if (basic(u)) {
            return Footing.NO_ACCOUNT;
        }
        if (!open(p, audience)) {
            return Footing.LOCKED;
        }
        AccessEvent last = null;
        for (AccessEvent event : since(p)) {
            if ((event instanceof ProjectAccessGranted e
                            && e.projectId().equals(p)
                            && e.userId().equals(u))
                    || (event instanceof ProjectAccessRevoked r
                            && r.projectId().equals(p)
                            && r.userId().equals(u))) {
                last = event;
            }
        }
        return last instanceof ProjectAccessGranted ? Footing.GRANT_ENDED : Footing.NOT_GRANTED;
    }

    private boolean lastWasWithdrawal(UserId u) {
        boolean withdrawn = false;
        for (AccessEvent event : since(u)) {
            if (event instanceof InvitationWithdrawn e && e.userId().equals(u)) {
                withdrawn = true;
            } else if (event instanceof InvitationResent e && e.userId().equals(u)) {
                withdrawn = false;
            }
        }
        return withdrawn;
    }

    /** The same story with one more event at its end. */
    public NaiveReading after(AccessEvent change) {
        List<Recorded> longer = new ArrayList<>(ledger);
        longer.add(new Recorded(change, "", "", Long.MAX_VALUE, now, ""));
        return new NaiveReading(longer, now);
    }

    public Map<ProjectId, ProjectSight> listedProjects(UserId u) {
        Map<ProjectId, ProjectSight> listed = new LinkedHashMap<>();
        for (ProjectId p : projects()) {
            ProjectSight sight = sight(u, p);
            if (sight != ProjectSight.NONE) {
                listed.put(p, sight);
            }
        }
        return listed;
    }

    public Set<TaskId> listedTasks(UserId u) {
        return tasks().stream().filter(t -> seesTask(u, t)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public List<FileId> listedFiles(UserId u) {
        return files().stream().filter(f -> seesFile(u, f)).toList();
    }

    // ---- rules 6 and 7 -------------------------------------------------------------------------------------------

    private boolean seesThread(UserId u, TaskId t, ThreadName thread) {
        Kind kind = kind(u);
        return switch (kind) {
            case null -> false;
            case STAFF -> seesTask(u, t);
            case CLIENT -> thread == ThreadName.CLIENT && seesTask(u, t) && has(u, REPLIES_READ);
            case PARTNER -> thread == ThreadName.PARTNER && seesTask(u, t) && has(u, REPLIES_READ);
        };
    }

    public boolean seesPost(UserId u, TaskId t, ThreadName thread, long position) {
        if (!seesThread(u, t, thread)) {
            return false;
        }
        if (!external(u) || created(u, t)) {
            return true;
        }
        ProjectId project = projectOf(t);
        if (project != null && fromInside(u, t, project)) {
            return true;
        }
        // By the share alone.
        return !(share(u, t) instanceof TaskShared share)
                || share.history() == io.portico.messages.project.History.ALL
                || positions.get(share) < position;
    }

    /** Rule 10, and whoever is seen to write in the thread; only of those who read it, and no program. */
    public boolean mayMention(UserId author, UserId whom, TaskId t, ThreadName thread, Map<UserId, Long> lastPosts) {
        boolean program = events.stream()
                .anyMatch(e -> e instanceof ProgramRegistered r && r.userId().equals(whom));
        if (program || !seesThread(author, t, thread) || !seesThread(whom, t, thread)) {
            return false;
        }
        return !external(author)
                || seesPerson(author, whom)
                || (lastPosts.containsKey(whom) && seesPost(author, t, thread, lastPosts.get(whom)));
    }

    /** Everybody else outside of whom the reader may know that they see the task with them. */
    public Set<UserId> knownWith(UserId u, TaskId t, Map<UserId, Long> lastPosts) {
        Set<UserId> known = new HashSet<>();
        for (UserId q : people()) {
            boolean writes = lastPosts.containsKey(q) && seesPost(u, t, ownThread(u), lastPosts.get(q));
            if (!q.equals(u) && kind(q) == kind(u) && seesTask(q, t) && (seesPerson(u, q) || writes)) {
                known.add(q);
            }
        }
        return known;
    }

    /** Those of them who read along, and everybody who does, known or not. */
    public Set<UserId> readersWith(UserId u, TaskId t) {
        return people().stream()
                .filter(q -> !q.equals(u) && kind(q) == kind(u) && seesThread(q, t, ownThread(u)))
                .collect(Collectors.toSet());
    }

    /** By nothing but how the person stands to the task's project: that names of readers are surely all. */
    public boolean knowsAllOn(UserId u, TaskId t) {
        ProjectId project = projectOf(t);
        return seesTask(u, t)
                && has(u, COLLEAGUES_VIEW)
                && (project == null || sight(u, project) == ProjectSight.INSIDE);
    }

    private ThreadName ownThread(UserId u) {
        return kind(u) == Kind.PARTNER ? ThreadName.PARTNER : ThreadName.CLIENT;
    }

    public UserId creatorOf(TaskId t) {
        return switch (since(t).getFirst()) {
            case TaskAdded e -> e.createdBy();
            case PortalTaskCreated e -> e.createdBy();
            default -> throw new AssertionError("A task begins by being added");
        };
    }

    public Set<UserId> assigneesOf(TaskId t) {
        return assignees(t);
    }

    public @Nullable TaskId parent(TaskId t) {
        return parentOf(t);
    }

    public @Nullable ProjectId project(TaskId t) {
        return projectOf(t);
    }

    public @Nullable UserId managerOf(ProjectId p) {
        return manager(p);
    }

    public Set<UserId> teamOf(ProjectId p) {
        return team(p);
    }

    /** Everybody else of the reader's audience inside the project. */
    public Set<UserId> insidersWith(UserId u, ProjectId p) {
        return people().stream()
                .filter(q -> !q.equals(u) && kind(q) == kind(u) && sight(q, p) == ProjectSight.INSIDE)
                .collect(Collectors.toSet());
    }

    // ---- documents: from inside the project, by the audiences they are open to ------------------------------------

    private record Told(ProjectId project, @Nullable FileId file, UserId author, Set<Audience> openTo) {}

    /** The document as it is, or null when it is not there. */
    private @Nullable Told told(DocumentId d) {
        Told told = null;
        for (AccessEvent event : events) {
            if (!(event instanceof DocumentEvent about) || !about.documentId().equals(d)) {
                continue;
            }
            if (told == null && about instanceof DocumentAdded e) {
                FileId file = e.file() == null ? null : e.file().fileId();
                told = new Told(e.projectId(), file, e.addedBy(), Set.of());
            } else if (told != null && about instanceof DocumentEdited e) {
                FileId file = e.file() == null ? null : e.file().fileId();
                told = new Told(told.project(), file, e.editedBy(), told.openTo());
            } else if (told != null && about instanceof DocumentOpened e) {
                told = new Told(told.project(), told.file(), told.author(), e.audiences());
            } else if (about instanceof DocumentDeleted) {
                told = null;
            }
        }
        return told;
    }

    /** The project's, in the order they were added. */
    public List<DocumentId> documentsOf(ProjectId p) {
        return documents().stream().filter(d -> isIn(d, p)).toList();
    }

    /** What there is to be told of a document that is there, with the positions of what made it so. */
    public List<@Nullable Object> about(DocumentId d) {
        Told told = Objects.requireNonNull(told(d));
        long added = -1;
        long written = -1;
        long opened = -1;
        for (AccessEvent event : events) {
            if (event instanceof DocumentEvent about && about.documentId().equals(d)) {
                long position = positions.get(event);
                if (about instanceof DocumentAdded && added < 0) {
                    added = written = opened = position;
                } else if (about instanceof DocumentEdited) {
                    written = position;
                } else if (about instanceof DocumentOpened) {
                    opened = position;
                } else if (about instanceof DocumentDeleted) {
                    added = -1;
                }
            }
        }
        return Arrays.asList(told.project(), told.file(), told.author(), told.openTo(), added, written, opened);
    }

    public boolean seesDocument(UserId u, DocumentId d) {
        return once("seesDocument", u, d, () -> {
            Told told = told(d);
            Audience audience = audience(u);
            if (told == null) {
                return false;
            }
            return audience == null
                    ? seesWork(u)
                    : inside(u, told.project()) && told.openTo().contains(audience) && has(u, PROJECTS_VIEW);
        });
    }

    public boolean isIn(DocumentId d, ProjectId p) {
        return told(d) instanceof Told told && told.project().equals(p);
    }

    public List<DocumentId> listedDocuments(UserId u) {
        return documents().stream().filter(d -> seesDocument(u, d)).toList();
    }

    public UserId uploaderOf(FileId f) {
        return uploader(f);
    }

    /** What became of the last request to approve the file that the reader sees; null when there is none. */
    public @Nullable ApprovalState approvalOf(UserId u, FileId f) {
        ApprovalState last = null;
        for (ApprovalId a : approvals()) {
            if (asked(a) instanceof ApprovalAsked asked && f.equals(asked.fileId()) && seesApproval(u, a)) {
                last = becameOf(a);
            }
        }
        return last;
    }

    private ApprovalState becameOf(ApprovalId a) {
        ApprovalState state = ApprovalState.WAITING;
        for (AccessEvent event : events) {
            if (event instanceof ApprovalEvent about && about.approvalId().equals(a)) {
                state = switch (about) {
                    case ApprovalAsked e -> ApprovalState.WAITING;
                    case Approved e -> ApprovalState.APPROVED;
                    case ChangesAsked e -> ApprovalState.CHANGES_ASKED;
                    case ApprovalWithdrawn e -> ApprovalState.WITHDRAWN;
                };
            }
        }
        return state;
    }

    /** Where the file hangs; null where it hangs on no task. */
    public @Nullable TaskId taskOf(FileId f) {
        return carrier(f) instanceof FileAttached e ? e.taskId() : null;
    }

    private boolean authorOfDocument(UserId u, UserId q) {
        return documents().stream()
                .anyMatch(d -> seesDocument(u, d)
                        && told(d) instanceof Told told
                        && told.author().equals(q));
    }

    /** Rule 10 once more, for whoever reads that somebody was mentioned. */
    public boolean mayRecognise(UserId reader, UserId whom, TaskId t, ThreadName thread, Map<UserId, Long> lastPosts) {
        if (!seesThread(reader, t, thread)) {
            return false;
        }
        return !external(reader)
                || reader.equals(whom)
                || seesPerson(reader, whom)
                || (lastPosts.containsKey(whom) && seesPost(reader, t, thread, lastPosts.get(whom)));
    }

    public boolean seesFile(UserId u, FileId f) {
        return once("seesFile", u, f, () -> scanSeesFile(u, f));
    }

    private boolean scanSeesFile(UserId u, FileId f) {
        if (!alive(u) || !files().contains(f)) {
            return false;
        }
        return switch (carrier(f)) {
            case null -> uploader(f).equals(u);
            case FileAttached e when external(u) -> seesPost(u, e.taskId(), e.thread(), positions.get(e));
            // Earlier versions are the agency's.
            case FileFiled e
            when external(u) ->
                told(e.documentId()) instanceof Told told && f.equals(told.file()) && seesDocument(u, e.documentId());
            default -> seesWork(u);
        };
    }

    /** All that were ever asked, in the order they were. */
    public List<ApprovalId> approvals() {
        return events.stream()
                .filter(ApprovalAsked.class::isInstance)
                .map(e -> ((ApprovalAsked) e).approvalId())
                .distinct()
                .toList();
    }

    private @Nullable ApprovalAsked asked(ApprovalId a) {
        for (AccessEvent event : events) {
            if (event instanceof ApprovalAsked e && e.approvalId().equals(a)) {
                return e;
            }
        }
        return null;
    }

    public boolean isOf(ApprovalId a, TaskId t) {
        ApprovalAsked asked = asked(a);
        return asked != null && asked.taskId().equals(t);
    }

    public boolean seesApproval(UserId u, ApprovalId a) {
        ApprovalAsked asked = asked(a);
        if (asked == null) {
            return false;
        }
        if (!external(u)) {
            return seesWork(u);
        }
        ThreadName thread = asked.audience() == Audience.CLIENT ? ThreadName.CLIENT : ThreadName.PARTNER;
        return seesPost(u, asked.taskId(), thread, positions.get(asked))
                && (asked.fileId() == null || seesFile(u, asked.fileId()));
    }

    /** The last that was said to it; null while nothing was. */
    private @Nullable ApprovalEvent answer(ApprovalId a) {
        boolean asked = false;
        ApprovalEvent answer = null;
        for (AccessEvent event : events) {
            if (event instanceof ApprovalEvent about && about.approvalId().equals(a)) {
                if (about instanceof ApprovalAsked) {
                    asked = true;
                } else if (asked) {
                    answer = about;
                }
            }
        }
        return answer;
    }

    /** Those that nobody answered since they were asked, in the order they were. */
    public List<ApprovalId> waitingApprovals() {
        return approvals().stream().filter(a -> answer(a) == null).toList();
    }

    public List<ApprovalId> approvalsAskedBy(UserId u) {
        return approvals().stream()
                .filter(a -> asked(a) instanceof ApprovalAsked e && e.askedBy().equals(u))
                .toList();
    }

    /** What there is to be told of a request, with the positions of what made it so. */
    public List<@Nullable Object> about(ApprovalId a) {
        ApprovalAsked asked = Objects.requireNonNull(asked(a));
        ApprovalEvent answer = answer(a);
        ApprovalState state =
                switch (answer) {
                    case Approved e -> ApprovalState.APPROVED;
                    case ChangesAsked e -> ApprovalState.CHANGES_ASKED;
                    case ApprovalWithdrawn e -> ApprovalState.WITHDRAWN;
                    case null, default -> ApprovalState.WAITING;
                };
        return Arrays.asList(
                asked.taskId(),
                asked.audience(),
                asked.fileId(),
                asked.askedBy(),
                state,
                positions.get(asked),
                answer == null ? null : positions.get(answer));
    }

    /** Those that nobody answered since, and that this person may answer. */
    public List<ApprovalId> approvalsWaitingFor(UserId u) {
        return waitingApprovals().stream()
                .filter(a -> mayUse(u, DELIVERABLES_APPROVE, new OfApproval(a)))
                .toList();
    }

    /** All that were ever made, in the order they were. */
    public List<RequestFormId> forms() {
        return events.stream()
                .filter(RequestFormMade.class::isInstance)
                .map(e -> ((RequestFormMade) e).formId())
                .distinct()
                .toList();
    }

    /** What the form says now; null when there is none. */
    private @Nullable FormSheet sheet(RequestFormId f) {
        FormSheet sheet = null;
        for (AccessEvent event : events) {
            if (event instanceof RequestFormMade e && e.formId().equals(f)) {
                sheet = sheet == null ? e.sheet() : sheet;
            } else if (event instanceof RequestFormEdited e && e.formId().equals(f) && sheet != null) {
                sheet = e.sheet();
            }
        }
        return sheet;
    }

    private boolean published(RequestFormId f) {
        boolean made = false;
        boolean published = false;
        for (AccessEvent event : events) {
            if (event instanceof RequestFormMade e && e.formId().equals(f)) {
                made = true;
            } else if (made && event instanceof RequestFormEvent e && e.formId().equals(f)) {
                published = e instanceof RequestFormPublished || (published && e instanceof RequestFormEdited);
            }
        }
        return published;
    }

    /** What there is to be told of a form, with the positions of what made it so. */
    public List<@Nullable Object> about(RequestFormId f) {
        FormState state = FormState.DRAFT;
        long made = -1;
        long stands = -1;
        for (AccessEvent event : events) {
            if (event instanceof RequestFormEvent about && about.formId().equals(f)) {
                if (made < 0 && about instanceof RequestFormMade) {
                    made = stands = positions.get(event);
                } else if (made >= 0 && !(about instanceof RequestFormMade || about instanceof RequestFormEdited)) {
                    stands = positions.get(event);
                    state = about instanceof RequestFormPublished
                            ? FormState.PUBLISHED
                            : about instanceof RequestFormPaused ? FormState.PAUSED : FormState.ARCHIVED;
                }
            }
        }
        FormSheet sheet = Objects.requireNonNull(sheet(f));
        return Arrays.asList(state, sheet.projectId(), demandsFiles(sheet), made, stands);
    }

    private static boolean demandsFiles(FormSheet sheet) {
        return sheet.fields().stream().anyMatch(field -> field.kind() == FieldKind.FILE && field.required());
    }

    public boolean seesForm(UserId u, RequestFormId f) {
        FormSheet sheet = sheet(f);
        if (sheet == null) {
            return false;
        }
        if (!external(u)) {
            return seesWork(u);
        }
        boolean place = sheet.projectId() == null
                ? !projectsToCreateIn(u).isEmpty()
                : mayUse(u, TASKS_CREATE, new OfProject(sheet.projectId()));
        return published(f) && place && (!demandsFiles(sheet) || (sendsFiles(u) && has(u, FILES_UPLOAD)));
    }

    private boolean sendsFiles(UserId u) {
        return has(u, TASKS_VIEW) && has(u, REPLIES_READ) && has(u, REPLIES_POST);
    }

    public List<ProjectId> projectsToCreateIn(UserId u) {
        return projects().stream()
                .filter(p -> mayUse(u, TASKS_CREATE, new OfProject(p)))
                .toList();
    }

    /** The tasks that came by the form, in the order in which that was said. */
    public List<TaskId> tasksAskedBy(RequestFormId f) {
        List<TaskId> known = new ArrayList<>();
        List<TaskId> asked = new ArrayList<>();
        for (AccessEvent event : events) {
            switch (event) {
                case TaskAdded e -> known.add(e.taskId());
                case PortalTaskCreated e -> known.add(e.taskId());
                case FormFilledIn e when e.formId().equals(f) && known.contains(e.taskId()) -> asked.add(e.taskId());
                default -> {}
            }
        }
        return asked;
    }

    /** By which form a task was asked for is the agency's to know, and outside that of who asked. */
    public boolean seesOrigin(UserId u, TaskId t) {
        return seesTask(u, t) && (!external(u) || created(u, t));
    }

    /** Those outside who would be asked. */
    public List<UserId> approvers(TaskId t, @Nullable FileId f, ThreadName thread) {
        return people().stream()
                .filter(u -> external(u) && seesThread(u, t, thread))
                .filter(u -> mayUse(u, DELIVERABLES_APPROVE, f == null ? new OfTask(t) : new OfFile(f)))
                .toList();
    }

    /** What first took the file up; null when nothing did, or it is gone. */
    private @Nullable AccessEvent carrier(FileId f) {
        boolean uploaded = false;
        AccessEvent carrier = null;
        for (AccessEvent event : events) {
            if (!(event instanceof FileEvent about) || !about.fileId().equals(f)) {
                continue;
            }
            switch (about) {
                case FileUploaded e -> uploaded = true;
                case FileAttached e -> carrier = uploaded && carrier == null ? e : carrier;
                case FileFiled e -> carrier = uploaded && carrier == null ? e : carrier;
                case FileDeleted e -> {
                    uploaded = false;
                    carrier = null;
                }
            }
        }
        return carrier;
    }

    private UserId uploader(FileId f) {
        return uploaded(f).uploadedBy();
    }

    /** The event by which the file is there. */
    private FileUploaded uploaded(FileId f) {
        FileUploaded uploaded = null;
        for (AccessEvent event : events) {
            if (event instanceof FileUploaded e && e.fileId().equals(f)) {
                uploaded = uploaded == null ? e : uploaded;
            } else if (event instanceof FileDeleted e && e.fileId().equals(f)) {
                uploaded = null;
            }
        }
        return Objects.requireNonNull(uploaded);
    }

    /** The files in the task's threads, in the order they came there. */
    public List<FileId> filesOf(TaskId t) {
        return events.stream()
                .filter(FileAttached.class::isInstance)
                .map(FileAttached.class::cast)
                .filter(e -> e.taskId().equals(t) && e.equals(carrier(e.fileId())))
                .map(FileAttached::fileId)
                .distinct()
                .toList();
    }

    /** What nothing has taken up yet. */
    public Set<FileId> looseFilesOf(UserId u) {
        return files().stream()
                .filter(f -> carrier(f) == null && uploader(f).equals(u))
                .collect(Collectors.toSet());
    }

    /** What there is to be told of a file that is there. */
    public List<@Nullable Object> about(FileId f) {
        AccessEvent carrier = carrier(f);
        return Arrays.asList(
                uploader(f),
                carrier instanceof FileAttached e ? e.taskId() : null,
                carrier instanceof FileAttached e ? e.thread() : null,
                carrier instanceof FileAttached e ? e.postId() : null,
                carrier instanceof FileFiled e ? e.documentId() : null,
                carrier == null ? Long.valueOf(-1) : positions.get(carrier),
                positions.get(uploaded(f)));
    }

    // ---- rule 8 --------------------------------------------------------------------------------------------------

    public boolean seesBudget(UserId u, BudgetId b) {
        ProjectId project = null;
        boolean on = false;
        boolean granted = false;
        for (AccessEvent event : events) {
            if (event instanceof BudgetAdded e && e.budgetId().equals(b)) {
                project = e.projectId();
            } else if (event instanceof BudgetRemoved e && e.budgetId().equals(b)) {
                project = null;
            } else if (project != null
                    && event instanceof BudgetClientAccessSwitched e
                    && e.budgetId().equals(b)) {
                on = e.on();
            } else if (project != null
                    && event instanceof BudgetAccessGranted e
                    && e.budgetId().equals(b)
                    && e.userId().equals(u)) {
                granted = counts(e.endsAt());
            } else if (project != null
                    && event instanceof BudgetAccessRevoked e
                    && e.budgetId().equals(b)
                    && e.userId().equals(u)) {
                granted = false;
            }
        }
        if (project == null || !external(u)) {
            return project != null && seesWork(u);
        }
        BrandId brand = brandOf(project);
        return alive(u)
                && brand != null
                && brand(u, brand)
                && granted
                && !reviewedAway(ReviewedAccess.budget(u, b))
                && on
                && has(u, BUDGETS_VIEW);
    }

    public List<BudgetId> listedBudgets(UserId u) {
        return budgets().stream().filter(b -> seesBudget(u, b)).toList();
    }

    // ---- rule 9 --------------------------------------------------------------------------------------------------

    public boolean seesInvoice(UserId u, InvoiceId i) {
        InvoiceDrafted draft = null;
        boolean sent = false;
        for (AccessEvent event : events) {
            if (event instanceof InvoiceDrafted e && e.terms().invoiceId().equals(i)) {
                draft = e;
            } else if (draft != null
                    && event instanceof InvoiceSent e
                    && e.terms().invoiceId().equals(i)) {
                sent = true;
            }
        }
        if (draft == null || !alive(u)) {
            return false;
        }
        if (!external(u)) {
            return has(u, BILLING_VIEW) || has(u, AUDIT_CONTENT);
        }
        ProjectId project = draft.terms().projectId();
        return sent
                && brand(u, draft.terms().brandId())
                && has(u, BILLING_VIEW)
                && (all(u) || (project != null && granted(u, project)));
    }

    public List<InvoiceId> listedInvoices(UserId u) {
        return invoices().stream().filter(i -> seesInvoice(u, i)).toList();
    }

    // ---- rule 10 -------------------------------------------------------------------------------------------------

    private boolean seesPerson(UserId u, UserId q) {
        if (!alive(u) || kind(q) == null) {
            return false;
        }
        if (u.equals(q)) {
            return true;
        }
        if (!external(u)) {
            return has(u, PEOPLE_VIEW);
        }
        return (external(q) ? colleagues(u, q) : responsible(u, q)) || authorOfFile(u, q) || authorOfDocument(u, q);
    }

    private boolean responsible(UserId u, UserId q) {
        return has(u, TEAM_VIEW)
                && (projects().stream().anyMatch(p -> runs(q, p, sight(u, p)))
                        || tasks().stream()
                                .anyMatch(t -> seesTask(u, t) && assignees(t).contains(q)));
    }

    private boolean runs(UserId q, ProjectId p, ProjectSight sight) {
        return switch (sight) {
            case NONE -> false;
            case LINE -> q.equals(manager(p));
            case INSIDE -> q.equals(manager(p)) || team(p).contains(q);
        };
    }

    private @Nullable UserId manager(ProjectId p) {
        UserId manager = null;
        for (AccessEvent event : since(p)) {
            if (event instanceof ProjectAdded e && e.projectId().equals(p)) {
                manager = e.managerId();
            } else if (event instanceof ProjectEdited e && e.projectId().equals(p)) {
                manager = e.managerId();
            }
        }
        return manager;
    }

    private Set<UserId> team(ProjectId p) {
        Set<UserId> team = Set.of();
        for (AccessEvent event : since(p)) {
            if (event instanceof ProjectAdded e && e.projectId().equals(p)) {
                team = e.teamIds();
            } else if (event instanceof ProjectEdited e && e.projectId().equals(p)) {
                team = e.teamIds();
            }
        }
        return team;
    }

    private Set<UserId> assignees(TaskId t) {
        Set<UserId> assignees = Set.of();
        for (AccessEvent event : since(t)) {
            if (event instanceof TaskAdded e && e.taskId().equals(t)) {
                assignees = e.assigneeIds();
            } else if (event instanceof TaskEdited e && e.taskId().equals(t)) {
                assignees = e.assigneeIds();
            } else if (event instanceof FormFilledIn e && e.taskId().equals(t)) {
                assignees = e.assigneeIds();
            }
        }
        return assignees;
    }

    private boolean colleagues(UserId u, UserId q) {
        return has(u, COLLEAGUES_VIEW)
                && kind(u) == kind(q)
                && (projects().stream().anyMatch(p -> sight(u, p) == ProjectSight.INSIDE && inside(q, p))
                        || tasks().stream()
                                .anyMatch(t -> seesTask(u, t) && on(q, t) && (share(q, t) != null || created(q, t))));
    }

    private boolean authorOfFile(UserId u, UserId q) {
        return files().stream().anyMatch(f -> carrier(f) != null && uploader(f).equals(q) && seesFile(u, f));
    }

    // ---- reviews -------------------------------------------------------------------------------------------------

    private boolean isKept(UserId u) {
        return !external(u) || !reviewedAway(ReviewedAccess.account(u));
    }

    /** Whether a review lists it, it was not given again since, and it was taken away or not confirmed in time. */
    private boolean reviewedAway(ReviewedAccess access) {
        return once("reviewed away", access, "", () -> scanReviewedAway(access));
    }

    private boolean scanReviewedAway(ReviewedAccess access) {
        Set<ReviewId> begun = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof ReviewStarted e && begun.add(e.reviewId())) {
                List<AccessEvent> later = events.subList(i + 1, events.size());
                for (ReviewItem item : e.items()) {
                    if (item.access().equals(access)
                            && later.stream().noneMatch(event -> gives(event, access))
                            && endsItem(e, item.itemId(), later)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean endsItem(ReviewStarted review, String itemId, List<AccessEvent> later) {
        ReviewDecision said = null;
        boolean cancelled = false;
        for (AccessEvent event : later) {
            if (cancelled) {
                break;
            }
            if (event instanceof ReviewItemConfirmed e
                    && e.reviewId().equals(review.reviewId())
                    && e.item().itemId().equals(itemId)) {
                said = ReviewDecision.CONFIRM;
            } else if (event instanceof ReviewItemTakenAway e
                    && e.reviewId().equals(review.reviewId())
                    && e.item().itemId().equals(itemId)) {
                said = ReviewDecision.TAKE_AWAY;
            } else if (event instanceof ReviewCancelled e && e.reviewId().equals(review.reviewId())) {
                cancelled = true;
            }
        }
        String zone = zoneName();
        boolean over =
                LocalDate.ofInstant(now, ZoneId.of(zone == null ? "UTC" : zone)).isAfter(review.dueOn());
        return said == ReviewDecision.TAKE_AWAY || (said == null && !cancelled && over);
    }

    private static boolean gives(AccessEvent event, ReviewedAccess access) {
        ReviewedAccess given =
                switch (event) {
                    case PersonActivated e -> ReviewedAccess.account(e.userId());
                    case InvitationResent e -> ReviewedAccess.account(e.userId());
                    case BrandGiven e -> ReviewedAccess.brand(e.userId(), e.brandId());
                    case ProjectAccessGranted e -> ReviewedAccess.grant(e.userId(), e.projectId());
                    case TaskShared e -> ReviewedAccess.share(e.userId(), e.taskId());
                    case BudgetAccessGranted e -> ReviewedAccess.budget(e.userId(), e.budgetId());
                    default -> null;
                };
        return access.equals(given);
    }

    // ---- standing rules ------------------------------------------------------------------------------------------

    /** The rules in force, the oldest first. */
    public Map<StandingRuleId, RuleTerms> rules() {
        Map<StandingRuleId, RuleTerms> rules = new LinkedHashMap<>();
        for (AccessEvent event : events) {
            switch (event) {
                case StandingRuleMade e -> rules.putIfAbsent(e.ruleId(), e.terms());
                case StandingRuleChanged e -> rules.computeIfPresent(e.ruleId(), (id, said) -> e.terms());
                case StandingRuleRemoved e -> rules.remove(e.ruleId());
                default -> {}
            }
        }
        return rules;
    }

    /** Whether the agency is neither suspended nor deleted. */
    public boolean isOpen() {
        return open();
    }

    /** Whom the rule is about, with what it forbids them and they see, or will once they accept. */
    public Set<Map.Entry<UserId, Resource>> breaches(RuleTerms rule) {
        Set<Map.Entry<UserId, Resource>> breaches = new LinkedHashSet<>();
        for (UserId u : people()) {
            if (external(u) && isMeant(rule.whom(), u)) {
                NaiveReading eyes = hasAccepted(u) ? this : once("as if accepted", u, "", () -> asIfAccepted(u));
                eyes.forbidden(rule, u).forEach(thing -> breaches.add(Map.entry(u, thing)));
            }
        }
        return breaches;
    }

    private boolean isMeant(RuledPeople whom, UserId u) {
        Guest guest = guest(u);
        return guest != null
                && (whom.personId() == null || u.equals(whom.personId()))
                && (whom.companyId() == null || whom.companyId().equals(guest.companyId()))
                && (whom.permissionSetId() == null
                        || set(u).equals(whom.permissionSetId().value()))
                && (whom.audience() == null || whom.audience() == audience(u));
    }

    private List<Resource> forbidden(RuleTerms rule, UserId u) {
        List<Resource> seen = new ArrayList<>();
        for (RuledThings kind : rule.neverSees()) {
            switch (kind) {
                case PROJECTS ->
                    listedProjects(u).keySet().stream()
                            .filter(p -> isIn(rule.within(), p, brandOf(p)))
                            .forEach(p -> seen.add(new OfProject(p)));
                case TASKS ->
                    listedTasks(u).stream()
                            .filter(t -> isIn(rule.within(), projectOf(t)))
                            .forEach(t -> seen.add(new OfTask(t)));
                case THREADS -> {
                    for (TaskId t : tasks()) {
                        for (ThreadName thread : ThreadName.values()) {
                            if (seesThread(u, t, thread) && isIn(rule.within(), projectOf(t))) {
                                seen.add(new OfThread(t, thread));
                            }
                        }
                    }
                }
                case DOCUMENTS -> {
                    for (DocumentId d : listedDocuments(u)) {
                        if (told(d) instanceof Told told && isIn(rule.within(), told.project())) {
                            seen.add(new OfDocument(d));
                        }
                    }
                }
                case FILES -> {
                    for (FileId f : listedFiles(u)) {
                        ProjectId project =
                                switch (carrier(f)) {
                                    case FileAttached e -> projectOf(e.taskId());
                                    case FileFiled e when told(e.documentId()) instanceof Told told -> told.project();
                                    case null, default -> null;
                                };
                        if (isIn(rule.within(), project)) {
                            seen.add(new OfFile(f));
                        }
                    }
                }
                case BUDGETS -> {
                    for (AccessEvent event : events) {
                        if (event instanceof BudgetAdded e
                                && listedBudgets(u).contains(e.budgetId())
                                && isIn(rule.within(), e.projectId())) {
                            seen.add(new OfBudget(e.budgetId()));
                        }
                    }
                }
                case INVOICES -> {
                    for (AccessEvent event : events) {
                        if (event instanceof InvoiceDrafted e
                                && listedInvoices(u).contains(e.terms().invoiceId())
                                && isIn(
                                        rule.within(),
                                        e.terms().projectId(),
                                        e.terms().brandId())) {
                            seen.add(new OfInvoice(e.terms().invoiceId()));
                        }
                    }
                }
            }
        }
        return seen;
    }

    private boolean isIn(RuledPlace place, @Nullable ProjectId project) {
        return isIn(place, project, project == null ? null : brandOf(project));
    }

    private static boolean isIn(RuledPlace place, @Nullable ProjectId project, @Nullable BrandId brand) {
        return (place.projectId() == null || place.projectId().equals(project))
                && (place.brandId() == null || place.brandId().equals(brand));
    }

    // ---- rules 15 to 17 ------------------------------------------------------------------------------------------

    private boolean seesWork(UserId u) {
        return alive(u) && (has(u, WORK_VIEW) || has(u, AUDIT_CONTENT));
    }

    // ---- rule 19 -------------------------------------------------------------------------------------------------

    public boolean maySee(UserId u, Resource thing) {
        return switch (thing) {
            case WholeAgency agency -> alive(u) && !external(u);
            case OfPerson(UserId q) -> seesPerson(u, q);
            case OfBrand(BrandId b) ->
                alive(u)
                        && (external(u)
                                ? brand(u, b)
                                : company(b) != null && (has(u, WORK_VIEW) || has(u, PEOPLE_VIEW)));
            case OfProject(ProjectId p) -> sight(u, p) != ProjectSight.NONE;
            case OfTask(TaskId t) -> seesTask(u, t);
            case OfThread(TaskId t, ThreadName thread) -> seesThread(u, t, thread);
            case OfPost(TaskId t, ThreadName thread, long position) -> seesPost(u, t, thread, position);
            case OfFile(FileId f) -> seesFile(u, f);
            case OfDocument(DocumentId d) -> seesDocument(u, d);
            case OfApproval(ApprovalId a) -> seesApproval(u, a);
            case OfForm(RequestFormId f) -> seesForm(u, f);
            case OfBudget(BudgetId b) -> seesBudget(u, b);
            case OfInvoice(InvoiceId i) -> seesInvoice(u, i);
        };
    }

    public boolean mayUse(UserId u, Permission permission, Resource thing) {
        if (!alive(u) || basic(u)) {
            return false;
        }
        return external(u) ? outsideUse(u, permission, thing) : insideUse(u, permission, thing);
    }

    private boolean outsideUse(UserId u, Permission permission, Resource thing) {
        String fitting =
                switch (thing) {
                    case WholeAgency agency ->
                        "projects.view tasks.view tasks.create tasks.status replies.read replies.post files.upload"
                                + " files.download deliverables.approve billing.view billing.download billing.pay"
                                + " budgets.view team.view colleagues.view";
                    case OfPerson person -> "";
                    case OfBrand brand -> "";
                    case OfProject project -> "projects.view tasks.create team.view colleagues.view";
                    case OfTask task -> "tasks.view tasks.status deliverables.approve";
                    case OfThread thread -> "replies.read replies.post files.upload";
                    case OfPost post -> "replies.read replies.post";
                    case OfFile file -> "files.download deliverables.approve";
                    case OfDocument document -> "projects.view";
                    case OfApproval approval -> "deliverables.approve";
                    case OfForm form -> "tasks.create files.upload";
                    case OfBudget budget -> "budgets.view";
                    case OfInvoice invoice -> "billing.view billing.download billing.pay";
                };
        return has(u, permission)
                && List.of(fitting.split(" ")).contains(permission.wireName())
                && (thing instanceof WholeAgency || maySee(u, thing))
                && !(permission == TASKS_CREATE && thing instanceof OfProject(ProjectId p) && !inside(u, p))
                && !(permission == FILES_UPLOAD && thing instanceof OfForm && !sendsFiles(u));
    }

    private boolean insideUse(UserId u, Permission permission, Resource thing) {
        boolean there =
                switch (thing) {
                    case WholeAgency agency -> true;
                    case OfPerson(UserId q) -> kind(q) != null;
                    case OfBrand(BrandId b) -> company(b) != null;
                    case OfProject(ProjectId p) -> !since(p).isEmpty();
                    case OfTask(TaskId t) -> !since(t).isEmpty();
                    case OfThread(TaskId t, ThreadName thread) ->
                        seesThread(u, t, thread)
                                && permission != (thread == ThreadName.AGENCY ? REPLIES_POST : NOTES_POST);
                    case OfPost(TaskId t, ThreadName thread, long position) ->
                        seesThread(u, t, thread)
                                && permission != (thread == ThreadName.AGENCY ? REPLIES_POST : NOTES_POST);
                    case OfFile(FileId f) -> seesFile(u, f);
                    case OfDocument(DocumentId d) -> seesDocument(u, d);
                    case OfApproval(ApprovalId a) -> seesApproval(u, a);
                    case OfForm(RequestFormId f) -> forms().contains(f);
                    case OfBudget(BudgetId b) -> budgets().contains(b);
                    case OfInvoice(InvoiceId i) -> seesInvoice(u, i);
                };
        boolean posting = permission == REPLIES_POST || permission == NOTES_POST;
        boolean speakable = thing instanceof WholeAgency || thing instanceof OfThread || thing instanceof OfPost;
        boolean held =
                switch (permission) {
                    case PROJECTS_VIEW, TASKS_VIEW, REPLIES_READ, FILES_DOWNLOAD, BUDGETS_VIEW -> seesWork(u);
                    case TASKS_CREATE, TASKS_STATUS -> has(u, WORK_EDIT);
                    case FILES_UPLOAD -> has(u, REPLIES_POST) || has(u, NOTES_POST);
                    case BILLING_DOWNLOAD -> has(u, BILLING_VIEW);
                    case TEAM_VIEW, COLLEAGUES_VIEW -> has(u, PEOPLE_VIEW);
                    default -> has(u, permission);
                };
        return there && held && (!posting || speakable);
    }

    // ---- what else the state tells -------------------------------------------------------------------------------

    /** The project's tasks, in the order they came to it. */
    public List<TaskId> tasksOf(ProjectId p) {
        List<TaskId> tasks = new ArrayList<>();
        List<TaskId> known = new ArrayList<>();
        for (AccessEvent event : events) {
            switch (event) {
                case TaskAdded e -> {
                    known.add(e.taskId());
                    if (e.projectId().equals(p)) {
                        tasks.add(e.taskId());
                    }
                }
                case PortalTaskCreated e -> {
                    known.add(e.taskId());
                    if (p.equals(e.projectId())) {
                        tasks.add(e.taskId());
                    }
                }
                case TaskMoved e -> {
                    tasks.remove(e.taskId());
                    if (known.contains(e.taskId()) && e.projectId().equals(p)) {
                        tasks.add(e.taskId());
                    }
                }
                case TaskTakenBack e -> tasks.remove(e.taskId());
                default -> {}
            }
        }
        return tasks;
    }

    public Set<TaskId> subtasksOf(TaskId parent) {
        return tasks().stream().filter(t -> parent.equals(parentOf(t))).collect(Collectors.toSet());
    }

    private @Nullable TaskId parentOf(TaskId t) {
        TaskId parent = null;
        for (AccessEvent event : since(t)) {
            if (event instanceof TaskAdded e && e.taskId().equals(t)) {
                parent = e.parentTaskId();
            } else if (event instanceof TaskMoved e && e.taskId().equals(t)) {
                parent = e.parentTaskId();
            } else if (event instanceof TaskNested e && e.taskId().equals(t)) {
                parent = e.parentTaskId();
            }
        }
        return parent;
    }

    public boolean outsideContent(TaskId t) {
        return since(t).stream()
                .anyMatch(event ->
                        (event instanceof OutsideContentBegun e && e.taskId().equals(t))
                                || (event instanceof FileAttached a
                                        && a.taskId().equals(t)
                                        && a.thread() != ThreadName.AGENCY));
    }

    private <T> T once(String question, Object who, Object thing, Supplier<T> answer) {
        List<Object> key = List.of(question, who, thing);
        @SuppressWarnings("unchecked")
        T known = (T) remembered.get(key);
        if (known == null) {
            known = answer.get();
            remembered.put(key, known);
        }
        return known;
    }
}
