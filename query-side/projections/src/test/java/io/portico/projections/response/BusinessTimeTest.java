package io.portico.projections.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.response.BusinessHours;
import io.portico.messages.response.ResponseTarget;
import io.portico.messages.response.ResponseTargets;
import io.portico.messages.response.ResponseUnit;
import io.portico.messages.response.Weekday;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

@PropertyDefaults(shrinking = ShrinkingMode.OFF)
class BusinessTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int TRIES = 300;

    /** Both changes of the clocks, in zones where they are in spring, in autumn, by half an hour and never. */
    private static final List<ZoneId> ZONES = List.of(
            BERLIN,
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Asia/Kolkata"));

    private static final List<LocalDate> ABOUT = List.of(
            LocalDate.of(2026, 3, 26),
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 10, 22),
            LocalDate.of(2026, 11, 5));

    private static BusinessTime usual(LocalDate... holidays) {
        return new BusinessTime(
                new BusinessHours(9 * 60, 8 * 60, BusinessHours.USUAL.days(), Set.of(holidays)), BERLIN);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    @Test
    void replyOfFridayAfternoonIsDueThreeBusinessDaysLater() {
        assertThat(usual().due(ResponseTargets.USUAL.reply(), at("2026-11-20T16:00")))
                .isEqualTo(at("2026-11-25T16:00"));
    }

    @Test
    void whatIsUrgentIsDueWhenTheDayClosesOnWhichItCouldFirstBeRead() {
        assertThat(usual().due(ResponseTargets.USUAL.urgent(), at("2026-11-20T07:00")))
                .isEqualTo(at("2026-11-20T17:00"));
        assertThat(usual().due(ResponseTargets.USUAL.urgent(), at("2026-11-20T17:00")))
                .isEqualTo(at("2026-11-23T17:00"));
    }

    @Test
    void holidaysAreNoBusinessDays() {
        assertThat(usual(LocalDate.of(2026, 11, 23)).due(ResponseTargets.USUAL.billing(), at("2026-11-20T10:00")))
                .isEqualTo(at("2026-11-25T17:00"));
    }

    @Test
    void whoeverIsNeverOpenIsAskedForNothingForYears() {
        Set<LocalDate> everyMonday = new HashSet<>();
        for (LocalDate day = LocalDate.of(2026, 11, 23); everyMonday.size() < 400; day = day.plusDays(7)) {
            everyMonday.add(day);
        }
        BusinessTime never =
                new BusinessTime(new BusinessHours(0, 60, EnumSet.of(Weekday.MONDAY), everyMonday), BERLIN);
        assertThat(never.due(new ResponseTarget(0, ResponseUnit.DAYS), at("2026-11-21T10:00")))
                .isAfter(at("2034-01-01T00:00"));
        assertThat(never.due(new ResponseTarget(500, ResponseUnit.HOURS), at("2026-11-21T10:00")))
                .isAfter(at("2034-01-01T00:00"));
    }

    @Property(tries = 1)
    void businessTimeIsWhatAClockOnTheWallShowsMinuteByMinute(@ForAll long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            BusinessHours hours = hours(random);
            BusinessTime time = new BusinessTime(hours, zone);
            Instant from = ABOUT.get(random.nextInt(ABOUT.size()))
                    .atStartOfDay(zone)
                    .plusMinutes(random.nextInt(5 * 24 * 60))
                    .toInstant();
            int minutes = 1 + random.nextInt(24 * 60);
            assertThat(time.after(from, Duration.ofMinutes(minutes)))
                    .as("%d minutes after %s in %s with %s", minutes, from, zone, hours)
                    .isEqualTo(after(hours, zone, from, minutes));
            int days = random.nextInt(4);
            assertThat(time.close(from, days))
                    .as("%d days after %s in %s with %s", days, from, zone, hours)
                    .isEqualTo(close(hours, zone, from, days));
        }
    }

    /** Nobody opens or closes while clocks change; to be open through the night is well. */
    private static BusinessHours hours(Random random) {
        boolean always = random.nextInt(4) == 0;
        int opens = always ? 0 : (5 + random.nextInt(8)) * 60 + random.nextInt(4) * 15;
        int length = always ? BusinessHours.DAY_MINUTES : 30 + random.nextInt(BusinessHours.DAY_MINUTES - opens - 30);
        Set<Weekday> days = EnumSet.of(Weekday.values()[random.nextInt(7)], Weekday.values()[random.nextInt(7)]);
        days.add(Weekday.SUNDAY);
        Set<LocalDate> holidays = new HashSet<>();
        for (LocalDate about : ABOUT) {
            holidays.add(about.plusDays(random.nextInt(6)));
        }
        return new BusinessHours(opens, length, days, holidays);
    }

    /** Goes on minute by minute and looks at the clock. */
    private static Instant after(BusinessHours hours, ZoneId zone, Instant from, int minutes) {
        Instant now = from;
        int passed = 0;
        while (passed < minutes) {
            if (isOpen(hours, now.atZone(zone))) {
                passed++;
            }
            now = now.plusSeconds(60);
        }
        return now;
    }

    /** The first minute at which it is closed, having been open on so many days, that of the question being none. */
    private static Instant close(BusinessHours hours, ZoneId zone, Instant from, int days) {
        Instant now = from;
        int left = days;
        while (true) {
            boolean open = isOpen(hours, now.atZone(zone));
            Instant next = now.plusSeconds(60);
            boolean ends = open
                    && (!isOpen(hours, next.atZone(zone))
                            || !next.atZone(zone)
                                    .toLocalDate()
                                    .equals(now.atZone(zone).toLocalDate()));
            if (ends && left-- == 0) {
                return next;
            }
            now = next;
        }
    }

    private static boolean isOpen(BusinessHours hours, ZonedDateTime clock) {
        int minute = clock.getHour() * 60 + clock.getMinute();
        return hours.days().contains(Weekday.valueOf(clock.getDayOfWeek().name()))
                && !hours.holidays().contains(clock.toLocalDate())
                && minute >= hours.opensAtMinutes()
                && minute < hours.opensAtMinutes() + hours.openMinutes();
    }
}
