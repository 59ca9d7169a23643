package io.portico.messages.response;

import java.time.DayOfWeek;

/** A day of the week. */
public enum Weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    public static Weekday of(DayOfWeek day) {
        return valueOf(day.name());
    }

    public DayOfWeek day() {
        return DayOfWeek.valueOf(name());
    }
}
