package pl.krakow.centra.sites.staff;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.bookings.Beneficiary;
import pl.krakow.centra.sites.api.bookings.Booking;
import pl.krakow.centra.sites.api.rooms.Room;

/**
 * A booking as staff read it, in the centre's local time.
 *
 * @param room the number on the door
 * @param who whose booking it is; null while it can't be read
 * @param seats in the room; 0 when unknown
 * @param look its state in words, shape and colour
 */
public record Meeting(
        Booking booking,
        String room,
        LocalDate date,
        LocalTime from,
        LocalTime to,
        @Nullable Beneficiary who,
        int seats,
        Look look,
        ZonedDateTime now) {

    private static final Duration EARLY = Duration.ofHours(1);

    /** The vocabulary of states: a key of the bundles, an icon, a tone. */
    public enum Look {
        REQUESTED("requested", "hourglass", "warn"),
        CONFIRMED("confirmed", "check", "neutral"),
        RUNNING("running", "users", "ok"),
        ENDED("ended", "user-check", "neutral"),
        NO_SHOW("no-show", "circle-x", "err"),
        DECLINED("declined", "ban", "err"),
        WITHDRAWN("withdrawn", "ban", "err"),
        CANCELLED("cancelled", "x", "plain");

        private final String word;
        private final String icon;
        private final String tone;

        Look(String word, String icon, String tone) {
            this.word = word;
            this.icon = icon;
            this.tone = tone;
        }

        public String word() {
            return word;
        }

        public String icon() {
            return icon;
        }

        public String tone() {
            return tone;
        }
    }

    /** @param rooms by id; a room that isn't there shows by its id */
    public static Meeting of(
            Booking booking, ZonedDateTime now, Map<String, Room> rooms, Map<String, Beneficiary> beneficiaries) {
        var start = booking.start().atZoneSameInstant(now.getZone());
        var end = booking.end().atZoneSameInstant(now.getZone());
        var room = rooms.get(booking.roomId());
        return new Meeting(
                booking,
                room == null ? booking.roomId() : room.number(),
                start.toLocalDate(),
                start.toLocalTime(),
                end.toLocalTime(),
                booking.beneficiaryId() == null ? null : beneficiaries.get(booking.beneficiaryId()),
                room == null ? 0 : room.capacity(),
                look(booking, now),
                now);
    }

    private static Look look(Booking booking, ZonedDateTime now) {
        var begun = !now.toOffsetDateTime().isBefore(booking.start());
        var over = !now.toOffsetDateTime().isBefore(booking.end());
        return switch (booking.state()) {
            case REQUESTED -> Look.REQUESTED;
            case DECLINED -> Look.DECLINED;
            case WITHDRAWN -> Look.WITHDRAWN;
            case CANCELLED, ELSEWHERE -> Look.CANCELLED;
            case CHECKED_IN, COMPLETED -> over ? Look.ENDED : Look.RUNNING;
            case NO_SHOW -> Look.NO_SHOW;
            // at the door of what the centre does itself nobody is let in by the booking
            case CONFIRMED -> over ? Look.ENDED : (booking.isOwn() && begun ? Look.RUNNING : Look.CONFIRMED);
        };
    }

    public String id() {
        return booking.id();
    }

    public String title() {
        return booking.title();
    }

    public int people() {
        return booking.expectedPeople();
    }

    /** How many were counted; null while nobody has. */
    public @Nullable Integer counted() {
        var attendance = booking.attendance();
        return attendance == null ? null : attendance.total();
    }

    public OffsetDateTime start() {
        return booking.start();
    }

    public OffsetDateTime end() {
        return booking.end();
    }

    public Duration length() {
        return Duration.between(booking.start(), booking.end());
    }

    public boolean isCrowded() {
        return seats > 0 && booking.expectedPeople() > seats;
    }

    public boolean isVerified() {
        return who != null && who.isVerified();
    }

    /** Whether it has begun. */
    public boolean isBegun() {
        return !now.toOffsetDateTime().isBefore(booking.start());
    }

    public boolean isOver() {
        return !now.toOffsetDateTime().isBefore(booking.end());
    }

    /** Whether the centre holds the room for something of its own: who comes is noted there, and counts there. */
    public boolean isOwn() {
        return booking.isOwn();
    }

    /** Whether people can be let in now: confirmed, and not earlier than an hour before. */
    public boolean isToBeLetIn() {
        return !isOwn()
                && booking.state() == Booking.State.CONFIRMED
                && !isOver()
                && !now.toOffsetDateTime().isBefore(booking.start().minus(EARLY));
    }

    /** Whether people can be counted now, or counted again. */
    public boolean isCountable() {
        return switch (booking.state()) {
            case CONFIRMED, CHECKED_IN, COMPLETED, NO_SHOW -> !isOwn() && isBegun();
            case REQUESTED, DECLINED, CANCELLED, WITHDRAWN, ELSEWHERE -> false;
        };
    }

    /** Whether it counts for nothing in the reports as long as nobody says how many came. */
    public boolean isUncounted() {
        return !isOwn() && isOver() && isOpen();
    }

    /** Whether staff may say that nobody came. */
    public boolean canBeNoShow() {
        return !isOwn() && isBegun() && isOpen();
    }

    /** Whether it is to take place and nobody has said what came of it. */
    private boolean isOpen() {
        return booking.state() == Booking.State.CONFIRMED || booking.state() == Booking.State.CHECKED_IN;
    }

    public boolean overlaps(Meeting other) {
        return booking.roomId().equals(other.booking.roomId())
                && booking.start().isBefore(other.booking.end())
                && other.booking.start().isBefore(booking.end());
    }
}
