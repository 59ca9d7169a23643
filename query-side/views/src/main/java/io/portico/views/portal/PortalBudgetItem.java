package io.portico.views.portal;

import io.portico.messages.BudgetItemId;
import io.portico.messages.Money;

/** An item of a budget as a person outside sees it. */
public record PortalBudgetItem(BudgetItemId id, String name, Money amount, Money used, Money invoiced) {}
