package pl.krakow.centra.reporting.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.reporting.counting.domain.Indicator.REQUESTS;
import static pl.krakow.centra.reporting.counting.domain.Indicator.REQUESTS_ANSWERED;
import static pl.krakow.centra.reporting.counting.domain.Indicator.ROOM_USES;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BookingChanged;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingDeclined;
import pl.krakow.centra.domainevents.BookingEvent;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.reporting.Centres;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.RecordBeneficiary;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.memory.InMemoryBeneficiaries;
import pl.krakow.centra.reporting.reckoning.DemoYear.Told;

/**
 * A request is one, however often its booking is moved: it counts on the day the booking is on now, and its answer on the day it was
 * given. So it comes out whichever of its events arrives first, and how often each of them does.
 */
class MovedBookingsTest {

    private static final LocalDate ASKED_FOR = LocalDate.of(2026, 11, 28);
    private static final LocalDate NEXT_MONTH = LocalDate.of(2026, 12, 3);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 4);
    private static final LocalDate ASKED_ON = LocalDate.of(2026, 11, 20);
    private static final LocalDate ANSWERED_ON = LocalDate.of(2026, 11, 23);
    private static final List<LocalDate> DAYS = List.of(ASKED_ON, ANSWERED_ON, ASKED_FOR, NEXT_MONTH, NEXT_YEAR);
    private static final UUID BOOKING = new UUID(1, 1);

    @Test
    void aGrantedRequestMovedTwiceCountsWhereItIsNow() {
        var life = List.of(
                told(1, ASKED_ON, new BookingRequested(on(ASKED_FOR))),
                told(2, ANSWERED_ON, new BookingConfirmed(on(ASKED_FOR), noon(ASKED_ON))),
                told(3, ANSWERED_ON, new BookingChanged(on(NEXT_MONTH), BookingChanged.State.CONFIRMED)),
                told(4, ASKED_FOR, new BookingChanged(on(NEXT_YEAR), BookingChanged.State.CONFIRMED)));

        for (var order : ordersOf(life)) {
            var counted = countedOf(order);
            assertThat(counted.days(REQUESTS)).as("%s", order).containsExactly(NEXT_YEAR);
            assertThat(counted.days(ROOM_USES)).as("%s", order).containsExactly(NEXT_YEAR);
            assertThat(counted.days(REQUESTS_ANSWERED)).as("%s", order).containsExactly(ANSWERED_ON);
        }
    }

    @Test
    void aRequestMovedBeforeItIsDeclinedCountsWhereItWasLast() {
        var life = List.of(
                told(1, ASKED_ON, new BookingRequested(on(ASKED_FOR))),
                told(2, ASKED_ON, new BookingChanged(on(NEXT_MONTH), BookingChanged.State.REQUESTED)),
                told(3, ANSWERED_ON, new BookingDeclined(on(NEXT_MONTH), noon(ASKED_ON))));

        for (var order : ordersOf(life)) {
            var counted = countedOf(order);
            assertThat(counted.days(REQUESTS)).as("%s", order).containsExactly(NEXT_MONTH);
            assertThat(counted.days(REQUESTS_ANSWERED)).as("%s", order).containsExactly(ANSWERED_ON);
            assertThat(counted.days(ROOM_USES)).as("%s", order).isEmpty();
        }
    }

    /** Every order, with each event once more at the end. */
    private static List<List<Told>> ordersOf(List<Told> life) {
        List<List<Told>> orders = new ArrayList<>();
        permute(List.of(), life, orders);
        return orders.stream()
                .map(order -> {
                    var repeated = new ArrayList<>(order);
                    repeated.addAll(order);
                    return List.<Told>copyOf(repeated);
                })
                .toList();
    }

    private static void permute(List<Told> begun, List<Told> left, List<List<Told>> orders) {
        if (left.isEmpty()) {
            orders.add(begun);
        }
        for (var next : left) {
            var longer = new ArrayList<>(begun);
            longer.add(next);
            permute(longer, left.stream().filter(each -> !each.equals(next)).toList(), orders);
        }
    }

    private record Counted(Ports ports) {

        /** On which days something was counted, each of them as often as it counts there. */
        List<LocalDate> days(Indicator indicator) {
            List<LocalDate> days = new ArrayList<>();
            for (var day : DAYS) {
                long figure = ports.read("reymonta", new Period(day, day)).figure(indicator);
                for (long n = 0; n < figure; n++) {
                    days.add(day);
                }
            }
            long together = ports.read("reymonta", new Period(DAYS.getFirst(), DAYS.getLast()))
                    .figure(indicator);
            assertThat(together).as("all days together").isEqualTo(days.size());
            return days;
        }
    }

    /** Months are settled in between, so that they have to be put right too. */
    private static Counted countedOf(List<Told> order) {
        var ports = new Ports();
        var takeEvent = new TakeEvent(
                ports.recordFact(),
                new RecordBeneficiary(new InMemoryBeneficiaries()),
                ports.recordMerge(),
                ports.openTimes(),
                Centres.KRAKOW);
        for (var told : order) {
            takeEvent.handle(told.received());
            ports.settleMonths();
        }
        return new Counted(ports);
    }

    private static Told told(long version, LocalDate at, BookingEvent event) {
        return new Told(event, version, noon(at).toInstant());
    }

    private static BookingFacts on(LocalDate date) {
        return new BookingFacts(
                BOOKING,
                "reymonta",
                "1w040",
                date,
                noon(date),
                noon(date).plusHours(2),
                new UUID(2, 2),
                BeneficiaryKind.ORGANISATION,
                12,
                null,
                null);
    }

    private static OffsetDateTime noon(LocalDate date) {
        return date.atTime(LocalTime.NOON).atZone(DemoYear.KRAKOW).toOffsetDateTime();
    }
}
