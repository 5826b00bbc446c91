package pl.krakow.centra.events.publicapi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.events.programme.domain.Audience;
import pl.krakow.centra.events.programme.domain.Audience.Group;
import pl.krakow.centra.events.programme.domain.Audience.Level;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.Origin;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.SeriesId;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.events.publicapi.FindPublicEvents;
import pl.krakow.centra.events.publicapi.PublicWorld;
import pl.krakow.centra.events.publicapi.ShownEvent;
import pl.krakow.centra.events.publicapi.mongo.StoredShowcase;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Occasion;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.Seminar;
import pl.krakow.centra.events.registrations.domain.Session;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.problem.ProblemTexts;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Languages;
import pl.krakow.centra.kit.web.Paging;

/**
 * Every word there is to choose by. It is Friday, 20 November 2026, ten in the morning in Kraków; the events are named after
 * their days: mo, tu, we … of the next week, and so on.
 */
class FiltersTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T16:00:00Z");
    private static final UUID SERIES = UUID.fromString("0198f3a0-0000-7000-8000-0000000000aa");
    private static final PublicWorld WORLD = new PublicWorld(StoredShowcase.empty());
    private static final Asked ASKED =
            new Asked(PublicWorld.CENTRES, new ProblemTexts(), new Languages(), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeAll
    static void aProgramme() {
        // mo: an open seminar on grants at Reymonta, in Polish and Ukrainian, with two seats of which one is taken
        ProgrammeEvent grants = WORLD.publish(WORLD.draft(
                "reymonta",
                PublicWorld.about(
                        EventKind.SEMINAR,
                        new Texts("mo Żółć wniosków o dotację", "mo Grants", null),
                        null,
                        List.of("fundraising"),
                        List.of("Dotacje miejskie", "granty"),
                        List.of("pl", "uk")),
                MONDAY,
                new Place.Room("1w040")));
        seats(grants, 2, 1);
        // tu: for volunteers of 16 to 25, full
        ProgrammeEvent young = WORLD.publish(WORLD.draft(
                "reymonta",
                PublicWorld.about(
                        EventKind.TRAINING,
                        "tu Wolontariat",
                        new Audience(Set.of(Group.VOLUNTEER), 16, 25, Level.BEGINNER),
                        List.of("volunteering"),
                        List.of("granty")),
                MONDAY.plus(Duration.ofDays(1)),
                new Place.Room("1w040")));
        seats(young, 1, 1);
        // we: on the internet, on three Wednesdays, of Nowa Huta
        WORLD.publish(
                "nowa-huta",
                EventKind.TRAINING,
                "we Webinarium",
                MONDAY.plus(Duration.ofDays(2)),
                new Place.Online("https://example.org/w"),
                new Place.Online("https://example.org/w"),
                new Place.Online("https://example.org/w"));
        // th: a fair on the main square, of a series
        ProgrammeEvent fair = WORLD.draft(
                "nowa-huta",
                PublicWorld.about(EventKind.FAIR, "th Łąka targów", Audience.EVERYBODY, List.of(), List.of()),
                MONDAY.plus(Duration.ofDays(3)),
                new Place.OffSite("Rynek Główny", new Coordinates(50.0617, 19.9373)));
        WORLD.publish(ofSeries(fair));
        // fr: postponed; sa: cancelled
        ProgrammeEvent debate =
                WORLD.publish("reymonta", EventKind.DEBATE, "fr Debata", MONDAY.plus(Duration.ofDays(4)));
        WORLD.step(debate.postpone(_ -> true, "Remont", NOW));
        ProgrammeEvent off = WORLD.publish("reymonta", EventKind.DEBATE, "sa Debata", MONDAY.plus(Duration.ofDays(5)));
        WORLD.step(off.cancel(_ -> true, "Remont", NOW));
        // this morning, over; and one that nobody knows of
        ProgrammeEvent morning = WORLD.draft(
                "reymonta",
                PublicWorld.about(EventKind.DEBATE, "morning", Audience.EVERYBODY, List.of(), List.of()),
                Instant.parse("2026-11-20T06:00:00Z"));
        WORLD.step(morning.publish(_ -> true, Instant.parse("2026-11-19T06:00:00Z")));
        WORLD.draft(
                "reymonta",
                PublicWorld.about(EventKind.DEBATE, "draft", Audience.EVERYBODY, List.of(), List.of()),
                MONDAY);
        WORLD.showAll();
    }

    private static ProgrammeEvent ofSeries(ProgrammeEvent draft) {
        var origin = new Origin(
                "coordinator",
                NOW,
                new Origin.Part(new SeriesId(SERIES), LocalDateTime.parse("2026-11-26T17:00")),
                null);
        var other = ProgrammeEvent.draft(
                new pl.krakow.centra.events.programme.domain.EventId(UUID.randomUUID()),
                draft.centre(),
                draft.zone(),
                draft.details(),
                origin,
                NOW);
        WORLD.events.add(other);
        return other.event();
    }

    private static void seats(ProgrammeEvent event, int seats, int taken) {
        Roster roster = Roster.blank(new Occasion(
                new EventId(event.id().value()),
                event.centre(),
                event.details().kind().name(),
                event.zone(),
                Occasion.Status.ON,
                25,
                event.details().sessions().stream()
                        .map(session -> new Session(session.id().value(), session.start(), session.end()))
                        .toList(),
                "",
                event.revision()));
        roster.configure(Seminar.open(seats), _ -> true, NOW);
        for (int person = 1; person <= taken; person++) {
            roster.register(Seminar.asks(person), NOW);
        }
        WORLD.rosters.save(roster);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                       | morning mo tu we th",
                "start=now                              | mo tu we th",
                "start=today&end=today                  | morning",
                "start=2026-11-24&end=2026-11-25        | tu we",
                "start=2026-11-24T20:00:00%2B01:00      | we th",
                "start=2026-11-24T20:00:00+01:00        | we th",
                "end=2026-11-23T16:00:00Z               | morning",
                "days=4                                 | morning mo",
                "start=2026-12-01                       | we",
                "type=SEMINAR                           | mo",
                "type=SEMINAR,FAIR                      | mo th",
                "topic=fundraising                      | mo",
                "topic=fundraising,volunteering         | mo tu",
                "keyword=GRANTY                         | mo tu",
                "keyword=dotacje miejskie               | mo",
                "keyword=volunteering                   | tu",
                "keyword_AND=granty,fundraising         | mo",
                "keyword!=granty                        | morning we th",
                "text=zolc                              | mo",
                "text=Żółć wnios                        | mo",
                "text=dotacj zolc                       | mo",
                "text=laka                              | th",
                "text=grants                            | mo",
                "text=organizacji                       | morning mo tu we th",
                "text=nowak webinar                     | we",
                "text=zolc webinar                      | ",
                "language=uk                            | mo",
                "language=uk,pl                         | morning mo tu we th",
                "audience=VOLUNTEER                     | morning mo tu we th",
                "audience=NGO                           | morning mo we th",
                "suitable_for=30                        | morning mo we th",
                "suitable_for=16                        | morning mo tu we th",
                "internet_based=true                    | we",
                "internet_based=false                   | morning mo tu th",
                "has_free_places=true                   | mo we th",
                "has_free_places=false                  | morning mo tu we th",
                "is_free=true&start=now                 | mo tu we th",
                "is_free=false                          | ",
                "division=nowa-huta                     | we th",
                "division=nowa-huta,reymonta&start=now  | mo tu we th",
                "near=50.0619,19.9369&distance=500      | th",
                "near=50.0636,19.9120&distance=1000     | mo tu",
                "near=50.0619,19.9369                   | mo tu th",
                "event_status=EventPostponed            | fr",
                "event_status=EventCancelled            | sa",
                "event_status=EventScheduled,EventCancelled&start=now | mo tu we th sa",
                "super_event=0198f3a0-0000-7000-8000-0000000000aa | th",
                "sort=-start_time&start=now             | th we tu mo",
                "sort=end_time&start=now                | mo tu th we",
                "sort=-end_time&start=now               | we th tu mo",
                "sort=name&start=now                    | mo th tu we",
                "sort=-name&start=now                   | we tu th mo",
                "sort=last_modified_time&start=now&type=SEMINAR,TRAINING | mo tu we",
                "type=TRAINING&division=nowa-huta&internet_based=true&text=web&has_free_places=true | we",
            })
    void choosesBy(@Nullable String query, @Nullable String expected) {
        assertThat(find(query == null ? "" : query, 50))
                .containsExactly(expected == null ? new String[0] : expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "sort=start_time",
        "sort=-start_time",
        "sort=end_time",
        "sort=-end_time",
        "sort=name",
        "sort=-name",
        "sort=last_modified_time",
        "sort=-last_modified_time"
    })
    void pagesInEveryOrder(String sort) {
        var whole = find(sort, 50);
        var paged = new ArrayList<String>();
        var wanted = ASKED.list(query(sort), null);
        Optional<Cursor> cursor = Optional.empty();
        do {
            var page = WORLD.find.find(wanted.filter(), wanted.order(), new Paging(cursor, 2));
            paged.addAll(names(page));
            cursor = Optional.ofNullable(page.next()).map(Cursor::decode);
        } while (cursor.isPresent());

        assertThat(paged).isEqualTo(whole).hasSize(5);
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        var byStart = ASKED.list(query(""), null);
        var page = WORLD.find.find(byStart.filter(), byStart.order(), new Paging(Optional.empty(), 2));
        var byName = ASKED.list(query("sort=name"), null);

        assertThatThrownBy(() -> WORLD.find.find(
                        byName.filter(),
                        byName.order(),
                        new Paging(Optional.ofNullable(page.next()).map(Cursor::decode), 2)))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "color=red                              | ?color           | unknown-parameter",
                "from=2026-12-01                        | ?from            | unknown-parameter",
                "type=SEMINAR&type=FAIR                 | ?type            | said-twice",
                "type=PARTY                             | ?type            | wrong-value",
                "type=                                  | ?type            | wrong-value",
                "start=yesterday                        | ?start           | wrong-value",
                "start=2026-13-01                       | ?start           | wrong-value",
                "start=1850-01-01                       | ?start           | wrong-value",
                "days=0                                 | ?days            | wrong-value",
                "days=367                               | ?days            | wrong-value",
                "days=7&start=today                     | ?days            | not-together",
                "distance=100                           | ?distance        | not-together",
                "near=50.06                             | ?near            | wrong-value",
                "near=91,19                             | ?near            | wrong-value",
                "near=NaN,19                            | ?near            | wrong-value",
                "division=krowodrza                     | ?division        | wrong-value",
                "language=polski                        | ?language        | wrong-value",
                "audience=CATS                          | ?audience        | wrong-value",
                "suitable_for=-1                        | ?suitable_for    | wrong-value",
                "internet_based=perhaps                 | ?internet_based  | wrong-value",
                "event_status=EventMoved                | ?event_status    | wrong-value",
                "super_event=1-1-1-1-1                  | ?super_event     | wrong-value",
                "sort=price                             | ?sort            | wrong-value",
                "sort=-changed                          | ?sort            | wrong-value",
                "last_modified_since=today              | ?last_modified_since | wrong-value",
                "last_modified_since=2026-11-20T09:00:00Z&type=FAIR | ?type | not-with-harvest",
            })
    void refuses(String query, String pointer, String code) {
        assertThatThrownBy(() -> ASKED.list(query(query), null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors()).anySatisfy(error -> {
                            assertThat(error.pointer()).isEqualTo(pointer);
                            assertThat(error.code()).isEqualTo(code);
                            assertThat(error.message()).isNotEqualTo(code);
                        }));
    }

    @Test
    void refusesADivisionAtACentreAndWordsOfTheHourInFeeds() {
        var reymonta = new CentreId("reymonta");
        assertThatThrownBy(() -> ASKED.list(query("division=reymonta"), reymonta))
                .isInstanceOf(Problem.class);
        for (var word : List.of(
                "start=now",
                "has_free_places=true",
                "sort=name",
                "limit=5",
                "last_modified_since=2026-11-20T09:00:00Z")) {
            assertThatThrownBy(() -> ASKED.feed(query(word), null)).isInstanceOf(Problem.class);
        }
        assertThat(ASKED.feed(query("type=FAIR&topic=law&text=x"), reymonta).centres())
                .containsExactly("reymonta");
    }

    private static List<String> find(String query, int limit) {
        var wanted = ASKED.list(query(query), null);
        return names(WORLD.find.find(wanted.filter(), wanted.order(), new Paging(Optional.empty(), limit)));
    }

    private static List<String> names(FindPublicEvents.Found found) {
        return found.events().stream()
                .map(ShownEvent::there)
                .map(contents -> contents.event().titles().pl().split(" ")[0])
                .toList();
    }

    private static MultiValueMap<String, String> query(String query) {
        var parameters = new LinkedMultiValueMap<String, String>();
        Arrays.stream(query.split("&")).filter(part -> !part.isBlank()).forEach(part -> {
            int equals = part.indexOf('=', part.startsWith("keyword!") ? 8 : 1);
            parameters.add(
                    part.substring(0, equals).strip(),
                    part.substring(equals + 1)
                            .replace("%2B", "+")
                            .replace("T20:00:00+", "T20:00:00 ")
                            .strip());
        });
        return parameters;
    }
}
