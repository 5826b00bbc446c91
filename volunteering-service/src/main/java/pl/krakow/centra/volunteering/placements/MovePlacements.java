package pl.krakow.centra.volunteering.placements;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiFunction;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.volunteering.organisations.domain.Organisations;
import pl.krakow.centra.volunteering.placements.ShowPlacements.Eyes;
import pl.krakow.centra.volunteering.placements.domain.Moving;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementNote;
import pl.krakow.centra.volunteering.placements.domain.PlacementNotes;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.domain.SheetNews.Cause;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * The next step with a placement. What the volunteer answers only they answer; what the host decides, the organisation or the
 * centre decides. Nobody begins while a gate misses anything. The volunteer's diary follows each step.
 */
@Component
@RequiredArgsConstructor
public class MovePlacements {

    /** Nobody notes a check-in of longer ago: the sheet refuses it earlier than that. */
    private static final Duration LONGEST_AGO = Duration.ofDays(400);

    private final PlacementNotes notes;
    private final SeatSheets sheets;
    private final Volunteers volunteers;
    private final Organisations organisations;
    private final OnTheSheet onTheSheet;
    private final GiveTime giveTime;
    private final KeepWord keepWord;
    private final ReadyToStart ready;
    private final ShowPlacements show;

    /** Which placement, seen as whose. */
    public record Wish(CentreId centre, PlacementId placement, Actor actor) {}

    /** What the volunteer can answer. */
    public enum Answer {
        ACCEPT,
        DECLINE,
        WITHDRAW,
        SEEK_STAND_IN,
        KEEP_SEAT
    }

    /** What the organisation or the centre can decide. */
    public enum HostStep {
        APPROVE,
        REJECT,
        NO_SHOW,
        FINISH
    }

    public Placing answer(Wish wish, Answer answer) {
        return notes.find(wish.placement)
                .filter(note -> note.centre().equals(wish.centre.value()))
                .map(note -> {
                    // staff answer for who has no account, and for nobody else
                    boolean own = show.isOf(note.volunteer(), wish.actor);
                    var eyes = show.eyes(note, wish.actor);
                    if (eyes.isEmpty()) {
                        return new Placing.PlacementUnknown();
                    }
                    if (!own && !(eyes.get() == Eyes.CENTRE && hasNoAccount(note))) {
                        return new Placing.NotYours();
                    }
                    return answer == Answer.ACCEPT
                            ? accept(note, wish)
                            : move(note, wish, (sheet, now) -> switch (answer) {
                                case ACCEPT -> sheet.accept(note.id(), now);
                                case DECLINE -> sheet.decline(note.id(), now);
                                case WITHDRAW -> sheet.withdraw(note.id(), now);
                                case SEEK_STAND_IN -> sheet.seekStandIn(note.id(), true, now);
                                case KEEP_SEAT -> sheet.seekStandIn(note.id(), false, now);
                            });
                })
                .orElseGet(Placing.PlacementUnknown::new);
    }

    private boolean hasNoAccount(PlacementNote note) {
        return volunteers
                .find(note.volunteer())
                .filter(volunteer -> volunteer.subject() == null)
                .isPresent();
    }

    /** The time first, then the seat. */
    private Placing accept(PlacementNote note, Wish wish) {
        var sheet = sheets.of(note.post().opportunity());
        var offered =
                sheet.flatMap(found -> found.find(note.id())).filter(entry -> entry.state() == PlacementState.OFFERED);
        if (sheet.isPresent() && offered.isPresent()) {
            var post = sheet.get().terms().posts().stream()
                    .filter(each -> each.id().equals(note.post().post()))
                    .findFirst();
            var other = post.flatMap(each ->
                    giveTime.claim(note.volunteer(), note.id(), note.post().opportunity(), each));
            if (other.isPresent()) {
                return Placing.Overlaps.by(other.get(), sheet.get().terms().zone());
            }
        }
        return move(note, wish, (found, now) -> found.accept(note.id(), now));
    }

    /** @param remark what the volunteer is told; kept with the placement */
    public Placing decide(Wish wish, HostStep step, @Nullable String remark) {
        return asHost(
                wish,
                remark,
                note -> step == HostStep.APPROVE && organisations.isBarred(note.organisation())
                        ? new Placing.OrganisationUnverified()
                        : move(note, wish, (sheet, now) -> switch (step) {
                            case APPROVE -> sheet.approve(note.id(), now);
                            case REJECT -> sheet.reject(note.id(), now);
                            case NO_SHOW -> sheet.noShow(note.id(), now);
                            case FINISH -> sheet.finish(note.id(), now);
                        }));
    }

    /** @param day the last day of service; today when nothing is given */
    public Placing breakOff(Wish wish, @Nullable LocalDate day, @Nullable String remark) {
        return notes.find(wish.placement)
                .filter(note -> note.centre().equals(wish.centre.value()))
                .filter(note -> show.eyes(note, wish.actor).isPresent())
                .map(note -> {
                    var placing = move(
                            note,
                            wish,
                            (sheet, now) -> sheet.breakOff(
                                    note.id(),
                                    day == null
                                            ? LocalDate.ofInstant(
                                                    now, sheet.terms().zone())
                                            : day,
                                    show.isOf(note.volunteer(), wish.actor) ? Cause.VOLUNTEER : Cause.HOST,
                                    now));
                    keep(note, remark, placing);
                    return placing;
                })
                .orElseGet(Placing.PlacementUnknown::new);
    }

    /** @param day the first day of service; today when nothing is given */
    public Placing start(Wish wish, @Nullable LocalDate day) {
        return asHost(wish, null, note -> {
            var missing = missing(note, zone -> day == null ? LocalDate.ofInstant(onTheSheet.now(), zone) : day);
            return missing != null
                    ? missing
                    : move(
                            note,
                            wish,
                            (sheet, now) -> sheet.start(
                                    note.id(),
                                    day == null
                                            ? LocalDate.ofInstant(
                                                    now, sheet.terms().zone())
                                            : day,
                                    now));
        });
    }

    /**
     * What is missing is asked of the day they came, which may be noted later.
     *
     * @param at when they came; now when nothing is given
     */
    public Placing checkIn(Wish wish, @Nullable Instant at) {
        return asHost(wish, null, note -> {
            var now = onTheSheet.now();
            var came = at == null ? now : at;
            boolean canBe = !came.isAfter(now) && came.isAfter(now.minus(LONGEST_AGO));
            var missing = canBe ? missing(note, zone -> LocalDate.ofInstant(came, zone)) : null;
            return missing != null
                    ? missing
                    : move(note, wish, (sheet, asked) -> sheet.checkIn(note.id(), came, asked));
        });
    }

    /** @param at when they went; now when nothing is given */
    public Placing checkOut(Wish wish, @Nullable Instant at) {
        return asHost(
                wish,
                null,
                note -> move(note, wish, (sheet, now) -> sheet.checkOut(note.id(), at == null ? now : at, now)));
    }

    private Placing.@Nullable NotReady missing(PlacementNote note, Function<ZoneId, LocalDate> day) {
        var sheet = sheets.of(note.post().opportunity());
        var entry = sheet.flatMap(found -> found.find(note.id()))
                .filter(found -> found.state().isLive());
        if (sheet.isEmpty() || entry.isEmpty()) {
            return null;
        }
        var facts = sheet.get().facts(entry.get());
        var missing = ready.missing(facts, day.apply(facts.zone()));
        return missing.isEmpty() ? null : new Placing.NotReady(missing);
    }

    private Placing asHost(Wish wish, @Nullable String remark, Function<PlacementNote, Placing> step) {
        return notes.find(wish.placement)
                .filter(note -> note.centre().equals(wish.centre.value()))
                .map(note -> {
                    var eyes = show.eyes(note, wish.actor);
                    if (eyes.isEmpty()) {
                        return new Placing.PlacementUnknown();
                    }
                    if (eyes.get() == Eyes.VOLUNTEER) {
                        return new Placing.NotYours();
                    }
                    var placing = step.apply(note);
                    keep(note, remark, placing);
                    return placing;
                })
                .orElseGet(Placing.PlacementUnknown::new);
    }

    private void keep(PlacementNote note, @Nullable String remark, Placing placing) {
        if (placing instanceof Placing.Done && remark != null) {
            notes.remark(note.id(), remark);
        }
    }

    private Placing move(PlacementNote note, Wish wish, BiFunction<SeatSheet, Instant, Moving> step) {
        return onTheSheet
                .decide(note.post().opportunity(), sheet -> step.apply(sheet, onTheSheet.now()))
                .map(answer -> switch (answer.result()) {
                    case Moving.Moved(var entry) -> {
                        var other = keepWord.follow(answer.sheet().facts(entry));
                        yield other.isPresent()
                                ? Placing.Overlaps.by(
                                        other.get(), answer.sheet().terms().zone())
                                : new Placing.Done(
                                        show.of(ready.settle(answer.sheet(), entry.id()), entry.id(), wish.actor));
                    }
                    case Moving.Unknown() -> new Placing.PlacementUnknown();
                    case Moving.NotPossible(var state) -> {
                        followAsItIs(answer.sheet(), note);
                        yield new Placing.NotPossible(state);
                    }
                    case Moving.NotNow() -> new Placing.NotNow();
                    case Moving.NoSeat() -> new Placing.Full();
                })
                .orElseGet(Placing.PlacementUnknown::new);
    }

    /** A time that was claimed for nothing is given back. */
    private void followAsItIs(SeatSheet sheet, PlacementNote note) {
        sheet.find(note.id()).map(sheet::facts).ifPresent(giveTime::follow);
    }
}
