package io.portico.web.parts;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Money in words, and amounts as people type them. */
public final class Amounts {

    private Amounts() {}

    /** Such as "€1,299.00". */
    public static String words(Money money) {
        Currency currency = Currency.getInstance(money.currency());
        NumberFormat format = NumberFormat.getCurrencyInstance(Words.locale());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(decimals(currency));
        format.setMaximumFractionDigits(decimals(currency));
        return format.format(BigDecimal.valueOf(money.amount(), decimals(currency)));
    }

    /** A quantity or a rate, such as "2.5", with as many decimals as it has. */
    public static String words(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(Words.locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** The amount typed in major units, such as 12.5; what has more decimals than the currency is refused. */
    public static Money of(String field, @Nullable BigDecimal typed, String currencyCode) {
        Currency currency = Currency.getInstance(Check.currency(field + ".currency", currencyCode));
        BigDecimal minor = Check.present(field, typed).movePointRight(decimals(currency));
        try {
            return new Money(minor.longValueExact(), currency.getCurrencyCode());
        } catch (ArithmeticException e) {
            throw new BadInput(field, BadInput.Code.OUT_OF_RANGE);
        }
    }

    /** The amount in major units, as it would be typed. */
    public static BigDecimal typed(Money money) {
        return BigDecimal.valueOf(money.amount(), decimals(Currency.getInstance(money.currency())));
    }

    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
