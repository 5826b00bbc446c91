package pl.krakow.centra.sites.api.rooms;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.gateway.Refusal;

/**
 * A time in which a centre, or some of its rooms, are closed.
 *
 * @param rooms empty for the whole centre
 * @param hours the same hours of each day; none for whole days
 * @param openDecisions how many bookings it hit nobody has decided on
 * @param hits every booking it hit; empty in lists
 */
public record Closure(
        String id,
        List<String> rooms,
        LocalDate from,
        LocalDate to,
        @Nullable Hours hours,
        String reason,
        String state,
        int openDecisions,
        List<Hit> hits,
        List<Step> history,
        long revision) {

    /** Hours of a day, {@code 12:00}. */
    public record Hours(String from, String to) {}

    /** A booking it hit and what became of it. */
    public record Hit(
            String bookingId,
            String roomId,
            OffsetDateTime start,
            OffsetDateTime end,
            String state,
            String title,
            @Nullable String beneficiaryId,
            int expectedPeople,
            String decision,
            List<Refusal.Alternative> alternatives) {

        public boolean isOpen() {
            return decision.equals("OPEN");
        }
    }

    /** Who did what. */
    public record Step(
            String step,
            String by,
            OffsetDateTime at,
            @Nullable String reason) {}

    public boolean isInForce() {
        return state.equals("CLOSING") || state.equals("IN_FORCE");
    }

    /** Whole days, all rooms. */
    public boolean isOfWholeCentre() {
        return rooms.isEmpty();
    }
}
