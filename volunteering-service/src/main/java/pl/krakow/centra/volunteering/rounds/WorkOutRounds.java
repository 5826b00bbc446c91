package pl.krakow.centra.volunteering.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.volunteering.matching.domain.Matching;
import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Ruling;
import pl.krakow.centra.volunteering.rounds.domain.Failure;
import pl.krakow.centra.volunteering.rounds.domain.Field;
import pl.krakow.centra.volunteering.rounds.domain.MatchingRound;
import pl.krakow.centra.volunteering.rounds.domain.MatchingRound.RuledPair;
import pl.krakow.centra.volunteering.rounds.domain.Pairing;
import pl.krakow.centra.volunteering.rounds.domain.Proposals;
import pl.krakow.centra.volunteering.rounds.domain.RoundId;
import pl.krakow.centra.volunteering.rounds.domain.Rounds;
import pl.krakow.centra.volunteering.rounds.domain.TooLarge;
import pl.krakow.centra.volunteering.rounds.domain.Turns;

/**
 * Works out the rounds that are asked for, one after the other in each instance, beside the requests. An instance holds the
 * round it is at and shows how far it is; a round whose holder died is begun anew by another one. Only who still holds it
 * writes the result, so whatever happens there is one proposal of a run.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class WorkOutRounds {

    private static final int AT_ONCE = 20;
    private static final int SIGNS_WHILE_HELD = 6;

    private final Rounds rounds;
    private final Proposals proposals;
    private final Field field;
    private final Matching matching;
    private final RoundSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final AtomicBoolean working = new AtomicBoolean();

    /** Begins with what is due, unless this instance is at it already. Never blocks. */
    public void wake() {
        if (!working.get()) {
            Thread.ofPlatform().name("matching rounds").daemon().start(this::workOutDue);
        }
    }

    /** Works out everything that is due. */
    void workOutDue() {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            var due = rounds.due(now(), AT_ONCE);
            while (!due.isEmpty()) {
                due.forEach(this::workOut);
                due = rounds.due(now(), AT_ONCE);
            }
        } catch (RuntimeException e) {
            log.warn("Matching rounds wait for the next sweep: {}", e.toString());
        } finally {
            working.set(false);
        }
    }

    private void workOut(RoundId id) {
        var worker = ids.next();
        take(id, worker).ifPresent(round -> {
            try {
                propose(round, worker);
            } catch (RoundLost e) {
                log.info("Another instance works out matching round {}", id);
            } catch (TooLarge e) {
                log.warn("Matching round {} is too large", id);
                fail(id, worker, Failure.TOO_LARGE);
            } catch (RuntimeException e) {
                log.warn("Matching round {} failed", id, e);
                fail(id, worker, Failure.FAULT);
            }
        });
    }

    private void fail(RoundId id, UUID worker, Failure why) {
        rounds.find(id).flatMap(held -> held.failed(worker, why, now())).ifPresent(rounds::save);
    }

    private Optional<MatchingRound> take(RoundId id, UUID worker) {
        return rounds.find(id)
                .flatMap(round -> round.taken(worker, settings.heldFor(), now()))
                .filter(rounds::save);
    }

    private void propose(MatchingRound round, UUID worker) {
        var sign = new Sign(round.id(), worker);
        var posts = field.posts(round.terms(), now());
        var entrants = field.entrants(round.terms(), counted -> {
            if (counted > settings.mostVolunteers()) {
                throw new TooLarge();
            }
            sign.give(0);
        });
        Map<Pairing, Ruling> rulings =
                round.rulings().stream().collect(Collectors.toMap(RuledPair::pair, RuledPair::ruling));
        var proposal = Turns.propose(
                entrants,
                posts.openings(),
                rulings,
                round.terms().postsEach(),
                matching,
                now(),
                settings.mostPairs(),
                posts.peopleNow(),
                posts.seatsNow(),
                sign::give);
        if (!proposal.totals().proved()) {
            log.error("Matching round {} isn't the best: its prices don't prove it", round.id());
        }
        var kept = ids.next();
        proposals.add(kept, round.id(), proposal);
        var done = rounds.find(round.id())
                .flatMap(held -> held.proposed(worker, kept, proposal.totals(), now()))
                .filter(rounds::save);
        if (done.isPresent()) {
            proposals.keepOnly(round.id(), kept);
        } else {
            proposals.forget(kept);
            throw new RoundLost();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Another instance has taken the round over. */
    private static final class RoundLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Shows that somebody is at it, a few times while it is held. */
    @RequiredArgsConstructor
    private final class Sign {
        private final RoundId round;
        private final UUID worker;
        private Instant last = Instant.EPOCH;

        void give(int percent) {
            var now = now();
            Duration between = settings.heldFor().dividedBy(SIGNS_WHILE_HELD);
            if (now.isBefore(last.plus(between))) {
                return;
            }
            boolean held = rounds.find(round)
                    .flatMap(standing -> standing.gotTo(worker, percent, settings.heldFor(), now))
                    .filter(rounds::save)
                    .isPresent();
            if (!held) {
                throw new RoundLost();
            }
            last = now;
        }
    }
}
