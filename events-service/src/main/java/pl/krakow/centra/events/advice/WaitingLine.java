package pl.krakow.centra.events.advice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.Period;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.events.advice.domain.Wish;
import pl.krakow.centra.events.advice.domain.WishState;
import pl.krakow.centra.events.advice.domain.Wishes;

/**
 * Who waits for a time with an adviser, in the order in which they came. A time that suits one of them isn't to be had by who
 * comes along: it is about to be offered.
 */
@Component
@RequiredArgsConstructor
class WaitingLine {

    static final int MOST = 1000;

    private final Wishes wishes;
    private final Advisers advisers;
    private final AppointmentsAhead ahead;
    private final AdviceSettings settings;
    private final ReservedSettings reserved;

    /** Until when an offer of a time would be kept; nothing when it begins too soon to be offered. */
    Optional<Instant> answerBy(Period slot, Instant now) {
        var latest = slot.start().minus(settings.notice());
        var usual = now.plus(reserved.offersLast());
        return now.plus(reserved.shortestOffer()).isAfter(latest)
                ? Optional.empty()
                : Optional.of(usual.isBefore(latest) ? usual : latest);
    }

    /** Whether they may take another time: who has enough ahead keeps their place, and is passed over. */
    boolean mayTakeOne(Wish wish) {
        var nothing = new AppointmentId(wish.id().value());
        return !ahead.areEnough(wish.contact().subject(), wish.who(), nothing);
    }

    /**
     * Whether somebody who waits is to be offered a slot in that time, and isn't the one who wants it. Asked on the day that is
     * going to decide: what was taken a moment ago may be free by now.
     *
     * @param inARow so many slots of the duty, one after the other
     * @param subject the account of who wants it
     * @param email their address, where they have no account
     */
    boolean isAwaited(
            AdviserDay day, SlotId wanted, int inARow, @Nullable String subject, @Nullable String email, Instant now) {
        return day.duty(wanted.duty())
                .flatMap(duty -> duty.slot(wanted.start(), inARow)
                        .filter(time -> isAwaited(day, duty, time, subject, email, now)))
                .isPresent();
    }

    private boolean isAwaited(
            AdviserDay day, Duty duty, Period time, @Nullable String subject, @Nullable String email, Instant now) {
        var free = day.free(duty, now).stream()
                .filter(slot -> time.covers(slot) && answerBy(slot, now).isPresent())
                .toList();
        var open = free.isEmpty() ? List.<Wish>of() : wishes.openAt(duty.centre(), MOST);
        return !open.isEmpty()
                && advisers.find(day.id().adviser())
                        .filter(adviser -> free.stream()
                                .flatMap(slot -> first(open, slot, duty, adviser).stream())
                                .anyMatch(first -> !isOf(first, subject, email)))
                        .isPresent();
    }

    /** A time that is free and offered to somebody is about to be reserved for them, or just was. */
    private Optional<Wish> first(List<Wish> open, Period slot, Duty duty, Adviser adviser) {
        var id = new SlotId(duty.id(), slot.start());
        return open.stream()
                .filter(wish -> wish.isOffered(id) || (wish.fits(slot, duty, adviser) && mayTakeOne(wish)))
                .findFirst();
    }

    private static boolean isOf(Wish wish, @Nullable String subject, @Nullable String email) {
        var theirs = wish.contact().subject();
        return theirs == null
                ? subject == null && wish.contact().email().equalsIgnoreCase(email)
                : theirs.equals(subject);
    }

    /** Who came when, among those who wait for advice in the same field at the same centre; from 1. */
    int place(Wish wish) {
        return wish.state() != WishState.WAITING
                ? 0
                : 1
                        + (int) wishes.waitingAt(wish.centre(), MOST).stream()
                                .takeWhile(other -> !other.id().equals(wish.id()))
                                .filter(other -> other.sought()
                                        .field()
                                        .equals(wish.sought().field()))
                                .count();
    }
}
