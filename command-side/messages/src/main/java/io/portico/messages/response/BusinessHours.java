package io.portico.messages.response;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * When an agency is open, in its time zone.
 *
 * @param opensAtMinutes after midnight
 * @param openMinutes for how long, on the same day
 * @param days on which days of the week
 * @param holidays on which days not, whatever day of the week they are
 */
public record BusinessHours(int opensAtMinutes, int openMinutes, Set<Weekday> days, Set<LocalDate> holidays) {

    public static final int DAY_MINUTES = 24 * 60;
    public static final int MAX_HOLIDAYS = 400;

    /** Monday to Friday, nine to five. */
    public static final BusinessHours USUAL =
            new BusinessHours(9 * 60, 8 * 60, EnumSet.range(Weekday.MONDAY, Weekday.FRIDAY), Set.of());

    public BusinessHours {
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
    }
}
