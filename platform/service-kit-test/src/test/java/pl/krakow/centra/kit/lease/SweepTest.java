package pl.krakow.centra.kit.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.kit.test.sample.SettableClock;

/** Work done again and again, by one instance at a time, whatever happens in a round. */
class SweepTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(5);

    private final SettableClock clock = new SettableClock();
    private final Leases leases = new Leases(EmbeddedServers.mongo(), clock, new UuidIds());
    private final Counted one = new Counted(leases, LONG);
    private final Counted other = new Counted(leases, LONG);

    @AfterEach
    void stop() {
        one.stop();
        other.stop();
    }

    @Test
    void beginsAtOnceAndAgainWhenWoken() {
        one.start();
        await().untilAsserted(() -> assertThat(one.rounds).hasValue(1));

        one.wake();
        await().untilAsserted(() -> assertThat(one.rounds).hasValue(2));
    }

    @Test
    void isLeftToTheInstanceThatHoldsTheLease() {
        one.start();
        await().untilAsserted(() -> assertThat(one.rounds).hasValue(1));
        other.start();
        other.wake();
        other.stop();

        assertThat(other.rounds).hasValue(0);

        one.stop();
        clock.putForward(LONG.multipliedBy(2).plusSeconds(1));
        other.start();
        await().untilAsserted(() -> assertThat(other.rounds.get()).isPositive());
    }

    @Test
    void goesOnAfterARoundThatFailed() {
        var failing = new Counted(leases, SHORT);
        failing.fails = true;
        failing.start();
        await().untilAsserted(() -> assertThat(failing.rounds.get()).isGreaterThan(2));
        failing.stop();
    }

    @Test
    void stopsWhenTheStepThatRunsIsDone() throws InterruptedException {
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var slow = new Sweep(leases, "slow", SHORT) {
            @Override
            protected void sweep() {
                inside.countDown();
                while (mayGoOn()) {
                    Thread.onSpinWait();
                }
                done.countDown();
            }
        };
        slow.start();
        inside.await();

        slow.stop();

        assertThat(done.getCount()).isZero();
        assertThat(slow.isRunning()).isFalse();
    }

    @Test
    void oneThatFailsKeepsNoOtherFromItsStep() {
        var done = new CopyOnWriteArrayList<Integer>();
        var tried = new Sweep(leases, "each", SHORT) {
            @Override
            protected void sweep() {
                withEach(List.of(1, 2, 3), each -> {
                    if (each == 1) {
                        throw new IllegalStateException("this one");
                    }
                    done.add(each);
                });
            }
        };

        tried.start();
        await().untilAsserted(() -> assertThat(done).startsWith(2, 3, 2, 3));
        tried.stop();
    }

    @Test
    void whileTheStoreIsAwayNobodyIsTriedAfterTheFirst() {
        var tried = new CopyOnWriteArrayList<Integer>();
        var away = new Sweep(leases, "away", LONG) {
            @Override
            protected void sweep() {
                withEach(List.of(1, 2), each -> {
                    tried.add(each);
                    throw new DataAccessResourceFailureException("away");
                });
            }
        };

        assertThatThrownBy(away::sweep).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(tried).containsExactly(1);
    }

    private static final class Counted extends Sweep {
        private final AtomicInteger rounds = new AtomicInteger();
        private volatile boolean fails;

        Counted(Leases leases, Duration pause) {
            super(leases, "counted", pause);
        }

        @Override
        protected void sweep() {
            rounds.incrementAndGet();
            if (fails) {
                throw new IllegalStateException("this round");
            }
        }
    }
}
