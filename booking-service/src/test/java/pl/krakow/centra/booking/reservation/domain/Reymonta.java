package pl.krakow.centra.booking.reservation.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.LendingRules;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * A small world to book in: the large room of Reymonta on a Monday that is open from 9 to 20, seen from the Tuesday
 * before. Requests differ from each other only in what a test says.
 */
public final class Reymonta {

    public static final String REYMONTA = "reymonta";
    public static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    public static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    public static final Instant TUESDAY_BEFORE = Instant.parse("2026-12-01T07:00:00Z");
    public static final List<Hours> NINE_TO_EIGHT = List.of(Hours.parse("09:00-20:00"));

    public static final LendingRules RULES = new LendingRules(
            Duration.ofMinutes(15),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(8),
            Period.ofDays(365),
            Duration.ofHours(24),
            Approval.ALWAYS);
    public static final Room ROOM_1W040 = room("1w040", 70, RULES);
    public static final RoomDay THAT_MONDAY = RoomDay.of(ROOM_1W040, MONDAY, KRAKOW, NINE_TO_EIGHT);

    public static final BeneficiaryId ASSOCIATION = new BeneficiaryId(new UUID(0, 0xA550C));
    public static final String ANNA = "anna";
    public static final String COORDINATOR = "coordinator-reymonta";

    private Reymonta() {}

    public static Room room(String id, int capacity, LendingRules rules) {
        return part(id, null, capacity, rules);
    }

    /** A part of another room, or a whole one when it is no part of any. */
    public static Room part(String id, @Nullable String partOf, int capacity, LendingRules rules) {
        return new Room(
                new RoomId(REYMONTA, id),
                partOf,
                Map.of("pl", "Sala " + id),
                BigDecimal.TEN,
                capacity,
                List.of(),
                rules);
    }

    public static LendingRules with(Approval approval) {
        return new LendingRules(
                RULES.setUp(),
                RULES.cleanUp(),
                RULES.raster(),
                RULES.shortest(),
                RULES.longest(),
                RULES.horizon(),
                RULES.lateCancellation(),
                approval);
    }

    /** A time of that Monday, for example {@code at("10:00")}. */
    public static Instant at(String time) {
        return on(MONDAY, time);
    }

    public static Instant on(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(KRAKOW).toInstant();
    }

    public static TimeSlot slot(String from, String to) {
        return new TimeSlot(at(from), at(to));
    }

    /** Anna asks for that time on Monday for her association. */
    public static PlacementRequest ask(String from, String to) {
        return ask(slot(from, to));
    }

    public static PlacementRequest ask(TimeSlot slot) {
        return new PlacementRequest(
                new BookingId(UUID.randomUUID()),
                slot,
                ASSOCIATION,
                BeneficiaryKind.ORGANISATION,
                meetingOf(12),
                ANNA,
                Authority.USER);
    }

    public static PlacementRequest by(Authority authority, PlacementRequest request) {
        return new PlacementRequest(
                request.id(),
                request.slot(),
                request.beneficiary(),
                request.beneficiaryKind(),
                request.details(),
                authority.isStaff() ? COORDINATOR : ANNA,
                authority);
    }

    public static PlacementRequest forPeople(int people, PlacementRequest request) {
        return new PlacementRequest(
                request.id(),
                request.slot(),
                request.beneficiary(),
                request.beneficiaryKind(),
                meetingOf(people),
                request.by(),
                request.authority());
    }

    public static MeetingDetails meetingOf(int people) {
        return new MeetingDetails(
                "Zebranie zarządu", "Plan pracy na wiosnę", people, List.of("projector"), false, null, "2026-01");
    }

    public static DaySheet blankSheet() {
        return DaySheet.blank(THAT_MONDAY.sheet(), KRAKOW);
    }

    /** The sheet as the next one to load it will see it. */
    public static DaySheet savedAndLoaded(DaySheet sheet) {
        return DaySheet.saved(sheet.id(), sheet.zone(), sheet.version().orElse(-1) + 1, sheet.contents());
    }

    /** The booking, which must have been placed. */
    public static Booking placed(Placement placement) {
        if (placement instanceof Placement.Placed done) {
            return done.booking();
        }
        throw new AssertionError("not placed: " + placement);
    }

    /** The refusal, which must have been given. */
    public static Refusal refusal(Placement placement) {
        if (placement instanceof Placement.Refused refused) {
            return refused.refusal();
        }
        throw new AssertionError("not refused: " + placement);
    }
}
