package pl.krakow.centra.sites.api.programme;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.wording.Wording;

/** What a coordinator says of a new event, or of one that is to be another. */
public record EventDraft(
        String kind,
        Wording titles,
        @Nullable Wording descriptions,
        @Nullable List<Session> sessions,
        @Nullable Place place,
        int capacity,
        String language,
        List<String> otherLanguages,
        ForWhom audience,
        Access accessibility,
        List<Somebody> people,
        @Nullable Organiser organiser,
        List<String> topics,
        List<String> keywords) {

    /** @param id which of the event's sessions this is to be; null for a new one */
    public record Session(
            @Nullable String id, @Nullable Wording titles, OffsetDateTime start, OffsetDateTime end, Place place) {}

    /** One of the three. */
    public record Place(
            @Nullable String roomId,
            @Nullable Integer setUpMinutes,
            @Nullable Integer cleanUpMinutes,
            @Nullable List<String> equipment,
            @Nullable String offSite,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String online,
            @Nullable Boolean participantsOnly) {}

    /** When and where it takes place instead. */
    public record Times(List<Session> sessions) {}

    /** @param groups everybody when empty */
    public record ForWhom(
            List<String> groups,
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            @Nullable String level) {}

    /** @param contact whom to ask who needs something */
    public record Access(List<String> aids, @Nullable String contact) {}

    /** Who leads it, or speaks. */
    public record Somebody(
            String name, String role, @Nullable Wording about) {}

    /** Where it isn't the centre itself. */
    public record Organiser(
            String name, @Nullable String web, @Nullable String organisationId) {}
}
