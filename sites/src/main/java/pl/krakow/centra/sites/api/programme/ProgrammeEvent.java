package pl.krakow.centra.sites.api.programme;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.whatson.PublicEvent.ForWhom;
import pl.krakow.centra.sites.api.wording.Wording;

/**
 * An event as the staff of its centre see it.
 *
 * @param state {@code DRAFT}, {@code PUBLISHED}, {@code POSTPONED}, {@code HELD}, {@code CANCELLED}
 * @param previousStart when it was to begin before it was moved last
 * @param room how it stands with its rooms: as the session of which that presses most
 * @param reason why it was cancelled or postponed
 */
public record ProgrammeEvent(
        String id,
        String kind,
        String state,
        String title,
        @Nullable Wording titles,
        @Nullable String description,
        @Nullable Wording descriptions,
        OffsetDateTime start,
        OffsetDateTime end,
        @Nullable OffsetDateTime previousStart,
        @Nullable Place place,
        List<Session> sessions,
        @Nullable RoomStanding room,
        int capacity,
        @Nullable String language,
        List<String> languages,
        @Nullable ForWhom audience,
        @Nullable Access accessibility,
        List<Somebody> people,
        @Nullable Organiser organiser,
        List<String> topics,
        List<String> keywords,
        @Nullable Part series,
        @Nullable String copyOf,
        @Nullable String reason,
        long revision) {

    /** @param kind {@code ROOM}, {@code OFF_SITE} or {@code ONLINE} */
    public record Place(
            @Nullable String kind,
            @Nullable String roomId,
            @Nullable Integer setUpMinutes,
            @Nullable Integer cleanUpMinutes,
            List<String> equipment,
            @Nullable String offSite,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String online,
            @Nullable Boolean participantsOnly) {}

    /** A part of it; a course has several. */
    public record Session(
            String id,
            @Nullable String title,
            @Nullable Wording titles,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable Place place,
            @Nullable RoomStanding room) {}

    /** @param state {@code GRANTED}, {@code REQUESTED}, {@code MOVED}, {@code REFUSED}, {@code LOST} */
    public record RoomStanding(
            String state, @Nullable Booked booked, @Nullable Why reason, List<Free> alternatives) {

        public boolean is(String other) {
            return state.equals(other);
        }

        /** Whether it can't be announced like this. */
        public boolean isWithoutRoom() {
            return is("MOVED") || is("REFUSED") || is("LOST");
        }
    }

    /** What is booked for it now. */
    public record Booked(String bookingId, String roomId, OffsetDateTime start, OffsetDateTime end) {}

    /** In the reader's language. */
    public record Why(
            @Nullable String code,
            @Nullable String title,
            @Nullable String detail) {}

    /** What is free instead. */
    public record Free(String roomId, OffsetDateTime start, OffsetDateTime end) {}

    /** @param contact whom to ask who needs something */
    public record Access(List<String> aids, @Nullable String contact) {}

    /** Who leads it, or speaks. */
    public record Somebody(
            String name, String role, @Nullable Wording abouts) {}

    /** Where it isn't the centre itself. */
    public record Organiser(
            String name, @Nullable String web, @Nullable String organisationId) {}

    /** The series it belongs to. */
    public record Part(String id, LocalDateTime originalStart) {}

    public boolean is(String other) {
        return state.equals(other);
    }

    /** Whether it can still be changed, called off, moved. */
    public boolean isAlive() {
        return is("DRAFT") || is("PUBLISHED") || is("POSTPONED");
    }

    public boolean isOver(OffsetDateTime now) {
        return is("HELD") || !end.isAfter(now);
    }

    public boolean hasBegun(OffsetDateTime now) {
        return !start.isAfter(now);
    }
}
