package pl.krakow.centra.reporting.counting.memory;

import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.CountingPortsContract;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Members;
import pl.krakow.centra.reporting.counting.domain.MergedMembers;
import pl.krakow.centra.reporting.counting.domain.Months;
import pl.krakow.centra.reporting.counting.domain.RecordedBeneficiaries;
import pl.krakow.centra.reporting.counting.domain.Sources;

class InMemoryPortsTest extends CountingPortsContract {

    private final Facts facts = new InMemoryFacts();
    private final Buckets buckets = new InMemoryBuckets();
    private final Months months = new InMemoryMonths();
    private final Members members = new InMemoryMembers();
    private final RecordedBeneficiaries beneficiaries = new InMemoryBeneficiaries();
    private final MergedMembers merged = new InMemoryMergedMembers();
    private final Sources sources = new InMemorySources();

    @Override
    protected Facts facts() {
        return facts;
    }

    @Override
    protected Buckets buckets() {
        return buckets;
    }

    @Override
    protected Months months() {
        return months;
    }

    @Override
    protected Members members() {
        return members;
    }

    @Override
    protected RecordedBeneficiaries beneficiaries() {
        return beneficiaries;
    }

    @Override
    protected MergedMembers merged() {
        return merged;
    }

    @Override
    protected Sources sources() {
        return sources;
    }
}
