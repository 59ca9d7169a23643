package io.portico.app.proofs;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.FileId;
import io.portico.messages.Id;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.company.AddCompany;
import io.portico.messages.company.AddContact;
import io.portico.messages.company.Contact;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.RegisterProgram;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.project.AddProject;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.History;
import io.portico.messages.project.OpenProject;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.AddTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.TaskStatus;
import io.portico.tenancy.Actor;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** An agency with one of everything, whose every text carries its mark. */
final class Furnished {

    final RunningHouse house;
    final String slug;
    final String agencyId;
    final String mark;
    final String owner = UUID.randomUUID().toString();
    final String client = UUID.randomUUID().toString();
    final String partner = UUID.randomUUID().toString();
    final String program = UUID.randomUUID().toString();
    final ProjectId project = ProjectId.random();
    final TaskId task = TaskId.random();
    final BrandId brand = BrandId.random();
    final PostId reply = PostId.random();
    final PostId note = PostId.random();
    final FileId file = FileId.random();
    final PermissionSetId set = PermissionSetId.random();
    private final Map<Class<? extends Id>, String> ids = new HashMap<>();

    Furnished(RunningHouse house, String mark) {
        this.house = house;
        this.mark = mark;
        this.slug = "f" + UUID.randomUUID().toString().substring(0, 10);
        this.agencyId = house.founded(slug, owner);
        CompanyId company = CompanyId.random();
        ContactId contact = ContactId.random();
        owner(new AddCompany(company, mark + " company"));
        owner(new AddContact(
                company, new Contact(contact, text(), text(), Confidential.of(mark + "@contact.example"), true)));
        owner(new AddBrand(brand, company, mark + " brand"));
        owner(new RegisterProgram(new UserId(program), mark + " robot", new PermissionSetId("MEMBER")));
        owner(new MakePermissionSet(
                set, mark + " set", PersonKind.CLIENT, Set.of(Permission.PROJECTS_VIEW, Permission.TASKS_VIEW)));
        house.client(agencyId, owner, client, AccessMode.ALL, brand.value());
        house.partner(agencyId, owner, partner, AccessMode.ASSIGNED, brand.value());
        owner(new AddProject(
                project,
                brand,
                text(),
                text(),
                new UserId(owner),
                Set.of(new UserId(owner)),
                ProjectStatus.IN_PROGRESS,
                null,
                null,
                Set.of()));
        owner(new OpenProject(project, Set.of(Audience.CLIENT, Audience.PARTNER)));
        owner(new GrantProjectAccess(project, new UserId(partner), null, null));
        owner(addTask(task));
        owner(new OpenTask(task, Set.of(Audience.CLIENT, Audience.PARTNER)));
        owner(new ShareTask(task, new UserId(partner), text(), null, History.ALL));
        owner(new PostNote(note, task, text(), List.of()));
        upload(file, client);
        by(client, new PostReply(reply, task, Audience.CLIENT, text(), List.of(file)));
        by(partner, new PostReply(PostId.random(), task, Audience.PARTNER, text(), List.of()));
        ids.put(CompanyId.class, company.value());
        ids.put(ContactId.class, contact.value());
        ids.put(BrandId.class, brand.value());
        ids.put(ProjectId.class, project.value());
        ids.put(TaskId.class, task.value());
        ids.put(PostId.class, reply.value());
        ids.put(FileId.class, file.value());
        ids.put(PermissionSetId.class, set.value());
        ids.put(UserId.class, client);
    }

    AddTask addTask(TaskId id) {
        return new AddTask(id, project, null, text(), text(), TaskStatus.TO_DO, Priority.NORMAL, null, null, Set.of());
    }

    private void upload(FileId id, String by) {
        byte[] bytes = mark.getBytes(StandardCharsets.UTF_8);
        Work work = new Work(agencyId, Actor.person(by));
        try {
            FileStore.Stored stored = Tenancy.call(work, () -> house.bean(FileStore.class)
                    .write(agencyId, id.value(), new ByteArrayInputStream(bytes), 1_000_000));
            by(by, new RecordUpload(id, text(), "text/plain", stored.sizeBytes(), stored.sha256()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Confidential text() {
        return Confidential.of(mark + " text");
    }

    void owner(Object command) {
        by(owner, command);
    }

    void by(String person, Object command) {
        house.send(agencyId, Actor.person(person), command);
    }

    String host() {
        return slug + ".localhost";
    }

    String token(String person) {
        return house.token(agencyId, person);
    }

    /** The id of what there is of that kind. */
    String id(Class<? extends Id> type) {
        return type == io.portico.messages.AgencyId.class ? agencyId : Objects.requireNonNull(ids.get(type));
    }
}
