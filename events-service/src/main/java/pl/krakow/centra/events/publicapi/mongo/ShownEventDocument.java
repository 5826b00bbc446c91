package pl.krakow.centra.events.publicapi.mongo;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.events.programme.EventView;
import pl.krakow.centra.events.programme.EventView.PlaceKind;
import pl.krakow.centra.events.programme.domain.Audience;
import pl.krakow.centra.events.publicapi.ShownEvent;
import pl.krakow.centra.events.publicapi.domain.SearchWords;
import pl.krakow.centra.events.publicapi.domain.Seats;
import pl.krakow.centra.kit.centre.Coordinates;

/**
 * A public event as stored: first what it is looked for by, then what there is to see of it as JSON. Of one that is gone only
 * who it was is kept.
 *
 * @param modified unique
 * @param keywords folded, the topics among them
 * @param audience everybody by name, where it is for everybody
 * @param seatsFrom when one can have a seat, or just come; missing while one can't
 * @param points where it takes place, as far as that is known
 * @param name in the order of the alphabet
 * @param words of all its texts, folded
 * @param event an {@link EventView} in Polish
 */
@TypeAlias("publicEvent")
record ShownEventDocument(
        @Id UUID id,
        String centre,
        Instant modified,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String state,
        @Nullable String kind,
        @Nullable UUID series,
        @Nullable List<String> topics,
        @Nullable List<String> keywords,
        @Nullable List<String> languages,
        @Nullable List<String> audience,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        @Nullable Boolean online,
        @Nullable Instant seatsFrom,
        @Nullable Instant seatsUntil,
        @Nullable List<PointDocument> points,
        @Nullable String name,
        @Nullable Instant changed,
        @Nullable Set<String> words,
        @Nullable Instant announced,
        @Nullable SeatsDocument seats,
        @Nullable String event) {

    static final String COLLECTION = "publicEvents";

    private static final int OLDEST = 200;
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    record PointDocument(double lat, double lon) {}

    /** @param places where it takes place */
    static ShownEventDocument of(ShownEvent shown, List<Coordinates> places) {
        var contents = shown.contents();
        return contents == null
                ? gone(shown)
                : there(shown, contents.event(), contents.seats(), contents.isOn(), places);
    }

    private static ShownEventDocument gone(ShownEvent shown) {
        return new ShownEventDocument(
                shown.id(),
                shown.centre(),
                shown.modified(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ShownEventDocument there(
            ShownEvent shown, EventView event, Seats seats, boolean on, List<Coordinates> places) {
        var contents = shown.there();
        boolean canHaveSeat = on && (!seats.signUp() || seats.free() > 0);
        var groups = event.audience().groups().isEmpty()
                ? Arrays.asList(Audience.Group.values())
                : List.copyOf(event.audience().groups());
        return new ShownEventDocument(
                shown.id(),
                shown.centre(),
                shown.modified(),
                event.start().toInstant(),
                event.end().toInstant(),
                event.state().name(),
                event.kind().name(),
                event.series() == null ? null : event.series().id(),
                event.topics(),
                Stream.concat(event.topics().stream(), event.keywords().stream())
                        .map(SearchWords::folded)
                        .distinct()
                        .toList(),
                event.languages(),
                groups.stream().map(Enum::name).toList(),
                event.audience().ageFrom() == null ? 0 : event.audience().ageFrom(),
                event.audience().ageTo() == null ? OLDEST : event.audience().ageTo(),
                event.sessions().stream().anyMatch(session -> session.place().kind() == PlaceKind.ONLINE),
                canHaveSeat ? (seats.from() == null ? Instant.EPOCH : seats.from()) : null,
                canHaveSeat ? seats.until() : null,
                places.stream()
                        .map(place -> new PointDocument(place.latitude(), place.longitude()))
                        .toList(),
                SearchWords.sortKey(event.titles().pl()),
                contents.changed(),
                new TreeSet<>(SearchWords.of(texts(event))),
                contents.announced(),
                SeatsDocument.of(seats),
                JSON.writeValueAsString(event));
    }

    private static List<String> texts(EventView event) {
        var organiser = event.organiser();
        return Stream.of(
                        texts(event.titles()),
                        texts(event.descriptions()),
                        event.topics().stream(),
                        event.keywords().stream(),
                        event.people().stream().map(EventView.PersonView::name),
                        Stream.ofNullable(organiser == null ? null : organiser.name()),
                        event.sessions().stream().flatMap(session -> texts(session.titles())),
                        event.sessions().stream().flatMap(session -> place(session.place())))
                .flatMap(texts -> texts)
                .distinct()
                .toList();
    }

    private static Stream<String> place(EventView.PlaceView place) {
        return Stream.of(place.roomId(), place.offSite()).flatMap(Stream::ofNullable);
    }

    private static Stream<String> texts(EventView.@Nullable TextsView texts) {
        return texts == null
                ? Stream.empty()
                : Stream.of(texts.pl(), texts.en(), texts.uk()).flatMap(Stream::ofNullable);
    }
}
