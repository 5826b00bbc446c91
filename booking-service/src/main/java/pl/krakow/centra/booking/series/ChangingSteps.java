package pl.krakow.centra.booking.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.reservation.ActsWithShares;
import pl.krakow.centra.booking.reservation.ActsWithShares.Attempt;
import pl.krakow.centra.booking.reservation.Authorities;
import pl.krakow.centra.booking.reservation.OnTheSheet;
import pl.krakow.centra.booking.reservation.OnTheSheet.Answer;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.Booking.Departure;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Decision;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.series.domain.Act;
import pl.krakow.centra.booking.series.domain.ActResult.Entry;
import pl.krakow.centra.booking.series.domain.ActResult.What;
import pl.krakow.centra.booking.series.domain.Occurrence;
import pl.krakow.centra.booking.series.domain.Pattern;
import pl.krakow.centra.booking.series.domain.Reason;
import pl.krakow.centra.booking.series.domain.Scope;
import pl.krakow.centra.booking.series.domain.Series;
import pl.krakow.centra.kit.id.Ids;

/**
 * Gives occurrences another time, room or topic. A change of several leaves alone what one of them has been given by
 * itself: its time and room if it was moved, its topic if that was changed. A change of that one alone doesn't.
 */
@Component
@RequiredArgsConstructor
class ChangingSteps {

    private static final int MOST_ATTEMPTS = 3;

    private final OnTheSheet onTheSheet;
    private final ActsWithShares acts;
    private final DaySheets sheets;
    private final SeriesDays days;
    private final Authorities authorities;
    private final Reasons reasons;
    private final Ids ids;

    /** What is to be made of an occurrence. */
    private sealed interface Goal {

        /** @param otherwise what it comes to when nothing about it is changed */
        record Stay(Booking booking, MeetingDetails details, RoomDay day, What otherwise) implements Goal {}

        record Go(SheetId from, Booking booking, MeetingDetails details, RoomDay day, TimeSlot slot) implements Goal {}

        record Never(What what, @Nullable Reason why) implements Goal {}
    }

    Optional<Reason> promise(Series series, Act act, Occurrence occurrence, Instant until, Instant now) {
        return switch (goal(series, act, occurrence)) {
            case Goal.Stay stay ->
                stay.day().room().holds(stay.details().expectedPeople())
                        ? acts.reserve(staying(act, occurrence, stay), until)
                                .map(refusal -> reasons.of(refusal, stay.day()))
                        : Optional.of(Reasons.reason(BookingProblem.ROOM_TOO_SMALL));
            case Goal.Go go -> promise(series, act, occurrence, go, until, now);
            case Goal.Never(var what, var why) -> what == What.REFUSED ? Optional.ofNullable(why) : Optional.empty();
        };
    }

    private Optional<Reason> promise(
            Series series, Act act, Occurrence occurrence, Goal.Go go, Instant until, Instant now) {
        var promise = promise(act, occurrence);
        var target = go.day().sheet();
        var authority = authority(act, go.booking(), go.day(), now);
        var moving = ActsWithShares.Change.moving(promise, go.booking(), target, go.day(), go.slot(), go.details());
        return refusal(
                acts.change(
                        moving,
                        () -> onTheSheet.decide(
                                target,
                                series.zone(),
                                sheet -> sheet.promiseMove(
                                        promise,
                                        go.from(),
                                        go.booking(),
                                        go.day(),
                                        go.slot(),
                                        go.details(),
                                        authority,
                                        act.by(),
                                        act.reason(),
                                        until,
                                        now))),
                go.day());
    }

    private ActsWithShares.Change staying(Act act, Occurrence occurrence, Goal.Stay stay) {
        return ActsWithShares.Change.staying(
                promise(act, occurrence), stay.booking(), stay.day().sheet(), stay.details());
    }

    private Optional<Reason> refusal(Attempt<Answer<Decision>> outcome, RoomDay day) {
        return switch (outcome) {
            case Attempt.Decided<Answer<Decision>>(var answer) -> refusal(answer.result(), day);
            case Attempt.Refused<Answer<Decision>>(var refusal) -> Optional.of(reasons.of(refusal, day));
        };
    }

    private Optional<Reason> refusal(Decision decision, RoomDay day) {
        return switch (decision) {
            case Decision.Decided _ -> Optional.empty();
            case Decision.Refused refused -> Optional.of(reasons.of(refused.refusal(), day));
            case Decision.TakenMeanwhile taken -> Optional.of(reasons.of(taken.refusal(), day));
            case Decision.NotPossible(var state) ->
                Optional.of(Reasons.reason(BookingProblem.DECISION_NOT_POSSIBLE, state.name()));
            case Decision.OnlyTheCentre() -> Optional.of(Reasons.reason(BookingProblem.ONLY_THE_CENTRE));
            case Decision.TooLate _ -> Optional.of(Reasons.reason(BookingProblem.TOO_LATE));
            case Decision.NotYet _ -> Optional.of(Reasons.reason(BookingProblem.NOT_YET));
            case Decision.Outdated _ -> Optional.of(Steps.INTERRUPTED);
            case Decision.BookingUnknown() -> Optional.of(Reasons.reason(BookingProblem.BOOKING_UNKNOWN));
        };
    }

    /** Whatever comes of it, nothing is held for it any more. */
    Entry finish(Series series, Act act, Occurrence occurrence, Instant now) {
        Entry entry = null;
        for (int attempt = 1; entry == null && attempt <= MOST_ATTEMPTS; attempt++) {
            entry = tryToFinish(series, act, occurrence, now);
        }
        acts.giveUp(series.centre(), occurrence.booking(), promise(act, occurrence));
        return entry == null ? new Entry(occurrence.original(), What.REFUSED, Steps.INTERRUPTED) : entry;
    }

    /** Nothing when somebody changed the booking meanwhile. */
    private @Nullable Entry tryToFinish(Series series, Act act, Occurrence occurrence, Instant now) {
        return switch (goal(series, act, occurrence)) {
            case Goal.Stay stay -> stay(series, act, occurrence, stay, now);
            case Goal.Go go -> {
                var refused = act.isAllOrNothing()
                        ? Optional.<Reason>empty()
                        : promise(series, act, occurrence, go, now.plus(Steps.PROMISE), now);
                yield refused.map(reason -> new Entry(occurrence.original(), What.REFUSED, reason))
                        .orElseGet(() -> go(series, act, occurrence, go, now));
            }
            case Goal.Never(var what, var why) -> {
                if (act.isAllOrNothing() && occurrence.state() == Occurrence.State.PLACED) {
                    release(series, act, occurrence, now);
                }
                yield new Entry(occurrence.original(), what, why);
            }
        };
    }

    private @Nullable Entry stay(Series series, Act act, Occurrence occurrence, Goal.Stay stay, Instant now) {
        if (stay.details().equals(stay.booking().details())) {
            settle(series, occurrence);
            return new Entry(occurrence.original(), stay.otherwise(), null);
        }
        var authority = authority(act, stay.booking(), stay.day(), now);
        var outcome = acts.change(
                staying(act, occurrence, stay),
                () -> onTheSheet
                        .decide(
                                series.centre(),
                                occurrence.booking(),
                                sheet -> change(sheet, act, occurrence, stay, authority, now))
                        .orElseGet(() -> new Answer<>(
                                sheets.of(stay.day().sheet(), series.zone()), new Decision.BookingUnknown())));
        if (outcome instanceof Attempt.Decided<Answer<Decision>>(var answer)
                && answer.result() instanceof Decision.Outdated) {
            return null;
        }
        return refusal(outcome, stay.day())
                .map(reason -> new Entry(occurrence.original(), What.REFUSED, reason))
                .orElseGet(() -> new Entry(occurrence.original(), What.CHANGED, null));
    }

    private Decision change(
            DaySheet sheet, Act act, Occurrence occurrence, Goal.Stay stay, Authority authority, Instant now) {
        var booking = stay.booking();
        return sheet.isVoid(promise(act, occurrence))
                ? new Decision.Refused(booking, new Refusal.Lapsed())
                : sheet.change(
                        booking.id(),
                        revision -> revision == booking.revision(),
                        stay.details(),
                        stay.day().room(),
                        authority,
                        act.by(),
                        now);
    }

    /** Writes down that a booking has arrived, should a crash have left it between two sheets. */
    private void settle(Series series, Occurrence occurrence) {
        onTheSheet.decide(series.centre(), occurrence.booking(), sheet -> sheet.find(occurrence.booking()));
    }

    private Entry go(Series series, Act act, Occurrence occurrence, Goal.Go go, Instant now) {
        var promise = promise(act, occurrence);
        boolean gone = go.from().equals(go.day().sheet())
                ? onTheSheet
                        .decide(
                                go.from(),
                                series.zone(),
                                sheet -> sheet.keepPromise(promise, now).isPresent())
                        .result()
                : crossOver(series, act, promise, go, now);
        if (gone) {
            return new Entry(occurrence.original(), What.CHANGED, null);
        }
        breakPromise(series, go.day().sheet(), promise, now);
        return new Entry(occurrence.original(), What.REFUSED, Reasons.reason(BookingProblem.DECISION_NOT_POSSIBLE));
    }

    /** Leaves one sheet, which is the moment it has moved, and arrives on the other. */
    private boolean crossOver(Series series, Act act, UUID promise, Goal.Go go, Instant now) {
        var booking = go.booking();
        var target = go.day().sheet();
        if (sheets.of(target, series.zone()).arrival(promise).isEmpty()) {
            return false;
        }
        var left = onTheSheet.decide(
                go.from(),
                series.zone(),
                sheet -> sheet.depart(
                        booking.id(),
                        revision -> revision == booking.revision(),
                        new Departure(promise, target),
                        act.by(),
                        act.reason(),
                        now));
        if (!(left.result() instanceof Decision.Decided)) {
            return false;
        }
        onTheSheet.decide(target, series.zone(), sheet -> sheet.arrive(promise, now));
        return true;
    }

    void release(Series series, Act act, Occurrence occurrence, Instant now) {
        var wanted = act.pattern();
        if (wanted != null && occurrence.state() == Occurrence.State.PLACED) {
            var promise = promise(act, occurrence);
            sheets.holding(series.centre(), occurrence.booking())
                    .flatMap(sheet -> sheet.find(occurrence.booking()))
                    .flatMap(booking -> days.of(series, wanted.room(), dateOf(series, act, occurrence, booking)))
                    .ifPresent(day -> breakPromise(series, day.sheet(), promise, now));
            acts.giveUp(series.centre(), occurrence.booking(), promise);
        }
    }

    private void breakPromise(Series series, SheetId sheet, UUID promise, Instant now) {
        onTheSheet.decide(sheet, series.zone(), found -> {
            found.breakPromise(promise, now);
            return found;
        });
    }

    private Goal goal(Series series, Act act, Occurrence occurrence) {
        var wanted = act.pattern();
        if (wanted == null || occurrence.state() != Occurrence.State.PLACED) {
            return new Goal.Never(What.SKIPPED, occurrence.reason());
        }
        return sheets.holding(series.centre(), occurrence.booking())
                .map(sheet -> goal(series, act, occurrence, wanted, sheet))
                .orElseGet(() -> new Goal.Never(What.REFUSED, Reasons.reason(BookingProblem.BOOKING_UNKNOWN)));
    }

    private Goal goal(Series series, Act act, Occurrence occurrence, Pattern wanted, DaySheet sheet) {
        var booking = sheet.find(occurrence.booking()).orElseThrow();
        if (booking.state() != BookingState.REQUESTED && !booking.isConfirmed()) {
            return new Goal.Never(
                    What.REFUSED,
                    Reasons.reason(
                            BookingProblem.DECISION_NOT_POSSIBLE,
                            booking.state().name()));
        }
        boolean alone = act.scope() == Scope.THIS;
        var date = dateOf(series, act, occurrence, booking);
        var slot = wanted.slotOn(date, series.zone());
        if (slot.isEmpty()) {
            return new Goal.Never(What.REFUSED, new Reason(Reason.LOCAL_TIME_SKIPPED));
        }
        var old = series.patternOf(occurrence);
        boolean hasOwnTopic = !alone && !sameTopic(booking.details(), old.details(), wanted.details());
        var details = hasOwnTopic
                ? booking.details()
                : wanted.details().under(booking.details().regulationsVersion());
        boolean isThere = isAt(booking, wanted.room(), slot.get());
        boolean isWhereItWas = SeriesView.isWhereThePatternSays(series, occurrence, booking);
        boolean hasOwnPlace = !alone && !isThere && !isWhereItWas;
        if (isThere || hasOwnPlace) {
            var otherwise = hasOwnPlace || hasOwnTopic ? What.KEPT : isWhereItWas ? What.UNCHANGED : What.CHANGED;
            return days.of(
                            series,
                            booking.room(),
                            booking.slot().start().atZone(series.zone()).toLocalDate())
                    .<Goal>map(day -> new Goal.Stay(booking, details, day, otherwise))
                    .orElseGet(() -> new Goal.Never(What.REFUSED, Reasons.reason(BookingProblem.ROOM_UNKNOWN)));
        }
        return days.of(series, wanted.room(), date)
                .<Goal>map(day -> new Goal.Go(sheet.id(), booking, details, day, slot.get()))
                .orElseGet(() -> new Goal.Never(What.REFUSED, Reasons.reason(BookingProblem.ROOM_UNKNOWN)));
    }

    /** An occurrence that was moved to another date stays on it when it is changed alone. */
    private static LocalDate dateOf(Series series, Act act, Occurrence occurrence, Booking booking) {
        if (act.scope() != Scope.THIS) {
            return occurrence.date();
        }
        return act.onDate() == null
                ? booking.slot().start().atZone(series.zone()).toLocalDate()
                : act.onDate();
    }

    private static boolean sameTopic(MeetingDetails current, MeetingDetails old, MeetingDetails wanted) {
        return current.equals(old.under(current.regulationsVersion()))
                || current.equals(wanted.under(current.regulationsVersion()));
    }

    private static boolean isAt(Booking booking, RoomId room, TimeSlot slot) {
        return booking.room().equals(room) && booking.slot().equals(slot);
    }

    private Authority authority(Act act, Booking booking, RoomDay day, Instant now) {
        return authorities.in(day.room(), act.authority(), booking.beneficiary(), act.by(), now);
    }

    private UUID promise(Act act, Occurrence occurrence) {
        return ids.derived("series-act/" + act.id() + "/" + occurrence.original());
    }
}
