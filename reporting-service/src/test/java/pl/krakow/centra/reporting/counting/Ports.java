package pl.krakow.centra.reporting.counting;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.reporting.counting.bitmap.RoaringMemberSets;
import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.domain.Members;
import pl.krakow.centra.reporting.counting.domain.MergedMembers;
import pl.krakow.centra.reporting.counting.domain.Months;
import pl.krakow.centra.reporting.counting.domain.OpenTimes;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.domain.Tally;
import pl.krakow.centra.reporting.counting.memory.InMemoryBuckets;
import pl.krakow.centra.reporting.counting.memory.InMemoryFacts;
import pl.krakow.centra.reporting.counting.memory.InMemoryMembers;
import pl.krakow.centra.reporting.counting.memory.InMemoryMergedMembers;
import pl.krakow.centra.reporting.counting.memory.InMemoryMonths;
import pl.krakow.centra.reporting.counting.memory.InMemoryOpenTimes;
import pl.krakow.centra.reporting.counting.memory.InMemorySources;
import pl.krakow.centra.reporting.figures.ReadOccupancy;

/** What counting is built over, and counting put together over it by hand; in memory when nothing else is said. */
public record Ports(
        Facts facts,
        Buckets buckets,
        Months months,
        Members members,
        MergedMembers merged,
        RoaringMemberSets sets,
        OpenTimes openTimes) {

    private static final CentreCatalogue CENTRES =
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml"));

    public Ports(
            Facts facts,
            Buckets buckets,
            Months months,
            Members members,
            MergedMembers merged,
            RoaringMemberSets sets) {
        this(facts, buckets, months, members, merged, sets, new InMemoryOpenTimes());
    }

    public Ports() {
        this(
                new InMemoryFacts(),
                new InMemoryBuckets(),
                new InMemoryMonths(),
                new InMemoryMembers(),
                new InMemoryMergedMembers(),
                new RoaringMemberSets());
    }

    Ports with(Buckets others) {
        return new Ports(facts, others, months, members, merged, sets, openTimes);
    }

    public Ports with(Facts others) {
        return new Ports(others, buckets, months, members, merged, sets, openTimes);
    }

    public RecordFact recordFact() {
        return new RecordFact(facts, members, countSpan(), months);
    }

    CountSpan countSpan() {
        return new CountSpan(facts, buckets, sets);
    }

    public CountMonths countMonths() {
        return new CountMonths(facts, buckets, months, sets, countSpan());
    }

    public FindCountedDays findCountedDays() {
        return new FindCountedDays(buckets, months);
    }

    public RecordMerge recordMerge() {
        return new RecordMerge(members, merged);
    }

    public ReadPeriod readPeriod() {
        return new ReadPeriod(
                buckets,
                months,
                merged,
                sets,
                openTimes,
                new ReadOpenHours(CENTRES, Clock.systemUTC()),
                countedTogether(),
                Generations.ONLY_ONE);
    }

    public ReadOccupancy readOccupancy(Clock clock) {
        return new ReadOccupancy(readPeriod(), Generations.ONLY_ONE, new InMemorySources(), clock);
    }

    public CountedTogether countedTogether() {
        return new CountedTogether(CENTRES);
    }

    /** What is read of one centre. */
    public Tally read(String centre, Period period) {
        return readPeriod().of(List.of(centre), period).together();
    }

    public Consumer<Loan> projection() {
        return loan -> recordFact().handle(loan.reckoned());
    }

    /** What the sweep does in a round. */
    public void settleMonths() {
        countMonths().settle();
    }
}
