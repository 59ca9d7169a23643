package io.portico.rest;

import io.portico.messages.BudgetId;
import io.portico.messages.InvoiceId;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.views.portal.FindPortalBudget;
import io.portico.views.portal.FindPortalBudgets;
import io.portico.views.portal.FindPortalInvoice;
import io.portico.views.portal.FindPortalInvoices;
import io.portico.views.portal.PortalBudget;
import io.portico.views.portal.PortalBudgets;
import io.portico.views.portal.PortalInvoice;
import io.portico.views.portal.PortalInvoices;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Budgets and invoices as people outside see them. */
@Controller
final class PortalBillingDoors {

    private final Gateway gateway;

    PortalBillingDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/portal/budgets")
    @Door(value = Side.PORTAL, scopes = Permission.BUDGETS_VIEW)
    Answer budgets(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindPortalBudgets(new Parameters(request).page()), PortalBudgets.class));
    }

    @GetMapping("/api/v1/portal/budgets/{id}")
    @Door(value = Side.PORTAL, scopes = Permission.BUDGETS_VIEW)
    Answer budget(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindPortalBudget(PathIds.of(BudgetId::new, id)), PortalBudget.class));
    }

    @GetMapping("/api/v1/portal/invoices")
    @Door(value = Side.PORTAL, scopes = Permission.BILLING_VIEW)
    Answer invoices(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindPortalInvoices(new Parameters(request).page()), PortalInvoices.class));
    }

    @GetMapping("/api/v1/portal/invoices/{id}")
    @Door(value = Side.PORTAL, scopes = Permission.BILLING_VIEW)
    Answer invoice(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindPortalInvoice(PathIds.of(InvoiceId::new, id)), PortalInvoice.class));
    }
}
