package io.portico.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.AccessRequestId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.accessrequest.AccessAsked;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.changes.PlannedChange.Type;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonKind;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.sealing.Confidential;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.views.agency.AccessRequestDetails;
import io.portico.views.agency.FindAccessRequest;
import io.portico.views.audit.CureLine;
import io.portico.views.audit.FindPreview;
import io.portico.views.audit.MissingLine;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed for a request for access is what it takes. */
class OpeningTest {

    private static final List<String> THINGS = List.of(
            "project:site", "task:page", "project:shop", "task:till", "budget:budget", "invoice:bill", "invoice:draft");

    @TempDir
    Path folder;

    private ViewsUnderTest views;
    private AgencyStory acme;
    private BrandId shoes;
    private BrandId hats;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        shoes = acme.brand("shoes");
        hats = acme.brand("hats");
        ProjectId site = acme.project("site", shoes);
        acme.task("page", site);
        ProjectId shop = acme.project("shop", shoes);
        acme.task("till", shop, Audience.CLIENT);
        acme.happened("shop", new ProjectOpened(shop, Set.of(Audience.CLIENT)));
        acme.happened("budget", new BudgetAdded(new BudgetId("budget"), site, Confidential.of("Budget")));
        acme.happened("bill", new InvoiceDrafted(terms("bill", site)), new InvoiceSent(terms("bill", site)));
        acme.happened("draft", new InvoiceDrafted(terms("draft", site)));
    }

    @AfterEach
    void end() {
        views.close();
    }

    private InvoiceTerms terms(String id, ProjectId project) {
        InvoiceId invoiceId = new InvoiceId(id);
        LocalDate day = LocalDate.parse("2026-03-02");
        InvoiceLine line = new InvoiceLine(
                invoiceId, Confidential.of("Work"), BigDecimal.ONE, new Money(100, "EUR"), BigDecimal.TEN, null);
        return new InvoiceTerms(invoiceId, id, shoes, project, day, day, List.of(line), null);
    }

    private AccessRequestDetails asked(UserId person, String resource) {
        AccessRequestId id = new AccessRequestId(person.value() + resource.replace(':', '-'));
        acme.happened(person, "asked-" + id, new AccessAsked(person, id, resource, null));
        views.await();
        return views.ask(acme.owner(), new FindAccessRequest(id));
    }

    /** Whether the person would see it, made all that is proposed and cured all that can be. */
    private boolean wouldSee(AccessRequestDetails request) {
        List<PlannedChange> all = new ArrayList<>(request.changes());
        for (MissingLine line : request.missing()) {
            CureLine cure = line.cure();
            if (cure != null) {
                all.add(planned(cure));
            }
        }
        return views.ask(acme.owner(), new FindPreview(all)).gains().stream()
                .anyMatch(gain -> gain.userId().equals(request.person().id())
                        && gain.resource().equals(request.resource()));
    }

    private static PlannedChange planned(CureLine cure) {
        return new PlannedChange(
                Type.valueOf(cure.type().name()),
                cure.projectId(),
                cure.taskId(),
                cure.userId(),
                cure.brandId(),
                cure.audiences(),
                null,
                cure.permissionSetId(),
                null,
                null,
                cure.budgetId(),
                cure.type() == CureLine.Type.SWITCH_BUDGET ? true : null);
    }

    @Test
    void whatIsProposedAndCuredIsEnoughUnlessSomethingCannotBeCured() {
        List<UserId> people = List.of(
                acme.guest(Audience.CLIENT, "anna", AccessMode.ASSIGNED, shoes),
                acme.guest(Audience.CLIENT, "alva", AccessMode.ALL, shoes),
                acme.guest(Audience.CLIENT, "hanna", AccessMode.ASSIGNED, hats),
                acme.guest(Audience.PARTNER, "paul", AccessMode.ASSIGNED, shoes),
                acme.guest(Audience.CLIENT, "fina", AccessMode.ALL, shoes));
        acme.happened("fina", new PermissionSetAssigned(people.getLast(), new PermissionSetId("CLIENT_FINANCE")));
        int enough = 0;
        for (UserId person : people) {
            for (String thing : THINGS) {
                AccessRequestDetails request = asked(person, thing);
                boolean cured = request.missing().stream().allMatch(line -> line.cure() != null);
                boolean there = request.changes().isEmpty() && request.missing().isEmpty();
                assertThat(wouldSee(request))
                        .as("%s asks for %s: %s", person, thing, request)
                        .isEqualTo(cured && !there);
                enough += cured ? 1 : 0;
            }
        }
        assertThat(enough).isBetween(15, THINGS.size() * people.size() - people.size());
    }

    @Test
    void nobodyIsOfferedMoreThanTheTaskTheyAskedFor() {
        AccessRequestDetails request =
                asked(acme.guest(Audience.CLIENT, "anna", AccessMode.ASSIGNED, shoes), "task:page");
        assertThat(request.changes()).extracting(PlannedChange::type).containsExactly(Type.SHARE_TASK);
        assertThat(request.missing()).isEmpty();
    }

    @Test
    void whatLacksASwitchIsCuredByTheSmallestSetThatHasIt() {
        UserId anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        PermissionSetId payers = new PermissionSetId("payers");
        Set<Permission> all = Set.copyOf(Permission.of(PersonKind.CLIENT));
        acme.happened("payers", new PermissionSetMade(payers, "Payers", PersonKind.CLIENT, all));
        assertThat(asked(anna, "invoice:bill").missing()).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo("PERMISSION");
            assertThat(line.cure()).isNotNull();
            assertThat(line.cure().permissionSet()).isEqualTo("Client Admin");
        });
    }
}
