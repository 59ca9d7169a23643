package io.portico.access;

import io.portico.messages.AccessEvent;
import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.FileId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.agency.AgencyFounded;
import io.portico.messages.brand.BrandAdded;
import io.portico.messages.company.CompanyAdded;
import io.portico.messages.file.FileAttached;
import io.portico.messages.file.FileUploaded;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.Employee;
import io.portico.messages.person.EmployeeInvited;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.PartnerInvited;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts, told in order, one minute apart, by Nora. */
final class Given {

    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final BrandId BRAND = new BrandId("brand");
    static final BrandId OTHER_BRAND = new BrandId("other-brand");
    static final ProjectId PROJECT = new ProjectId("project");
    static final TaskId TASK = new TaskId("task");
    static final FileId FILE = new FileId("file");
    static final UserId NORA = new UserId("nora");
    static final UserId MAX = new UserId("max");
    static final UserId CLARA = new UserId("clara");
    static final UserId CHRIS = new UserId("chris");
    static final UserId PAULA = new UserId("paula");

    private static final Confidential TEXT = Confidential.of("x");

    private final List<Recorded> ledger = new ArrayList<>();

    /** Two companies with a brand each, Nora who manages a locked project, with Max in its team and on its one task. */
    static Given anAgency() {
        return new Given()
                .event(new AgencyFounded(new AgencyId("agency"), "acme", "Acme", "Europe/Berlin", "EUR"))
                .event(new CompanyAdded(new CompanyId("company"), "Company"))
                .event(new CompanyAdded(new CompanyId("other-company"), "Other"))
                .event(new BrandAdded(BRAND, new CompanyId("company"), "Brand"))
                .event(new BrandAdded(OTHER_BRAND, new CompanyId("other-company"), "Other"))
                .employee(NORA, "PROJECT_MANAGER")
                .employee(MAX, "MEMBER")
                .project(PROJECT, BRAND)
                .task(TASK, PROJECT);
    }

    /** That agency with its project and task open to clients. */
    static Given openToClients() {
        return anAgency()
                .event(new ProjectOpened(PROJECT, Set.of(Audience.CLIENT)))
                .event(new TaskOpened(TASK, Set.of(Audience.CLIENT)));
    }

    Given event(AccessEvent event) {
        long position = ledger.size() * 10L;
        String name = event.getClass().getAnnotation(StoredAs.class).value();
        ledger.add(new Recorded(event, name, "event-" + position, position, now(), NORA.value()));
        return this;
    }

    Given employee(UserId id, String set) {
        return event(new EmployeeInvited(
                        new Employee(id, TEXT, TEXT, Confidential.of("x@example.org"), new PermissionSetId(set), null),
                        "digest"))
                .event(new InvitationAccepted(id));
    }

    Given client(UserId id, AccessMode access) {
        return client(id, access, "CLIENT");
    }

    Given client(UserId id, AccessMode access, String set) {
        return invited(id, access, set).event(new InvitationAccepted(id));
    }

    Given invited(UserId id, AccessMode access, String set) {
        return event(new ClientInvited(guest(id, access, set, Set.of(BRAND)), "digest"));
    }

    Given clientOf(CompanyId company, UserId id) {
        return event(new ClientInvited(guest(id, AccessMode.ALL, "CLIENT", Set.of(BRAND), company), "digest"))
                .event(new InvitationAccepted(id));
    }

    Given partner(UserId id, AccessMode access) {
        return event(new PartnerInvited(guest(id, access, "PARTNER", Set.of(BRAND)), "digest"))
                .event(new InvitationAccepted(id));
    }

    static Guest guest(UserId id, AccessMode access, String set, Set<BrandId> brands) {
        return guest(id, access, set, brands, null);
    }

    private static Guest guest(
            UserId id, AccessMode access, String set, Set<BrandId> brands, @Nullable CompanyId company) {
        return new Guest(
                id,
                TEXT,
                TEXT,
                null,
                Confidential.of("x@example.org"),
                brands,
                access,
                new PermissionSetId(set),
                company,
                null,
                null,
                null,
                false,
                false);
    }

    Given project(ProjectId id, BrandId brand) {
        return event(new ProjectAdded(
                id, brand, TEXT, null, NORA, Set.of(MAX), ProjectStatus.IN_PROGRESS, null, null, Set.of()));
    }

    Given task(TaskId id, ProjectId project) {
        return event(new TaskAdded(
                id,
                project,
                null,
                TEXT,
                null,
                TaskStatus.TO_DO,
                Priority.NORMAL,
                null,
                null,
                Set.of(MAX),
                Set.of(),
                NORA));
    }

    Given file(FileId id, UserId by) {
        return event(new FileUploaded(id, TEXT, "text/plain", 1, "0", by));
    }

    Given attached(FileId id, ThreadName thread) {
        return event(new FileAttached(id, new PostId("post"), TASK, thread));
    }

    /** The instant of the next event. */
    Instant now() {
        return START.plus(Duration.ofMinutes(ledger.size()));
    }

    long nextPosition() {
        return ledger.size() * 10L;
    }

    List<Recorded> ledger() {
        return List.copyOf(ledger);
    }

    AccessState state() {
        return AccessState.of(ledger);
    }

    boolean sees(UserId who, Resource thing) {
        return Policy.decide(state(), who, Action.VIEW, thing, now()).allowed();
    }

    Decision decide(UserId who, Action action, Resource thing) {
        return Policy.decide(state(), who, action, thing, now());
    }

    Visible visible(UserId who) {
        return Policy.visible(state(), who, now());
    }
}
