package pl.krakow.centra.reporting.usage;

import java.util.function.Consumer;

import pl.krakow.centra.reporting.usage.RecordBooking.Command;
import pl.krakow.centra.reporting.usage.bitmap.RoaringBeneficiarySets;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryOrdinals;
import pl.krakow.centra.reporting.usage.domain.DayBuckets;
import pl.krakow.centra.reporting.usage.domain.RecordedBookings;
import pl.krakow.centra.reporting.usage.memory.InMemoryBookings;
import pl.krakow.centra.reporting.usage.memory.InMemoryDayBuckets;
import pl.krakow.centra.reporting.usage.memory.InMemoryOrdinals;

/** What a projection is built over; in memory when nothing else is said. */
record Ports(RecordedBookings bookings, DayBuckets buckets, BeneficiaryOrdinals ordinals, RoaringBeneficiarySets sets) {

    Ports() {
        this(new InMemoryBookings(), new InMemoryDayBuckets(), new InMemoryOrdinals(), new RoaringBeneficiarySets());
    }

    Ports with(DayBuckets others) {
        return new Ports(bookings, others, ordinals, sets);
    }

    /** The projection as it is built, over these. */
    Consumer<Command> projection() {
        CountDay countDay = new CountDay(bookings, buckets, sets);
        return new RecordBooking(bookings, ordinals, countDay)::handle;
    }
}
