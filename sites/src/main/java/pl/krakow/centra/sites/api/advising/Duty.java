package pl.krakow.centra.sites.api.advising;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Hours in which an adviser sees people, with who comes.
 *
 * @param open whether people can book: it takes place, and has the room it needs
 * @param room how it stands with a room that is asked for once for all of it
 * @param free when a talk could still begin
 */
public record Duty(
        String id,
        Adviser.Who adviser,
        OffsetDateTime start,
        OffsetDateTime end,
        Appointment.@Nullable Place place,
        int slotMinutes,
        int pauseMinutes,
        List<String> fields,
        boolean open,
        @Nullable Room room,
        boolean cancelled,
        @Nullable String cancelReason,
        @Nullable String planId,
        List<OffsetDateTime> free,
        List<Appointment> appointments,
        long revision) {

    /** How it stands with its room. */
    public record Room(@Nullable String state, @Nullable Reason reason) {}

    /** Why it hasn't the room, and what to do. */
    public record Reason(@Nullable String title, @Nullable String detail) {}

    public LocalDate date() {
        return start.toLocalDate();
    }

    /** How many are going to take place. */
    public long ahead() {
        return appointments.stream().filter(Appointment::isAhead).count();
    }
}
