package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.FindSanctions;
import pl.krakow.centra.booking.fairness.domain.Sanction;
import pl.krakow.centra.booking.reservation.ActsWithShares.Attempt;
import pl.krakow.centra.booking.reservation.OnTheSheet.Answer;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.Placement;
import pl.krakow.centra.booking.reservation.domain.Placement.Placed;
import pl.krakow.centra.booking.reservation.domain.Placement.Refused;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.booking.reservation.domain.RoomDay;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;

/**
 * Asks for a room, or takes it where the asker may. Repeating a command with the same booking id changes nothing and is
 * answered with the booking the first one made.
 */
@Component
@RequiredArgsConstructor
public class PlaceBooking {

    private final OnTheSheet onTheSheet;
    private final Rooms rooms;
    private final Lendings lendings;
    private final RoomDays roomDays;
    private final Beneficiaries beneficiaries;
    private final Authorities authorities;
    private final Alternatives alternatives;
    private final ActsWithShares acts;
    private final FindSanctions sanctions;
    private final CentreCatalogue centres;
    private final Clock clock;

    /**
     * @param series the series the booking is an occurrence of
     * @param promisedUntil if given, the booking is only promised, see {@link DaySheet#keepPromise}
     * @param overQuota why it is placed although the beneficiary has had its share; staff only
     */
    public record Command(
            BookingId id,
            CentreId centre,
            String room,
            TimeSlot slot,
            BeneficiaryId beneficiary,
            MeetingDetails details,
            Actor actor,
            @Nullable SeriesId series,
            @Nullable Instant promisedUntil,
            @Nullable String overQuota) {

        /** One that stays within its beneficiary's quotas. */
        public Command(
                BookingId id,
                CentreId centre,
                String room,
                TimeSlot slot,
                BeneficiaryId beneficiary,
                MeetingDetails details,
                Actor actor,
                @Nullable SeriesId series,
                @Nullable Instant promisedUntil) {
            this(id, centre, room, slot, beneficiary, details, actor, series, promisedUntil, null);
        }

        /** A single booking. */
        public Command(
                BookingId id,
                CentreId centre,
                String room,
                TimeSlot slot,
                BeneficiaryId beneficiary,
                MeetingDetails details,
                Actor actor) {
            this(id, centre, room, slot, beneficiary, details, actor, null, null, null);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** On the sheet, as a request or confirmed. */
        record Placed(BookingView booking) implements Outcome {}

        /** @param alternatives what can be booked instead; empty where another room or time wouldn't help */
        record Refused(Refusal refusal, List<Alternative> alternatives) implements Outcome {}

        record RoomUnknown() implements Outcome {}

        record BeneficiaryUnknown() implements Outcome {}

        /** Only those who act for a beneficiary, and staff, book for it. */
        record NotYourBeneficiary() implements Outcome {}

        /** Only staff let somebody go beyond a quota. */
        record OnlyStaffGoOverQuota() implements Outcome {}

        /** Staff confirm nothing for somebody none of them has seen; they verify first. */
        record BeneficiaryUnverified() implements Outcome {}

        /** The regulations have changed since the user read them. */
        record RegulationsOutdated(String current) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var centre = centres.find(command.centre());
        var room = RoomId.parse(command.centre().value(), command.room()).flatMap(rooms::find);
        var lending = lendings.lendingOf(command.centre().value());
        if (centre.isEmpty() || room.isEmpty() || lending.isEmpty()) {
            return new Outcome.RoomUnknown();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var zone = centre.get().zone();
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
        if (authority == Authority.USER && command.overQuota() != null) {
            return new Outcome.OnlyStaffGoOverQuota();
        }
        var current = lending.get().regulationsVersion();
        if (!current.equals(command.details().regulationsVersion())) {
            return new Outcome.RegulationsOutdated(current);
        }
        if (authority.isStaff() && !beneficiary.get().isVerified()) {
            return new Outcome.BeneficiaryUnverified();
        }
        var subject = command.actor().subject();
        return place(
                command,
                authorities.in(room.get(), authority, beneficiary.get(), subject, current, now),
                beneficiary.get(),
                room.get(),
                lending.get(),
                zone,
                now);
    }

    private Outcome place(
            Command command,
            Authority authority,
            Beneficiary beneficiary,
            Room room,
            Lending lending,
            ZoneId zone,
            Instant now) {
        var date = command.slot().start().atZone(zone).toLocalDate();
        var day = roomDays.of(room, lending, date, zone, authority);
        var request = new PlacementRequest(
                command.id(),
                command.slot(),
                beneficiary.id(),
                beneficiary.kind(),
                command.details(),
                command.actor().subject(),
                authority,
                command.series(),
                null,
                command.promisedUntil(),
                command.overQuota());
        return switch (place(request, day, beneficiary.ids(), zone, now)) {
            case Attempt.Decided<Answer<Placement>>(var answer) ->
                switch (answer.result()) {
                    case Placed(var booking) ->
                        new Outcome.Placed(BookingView.of(answer.sheet(), booking, authority.isStaff()));
                    case Refused(var refusal) ->
                        new Outcome.Refused(refusal, instead(refusal, request, lending, room, zone, now));
                };
            case Attempt.Refused<Answer<Placement>>(var refusal) ->
                new Outcome.Refused(refusal, instead(refusal, request, lending, room, zone, now));
        };
    }

    private Attempt<Answer<Placement>> place(
            PlacementRequest request, RoomDay day, Set<BeneficiaryId> aka, ZoneId zone, Instant now) {
        var sanction = sanction(request, day, aka, now);
        if (sanction.isPresent()) {
            return new Attempt.Refused<>(new Refusal.Sanctioned(sanction.get()));
        }
        var demand = ActsWithShares.demand(request, day, aka);
        return acts.act(
                demand, () -> onTheSheet.decideFirst(day.sheet(), zone, sheet -> sheet.place(request, day, now)));
    }

    /** Binds staff too: the coordinator lifts it first. What has taken place is recorded all the same. */
    private Optional<Sanction> sanction(PlacementRequest request, RoomDay day, Set<BeneficiaryId> aka, Instant now) {
        return request.slot().start().isBefore(now)
                ? Optional.empty()
                : sanctions.keepingFromBooking(day.room().id().centre(), request.beneficiary(), aka);
    }

    private List<Alternative> instead(
            Refusal refusal, PlacementRequest request, Lending lending, Room room, ZoneId zone, Instant now) {
        return switch (refusal) {
            case Refusal.RoomTaken _,
                    Refusal.OutsideOpeningHours _,
                    Refusal.NoLongerLent _,
                    Refusal.NotLentTo _,
                    Refusal.RoomTooSmall _,
                    Refusal.EquipmentNotAvailable _ ->
                alternatives
                        .on(request.authority(), request.beneficiaryKind())
                        .to(request.slot(), room.id(), request.details(), lending, zone, now);
            case Refusal.InThePast _,
                    Refusal.BeyondHorizon _,
                    Refusal.NotOnRaster _,
                    Refusal.TooShort _,
                    Refusal.TooLong _,
                    Refusal.SpansDays _,
                    Refusal.Lapsed _,
                    Refusal.QuotaExceeded _,
                    Refusal.Sanctioned _ -> List.of();
        };
    }
}
