package pl.krakow.centra.reporting.usage.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** One fact per booking. What has been put is seen by every later read, in this process and in any other. */
public interface RecordedBookings {

    Optional<BookingFact> find(UUID bookingId);

    /** Puts the first fact of a booking; false when there is one already. */
    boolean add(BookingFact fact);

    /** Puts {@code newer} in the place of {@code known}; false when {@code known} is no longer what is recorded. */
    boolean replace(BookingFact known, BookingFact newer);

    /** Every fact whose present day this is. */
    List<BookingFact> on(Day day);

    /** The facts an indicator covers, by date and then by booking, from after {@code last} on. */
    List<BookingFact> behind(
            Indicator indicator, Collection<String> centres, Period period, @Nullable Position last, int limit);

    /** A place in that list. */
    record Position(LocalDate date, UUID bookingId) {}
}
