package io.portico.projections.response;

import io.portico.messages.response.BusinessHours;
import io.portico.messages.response.ResponseTarget;
import io.portico.messages.response.Weekday;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Reckons with the time in which an agency is open. Pure. A day opens when the clock on the wall first shows the time of
 * opening and closes when it first shows that of closing, so that a day on which clocks change is longer or shorter; a time
 * that is skipped is the one after the gap.
 */
public record BusinessTime(BusinessHours hours, ZoneId zone) {

    /** Whoever is open less than that will not get there. */
    private static final int MOST_DAYS = 3_660;

    private static final int HOUR_MINUTES = 60;

    /** When an answer is due to what came in then. */
    public Instant due(ResponseTarget target, Instant from) {
        return switch (target.unit()) {
            case HOURS -> after(from, Duration.ofHours(target.amount()));
            case DAYS -> close(from, target.amount());
        };
    }

    /** The first instant at which so much business time has passed since then. */
    Instant after(Instant from, Duration business) {
        Duration left = business;
        LocalDate day = LocalDate.ofInstant(from, zone);
        for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
            if (isOpen(day)) {
                Instant begin = later(from, opening(day));
                Duration today = Duration.between(begin, closing(day));
                if (!today.isNegative()) {
                    if (left.compareTo(today) <= 0) {
                        return begin.plus(left);
                    }
                    left = left.minus(today);
                }
            }
        }
        return closing(day);
    }

    /** When the day closes that is so many business days after the one on which it came in, or could first be read. */
    Instant close(Instant from, int daysLater) {
        int left = daysLater;
        LocalDate day = LocalDate.ofInstant(from, zone);
        for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
            if (isOpen(day) && from.isBefore(closing(day))) {
                if (left == 0) {
                    return closing(day);
                }
                left--;
            }
        }
        return closing(day);
    }

    private boolean isOpen(LocalDate day) {
        return hours.days().contains(Weekday.of(day.getDayOfWeek()))
                && !hours.holidays().contains(day);
    }

    private Instant opening(LocalDate day) {
        return at(day, hours.opensAtMinutes());
    }

    private Instant closing(LocalDate day) {
        return at(day, hours.opensAtMinutes() + hours.openMinutes());
    }

    private Instant at(LocalDate day, int minutes) {
        return minutes == BusinessHours.DAY_MINUTES
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(minutes / HOUR_MINUTES, minutes % HOUR_MINUTES)
                        .atZone(zone)
                        .toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
