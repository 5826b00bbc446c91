package pl.krakow.centra.sites.staff;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.gateway.Booking;

/** What staff see of bookings, in the centre's local time. */
final class StaffPage {

    private StaffPage() {}

    /**
     * A booking as a row.
     *
     * @param who the beneficiary's name; null while it can't be read
     * @param competing how many other requests ask for an overlapping time in the same room
     */
    record Row(
            String id,
            String room,
            LocalDate date,
            LocalTime from,
            LocalTime to,
            String title,
            @Nullable String purpose,
            @Nullable String who,
            @Nullable String kind,
            int people,
            int seats,
            boolean fees,
            String state,
            String stateIcon,
            String stateTone,
            int competing,
            long revision) {

        boolean crowded() {
            return seats > 0 && people > seats;
        }

        /** For templates. */
        public boolean isCrowded() {
            return crowded();
        }
    }

    /** A day with its rows. */
    record Day(LocalDate date, List<Row> rows) {

        public int people() {
            return rows.stream().mapToInt(Row::people).sum();
        }
    }

    static Row row(
            Booking booking,
            ZoneId zone,
            ZonedDateTime now,
            Map<String, String> rooms,
            Map<String, Integer> seats,
            Map<String, String> names,
            int competing) {
        var start = booking.start().atZoneSameInstant(zone);
        var end = booking.end().atZoneSameInstant(zone);
        var state = state(booking, start, end, now);
        return new Row(
                booking.id(),
                rooms.getOrDefault(booking.roomId(), booking.roomId()),
                start.toLocalDate(),
                start.toLocalTime(),
                end.toLocalTime(),
                booking.title(),
                booking.purpose(),
                booking.beneficiaryId() == null ? null : names.get(booking.beneficiaryId()),
                booking.beneficiaryKind(),
                booking.expectedPeople(),
                seats.getOrDefault(booking.roomId(), 0),
                booking.feesCollected(),
                state.word,
                state.icon,
                state.tone,
                competing,
                booking.revision());
    }

    private static State state(Booking booking, ZonedDateTime start, ZonedDateTime end, ZonedDateTime now) {
        return switch (booking.state()) {
            case REQUESTED -> State.REQUESTED;
            case DECLINED -> State.DECLINED;
            case CANCELLED, ELSEWHERE -> State.CANCELLED;
            case CHECKED_IN -> State.RUNNING;
            case COMPLETED -> State.ENDED;
            case NO_SHOW -> State.NO_SHOW;
            case CONFIRMED -> now.isBefore(start) ? State.CONFIRMED : now.isBefore(end) ? State.RUNNING : State.ENDED;
        };
    }

    /** The vocabulary of the style page. */
    private enum State {
        REQUESTED("requested", "hourglass", "warn"),
        CONFIRMED("confirmed", "check", "neutral"),
        RUNNING("running", "users", "ok"),
        ENDED("ended", "user-check", "neutral"),
        NO_SHOW("no-show", "circle-x", "err"),
        DECLINED("declined", "ban", "err"),
        CANCELLED("cancelled", "x", "plain");

        private final String word;
        private final String icon;
        private final String tone;

        State(String word, String icon, String tone) {
            this.word = word;
            this.icon = icon;
            this.tone = tone;
        }
    }
}
