package pl.krakow.centra.reporting.usage.memory;

import pl.krakow.centra.reporting.usage.domain.BeneficiaryOrdinals;
import pl.krakow.centra.reporting.usage.domain.DayBuckets;
import pl.krakow.centra.reporting.usage.domain.MergedBeneficiaries;
import pl.krakow.centra.reporting.usage.domain.RecordedBeneficiaries;
import pl.krakow.centra.reporting.usage.domain.RecordedBookings;
import pl.krakow.centra.reporting.usage.domain.Sources;
import pl.krakow.centra.reporting.usage.domain.UsagePortsContract;

class InMemoryPortsTest extends UsagePortsContract {

    private final RecordedBookings bookings = new InMemoryBookings();
    private final DayBuckets buckets = new InMemoryDayBuckets();
    private final BeneficiaryOrdinals ordinals = new InMemoryOrdinals();
    private final RecordedBeneficiaries beneficiaries = new InMemoryBeneficiaries();
    private final MergedBeneficiaries merged = new InMemoryMergedBeneficiaries();
    private final Sources sources = new InMemorySources();

    @Override
    protected RecordedBookings bookings() {
        return bookings;
    }

    @Override
    protected DayBuckets buckets() {
        return buckets;
    }

    @Override
    protected BeneficiaryOrdinals ordinals() {
        return ordinals;
    }

    @Override
    protected RecordedBeneficiaries beneficiaries() {
        return beneficiaries;
    }

    @Override
    protected MergedBeneficiaries merged() {
        return merged;
    }

    @Override
    protected Sources sources() {
        return sources;
    }
}
