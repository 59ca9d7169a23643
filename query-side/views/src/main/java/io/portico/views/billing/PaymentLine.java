package io.portico.views.billing;

import io.portico.messages.Money;
import io.portico.messages.PaymentId;
import java.time.LocalDate;

/** What was paid on a day. */
public record PaymentLine(PaymentId id, LocalDate date, Money amount) {}
