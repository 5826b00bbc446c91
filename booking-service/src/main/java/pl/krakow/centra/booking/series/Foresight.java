package pl.krakow.centra.booking.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.fairness.FindSanctions;
import pl.krakow.centra.booking.fairness.ForeseeShares;
import pl.krakow.centra.booking.reservation.Alternative;
import pl.krakow.centra.booking.reservation.Alternatives;
import pl.krakow.centra.booking.reservation.RoomDays;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Placement;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.reservation.domain.Wish;
import pl.krakow.centra.booking.series.domain.Reason;

/**
 * What the day sheets would answer if the series were placed now. They are read with one query for all dates and asked
 * for their decision as if it were in earnest, but not saved; another query finds alternatives when anything is refused.
 */
@Component
@RequiredArgsConstructor
class Foresight {

    private final DaySheets sheets;
    private final RoomDays roomDays;
    private final Alternatives alternatives;
    private final FindSanctions sanctions;
    private final ForeseeShares foreseeShares;
    private final Reasons reasons;

    /**
     * What would become of one occurrence.
     *
     * @param slot nothing when the clock skips it
     * @param state what its booking would be; nothing when it would be refused
     * @param competing how many requests of others wait for that time
     */
    record Foreseen(
            LocalDateTime start,
            @Nullable TimeSlot slot,
            @Nullable BookingState state,
            int competing,
            @Nullable Reason reason,
            List<Alternative> alternatives) {

        boolean isPossible() {
            return state != null;
        }

        Foreseen refused(@Nullable Reason why) {
            return new Foreseen(start, slot, null, 0, why, alternatives);
        }
    }

    List<Foreseen> of(PlanSeries.Outcome.Planned plan) {
        var first = plan.dates().getFirst();
        var last = plan.dates().getLast();
        var saved = new HashMap<SheetId, DaySheet>();
        try (var found = sheets.between(
                plan.room().id().centre(), first, last, plan.room().whole(), null)) {
            found.forEach(sheet -> saved.put(sheet.id(), sheet));
        }
        boolean sanctioned = sanctions
                .keepingFromBooking(
                        plan.room().id().centre(),
                        plan.beneficiary().id(),
                        plan.beneficiary().ids())
                .isPresent();
        var shares = shares(plan);
        var foreseen = new ArrayList<Foreseen>();
        for (var date : plan.dates()) {
            foreseen.add(foresee(plan, date, saved, sanctioned, shares));
        }
        return foreseen.stream().allMatch(Foreseen::isPossible) ? foreseen : withAlternatives(foreseen, plan);
    }

    private ForeseeShares.Row shares(PlanSeries.Outcome.Planned plan) {
        var beneficiary = plan.beneficiary();
        return foreseeShares.row(
                new ForeseeShares.Whom(beneficiary.id(), beneficiary.ids(), beneficiary.kind()),
                plan.room().id(),
                plan.pattern().details().equipment(),
                plan.dates().getFirst(),
                plan.dates().getLast());
    }

    /** In the order in which a single booking is refused: for its beneficiary, what it takes besides the room, the room. */
    private Foreseen foresee(
            PlanSeries.Outcome.Planned plan,
            LocalDate date,
            Map<SheetId, DaySheet> saved,
            boolean sanctioned,
            ForeseeShares.Row shares) {
        var start = plan.pattern().startOn(date);
        var slot = plan.pattern().slotOn(date, plan.zone());
        if (slot.isEmpty()) {
            return new Foreseen(start, null, null, 0, new Reason(Reason.LOCAL_TIME_SKIPPED), List.of());
        }
        if (sanctioned && !slot.get().start().isBefore(plan.now())) {
            return new Foreseen(start, slot.get(), null, 0, Reasons.reason(BookingProblem.SANCTIONED), List.of());
        }
        var day = roomDays.of(plan.room(), plan.lending(), date, plan.zone(), plan.authority());
        var claim = slot.get().widened(day.rules().setUp(), day.rules().cleanUp());
        var lack = shares.objection(date, slot.get().start(), slot.get().end(), claim.start(), claim.end());
        if (lack.isPresent()) {
            return new Foreseen(start, slot.get(), null, 0, Reasons.of(lack.get()), List.of());
        }
        var sheet = saved.getOrDefault(day.sheet(), DaySheet.blank(day.sheet(), plan.zone()));
        var request = new PlacementRequest(
                new BookingId(new UUID(0, 0)),
                slot.get(),
                plan.beneficiary().id(),
                plan.beneficiary().kind(),
                plan.pattern().details(),
                "",
                plan.authority());
        return switch (sheet.place(request, day, plan.now())) {
            case Placement.Placed(var booking) -> {
                shares.have(date, slot.get().start(), slot.get().end());
                yield new Foreseen(start, slot.get(), booking.state(), competing(sheet, booking), null, List.of());
            }
            case Placement.Refused(var refusal) ->
                new Foreseen(start, slot.get(), null, 0, reasons.of(refusal, day), List.of());
        };
    }

    private static int competing(DaySheet sheet, Booking booking) {
        return sheet.competitors(booking).size();
    }

    /** Where the room or the hour is what is wrong, what else there is on that very day. */
    private List<Foreseen> withAlternatives(List<Foreseen> foreseen, PlanSeries.Outcome.Planned plan) {
        var theirs = plan.authority().isStaff()
                ? alternatives
                : alternatives.lentTo(Wish.borrower(plan.beneficiary().kind()));
        var other = theirs.onTheSameDays(
                plan.room().id(),
                plan.pattern().details(),
                plan.lending(),
                plan.zone(),
                plan.now(),
                plan.dates().getFirst(),
                plan.dates().getLast());
        return foreseen.stream()
                .map(one -> one.slot() == null || one.reason() == null || !helpsToGoElsewhere(one.reason())
                        ? one
                        : new Foreseen(one.start(), one.slot(), null, 0, one.reason(), other.to(one.slot())))
                .toList();
    }

    private static boolean helpsToGoElsewhere(Reason reason) {
        return switch (reason.code()) {
            case "room-not-available", "outside-opening-hours", "room-too-small", "equipment-not-available" -> true;
            default -> false;
        };
    }
}
