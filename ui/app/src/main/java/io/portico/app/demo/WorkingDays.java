package io.portico.app.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Counts days on which an agency works, so that nobody in the story writes on a Sunday.
 *
 * @param today day 0, or the last working day before it when that is no working day
 */
record WorkingDays(LocalDate today, ZoneId zone) {

    WorkingDays {
        while (isFree(today)) {
            today = today.minusDays(1);
        }
    }

    LocalDate day(int number) {
        LocalDate day = today;
        for (int left = Math.abs(number); left > 0; ) {
            day = day.plusDays(Integer.signum(number));
            if (!isFree(day)) {
                left--;
            }
        }
        return day;
    }

    Instant at(int number, LocalTime time) {
        return day(number).atTime(time).atZone(zone).toInstant();
    }

    private static boolean isFree(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
