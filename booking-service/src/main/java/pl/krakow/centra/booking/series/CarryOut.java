package pl.krakow.centra.booking.series;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.series.domain.Act;
import pl.krakow.centra.booking.series.domain.ActResult;
import pl.krakow.centra.booking.series.domain.ActResult.Entry;
import pl.krakow.centra.booking.series.domain.ActResult.What;
import pl.krakow.centra.booking.series.domain.Occurrence;
import pl.krakow.centra.booking.series.domain.Reason;
import pl.krakow.centra.booking.series.domain.Series;
import pl.krakow.centra.booking.series.domain.SeriesRegister;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/**
 * Carries out the act that is written in a series, from wherever it stands to its end. Each step may be done again, by
 * whoever comes after a crash or beside somebody who is only slow: what counts is what the series says, and that is
 * written with its version.
 *
 * <p>All acts go through the day sheets in the order of dates, so that of two which want the same dates the one that gets
 * the first of them gets all: they never keep each other out of everything.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class CarryOut {

    /** Whoever began an act is taken to have gone after that time; several times what the longest act needs. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int MOST_TURNS = 20;

    private final SeriesRegister register;
    private final Steps steps;

    /**
     * What an act came to.
     *
     * @param series nothing when it never came to be
     */
    record Carried(@Nullable Series series, ActResult result) {}

    /** @param started the series as saved, with its act */
    Carried run(Series started, Instant now) {
        var act = act(started);
        var series = started;
        ActResult abandoned = null;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            var current = series.act();
            if (current == null || !current.id().equals(act.id())) {
                return over(series, act, abandoned);
            }
            Optional<Series> next;
            switch (current.phase()) {
                case PREPARING -> {
                    var entries = prepare(series, now);
                    boolean possible = entries.stream().noneMatch(entry -> entry.what() == What.REFUSED);
                    if (!possible) {
                        abandoned = new ActResult(act.id(), act.kind(), false, entries);
                    }
                    var due = now.plus(PATIENCE);
                    next = register.save(possible ? series.committed(due) : series.givenUp(due));
                }
                case FINISHING -> {
                    var result = new ActResult(act.id(), act.kind(), true, finish(series, now));
                    next = register.save(series.finished(result, now));
                }
                case RELEASING -> {
                    var result = abandoned == null ? interrupted(series, act) : abandoned;
                    release(series, now);
                    if (act.kind() == Act.Kind.BEGIN) {
                        if (register.remove(series)) {
                            return new Carried(null, result);
                        }
                        next = Optional.empty();
                    } else {
                        next = register.save(series.finished(result, now));
                    }
                }
                default -> throw new IllegalStateException("no phase " + current.phase());
            }
            if (next.isPresent()) {
                series = next.get();
            } else {
                log.debug("Somebody else goes on with the act on series {}", series.id());
                var found = register.find(series.id());
                if (found.isEmpty()) {
                    return new Carried(null, abandoned == null ? interrupted(series, act) : abandoned);
                }
                series = found.get();
            }
        }
        throw new Problem(KitProblem.CONFLICT);
    }

    private static Carried over(Series series, Act act, @Nullable ActResult abandoned) {
        var result = series.resultOf(act.id());
        if (result.isPresent()) {
            return new Carried(series, result.get());
        }
        if (abandoned != null) {
            return new Carried(series, abandoned);
        }
        throw new Problem(KitProblem.CONFLICT);
    }

    /** Claims for each occurrence what it needs, and stops at the first that can't be had. */
    private List<Entry> prepare(Series series, Instant now) {
        var entries = new ArrayList<Entry>();
        Reason refused = null;
        for (var occurrence : inOrder(series)) {
            if (refused == null) {
                refused = steps.prepare(series, act(series), occurrence, now).orElse(null);
                entries.add(new Entry(occurrence.original(), refused == null ? What.POSSIBLE : What.REFUSED, refused));
            }
        }
        return entries;
    }

    private List<Entry> finish(Series series, Instant now) {
        return inOrder(series).stream()
                .map(occurrence -> steps.finish(series, act(series), occurrence, now))
                .toList();
    }

    private void release(Series series, Instant now) {
        for (var occurrence : inOrder(series)) {
            steps.release(series, act(series), occurrence, now);
        }
    }

    private static List<Occurrence> inOrder(Series series) {
        return series.targets().stream()
                .sorted(Comparator.comparing(Occurrence::original))
                .toList();
    }

    private static ActResult interrupted(Series series, Act act) {
        return new ActResult(
                act.id(),
                act.kind(),
                false,
                series.targets().stream()
                        .map(occurrence -> new Entry(occurrence.original(), What.REFUSED, Steps.INTERRUPTED))
                        .toList());
    }

    private static Act act(Series series) {
        var act = series.act();
        if (act == null) {
            throw new IllegalStateException("no act on series " + series.id());
        }
        return act;
    }

    /** Goes on with what a crash left; nothing when somebody else has done so. */
    Optional<Carried> resume(SeriesId id, Instant now) {
        return register.find(id)
                .filter(series -> series.act() != null && !act(series).due().isAfter(now))
                .flatMap(series -> register.save(series.takenOver(now.plus(PATIENCE))))
                .map(series -> run(series, now));
    }
}
