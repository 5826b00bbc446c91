package pl.krakow.centra.reporting.usage;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.usage.domain.BeneficiaryFact;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryOrdinals;
import pl.krakow.centra.reporting.usage.domain.BeneficiarySet;
import pl.krakow.centra.reporting.usage.domain.BeneficiarySets;
import pl.krakow.centra.reporting.usage.domain.BookingFact;
import pl.krakow.centra.reporting.usage.domain.DayBucket;
import pl.krakow.centra.reporting.usage.domain.DayBuckets;
import pl.krakow.centra.reporting.usage.domain.Indicator;
import pl.krakow.centra.reporting.usage.domain.MergedBeneficiaries;
import pl.krakow.centra.reporting.usage.domain.Period;
import pl.krakow.centra.reporting.usage.domain.RecordedBeneficiaries;
import pl.krakow.centra.reporting.usage.domain.RecordedBookings;
import pl.krakow.centra.reporting.usage.domain.RecordedBookings.Position;
import pl.krakow.centra.reporting.usage.domain.Usage;

/**
 * Shows what a figure is made of: the bookings that add up to it, or the beneficiaries it counts. Ids, versions, dates
 * and amounts; never a name.
 */
@Component
@RequiredArgsConstructor
public class OpenFigure {

    private final RecordedBookings bookings;
    private final RecordedBeneficiaries beneficiaries;
    private final BeneficiaryOrdinals ordinals;
    private final DayBuckets buckets;
    private final BeneficiarySets sets;
    private final MergedBeneficiaries merged;

    /** @param after the place the part before ended at */
    public record Query(
            Indicator indicator,
            Period period,
            List<String> centres,
            @Nullable Place after,
            int limit) {}

    /** A place in the list behind a figure. */
    public sealed interface Place {
        record OfBooking(LocalDate date, UUID bookingId) implements Place {}

        record OfBeneficiary(int ordinal) implements Place {}
    }

    /**
     * @param figure what all rows of all parts add up to
     * @param next where the next part begins after; null with the last part
     */
    public record Opened(
            long figure, List<Row> rows, @Nullable Place next) {}

    /** One line behind a figure. */
    public sealed interface Row {

        /** What the line adds to the figure. */
        long amount();

        record OfBooking(UUID bookingId, long version, LocalDate date, String centre, long amount) implements Row {}

        /** @param version, kind and district are null until the beneficiary's own event has arrived */
        record OfBeneficiary(
                UUID beneficiaryId,
                @Nullable Long version,
                @Nullable BeneficiaryKind kind,
                @Nullable String district) implements Row {
            @Override
            public long amount() {
                return 1;
            }
        }
    }

    public Opened handle(Query query) {
        Usage usage = Usage.together(
                        buckets.within(query.centres, query.period).stream()
                                .map(DayBucket::usage)
                                .toList(),
                        sets)
                .withSurvivors(merged.survivors(), sets);
        long figure = usage.figure(query.indicator, sets);
        return query.indicator.distinct()
                ? beneficiaries(figure, usage.members(query.indicator, sets), query)
                : bookings(figure, query);
    }

    private Opened bookings(long figure, Query query) {
        Position last =
                query.after instanceof Place.OfBooking place ? new Position(place.date(), place.bookingId()) : null;
        List<BookingFact> found = bookings.behind(query.indicator, query.centres, query.period, last, query.limit + 1);
        List<BookingFact> shown = found.stream().limit(query.limit).toList();
        List<Row> rows = shown.stream()
                .<Row>map(fact -> new Row.OfBooking(
                        fact.bookingId(),
                        fact.version(),
                        fact.day().date(),
                        fact.day().centre(),
                        query.indicator.amount(fact)))
                .toList();
        Place next = found.size() > shown.size()
                ? new Place.OfBooking(
                        shown.getLast().day().date(), shown.getLast().bookingId())
                : null;
        return new Opened(figure, rows, next);
    }

    private Opened beneficiaries(long figure, BeneficiarySet members, Query query) {
        int last = query.after instanceof Place.OfBeneficiary place ? place.ordinal() : -1;
        List<Integer> found = members.after(last, query.limit + 1);
        List<Integer> shown = found.stream().limit(query.limit).toList();
        Map<Integer, UUID> ids = ordinals.beneficiaries(shown);
        Map<UUID, BeneficiaryFact> known = known(ids.values());
        List<Row> rows = shown.stream()
                .map(ids::get)
                .<Row>map(id -> {
                    Optional<BeneficiaryFact> fact = Optional.ofNullable(known.get(id));
                    return new Row.OfBeneficiary(
                            id,
                            fact.map(BeneficiaryFact::version).orElse(null),
                            fact.map(BeneficiaryFact::kind).orElse(null),
                            fact.map(BeneficiaryFact::district).orElse(null));
                })
                .toList();
        Place next = found.size() > shown.size() ? new Place.OfBeneficiary(shown.getLast()) : null;
        return new Opened(figure, rows, next);
    }

    private Map<UUID, BeneficiaryFact> known(Collection<UUID> ids) {
        return beneficiaries.find(ids).stream().collect(toMap(BeneficiaryFact::beneficiaryId, identity()));
    }
}
