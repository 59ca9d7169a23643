package io.portico.views.portal;

import io.portico.messages.Money;
import java.math.BigDecimal;

/** A line of an invoice as a person outside sees it. */
public record PortalInvoiceLine(String text, BigDecimal quantity, Money unitPrice, BigDecimal taxPercent, Money net) {}
