package pl.krakow.centra.booking.closures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.reservation.domain.Reymonta;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.domain.Borrower;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.Layout;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;

class ClosurePlanTest {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final Room HALL = room("hall", null);
    private static final Room LEFT = room("hall-left", "hall");
    private static final Room RIGHT = room("hall-right", "hall");
    private static final Room SMALL = room("small", null);
    private static final List<Room> ALL = List.of(HALL, LEFT, RIGHT, SMALL);

    private static Room room(String id, @Nullable String partOf) {
        return new Room(
                new RoomId("reymonta", id),
                partOf,
                Map.of("pl", id),
                Map.of(),
                BigDecimal.TEN,
                Map.of(Layout.THEATRE, 20),
                List.of(),
                Map.of(),
                Set.of(Borrower.values()),
                Reymonta.RULES,
                List.of(),
                null);
    }

    private static ClosurePlan plan(@Nullable String hours, String... rooms) {
        return new ClosurePlan(
                "reymonta",
                Set.of(rooms),
                MONDAY,
                MONDAY.plusDays(2),
                hours == null ? null : Hours.parse(hours),
                "Awaria ogrzewania");
    }

    private static TimeSlot slot(LocalDate date, int from, int to) {
        return new TimeSlot(
                date.atTime(from, 0).atZone(KRAKOW).toInstant(),
                date.atTime(to, 0).atZone(KRAKOW).toInstant());
    }

    @Test
    void closesTheWholesOfAWholeCentre() {
        assertThat(plan(null).toClose(ALL)).containsExactly(HALL, SMALL);
    }

    @Test
    void closesAPartAloneAndAWholeOnce() {
        assertThat(plan(null, "hall-left").toClose(ALL)).containsExactly(LEFT);
        assertThat(plan(null, "hall", "hall-left").toClose(ALL)).containsExactly(HALL);
    }

    @Test
    void coversPartsOfAClosedWholeAndTheRoomsNamed() {
        assertThat(plan(null, "hall").covers(LEFT, slot(MONDAY, 10, 12), KRAKOW))
                .isTrue();
        assertThat(plan(null, "hall-left").covers(RIGHT, slot(MONDAY, 10, 12), KRAKOW))
                .isFalse();
        assertThat(plan(null).covers(SMALL, slot(MONDAY.plusDays(2), 10, 12), KRAKOW))
                .isTrue();
        assertThat(plan(null).covers(SMALL, slot(MONDAY.plusDays(3), 10, 12), KRAKOW))
                .isFalse();
    }

    @Test
    void closesHoursOfEachDay() {
        var noon = plan("12:00-14:00");

        assertThat(noon.slotOn(MONDAY, KRAKOW)).contains(slot(MONDAY, 12, 14));
        assertThat(noon.covers(SMALL, slot(MONDAY.plusDays(1), 13, 15), KRAKOW)).isTrue();
        assertThat(noon.covers(SMALL, slot(MONDAY.plusDays(1), 14, 15), KRAKOW)).isFalse();
    }

    @Test
    void knowsTheTrueLengthOfADay() {
        var clocksGoBack = LocalDate.of(2026, 10, 25);
        var plan = new ClosurePlan("reymonta", Set.of(), clocksGoBack, clocksGoBack, null, "Awaria");

        assertThat(plan.slotOn(clocksGoBack, KRAKOW).map(TimeSlot::length)).contains(Duration.ofHours(25));
    }

    @Test
    void closesNothingInTheHourThatTheClockSkips() {
        var clocksGoForward = LocalDate.of(2027, 3, 28);
        var plan = new ClosurePlan(
                "reymonta", Set.of(), clocksGoForward, clocksGoForward, Hours.parse("02:00-03:00"), "Awaria");

        assertThat(plan.slotOn(clocksGoForward, KRAKOW)).isEmpty();
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClosurePlan("reymonta", Set.of(), MONDAY, MONDAY.minusDays(1), null, "Awaria"));
    }
}
