package pl.krakow.centra.events.programme;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.domain.Accessibility;
import pl.krakow.centra.events.programme.domain.Attachment;
import pl.krakow.centra.events.programme.domain.Audience;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.Organiser;
import pl.krakow.centra.events.programme.domain.Person;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.Session;
import pl.krakow.centra.events.programme.domain.SessionId;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.events.rooms.RoomView;

/** An event as the public and the centre's staff see it. */
@Schema(name = "Event")
public record EventView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        EventKind kind,
        EventState state,

        @Schema(description = "in the reader's language where translated, else in Polish")
        String title,

        TextsView titles,

        @Schema(description = "likewise; plain text") @Nullable
        String description,

        @Nullable TextsView descriptions,

        @Schema(description = "of the first session", example = "2026-12-01T17:00:00+01:00")
        OffsetDateTime start,

        @Schema(description = "of the last session", example = "2026-12-01T19:00:00+01:00")
        OffsetDateTime end,

        @Schema(
                description = "when it was to begin before it was moved last; of a postponed event, the date that no"
                        + " longer holds")
        @Nullable
        OffsetDateTime previousStart,

        @Schema(description = "of the first session") PlaceView place,

        @Schema(description = "in the order of time, at least one")
        List<SessionView> sessions,

        @Schema(
                description = "how it stands with the rooms it needs, as the session of which that presses most; shown"
                        + " to the centre's staff")
        @Nullable
        RoomView room,

        int capacity,

        @Schema(description = "it is held in this language (ISO 639-1) above all", example = "pl")
        String language,

        @Schema(description = "all of them", example = "[\"pl\", \"uk\"]")
        List<String> languages,

        AudienceView audience,
        AccessibilityView accessibility,
        List<PersonView> people,

        @Schema(description = "where it isn't the centre itself") @Nullable
        OrganiserView organiser,

        @Schema(example = "[\"fundraising\"]") List<String> topics,
        @Schema(example = "[\"dotacje\"]") List<String> keywords,

        @Schema(description = "what is for everybody; to the centre's staff and who takes part all of it")
        List<AttachmentView> attachments,

        @Nullable PictureView picture,

        @Schema(description = "the series it belongs to") @Nullable
        PartView series,

        @Schema(description = "the event it is a copy of; shown to the centre's staff") @Nullable
        UUID copyOf,

        @Schema(description = "why it was cancelled or postponed") @Nullable
        String reason,

        @Schema(description = "the same, of a cancelled event", deprecated = true) @Nullable
        String cancelReason,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    @Schema(name = "EventTexts")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TextsView(
            String pl, @Nullable String en, @Nullable String uk) {

        public static TextsView of(Texts texts) {
            return new TextsView(texts.pl(), texts.en(), texts.uk());
        }

        static @Nullable TextsView some(@Nullable Texts texts) {
            return texts == null ? null : of(texts);
        }

        /** The text in that language, in Polish where it isn't translated. */
        public String in(Locale language) {
            return new Texts(pl, en, uk).in(language.getLanguage());
        }

        static @Nullable String in(@Nullable TextsView texts, Locale language) {
            return texts == null ? null : texts.in(language);
        }
    }

    /** @param room shown to the centre's staff, where one is needed */
    @Schema(name = "EventSession")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SessionView(
            @Schema(description = "stays the same when the session is moved")
            UUID id,

            @Schema(description = "in the reader's language, where it has a title of its own") @Nullable
            String title,

            @Nullable TextsView titles,
            @Schema(example = "2026-12-01T17:00:00+01:00") OffsetDateTime start,
            @Schema(example = "2026-12-01T19:00:00+01:00") OffsetDateTime end,
            PlaceView place,

            @Schema(description = "how it stands with the room it needs; shown to the centre's staff") @Nullable
            RoomView room) {

        SessionView in(Locale language) {
            return new SessionView(id, TextsView.in(titles, language), titles, start, end, place, room);
        }

        private static SessionView of(
                Session session, ZoneId zone, boolean all, @Nullable RoomView room, Locale language) {
            return new SessionView(
                    session.id().value(),
                    session.title() == null ? null : session.title().in(language.getLanguage()),
                    TextsView.some(session.title()),
                    at(session.start(), zone),
                    at(session.end(), zone),
                    PlaceView.of(session.place(), all),
                    room);
        }
    }

    /** What of an event's place it is. */
    public enum PlaceKind {
        ROOM,
        OFF_SITE,
        ONLINE
    }

    /** One of the three. */
    @Schema(name = "EventPlace")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlaceView(
            PlaceKind kind,
            @Nullable String roomId,

            @Schema(description = "needed before the start, where it is more than the room's rules allow for") @Nullable
            Integer setUpMinutes,

            @Schema(description = "needed after the end, likewise") @Nullable
            Integer cleanUpMinutes,

            @Schema(description = "one code per piece") @Nullable
            List<String> equipment,

            @Nullable String offSite,

            @Schema(description = "of the address, where somebody looked it up", example = "50.0619") @Nullable
            Double latitude,

            @Schema(example = "19.9369") @Nullable Double longitude,

            @Schema(description = "the link; only staff and who takes part see it where it is for participants only")
            @Nullable
            String online,

            @Schema(description = "whether the link is told to those who take part only") @Nullable
            Boolean participantsOnly) {

        /** @param all also what isn't for everybody */
        public static PlaceView of(Place place, boolean all) {
            return switch (place) {
                case Place.Room room ->
                    new PlaceView(
                            PlaceKind.ROOM,
                            room.roomId(),
                            Math.toIntExact(room.setUp().toMinutes()),
                            Math.toIntExact(room.cleanUp().toMinutes()),
                            room.equipment(),
                            null,
                            null,
                            null,
                            null,
                            null);
                case Place.OffSite(var address, var at) ->
                    new PlaceView(
                            PlaceKind.OFF_SITE,
                            null,
                            null,
                            null,
                            null,
                            address,
                            at == null ? null : at.latitude(),
                            at == null ? null : at.longitude(),
                            null,
                            null);
                case Place.Online(var link, var participantsOnly) ->
                    new PlaceView(
                            PlaceKind.ONLINE,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            all || !participantsOnly ? link : null,
                            participantsOnly);
            };
        }
    }

    @Schema(name = "EventAudience")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AudienceView(
            @Schema(description = "everybody when empty") Set<Audience.Group> groups,

            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            Audience.Level level) {

        public AudienceView {
            groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        }

        static AudienceView of(Audience audience) {
            return new AudienceView(audience.inOrder(), audience.ageFrom(), audience.ageTo(), audience.level());
        }
    }

    @Schema(name = "EventAccessibility")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AccessibilityView(
            Set<Accessibility.Aid> aids,

            @Schema(description = "whom to ask who needs something") @Nullable
            String contact) {

        public AccessibilityView {
            aids = Collections.unmodifiableSortedSet(new TreeSet<>(aids));
        }

        static AccessibilityView of(Accessibility accessibility) {
            return new AccessibilityView(accessibility.inOrder(), accessibility.contact());
        }
    }

    @Schema(name = "EventPerson")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PersonView(
            @Schema(example = "Anna Nowak") String name,
            Person.Role role,
            @Nullable String about,
            @Nullable TextsView abouts) {

        PersonView in(Locale language) {
            return new PersonView(name, role, TextsView.in(abouts, language), abouts);
        }

        static PersonView of(Person person, Locale language) {
            return new PersonView(
                    person.name(),
                    person.role(),
                    person.about() == null ? null : person.about().in(language.getLanguage()),
                    TextsView.some(person.about()));
        }
    }

    @Schema(name = "EventOrganiser")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrganiserView(
            @Schema(example = "Fundacja Sąsiedzi") String name,
            @Nullable String web,
            @Nullable UUID organisationId) {

        static @Nullable OrganiserView of(@Nullable Organiser organiser) {
            return organiser == null
                    ? null
                    : new OrganiserView(organiser.name(), organiser.web(), organiser.organisation());
        }
    }

    @Schema(name = "EventAttachment")
    public record AttachmentView(
            UUID id,

            @Schema(
                    description = "in the reader's language where translated, else in Polish",
                    example = "Program konferencji")
            String title,

            TextsView titles,
            @Schema(example = "program.pdf") String name,
            @Schema(example = "application/pdf") String type,

            @Schema(description = "in bytes", example = "182044")
            long size,

            String sha256,

            @Schema(description = "whether only who takes part may have it")
            boolean participantsOnly,

            String href) {

        AttachmentView in(Locale language) {
            return new AttachmentView(
                    id, titles.in(language), titles, name, type, size, sha256, participantsOnly, href);
        }

        static AttachmentView of(ProgrammeEvent event, Attachment attachment, Locale language) {
            var file = attachment.file();
            return new AttachmentView(
                    file.id(),
                    attachment.title().in(language.getLanguage()),
                    TextsView.of(attachment.title()),
                    file.name(),
                    file.type(),
                    file.size(),
                    file.sha256(),
                    attachment.participantsOnly(),
                    "/api/v1/centres/%s/events/%s/attachments/%s".formatted(event.centre(), event.id(), file.id()));
        }
    }

    @Schema(name = "EventPicture")
    public record PictureView(
            UUID id,
            @Schema(example = "image/jpeg") String type,

            @Schema(description = "in pixels", example = "1920")
            int width,

            @Schema(description = "in pixels", example = "1280")
            int height,

            @Schema(
                    description = "what it shows, in the reader's language where translated, else in Polish",
                    example = "Ludzie przy stołach warsztatowych")
            String alternative,

            TextsView alternatives,
            String href) {

        PictureView in(Locale language) {
            return new PictureView(id, type, width, height, alternatives.in(language), alternatives, href);
        }

        static @Nullable PictureView of(ProgrammeEvent event, Locale language) {
            var picture = event.materials().picture();
            return picture == null
                    ? null
                    : new PictureView(
                            picture.id(),
                            picture.type(),
                            picture.width(),
                            picture.height(),
                            picture.alternative().in(language.getLanguage()),
                            TextsView.of(picture.alternative()),
                            "/api/v1/centres/%s/events/%s/picture/%s"
                                    .formatted(event.centre(), event.id(), picture.id()));
        }
    }

    @Schema(name = "EventPartOfSeries")
    public record PartView(
            UUID id,

            @Schema(
                    description = "names the event within the series, whatever it is moved to",
                    example = "2026-12-01T17:00:00")
            LocalDateTime originalStart) {}

    /** The same for a reader of that language. */
    public EventView in(Locale language) {
        return new EventView(
                id,
                centre,
                kind,
                state,
                titles.in(language),
                titles,
                TextsView.in(descriptions, language),
                descriptions,
                start,
                end,
                previousStart,
                place,
                sessions.stream().map(session -> session.in(language)).toList(),
                room,
                capacity,
                this.language,
                languages,
                audience,
                accessibility,
                people.stream().map(person -> person.in(language)).toList(),
                organiser,
                topics,
                keywords,
                attachments.stream().map(attachment -> attachment.in(language)).toList(),
                picture == null ? null : picture.in(language),
                series,
                copyOf,
                reason,
                cancelReason,
                revision);
    }

    /** As everybody sees it. */
    static EventView of(ProgrammeEvent event, Locale language) {
        return of(event, false, false, Map.of(), language);
    }

    /** As who takes part in it sees it: with what is told to them only. */
    static EventView ofParticipant(ProgrammeEvent event, Locale language) {
        return of(event, true, false, Map.of(), language);
    }

    /** As the centre's staff see it. */
    static EventView ofStaff(ProgrammeEvent event, Map<SessionId, RoomView> rooms, Locale language) {
        return of(event, true, true, rooms, language);
    }

    /** @param all also what only who takes part is told */
    private static EventView of(
            ProgrammeEvent event, boolean all, boolean staff, Map<SessionId, RoomView> rooms, Locale language) {
        var details = event.details();
        var about = details.about();
        var zone = event.zone();
        var announced = event.announced();
        var previous = announced == null ? null : announced.previousStart();
        var part = event.origin().series();
        var copied = event.origin().copyOf();
        return new EventView(
                event.id().value(),
                event.centre(),
                details.kind(),
                event.state(),
                details.titles().in(language.getLanguage()),
                TextsView.of(details.titles()),
                about.description() == null ? null : about.description().in(language.getLanguage()),
                TextsView.some(about.description()),
                at(details.start(), zone),
                at(details.end(), zone),
                previous == null ? null : at(previous, zone),
                PlaceView.of(details.place(), all),
                details.sessions().stream()
                        .map(session -> SessionView.of(session, zone, all, rooms.get(session.id()), language))
                        .toList(),
                details.sessions().stream()
                        .map(session -> rooms.get(session.id()))
                        .filter(room -> room != null)
                        .max(comparing(RoomView::state))
                        .orElse(null),
                details.capacity(),
                about.language(),
                about.languages(),
                AudienceView.of(about.audience()),
                AccessibilityView.of(about.accessibility()),
                about.people().stream()
                        .map(person -> PersonView.of(person, language))
                        .toList(),
                OrganiserView.of(about.organiser()),
                about.topics(),
                about.keywords(),
                event.materials().attachments().stream()
                        .filter(attachment -> all || !attachment.participantsOnly())
                        .map(attachment -> AttachmentView.of(event, attachment, language))
                        .toList(),
                PictureView.of(event, language),
                part == null ? null : new PartView(part.series().value(), part.originalStart()),
                staff && copied != null ? copied.value() : null,
                event.reason(),
                event.state() == EventState.CANCELLED ? event.reason() : null,
                event.revision());
    }

    private static OffsetDateTime at(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime();
    }
}
