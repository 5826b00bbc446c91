package pl.krakow.centra.reporting.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

import pl.krakow.centra.domainevents.AttendanceFacts;
import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingCancelled.CancelledBy;
import pl.krakow.centra.domainevents.BookingCheckedIn;
import pl.krakow.centra.domainevents.BookingCompleted;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingDeclined;
import pl.krakow.centra.domainevents.BookingEvent;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingNoShow;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.BookingWithdrawn;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.reckoning.Reckoning;

/** A booking as one of its events tells of it. */
public record Loan(
        UUID bookingId,
        long version,
        String centre,
        LocalDate date,
        State state,
        UUID beneficiaryId,
        BeneficiaryKind kind,
        int minutes,
        int people) {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");

    /** What has become of it. */
    public enum State {
        REQUESTED,
        CONFIRMED,
        CHECKED_IN,
        COMPLETED,
        NO_SHOW,
        DECLINED,
        CANCELLED,
        WITHDRAWN;

        boolean isUse() {
            return this == CONFIRMED || this == CHECKED_IN || this == COMPLETED;
        }
    }

    /** A confirmed one of an hour with ten people, told of once. */
    public static Loan confirmed(String centre, LocalDate date, UUID beneficiary, BeneficiaryKind kind) {
        return new Loan(UUID.randomUUID(), 1, centre, date, State.CONFIRMED, beneficiary, kind, 60, 10);
    }

    public FactId fact() {
        return reckoned().fact();
    }

    public Loan movedTo(LocalDate day) {
        return new Loan(bookingId, version + 1, centre, day, state, beneficiaryId, kind, minutes, people);
    }

    public Loan next(State next) {
        return new Loan(bookingId, version + 1, centre, date, next, beneficiaryId, kind, minutes, people);
    }

    public Reckoned reckoned() {
        return Reckoning.all(event(), version, Instant.EPOCH, KRAKOW).getFirst().toldBy(eventId());
    }

    public String eventId() {
        return new UUID(bookingId.getLeastSignificantBits(), version).toString();
    }

    private BookingEvent event() {
        var start = date.atTime(LocalTime.of(9, 30)).atZone(KRAKOW).toOffsetDateTime();
        var booking = new BookingFacts(
                bookingId, centre, "1w040", date, start, start.plusMinutes(minutes), beneficiaryId, kind, people);
        return switch (state) {
            case REQUESTED -> new BookingRequested(booking);
            case CONFIRMED -> new BookingConfirmed(booking);
            case CHECKED_IN -> new BookingCheckedIn(booking);
            case COMPLETED -> new BookingCompleted(booking, new AttendanceFacts(people, null, null, null, null));
            case NO_SHOW -> new BookingNoShow(booking);
            case DECLINED -> new BookingDeclined(booking);
            case CANCELLED -> new BookingCancelled(booking, CancelledBy.USER, false);
            case WITHDRAWN -> new BookingWithdrawn(booking);
        };
    }
}
