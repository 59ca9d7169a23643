package io.portico.web.parts;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.task.TaskStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days and instants in words, in the agency's time zone; the exact one shows when pointed at. */
public record Times(Clock clock, ZoneId zone) {

    private static final int FEW_DAYS = 7;

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** When words such as "tomorrow" mean another day. */
    Instant nextDay() {
        return today().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** How long it is until then; nothing once it is past. */
    Duration until(Instant then) {
        Duration left = Duration.between(clock.instant(), then);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Such as "3 h 20 min": how long something lasted, to the two largest units that matter. */
    public String length(Instant from, Instant to) {
        Duration length = Duration.between(from, to);
        if (length.toMinutes() < 1) {
            return Words.say("times.length.seconds", Math.max(0, length.toSeconds()));
        }
        if (length.toHours() < 1) {
            return Words.say("times.length.minutes", length.toMinutes());
        }
        return length.toDays() < 1
                ? Words.say("times.length.hours", length.toHours(), length.toMinutesPart())
                : Words.say("times.length.days", length.toDays(), length.toHoursPart());
    }

    public Instant now() {
        return clock.instant();
    }

    /** Such as "3 hours ago"; {@code times.js} says it anew while the page stays open. */
    public Time ago(Instant at) {
        Time time = new Time(relative(at), exact(at), at.toString());
        time.addClassName("ago");
        return time;
    }

    /** The time of day of what was today, such as "10:14"; of what was before, the day, too. */
    Time clock(Instant at) {
        return new Time(moment(at), exact(at), at.toString());
    }

    /** The same in words alone. */
    public String moment(Instant at) {
        boolean today = LocalDate.ofInstant(at, zone).equals(today());
        String pattern = today ? "HH:mm" : Words.say("times.pattern.dayAndTime");
        return DateTimeFormatter.ofPattern(pattern, Words.locale()).format(at.atZone(zone));
    }

    /** Such as "21 Nov 2026, 10:14 CET". */
    public String exact(Instant at) {
        return written("times.pattern.exact", at);
    }

    /** Such as "21 Nov 2026, 10:14:09 CET": where two things within one minute must be told apart. */
    public String toTheSecond(Instant at) {
        return written("times.pattern.toTheSecond", at);
    }

    private String written(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(Words.say(pattern), Words.locale()).format(at.atZone(zone));
    }

    /** A day, such as "tomorrow" or "4 Dec". */
    public Time day(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today(), day);
        String exact = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(Words.locale())
                .format(day);
        return new Time(near(day, days), exact, day.toString());
    }

    /** From one day to another, either of which may be open; empty when both are. */
    public String span(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null) {
            return Words.say("times.fromTo", plain(first), plain(last));
        }
        return first != null
                ? Words.say("times.from", plain(first))
                : last != null ? Words.say("times.until", plain(last)) : "";
    }

    /** The beginning or end of working hours does not matter: morning until noon, evening from six. */
    public String greeting(String name) {
        int hour = clock.instant().atZone(zone).getHour();
        String time = hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
        return Words.say("greeting." + time, name);
    }

    /** Whether what was to be done by that day is not. */
    public boolean overdue(@Nullable LocalDate deadline, TaskStatus status) {
        return deadline != null && deadline.isBefore(today()) && status != TaskStatus.DONE;
    }

    /** Whether what was to be over by that day is not. */
    public boolean overdue(@Nullable LocalDate endsOn, ProjectStatus status) {
        return endsOn != null
                && endsOn.isBefore(today())
                && status != ProjectStatus.COMPLETED
                && status != ProjectStatus.CANCELLED;
    }

    private String near(LocalDate day, long days) {
        if (days == 0) {
            return Words.say("times.today");
        }
        if (days == 1) {
            return Words.say("times.tomorrow");
        }
        if (days == -1) {
            return Words.say("times.yesterday");
        }
        return plain(day);
    }

    /** A day by its date, such as "4 Dec", with the year if it is not this one. */
    public String plain(LocalDate day) {
        boolean thisYear = day.getYear() == today().getYear();
        return DateTimeFormatter.ofPattern(
                        Words.say(thisYear ? "times.pattern.thisYear" : "times.pattern.otherYear"), Words.locale())
                .format(day);
    }

    private String relative(Instant at) {
        Duration passed = Duration.between(at, clock.instant());
        if (passed.isNegative()) {
            return exact(at);
        }
        if (passed.toMinutes() < 1) {
            return Words.say("times.now");
        }
        if (passed.toHours() < 1) {
            return Words.say("times.minutesAgo", passed.toMinutes());
        }
        if (passed.toDays() < 1) {
            return Words.say("times.hoursAgo", passed.toHours());
        }
        return passed.toDays() < FEW_DAYS
                ? Words.say("times.daysAgo", passed.toDays())
                : plain(LocalDate.ofInstant(at, zone));
    }

    /** A time as people say it. */
    @Tag("time")
    public static final class Time extends Span {
        private Time(String words, String exact, String machine) {
            super(words);
            getElement().setAttribute("datetime", machine);
            setTitle(exact);
        }
    }
}
