package pl.krakow.centra.reporting.usage;

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

import pl.krakow.centra.reporting.usage.RecordBooking.Command;
import pl.krakow.centra.reporting.usage.domain.DayBuckets;
import pl.krakow.centra.reporting.usage.domain.RecordedBookings;

/**
 * One random history, delivered shuffled and partly doubled, over ports where anything may happen around any access: the
 * process dies, or another replica's delivery runs from its beginning to its end. All in one thread, so that the same seed
 * finds the same losses every time.
 */
final class DisturbedRun {

    /** The process died; what it had written stays written. */
    private static final class Died extends RuntimeException {}

    private final Random random;
    private final Ports stored = new Ports();
    private final List<Command> published;
    private final Deque<Command> waiting;
    private final Consumer<Command> projection;
    private int nested;

    /** @param projection what is built over the disturbed ports */
    DisturbedRun(int seed, Function<Ports, Consumer<Command>> projection) {
        this.random = new Random(seed);
        this.published = History.of(random, 1 + random.nextInt(15));
        List<Command> deliveries = new ArrayList<>(published);
        published.stream().filter(command -> random.nextInt(3) == 0).forEach(deliveries::add);
        Collections.shuffle(deliveries, random);
        this.waiting = new ArrayDeque<>(deliveries);
        this.projection = projection.apply(new Ports(
                disturbed(RecordedBookings.class, stored.bookings()),
                disturbed(DayBuckets.class, stored.buckets()),
                stored.ordinals(),
                stored.sets()));
    }

    /** What the report says wrongly once everything has been delivered. */
    List<String> differences() {
        while (!waiting.isEmpty()) {
            deliver(waiting.poll());
        }
        return Recount.differences(stored, published);
    }

    private void deliver(Command command) {
        try {
            projection.accept(command);
        } catch (Died died) {
            // Its offset was never committed: it comes again, after whatever else comes before.
            List<Command> later = new ArrayList<>(waiting);
            later.add(random.nextInt(later.size() + 1), command);
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
            deliver(waiting.poll());
            nested--;
        }
    }
}
