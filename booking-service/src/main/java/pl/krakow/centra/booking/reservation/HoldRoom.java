package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.reservation.domain.Keeping;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.reservation.domain.Wish;
import pl.krakow.centra.booking.rooms.domain.Borrower;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;

/**
 * Keeps a room for some minutes for a person who is filling in the form. It gives way by itself when they book, and is
 * nothing any more when its time is up. A person keeps one time of a room and day; a new hold replaces the one before.
 */
@Component
@RequiredArgsConstructor
public class HoldRoom {

    private static final int MOST_BENEFICIARIES = 100;

    private final OnTheSheet onTheSheet;
    private final Rooms rooms;
    private final Lendings lendings;
    private final RoomDays roomDays;
    private final Beneficiaries beneficiaries;
    private final Alternatives alternatives;
    private final CentreCatalogue centres;
    private final ReservationSettings settings;
    private final Clock clock;

    /** @param id of the hold */
    public record Command(UUID id, CentreId centre, String room, TimeSlot slot, int people, Actor actor) {}

    /** A hold as its owner sees it. */
    @Schema(name = "Hold")
    public record HoldView(
            @Schema(example = "1w040.2026-12-01.0198a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b")
            String id,

            @Schema(example = "1w040") String roomId,
            @Schema(example = "2026-12-01T10:00:00+01:00") OffsetDateTime start,
            @Schema(example = "2026-12-01T12:00:00+01:00") OffsetDateTime end,

            @Schema(description = "from then on it keeps nobody out any more", example = "2026-11-20T10:10:00+01:00")
            OffsetDateTime until) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Held(HoldView hold) implements Outcome {}

        record Refused(Refusal refusal, List<Alternative> alternatives) implements Outcome {}

        record RoomUnknown() implements Outcome {}
    }

    public Outcome handle(Command command) {
        var centre = centres.find(command.centre());
        var room = RoomId.parse(command.centre().value(), command.room()).flatMap(rooms::find);
        var lending = lendings.lendingOf(command.centre().value());
        if (centre.isEmpty() || room.isEmpty() || lending.isEmpty()) {
            return new Outcome.RoomUnknown();
        }
        var zone = centre.get().zone();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var subject = command.actor().subject();
        var authority = Authorities.placing(
                command.actor(), command.centre(), now.atZone(zone).toLocalDate());
        var date = command.slot().start().atZone(zone).toLocalDate();
        var day = roomDays.of(room.get(), lending.get(), date, zone, authority);
        var wish = new Wish(
                command.slot(), command.people(), authority, subject, borrower(room.get(), authority, subject), null);
        var until = now.plus(settings.holdsLast());
        var keeping = onTheSheet
                .decide(day.sheet(), zone, sheet -> sheet.hold(command.id(), wish, day, until, now))
                .result();
        return switch (keeping) {
            case Keeping.Held(var hold) ->
                new Outcome.Held(new HoldView(
                        new SheetKey(day.sheet(), hold.id()).toString(),
                        hold.room().room(),
                        hold.slot().start().atZone(zone).toOffsetDateTime(),
                        hold.slot().end().atZone(zone).toOffsetDateTime(),
                        hold.until().atZone(zone).toOffsetDateTime()));
            case Keeping.Refused(var refusal) ->
                new Outcome.Refused(
                        refusal,
                        Alternatives.wouldHelpAgainst(refusal)
                                ? alternatives.to(
                                        command.slot(),
                                        room.get().id(),
                                        command.people(),
                                        List.of(),
                                        lending.get(),
                                        zone,
                                        now,
                                        _ -> List.of())
                                : List.of());
        };
    }

    /**
     * What kind of beneficiary they would have the room for: one it is lent to, if they act for such. None while they act
     * for nobody, which may change before they book.
     */
    private @Nullable Borrower borrower(Room room, Authority authority, String subject) {
        if (authority.isStaff() || room.lentTo().size() == Borrower.values().length) {
            return null;
        }
        var kinds = beneficiaries.representedBy(subject, null, MOST_BENEFICIARIES).stream()
                .map(beneficiary -> Wish.borrower(beneficiary.kind()))
                .toList();
        return kinds.stream()
                .filter(room::isLentTo)
                .findFirst()
                .orElseGet(() -> kinds.isEmpty() ? null : kinds.getFirst());
    }

    /** Gives a hold up before its time. False when the person has no such running hold. */
    public boolean release(CentreId centre, String hold, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return centres.find(centre)
                .flatMap(site -> SheetKey.parse(centre.value(), hold)
                        .map(key -> onTheSheet
                                .decide(
                                        key.sheet(),
                                        site.zone(),
                                        sheet -> sheet.release(key.id(), actor.subject(), now))
                                .result()))
                .orElse(false);
    }
}
