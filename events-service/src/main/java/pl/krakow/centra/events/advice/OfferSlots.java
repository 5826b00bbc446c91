package pl.krakow.centra.events.advice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.Offer;
import pl.krakow.centra.events.advice.domain.Period;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.events.advice.domain.Wish;
import pl.krakow.centra.events.advice.domain.WishState;
import pl.krakow.centra.events.advice.domain.Wishes;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;

/**
 * Offers times that are free to those who wait, in the order in which they came, each the earliest that suits. The wish is
 * marked first, so that nobody has two offers; then the time is reserved on the adviser's day, which reserves it once. What a
 * crash leaves in between is put right by the next round.
 */
@Component
@RequiredArgsConstructor
class OfferSlots {

    /** Who is reserving still hasn't finished a moment later. */
    private static final Duration JUST_MADE = Duration.ofMinutes(1);

    private final AdviserDays days;
    private final Advisers advisers;
    private final Wishes wishes;
    private final WaitingLine line;
    private final BookAdvice bookAdvice;
    private final TakeReserved takeReserved;
    private final Whereabouts whereabouts;
    private final TellsOfWishes tells;
    private final Ids ids;

    /** A time that could be offered. */
    private record Free(Duty duty, Adviser adviser, Period slot, Instant answerBy) {

        SlotId id() {
            return new SlotId(duty.id(), slot.start());
        }
    }

    /**
     * Nobody is passed over: where another instance is just making somebody an offer, nothing is offered to those behind them, as
     * they may need another time yet.
     *
     * @param line those at one centre who wait or have an offer, in order
     */
    void offer(String centre, List<Wish> line, LocalDate today, Instant now) {
        var waiting =
                line.stream().filter(wish -> wish.state() == WishState.WAITING).toList();
        if (waiting.isEmpty()) {
            return;
        }
        var free = new ArrayList<>(free(centre, waiting, today, now));
        for (var wish : line) {
            if (free.isEmpty() || isBeingMade(wish) || !offer(wish, free, now)) {
                return;
            }
        }
    }

    /** Whether they have an offer whose time isn't reserved yet. */
    private boolean isBeingMade(Wish wish) {
        var offer = wish.offer();
        return wish.state() == WishState.OFFERED
                && offer != null
                && whereabouts.of(offer.appointment()).isEmpty();
    }

    private List<Free> free(String centre, List<Wish> waiting, LocalDate today, Instant now) {
        var from = waiting.stream()
                .map(wish -> wish.sought().from())
                .min(Comparator.naturalOrder())
                .filter(today::isBefore)
                .orElse(today);
        var until = waiting.stream()
                .map(wish -> wish.sought().until())
                .max(Comparator.naturalOrder())
                .orElse(today);
        var found = days.between(centre, from, until);
        var who = advisers.of(
                found.stream().map(day -> day.id().adviser()).distinct().toList());
        return found.stream()
                .flatMap(day -> day.contents().duties().stream()
                        .filter(duty -> duty.centre().equals(centre))
                        .flatMap(duty -> Stream.ofNullable(who.get(day.id().adviser()))
                                .filter(adviser ->
                                        adviser.worksAt(centre, day.id().date()))
                                .flatMap(adviser -> day.free(duty, now).stream()
                                        .flatMap(slot -> line
                                                .answerBy(slot, now)
                                                .map(answerBy -> new Free(duty, adviser, slot, answerBy))
                                                .stream()))))
                .sorted(Comparator.comparing((Free each) -> each.slot().start())
                        .thenComparing(each -> each.id().toString()))
                .toList();
    }

    /** Whether those behind may be offered what is left; not when another instance is at work on this wish. */
    private boolean offer(Wish wish, List<Free> free, Instant now) {
        var suiting = free.stream()
                .filter(each -> wish.fits(each.slot(), each.duty(), each.adviser()))
                .toList();
        if (suiting.isEmpty() || !line.mayTakeOne(wish)) {
            return true;
        }
        var current = wish;
        for (var slot : suiting) {
            free.remove(slot);
            var offered = current.offered(new Offer(
                    new AppointmentId(ids.derived("offer/%s/%s".formatted(wish.id(), slot.id()))),
                    slot.id(),
                    now,
                    slot.answerBy(),
                    false));
            if (!wishes.save(offered)) {
                return isOutOfTheLine(wish);
            }
            if (reserve(offered, slot)) {
                return true;
            }
            var waiting = offered.waitingStill();
            if (!wishes.save(waiting)) {
                return isOutOfTheLine(wish);
            }
            current = waiting;
        }
        return true;
    }

    /** Whether who changed the wish first was its owner, who has withdrawn it. */
    private boolean isOutOfTheLine(Wish wish) {
        return wishes.find(wish.id()).filter(now -> now.state().isOpen()).isEmpty();
    }

    private boolean reserve(Wish wish, Free slot) {
        var offer = wish.offer();
        var contact = wish.contact();
        if (offer == null) {
            return false;
        }
        var outcome = bookAdvice.handle(new BookAdvice.Command(
                offer.appointment(),
                new CentreId(wish.centre()),
                slot.id(),
                1,
                wish.sought().field(),
                new BookAdvice.Visitor(
                        contact.subject(),
                        contact.name(),
                        contact.email(),
                        contact.phone(),
                        contact.kind(),
                        contact.organisationId(),
                        contact.organisation(),
                        contact.language()),
                contact.question(),
                null,
                contact.subject() == null ? "" : contact.subject(),
                offer.until(),
                true));
        if (!(outcome instanceof BookAdvice.Outcome.Made)) {
            return false;
        }
        var meanwhile = wishes.find(wish.id());
        if (meanwhile
                .filter(one -> one.state() == WishState.OFFERED && offer.equals(one.offer()))
                .isEmpty()) {
            takeReserved.decline(offer.appointment());
        } else {
            whereabouts.of(offer.appointment()).ifPresent(found -> tell(wish, found));
        }
        return true;
    }

    /** Once its room is certain. */
    private void tell(Wish wish, Whereabouts.Found found) {
        if (found.appointment().hasItsRoom()) {
            tells.offered(wish, found);
            wishes.save(wish.told());
        }
    }

    /** Looks how an offer stands. */
    void look(Wish wish, Instant now) {
        var offer = wish.offer();
        if (offer == null) {
            return;
        }
        var found = whereabouts.of(offer.appointment());
        if (found.isPresent()) {
            if (found.get().appointment().state() != AppointmentState.RESERVED) {
                wishes.save(wish.ended(WishState.TAKEN, now));
            } else if (!offer.told()) {
                tell(wish, found.get());
            }
        } else if (!offer.until().isAfter(now)) {
            if (wishes.save(wish.ended(WishState.UNANSWERED, now))) {
                tells.unanswered(wish);
            }
        } else if (offer.made().plus(JUST_MADE).isBefore(now)) {
            // Its room wasn't to be had, its duty was called off, or a crash came before it was reserved.
            wishes.save(wish.waitingOn());
        }
    }
}
