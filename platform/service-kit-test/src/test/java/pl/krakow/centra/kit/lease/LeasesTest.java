package pl.krakow.centra.kit.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.kit.test.sample.SettableClock;

/** At any time at most one replica holds the lease on a piece of work. */
class LeasesTest {
    private static final Duration TERM = Duration.ofSeconds(10);

    private final SettableClock clock = new SettableClock();
    private Leases leases = new Leases(EmbeddedServers.mongo(), clock, new UuidIds());

    @BeforeEach
    void useAFreshDatabase() {
        leases = new Leases(EmbeddedServers.mongo(), clock, new UuidIds());
    }

    @Test
    void goesToOneOfTwo() {
        var one = leases.on("sweep", TERM);
        var other = leases.on("sweep", TERM);

        assertThat(one.hold()).contains(1L);
        assertThat(other.hold()).isEmpty();
        assertThat(one.hold()).contains(1L);
    }

    @Test
    void staysWithAHolderThatRenewsIt() {
        var one = leases.on("sweep", TERM);
        var other = leases.on("sweep", TERM);
        one.hold();

        for (var i = 0; i < 5; i++) {
            clock.putForward(TERM.multipliedBy(8).dividedBy(10));
            assertThat(one.hold()).contains(1L);
            assertThat(other.hold()).isEmpty();
        }
    }

    @Test
    void goesToSomebodyElseWhenItsHolderDies() {
        var dead = leases.on("sweep", TERM);
        var heir = leases.on("sweep", TERM);
        dead.hold();

        clock.putForward(TERM.plusSeconds(1));

        assertThat(heir.hold()).contains(2L);
        assertThat(dead.hold()).as("the one who slept").isEmpty();
    }

    @Test
    void canBeGivenBack() {
        var one = leases.on("sweep", TERM);
        var other = leases.on("sweep", TERM);
        one.hold();

        one.release();

        assertThat(other.hold()).contains(2L);
    }

    @Test
    void isSeparateForEachPieceOfWork() {
        assertThat(leases.on("sweep", TERM).hold()).isPresent();
        assertThat(leases.on("tidy", TERM).hold()).isPresent();
    }

    @Test
    void goesToOneOfManyAtTheSameMoment() throws Exception {
        for (var round = 0; round < 20; round++) {
            var racers = new ArrayList<Callable<Optional<Long>>>();
            for (var i = 0; i < 16; i++) {
                var lease = leases.on("sweep", TERM);
                racers.add(lease::hold);
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var winners = new ArrayList<Long>();
                for (var result : threads.invokeAll(racers)) {
                    result.get().ifPresent(winners::add);
                }
                assertThat(winners).containsExactly(round + 1L);
            }
            clock.putForward(TERM.plusSeconds(1));
        }
    }
}
