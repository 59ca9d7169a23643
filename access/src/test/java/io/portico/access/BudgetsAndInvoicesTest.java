package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Missing.What;
import io.portico.access.Resource.OfBudget;
import io.portico.access.Resource.OfInvoice;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.budget.BudgetItemAdded;
import io.portico.messages.invoice.InvoiceDrafted;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceSent;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.invoice.InvoiceVoided;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.BrandTaken;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.sealing.Confidential;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rules 8 and 9 of access.md as yes and no cases. */
class BudgetsAndInvoicesTest {

    private static final BudgetId BUDGET = new BudgetId("budget");
    private static final OfBudget THE_BUDGET = new OfBudget(BUDGET);
    private static final InvoiceId INVOICE = new InvoiceId("invoice");
    private static final OfInvoice THE_INVOICE = new OfInvoice(INVOICE);
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private static Given budgetGrantedTo(UserId who) {
        return anAgency()
                .client(who, AccessMode.ASSIGNED, "CLIENT_ADMIN")
                .event(new BudgetAdded(BUDGET, PROJECT, Confidential.of("x")))
                .event(new BudgetClientAccessSwitched(BUDGET, true))
                .event(new BudgetAccessGranted(BUDGET, who, null, null));
    }

    private static InvoiceTerms terms(@Nullable ProjectId project) {
        return terms(INVOICE, BRAND, project);
    }

    private static InvoiceTerms terms(InvoiceId id, BrandId brand, @Nullable ProjectId project) {
        InvoiceLine line =
                new InvoiceLine(id, Confidential.of("x"), BigDecimal.ONE, new Money(100, "EUR"), BigDecimal.TEN, null);
        return new InvoiceTerms(id, "1", brand, project, DAY, DAY, List.of(line), null);
    }

    private static Given sent(Given given, @Nullable ProjectId project) {
        return given.event(new InvoiceDrafted(terms(project))).event(new InvoiceSent(terms(project)));
    }

    @Nested
    class Rule8Budget {

        @Test
        void itemBelongsToTheBudgetItWasFirstPutInto() {
            BudgetItemId item = new BudgetItemId("item");
            Money amount = new Money(100, "EUR");
            BudgetId other = new BudgetId("other");
            Given given = budgetGrantedTo(CHRIS)
                    .event(new BudgetAdded(other, PROJECT, Confidential.of("x")))
                    .event(new BudgetItemAdded(BUDGET, item, Confidential.of("x"), amount, null))
                    .event(new BudgetItemAdded(other, item, Confidential.of("x"), amount, null));
            assertThat(given.state().budgetOf(item)).map(BudgetAccess::budgetId).contains(BUDGET);
        }

        @Test
        void budgetsAreListedForThoseWhoSeeThemAndForTheAgency() {
            Given given = budgetGrantedTo(CHRIS).client(CLARA, AccessMode.ALL, "CLIENT_ADMIN");
            assertThat(Policy.budgets(given.state(), CHRIS, given.now())).containsExactly(BUDGET);
            assertThat(Policy.budgets(given.state(), CLARA, given.now())).isEmpty();
            assertThat(Policy.budgets(given.state(), NORA, given.now())).containsExactly(BUDGET);
        }

        @Test
        void budgetsComeInTheOrderInWhichTheyWereMade() {
            List<BudgetId> budgets =
                    Stream.of("d", "a", "c", "b", "f", "e").map(BudgetId::new).toList();
            Given given = anAgency().client(CHRIS, AccessMode.ASSIGNED, "CLIENT_ADMIN");
            budgets.forEach(budget -> given.event(new BudgetAdded(budget, PROJECT, Confidential.of("x")))
                    .event(new BudgetClientAccessSwitched(budget, true)));
            budgets.reversed().forEach(budget -> given.event(new BudgetAccessGranted(budget, CHRIS, null, null)));
            assertThat(Policy.budgets(given.state(), CHRIS, given.now())).containsExactlyElementsOf(budgets);
            assertThat(given.state().budgetsOf(PROJECT)).containsExactlyElementsOf(budgets);
            assertThat(given.state().budgetsOf(new ProjectId("other"))).isEmpty();
        }

        @Test
        void whoseAccountIsOverSeesNoBudget() {
            Given given =
                    budgetGrantedTo(CHRIS).event(new PersonDeactivated(CHRIS)).event(new PersonDeactivated(NORA));
            assertThat(Policy.budgets(given.state(), CHRIS, given.now())).isEmpty();
            assertThat(Policy.budgets(given.state(), NORA, given.now())).isEmpty();
        }

        @Test
        void budgetOfAProjectThatNeverWasIsNobodysOutside() {
            BudgetId lost = new BudgetId("lost");
            Given given = budgetGrantedTo(CHRIS)
                    .event(new BudgetAdded(lost, new ProjectId("none"), Confidential.of("x")))
                    .event(new BudgetClientAccessSwitched(lost, true))
                    .event(new BudgetAccessGranted(lost, CHRIS, null, null));
            assertThat(given.sees(CHRIS, new OfBudget(lost))).isFalse();
            assertThat(given.decide(CHRIS, Action.VIEW, new OfBudget(lost)).missing())
                    .extracting(Missing::what)
                    .containsExactly(What.THING_EXISTS);
        }

        @Test
        void budgetIsSeenByWhoIsNamedOnItAlthoughTheProjectIsLocked() {
            Given given = budgetGrantedTo(CHRIS);
            assertThat(given.sees(CHRIS, THE_BUDGET)).isTrue();
            assertThat(given.sees(CHRIS, new Resource.OfProject(PROJECT))).isFalse();
        }

        @Test
        void budgetIsHiddenWhileItsSwitchIsOff() {
            Given given = budgetGrantedTo(CHRIS).event(new BudgetClientAccessSwitched(BUDGET, false));
            assertThat(given.sees(CHRIS, THE_BUDGET)).isFalse();
            assertThat(given.decide(CHRIS, Action.VIEW, THE_BUDGET).missing())
                    .extracting(Missing::what)
                    .containsExactly(What.CLIENT_ACCESS);
        }

        @Test
        void projectGrantGivesNoBudget() {
            Given given = budgetGrantedTo(CHRIS)
                    .client(CLARA, AccessMode.ALL, "CLIENT_ADMIN")
                    .event(new ProjectOpened(PROJECT, Set.of(Audience.CLIENT)))
                    .event(new ProjectAccessGranted(PROJECT, CLARA, null, null));
            assertThat(given.sees(CLARA, new Resource.OfProject(PROJECT))).isTrue();
            assertThat(given.sees(CLARA, THE_BUDGET)).isFalse();
        }

        @Test
        void budgetNeedsItsSwitchInThePermissionSet() {
            Given given = budgetGrantedTo(CHRIS)
                    .event(new PermissionSetAssigned(CHRIS, new io.portico.messages.PermissionSetId("CLIENT")));
            assertThat(given.sees(CHRIS, THE_BUDGET)).isFalse();
        }

        @Test
        void brandTakenSilencesTheGrantAndGivenBackLetsItSpeak() {
            Given given = budgetGrantedTo(CHRIS).event(new BrandTaken(CHRIS, BRAND));
            assertThat(given.sees(CHRIS, THE_BUDGET)).isFalse();
            assertThat(given.event(new BrandGiven(CHRIS, BRAND)).sees(CHRIS, THE_BUDGET))
                    .isTrue();
        }

        @Test
        void grantThatEndedOrWasTakenBackGivesNothing() {
            Given given = budgetGrantedTo(CHRIS);
            Given ended = budgetGrantedTo(CHRIS).event(new BudgetAccessGranted(BUDGET, CHRIS, null, START));
            assertThat(ended.sees(CHRIS, THE_BUDGET)).isFalse();
            assertThat(given.event(new BudgetAccessRevoked(BUDGET, CHRIS)).sees(CHRIS, THE_BUDGET))
                    .isFalse();
        }

        @Test
        void agencySeesBudgetsWithItsWork() {
            Given given = budgetGrantedTo(CHRIS).employee(new UserId("aude"), "AUDITOR");
            assertThat(given.sees(MAX, THE_BUDGET)).isTrue();
            assertThat(given.sees(new UserId("aude"), THE_BUDGET)).isFalse();
        }
    }

    @Nested
    class Rule9Invoice {

        @Test
        void invoicesAreKnownByTheirProject() {
            assertThat(sent(anAgency(), PROJECT).state().invoicesOf(PROJECT)).containsExactly(INVOICE);
            assertThat(sent(anAgency(), null).state().invoicesOf(PROJECT)).isEmpty();
        }

        @Test
        void invoicesAreListedByBrandForWhomAccessIsToAllAndByProjectForWhomItIsToSome() {
            Given given = sent(anAgency(), PROJECT)
                    .client(CLARA, AccessMode.ALL, "CLIENT_FINANCE")
                    .client(CHRIS, AccessMode.ASSIGNED, "CLIENT_FINANCE");
            assertThat(Policy.invoices(given.state(), CLARA, given.now())).containsExactly(INVOICE);
            assertThat(Policy.invoices(given.state(), CHRIS, given.now())).isEmpty();
            given.event(new ProjectAccessGranted(PROJECT, CHRIS, null, null));
            assertThat(Policy.invoices(given.state(), CHRIS, given.now())).containsExactly(INVOICE);
        }

        @Test
        void invoicesComeInTheOrderInWhichTheyWereDraftedWhicheverTheirBrand() {
            List<InvoiceId> invoices =
                    Stream.of("d", "a", "c", "b", "f", "e").map(InvoiceId::new).toList();
            Given given = anAgency()
                    .client(CLARA, AccessMode.ALL, "CLIENT_FINANCE")
                    .event(new BrandGiven(CLARA, OTHER_BRAND));
            for (int i = 0; i < invoices.size(); i++) {
                given.event(new InvoiceDrafted(terms(invoices.get(i), i % 2 == 0 ? BRAND : OTHER_BRAND, null)));
            }
            for (int i = invoices.size() - 1; i >= 0; i--) {
                given.event(new InvoiceSent(terms(invoices.get(i), i % 2 == 0 ? BRAND : OTHER_BRAND, null)));
            }
            assertThat(Policy.invoices(given.state(), CLARA, given.now())).containsExactlyElementsOf(invoices);
            assertThat(Policy.invoices(given.state(), NORA, given.now())).containsExactlyElementsOf(invoices);
        }

        @Test
        void whoseAccountIsOverSeesNoInvoice() {
            Given given = sent(anAgency().client(CLARA, AccessMode.ALL, "CLIENT_FINANCE"), PROJECT)
                    .event(new PersonDeactivated(CLARA))
                    .event(new PersonDeactivated(NORA));
            assertThat(Policy.invoices(given.state(), CLARA, given.now())).isEmpty();
            assertThat(Policy.invoices(given.state(), NORA, given.now())).isEmpty();
        }

        @Test
        void draftIsNotSeenAndAnInvoiceIsAlthoughItsProjectIsLocked() {
            Given given = anAgency()
                    .client(CLARA, AccessMode.ALL, "CLIENT_FINANCE")
                    .event(new InvoiceDrafted(terms(PROJECT)));
            assertThat(given.sees(CLARA, THE_INVOICE)).isFalse();
            assertThat(given.decide(CLARA, Action.VIEW, THE_INVOICE).missing())
                    .extracting(Missing::what)
                    .containsExactly(What.SENT_INVOICE);
            assertThat(given.event(new InvoiceSent(terms(PROJECT))).sees(CLARA, THE_INVOICE))
                    .isTrue();
        }

        @Test
        void draftThatWasTakenBackIsNeverSeenAndAnInvoiceThatWasStillIs() {
            Given draft = anAgency()
                    .client(CLARA, AccessMode.ALL, "CLIENT_FINANCE")
                    .event(new InvoiceDrafted(terms(null)))
                    .event(new InvoiceVoided(INVOICE));
            assertThat(draft.sees(CLARA, THE_INVOICE)).isFalse();
            Given invoice = sent(anAgency().client(CLARA, AccessMode.ALL, "CLIENT_FINANCE"), null)
                    .event(new InvoiceVoided(INVOICE));
            assertThat(invoice.sees(CLARA, THE_INVOICE)).isTrue();
        }

        @Test
        void whoHasAssignedAccessNeedsAGrantOnTheInvoicesProject() {
            Given given = sent(anAgency().client(CHRIS, AccessMode.ASSIGNED, "CLIENT_ADMIN"), PROJECT);
            assertThat(given.sees(CHRIS, THE_INVOICE)).isFalse();
            given.event(new ProjectAccessGranted(PROJECT, CHRIS, null, null));
            assertThat(given.sees(CHRIS, THE_INVOICE)).isTrue();
            Given withoutProject = sent(anAgency().client(CHRIS, AccessMode.ASSIGNED, "CLIENT_ADMIN"), null)
                    .event(new ProjectAccessGranted(PROJECT, CHRIS, null, null));
            assertThat(withoutProject.sees(CHRIS, THE_INVOICE)).isFalse();
        }

        @Test
        void nobodyWithoutTheSwitchOrTheBrandSeesAnInvoice() {
            Given given = sent(anAgency().partner(PAULA, AccessMode.ALL).client(CLARA, AccessMode.ALL), PROJECT);
            assertThat(given.sees(PAULA, THE_INVOICE)).isFalse();
            assertThat(given.sees(CLARA, THE_INVOICE)).isFalse();
            Given taken = sent(anAgency().client(CLARA, AccessMode.ALL, "CLIENT_FINANCE"), PROJECT)
                    .event(new BrandTaken(CLARA, BRAND));
            assertThat(taken.sees(CLARA, THE_INVOICE)).isFalse();
        }

        @Test
        void downloadAndPayingTakeTheirOwnSwitches() {
            Given given = sent(anAgency().client(CLARA, AccessMode.ALL, "CLIENT_FINANCE"), PROJECT);
            for (Permission permission : List.of(Permission.BILLING_DOWNLOAD, Permission.BILLING_PAY)) {
                assertThat(given.decide(CLARA, Action.use(permission), THE_INVOICE)
                                .allowed())
                        .isTrue();
            }
            assertThat(given.decide(CLARA, Action.use(Permission.BILLING_EDIT), THE_INVOICE)
                            .allowed())
                    .isFalse();
        }

        @Test
        void agencySeesInvoicesByBillingView() {
            Given given = sent(anAgency(), PROJECT).employee(new UserId("fred"), "FINANCE");
            assertThat(given.sees(NORA, THE_INVOICE)).isTrue();
            assertThat(given.sees(MAX, THE_INVOICE)).isFalse();
            assertThat(given.decide(new UserId("fred"), Action.use(Permission.BILLING_EDIT), THE_INVOICE)
                            .allowed())
                    .isTrue();
            assertThat(given.decide(NORA, Action.use(Permission.BILLING_EDIT), THE_INVOICE)
                            .allowed())
                    .isFalse();
        }
    }
}
