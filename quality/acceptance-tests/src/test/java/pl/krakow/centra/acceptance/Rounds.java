package pl.krakow.centra.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * Pages visited with two browsers, since a page works in its browser while the thread that visits it waits.
 *
 * <p>Whoever asks what was found at a page goes there, unless a helper, who begins at the other end, has been or is there. So
 * a test that is run alone, or again, visits its own page at once.
 */
final class Rounds implements AutoCloseable {

    private final Map<Visit, FutureTask<List<String>>> found = new LinkedHashMap<>();
    private final ExecutorService helper = Executors.newSingleThreadExecutor();
    private final Queue<Visitors> open = new ConcurrentLinkedQueue<>();

    private Rounds() {}

    /** @param look what is wrong with a page; called by two threads at once, each with visitors of its own */
    static Rounds of(List<Visit> visits, PlatformUnderTest platform, BiFunction<Visitors, Visit, List<String>> look) {
        var rounds = new Rounds();
        // A browser of Playwright belongs to the thread that opened it.
        var visitors = ThreadLocal.withInitial(() -> rounds.keep(Visitors.of(platform)));
        visits.forEach(visit -> rounds.found.put(visit, new FutureTask<>(() -> look.apply(visitors.get(), visit))));
        new ArrayList<>(rounds.found.values()).reversed().forEach(rounds.helper::execute);
        return rounds;
    }

    private Visitors keep(Visitors visitors) {
        open.add(visitors);
        return visitors;
    }

    List<String> at(Visit visit) throws ExecutionException, InterruptedException {
        var task = Objects.requireNonNull(found.get(visit));
        task.run();
        return task.get();
    }

    @Override
    public void close() throws InterruptedException {
        helper.shutdownNow();
        if (helper.awaitTermination(1, TimeUnit.MINUTES)) {
            open.forEach(Visitors::close);
        }
    }
}
