package pl.krakow.centra.sites.api.whatson;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An event as everybody sees it, in the reader's language where it is translated.
 *
 * @param previousStart when it was to begin before it was moved; of a postponed one, the date that no longer holds
 * @param people who leads it
 * @param reason why it was cancelled or postponed
 */
public record PublicEvent(
        String id,
        String centre,
        String kind,
        @Nullable String state,
        String title,
        @Nullable String description,
        OffsetDateTime start,
        OffsetDateTime end,
        @Nullable OffsetDateTime previousStart,
        @Nullable Place place,
        List<Session> sessions,
        int capacity,
        List<String> languages,
        @Nullable ForWhom audience,
        @Nullable Access accessibility,
        List<Person> people,
        @Nullable Organiser organiser,
        List<String> topics,
        List<Attachment> attachments,
        @Nullable Picture picture,
        @Nullable String reason,
        @Nullable Seats signUp) {

    /** @param online the link, where everybody may have it */
    public record Place(
            String kind,
            @Nullable String roomId,
            @Nullable String offSite,
            @Nullable String online) {}

    /** A part of it; a course has several. */
    public record Session(
            String id,
            @Nullable String title,
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable Place place) {}

    /** @param groups everybody when empty */
    public record ForWhom(
            List<String> groups,
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            @Nullable String level) {}

    /** @param contact whom to ask who needs something */
    public record Access(List<String> aids, @Nullable String contact) {}

    /** Who leads it, or speaks. */
    public record Person(String name, String role, @Nullable String about) {}

    /** Where it isn't the centre itself. */
    public record Organiser(String name, @Nullable String web) {}

    /** A file for everybody. */
    public record Attachment(
            String id,
            String title,
            String name,
            String type,
            long size,
            @Nullable String href) {}

    /** What it looks like. */
    public record Picture(@Nullable String href, @Nullable String alternative) {}

    /** How it stands with the seats. */
    public record Seats(
            String state,
            @Nullable OffsetDateTime opens,
            @Nullable Integer seats,
            @Nullable Integer free,
            @Nullable Integer waiting) {

        public boolean is(String other) {
            return state.equals(other);
        }
    }

    public boolean is(String other) {
        return other.equals(state);
    }

    /** Whether one goes to the centre for it. */
    public boolean isAtCentre() {
        return place == null || !("ONLINE".equals(place.kind()) || "OFF_SITE".equals(place.kind()));
    }
}
