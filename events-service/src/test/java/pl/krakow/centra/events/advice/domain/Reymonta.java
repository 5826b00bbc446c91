package pl.krakow.centra.events.advice.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomAnswer.BookedRoom;

/** A lawyer who sees people on a Tuesday from 9:00, 45 minutes each with 15 between two, and those who come. */
public final class Reymonta {

    public static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    public static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
    public static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    public static final AdviserId LAWYER = new AdviserId(UUID.fromString("0194f000-0000-7000-8000-000000000001"));
    public static final AdviserDayId DAY = new AdviserDayId(LAWYER, TUESDAY);
    public static final AdviserDayId NEXT_DAY = new AdviserDayId(LAWYER, TUESDAY.plusDays(1));
    public static final LongPredicate ANY = revision -> true;
    public static final DutyPlace ONLINE = new DutyPlace.Online("https://spotkania.example/prawo");
    public static final DutyPlace ROOM_FOR_ALL = new DutyPlace.InRoom("1w038", false);
    public static final DutyPlace ROOM_EACH = new DutyPlace.InRoom("1w038", true);

    private Reymonta() {}

    public static Instant at(String time) {
        return at(TUESDAY, time);
    }

    public static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(KRAKOW).toInstant();
    }

    public static Duty duty(DutyPlace place, String from, String to) {
        return duty("reymonta", TUESDAY, place, from, to);
    }

    public static Duty duty(String centre, LocalDate day, DutyPlace place, String from, String to) {
        return new Duty(
                new DutyId(UUID.randomUUID()),
                centre,
                KRAKOW,
                new Period(at(day, from), at(day, to)),
                place,
                Duration.ofMinutes(45),
                Duration.ofMinutes(15),
                Set.of("law"),
                null,
                null,
                false,
                null,
                1);
    }

    public static Wanted wanting(Duty duty, Instant start) {
        return wanting(duty, start, 1, null);
    }

    public static Wanted wanting(Duty duty, Instant start, int inARow, @Nullable AppointmentId followUpOf) {
        return new Wanted(
                new AppointmentId(UUID.randomUUID()),
                new SlotId(duty.id(), start),
                inARow,
                "law",
                new ParticipantId(UUID.randomUUID()),
                BeneficiaryKind.INDIVIDUAL,
                null,
                followUpOf,
                null,
                NOW.plusSeconds(600));
    }

    /** The same, reserved until they have said that they want it. */
    public static Wanted reserving(Duty duty, Instant start, Instant until) {
        var wanted = wanting(duty, start);
        return new Wanted(
                wanted.id(),
                wanted.slot(),
                wanted.inARow(),
                wanted.field(),
                wanted.who(),
                wanted.kind(),
                wanted.beneficiary(),
                wanted.followUpOf(),
                until,
                wanted.roomUntil());
    }

    /** Somebody with an account waits for a lawyer at Reymonta, on any day of that week or the next. */
    public static Wish waiting(Instant since) {
        var account = "account " + UUID.randomUUID();
        return Wish.made(
                new WishId(UUID.randomUUID()),
                "reymonta",
                new ParticipantId(UUID.randomUUID()),
                new Wish.Contact(
                        account,
                        "Maria Wiśniewska",
                        "maria@example.org",
                        null,
                        BeneficiaryKind.INDIVIDUAL,
                        null,
                        null,
                        "Jak zmienić statut?",
                        "pl"),
                new Sought("law", null, null, null, TUESDAY, TUESDAY.plusDays(10), Set.of(), null, null),
                null,
                since);
    }

    public static Appointment kept(Booking booking) {
        return ((Booking.Kept) booking).appointment();
    }

    public static RoomAnswer granted(RoomClaim claim, long version) {
        return answer(
                claim,
                version,
                RoomAnswer.Kind.GRANTED,
                new BookedRoom(
                        UUID.randomUUID(),
                        claim.roomId(),
                        claim.time().start(),
                        claim.time().end()),
                null);
    }

    public static RoomAnswer movedTo(String room, RoomClaim claim, long version) {
        return answer(
                claim,
                version,
                RoomAnswer.Kind.MOVED,
                new BookedRoom(
                        UUID.randomUUID(),
                        room,
                        claim.time().start(),
                        claim.time().end()),
                null);
    }

    public static RoomAnswer refused(RoomClaim claim, long version) {
        return answer(claim, version, RoomAnswer.Kind.REFUSED, null, "room-not-available");
    }

    public static RoomAnswer lost(RoomClaim claim, long version) {
        return answer(claim, version, RoomAnswer.Kind.LOST, null, "booking-withdrawn");
    }

    private static RoomAnswer answer(
            RoomClaim claim, long version, RoomAnswer.Kind kind, @Nullable BookedRoom booked, @Nullable String code) {
        return new RoomAnswer(
                claim.request(), claim.holder(), "reymonta", claim.asked(), version, kind, booked, code, List.of());
    }

    /** As it is read after it was saved. */
    public static AdviserDay reloaded(AdviserDay day) {
        return AdviserDay.stored(day.id(), day.nextVersion(), day.contents());
    }

    /** A day with this duty on it, and its room granted where it asked for one. */
    public static AdviserDay with(Duty... duties) {
        var day = AdviserDay.blank(DAY);
        for (var duty : duties) {
            day.plan(duty);
        }
        day = reloaded(day);
        for (var duty : day.contents().duties()) {
            if (duty.room() != null) {
                day.hear(granted(duty.room(), 2));
            }
        }
        return reloaded(day);
    }
}
