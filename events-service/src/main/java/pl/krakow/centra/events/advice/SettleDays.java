package pl.krakow.centra.events.advice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviceLinks;
import pl.krakow.centra.events.advice.domain.AdviserDayId;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;

/**
 * Looks after days nobody comes by: releases what has waited too long for a room, finishes or gives up moves a crash left
 * half done, lets what was reserved go when nobody answers, and takes away the personal part of appointments that never came to be. Safe in several processes at once.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class SettleDays {

    private static final int MOST_AT_ONCE = 200;
    private static final Duration CLAIMED_WITHIN = Duration.ofMinutes(15);

    private final OnTheDay onTheDay;
    private final AdviserDays days;
    private final FinishMoves finishMoves;
    private final Visits visits;
    private final AdviceLinks links;
    private final Clock clock;

    void settle() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var id : days.due(now, MOST_AT_ONCE)) {
            try {
                settle(id, now);
            } catch (RuntimeException e) {
                // The others shall not wait for this one; it stays due.
                log.warn("Couldn't settle {}", id, e);
            }
        }
        forgetWhatNeverCameToBe(now);
    }

    private void settle(AdviserDayId id, Instant now) {
        for (var arrival : days.of(id).contents().arrivals()) {
            finishMoves.settle(id, arrival, now);
        }
        for (var lapsed : onTheDay.decide(id, day -> day.settle(now))) {
            forget(lapsed.id());
        }
    }

    /** Who didn't say that they come is nobody here. */
    private void forget(AppointmentId id) {
        visits.remove(id);
        links.forget(id.value());
    }

    private void forgetWhatNeverCameToBe(Instant now) {
        var unclaimed = visits.unclaimed(now.minus(CLAIMED_WITHIN), MOST_AT_ONCE);
        if (unclaimed.isEmpty()) {
            return;
        }
        var existing = days.existing(unclaimed.stream().map(Visit::id).toList());
        for (var visit : unclaimed) {
            if (existing.contains(visit.id())) {
                visits.claimed(visit.id());
            } else {
                forget(visit.id());
            }
        }
    }
}
