package io.portico.projections;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.agency.AgencyFounded;
import io.portico.messages.brand.BrandAdded;
import io.portico.messages.company.CompanyAdded;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.Employee;
import io.portico.messages.person.EmployeeInvited;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.PartnerInvited;
import io.portico.messages.post.NotePosted;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.project.ProjectAdded;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.unique.EmailTaken;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.util.List;
import java.util.Set;

/** An agency whose owner works in it, with words for what usually happens. Ids are the given words. */
public final class AgencyStory {

    public static final UserId OWNER = new UserId("olga");

    private final ViewsUnderTest views;
    private final String agencyId;

    /** Founds the agency; its slug is its id. */
    public AgencyStory(ViewsUnderTest views, String agencyId) {
        this.views = views;
        this.agencyId = agencyId;
        AgencyId id = new AgencyId(agencyId);
        views.append(
                new Work(agencyId, Actor.OPERATOR),
                agencyId,
                new AgencyFounded(id, agencyId, "Agency " + agencyId, "Europe/Prague", "EUR"));
        employee(OWNER, "Olga", "OWNER");
    }

    public Work by(UserId userId) {
        return new Work(agencyId, Actor.person(userId.value()));
    }

    public Work owner() {
        return by(OWNER);
    }

    public Work anyone() {
        return new Work(agencyId, Actor.ANYONE);
    }

    /** Lets the owner cause events of one aggregate. */
    public void happened(String aggregate, Object... events) {
        views.append(owner(), aggregate, events);
    }

    public void happened(UserId by, String aggregate, Object... events) {
        views.append(by(by), aggregate, events);
    }

    public String digest(UserId userId) {
        return views.confidences.digest(agencyId, email(userId));
    }

    public static String email(UserId userId) {
        return userId.value() + "@example.com";
    }

    /** Invites an employee who accepts. */
    public UserId employee(UserId userId, String firstName, String role) {
        Employee employee = new Employee(
                userId,
                Confidential.of(firstName),
                Confidential.of("Inside"),
                Confidential.of(email(userId)),
                new PermissionSetId(role),
                null);
        happened(userId.value(), new EmployeeInvited(employee, digest(userId)));
        happened("email-" + userId, new EmailTaken(digest(userId), userId));
        accepts(userId);
        return userId;
    }

    /** Invites a client or partner who has not accepted yet. */
    public UserId invited(Audience audience, String id, AccessMode access, BrandId... brands) {
        UserId userId = new UserId(id);
        Guest guest = outside(userId, access, audience, brands);
        happened(
                id,
                switch (audience) {
                    case CLIENT -> new ClientInvited(guest, digest(userId));
                    case PARTNER -> new PartnerInvited(guest, digest(userId));
                });
        return userId;
    }

    /** A client as invited or added. */
    public Guest outside(UserId userId, AccessMode access, BrandId... brands) {
        return outside(userId, access, Audience.CLIENT, brands);
    }

    private static Guest outside(UserId userId, AccessMode access, Audience audience, BrandId... brands) {
        return outside(userId, access, audience, null, brands);
    }

    private static Guest outside(
            UserId userId, AccessMode access, Audience audience, CompanyId companyId, BrandId... brands) {
        String id = userId.value();
        return new Guest(
                userId,
                Confidential.of(id),
                Confidential.of("Outside"),
                null,
                Confidential.of(email(userId)),
                Set.of(brands),
                access,
                new PermissionSetId(audience.name()),
                companyId,
                null,
                Confidential.of("watch out for " + id),
                Confidential.of("Welcome, " + id),
                false,
                false);
    }

    public void accepts(UserId userId) {
        views.append(anyone(), userId.value(), new InvitationAccepted(userId));
    }

    /** Invites a client who sees all of some brands of their own company, and who accepts. */
    public UserId clientOf(CompanyId companyId, String id, BrandId... brands) {
        UserId userId = new UserId(id);
        happened(
                id,
                new ClientInvited(outside(userId, AccessMode.ALL, Audience.CLIENT, companyId, brands), digest(userId)));
        accepts(userId);
        return userId;
    }

    /** Invites a client or partner who accepts. */
    public UserId guest(Audience audience, String id, AccessMode access, BrandId... brands) {
        UserId userId = invited(audience, id, access, brands);
        accepts(userId);
        return userId;
    }

    public BrandId brand(String id) {
        CompanyId companyId = new CompanyId(id + "-company");
        BrandId brandId = new BrandId(id);
        happened(companyId.value(), new CompanyAdded(companyId, "Company of " + id));
        happened(brandId.value(), new BrandAdded(brandId, companyId, "Brand " + id));
        return brandId;
    }

    public ProjectId project(String id, BrandId brandId) {
        ProjectId projectId = new ProjectId(id);
        happened(
                id,
                new ProjectAdded(
                        projectId,
                        brandId,
                        Confidential.of("Project " + id),
                        Confidential.of("About " + id),
                        OWNER,
                        Set.of(),
                        ProjectStatus.PLANNED,
                        null,
                        null,
                        Set.of()));
        return projectId;
    }

    public TaskId task(String id, ProjectId projectId, Audience... openTo) {
        TaskId taskId = new TaskId(id);
        happened(
                id,
                new TaskAdded(
                        taskId,
                        projectId,
                        null,
                        Confidential.of("Task " + id),
                        Confidential.of("Do " + id),
                        TaskStatus.TO_DO,
                        Priority.NORMAL,
                        null,
                        null,
                        Set.of(),
                        Set.of(openTo),
                        OWNER));
        return taskId;
    }

    public PostId reply(UserId author, TaskId taskId, Audience audience, String id) {
        PostId postId = new PostId(id);
        happened(
                author,
                id,
                new ReplyPosted(postId, taskId, audience, author, Confidential.of("Reply " + id), List.of()));
        return postId;
    }

    public PostId note(UserId author, TaskId taskId, String id) {
        PostId postId = new PostId(id);
        happened(author, id, new NotePosted(postId, taskId, author, Confidential.of("Note " + id), List.of()));
        return postId;
    }
}
