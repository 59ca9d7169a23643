package io.portico.app.proofs;

import io.portico.files.Uploads;
import io.portico.messages.AccessRequestId;
import io.portico.messages.AgencyId;
import io.portico.messages.AppId;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.FilterId;
import io.portico.messages.HistoryExportId;
import io.portico.messages.Id;
import io.portico.messages.ImportId;
import io.portico.messages.InvoiceId;
import io.portico.messages.LeakProofId;
import io.portico.messages.Money;
import io.portico.messages.PaymentId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.ReviewId;
import io.portico.messages.StandingRuleId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.accessrequest.AskForAccess;
import io.portico.messages.account.AppTerms;
import io.portico.messages.account.RegisterApp;
import io.portico.messages.approval.AskForApproval;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.budget.AddBudget;
import io.portico.messages.budget.AddBudgetItem;
import io.portico.messages.budget.GrantBudgetAccess;
import io.portico.messages.budget.SwitchBudgetClientAccess;
import io.portico.messages.company.AddCompany;
import io.portico.messages.company.AddContact;
import io.portico.messages.company.Contact;
import io.portico.messages.document.AddDocument;
import io.portico.messages.document.OpenDocument;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.historyexport.CancelHistoryExport;
import io.portico.messages.historyexport.HistoryExportFormat;
import io.portico.messages.historyexport.StartHistoryExport;
import io.portico.messages.hold.HoldId;
import io.portico.messages.hold.LiftLegalHold;
import io.portico.messages.hold.PlaceLegalHold;
import io.portico.messages.imports.ImportFormat;
import io.portico.messages.imports.ImportSource;
import io.portico.messages.imports.UploadImport;
import io.portico.messages.invoice.DraftInvoice;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.invoice.RecordPayment;
import io.portico.messages.invoice.SendInvoice;
import io.portico.messages.leakproof.FinishLeakProof;
import io.portico.messages.leakproof.LeakReport;
import io.portico.messages.leakproof.StartLeakProof;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AddBasicGuest;
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
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.requestform.FillInRequestForm;
import io.portico.messages.requestform.FormField;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.requestform.MakeRequestForm;
import io.portico.messages.requestform.PublishRequestForm;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.StartReview;
import io.portico.messages.savedfilter.SaveFilter;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.standingrule.MakeStandingRule;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import io.portico.messages.task.AddTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.terms.AcceptTerms;
import io.portico.messages.terms.PublishTerms;
import io.portico.messages.viewas.BeginViewAs;
import io.portico.tenancy.Actor;
import io.portico.tenancy.FileStore;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.PersonalTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** An agency with one of everything, whose every text carries its mark. */
final class Furnished {

    private static final LeakReport NOTHING_FOUND = new LeakReport(0, "none", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());

    final RunningHouse house;
    final String slug;
    final String agencyId;
    final String mark;
    final String owner = UUID.randomUUID().toString();
    final String client = UUID.randomUUID().toString();
    final String partner = UUID.randomUUID().toString();
    final String basic = UUID.randomUUID().toString();
    final String program = UUID.randomUUID().toString();
    final ProjectId project = ProjectId.random();
    final TaskId task = TaskId.random();
    final BrandId brand = BrandId.random();
    final PostId reply = PostId.random();
    final PostId note = PostId.random();
    final FileId file = FileId.random();
    final ViewAsId look = ViewAsId.random();
    final PermissionSetId set = PermissionSetId.random();
    final StandingRuleId rule = StandingRuleId.random();
    final ReviewId review = ReviewId.random();
    final BudgetId budget = BudgetId.random();
    final BudgetItemId item = BudgetItemId.random();
    final InvoiceId invoice = InvoiceId.random();
    final AccessRequestId request = AccessRequestId.random();
    final AppId app = AppId.random();
    final ApprovalId approval = ApprovalId.random();
    final RequestFormId form = RequestFormId.random();
    final FilterId filter = FilterId.random();
    final DocumentId document = DocumentId.random();
    final FileId filed = FileId.random();
    final ImportId imported = ImportId.random();
    final LeakProofId proof = LeakProofId.random();
    final HistoryExportId exported = HistoryExportId.random();
    final HoldId hold = HoldId.random();
    /** The id of a token that the owner made for a robot of theirs. */
    final String robotsToken;

    private final boolean distinct;
    private final Map<Class<? extends Id>, String> ids = new HashMap<>();

    Furnished(RunningHouse house, String mark) {
        this(house, mark, false);
    }

    /** @param distinct whether each text is one that stands nowhere else */
    Furnished(RunningHouse house, String mark, boolean distinct) {
        this.house = house;
        this.distinct = distinct;
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
        owner(new RegisterApp(
                new AgencyId(agencyId), app, new AppTerms(mark + " app", List.of("https://app.example/back"))));
        owner(new MakePermissionSet(
                set, mark + " set", PersonKind.CLIENT, Set.of(Permission.PROJECTS_VIEW, Permission.TASKS_VIEW), false));
        owner(new MakeStandingRule(
                rule,
                new RuleTerms(
                        mark + " rule",
                        RuledPeople.audience(Audience.PARTNER),
                        Set.of(RuledThings.INVOICES),
                        RuledPlace.EVERYWHERE)));
        house.client(agencyId, owner, client, AccessMode.ALL, brand.value());
        house.partner(agencyId, owner, partner, AccessMode.ASSIGNED, brand.value());
        owner(new AddBasicGuest(
                RunningHouse.guest(basic, "CLIENT", AccessMode.ASSIGNED, Set.of(brand.value())), Audience.CLIENT));
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
                Set.of(),
                true));
        owner(new OpenProject(project, Set.of(Audience.CLIENT, Audience.PARTNER)));
        owner(new GrantProjectAccess(project, new UserId(partner), null, null));
        owner(addTask(task));
        owner(new OpenTask(task, Set.of(Audience.CLIENT, Audience.PARTNER)));
        owner(new ShareTask(task, new UserId(basic), text(), null, History.ALL));
        owner(new ShareTask(task, new UserId(partner), text(), null, History.ALL));
        owner(new PostNote(note, task, text(), List.of()));
        upload(file, client);
        // Another one of that id is under way at the owner's, as far as anybody can tell.
        house.bean(Uploads.class).begin(agencyId, owner, file.value(), mark + ".txt", 1_000);
        by(client, new PostReply(reply, task, Audience.CLIENT, text(), List.of(file)));
        by(partner, new PostReply(PostId.random(), task, Audience.PARTNER, text(), List.of()));
        owner(new AddDocument(document, project, text(), text(), null));
        owner(new OpenDocument(document, Set.of(Audience.CLIENT, Audience.PARTNER)));
        upload(filed, owner);
        owner(new AddDocument(DocumentId.random(), project, text(), null, filed));
        owner(new AskForApproval(approval, task, Audience.CLIENT, file, text()));
        owner(new MakeRequestForm(form, sheet()));
        owner(new PublishRequestForm(form));
        by(client, new FillInRequestForm(form, 1, TaskId.random(), PostId.random(), null, List.of()));
        owner(new SaveFilter(new UserId(owner), filter, text(), Confidential.of("assignee=me")));
        bring();
        owner(new AddBudget(budget, project, text()));
        owner(new AddBudgetItem(budget, item, text(), new Money(100_000, "EUR"), new Money(60_000, "EUR")));
        owner(new SwitchBudgetClientAccess(budget, true));
        owner(new GrantBudgetAccess(budget, new UserId(client), text(), null));
        owner(new DraftInvoice(invoice, terms(invoice)));
        owner(new SendInvoice(invoice));
        PaymentId payment = PaymentId.random();
        owner(new RecordPayment(invoice, payment, new Money(500, "EUR"), LocalDate.parse("2026-11-22")));
        InvoiceId draft = InvoiceId.random();
        owner(new DraftInvoice(draft, terms(draft)));
        owner(new PlaceLegalHold(new AgencyId(agencyId), hold, new UserId(basic), text(), null));
        ids.put(HoldId.class, hold.value());
        ids.put(BudgetId.class, budget.value());
        ids.put(BudgetItemId.class, item.value());
        ids.put(InvoiceId.class, invoice.value());
        ids.put(PaymentId.class, payment.value());
        owner(new PublishTerms(new AgencyId(agencyId), Set.of(Audience.PARTNER), mark + " terms", true));
        by(partner, new AcceptTerms(new UserId(partner), 1));
        robotsToken = house.bean(PersonalTokens.class)
                .issue(
                        agencyId,
                        owner,
                        mark + " robot",
                        Set.of(),
                        house.clock.instant().plus(60, ChronoUnit.DAYS))
                .orElseThrow()
                .id();
        LocalDate longAhead = LocalDate.parse("2026-11-21").plusYears(20);
        owner(new StartReview(review, mark + " review", ReviewScope.EVERYTHING, new UserId(owner), longAhead));
        owner(new StartLeakProof(proof));
        // Nobody's doing, its end would come between what a test does and what it looks at.
        house.send(agencyId, Actor.system("test"), new FinishLeakProof(proof, NOTHING_FOUND));
        owner(new BeginViewAs(look, new UserId(client)));
        ids.put(CompanyId.class, company.value());
        ids.put(ContactId.class, contact.value());
        ids.put(BrandId.class, brand.value());
        ids.put(ProjectId.class, project.value());
        ids.put(TaskId.class, task.value());
        ids.put(PostId.class, reply.value());
        ids.put(FileId.class, file.value());
        ids.put(PermissionSetId.class, set.value());
        ids.put(StandingRuleId.class, rule.value());
        ids.put(ReviewId.class, review.value());
        ids.put(ViewAsId.class, look.value());
        ids.put(LeakProofId.class, proof.value());
        by(partner, new AskForAccess(new UserId(partner), request, budget.named(), text()));
        ids.put(AccessRequestId.class, request.value());
        ids.put(AppId.class, app.value());
        ids.put(ApprovalId.class, approval.value());
        ids.put(RequestFormId.class, form.value());
        ids.put(FilterId.class, filter.value());
        ids.put(DocumentId.class, document.value());
        owner(new StartHistoryExport(exported, HistoryExportFormat.JSON, null, null));
        owner(new CancelHistoryExport(exported));
        ids.put(HistoryExportId.class, exported.value());
        ids.put(ImportId.class, imported.value());
        ids.put(UserId.class, client);
    }

    private FormSheet sheet() {
        FormField field = new FormField(form, "words", FieldKind.LONG_TEXT, text(), text(), false, List.of());
        return new FormSheet(form, text(), text(), project, Priority.NORMAL, Set.of(), List.of(field));
    }

    /** A file of another tool that nobody has imported yet. */
    private void bring() {
        byte[] bytes = ("Name\n" + mark + " imported\n").getBytes(StandardCharsets.UTF_8);
        try {
            Tenancy.call(new Work(agencyId, Actor.person(owner)), () -> house.bean(FileStore.class)
                    .write(agencyId, imported.value(), new ByteArrayInputStream(bytes), 1_000_000));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        owner(new UploadImport(
                imported,
                text(),
                bytes.length,
                ImportFormat.CSV,
                ImportSource.TABLE,
                "UTF_8",
                1,
                Confidential.of(
                        "{\"columns\":[{\"column\":0,\"field\":\"NAME\"}],\"statuses\":[],\"priorities\":[]}")));
    }

    private InvoiceTerms terms(InvoiceId id) {
        InvoiceLine line =
                new InvoiceLine(id, text(), BigDecimal.ONE, new Money(10_000, "EUR"), BigDecimal.valueOf(19), item);
        LocalDate date = LocalDate.parse("2026-11-21");
        return new InvoiceTerms(id, mark + " " + id, brand, project, date, date.plusYears(20), List.of(line), text());
    }

    AddTask addTask(TaskId id) {
        return new AddTask(id, project, null, text(), text(), TaskStatus.TO_DO, Priority.NORMAL, null, null, Set.of());
    }

    void upload(FileId id, String by) {
        upload(id, by, text(), mark.getBytes(StandardCharsets.UTF_8));
    }

    void upload(FileId id, String by, Confidential name, byte[] bytes) {
        Work work = new Work(agencyId, Actor.person(by));
        try {
            FileStore.Stored stored = Tenancy.call(work, () -> house.bean(FileStore.class)
                    .write(agencyId, id.value(), new ByteArrayInputStream(bytes), 100_000_000));
            by(by, new RecordUpload(id, name, "text/plain", stored.sizeBytes(), stored.sha256()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Confidential text() {
        return Confidential.of(
                mark + (distinct ? " canary" + UUID.randomUUID().toString().replace("-", "") : " text"));
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

    /** Lifts the hold; while it stands, neither the person goes nor the agency. */
    void release() {
        owner(new LiftLegalHold(new AgencyId(agencyId), hold, text()));
    }

    String token(String person) {
        return house.token(agencyId, person);
    }

    /** The id of what there is of that kind. */
    String id(Class<? extends Id> type) {
        return type == io.portico.messages.AgencyId.class ? agencyId : Objects.requireNonNull(ids.get(type));
    }
}
