package io.portico.messages.response;

/**
 * Within what time an answer is meant to be given, counted while the agency is open.
 *
 * @param amount of hours; or of days, where 0 is the day on which the question came in
 */
public record ResponseTarget(int amount, ResponseUnit unit) {

    public static final int MAX_HOURS = 500;
    public static final int MAX_DAYS = 100;
}
