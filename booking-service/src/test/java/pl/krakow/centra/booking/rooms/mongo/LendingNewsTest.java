package pl.krakow.centra.booking.rooms.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.Change;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.LendingRules;
import pl.krakow.centra.booking.rooms.domain.OpeningHours;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.kafka.NewsForNobody;
import pl.krakow.centra.kit.test.EmbeddedServers;

/** What is lent and when is told by the very write that changes it, and once of what was there before. */
class LendingNewsTest {

    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final RoomId ROOM = new RoomId("reymonta", "1w041");

    private static final LendingRules RULES = new LendingRules(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(12),
            Period.ofYears(1),
            Duration.ofDays(1),
            Approval.ALWAYS);

    private final MongoTemplate mongo = Stores.template(EmbeddedServers.newDatabase());

    @Test
    void tellsWhenARoomIsAddedAndWhenItRetires() {
        var rooms = rooms();
        rooms.add(room(), change(Change.Kind.ADDED));
        rooms.change(room().retired(LocalDate.of(2027, 7, 1)), 1, change(Change.Kind.RETIRED));

        assertThat(told("rooms", ROOM.toString()))
                .satisfiesExactly(
                        first -> assertThat(first.getString("data"))
                                .contains("\"lentFrom\":\"2026-09-01\"")
                                .doesNotContain("retiredFrom"),
                        second -> assertThat(second.getString("data"))
                                .contains("\"lentFrom\":\"2026-09-01\"", "\"retiredFrom\":\"2027-07-01\""));
        assertThat(told("rooms", ROOM.toString()))
                .extracting(news -> news.get("version"))
                .containsExactly(1L, 2L);
    }

    @Test
    void tellsNothingOfAChangeThatSomebodyElseMadeImpossible() {
        var rooms = rooms();
        rooms.add(room(), change(Change.Kind.ADDED));

        assertThat(rooms.change(room(), 7, change(Change.Kind.CHANGED))).isFalse();
        assertThat(told("rooms", ROOM.toString())).hasSize(1);
    }

    @Test
    void tellsOnceOfWhatWasThereBefore() {
        mongo.insert(RoomDocument.of(room(), 0, List.of()));
        rooms();
        rooms();

        assertThat(told("rooms", ROOM.toString()))
                .singleElement()
                .satisfies(news -> assertThat(news.getString("data")).doesNotContain("lentFrom"));
    }

    @Test
    void tellsWhenTheHoursChange() {
        var always = new OpeningHours(Map.of(DayOfWeek.MONDAY, List.of(Hours.parse("09:00-20:00"))), Map.of(), true);
        mongo.insert(LendingDocument.of(new Lending("reymonta", always, "2026-1")));
        var lendings = new MongoLendings(mongo, _ -> Optional.empty(), Clock.systemUTC(), NewsForNobody.news());
        lendings.change(
                "reymonta",
                always.withException(LocalDate.of(2026, 12, 24), List.of()),
                0,
                change(Change.Kind.CHANGED));

        assertThat(told("lendings", "reymonta"))
                .satisfiesExactly(
                        first -> assertThat(first.getString("data")).contains("\"exceptions\":[]"),
                        second -> assertThat(second.getString("data")).contains("2026-12-24"));
    }

    private MongoRooms rooms() {
        return new MongoRooms(mongo, Clock.fixed(NOW, Meetings.KRAKOW), _ -> Meetings.KRAKOW, NewsForNobody.news());
    }

    private List<Document> told(String collection, String id) {
        var document = Optional.ofNullable(mongo.findById(id, Document.class, collection))
                .orElseThrow();
        assertThat(document.get("outboxSince")).isNotNull();
        return document.getList("outbox", Document.class);
    }

    private static Change change(Change.Kind kind) {
        return new Change(kind, "coordinator", NOW, null);
    }

    private static Room room() {
        return new Room(ROOM, Map.of("pl", "Sala"), new BigDecimal("35.39"), 20, List.of(), RULES);
    }
}
