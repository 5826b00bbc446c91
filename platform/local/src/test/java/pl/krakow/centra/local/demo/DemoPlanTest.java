package pl.krakow.centra.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.local.demo.DemoBooking.Outcome;
import pl.krakow.centra.local.demo.DemoCentre.OpenHours;

class DemoPlanTest {

    private static final OpenHours NINE_TO_EIGHT = new OpenHours(LocalTime.of(9, 0), LocalTime.of(20, 0));
    private static final DemoCentre REYMONTA = new DemoCentre(
            "reymonta",
            List.of(new DemoRoom("1w038", 20), new DemoRoom("1w039", 20), new DemoRoom("1w040", 70)),
            weekdaysOf2026(),
            1.0);
    private static final DemoCentre NOWA_HUTA = new DemoCentre(
            "nowa-huta",
            List.of(new DemoRoom("P1", 12), new DemoRoom("P2", 12), new DemoRoom("P5", 1), new DemoRoom("P6", 40)),
            weekdaysOf2026(),
            0.6);

    private final DemoPlan plan = DemoPlan.of(2026, List.of(REYMONTA, NOWA_HUTA));

    @Test
    void isTheSameInEveryRun() {
        assertThat(DemoPlan.of(2026, List.of(REYMONTA, NOWA_HUTA))).isEqualTo(plan);
        assertThat(DemoPlan.of(2026, List.of(NOWA_HUTA, REYMONTA))).isNotEqualTo(plan);
    }

    @Test
    void keepsToItsYearWhateverElseTheCalendarHas() {
        var longer = new TreeMap<>(weekdaysOf2026());
        longer.put(LocalDate.of(2027, 1, 4), NINE_TO_EIGHT);
        var reymonta = new DemoCentre("reymonta", REYMONTA.rooms(), longer, 1.0);

        assertThat(DemoPlan.of(2026, List.of(reymonta, NOWA_HUTA))).isEqualTo(plan);
    }

    @Test
    void hasTheSizeOfTheFirstCentresYears() {
        var held = held(booking -> booking.centre().equals("reymonta"));

        assertThat(held).hasSize(1_000);
        assertThat(held.stream().mapToInt(DemoBooking::people).sum()).isBetween(2_900, 3_600);
        assertThat(users(held, BeneficiaryKind.ORGANISATION)).isEqualTo(250);
        assertThat(users(held, BeneficiaryKind.INFORMAL_GROUP) + users(held, BeneficiaryKind.INDIVIDUAL))
                .isEqualTo(300);
        assertThat(held(booking -> booking.centre().equals("nowa-huta"))).hasSize(600);
    }

    @Test
    void letsSomeOrganisationsUseBothCentres() {
        var reymonta = held(booking -> booking.centre().equals("reymonta")).stream()
                .map(DemoBooking::beneficiary)
                .collect(Collectors.toSet());
        var both = held(booking -> booking.centre().equals("nowa-huta")).stream()
                .map(DemoBooking::beneficiary)
                .filter(reymonta::contains)
                .distinct()
                .count();

        assertThat(both).isGreaterThan(30);
    }

    @Test
    void neverLetsTwoMeetingsTouchInOneRoom() {
        var inOrder = plan.bookings().stream()
                .sorted(Comparator.comparing(DemoBooking::room)
                        .thenComparing(DemoBooking::date)
                        .thenComparing(DemoBooking::from))
                .toList();
        for (int n = 1; n < inOrder.size(); n++) {
            var one = inOrder.get(n - 1);
            var next = inOrder.get(n);
            boolean sameDay = one.room().equals(next.room()) && one.date().equals(next.date());
            assertThat(sameDay && !one.until().isBefore(next.from()))
                    .as("%s and %s", one, next)
                    .isFalse();
        }
    }

    @Test
    void keepsToTheOpeningHoursAndFitsTheRoom() {
        assertThat(plan.bookings()).allSatisfy(booking -> {
            assertThat(weekdaysOf2026()).containsKey(booking.date());
            assertThat(booking.from()).isAfterOrEqualTo(NINE_TO_EIGHT.opens());
            assertThat(booking.until())
                    .isBeforeOrEqualTo(NINE_TO_EIGHT.closes())
                    .isAfter(booking.from());
            assertThat(booking.people()).isBetween(1, 70);
        });
    }

    @Test
    void givesEveryMeetingAKeyOfItsOwn() {
        assertThat(plan.bookings().stream().map(DemoBooking::key)).doesNotHaveDuplicates();
        assertThat(plan.beneficiaries().stream().map(DemoBeneficiary::key)).doesNotHaveDuplicates();
    }

    @Test
    void refusesAYearWithoutRoomForIt() {
        var oneDay = new TreeMap<>(weekdaysOf2026().headMap(LocalDate.of(2026, 1, 3)));
        var tiny = new DemoCentre("reymonta", REYMONTA.rooms(), oneDay, 1.0);

        assertThatThrownBy(() -> DemoPlan.of(2026, List.of(tiny))).hasMessageContaining("too full");
    }

    private List<DemoBooking> held(Predicate<DemoBooking> which) {
        return plan.bookings().stream()
                .filter(booking -> booking.outcome() == Outcome.HELD)
                .filter(which)
                .toList();
    }

    private long users(List<DemoBooking> bookings, BeneficiaryKind kind) {
        var keys = bookings.stream().map(DemoBooking::beneficiary).collect(Collectors.toSet());
        return plan.beneficiaries().stream()
                .filter(beneficiary -> beneficiary.kind() == kind && keys.contains(beneficiary.key()))
                .count();
    }

    private static SortedMap<LocalDate, OpenHours> weekdaysOf2026() {
        var days = new TreeMap<LocalDate, OpenHours>();
        for (var day = LocalDate.of(2026, 1, 2); day.getYear() == 2026; day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                days.put(day, NINE_TO_EIGHT);
            }
        }
        return days;
    }
}
