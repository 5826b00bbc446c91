package pl.krakow.centra.kit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JointReadsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Map<String, Integer> store = new ConcurrentHashMap<>(Map.of("a", 1, "b", 2, "c", 3));
    private final List<Set<String>> trips = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsUnderWay = new CountDownLatch(1);
    private final CountDownLatch firstMayReturn = new CountDownLatch(1);
    private final JointReads<String, Integer> reads = new JointReads<>(this::read, LONG);
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void leave() {
        firstMayReturn.countDown();
        asking.close();
    }

    /** The first trip takes until it may return; which keys are there is looked up at its end. */
    private Map<String, Integer> read(Set<String> wanted) {
        trips.add(Set.copyOf(wanted));
        if (wanted.contains("slow")) {
            firstIsUnderWay.countDown();
            await(firstMayReturn);
        }
        if (wanted.contains("broken")) {
            throw new IllegalStateException("the store is away");
        }
        return wanted.stream().filter(store::containsKey).collect(Collectors.toMap(key -> key, store::get));
    }

    @Test
    void bringsWhatIsThere() {
        assertThat(reads.get("a")).contains(1);
        assertThat(reads.get("x")).isEmpty();
        assertThat(trips).containsExactly(Set.of("a"), Set.of("x"));
    }

    @Test
    void remembersNothing() {
        assertThat(reads.get("a")).contains(1);
        store.put("a", 5);
        assertThat(reads.get("a")).contains(5);
    }

    @Test
    void letsThoseWhoComeMeanwhileReadTogether() throws Exception {
        var slow = begun("slow");
        var others = List.of(ask("a"), ask("b"), ask("a"), ask("x"));
        awaitWaiting(4);
        firstMayReturn.countDown();

        assertThat(slow.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEmpty();
        assertThat(others)
                .extracting(Future::get)
                .containsExactly(Optional.of(1), Optional.of(2), Optional.of(1), Optional.empty());
        assertThat(trips).containsExactly(Set.of("slow"), Set.of("a", "b", "x"));
    }

    /** Or it might be answered with what was read before somebody's change, which they saw done before they asked. */
    @Test
    void neverAnswersWithAReadBegunBeforeTheQuestion() {
        var value = new AtomicInteger();
        var honest = new JointReads<String, Integer>(_ -> Map.of("a", value.get()));
        var failures = IntStream.range(0, 8)
                .mapToObj(_ -> asking.submit(() -> {
                    int stale = 0;
                    for (int i = 0; i < 2_000; i++) {
                        int written = value.incrementAndGet();
                        stale += honest.get("a").orElseThrow() < written ? 1 : 0;
                    }
                    return stale;
                }))
                .toList();
        assertThat(failures).extracting(Future::get).containsOnly(0);
    }

    @Test
    void failsForThoseWhoReadTogetherAndForNobodyElse() throws Exception {
        var slow = begun("slow");
        var broken = ask("broken");
        awaitWaiting(1);
        firstMayReturn.countDown();

        assertThat(slow.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> reads.get("broken")).withMessage("the store is away");
        assertThat(broken).failsWithin(LONG).withThrowableThat().withMessageContaining("the store is away");
        assertThat(reads.get("c")).contains(3);
    }

    @Test
    void holdsNobodyUpWhenAReadHangs() {
        var impatient = new JointReads<>(this::read, Duration.ofMillis(1));
        var slow = asking.submit(() -> impatient.get("slow"));
        await(firstIsUnderWay);
        for (var key : List.of("a", "b", "c")) {
            assertThat(asking.submit(() -> impatient.get(key)))
                    .succeedsWithin(LONG)
                    .isEqualTo(Optional.ofNullable(store.get(key)));
        }
        assertThat(slow).isNotDone();
    }

    private Future<Optional<Integer>> begun(String key) {
        var asked = ask(key);
        await(firstIsUnderWay);
        return asked;
    }

    private Future<Optional<Integer>> ask(String key) {
        return asking.submit(() -> reads.get(key));
    }

    private void awaitWaiting(int many) {
        while (reads.waiting() < many) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
