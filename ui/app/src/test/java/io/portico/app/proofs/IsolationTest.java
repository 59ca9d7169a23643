package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.AccessRequestId;
import io.portico.messages.AppId;
import io.portico.messages.ApprovalId;
import io.portico.messages.BadInput;
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
import io.portico.messages.PaymentId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.RequestFormId;
import io.portico.messages.ReviewId;
import io.portico.messages.StandingRuleId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.accessrequest.AccessRequestCommand;
import io.portico.messages.accessrequest.AskForAccess;
import io.portico.messages.agency.AgencyCommand;
import io.portico.messages.approval.ApprovalCommand;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.budget.AddBudgetItem;
import io.portico.messages.budget.BudgetCommand;
import io.portico.messages.company.AddCompany;
import io.portico.messages.company.AddContact;
import io.portico.messages.company.CompanyCommand;
import io.portico.messages.document.DocumentCommand;
import io.portico.messages.ending.EndingCommand;
import io.portico.messages.erasure.ErasureCommand;
import io.portico.messages.file.DiscardUpload;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.historyexport.NoteEvidenceExport;
import io.portico.messages.historyexport.StartHistoryExport;
import io.portico.messages.hold.HoldId;
import io.portico.messages.hold.LegalHoldCommand;
import io.portico.messages.hold.PlaceLegalHold;
import io.portico.messages.imports.ImportCommand;
import io.portico.messages.imports.UploadImport;
import io.portico.messages.invoice.DraftInvoice;
import io.portico.messages.invoice.InvoiceCommand;
import io.portico.messages.invoice.RecordPayment;
import io.portico.messages.leakproof.LeakProofCommand;
import io.portico.messages.leakproof.StartLeakProof;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.permissionset.PermissionSetCommand;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonCommand;
import io.portico.messages.person.RegisterProgram;
import io.portico.messages.post.PostCommand;
import io.portico.messages.project.ProjectCommand;
import io.portico.messages.reading.ReadingCommand;
import io.portico.messages.requestform.EditRequestForm;
import io.portico.messages.requestform.FillInRequestForm;
import io.portico.messages.requestform.MakeRequestForm;
import io.portico.messages.requestform.RequestFormCommand;
import io.portico.messages.review.ReviewCommand;
import io.portico.messages.savedfilter.SaveFilter;
import io.portico.messages.savedfilter.SavedFilterCommand;
import io.portico.messages.standingrule.StandingRuleCommand;
import io.portico.messages.task.TaskCommand;
import io.portico.messages.terms.TermsCommand;
import io.portico.messages.viewas.ViewAsCommand;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.InvitationLinks;
import io.portico.views.Query;
import io.portico.views.Wording;
import io.portico.views.agency.FindAnything;
import io.portico.views.live.Watch;
import io.portico.views.portal.FindInPortal;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Two agencies with the like in each: what is of the one is to the other as if it had never been. */
class IsolationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final Furnished OURS = new Furnished(HOUSE, "oursmark");
    private static final Furnished THEIRS = new Furnished(HOUSE, "theirsmark");

    /** What makes something of the caller's own and names nothing else: the id is new, wherever else it may exist. */
    private static final Set<Class<?>> NAMES_NOTHING_ELSE = Set.of(
            AddCompany.class,
            StartLeakProof.class,
            InviteEmployee.class,
            RegisterProgram.class,
            MakePermissionSet.class,
            RecordUpload.class,
            StartHistoryExport.class,
            NoteEvidenceExport.class,
            UploadImport.class);

    // Queries

    @AfterEach
    void timeGoesOn() {
        HOUSE.clock.reset();
    }

    @Test
    void noQueryTellsAnythingOfAnotherAgency() {
        // Answers that say when they were given are compared, too.
        HOUSE.clock.stopAt(HOUSE.clock.instant());
        List<Class<?>> queries = queries();
        assertThat(queries).hasSizeGreaterThan(25);
        for (Class<?> type : queries) {
            for (Actor actor : List.of(
                    Actor.person(OURS.owner),
                    Actor.person(OURS.client),
                    Actor.person(OURS.partner),
                    Actor.program(OURS.program),
                    Actor.reader(OURS.basic),
                    Actor.ANYONE)) {
                String foreign = ask(type, actor, THEIRS::id);
                String madeUp = ask(type, actor, madeUp());
                assertThat(foreign)
                        .as("%s by %s", type.getSimpleName(), actor)
                        .isEqualTo(madeUp)
                        .doesNotContain("theirsmark");
            }
        }
    }

    @Test
    void nobodyOfAnotherAgencyIsAnybodyHere() {
        for (Class<?> type : queries()) {
            if (type.getPackageName().endsWith(".door") || type == Watch.class) {
                continue;
            }
            for (String stranger : List.of(THEIRS.owner, THEIRS.client, THEIRS.partner)) {
                assertThat(ask(type, Actor.person(stranger), OURS::id))
                        .as("%s by a stranger", type.getSimpleName())
                        .isEqualTo("NOT_FOUND");
            }
        }
    }

    private static String ask(Class<?> type, Actor actor, Sample.Ids ids) {
        List<String> handedOut = new ArrayList<>();
        Query<?> query = (Query<?>) Sample.of(type, id -> {
            String value = ids.of(id);
            handedOut.add(value);
            return value;
        });
        String answer;
        try {
            answer = String.valueOf(Tenancy.call(
                    new Work(OURS.agencyId, actor), () -> HOUSE.gateway().ask(query, query.answers())));
        } catch (Rejected rejected) {
            answer = rejected.code().name();
        } catch (BadInput badInput) {
            answer = badInput.toString();
        } catch (Gateway.Unavailable nobodyAnswers) {
            // What no handler answers tells nothing.
            answer = Rejected.Code.NOT_FOUND.name();
        }
        for (String id : handedOut) {
            answer = answer.replace(id, "<id>");
        }
        return answer;
    }

    private static List<Class<?>> queries() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Query.class));
        List<Class<?>> queries = new ArrayList<>();
        for (BeanDefinition found : scan.findCandidateComponents("io.portico.views")) {
            try {
                queries.add(Class.forName(found.getBeanClassName()));
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
        return queries;
    }

    @Test
    void searchFindsEverythingOfOnesOwnAgencyAndNothingOfAnother() {
        for (String actor : List.of(OURS.owner, OURS.client, OURS.partner)) {
            Query<?> ours = searching(actor, "oursmark");
            Query<?> theirs = searching(actor, "theirsmark");
            assertThat(found(actor, ours))
                    .as("%s by %s", ours, actor)
                    .contains("PROJECT", "TASK", "POST")
                    .doesNotContain("theirsmark");
            assertThat(found(actor, theirs)).as("%s by %s", theirs, actor).endsWith("[items=[]]");
        }
        assertThat(found(OURS.owner, searching(OURS.owner, "oursmark")))
                .contains("COMPANY", "CONTACT", "BRAND", "FILE", "INVOICE", "BUDGET", "REQUEST_FORM");
        for (String actor : List.of(OURS.owner, OURS.client, OURS.partner)) {
            assertThat(found(actor, searching(actor, "oursmark"))).contains("DOCUMENT");
        }
    }

    private static Query<?> searching(String actor, String words) {
        return actor.equals(OURS.owner)
                ? new FindAnything(words, Set.of(), Wording.DEFAULT_LIMIT)
                : new FindInPortal(words, Set.of(), Wording.DEFAULT_LIMIT);
    }

    private static String found(String actor, Query<?> query) {
        return String.valueOf(Tenancy.call(new Work(OURS.agencyId, Actor.person(actor)), () -> HOUSE.gateway()
                .ask(query, query.answers())));
    }

    // Commands

    @Test
    void noCommandTouchesAnythingOfAnotherAgency() {
        for (Class<?> type : commands().toList()) {
            int places = ids(type);
            for (int place = 0; place < places; place++) {
                if (creates(type, place) || (place == 0 && NAMES_NOTHING_ELSE.contains(type))) {
                    continue;
                }
                refusedAlike(type, place, "the id at " + place);
            }
            if (!NAMES_NOTHING_ELSE.contains(type)) {
                refusedAlike(type, -1, "every id");
            }
        }
    }

    private static void refusedAlike(Class<?> type, int place, String what) {
        for (String by : List.of(OURS.owner, OURS.client)) {
            long head = HOUSE.head();
            Sample.Ids madeUp = madeUp();
            String foreign = send(type, by, place, THEIRS::id);
            String nonsense = send(type, by, place, madeUp);
            assertThat(foreign)
                    .as("%s with %s of another agency", type.getSimpleName(), what)
                    .isEqualTo(nonsense);
            if (place < 0) {
                assertThat(foreign).as("%s with %s", type.getSimpleName(), what).isNotEqualTo("ACCEPTED");
            }
            // To take away what nobody has is done already.
            assertThat(HOUSE.doneAfter(head)).as("nothing appended by %s", type).isEmpty();
        }
    }

    /** Whether the place is that of the new thing's own id, which may be anything. */
    private static boolean creates(Class<?> type, int place) {
        String name = type.getSimpleName();
        if (type == AddContact.class || type == AddBudgetItem.class || type == RecordPayment.class) {
            return place == 1;
        }
        if (type == SaveFilter.class || type == PlaceLegalHold.class) {
            return place == 1;
        }
        if (type == MakeRequestForm.class || type == EditRequestForm.class) {
            // What it says repeats its own id and names its own fields; besides these a project and people.
            return place != 2 && place != 3 && (place > 0 || type == MakeRequestForm.class);
        }
        if (type == FillInRequestForm.class) {
            // The new task, which answers repeat, and the new post.
            return place == 1 || place == 2 || place == 4;
        }
        if (type == AskForAccess.class) {
            // Its own id, and what it asks for, which is taken alike whatever it is.
            return place == 1 || place == 2;
        }
        if (type == DraftInvoice.class) {
            // Its own id, which its terms and their lines repeat.
            return place == 0 || place == 1 || place == 4;
        }
        return place == 0
                && (name.startsWith("Add")
                        || name.startsWith("Create")
                        || name.startsWith("Begin")
                        || name.startsWith("Make")
                        || name.startsWith("Start")
                        || name.equals("AskForApproval")
                        || name.startsWith("Post")
                        || name.startsWith("Invite"));
    }

    private static String send(Class<?> type, String by, int place, Sample.Ids others) {
        int[] at = {0};
        Object command = Sample.of(type, id -> {
            boolean other = place < 0 || at[0]++ == place;
            return (other ? others : (Sample.Ids) IsolationTest::own).of(id);
        });
        try {
            HOUSE.send(OURS.agencyId, Actor.person(by), command);
            return "ACCEPTED";
        } catch (Rejected rejected) {
            return rejected.code().name();
        } catch (BadInput badInput) {
            return badInput.toString();
        }
    }

    private static String own(Class<? extends Id> type) {
        return OURS.id(type);
    }

    private static int ids(Class<?> type) {
        int[] count = {0};
        Sample.of(type, id -> {
            count[0]++;
            return OURS.id(id);
        });
        return count[0];
    }

    private static Stream<Class<?>> commands() {
        return Stream.concat(
                Stream.of(
                                CompanyCommand.class,
                                PersonCommand.class,
                                PermissionSetCommand.class,
                                StandingRuleCommand.class,
                                ReviewCommand.class,
                                LeakProofCommand.class,
                                ViewAsCommand.class,
                                AccessRequestCommand.class,
                                EndingCommand.class,
                                ErasureCommand.class,
                                LegalHoldCommand.class,
                                SavedFilterCommand.class,
                                ProjectCommand.class,
                                TaskCommand.class,
                                PostCommand.class,
                                ReadingCommand.class,
                                ApprovalCommand.class,
                                DocumentCommand.class,
                                RequestFormCommand.class,
                                BudgetCommand.class,
                                InvoiceCommand.class,
                                ImportCommand.class,
                                TermsCommand.class,
                                AgencyCommand.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses())),
                Stream.of(AddBrand.class, RecordUpload.class, DiscardUpload.class));
    }

    // Doors

    @Test
    void everyDoorAnswersOfAnotherAgencysThingsAsOfWhatNeverWas() {
        String ownersToken = OURS.token(OURS.owner);
        String clientsToken = OURS.token(OURS.client);
        long head = HOUSE.head();
        int tried = 0;
        for (Door door : doors()) {
            if (door.pattern().contains("/agencies") || !door.namesThings()) {
                continue;
            }
            Map<Class<? extends Id>, String> nonsense = new HashMap<>();
            Sample.Ids madeUp =
                    id -> nonsense.computeIfAbsent(id, _ -> UUID.randomUUID().toString());
            for (String token : List.of(ownersToken, clientsToken)) {
                boolean hasEveryRight = door.side().equals("AGENCY") && token.equals(ownersToken);
                HttpResponse<String> foreign = knock(door, token, THEIRS::id, invitation(THEIRS));
                HttpResponse<String> never = knock(door, token, madeUp, "nobody.1." + "A".repeat(43));
                assertThat(foreign.statusCode()).as("%s", door).isEqualTo(never.statusCode());
                assertThat(foreign.statusCode())
                        .as("%s: %s", door, foreign.body())
                        .isIn(nothing(door, hasEveryRight));
                assertThat(instanceless(foreign.body())).as("%s", door).isEqualTo(instanceless(never.body()));
                assertThat(foreign.body()).doesNotContain("theirsmark");
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(60);
        assertThat(HOUSE.doneAfter(head)).as("nothing appended").isEmpty();
    }

    @Test
    void whatIsNamedInABodyIsLookedForInTheCallersAgencyOnly() {
        String token = OURS.token(OURS.owner);
        long head = HOUSE.head();
        int tried = 0;
        for (Door door : doors()) {
            Class<?> body = door.body();
            if (body == null || door.pattern().contains("/agencies") || !namesIds(body)) {
                continue;
            }
            Map<Class<? extends Id>, String> nonsense = new HashMap<>();
            Sample.Ids madeUp =
                    id -> nonsense.computeIfAbsent(id, _ -> UUID.randomUUID().toString());
            HttpResponse<String> foreign = send(door, token, OURS::id, "x", Sample.body(body, THEIRS::id));
            HttpResponse<String> never = send(door, token, OURS::id, "x", Sample.body(body, madeUp));
            assertThat(foreign.statusCode())
                    .as("%s: %s", door, foreign.body())
                    .isEqualTo(never.statusCode())
                    .isBetween(400, 499);
            assertThat(HOUSE.doneAfter(head)).as("nothing appended by %s", door).isEmpty();
            assertThat(instanceless(foreign.body())).as("%s", door).isEqualTo(instanceless(never.body()));
            tried++;
        }
        assertThat(tried).isGreaterThan(6);
        assertThat(HOUSE.doneAfter(head)).as("nothing appended").isEmpty();
    }

    @Test
    void aTokenOfOneAgencyIsWorthlessAtEveryDoorOfTheOther() {
        String token = THEIRS.token(THEIRS.owner);
        for (Door door : doors()) {
            if (door.side().equals("PUBLIC")
                    || door.side().equals("ANYWHERE")
                    || door.side().equals("OPERATOR")) {
                continue;
            }
            assertThat(knock(door, token, THEIRS::id, "x").statusCode())
                    .as("%s", door)
                    .isEqualTo(401);
        }
    }

    @Test
    void whatARequestSaysOfItsAgencyIsNotBelieved() {
        String token = OURS.token(OURS.owner);
        String path = "/api/v1/projects/" + THEIRS.project.value();
        HttpResponse<String> named = HOUSE.send(HOUSE.request(OURS.host(), path + "?agency=" + THEIRS.agencyId)
                .header("Authorization", "Bearer " + token)
                .header("X-Tenant-Id", THEIRS.agencyId)
                .header("X-Forwarded-Host", THEIRS.host())
                .GET());
        assertThat(named.statusCode()).isEqualTo(404);
        assertThat(named.body()).doesNotContain("theirsmark");
    }

    private static List<Integer> nothing(Door door, boolean hasEveryRight) {
        if (door.pattern().startsWith("/api/v1/password-resets/")
                || door.pattern().startsWith("/api/v1/email-changes/")) {
            // A link to an account of one's own does not say whether it was ever one.
            return List.of(409);
        }
        if (door.method().equals("DELETE") && door.pattern().equals("/api/v1/me/filters/{id}") && hasEveryRight) {
            // To forget what one never saved is done already.
            return List.of(204);
        }
        if (door.method().equals("DELETE") && door.pattern().equals("/api/v1/uploads/{id}")) {
            // To throw away what one never began is done already.
            return List.of(204, 403);
        }
        return isIdempotent(door) ? List.of(204) : hasEveryRight ? List.of(404) : List.of(404, 403);
    }

    /** To end a token or session that is not one's own is done already. */
    private static boolean isIdempotent(Door door) {
        return door.method().equals("DELETE")
                && (door.pattern().equals("/api/v1/me/tokens/{id}")
                        || door.pattern().equals("/api/v1/me/sessions/{id}")
                        || door.pattern().equals("/api/v1/me/passkeys/{id}"));
    }

    private static boolean namesIds(Class<?> body) {
        boolean[] named = {false};
        Sample.body(body, id -> {
            named[0] |= id != PermissionSetId.class;
            return "x";
        });
        return named[0];
    }

    private static String invitation(Furnished of) {
        return HOUSE.bean(InvitationLinks.class).token(of.agencyId, of.client, 1);
    }

    private static String instanceless(String body) {
        return body.replaceAll("\"instance\":\"[^\"]*\",?", "");
    }

    private static HttpResponse<String> knock(Door door, String token, Sample.Ids ids, String invitation) {
        Class<?> body = door.body();
        return send(door, token, ids, invitation, body == null ? null : Sample.body(body, ids));
    }

    private static HttpResponse<String> send(
            Door door, String token, Sample.Ids ids, String invitation, @Nullable Object body) {
        return HOUSE.send(
                door.method(),
                OURS.host(),
                path(door, ids, invitation),
                token,
                body == null ? null : JSON.writeValueAsString(body));
    }

    /** The door's path with ids in it. */
    static String path(Door door, Sample.Ids ids, String invitation) {
        List<String> segments = new ArrayList<>();
        String before = "";
        for (String segment : door.pattern().split("/")) {
            segments.add(segment.startsWith("{") ? variable(segment, before, ids, invitation) : segment);
            before = segment.startsWith("{side") ? "clients" : segment;
        }
        return String.join("/", segments);
    }

    private static String variable(String variable, String before, Sample.Ids ids, String invitation) {
        return switch (variable) {
            case "{token}" -> invitation;
            case "{kind}" -> "task";
            case "{thread}" -> "CLIENT";
            case "{version}" -> before.equals("versions") ? "1" : ids.of(TaskId.class);
            case "{item}", "{number}" -> "1";
            case "{userId}" -> ids.of(UserId.class);
            case "{brandId}" -> ids.of(BrandId.class);
            case "{postId}" -> ids.of(PostId.class);
            case "{contactId}" -> ids.of(ContactId.class);
            case "{itemId}" -> ids.of(BudgetItemId.class);
            case "{paymentId}" -> ids.of(PaymentId.class);
            case "{*id}" -> ids.of(TaskId.class);
            case "{id}" ->
                switch (before) {
                    case "projects" -> ids.of(ProjectId.class);
                    case "tasks", "{kind}" -> ids.of(TaskId.class);
                    case "posts" -> ids.of(PostId.class);
                    case "files", "uploads" -> ids.of(FileId.class);
                    case "documents" -> ids.of(DocumentId.class);
                    case "filters" -> ids.of(FilterId.class);
                    case "exports" -> ids.of(HistoryExportId.class);
                    case "imports" -> ids.of(ImportId.class);
                    case "approvals" -> ids.of(ApprovalId.class);
                    case "request-forms" -> ids.of(RequestFormId.class);
                    case "budgets" -> ids.of(BudgetId.class);
                    case "invoices" -> ids.of(InvoiceId.class);
                    case "requests" -> ids.of(AccessRequestId.class);
                    case "companies" -> ids.of(CompanyId.class);
                    case "brands" -> ids.of(BrandId.class);
                    case "tokens", "sessions", "passkeys" -> ids.of(TaskId.class);
                    case "permission-sets" -> ids.of(PermissionSetId.class);
                    case "apps" -> ids.of(AppId.class);
                    case "rules" -> ids.of(StandingRuleId.class);
                    case "reviews" -> ids.of(ReviewId.class);
                    case "proofs" -> ids.of(LeakProofId.class);
                    case "holds" -> ids.of(HoldId.class);
                    case "people", "clients", "partners", "employees", "programs" -> ids.of(UserId.class);
                    default -> throw new AssertionError("whose id comes after " + before + "?");
                };
            default -> {
                if (variable.startsWith("{side")) {
                    yield "clients";
                }
                throw new AssertionError("what is " + variable + "?");
            }
        };
    }

    record Door(String method, String pattern, HandlerMethod handler) {

        @Nullable
        Class<?> body() {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                for (Annotation annotation : parameter.getParameterAnnotations()) {
                    if (annotation.annotationType().getSimpleName().equals("Body")) {
                        return parameter.getParameterType();
                    }
                }
            }
            return null;
        }

        boolean namesThings() {
            return pattern.replaceAll("\\{side[^}]*}", "").contains("{");
        }

        String side() {
            return said("value").toString();
        }

        /** The rights of which the door asks for one; none when the house decides alone. */
        Set<Permission> needs() {
            return Set.of((Permission[]) said("needs"));
        }

        private Object said(String of) {
            for (Annotation annotation : handler.getMethod().getAnnotations()) {
                if (annotation.annotationType().getSimpleName().equals("Door")) {
                    try {
                        Method method = annotation.annotationType().getDeclaredMethod(of);
                        method.setAccessible(true);
                        return method.invoke(annotation);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                }
            }
            throw new AssertionError(handler + " has no door");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    static List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        Map<RequestMappingInfo, HandlerMethod> mapped =
                HOUSE.bean(RequestMappingHandlerMapping.class).getHandlerMethods();
        mapped.forEach((info, handler) -> {
            for (String pattern : info.getPatternValues()) {
                if (pattern.startsWith("/api/")) {
                    for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                        doors.add(new Door(method.name(), pattern, handler));
                    }
                }
            }
        });
        assertThat(doors).hasSizeGreaterThan(60);
        return doors;
    }

    private static Sample.Ids madeUp() {
        Map<Class<? extends Id>, String> nonsense = new HashMap<>();
        return id -> nonsense.computeIfAbsent(id, _ -> UUID.randomUUID().toString());
    }
}
