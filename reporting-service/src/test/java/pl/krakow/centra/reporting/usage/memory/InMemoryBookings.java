package pl.krakow.centra.reporting.usage.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.usage.domain.BookingFact;
import pl.krakow.centra.reporting.usage.domain.Day;
import pl.krakow.centra.reporting.usage.domain.Indicator;
import pl.krakow.centra.reporting.usage.domain.Period;
import pl.krakow.centra.reporting.usage.domain.RecordedBookings;

public class InMemoryBookings implements RecordedBookings {

    private final Map<UUID, BookingFact> facts = new ConcurrentHashMap<>();

    @Override
    public Optional<BookingFact> find(UUID bookingId) {
        return Optional.ofNullable(facts.get(bookingId));
    }

    @Override
    public boolean add(BookingFact fact) {
        return facts.putIfAbsent(fact.bookingId(), fact) == null;
    }

    @Override
    public boolean replace(BookingFact known, BookingFact newer) {
        return facts.replace(known.bookingId(), known, newer);
    }

    @Override
    public List<BookingFact> on(Day day) {
        return facts.values().stream().filter(fact -> fact.day().equals(day)).toList();
    }

    @Override
    public List<BookingFact> behind(
            Indicator indicator, Collection<String> centres, Period period, @Nullable Position last, int limit) {
        return facts.values().stream()
                .filter(indicator::covers)
                .filter(fact -> centres.contains(fact.day().centre()))
                .filter(fact -> period.contains(fact.day().date()))
                .sorted(comparing((BookingFact fact) -> fact.day().date())
                        .thenComparing(fact -> fact.bookingId().toString()))
                .filter(fact -> last == null
                        || fact.day().date().isAfter(last.date())
                        || fact.day().date().equals(last.date())
                                && fact.bookingId()
                                                .toString()
                                                .compareTo(last.bookingId().toString())
                                        > 0)
                .limit(limit)
                .toList();
    }
}
