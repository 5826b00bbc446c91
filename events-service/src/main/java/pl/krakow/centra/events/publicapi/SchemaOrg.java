package pl.krakow.centra.events.publicapi;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.EventView;
import pl.krakow.centra.events.programme.EventView.PlaceKind;
import pl.krakow.centra.events.programme.domain.Accessibility.Aid;
import pl.krakow.centra.events.programme.domain.Audience;
import pl.krakow.centra.events.programme.domain.Person;
import pl.krakow.centra.events.publicapi.ShownEvent.Contents;
import pl.krakow.centra.events.publicapi.domain.Seats;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.web.Times;

/**
 * Public events in the words of schema.org, as JSON-LD, the way search engines read them. Aids that belong to a place stand
 * there as its amenities; those of the event itself as {@code accessibilityFeature}, in the words of the W3C's vocabulary.
 */
@Component
@RequiredArgsConstructor
public class SchemaOrg {

    private static final String CONTEXT = "https://schema.org";
    private static final String HERE = CONTEXT + "/";

    private final Addresses addresses;
    private final OnTheMap map;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** One event, a document of its own. */
    public Map<String, Object> document(ShownEvent shown, Locale language) {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", CONTEXT);
        document.putAll(event(shown, language));
        return document;
    }

    /** Several beside each other. */
    public Map<String, Object> document(List<ShownEvent> shown, Locale language) {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", CONTEXT);
        document.put("@graph", shown.stream().map(each -> event(each, language)).toList());
        return document;
    }

    private Map<String, Object> event(ShownEvent shown, Locale language) {
        var contents = shown.there();
        var event = contents.event().in(language);
        var thing = new Thing(type(event));
        thing.put("@id", addresses.ofEvent(shown.centre(), shown.id()))
                .put("identifier", shown.id())
                .put("url", addresses.pageOfEvent(shown.centre(), shown.id()))
                .put("name", event.title())
                .put("alternateName", translations(event))
                .put("description", event.description())
                .put("image", image(event))
                .put("inLanguage", event.languages())
                .put("eventStatus", HERE + status(event))
                .put("eventAttendanceMode", HERE + attendance(event))
                .put("startDate", time(event.start()))
                .put("endDate", time(event.end()))
                .put("previousStartDate", time(event.previousStart()))
                .put("location", locations(event, language))
                .put("organizer", organizer(event, language))
                .put("performer", people(event, false))
                .put("contributor", people(event, true))
                .put("isAccessibleForFree", true)
                .put("offers", offer(shown, contents))
                .put("maximumAttendeeCapacity", event.capacity())
                .put("remainingAttendeeCapacity", remaining(contents))
                .put("audience", audience(event))
                .put("typicalAgeRange", ages(event))
                .put("keywords", keywords(event))
                .put("accessibilityFeature", features(event))
                .put("superEvent", series(event))
                .put("subEvent", sessions(event, language));
        return thing.members();
    }

    private @Nullable Map<String, Object> image(EventView event) {
        var picture = event.picture();
        return picture == null
                ? null
                : new Thing("ImageObject")
                        .put("contentUrl", addresses.ofFile(picture.href()))
                        .put("encodingFormat", picture.type())
                        .put("width", pixels(picture.width()))
                        .put("height", pixels(picture.height()))
                        .put("caption", picture.alternative())
                        .members();
    }

    private static Map<String, Object> pixels(int many) {
        return new Thing("QuantitativeValue")
                .put("value", many)
                .put("unitCode", "E37")
                .members();
    }

    /** The closest of the types there is for what it is. */
    private static String type(EventView event) {
        return switch (event.kind()) {
            case SEMINAR, TRAINING, STUDY_VISIT -> "EducationEvent";
            case EXHIBITION -> "ExhibitionEvent";
            case CONFERENCE, DEBATE, FAIR, OTHER -> "Event";
        };
    }

    private static String status(EventView event) {
        return switch (event.state()) {
            case CANCELLED -> "EventCancelled";
            case POSTPONED -> "EventPostponed";
            case DRAFT, PUBLISHED, HELD -> event.previousStart() == null ? "EventScheduled" : "EventRescheduled";
        };
    }

    private static String attendance(EventView event) {
        long online = event.sessions().stream()
                .filter(session -> session.place().kind() == PlaceKind.ONLINE)
                .count();
        return online == 0
                ? "OfflineEventAttendanceMode"
                : online == event.sessions().size() ? "OnlineEventAttendanceMode" : "MixedEventAttendanceMode";
    }

    /** What it is called in the other languages. */
    private static List<String> translations(EventView event) {
        var titles = event.titles();
        return Stream.of(titles.pl(), titles.en(), titles.uk())
                .flatMap(Stream::ofNullable)
                .filter(title -> !title.equals(event.title()))
                .distinct()
                .toList();
    }

    private List<Map<String, Object>> locations(EventView event, Locale language) {
        return event.sessions().stream()
                .map(session -> location(event, session.place(), language))
                .distinct()
                .toList();
    }

    private Map<String, Object> location(EventView event, EventView.PlaceView place, Locale language) {
        var where = map.of(place, event.centre());
        return switch (place.kind()) {
            case ROOM -> room(event, place, where, language);
            case OFF_SITE ->
                new Thing("Place")
                        .put("name", place.offSite())
                        .put("address", place.offSite())
                        .put("geo", point(where))
                        .put("amenityFeature", amenities(event))
                        .members();
            case ONLINE ->
                new Thing("VirtualLocation")
                        .put("name", "online")
                        .put(
                                "url",
                                place.online() == null
                                        ? addresses.pageOfEvent(event.centre(), event.id())
                                        : place.online())
                        .members();
        };
    }

    private Map<String, Object> room(
            EventView event, EventView.PlaceView place, @Nullable Coordinates where, Locale language) {
        var centre = centres.byId(event.centre());
        var address = centre.map(Centre::address)
                .map(found -> new Thing("PostalAddress")
                        .put("streetAddress", found.street())
                        .put("postalCode", found.postalCode())
                        .put("addressLocality", found.city())
                        .put("addressCountry", "PL")
                        .members())
                .orElse(null);
        var name = centre.map(found -> found.name().in(language)).orElse(event.centre());
        return new Thing("Place")
                .put("name", name + ", " + place.roomId())
                .put("url", addresses.ofCentre(event.centre()))
                .put("address", address)
                .put("geo", point(where))
                .put("amenityFeature", amenities(event))
                .members();
    }

    private static @Nullable Map<String, Object> point(@Nullable Coordinates where) {
        return where == null
                ? null
                : new Thing("GeoCoordinates")
                        .put("latitude", where.latitude())
                        .put("longitude", where.longitude())
                        .members();
    }

    private static List<Map<String, Object>> amenities(EventView event) {
        return event.accessibility().aids().stream()
                .flatMap(aid -> amenity(aid).stream())
                .map(name -> new Thing("LocationFeatureSpecification")
                        .put("name", name)
                        .put("value", true)
                        .members())
                .toList();
    }

    private static Optional<String> amenity(Aid aid) {
        return switch (aid) {
            case STEP_FREE -> Optional.of("step-free access");
            case ACCESSIBLE_TOILET -> Optional.of("accessible toilet");
            case HEARING_LOOP -> Optional.of("hearing loop");
            case QUIET_ROOM -> Optional.of("quiet room");
            case ASSISTANCE_DOG_WELCOME -> Optional.of("assistance dogs welcome");
            case COMPANION_WELCOME -> Optional.of("companions welcome");
            case SIGN_LANGUAGE, CAPTIONS, AUDIO_DESCRIPTION, EASY_READ -> Optional.empty();
        };
    }

    private static List<String> features(EventView event) {
        return event.accessibility().aids().stream()
                .flatMap(aid -> feature(aid).stream())
                .toList();
    }

    private static Optional<String> feature(Aid aid) {
        return switch (aid) {
            case SIGN_LANGUAGE -> Optional.of("signLanguage");
            case CAPTIONS -> Optional.of("captions");
            case AUDIO_DESCRIPTION -> Optional.of("audioDescription");
            case EASY_READ -> Optional.of("easyRead");
            case STEP_FREE, ACCESSIBLE_TOILET, HEARING_LOOP, QUIET_ROOM, COMPANION_WELCOME, ASSISTANCE_DOG_WELCOME ->
                Optional.empty();
        };
    }

    private Map<String, Object> organizer(EventView event, Locale language) {
        var organiser = event.organiser();
        var thing = new Thing("Organization");
        if (organiser == null) {
            thing.put(
                            "name",
                            centres.byId(event.centre())
                                    .map(centre -> centre.name().in(language))
                                    .orElse(event.centre()))
                    .put("url", addresses.ofCentre(event.centre()));
        } else {
            thing.put("name", organiser.name()).put("url", organiser.web());
        }
        var contact = event.accessibility().contact();
        if (contact != null) {
            thing.put(
                    "contactPoint",
                    new Thing("ContactPoint")
                            .put("contactType", "accessibility")
                            .put("description", contact)
                            .members());
        }
        return thing.members();
    }

    /** @param behind who brings it about, rather than who speaks */
    private static List<Map<String, Object>> people(EventView event, boolean behind) {
        return event.people().stream()
                .filter(person -> (person.role() == Person.Role.HOST) == behind)
                .map(person -> new Thing("Person")
                        .put("name", person.name())
                        .put("description", person.about())
                        .members())
                .toList();
    }

    private @Nullable Map<String, Object> offer(ShownEvent shown, Contents contents) {
        var seats = contents.seats();
        if (!seats.signUp()) {
            return null;
        }
        return new Thing("Offer")
                .put("url", addresses.pageOfEvent(shown.centre(), shown.id()))
                .put("price", 0)
                .put("priceCurrency", "PLN")
                .put("availability", HERE + availability(seats.state(contents.isOn(), clock.instant())))
                .put("validFrom", seats.from())
                .put("validThrough", seats.until())
                .members();
    }

    private static String availability(Seats.State state) {
        return switch (state) {
            case NONE, OPEN -> "InStock";
            case NOT_YET_OPEN -> "PreOrder";
            case WAITING_LIST -> "BackOrder";
            case FULL -> "SoldOut";
            case CLOSED -> "OutOfStock";
        };
    }

    private static @Nullable Integer remaining(Contents contents) {
        return contents.seats().signUp() && contents.isOn() ? contents.seats().free() : null;
    }

    private static List<Map<String, Object>> audience(EventView event) {
        return event.audience().groups().stream()
                .map(group ->
                        new Thing("Audience").put("audienceType", word(group)).members())
                .toList();
    }

    private static String word(Audience.Group group) {
        return switch (group) {
            case NGO -> "non-governmental organisations";
            case INFORMAL_GROUP -> "informal groups";
            case RESIDENT -> "residents";
            case VOLUNTEER -> "volunteers";
        };
    }

    private static @Nullable String ages(EventView event) {
        var from = event.audience().ageFrom();
        var to = event.audience().ageTo();
        return from == null && to == null ? null : (from == null ? "0" : from) + "-" + (to == null ? "" : to);
    }

    private static List<String> keywords(EventView event) {
        return Stream.concat(event.topics().stream(), event.keywords().stream())
                .distinct()
                .toList();
    }

    private @Nullable Map<String, Object> series(EventView event) {
        var part = event.series();
        return part == null
                ? null
                : new Thing("EventSeries")
                        .put("@id", addresses.ofSeries(event.centre(), part.id()))
                        .put("name", event.title())
                        .members();
    }

    /** Where there are several. */
    private List<Map<String, Object>> sessions(EventView event, Locale language) {
        if (event.sessions().size() < 2) {
            return List.of();
        }
        var address = addresses.ofEvent(event.centre(), event.id());
        return event.sessions().stream()
                .map(session -> new Thing("Event")
                        .put("@id", URI.create(address + "#" + session.id()))
                        .put("name", session.title() == null ? event.title() : session.title())
                        .put("startDate", time(session.start()))
                        .put("endDate", time(session.end()))
                        .put("eventStatus", HERE + status(event))
                        .put("location", location(event, session.place(), language))
                        .members())
                .toList();
    }

    private static @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null ? null : Times.write(time);
    }

    /** A node that says nothing of what there is nothing to say of. */
    private static final class Thing {

        private final Map<String, Object> members = new LinkedHashMap<>();

        Thing(String type) {
            members.put("@type", type);
        }

        Thing put(String name, @Nullable Object value) {
            switch (value) {
                case null -> {}
                case Collection<?> several when several.isEmpty() -> {}
                case Collection<?> several
                when several.size() == 1 -> members.put(name, several.iterator().next());
                case Collection<?> several -> members.put(name, new ArrayList<>(several));
                case URI address -> members.put(name, address.toString());
                case Instant time -> members.put(name, time.toString());
                case UUID id -> members.put(name, id.toString());
                default -> members.put(name, value);
            }
            return this;
        }

        Map<String, Object> members() {
            return members;
        }
    }
}
