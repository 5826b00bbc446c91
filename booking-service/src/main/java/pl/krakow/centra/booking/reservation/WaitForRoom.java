package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Joining;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.booking.reservation.domain.WaitingEntry;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.StaffRole;

/**
 * Waits for time that others have. When it becomes free it is kept for who has waited longest and fits, until they take
 * it, decline it or let it lapse; then for the next. Taking an offer is placing a booking, by the same rules and through
 * the same door as any other.
 */
@Component
@RequiredArgsConstructor
public class WaitForRoom {

    private final OnTheSheet onTheSheet;
    private final DaySheets sheets;
    private final PlaceBooking placeBooking;
    private final Rooms rooms;
    private final Lendings lendings;
    private final RoomDays roomDays;
    private final Beneficiaries beneficiaries;
    private final CentreCatalogue centres;
    private final ReservationSettings settings;
    private final Clock clock;

    /** Somebody who waits, as they and the centre's staff see it. */
    @Schema(name = "WaitingEntry")
    public record WaitingView(
            UUID id,
            @Schema(example = "reymonta") String centre,
            @Schema(example = "1w040") String roomId,
            @Schema(example = "2026-12-01T10:00:00+01:00") OffsetDateTime start,
            @Schema(example = "2026-12-01T12:00:00+01:00") OffsetDateTime end,
            String title,
            UUID beneficiaryId,
            int expectedPeople,
            WaitingEntry.State state,

            @Schema(description = "the deadline of an offer") @Nullable
            OffsetDateTime offeredUntil,

            OffsetDateTime since) {

        static WaitingView of(DaySheet sheet, WaitingEntry entry, Instant now) {
            var zone = sheet.zone();
            var until = entry.offeredUntil();
            boolean lapsed = entry.state() == WaitingEntry.State.OFFERED && !entry.isOfferedAt(now);
            return new WaitingView(
                    entry.id().value(),
                    sheet.id().centre(),
                    entry.room().room(),
                    at(entry.slot().start(), zone),
                    at(entry.slot().end(), zone),
                    entry.request().details().title(),
                    entry.request().beneficiary().value(),
                    entry.request().details().expectedPeople(),
                    lapsed ? WaitingEntry.State.LAPSED : entry.state(),
                    until == null || lapsed ? null : at(until, zone),
                    at(entry.since(), zone));
        }

        private static OffsetDateTime at(Instant time, ZoneId zone) {
            return time.atZone(zone).toOffsetDateTime();
        }
    }

    /** What came of asking to wait. */
    public sealed interface Outcome {

        /** @param place how many wait for that time, themselves included */
        record Waiting(WaitingView entry, int place) implements Outcome {}

        record NothingToWaitFor() implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}

        record RoomUnknown() implements Outcome {}

        record BeneficiaryUnknown() implements Outcome {}

        record NotYourBeneficiary() implements Outcome {}

        record RegulationsOutdated(String current) implements Outcome {}
    }

    /** What came of taking an offer. */
    public sealed interface Taking {

        record Placed(PlaceBooking.Outcome outcome) implements Taking {}

        /** Nothing is offered under that id (any more). */
        record NoOffer() implements Taking {}

        record Unknown() implements Taking {}
    }

    /** @param command the booking they would have; its id becomes the entry's */
    public Outcome join(PlaceBooking.Command command) {
        var centre = centres.find(command.centre());
        var room = RoomId.parse(command.centre().value(), command.room()).flatMap(rooms::find);
        var lending = lendings.lendingOf(command.centre().value());
        if (centre.isEmpty() || room.isEmpty() || lending.isEmpty()) {
            return new Outcome.RoomUnknown();
        }
        var zone = centre.get().zone();
        var now = now();
        var authority = Authorities.placing(
                command.actor(), command.centre(), now.atZone(zone).toLocalDate());
        var beneficiary = beneficiaries.current(command.beneficiary()).filter(Beneficiary::isLive);
        if (beneficiary.isEmpty()) {
            return new Outcome.BeneficiaryUnknown();
        }
        if (authority == Authority.USER
                && !beneficiary.get().isRepresentedBy(command.actor().subject())) {
            return new Outcome.NotYourBeneficiary();
        }
        var current = lending.get().regulationsVersion();
        if (!current.equals(command.details().regulationsVersion())) {
            return new Outcome.RegulationsOutdated(current);
        }
        var date = command.slot().start().atZone(zone).toLocalDate();
        var day = roomDays.of(room.get(), lending.get(), date, zone, authority);
        var request = new PlacementRequest(
                command.id(),
                command.slot(),
                beneficiary.get().id(),
                beneficiary.get().kind(),
                command.details(),
                command.actor().subject(),
                authority);
        var answer =
                onTheSheet.decide(day.sheet(), zone, sheet -> sheet.join(request, day, settings.offersLast(), now));
        return switch (answer.result()) {
            case Joining.Joined(var entry, var place) ->
                new Outcome.Waiting(WaitingView.of(answer.sheet(), entry, now), place);
            case Joining.NothingToWaitFor() -> new Outcome.NothingToWaitFor();
            case Joining.Refused(var refusal) -> new Outcome.Refused(refusal);
        };
    }

    /** Who waits at a centre, by date: everybody for its staff, others see themselves. */
    public List<WaitingView> list(CentreId centre, Actor actor) {
        var now = now();
        return seenBy(centre, actor, now)
                .map(seen -> WaitingView.of(seen.sheet(), seen.entry(), now))
                .toList();
    }

    /** Stops waiting or declines an offer. False when the person may not see such an entry. */
    public boolean leave(CentreId centre, UUID id, Actor actor) {
        var now = now();
        return find(centre, id, actor, now)
                .filter(seen -> seen.isTheirs(actor) || actor.isStaffOf(centre, seen.today(now), StaffRole.COORDINATOR))
                .map(seen -> onTheSheet
                        .decide(
                                seen.sheet().id(),
                                seen.sheet().zone(),
                                sheet -> sheet.leave(seen.entry().id(), now))
                        .result())
                .orElse(false);
    }

    /** Takes an offer, which only who waited can. */
    public Taking accept(CentreId centre, UUID id, Actor actor) {
        var now = now();
        var found = find(centre, id, actor, now).filter(seen -> seen.isTheirs(actor));
        if (found.isEmpty()) {
            return new Taking.Unknown();
        }
        var entry = found.get().entry();
        if (!entry.isOfferedAt(now)) {
            return new Taking.NoOffer();
        }
        var request = entry.request();
        return new Taking.Placed(placeBooking.handle(new PlaceBooking.Command(
                new BookingId(id),
                centre,
                entry.room().room(),
                request.slot(),
                request.beneficiary(),
                request.details(),
                actor)));
    }

    private Optional<Seen> find(CentreId centre, UUID id, Actor actor, Instant now) {
        return seenBy(centre, actor, now)
                .filter(seen -> seen.entry().id().value().equals(id))
                .findFirst();
    }

    private Stream<Seen> seenBy(CentreId centre, Actor actor, Instant now) {
        var zone = centres.find(centre).orElseThrow().zone();
        var today = now.atZone(zone).toLocalDate();
        if (actor.isStaffOf(centre, today)) {
            return sheets.waitedFor(centre.value(), today).stream().flatMap(Seen::on);
        }
        return sheets.waitedForBy(actor.subject()).stream()
                .filter(sheet -> sheet.id().centre().equals(centre.value()))
                .filter(sheet -> !sheet.id().date().isBefore(today))
                .flatMap(Seen::on)
                .filter(seen -> seen.isTheirs(actor));
    }

    private record Seen(DaySheet sheet, WaitingEntry entry) {

        static Stream<Seen> on(DaySheet sheet) {
            return sheet.waiting().stream().map(entry -> new Seen(sheet, entry));
        }

        boolean isTheirs(Actor actor) {
            return entry.request().by().equals(actor.subject());
        }

        LocalDate today(Instant now) {
            return now.atZone(sheet.zone()).toLocalDate();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
