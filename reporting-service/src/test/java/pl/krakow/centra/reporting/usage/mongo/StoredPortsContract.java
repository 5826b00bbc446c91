package pl.krakow.centra.reporting.usage.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.reporting.usage.RecordBooking;
import pl.krakow.centra.reporting.usage.RecordBooking.Command;
import pl.krakow.centra.reporting.usage.Recording;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryOrdinals;
import pl.krakow.centra.reporting.usage.domain.BookingState;
import pl.krakow.centra.reporting.usage.domain.Day;
import pl.krakow.centra.reporting.usage.domain.DayBucket;
import pl.krakow.centra.reporting.usage.domain.DayBuckets;
import pl.krakow.centra.reporting.usage.domain.Indicator;
import pl.krakow.centra.reporting.usage.domain.MergedBeneficiaries;
import pl.krakow.centra.reporting.usage.domain.Period;
import pl.krakow.centra.reporting.usage.domain.RecordedBeneficiaries;
import pl.krakow.centra.reporting.usage.domain.RecordedBookings;
import pl.krakow.centra.reporting.usage.domain.Sources;
import pl.krakow.centra.reporting.usage.domain.Usage;
import pl.krakow.centra.reporting.usage.domain.UsagePortsContract;
import pl.krakow.centra.reporting.usage.memory.InMemoryBookings;
import pl.krakow.centra.reporting.usage.memory.InMemoryDayBuckets;
import pl.krakow.centra.reporting.usage.memory.InMemoryOrdinals;

/** The contract of the ports on a store, and what only a store shared by several processes can show. */
abstract class StoredPortsContract extends UsagePortsContract {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    /** An empty database, the same one throughout a test. */
    abstract MongoOperations mongo();

    @Override
    protected RecordedBookings bookings() {
        return new MongoBookings(mongo());
    }

    @Override
    protected DayBuckets buckets() {
        return new MongoDayBuckets(mongo());
    }

    @Override
    protected BeneficiaryOrdinals ordinals() {
        return new MongoOrdinals(mongo());
    }

    @Override
    protected RecordedBeneficiaries beneficiaries() {
        return new MongoBeneficiaries(mongo());
    }

    @Override
    protected MergedBeneficiaries merged() {
        return new MongoMergedBeneficiaries(mongo());
    }

    @Override
    protected Sources sources() {
        return new MongoSources(mongo());
    }

    @Test
    void countsTheSameWhenSixProcessesCountTheSameDaysAtOnce() throws Exception {
        List<Command> events = events(120);
        Recording alone = new Recording(new InMemoryBookings(), new InMemoryDayBuckets(), new InMemoryOrdinals());
        events.forEach(alone.recordBooking()::handle);
        try (ExecutorService processes = Executors.newFixedThreadPool(6)) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int process = i;
                RecordBooking recordBooking = new Recording(bookings(), buckets(), ordinals()).recordBooking();
                done.add(processes.submit(() -> {
                    for (int n = events.size() - 1 - process; n >= 0; n -= 6) {
                        recordBooking.handle(events.get(n));
                    }
                }));
            }
            for (Future<?> each : done) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
        Recording together = new Recording(bookings(), buckets(), ordinals());
        Period week = new Period(MONDAY, MONDAY.plusDays(6));
        assertThat(together.figures(week, "reymonta", "nowa-huta"))
                .isEqualTo(alone.figures(week, "reymonta", "nowa-huta"));
    }

    @Test
    void readsADayThatANewerVersionCountedByMoreIndicators() {
        DayBucket known =
                new DayBucket(new Day("reymonta", MONDAY), 1, new Usage(Map.of(Indicator.ROOM_USES, 3L), Map.of()));
        buckets().succeed(known);
        mongo().updateFirst(new Query(), new Update().set("sums.NO_SHOWS", 2L), MongoDayBuckets.COLLECTION);

        assertThat(buckets().within(List.of("reymonta"), new Period(MONDAY, MONDAY)))
                .containsExactly(known);
    }

    private static List<Command> events(int bookings) {
        Random random = new Random(11);
        List<UUID> beneficiaries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            beneficiaries.add(new UUID(random.nextLong(), random.nextLong()));
        }
        List<Command> events = new ArrayList<>();
        for (int i = 0; i < bookings; i++) {
            UUID booking = new UUID(random.nextLong(), random.nextLong());
            UUID beneficiary = beneficiaries.get(random.nextInt(beneficiaries.size()));
            for (long version = 1; version <= 1 + random.nextInt(3); version++) {
                events.add(new Command(
                        booking,
                        version,
                        random.nextBoolean() ? "reymonta" : "nowa-huta",
                        MONDAY.plusDays(random.nextInt(3)),
                        "1w040",
                        BookingState.values()[random.nextInt(BookingState.values().length)],
                        beneficiary,
                        BeneficiaryKind.values()[random.nextInt(3)],
                        60,
                        random.nextInt(50)));
            }
        }
        return events;
    }
}
