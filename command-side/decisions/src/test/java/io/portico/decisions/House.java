package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.CompanyId;
import io.portico.messages.FileId;
import io.portico.messages.ImportId;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.agency.FoundAgency;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.budget.AddBudget;
import io.portico.messages.budget.AddBudgetItem;
import io.portico.messages.company.AddCompany;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.imports.ImportFormat;
import io.portico.messages.imports.ImportRows;
import io.portico.messages.imports.ImportSource;
import io.portico.messages.imports.NewNote;
import io.portico.messages.imports.NewTask;
import io.portico.messages.imports.UploadImport;
import io.portico.messages.invoice.DraftInvoice;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.invoice.SendInvoice;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Employee;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.person.InvitePartner;
import io.portico.messages.person.Language;
import io.portico.messages.post.PostReply;
import io.portico.messages.project.AddProject;
import io.portico.messages.project.History;
import io.portico.messages.project.OpenProject;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.AddTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.unique.AccessMoved;
import io.portico.tenancy.Actor;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Work;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;

/** An agency with its ledger, and named facts to furnish it with. Everything goes through commands. */
final class House {

    static final String ACME = "acme";
    static final UserId OLGA = new UserId("olga");

    final TestClock clock = new TestClock();
    final FakeConfidences confidences = new FakeConfidences();
    final List<String> deletedFiles = new ArrayList<>();
    final TestLedger ledger = new TestLedger(Node.serializer(confidences));
    final Node node = anotherNode();

    private House() {}

    static House empty() {
        House house = new House();
        GenericEventMessage.clock = house.clock;
        return house;
    }

    /** Acme with its owner Olga, the company northwind and its brands coffee and tea, the company contoso and its brand cars. */
    static House furnished() {
        House house = empty();
        house.found(ACME, "acme", "olga");
        house.olga(new AddCompany(new CompanyId("northwind"), "Northwind"));
        house.olga(new AddBrand(new BrandId("coffee"), new CompanyId("northwind"), "Coffee"));
        house.olga(new AddBrand(new BrandId("tea"), new CompanyId("northwind"), "Tea"));
        house.olga(new AddCompany(new CompanyId("contoso"), "Contoso"));
        house.olga(new AddBrand(new BrandId("cars"), new CompanyId("contoso"), "Cars"));
        return house;
    }

    Node anotherNode() {
        return new Node(ledger, confidences, clock, new FileStore() {
            @Override
            public Stored write(String agencyId, String fileId, InputStream bytes, long maxBytes) {
                throw new AssertionError("commands carry no bytes");
            }

            @Override
            public InputStream read(String agencyId, String fileId, long offset, OptionalLong length) {
                throw new AssertionError("commands carry no bytes");
            }

            @Override
            public void delete(String agencyId, String fileId) {
                deletedFiles.add(agencyId + "/" + fileId);
            }

            @Override
            public void deleteBelow(String agencyId, String idPrefix) {
                throw new AssertionError("no command does that");
            }

            @Override
            public void deleteAgency(String agencyId) {
                throw new AssertionError("no command does that");
            }
        });
    }

    // Facts

    void found(String agency, String slug, String owner) {
        node.send(new Work(agency, Actor.ANYONE), founding(agency, slug, owner));
    }

    static FoundAgency founding(String agency, String slug, String owner) {
        return new FoundAgency(
                new AgencyId(agency),
                slug,
                "Agency",
                "Europe/Berlin",
                "EUR",
                Language.EN,
                employee(owner, "OWNER"),
                true);
    }

    static Employee employee(String id, String set) {
        return new Employee(
                new UserId(id), words(id), words("Surname"), words(id + "@acme.test"), new PermissionSetId(set), null);
    }

    static Guest guest(String id, String set, AccessMode mode, String... brands) {
        return new Guest(
                new UserId(id),
                words(id),
                words("Surname"),
                null,
                words(id + "@outside.test"),
                Set.of(brands).stream().map(BrandId::new).collect(Collectors.toSet()),
                mode,
                new PermissionSetId(set),
                null,
                null,
                null,
                null,
                false,
                false);
    }

    UserId employeeOf(String id, String set) {
        olga(new InviteEmployee(employee(id, set)));
        return accepted(id);
    }

    UserId client(String id, AccessMode mode, String... brands) {
        olga(new InviteClient(guest(id, "CLIENT", mode, brands)));
        return accepted(id);
    }

    UserId partner(String id, AccessMode mode, String... brands) {
        olga(new InvitePartner(guest(id, "PARTNER", mode, brands)));
        return accepted(id);
    }

    private UserId accepted(String id) {
        node.send(new Work(ACME, Actor.ANYONE), new AcceptInvitation(new UserId(id), 1));
        return new UserId(id);
    }

    static AddProject addingProject(String id, String brand, String title) {
        return new AddProject(
                new ProjectId(id),
                new BrandId(brand),
                words(title),
                null,
                OLGA,
                Set.of(),
                ProjectStatus.PLANNED,
                null,
                null,
                Set.of(),
                true);
    }

    ProjectId project(String id, String brand) {
        olga(addingProject(id, brand, "Project " + id));
        return new ProjectId(id);
    }

    /** A project open to both audiences. */
    ProjectId openProject(String id, String brand) {
        ProjectId project = project(id, brand);
        olga(new OpenProject(project, Set.of(Audience.values())));
        return project;
    }

    static AddTask addingTask(String id, String project, String parent) {
        return new AddTask(
                new TaskId(id),
                new ProjectId(project),
                parent == null ? null : new TaskId(parent),
                words("Task " + id),
                null,
                TaskStatus.TO_DO,
                Priority.NORMAL,
                null,
                null,
                Set.of());
    }

    TaskId task(String id, String project) {
        olga(addingTask(id, project, null));
        return new TaskId(id);
    }

    TaskId openTask(String id, String project) {
        TaskId task = task(id, project);
        olga(new OpenTask(task, Set.of(Audience.values())));
        return task;
    }

    void shared(TaskId task, UserId user) {
        olga(new ShareTask(task, user, null, null, History.ALL));
    }

    static AddBudgetItem item(String budget, String item) {
        return new AddBudgetItem(
                new BudgetId(budget), new BudgetItemId(item), words("Item " + item), new Money(100_000, "EUR"), null);
    }

    static UploadImport uploading(String id, int rows) {
        return new UploadImport(
                new ImportId(id),
                words("export.csv"),
                100,
                ImportFormat.CSV,
                ImportSource.TABLE,
                "UTF_8",
                rows,
                words("{}"));
    }

    /** A step of an import that makes these tasks in project p1. */
    static ImportRows importing(String id, int from, int upTo, String... tasks) {
        return new ImportRows(
                new ImportId(id),
                from,
                upTo,
                List.of(),
                Stream.of(tasks).map(task -> bringing(task, null)).toList(),
                List.of());
    }

    static NewTask bringing(String id, @Nullable String parent, String... notes) {
        return new NewTask(
                new AddTask(
                        new TaskId(id),
                        new ProjectId("p1"),
                        parent == null ? null : new TaskId(parent),
                        words("Task " + id),
                        null,
                        TaskStatus.TO_DO,
                        Priority.NORMAL,
                        null,
                        null,
                        Set.of()),
                Stream.of(notes)
                        .map(note -> new NewNote(new PostId(note), words("Note " + note)))
                        .toList());
    }

    BudgetId budget(String id, String project, String... items) {
        olga(new AddBudget(new BudgetId(id), new ProjectId(project), words("Budget " + id)));
        for (String item : items) {
            olga(item(id, item));
        }
        return new BudgetId(id);
    }

    static DraftInvoice draft(String id, String brand, String project, InvoiceLine... lines) {
        InvoiceId invoice = new InvoiceId(id);
        return new DraftInvoice(
                invoice,
                new InvoiceTerms(
                        invoice,
                        "2026-" + id,
                        new BrandId(brand),
                        project == null ? null : new ProjectId(project),
                        LocalDate.of(2026, 11, 21),
                        LocalDate.of(2026, 12, 5),
                        lines.length == 0 ? List.of(line(id, "EUR", null)) : List.of(lines),
                        words("To account 12")));
    }

    static InvoiceLine line(String invoice, String currency, String item) {
        return new InvoiceLine(
                new InvoiceId(invoice),
                words("Work"),
                BigDecimal.ONE,
                new Money(10_000, currency),
                BigDecimal.valueOf(19),
                item == null ? null : new BudgetItemId(item));
    }

    InvoiceId sentInvoice(String id, String brand, String project) {
        olga(draft(id, brand, project));
        olga(new SendInvoice(new InvoiceId(id)));
        return new InvoiceId(id);
    }

    static PostReply reply(String id, TaskId task, String text, String... files) {
        return new PostReply(
                new PostId(id),
                task,
                Audience.CLIENT,
                words(text),
                List.of(files).stream().map(FileId::new).toList());
    }

    FileId uploaded(String id, UserId by) {
        by(by, new RecordUpload(new FileId(id), words(id + ".pdf"), "application/pdf", 7, "00"));
        return new FileId(id);
    }

    static Confidential words(String clear) {
        return Confidential.of(clear);
    }

    /** The text in the clear. */
    String opened(@Nullable Confidential text) {
        return confidences
                .open(ACME, Objects.requireNonNull(text).token().orElseThrow())
                .orElseThrow();
    }

    // Acts

    void olga(Object command) {
        by(OLGA, command);
    }

    void by(UserId person, Object command) {
        node.send(new Work(ACME, Actor.person(person.value())), command);
    }

    void by(Actor actor, Object command) {
        node.send(new Work(ACME, actor), command);
    }

    // What can be seen

    void refused(UserId person, Object command, Rejected.Code code) {
        refused(Actor.person(person.value()), command, code);
    }

    void refused(Actor actor, Object command, Rejected.Code code) {
        int before = events().size();
        assertThat(catchThrowable(() -> by(actor, command)))
                .as("%s by %s", command, actor)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(code));
        assertThat(events()).as("nothing is stored of a refused command").hasSize(before);
    }

    List<Object> events() {
        return ledger.readEvents(null, false)
                .map(EventMessage::getPayload)
                .map(Object.class::cast)
                .toList();
    }

    /** The events of what is done, without the numbers of access moves, which only {@link #movesAccess} is about. */
    List<Object> eventsOf(Runnable deed) {
        int before = events().size();
        deed.run();
        return events().stream()
                .skip(before)
                .filter(event -> !(event instanceof AccessMoved))
                .toList();
    }

    boolean movesAccess(Runnable deed) {
        int before = events().size();
        deed.run();
        return events().stream().skip(before).anyMatch(AccessMoved.class::isInstance);
    }

    void nothingHappens(Runnable deed) {
        int before = events().size();
        deed.run();
        assertThat(events()).hasSize(before);
    }
}
