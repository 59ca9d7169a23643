package io.portico.messages;

/**
 * An amount of money.
 *
 * @param amount in minor units of the currency, such as cents
 * @param currency its ISO 4217 code
 */
public record Money(long amount, String currency) {
    public static Money zero(String currency) {
        return new Money(0, currency);
    }
}
