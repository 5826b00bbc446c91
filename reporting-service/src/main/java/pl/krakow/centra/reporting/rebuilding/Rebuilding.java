package pl.krakow.centra.reporting.rebuilding;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.consumer.EventHistory;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;
import pl.krakow.centra.reporting.counting.CountMonths;
import pl.krakow.centra.reporting.counting.domain.Months;
import pl.krakow.centra.reporting.counting.domain.Months.Unsettled;
import pl.krakow.centra.reporting.counting.mongo.StoredGenerations;
import pl.krakow.centra.reporting.rebuilding.ReplayEvents.Course;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.State;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.Stretch;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuilds;
import pl.krakow.centra.reporting.reckoning.Reckoning;
import pl.krakow.centra.reporting.reckoning.TakeEvent;

/**
 * Carries a rebuild on, from wherever it was left, on one replica at a time. Every write into the generation that is built may be done
 * twice; how far it got is written after it.
 *
 * <p>Nothing is missed when it takes the live one's place: the history is read to its end before, and from there to the end it has
 * afterwards. What a replica still counts into the former one in that moment was published before that end.
 */
@Slf4j
@Component
class Rebuilding extends Sweep {

    /** Of different centres or years, which have nothing in common but the readers that wait for the store meanwhile. */
    private static final int YEARS_AT_ONCE = 2;

    private static final Duration PAUSE = Duration.ofSeconds(10);
    /** Longer than any reading that began on the former generation takes. */
    private static final Duration STILL_READ = Duration.ofMinutes(10);

    private final Rebuilds rebuilds;
    private final StoredGenerations generations;
    private final EventHistory history;
    private final ReplayEvents replayEvents;
    private final TakeEvent takeEvent;
    private final Months months;
    private final CountMonths countMonths;
    private final CompareGenerations compare;
    private final BeginRebuild beginRebuild;
    private final Clock clock;

    Rebuilding(
            Rebuilds rebuilds,
            StoredGenerations generations,
            EventHistory history,
            ReplayEvents replayEvents,
            TakeEvent takeEvent,
            Months months,
            CountMonths countMonths,
            CompareGenerations compare,
            BeginRebuild beginRebuild,
            Leases leases,
            Clock clock) {
        super(leases, "reporting-rebuild", PAUSE);
        this.rebuilds = rebuilds;
        this.generations = generations;
        this.history = history;
        this.replayEvents = replayEvents;
        this.takeEvent = takeEvent;
        this.months = months;
        this.countMonths = countMonths;
        this.compare = compare;
        this.beginRebuild = beginRebuild;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        if (generations.live(Reckoning.VERSION).reckoning() < Reckoning.VERSION) {
            beginRebuild.forNewReckoning();
        }
        var all = rebuilds.all();
        for (var rebuild : all) {
            if (rebuild.isRunning() && rebuild.reckoning() == Reckoning.VERSION) {
                goOn(rebuild);
            } else {
                clear(rebuild);
            }
        }
    }

    private void goOn(Rebuild begun) {
        Optional<Rebuild> at = Optional.of(begun);
        if (begun.state() == State.REPLAYING) {
            at = replay(begun);
        }
        at = at.flatMap(rebuild -> rebuild.state() == State.COUNTING ? count(rebuild) : Optional.of(rebuild));
        at = at.flatMap(this::catchUp);
        at = at.flatMap(rebuild -> rebuild.state() == State.CATCHING_UP ? compared(rebuild) : Optional.of(rebuild));
        at.filter(rebuild -> rebuild.state() == State.READY && rebuild.order().switchWhenReady())
                .ifPresent(this::takeThePlace);
    }

    private Optional<Rebuild> replay(Rebuild begun) {
        if (begun.replay().positions().isEmpty()) {
            generations.prepare(begun.generation());
        }
        try (var reading = read(begun)) {
            var ends = begun.replay().ends().isEmpty()
                    ? reading.ends()
                    : begun.replay().ends();
            var course = replayEvents.course();
            var account = new Account();
            var reached = begun.replay().positions();
            for (var next = reading.next(ends); next.isPresent(); next = reading.next(ends)) {
                var batch = next.get();
                generations.within(begun.generation(), () -> {
                    account.each(batch, course::take);
                    return true;
                });
                reached = batch.positions();
                if (!mayGoOn() || (course.holdsMuch() && !kept(begun, course, account.upTo(reached, ends)))) {
                    return Optional.empty();
                }
            }
            if (!kept(begun, course, account.upTo(reached, ends))) {
                return Optional.empty();
            }
        }
        return step(begun, rebuild -> rebuild.in(State.COUNTING));
    }

    private EventHistory.Reading read(Rebuild rebuild) {
        return history.read(Topics.all(), TakeEvent.types(), rebuild.replay().positions());
    }

    /** The facts first: a process that dies in between is followed by one that keeps them again. */
    private boolean kept(Rebuild begun, Course course, Stretch stretch) {
        generations.within(begun.generation(), () -> {
            course.keep();
            return true;
        });
        return step(begun, rebuild -> rebuild.after(stretch)).isPresent();
    }

    /** Year by year at each centre, the earlier ones first. */
    private Optional<Rebuild> count(Rebuild begun) {
        var years = new TreeMap<String, List<Unsettled>>();
        var left = generations.within(begun.generation(), months::unsettled);
        left.stream()
                .sorted(Comparator.comparing(unsettled -> unsettled.month().month()))
                .forEach(unsettled -> years.computeIfAbsent(
                                unsettled.month().month().getYear() + "/"
                                        + unsettled.month().centre(),
                                _ -> new ArrayList<>())
                        .add(unsettled));
        int counted = 0;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var several : portions(List.copyOf(years.values()))) {
                if (!mayGoOn()) {
                    return Optional.empty();
                }
                together(
                        workers,
                        several,
                        year -> generations.within(begun.generation(), () -> {
                            countMonths.fromFacts(year);
                            return true;
                        }));
                counted += several.stream().mapToInt(List::size).sum();
                int still = left.size() - counted;
                if (step(begun, rebuild -> rebuild.leaving(still)).isEmpty()) {
                    return Optional.empty();
                }
            }
        }
        return step(begun, rebuild -> rebuild.in(State.CATCHING_UP));
    }

    private static <T> List<List<T>> portions(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + YEARS_AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + YEARS_AT_ONCE)))
                .toList();
    }

    /** While one waits for the store another one counts. */
    private static <T> void together(Executor workers, List<T> several, Consumer<T> work) {
        try {
            CompletableFuture.allOf(several.stream()
                            .map(each -> CompletableFuture.runAsync(() -> work.accept(each), workers))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Takes in what was published since, as it is taken in live. */
    private Optional<Rebuild> catchUp(Rebuild at) {
        var reached = at;
        try (var reading = read(at)) {
            var ends = reading.ends();
            var account = new Account();
            for (var next = reading.next(ends); next.isPresent(); next = reading.next(ends)) {
                var batch = next.get();
                generations.within(at.generation(), () -> {
                    account.each(batch, takeEvent::handle);
                    return true;
                });
                if (!mayGoOn()) {
                    return Optional.empty();
                }
                var stretch = account.upTo(batch.positions(), at.replay().ends());
                var saved = step(at, rebuild -> rebuild.after(stretch));
                if (saved.isEmpty()) {
                    return Optional.empty();
                }
                reached = saved.get();
            }
        }
        generations.within(at.generation(), () -> {
            countMonths.settle();
            return true;
        });
        return Optional.of(reached);
    }

    private Optional<Rebuild> compared(Rebuild at) {
        var compared = compare.handle(generations.live(Reckoning.VERSION).generation(), at.generation());
        log.info(
                "Rebuilt the figures from {} events: {} figures differ",
                at.replay().read(),
                compared.all());
        return step(at, rebuild -> rebuild.compared(compared.all(), compared.first()));
    }

    private void takeThePlace(Rebuild ready) {
        var live = generations.live(Reckoning.VERSION);
        if (live.generation() != ready.generation()) {
            var replacing = step(ready, rebuild -> rebuild.replacing(live.generation()));
            if (replacing.isEmpty() || !generations.goLive(live, ready.generation(), ready.reckoning())) {
                return;
            }
        }
        rebuilds.find(ready.generation())
                .flatMap(this::catchUp)
                .flatMap(at -> step(at, rebuild -> rebuild.ended(State.SWITCHED, clock.instant())))
                .ifPresent(done -> log.info("Figures of generation {} are read from now on", done.generation()));
    }

    /** Somebody may ask for the switch, or discard it, meanwhile. */
    private Optional<Rebuild> step(Rebuild of, UnaryOperator<Rebuild> change) {
        while (true) {
            var current = rebuilds.find(of.generation()).filter(Rebuild::isRunning);
            if (current.isEmpty()) {
                return Optional.empty();
            }
            var saved = rebuilds.save(change.apply(current.get()));
            if (saved.isPresent()) {
                return saved;
            }
        }
    }

    private void clear(Rebuild rebuild) {
        var endedAt = rebuild.endedAt();
        if (rebuild.cleared() || endedAt == null || clock.instant().isBefore(endedAt.plus(STILL_READ))) {
            return;
        }
        var dropped = rebuild.state() == State.DISCARDED ? Integer.valueOf(rebuild.generation()) : rebuild.replaced();
        if (dropped != null && generations.live(Reckoning.VERSION).generation() != dropped) {
            generations.drop(dropped);
        }
        rebuilds.save(rebuild.whenCleared());
    }
}
