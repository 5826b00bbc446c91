package pl.krakow.centra.volunteering.placements.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.placements.domain.Shifts.NOW;
import static pl.krakow.centra.volunteering.placements.domain.Shifts.OFFERS_LAST;

import java.time.LocalDate;
import java.util.List;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.domainevents.PlacementChanged;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.race.Turns;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.volunteering.placements.SameInstant;
import pl.krakow.centra.volunteering.placements.SeatStorm;
import pl.krakow.centra.volunteering.placements.domain.Entering;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.Shifts;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary;

/** Sheets and diaries on the embedded store. {@code -Dstored-storm.rounds} sets the rounds of the storm. */
class EmbeddedStorePlacementsTest {

    private static final int ROUNDS = Integer.getInteger("stored-storm.rounds", 1);
    private static final int PEOPLE = Integer.getInteger("stored-storm.people", 250);
    private static final int CONTROLS = 5;

    private final MongoOperations mongo = EmbeddedServers.mongo();
    private final MongoSeatSheets sheets = sheets();

    private MongoSeatSheets sheets() {
        return new MongoSeatSheets(mongo, new PendingEvents(new UuidIds()), (_, _) -> {}, OFFERS_LAST);
    }

    @Test
    void readsWhatItWrote() {
        var sheet = Shifts.sheet(Shifts.tutoring(1));
        var entry = ((Entering.Entered) sheet.join(
                        Shifts.placement(),
                        Shifts.somebody(),
                        Shifts.TUTORING.value(),
                        true,
                        LocalDate.of(2026, 12, 1),
                        NOW))
                .entry();
        assertThat(sheets.save(sheet)).isTrue();
        var again = sheets.of(Shifts.TUTORING).orElseThrow();
        assertThat(again.entries()).containsExactly(entry);
        assertThat(again.terms()).isEqualTo(sheet.terms());

        var later = NOW.plusSeconds(60 * 60 * 24 * 20);
        again.start(entry.id(), LocalDate.of(2026, 12, 5), later);
        again.checkIn(entry.id(), later, later);
        again.checkOut(entry.id(), later, later);
        assertThat(sheets.save(again)).isTrue();

        assertThat(sheets.of(Shifts.TUTORING).orElseThrow().entries()).isEqualTo(again.entries());
        assertThat(sheets.at("nowa-huta", LocalDate.of(2027, 4, 30))).hasSize(1);
        assertThat(sheets.at("nowa-huta", LocalDate.of(2027, 5, 1))).isEmpty();
        assertThat(sheets.of(List.of(Shifts.TUTORING), LocalDate.of(2027, 4, 30)))
                .hasSize(1);
        assertThat(sheets.of(List.of(Shifts.TUTORING), LocalDate.of(2027, 5, 1)))
                .isEmpty();
    }

    @Test
    void findsWhereSomebodyStandsSoAtACentreOneSheetAfterTheOther() {
        var waiting = Shifts.sheet(Shifts.tutoring(1));
        for (int i = 0; i < 2; i++) {
            waiting.join(
                    Shifts.placement(),
                    Shifts.somebody(),
                    Shifts.TUTORING.value(),
                    true,
                    LocalDate.of(2026, 12, 1),
                    NOW);
        }
        assertThat(sheets.save(waiting)).isTrue();
        var day = LocalDate.of(2026, 12, 1);
        var centre = waiting.terms().centre();
        var stand = waiting.entries().getFirst().state();

        assertThat(sheets.at(centre, day, stand, null, 10)).hasSize(1);
        assertThat(sheets.at(centre, day, null, null, 10)).hasSize(1);
        assertThat(sheets.at(centre, day, stand, Shifts.TUTORING, 10)).hasSize(1);
        assertThat(sheets.at(centre, day, PlacementState.NO_SHOW, null, 10)).isEmpty();
        assertThat(sheets.at(centre, LocalDate.of(2027, 5, 1), stand, null, 10)).isEmpty();
        assertThat(sheets.at("elsewhere", day, stand, null, 10)).isEmpty();
    }

    @Test
    void savesOnWhatItLoadedAloneAndTellsIt() {
        var sheet = Shifts.sheet(Shifts.festival(1));
        join(sheet);
        assertThat(sheets.save(sheet)).isTrue();
        assertThat(sheets.save(sheet)).as("a second first save").isFalse();
        var one = sheets.of(Shifts.FESTIVAL).orElseThrow();
        var other = sheets.of(Shifts.FESTIVAL).orElseThrow();
        join(one);
        join(other);

        assertThat(sheets.save(one)).isTrue();
        assertThat(sheets.save(other)).isFalse();

        var stored = mongo.getCollection(SeatSheetDocument.COLLECTION)
                .find(new Document("_id", Shifts.FESTIVAL.value()))
                .first();
        assertThat(stored).isNotNull();
        assertThat(stored.getList("outbox", Document.class))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getString("type")).isEqualTo(PlacementChanged.TYPE));
    }

    @Test
    void keepsDiaries() {
        var diaries = new MongoVolunteerDiaries(mongo);
        var volunteer = Shifts.somebody();
        var diary = diaries.of(volunteer);
        var claim = new VolunteerDiary.Claim(
                Shifts.placement(), Shifts.FESTIVAL, Shifts.at(9), Shifts.at(13), NOW.plusSeconds(30));
        diary.claim(claim, NOW);
        var role = new VolunteerDiary.InRole(
                Shifts.placement(), Shifts.TUTORING, LocalDate.of(2026, 11, 1), LocalDate.of(2027, 4, 30));
        diary.engage(role, LocalDate.of(2026, 11, 20));
        diary.serve();
        assertThat(diaries.save(diary)).isTrue();

        assertThat(diaries.of(volunteer).claims()).containsExactly(claim);
        assertThat(diaries.of(volunteer).roles()).containsExactly(role);
        assertThat(diaries.of(volunteer).isNewcomer()).isFalse();
        assertThat(diaries.due(NOW.plusSeconds(29), 10)).isEmpty();
        assertThat(diaries.due(NOW.plusSeconds(30), 10)).containsExactly(volunteer);
        mongo.getCollection("volunteerDiaries")
                .updateOne(new Document("_id", volunteer.value()), new Document("$unset", new Document("roles", "")));
        assertThat(diaries.of(volunteer).roles())
                .as("a diary of before roles were noted")
                .isEmpty();
        diaries.forget(volunteer);
        assertThat(diaries.of(List.of(volunteer))).isEmpty();
    }

    @Test
    void givesExactlyTheSeatsThereAreInAStorm() {
        for (int round = 0; round < ROUNDS; round++) {
            mongo.getCollection(SeatSheetDocument.COLLECTION).deleteMany(new Document());
            var storm = new SeatStorm(sheets, new Turns.Queued(), PEOPLE);

            storm.everybodyJoins();

            assertThat(storm.in(PlacementState.ACCEPTED)).hasSize(SeatStorm.SEATS);
            assertThat(storm.in(PlacementState.WAITING)).hasSize(PEOPLE - SeatStorm.SEATS);
            storm.someStepBackAndOthersAccept(2);
            assertThat(storm.in(PlacementState.ACCEPTED)).hasSize(SeatStorm.SEATS);
        }
    }

    /** The negative control: saved whatever the version, the same storm loses entries or gives seats twice. */
    @Test
    void doesNotWithoutTheGuard() {
        var careless = new MongoSeatSheets(mongo, new PendingEvents(new UuidIds()), (_, _) -> {}, OFFERS_LAST) {
            @Override
            Bson unchangedSince(SeatSheet sheet) {
                return new Document("_id", sheet.terms().opportunity().value());
            }
        };
        boolean wrong = false;
        for (int round = 0; round < CONTROLS && !wrong; round++) {
            mongo.getCollection(SeatSheetDocument.COLLECTION).deleteMany(new Document());
            var storm = new SeatStorm(careless, Turns.NONE);
            var promised = storm.everybodyJoins().stream()
                    .filter(entry -> entry.state() == PlacementState.ACCEPTED)
                    .count();
            wrong = promised > SeatStorm.SEATS;
        }

        assertThat(wrong).isTrue();
    }

    @Test
    void claimsOneOfTwoTimesAskedForAtTheSameInstant() {
        var diaries = new MongoVolunteerDiaries(mongo);
        for (int round = 0; round < 20; round++) {
            assertThat(new SameInstant(diaries).claimed()).isEqualTo(1);
        }
    }

    private static void join(SeatSheet sheet) {
        sheet.join(Shifts.placement(), Shifts.somebody(), Shifts.MORNING, false, null, NOW);
    }
}
