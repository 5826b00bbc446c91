package pl.krakow.centra.reporting.usage;

import java.time.Clock;
import java.util.List;

import pl.krakow.centra.reporting.usage.SummariseUsage.Figures;
import pl.krakow.centra.reporting.usage.bitmap.RoaringBeneficiarySets;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryOrdinals;
import pl.krakow.centra.reporting.usage.domain.DayBuckets;
import pl.krakow.centra.reporting.usage.domain.Period;
import pl.krakow.centra.reporting.usage.domain.RecordedBookings;
import pl.krakow.centra.reporting.usage.memory.InMemoryMergedBeneficiaries;
import pl.krakow.centra.reporting.usage.memory.InMemorySources;

/** The projection over some ports, put together by hand. */
public record Recording(RecordedBookings bookings, DayBuckets buckets, BeneficiaryOrdinals ordinals) {

    private static final RoaringBeneficiarySets SETS = new RoaringBeneficiarySets();

    public RecordBooking recordBooking() {
        return new RecordBooking(bookings, ordinals, new CountDay(bookings, buckets, SETS));
    }

    /** The total of the centres. */
    public Figures figures(Period period, String... centres) {
        return new SummariseUsage(
                        buckets, SETS, new InMemoryMergedBeneficiaries(), new InMemorySources(), Clock.systemUTC())
                .handle(new SummariseUsage.Query(period, List.of(centres)))
                .total();
    }
}
