package pl.krakow.centra.sites.staff.reception;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.door.DoorApi.Guest;
import pl.krakow.centra.sites.api.door.Occasion;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.staff.Meeting;

/**
 * Today at the door.
 *
 * @param rows who comes, by time; those that match where something is looked for
 * @param found people on the lists of today's events, where something is looked for
 * @param counted people counted in rooms today
 * @param soon the next quarter of an hour, for who comes without a booking
 * @param visit the meeting that is opened
 * @param gathering the event that is opened
 */
record Arrivals(
        String q,
        boolean visitsDown,
        boolean eventsDown,
        List<Row> rows,
        List<Found> found,
        int counted,
        LocalTime soon,
        @Nullable Visit visit,
        @Nullable Gathering gathering) {

    /** How it stands with a row. */
    enum State {
        EXPECTED,
        LATE,
        INSIDE,
        COUNTED,
        NOBODY,
        OVER
    }

    /**
     * A meeting or an event.
     *
     * @param people counted, where they are
     * @param late for how long its people have been awaited
     * @param toBeLetIn whether one tap lets them in
     */
    record Row(
            String id,
            boolean event,
            LocalTime from,
            LocalTime to,
            String room,
            String title,
            @Nullable String who,
            State state,
            int people,
            Duration late,
            boolean toBeLetIn,
            long revision) {

        static Row of(Meeting meeting) {
            var counted = meeting.counted();
            var state = switch (meeting.booking().state()) {
                case NO_SHOW -> State.NOBODY;
                case COMPLETED -> State.COUNTED;
                case CHECKED_IN -> meeting.isOver() ? State.OVER : State.INSIDE;
                default -> meeting.isOver() ? State.OVER : meeting.isBegun() ? State.LATE : State.EXPECTED;
            };
            return new Row(
                    meeting.id(),
                    false,
                    meeting.from(),
                    meeting.to(),
                    meeting.room(),
                    meeting.title(),
                    meeting.who() == null ? null : meeting.who().name(),
                    state,
                    counted == null ? 0 : counted,
                    state == State.LATE
                            ? Duration.between(meeting.start(), meeting.now().toOffsetDateTime())
                            : Duration.ZERO,
                    meeting.isToBeLetIn(),
                    meeting.booking().revision());
        }

        public String word() {
            return state.name().toLowerCase(java.util.Locale.ROOT);
        }

        public int minutesLate() {
            return (int) late.toMinutes();
        }

        public String href() {
            return "/reception?" + (event ? "event=" : "visit=") + id;
        }
    }

    /** A meeting with its counters. */
    record Visit(Meeting meeting, Counts counts) {

        public List<String> bands() {
            return Counts.BANDS;
        }

        /** Whether the people can be counted already. */
        public boolean isCountable() {
            return meeting.isCountable();
        }

        /** Whether there is anything to do at the door. */
        public boolean isOpen() {
            return meeting.isToBeLetIn() || meeting.isCountable();
        }

        public long beginsAt() {
            return meeting.start().toInstant().toEpochMilli();
        }
    }

    /**
     * An event at the door of one of its sessions.
     *
     * @param sessions of today
     */
    record Gathering(
            Occasion occasion,
            Occasion.Session session,
            List<Occasion.Session> sessions,
            String room,
            LocalTime from,
            LocalTime to,
            Answer<List<Guest>> guests) {

        public int expected() {
            return guests.orElse(List.of()).stream().mapToInt(Guest::people).sum();
        }

        public int present() {
            return guests.orElse(List.of()).stream()
                    .mapToInt(guest -> guest.presentAt(session.id()))
                    .sum();
        }
    }

    /** Somebody on the list of an event. */
    record Found(Occasion occasion, String session, Guest guest) {

        public int present() {
            return guest.presentAt(session);
        }
    }
}
