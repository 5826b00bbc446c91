package pl.krakow.centra.booking.reservation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.domain.StandingBooking;
import pl.krakow.centra.booking.fairness.domain.StandingBookings;
import pl.krakow.centra.booking.fairness.domain.Strike;
import pl.krakow.centra.booking.fairness.domain.Strikes;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.Step;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreCatalogue;

/** Tells the ledgers what stands on the sheets, and what speaks against whom. */
@Component
@RequiredArgsConstructor
class SheetsForFairness implements StandingBookings, Strikes {

    private final DaySheets sheets;
    private final OnTheSheet onTheSheet;
    private final Rooms rooms;
    private final CentreCatalogue centres;

    /** What is about to arrive is asked for first: what has arrived by then is found where it is. */
    @Override
    public List<StandingBooking> of(Collection<BeneficiaryId> beneficiaries, LocalDate from, LocalDate to) {
        var wanted = Set.copyOf(beneficiaries);
        var expecting = sheets.expecting(wanted, from);
        try (var found = sheets.concerning(null, wanted, null, from)) {
            return Stream.concat(
                            expecting.stream().flatMap(SheetsForFairness::arriving),
                            found.takeWhile(sheet -> !sheet.id().date().isAfter(to))
                                    .flatMap(SheetsForFairness::standing))
                    .filter(booking -> wanted.contains(booking.beneficiary())
                            && !booking.date().isAfter(to))
                    .distinct()
                    .toList();
        }
    }

    @Override
    public List<StandingBooking> on(String centre, LocalDate date) {
        try (var found = sheets.between(centre, date, date, null, null)) {
            return found.flatMap(SheetsForFairness::standing).toList();
        }
    }

    @Override
    public List<StandingBooking> find(String centre, UUID booking) {
        var id = new BookingId(booking);
        var expecting = sheets.expecting(centre, id);
        var there = sheets.holding(centre, id);
        return Stream.concat(
                        expecting.stream().flatMap(SheetsForFairness::arriving),
                        there.stream().flatMap(SheetsForFairness::standing))
                .filter(standing -> standing.id().equals(booking))
                .distinct()
                .toList();
    }

    /** What is about to arrive stands here too: it may have left where it was. */
    private static Stream<StandingBooking> standing(DaySheet sheet) {
        return Stream.concat(
                sheet.bookings().stream()
                        .filter(Booking::isLive)
                        .map(booking -> standing(booking.id().value(), sheet, booking)),
                arriving(sheet));
    }

    private static Stream<StandingBooking> arriving(DaySheet sheet) {
        return sheet.arrivals().stream()
                .filter(arrival -> arrival.booking().isLive() && !isThereAlready(arrival.booking(), sheet))
                .map(arrival -> standing(arrival.move(), sheet, arrival.booking()));
    }

    /** What is promised to a booking that needs no more for it than it has, such as that it will be confirmed. */
    private static boolean isThereAlready(Booking promised, DaySheet sheet) {
        return sheet.find(promised.id())
                .filter(booking -> booking.isLive()
                        && booking.room().equals(promised.room())
                        && booking.slot().equals(promised.slot())
                        && booking.claim().equals(promised.claim())
                        && booking.details()
                                .equipment()
                                .equals(promised.details().equipment()))
                .isPresent();
    }

    private static StandingBooking standing(UUID act, DaySheet sheet, Booking booking) {
        return new StandingBooking(
                act,
                booking.id().value(),
                booking.beneficiary(),
                booking.room(),
                sheet.id().date(),
                booking.slot().start(),
                booking.slot().end(),
                booking.claim().start(),
                booking.claim().end(),
                booking.details().equipment());
    }

    @Override
    public void makeImpossible(UUID act, RoomId room, LocalDate date) {
        var whole = rooms.find(room).map(Room::whole).orElse(room);
        onTheSheet.decide(new SheetId(whole, date), centres.zoneOf(room.centre()), sheet -> {
            sheet.voidUnlessDecided(act);
            return sheet;
        });
    }

    @Override
    public List<Strike> of(String centre, Collection<BeneficiaryId> beneficiaries) {
        return strikes(centre, Set.copyOf(beneficiaries))
                .filter(strike -> beneficiaries.contains(strike.beneficiary()))
                .toList();
    }

    @Override
    public List<Strike> at(String centre) {
        return strikes(centre, Set.of()).toList();
    }

    private Stream<Strike> strikes(String centre, Set<BeneficiaryId> beneficiaries) {
        return sheets.keptForNobody(centre, beneficiaries).stream()
                .flatMap(sheet -> sheet.bookings().stream()
                        .filter(booking -> booking.wasKeptForNobody() && booking.event() == null)
                        .map(booking -> strike(sheet, booking)));
    }

    private static Strike strike(DaySheet sheet, Booking booking) {
        boolean missed = booking.state() == BookingState.NO_SHOW;
        var step =
                missed ? lastStep(booking, Step.Kind.NO_SHOW) : booking.steps().getLast();
        return new Strike(
                booking.id().value(),
                sheet.id().centre(),
                booking.beneficiary(),
                missed ? Strike.Kind.NO_SHOW : Strike.Kind.LATE_CANCELLATION,
                sheet.id().date(),
                step.at());
    }

    private static Step lastStep(Booking booking, Step.Kind kind) {
        return booking.steps().reversed().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
