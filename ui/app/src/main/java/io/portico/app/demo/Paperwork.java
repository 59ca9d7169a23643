package io.portico.app.demo;

import static io.portico.app.demo.Storybook.words;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.InvoiceId;
import io.portico.messages.Money;
import io.portico.messages.PaymentId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.ReviewId;
import io.portico.messages.StandingRuleId;
import io.portico.messages.UserId;
import io.portico.messages.budget.AddBudget;
import io.portico.messages.budget.AddBudgetItem;
import io.portico.messages.budget.RecordBudgetUse;
import io.portico.messages.budget.SwitchBudgetClientAccess;
import io.portico.messages.invoice.DraftInvoice;
import io.portico.messages.invoice.InvoiceLine;
import io.portico.messages.invoice.InvoiceTerms;
import io.portico.messages.invoice.RecordPayment;
import io.portico.messages.invoice.SendInvoice;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.StartReview;
import io.portico.messages.standingrule.MakeStandingRule;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is counted and watched over at Northlight: budgets, invoices, rules and a review. */
final class Paperwork {

    private static final String EUR = "EUR";
    private static final String FINANCE = "ruth";
    private static final BigDecimal TAX = new BigDecimal("20");
    private static final long CENTS = 100;

    private final Storybook book;

    Paperwork(Storybook book) {
        this.book = book;
    }

    void tell() {
        budgets();
        invoices();
        rules();
    }

    private void budgets() {
        budget("oats", "nora", "Spring campaign", true);
        item("oats", "nora", "idea", "Idea and key visual", 18_500, 17_900);
        item("oats", "nora", "print", "Posters and inserts", 24_000, 13_250);
        item("oats", "nora", "film", "Film, 30 and 6 seconds", 61_000, 38_400);
        item("oats", "nora", "stand", "Tasting stand", 9_800, 1_100);
        budget("shop", "lucia", "Web shop", false);
        item("shop", "lucia", "build", "Design and build", 42_000, 29_500);
        item("shop", "lucia", "texts", "Texts and photographs", 8_400, 8_900);
    }

    private void budget(String project, String person, String name, boolean shown) {
        book.on(-62, "09:00", person, new AddBudget(new BudgetId(project), new ProjectId(project), words(name)));
        if (shown) {
            book.on(-60, "09:00", person, new SwitchBudgetClientAccess(new BudgetId(project), true));
        }
    }

    private void item(String budget, String person, String id, String name, long amount, long used) {
        BudgetItemId item = new BudgetItemId(budget + "-" + id);
        book.on(-62, "09:10", person, new AddBudgetItem(new BudgetId(budget), item, words(name), euros(amount), null));
        book.on(-6, "17:30", person, new RecordBudgetUse(new BudgetId(budget), item, euros(used)));
    }

    private void invoices() {
        invoice(
                -45,
                30,
                "2026-041",
                "oats",
                "oats",
                line("2026-041", "Idea and key visual", "1", 17_900, "oats-idea"),
                line("2026-041", "Workshop, day", "2", 1_400, null));
        sent(-44, "2026-041");
        book.on(
                -20,
                "10:00",
                FINANCE,
                new RecordPayment(
                        new InvoiceId("2026-041"),
                        new PaymentId("2026-041-1"),
                        euros(24_840),
                        book.days().day(-20)));
        invoice(-38, 10, "2026-047", "oats", "oats", line("2026-047", "Film, first part", "1", 19_000, "oats-film"));
        sent(-37, "2026-047");
        invoice(
                -9,
                30,
                "2026-058",
                "pantry",
                "shop",
                line("2026-058", "Web shop, design", "1", 14_200, "shop-build"),
                line("2026-058", "Photographs, half day", "3", 650, "shop-texts"));
        sent(-8, "2026-058");
        invoice(-1, 30, "2026-061", "oats", "oats", line("2026-061", "Posters and inserts", "1", 13_250, "oats-print"));
    }

    private void invoice(int day, int days, String number, String brand, String project, InvoiceLine... lines) {
        book.on(
                day,
                "14:00",
                FINANCE,
                new DraftInvoice(
                        new InvoiceId(number),
                        new InvoiceTerms(
                                new InvoiceId(number),
                                number,
                                new BrandId(brand),
                                new ProjectId(project),
                                book.days().day(day),
                                book.days().day(day).plusDays(days),
                                new ArrayList<>(List.of(lines)),
                                words("Please pay to AT61 1904 3002 3457 3201 and name the number of the invoice."))));
    }

    private static InvoiceLine line(String invoice, String text, String quantity, long price, @Nullable String item) {
        return new InvoiceLine(
                new InvoiceId(invoice),
                words(text),
                new BigDecimal(quantity),
                euros(price),
                TAX,
                item == null ? null : new BudgetItemId(item));
    }

    private void sent(int day, String number) {
        book.on(day, "09:15", FINANCE, new SendInvoice(new InvoiceId(number)));
    }

    private static Money euros(long euros) {
        return new Money(euros * CENTS, EUR);
    }

    private void rules() {
        book.on(
                -50,
                "11:00",
                "ines",
                new MakeStandingRule(
                        new StandingRuleId("partners-and-money"),
                        new RuleTerms(
                                "Partners never see money",
                                RuledPeople.audience(Audience.PARTNER),
                                Set.of(RuledThings.BUDGETS, RuledThings.INVOICES),
                                RuledPlace.EVERYWHERE)));
        book.on(
                -50,
                "11:05",
                "ines",
                new MakeStandingRule(
                        new StandingRuleId("viewers-and-invoices"),
                        new RuleTerms(
                                "Who only reads gets no invoices",
                                RuledPeople.permissionSet(new PermissionSetId("CLIENT_VIEWER")),
                                Set.of(RuledThings.INVOICES),
                                RuledPlace.EVERYWHERE)));
        book.on(
                -4,
                "09:00",
                "ines",
                new StartReview(
                        new ReviewId("quarter"),
                        "Everybody outside, last quarter",
                        ReviewScope.EVERYTHING,
                        new UserId("ines"),
                        book.days().day(10)));
    }
}
