package pl.krakow.centra.events.publicapi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.jayway.jsonpath.JsonPath;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.EventAbout;
import pl.krakow.centra.events.programme.domain.EventDetails;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.Origin;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.Programme;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.events.programme.domain.SeriesId;
import pl.krakow.centra.events.programme.domain.Session;
import pl.krakow.centra.events.programme.domain.SessionId;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.events.publicapi.ShowChanges;
import pl.krakow.centra.events.registrations.OnTheRoster;
import pl.krakow.centra.events.registrations.domain.RosterNews;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.events.registrations.domain.Seminar;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.CollectionContract;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.PictureFiles;
import pl.krakow.centra.kit.test.ShownAnswers;

/** What everybody may know, over HTTP, read with the eyes of other people's programs. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class PublicApiIT {

    private static final String EVENTS = "/api/v1/centres/reymonta/events";
    private static final Persona COORDINATOR = Persona.coordinator(new CentreId("reymonta"));
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(40);
    private static final int CHANGES = Integer.getInteger("harvest.changes", 1_000);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ProgrammeEvents events;

    @Autowired
    private OnTheRoster onTheRoster;

    @Autowired
    private Rosters rosters;

    @Autowired
    private ShowChanges showChanges;

    @Autowired
    private Clock clock;

    @Test
    void tellsAnEventInTheWordsOfSchemaOrg() throws Exception {
        var id = published("""
                {
                  "kind": "TRAINING",
                  "titles": {"pl": "Kurs pisania wniosków", "en": "A course in applications"},
                  "descriptions": {"pl": "Trzy wieczory & „praktyka”.", "en": "Three evenings."},
                  "sessions": [
                    {"start": "%1$sT17:00:00+01:00", "end": "%1$sT19:00:00+01:00", "place": {"offSite": "Rynek Główny 1", "latitude": 50.0617, "longitude": 19.9373}},
                    {"start": "%2$sT17:00:00+01:00", "end": "%2$sT19:00:00+01:00", "place": {"online": "https://example.org/geheim", "participantsOnly": true}}
                  ],
                  "capacity": 12,
                  "language": "pl",
                  "otherLanguages": ["uk"],
                  "audience": {"groups": ["NGO"], "ageFrom": 16},
                  "accessibility": {"aids": ["STEP_FREE", "SIGN_LANGUAGE"], "contact": "12 345 67 89"},
                  "people": [{"name": "Anna Nowak", "role": "TRAINER"}, {"name": "Jan Kowalski", "role": "HOST"}],
                  "topics": ["fundraising"],
                  "keywords": ["dotacje"]
                }""".formatted(DAY, DAY.plusDays(7)));
        signUp(id, 3);
        assertThat(change(id, "postpone", "{\"reason\": \"Remont\"}")).hasStatusOk();
        assertThat(change(id, "reschedule", """
                {"sessions": [
                  {"start": "%1$sT18:00:00+01:00", "end": "%1$sT19:00:00+01:00", "place": {"offSite": "Rynek Główny 1", "latitude": 50.0617, "longitude": 19.9373}},
                  {"start": "%2$sT17:00:00+01:00", "end": "%2$sT19:00:00+01:00", "place": {"online": "https://example.org/geheim", "participantsOnly": true}}
                ]}""".formatted(DAY, DAY.plusDays(7))))
                .hasStatusOk();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(text(linked(EVENTS + "/" + id)))
                        .contains("EventRescheduled")
                        .contains("\"remainingAttendeeCapacity\":3"));
        var answer = linked(EVENTS + "/" + id);
        assertThat(answer).hasContentTypeCompatibleWith("application/ld+json");
        assertThat(text(answer)).doesNotContain("geheim");
        assertThat(answer.getResponse().getHeaders("Vary")).contains("Accept", "Accept-Language");

        var event = expanded(text(answer)).getJsonObject(0);
        assertNothingIsLost(answer);
        assertThat(event.getString("@id")).endsWith(EVENTS + "/" + id);
        assertThat(type(event)).isEqualTo("http://schema.org/EducationEvent");
        assertThat(value(event, "name")).isEqualTo("\"Kurs pisania wniosków\"");
        assertThat(value(event, "alternateName")).isEqualTo("\"A course in applications\"");
        assertThat(reference(event, "eventStatus")).isEqualTo("https://schema.org/EventRescheduled");
        assertThat(reference(event, "eventAttendanceMode")).isEqualTo("https://schema.org/MixedEventAttendanceMode");
        assertThat(value(event, "previousStartDate")).contains(DAY + "T17:00:00");
        assertThat(value(event, "startDate")).contains(DAY + "T18:00:00+0");
        assertThat(event.getJsonArray("http://schema.org/inLanguage")).hasSize(2);
        assertThat(event.getJsonArray("http://schema.org/subEvent")).hasSize(2);
        assertThat(types(event, "location"))
                .containsExactly("http://schema.org/Place", "http://schema.org/VirtualLocation");
        var place = node(event, "location");
        assertThat(value(node(place, "geo"), "latitude")).isEqualTo("50.0617");
        assertThat(value(node(place, "amenityFeature"), "name")).contains("step-free");
        assertThat(value(event, "accessibilityFeature")).contains("signLanguage");
        assertThat(value(node(event, "performer"), "name")).isEqualTo("\"Anna Nowak\"");
        assertThat(value(node(event, "organizer"), "name")).contains("Reymonta");
        var offer = node(event, "offers");
        assertThat(value(offer, "price")).isEqualTo("0");
        assertThat(reference(offer, "availability")).isEqualTo("https://schema.org/InStock");
        assertThat(value(event, "typicalAgeRange")).isEqualTo("\"16-\"");

        assertThat(change(id, "cancel", "{\"reason\": \"Awaria\"}")).hasStatusOk();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(text(linked(EVENTS + "/" + id))).contains("EventCancelled"));
        assertThat(change(id, "withdraw", "")).hasStatusOk();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(linked(EVENTS + "/" + id)).hasStatus(404));
        CollectionContract.refused(linked(EVENTS + "/" + id), 404, "event-unknown");
    }

    @Test
    void listsLinkedDataPageByPageAndAnswersInTheFormThatIsAskedFor() throws Exception {
        var topic = "topic-" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 3; i++) {
            published(simple("Lista " + i, DAY.plusDays(i), topic));
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(items("/api/v1/events?topic=" + topic)).hasSize(3));

        var page = linked("/api/v1/events?limit=2&topic=" + topic);
        assertThat(expanded(text(page))).hasSize(2);
        assertNothingIsLost(page);
        var next = String.valueOf(page.getResponse().getHeader("Link"));
        assertThat(next).endsWith("rel=\"next\"");
        var uri = URI.create(next.substring(1, next.indexOf('>')));
        assertThat(expanded(text(linked(uri.getRawPath() + "?" + uri.getRawQuery()))))
                .hasSize(1);

        assertThat(get("/api/v1/events", "*/*")).hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(get("/api/v1/events", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"))
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(get("/api/v1/events", "application/ld+json, application/json;q=0.5"))
                .hasContentTypeCompatibleWith("application/ld+json");
        assertThat(get("/api/v1/events", "text/csv")).hasStatus(406);
        assertThat(linked("/api/v1/events?last_modified_since=2026-11-20T09:00:00Z"))
                .hasStatus(406);
    }

    @Test
    void givesCalendarsTheWholeStoryUnderIdsThatStay() {
        var topic = "topic-" + UUID.randomUUID().toString().substring(0, 8);
        var stays = published(simple("Zostaje", DAY, topic));
        var moved = published(simple("Przesunięte", DAY, topic));
        var off = published(simple("Odwołane; z powodu, przerwy", DAY, topic));
        var feed = "/api/v1/events/calendar.ics?topic=" + topic;
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(calendar(feed)).hasSize(3));
        var before = entry(calendar(feed), moved);

        assertThat(change(moved, "reschedule", """
                {"start": "%1$sT10:00:00+01:00", "end": "%1$sT12:00:00+01:00", "place": {"offSite": "Park Jordana"}}""".formatted(DAY.plusDays(1)))).hasStatusOk();
        assertThat(change(off, "cancel", "{\"reason\": \"Awaria\"}")).hasStatusOk();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(entry(calendar(feed), off).getStatus().isCancelled())
                                .isTrue());
        var now = calendar(feed);
        assertThat(now).containsOnlyKeys(stays, moved, off);
        assertThat(entry(now, moved).getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(entry(now, moved).getDateStart().getValue().toInstant())
                .isEqualTo(DAY.plusDays(1).atTime(10, 0).toInstant(ZoneOffset.ofHours(1)));
        assertThat(entry(now, stays).getStatus().isConfirmed()).isTrue();
        assertThat(entry(now, off).getSummary().getValue()).isEqualTo("Odwołane: Odwołane; z powodu, przerwy");

        var one = Biweekly.parse(text(get(EVENTS + "/" + stays + "/event.ics", "text/calendar")))
                .first();
        assertThat(one.getEvents())
                .extracting(event -> event.getUid().getValue())
                .allSatisfy(uid -> assertThat(uid).startsWith(stays));
        CollectionContract.refused(get(feed + "&start=now", "*/*"), 400, "invalid-request");
    }

    @Test
    void givesFeedReadersWhatIsNewAndNothingWhenNothingIs() throws Exception {
        var topic = "topic-" + UUID.randomUUID().toString().substring(0, 8);
        published(simple("Pierwsze & <jedyne>", DAY, topic));
        var feed = EVENTS + "/feed.atom?topic=" + topic;
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(atom(feed)).hasSize(1));
        var second = published(simple("Drugie", DAY, topic));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(atom(feed))
                        .extracting(SyndEntry::getTitle)
                        .containsExactly("Drugie", "Pierwsze & <jedyne>"));
        assertThat(atom(feed).getFirst().getUri()).isEqualTo("urn:uuid:" + second);

        var answer = get(feed, "*/*");
        var etag = String.valueOf(answer.getResponse().getHeader("ETag"));
        assertThat(http.get()
                        .uri(URI.create(feed))
                        .header("If-None-Match", etag)
                        .exchange())
                .hasStatus(304);
        var modified = String.valueOf(answer.getResponse().getHeader("Last-Modified"));
        assertThat(modified).endsWith("GMT");
        assertThat(change(second, "cancel", "{}")).hasStatusOk();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(http.get()
                                .uri(URI.create(feed))
                                .header("If-None-Match", etag)
                                .exchange())
                        .hasStatusOk());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(http.get()
                                .uri(URI.create(feed))
                                .header("If-Modified-Since", modified)
                                .exchange())
                        .hasStatusOk());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var last = String.valueOf(get(feed, "*/*").getResponse().getHeader("Last-Modified"));
            assertThat(http.get()
                            .uri(URI.create(feed))
                            .header("If-Modified-Since", last)
                            .exchange())
                    .hasStatus(304);
        });
        assertThat(text(http.get()
                        .uri(URI.create(feed))
                        .header("Accept-Language", "en")
                        .exchange()))
                .contains("Cancelled: Drugie");
    }

    @Test
    void showsTheEventsPictureToSearchEnginesCalendarsAndFeedReaders() throws Exception {
        var topic = "topic-" + UUID.randomUUID().toString().substring(0, 8);
        var id = published(simple("Z obrazem", DAY, topic));
        assertThat(http.put()
                        .uri(EVENTS + "/" + id + "/picture?alternative=Stoły&alternativeEn=Tables")
                        .with(COORDINATOR)
                        .header("If-Match", "*")
                        .contentType("application/octet-stream")
                        .content(PictureFiles.png(300, 200))
                        .exchange())
                .hasStatusOk();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(text(linked(EVENTS + "/" + id))).contains("ImageObject"));

        var answer = linked(EVENTS + "/" + id);
        assertNothingIsLost(answer);
        var image = node(expanded(text(answer)).getJsonObject(0), "image");
        assertThat(type(image)).isEqualTo("http://schema.org/ImageObject");
        assertThat(value(node(image, "width"), "value")).isEqualTo("300");
        assertThat(value(image, "caption")).isEqualTo("\"Stoły\"");
        var address = reference(image, "contentUrl");
        assertThat(address).startsWith("http").contains("/picture/");
        var file = get(URI.create(address).getPath(), "image/jpeg").getResponse();
        assertThat(file.getContentType()).isEqualTo("image/jpeg");

        var enclosure = atom(EVENTS + "/feed.atom?topic=" + topic).getFirst().getEnclosures();
        assertThat(enclosure).singleElement().satisfies(brought -> {
            assertThat(brought.getUrl()).isEqualTo(address);
            assertThat(brought.getType()).isEqualTo("image/jpeg");
        });
        var entry = entry(calendar("/api/v1/events/calendar.ics?topic=" + topic), id);
        assertThat(entry.getImages()).singleElement().satisfies(picture -> {
            assertThat(picture.getUri()).isEqualTo(address);
            assertThat(picture.getFormatType()).isEqualTo("image/jpeg");
        });
    }

    /** An example of an answer says nothing that its schema doesn't know, and every file of examples is used. */
    @Test
    void showsWhatAnswersLookLike() throws Exception {
        assertThat(ShownAnswers.check(text(get("/v3/api-docs", "application/json"))))
                .contains("PageEvent", "PageRegistration");
    }

    /**
     * Everything that can happen to events and their seats, a thousand times, by several at once, shown by several instances,
     * while several harvest, each from another moment on and with pages of another size.
     */
    @Test
    void harvestingRebuildsExactlyWhatIsPublicWhateverHappensMeanwhile() throws Exception {
        var mine = new ArrayList<EventId>();
        for (int i = 0; i < 60; i++) {
            mine.add(drafted(i));
        }
        var left = new AtomicInteger(CHANGES);
        var changing = new AtomicBoolean(true);
        var work = new ArrayList<Callable<Copy>>();
        for (int changer = 0; changer < 4; changer++) {
            var random = new Random(changer);
            work.add(() -> {
                while (left.getAndDecrement() > 0) {
                    changeSomehow(mine.get(random.nextInt(mine.size())), random);
                }
                return new Copy(1);
            });
        }
        for (int instance = 0; instance < 2; instance++) {
            work.add(() -> {
                while (changing.get()) {
                    showChanges.round();
                }
                return new Copy(1);
            });
        }
        for (int harvester = 0; harvester < 4; harvester++) {
            int limit = 3 + 31 * harvester;
            int begins = CHANGES - harvester * CHANGES / 5;
            work.add(() -> {
                var copy = new Copy(limit);
                while (left.get() > begins) {
                    Thread.onSpinWait();
                }
                while (left.get() > 0) {
                    copy.bringUpToDate();
                }
                return copy;
            });
        }
        var copies = new ArrayList<Copy>();
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var running = work.stream().map(threads::submit).toList();
            for (var changer : running.subList(0, 4)) {
                changer.get();
            }
            while (showChanges.round()) {
                // until nothing is left to show
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            events.unshown(1).isEmpty() && rosters.unshown(1).isEmpty() && !showChanges.round());
            changing.set(false);
            for (var harvester : running.subList(6, running.size())) {
                copies.add(harvester.get());
            }
        }
        copies.add(new Copy(100));

        assertThat(publicNow(mine)).as("something is public, something is not").hasSizeBetween(10, mine.size() - 1);
        // Rosters still give back the seats of events that were called off.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(copies).allSatisfy(copy -> {
                    copy.bringUpToDate();
                    assertThat(copy.of(mine)).isEqualTo(publicNow(mine));
                }));
    }

    /** What somebody knows who has harvested everything since a moment, and goes on from there. */
    private final class Copy {

        private final Map<UUID, String> known = new HashMap<>();
        private final int limit;
        private Instant since = Instant.EPOCH.plus(Duration.ofDays(1));

        Copy(int limit) {
            this.limit = limit;
        }

        void bringUpToDate() {
            since = harvest(known, since, limit);
        }

        Map<UUID, String> of(List<EventId> events) {
            var theirs = new HashMap<>(known);
            theirs.keySet().retainAll(events.stream().map(EventId::value).toList());
            return theirs;
        }
    }

    private Map<UUID, String> publicNow(List<EventId> ids) {
        return events.find(ids).stream()
                .filter(ProgrammeEvent::isPublic)
                .collect(Collectors.toMap(event -> event.id().value(), this::seen));
    }

    private String seen(ProgrammeEvent event) {
        var seats = rosters.of(new pl.krakow.centra.events.registrations.domain.EventId(
                        event.id().value()))
                .map(roster -> roster.signUp().mode().name().equals("NONE") ? "-" : String.valueOf(roster.free()))
                .orElse("-");
        return event.revision() + " " + event.state() + " " + seats;
    }

    /** Takes every page from that moment on; gives the moment to come back with. */
    private Instant harvest(Map<UUID, String> known, Instant since, int limit) {
        String next = null;
        String last;
        do {
            var answer = text(get(
                    "/api/v1/events?limit=%d&last_modified_since=%s%s"
                            .formatted(limit, since, next == null ? "" : "&cursor=" + next),
                    "application/json"));
            List<Map<String, Object>> items = JsonPath.read(answer, "$.items");
            for (var item : items) {
                var id = UUID.fromString(String.valueOf(item.get("id")));
                if (item.containsKey("deleted")) {
                    known.remove(id);
                } else {
                    known.put(id, item.get("revision") + " " + item.get("state") + " " + free(item.get("signUp")));
                }
            }
            Map<String, Object> page = JsonPath.read(answer, "$");
            next = (String) page.get("next");
            last = String.valueOf(page.get("lastModified"));
        } while (next != null);
        return Instant.parse(last);
    }

    private static String free(@Nullable Object signUp) {
        return signUp instanceof Map<?, ?> seats && seats.containsKey("free") ? String.valueOf(seats.get("free")) : "-";
    }

    private EventId drafted(int number) {
        var start = clock.instant().plus(Duration.ofDays(30 + number)).truncatedTo(ChronoUnit.SECONDS);
        // some have begun, so that they can be closed
        var begins = number % 5 == 0 ? clock.instant().minusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS) : start;
        var id = new EventId(UUID.randomUUID());
        var draft = ProgrammeEvent.draft(
                id,
                "reymonta",
                Programme.KRAKOW,
                details(id, begins, "Żniwa " + number),
                number % 7 == 0
                        ? new Origin(
                                "coordinator",
                                clock.instant(),
                                new Origin.Part(
                                        new SeriesId(new UUID(7, 7)),
                                        LocalDateTime.parse("2026-11-23T17:00").plusDays(number)),
                                null)
                        : Origin.drafted("coordinator", clock.instant()),
                clock.instant());
        assertThat(events.add(draft)).isTrue();
        return id;
    }

    private static EventDetails details(EventId id, Instant start, String title) {
        return new EventDetails(
                new EventAbout(EventKind.DEBATE, new Texts(title, null, null), null, 5, "pl"),
                List.of(new Session(
                        new SessionId(id.value()),
                        null,
                        start,
                        start.plus(Duration.ofHours(20)),
                        new Place.OffSite("Park Jordana"))));
    }

    private void changeSomehow(EventId id, Random random) {
        var event = events.find("reymonta", id).orElseThrow();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> take(event.publish(_ -> true, now));
            case 3 ->
                take(event.change(
                        _ -> true, details(id, event.details().start(), "Żniwa " + random.nextInt(1000)), now));
            case 4 -> take(event.postpone(_ -> true, "Remont", now));
            case 5, 6 ->
                take(event.reschedule(
                        _ -> true,
                        details(id, event.details().start().plusSeconds(60L * random.nextInt(60)), "x")
                                .sessions(),
                        now));
            case 7 ->
                take(random.nextInt(3) == 0 ? event.cancel(_ -> true, "Awaria", now) : event.close(_ -> true, now));
            case 8 -> take(event.withdraw(_ -> true, now));
            case 9 ->
                onTheRoster.decide(
                        "reymonta",
                        roster(id),
                        roster -> roster.configure(Seminar.open(3 + random.nextInt(3)), _ -> true, now));
            default ->
                onTheRoster.decide(
                        "reymonta",
                        roster(id),
                        roster -> random.nextBoolean()
                                ? roster.register(Seminar.asks(1 + random.nextInt(8)), now)
                                : roster.cancel(Seminar.person(1 + random.nextInt(8)), RosterNews.Cause.CENTRE, now));
        }
    }

    private static pl.krakow.centra.events.registrations.domain.EventId roster(EventId event) {
        return new pl.krakow.centra.events.registrations.domain.EventId(event.value());
    }

    private void take(Decision decision) {
        if (decision instanceof Decision.Decided decided) {
            events.save(decided);
        }
    }

    // Reading

    /** With the terms of schema.org that are used here, from a file: nothing is fetched. What isn't among them would be lost. */
    private static JsonArray expanded(String document) throws Exception {
        try (var terms =
                new InputStreamReader(PublicApiIT.class.getResourceAsStream("/schema-org-terms.json"), UTF_8)) {
            var context = JsonDocument.of(terms);
            return JsonLd.expand(JsonDocument.of(new StringReader(document)))
                    .loader((url, _) -> {
                        assertThat(url.toString()).isEqualTo("https://schema.org");
                        return context;
                    })
                    .get();
        }
    }

    /** Every member of the document is a term of schema.org. */
    private static void assertNothingIsLost(MvcTestResult answer) throws Exception {
        var known = JsonPath.<Map<String, Object>>read(
                new String(
                        PublicApiIT.class
                                .getResourceAsStream("/schema-org-terms.json")
                                .readAllBytes(),
                        UTF_8),
                "$['@context']");
        assertThat(names(JsonPath.read(text(answer), "$")))
                .allSatisfy(name -> assertThat(name.startsWith("@") || known.containsKey(name))
                        .as(name)
                        .isTrue());
    }

    private static List<String> names(Object node) {
        return switch (node) {
            case Map<?, ?> object -> {
                var names = new ArrayList<String>();
                object.forEach((name, value) -> {
                    names.add(String.valueOf(name));
                    names.addAll(names(value));
                });
                yield names;
            }
            case List<?> list ->
                list.stream().flatMap(each -> names(each).stream()).toList();
            case null, default -> List.of();
        };
    }

    private static JsonObject node(JsonObject of, String property) {
        return of.getJsonArray("http://schema.org/" + property).getJsonObject(0);
    }

    private static String value(JsonObject of, String property) {
        return String.valueOf(node(of, property).get("@value"));
    }

    private static String reference(JsonObject of, String property) {
        return node(of, property).getString("@id");
    }

    private static String type(JsonObject of) {
        return of.getJsonArray("@type").getString(0);
    }

    private static List<String> types(JsonObject of, String property) {
        return of.getJsonArray("http://schema.org/" + property).stream()
                .map(JsonValue::asJsonObject)
                .map(PublicApiIT::type)
                .toList();
    }

    /** The feed as another library reads it, by event. */
    private Map<String, VEvent> calendar(String uri) {
        ICalendar read = Biweekly.parse(text(get(uri, "*/*"))).first();
        assertThat(read.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        var byId = new HashMap<String, VEvent>();
        read.getEvents().forEach(event -> byId.put(event.getUid().getValue().replaceFirst("@.*", ""), event));
        return byId;
    }

    private static VEvent entry(Map<String, VEvent> calendar, String id) {
        return Optional.ofNullable(calendar.get(id)).orElseThrow();
    }

    private List<SyndEntry> atom(String uri) throws Exception {
        SyndFeed feed = new SyndFeedInput()
                .build(new InputStreamReader(
                        new ByteArrayInputStream(get(uri, "*/*").getResponse().getContentAsByteArray()), UTF_8));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        return feed.getEntries();
    }

    // Calling

    private MvcTestResult linked(String uri) {
        return get(uri, "application/ld+json");
    }

    private MvcTestResult get(String uri, String accept) {
        return http.get().uri(URI.create(uri)).header("Accept", accept).exchange();
    }

    private List<String> items(String uri) {
        return JsonPath.read(text(get(uri, "application/json")), "$.items[*].id");
    }

    private String published(String draft) {
        var calls = new ApiCalls(http);
        String id = read(calls.post(COORDINATOR, EVENTS, draft, Map.of()), "$.id");
        assertThat(change(id, "publish", "")).hasStatusOk();
        return id;
    }

    private MvcTestResult change(String id, String act, String body) {
        return new ApiCalls(http).post(COORDINATOR, EVENTS + "/" + id + "/" + act, body, Map.of("If-Match", "*"));
    }

    private void signUp(String id, int seats) {
        assertThat(http.put()
                        .uri(EVENTS + "/" + id + "/sign-up")
                        .with(COORDINATOR)
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"mode\": \"OPEN\", \"seats\": %d, \"waitingList\": true, \"promotion\": \"AUTOMATIC\", \"withoutAccount\": false}"
                                        .formatted(seats))
                        .exchange())
                .hasStatusOk();
    }

    private static String simple(String title, LocalDate day, String topic) {
        return """
                {
                  "kind": "DEBATE",
                  "titles": {"pl": "%s"},
                  "start": "%sT17:00:00+01:00",
                  "end": "%sT19:00:00+01:00",
                  "place": {"offSite": "Park Jordana"},
                  "capacity": 25,
                  "language": "pl",
                  "topics": ["%s"]
                }""".formatted(title, day, day, topic);
    }
}
