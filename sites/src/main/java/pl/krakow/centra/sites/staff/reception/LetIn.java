package pl.krakow.centra.sites.staff.reception;

import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.bookings.BookingsApi;
import pl.krakow.centra.sites.api.door.DoorApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Refusal;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.words.Words;

/**
 * Lets the people of a booking in and counts them, or notes that nobody came. A tap that is sent again is done once: what it
 * did already is found done. What a colleague noted meanwhile is never overwritten unseen; that they let the same people in
 * is no contradiction.
 */
@Component
@RequiredArgsConstructor
class LetIn {

    private final BookingsApi bookings;
    private final DoorApi door;
    private final Words words;

    /**
     * One press at the door.
     *
     * @param seen the revision of the booking that was shown
     * @param key the tap's own
     */
    record Tap(AtWork work, String booking, long seen, String key) {

        Once once(String step) {
            return new Once(key + "-" + step);
        }
    }

    Noted arrive(Tap tap, Counts counts) {
        return there(tap, (booking, now) -> {
            var known = booking.attendance();
            var changed = booking.revision() != tap.seen();
            if (changed && known != null && counts.total() > 0 && !counts.isAsCounted(known)) {
                return new Noted.Refused(
                        words.text("door.refused.counted", booking.title(), words.count("people", known.total())));
            }
            return booking.state() == Booking.State.CONFIRMED
                    ? changed ? changed(booking) : checkedIn(now, booking, counts)
                    : counted(now, booking, counts);
        });
    }

    Noted nobodyCame(Tap tap) {
        return there(tap, (booking, now) -> {
            if (booking.state() == Booking.State.NO_SHOW) {
                return new Noted.Done(words.text("door.done.nobody", booking.title()));
            }
            if (booking.revision() != tap.seen()) {
                return changed(booking);
            }
            return noted(
                    door.noShow(
                            now.work().caller(),
                            now.work().id(),
                            booking.id(),
                            new Revision(booking.revision()),
                            now.once("nobody"),
                            new BookingsApi.Approval()),
                    booking,
                    "door.done.nobody");
        });
    }

    private Noted there(Tap tap, BiFunction<Booking, Tap, Noted> act) {
        return switch (bookings.booking(tap.work().caller(), tap.work().id(), tap.booking())) {
            case Answer.Given<Booking>(var booking) -> act.apply(booking, tap);
            case Answer.Refused<Booking>(var refusal) -> refused(refusal);
            case Answer.Down<Booking> _ -> new Noted.Later();
        };
    }

    private Noted checkedIn(Tap tap, Booking booking, Counts counts) {
        var answer = door.checkIn(
                tap.work().caller(),
                tap.work().id(),
                booking.id(),
                new Revision(booking.revision()),
                tap.once("in"),
                new BookingsApi.Approval());
        return answer instanceof Answer.Given<Booking>(var inside)
                ? counted(tap, inside, counts)
                : noted(answer, booking, "door.done.in");
    }

    /** People may come before the meeting begins, but are counted once it has. */
    private Noted counted(Tap tap, Booking booking, Counts counts) {
        if (counts.total() == 0) {
            return booking.state() == Booking.State.NO_SHOW
                    ? new Noted.Refused(words.text("door.refused.count-them", booking.title()))
                    : new Noted.Done(words.text("door.done.in", booking.title()));
        }
        if (tap.work().now().toOffsetDateTime().isBefore(booking.start())) {
            var begins = booking.start().atZoneSameInstant(tap.work().zone());
            return new Noted.Done(
                    words.text("door.done.in-count-later", booking.title(), words.time(begins)),
                    begins.toInstant().toEpochMilli());
        }
        var answer = door.count(
                tap.work().caller(),
                tap.work().id(),
                booking.id(),
                new Revision(booking.revision()),
                tap.once("count"),
                counts.counting());
        return answer.isGiven()
                ? new Noted.Done(
                        words.text("door.done.counted", booking.title(), words.count("people", counts.total())))
                : noted(answer, booking, "door.done.in");
    }

    private Noted changed(Booking booking) {
        return new Noted.Refused(words.text("door.refused.changed", booking.title()));
    }

    /** Somebody who was quicker by a moment is no reason to give up: the next attempt sees what they did. */
    private Noted noted(Answer<Booking> answer, Booking booking, String done) {
        return switch (answer) {
            case Answer.Given<Booking> _ -> new Noted.Done(words.text(done, booking.title()));
            case Answer.Refused<Booking>(var refusal) when refusal.isStale() -> new Noted.Later();
            case Answer.Refused<Booking>(var refusal) -> refused(refusal);
            case Answer.Down<Booking> _ -> new Noted.Later();
        };
    }

    private Noted refused(Refusal refusal) {
        var sentence = refusal.fields().isEmpty()
                ? refusal.sentence()
                : refusal.fields().getFirst().message();
        return new Noted.Refused(sentence == null ? words.text("door.refused.other") : sentence);
    }
}
