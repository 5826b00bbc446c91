package pl.krakow.centra.reporting.usage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.usage.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryOrdinals;
import pl.krakow.centra.reporting.usage.domain.BookingFact;
import pl.krakow.centra.reporting.usage.domain.BookingState;
import pl.krakow.centra.reporting.usage.domain.Day;
import pl.krakow.centra.reporting.usage.domain.RecordedBookings;

/**
 * Takes in what an event says about a booking, and counts every day it touches anew.
 *
 * <p>The days are counted also when the event is old news. The process may have died after the fact was recorded and
 * before its days were counted; the event is then delivered again, its fact is not newer, and only the recount heals
 * the days.
 */
@Component
@RequiredArgsConstructor
public class RecordBooking {

    private static final int ATTEMPTS = 50;

    private final RecordedBookings bookings;
    private final BeneficiaryOrdinals ordinals;
    private final CountDay countDay;

    /** @param version of the booking, as published with the event */
    public record Command(
            UUID bookingId,
            long version,
            String centre,
            LocalDate date,
            String room,
            BookingState state,
            UUID beneficiaryId,
            BeneficiaryKind kind,
            int minutes,
            int people) {}

    public void handle(Command command) {
        BookingFact recorded = record(new BookingFact(
                command.bookingId,
                command.version,
                new Day(command.centre, command.date),
                command.room,
                command.state,
                command.kind,
                ordinals.ordinalOf(command.beneficiaryId),
                command.minutes,
                command.people,
                Set.of()));
        recorded.days().forEach(countDay::count);
    }

    private BookingFact record(BookingFact arrived) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<BookingFact> known = bookings.find(arrived.bookingId());
            if (known.isEmpty()) {
                if (bookings.add(arrived)) {
                    return arrived;
                }
                continue;
            }
            BookingFact newest = known.get().updatedBy(arrived);
            if (newest.equals(known.get()) || bookings.replace(known.get(), newest)) {
                return newest;
            }
        }
        throw new OptimisticLockingFailureException("the fact of a booking kept changing while it was recorded");
    }
}
