package pl.krakow.centra.reporting.counting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

import pl.krakow.centra.reporting.counting.domain.Buckets;
import pl.krakow.centra.reporting.counting.domain.Facts;
import pl.krakow.centra.reporting.counting.domain.Months;

/**
 * One random history, delivered shuffled and partly doubled, over ports where anything may happen around any access: the
 * process dies, another replica's delivery runs from its beginning to its end, or months are settled. All in one thread, so that the same seed
 * finds the same losses every time.
 */
final class DisturbedRun {

    /** The process died; what it had written stays written. */
    private static final class Died extends RuntimeException {}

    private final Random random;
    private final Ports stored = new Ports();
    private final List<Loan> published;
    private final Deque<Loan> waiting;
    private final Consumer<Loan> projection;
    private final Ports disturbed;
    private int nested;

    /** @param projection what is built over the disturbed ports */
    DisturbedRun(int seed, Function<Ports, Consumer<Loan>> projection) {
        this.random = new Random(seed);
        this.published = History.of(random, 1 + random.nextInt(15));
        List<Loan> deliveries = new ArrayList<>(published);
        published.stream().filter(loan -> random.nextInt(3) == 0).forEach(deliveries::add);
        Collections.shuffle(deliveries, random);
        this.waiting = new ArrayDeque<>(deliveries);
        this.disturbed = new Ports(
                disturbed(Facts.class, stored.facts()),
                disturbed(Buckets.class, stored.buckets()),
                disturbed(Months.class, stored.months()),
                stored.members(),
                stored.merged(),
                stored.sets());
        this.projection = projection.apply(disturbed);
    }

    /** What the report says wrongly once everything has been delivered. */
    List<String> differences() {
        while (!waiting.isEmpty()) {
            deliver(waiting.poll());
            if (random.nextInt(4) == 0) {
                settle();
            }
        }
        var differences = new ArrayList<>(Recount.differences(stored, published));
        stored.settleMonths();
        differences.addAll(Recount.differences(stored, published));
        return differences;
    }

    /** The sweep comes round too, and may die like everything else; the next round goes on. */
    private void settle() {
        try {
            disturbed.settleMonths();
        } catch (Died died) {
            // Left as it is.
        }
    }

    private void deliver(Loan loan) {
        try {
            projection.accept(loan);
        } catch (Died died) {
            // Its offset was never committed: it comes again, after whatever else comes before.
            List<Loan> later = new ArrayList<>(waiting);
            later.add(random.nextInt(later.size() + 1), loan);
            waiting.clear();
            waiting.addAll(later);
        }
    }

    private <T> T disturbed(Class<T> port, T target) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    disturb();
                    try {
                        Object answer = method.invoke(target, arguments);
                        disturb();
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private void disturb() {
        if (random.nextInt(40) == 0) {
            throw new Died();
        }
        if (nested < 3 && random.nextInt(12) == 0 && !waiting.isEmpty()) {
            nested++;
            if (random.nextInt(4) == 0) {
                settle();
            } else {
                deliver(waiting.poll());
            }
            nested--;
        }
    }
}
