package pl.krakow.centra.reporting.rebuilding;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

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
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild;
import pl.krakow.centra.reporting.rebuilding.domain.Rebuild.State;
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
        try (var reading =
                history.read(Topics.all(), TakeEvent.types(), begun.replay().positions())) {
            var ends = begun.replay().ends().isEmpty()
                    ? reading.ends()
                    : begun.replay().ends();
            var course = replayEvents.course();
            long unreadable = 0;
            while (!reading.isPast(ends)) {
                if (!mayGoOn()) {
                    return Optional.empty();
                }
                var events = reading.next();
                long refused = generations.within(begun.generation(), () -> course.handle(events));
                long more = reading.unreadable() - unreadable;
                unreadable += more;
                var positions = reading.positions();
                if (step(begun, rebuild -> rebuild.after(positions, ends, events.size() - refused, more + refused))
                        .isEmpty()) {
                    return Optional.empty();
                }
            }
        }
        return step(begun, rebuild -> rebuild.in(State.COUNTING));
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
        for (var year : years.values()) {
            if (!mayGoOn()) {
                return Optional.empty();
            }
            generations.within(begun.generation(), () -> {
                countMonths.fromFacts(year);
                return true;
            });
            counted += year.size();
            int still = left.size() - counted;
            if (step(begun, rebuild -> rebuild.leaving(still)).isEmpty()) {
                return Optional.empty();
            }
        }
        return step(begun, rebuild -> rebuild.in(State.CATCHING_UP));
    }

    /** Takes in what was published since, as it is taken in live. */
    private Optional<Rebuild> catchUp(Rebuild at) {
        var reached = at;
        try (var reading =
                history.read(Topics.all(), TakeEvent.types(), at.replay().positions())) {
            var ends = reading.ends();
            long unreadable = 0;
            while (!reading.isPast(ends)) {
                if (!mayGoOn()) {
                    return Optional.empty();
                }
                var events = reading.next();
                long refused =
                        generations.within(at.generation(), () -> ReplayEvents.eachOf(events, takeEvent::handle));
                long more = reading.unreadable() - unreadable;
                unreadable += more;
                long passedOver = more + refused;
                var positions = reading.positions();
                var saved = step(
                        at,
                        rebuild ->
                                rebuild.after(positions, rebuild.replay().ends(), events.size() - refused, passedOver));
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
