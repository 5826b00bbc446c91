package pl.krakow.centra.local.demo;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import lombok.RequiredArgsConstructor;

import pl.krakow.centra.local.demo.DemoBooking.Outcome;

/**
 * Loads the demo year through the public API, as the centres' own coordinators would enter a year kept on paper.
 *
 * <p>Every request carries an Idempotency-Key made from what it asks for: loading the same year again, also after an
 * interruption, adds only what is missing. A meeting whose room somebody else has meanwhile taken is left out and counted.
 */
@RequiredArgsConstructor
public final class DemoYear {

    private static final int CALLERS = 4;
    private static final double FIRST_CENTRE = 1.0;
    private static final double OTHER_CENTRES = 0.6;

    private final DemoApi api;
    private final PrintStream out;

    /** What loading a year came to. */
    public record Loaded(int year, int beneficiaries, int held, int cancelled, int leftOut) {}

    /**
     * Loads one calendar year of all centres the gateway names.
     *
     * @throws DemoRefused when the platform answers something that repeating won't change
     */
    public Loaded load(int year) {
        var centres = centres(year);
        var plan = DemoPlan.of(year, centres);
        var ids = new ConcurrentHashMap<String, String>();
        inParallel(
                "organisations, groups and people",
                plan.beneficiaries(),
                beneficiary -> ids.put(
                        beneficiary.key(), api.register(centres.getFirst().id(), beneficiary)));
        var leftOut = new AtomicInteger();
        inParallel("meetings", plan.bookings(), booking -> {
            if (!enter(booking, ids)) {
                leftOut.incrementAndGet();
            }
        });
        int held = (int) plan.bookings().stream()
                .filter(booking -> booking.outcome() == Outcome.HELD)
                .count();
        return new Loaded(year, ids.size(), held, plan.bookings().size() - held, leftOut.get());
    }

    private boolean enter(DemoBooking booking, Map<String, String> ids) {
        var placed = api.place(
                booking, Optional.ofNullable(ids.get(booking.beneficiary())).orElseThrow());
        if (placed.isEmpty()) {
            return false;
        }
        if (booking.outcome() == Outcome.CANCELLED) {
            api.cancel(booking.centre(), placed.get());
        }
        return true;
    }

    private List<DemoCentre> centres(int year) {
        var from = LocalDate.of(year, 1, 1);
        var centres = new ArrayList<DemoCentre>();
        for (var id : api.centres()) {
            double share = centres.isEmpty() ? FIRST_CENTRE : OTHER_CENTRES;
            centres.add(new DemoCentre(
                    id, api.rooms(id), api.openDays(id, from, from.withMonth(12).withDayOfMonth(31)), share));
        }
        return centres;
    }

    private <T> void inParallel(String what, List<T> all, Consumer<T> act) {
        var progress = new Progress(out, what, all.size());
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            var running = new ArrayList<Future<?>>(all.size());
            for (var one : all) {
                running.add(callers.submit(() -> {
                    act.accept(one);
                    progress.step();
                }));
            }
            await(running, callers);
        }
        progress.done();
    }

    private static void await(List<Future<?>> running, ExecutorService callers) {
        try {
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            callers.shutdownNow();
            throw e.getCause() instanceof DemoRefused refused ? refused : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            callers.shutdownNow();
            Thread.currentThread().interrupt();
            throw new DemoRefused("Loading the demo year was interrupted; the same command goes on where it stopped");
        }
    }
}
