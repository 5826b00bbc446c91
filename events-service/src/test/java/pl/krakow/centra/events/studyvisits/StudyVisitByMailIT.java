package pl.krakow.centra.events.studyvisits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.events.registrations.EventsByMail;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.StoreSearch;

/** What applicants for a study visit are written, and what is left of them when they have themselves erased. */
class StudyVisitByMailIT extends EventsByMail {

    private static final String MY_DATA = "/api/v1/my-data/events";
    private static final String IDEA = "0198f3a0-0000-7000-8000-0000000000d1";
    private static final String COMMENT = "Pisze o sąsiadce z trzeciego piętra";

    @Autowired
    private MongoOperations mongo;

    /** Somebody who applied, with everything there is to find of them. */
    private record Applicant(Persona person, String address, String registration) {

        List<String> traces() {
            return List.of(person.name(), address, person.subject());
        }
    }

    @Test
    void applicantsAreToldThatTheyAppliedHowItWasDecidedAndWhenASeatBecomesFree() {
        var event = visit(1, 30);
        var best = mailbox();
        var next = mailbox();
        var last = mailbox();
        var applicants = new ArrayList<Applicant>();
        for (var address : List.of(best, next, last)) {
            applicants.add(applied(event, known(address), address));
            assertThat(after(2, address).subject()).startsWith("Mamy Twoje zgłoszenie: Jak napisać wniosek");
        }
        assess(event, applicants.get(0), 5);
        assess(event, applicants.get(1), 4);
        assess(event, applicants.get(2), 1);

        assertThat(decide(event)).hasStatusOk();

        var selected = after(3, best);
        assertThat(selected.subject()).startsWith("Masz miejsce: ");
        assertThat(selected.method()).contains("REQUEST");
        assertThat(after(3, next).subject()).startsWith("Jesteś na liście oczekujących: ");
        var declined = after(3, last);
        assertThat(declined.subject()).startsWith("Nie możemy przyjąć zgłoszenia: ");
        assertThat(declined.text())
                .contains("Zgłoszenie ma 20,00 z 100 punktów")
                .doesNotContain(COMMENT);

        assertThat(cancel(event, applicants.getFirst())).hasStatusOk();
        assertThat(after(4, best).method()).contains("CANCEL");
        var promoted = after(4, next);
        assertThat(promoted.subject()).startsWith("Zwolniło się miejsce – jest Twoje: ");
        assertThat(promoted.method()).contains("REQUEST");
    }

    /** Three people in three stages, one after the other, in every order: whoever is left keeps what is theirs. */
    @ParameterizedTest
    @CsvSource({"0,1,2", "0,2,1", "1,0,2", "1,2,0", "2,0,1", "2,1,0"})
    void whoWasSelectedWaitsOrWasDeclinedIsErasedInAnyOrder(int first, int second, int third) {
        var store = new StoreSearch(mongo);
        var event = visit(1, 30);
        var people = List.of(applicant(event), applicant(event), applicant(event));
        assess(event, people.get(0), 5);
        assess(event, people.get(1), 4);
        assess(event, people.get(2), 1);
        assertThat(decide(event)).hasStatusOk();
        assertThat(states(event, people)).containsExactly("CONFIRMED", "WAITING", "DECLINED");

        var erased = new ArrayList<Applicant>();
        for (int who : new int[] {first, second, third}) {
            var person = people.get(who);
            if (state(event, person).equals("CONFIRMED")) {
                assertThat(erase(person)).as("others rely on their coming").hasStatus(409);
                assertThat(cancel(event, person)).hasStatusOk();
            }
            assertThat(erase(person)).hasStatus(204);
            erased.add(person);

            nothingIsLeftOf(store, erased);
            for (var other : people) {
                if (!erased.contains(other)) {
                    assertThat(text(get(other.person(), MY_DATA))).contains(other.address(), COMMENT, "\"score\"");
                }
            }
        }
        assertThat(states(event, people))
                .as("that they applied, and how it ended, stays")
                .containsOnly("CANCELLED", "DECLINED");
        assertThat(text(get(COORDINATOR, event + "/study-visit/applications")))
                .as("the selection can be accounted for")
                .contains("\"score\":100")
                .doesNotContain(COMMENT);
        assertThat(erase(people.get(first))).as("once more").hasStatus(204);
    }

    @Test
    void whoAppliedIsErasedBeforeAndAfterTheyWereAssessedAndTheSelectionGoesOnWithoutThem() {
        var store = new StoreSearch(mongo);
        var event = visit(1, 30);
        var early = applicant(event);
        var assessed = applicant(event);
        var stays = applicant(event);
        assertThat(erase(early)).hasStatus(204);
        assess(event, assessed, 5);
        assess(event, stays, 3);
        assertThat(erase(assessed)).hasStatus(204);

        assertThat(decide(event)).hasStatusOk();

        nothingIsLeftOf(store, List.of(early, assessed));
        assertThat(states(event, List.of(early, assessed, stays)))
                .containsExactly("CANCELLED", "CANCELLED", "CONFIRMED");
    }

    @Test
    void whoHasTravelledIsErasedAndStillCounts() {
        var store = new StoreSearch(mongo);
        var event = visit(1, 0);
        var person = applicant(event);
        assess(event, person, 5);
        assertThat(decide(event)).hasStatusOk();
        var id = UUID.fromString(event.substring(event.lastIndexOf('/') + 1));
        assertThat(post(
                        COORDINATOR,
                        event + "/attendance",
                        "{\"scans\": [{\"id\": \"%s\", \"registrationId\": \"%s\", \"session\": \"%s\", \"at\": \"%s\"}]}"
                                .formatted(UUID.randomUUID(), person.registration(), id, clock.instant())))
                .hasStatusOk();
        over(id);

        assertThat(erase(person)).hasStatus(204);

        nothingIsLeftOf(store, List.of(person));
        assertThat(state(event, person)).isEqualTo("CONFIRMED");
        assertThat(text(get(COORDINATOR, event + "/registrations/" + person.registration())))
                .contains("\"people\":1");
        assertThat(String.valueOf(mongo.findById(id, Document.class, "rosters")))
                .as("that somebody came is still known")
                .containsPattern("d=\\[\\d");
    }

    /** As if the visit had been two days ago. */
    private void over(UUID event) {
        var then = clock.instant().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        mongo.getCollection("rosters")
                .updateOne(
                        new Document("_id", event),
                        new Document(
                                "$set",
                                new Document("occasion.sessions.0.start", Date.from(then))
                                        .append("occasion.sessions.0.end", Date.from(then.plusSeconds(3600)))));
    }

    /** At once, but for what somebody was just about to write down, which goes as soon as it is written. */
    private static void nothingIsLeftOf(StoreSearch store, List<Applicant> erased) {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            for (var person : erased) {
                for (var trace : person.traces()) {
                    assertThat(store.collectionsWith(trace)).as(trace).isEmpty();
                }
            }
        });
    }

    private Applicant applicant(String event) {
        return applied(
                event,
                new Persona("Zgłoszona " + UUID.randomUUID(), Set.of(Role.RESIDENT), List.of()),
                "visitor-" + UUID.randomUUID() + "@example.org");
    }

    private Applicant applied(String event, Persona person, String address) {
        return new Applicant(
                person,
                address,
                read(post(person, event + "/registrations", """
                {"name": "%s", "email": "%s", "language": "pl", "audience": "RESIDENT"}""".formatted(person.name(), address)), "$.id"));
    }

    private void assess(String event, Applicant applicant, int mark) {
        assertThat(put(
                        COORDINATOR,
                        event + "/study-visit/applications/" + applicant.registration() + "/assessment",
                        "{\"marks\": {\"%s\": %d}, \"comment\": \"%s\"}".formatted(IDEA, mark, COMMENT),
                        "*"))
                .hasStatusOk();
    }

    private MvcTestResult decide(String event) {
        return act(COORDINATOR, event + "/study-visit/decision", "{}");
    }

    private MvcTestResult cancel(String event, Applicant applicant) {
        return post(applicant.person(), event + "/registrations/" + applicant.registration() + "/cancel", "{}");
    }

    private MvcTestResult erase(Applicant applicant) {
        return http.delete().uri(MY_DATA).with(applicant.person()).exchange();
    }

    private String state(String event, Applicant applicant) {
        return read(get(COORDINATOR, event + "/registrations/" + applicant.registration()), "$.state");
    }

    private List<String> states(String event, List<Applicant> applicants) {
        return applicants.stream().map(each -> state(event, each)).toList();
    }

    /** Announced, with one criterion. */
    private String visit(int seats, int inDays) {
        var start = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC))
                .plusDays(inDays)
                .plusHours(2)
                .truncatedTo(ChronoUnit.HOURS);
        var event = EVENTS + "/" + announced("""
                {"kind": "STUDY_VISIT", "titles": %s, "start": "%s", "end": "%s",
                 "place": {"offSite": "Gdynia"}, "capacity": 30, "language": "pl"}""".formatted(TITLES, start, start.plusHours(3)), """
                {"mode": "APPROVAL", "seats": %d, "waitingList": true, "promotion": "AUTOMATIC", "withoutAccount": false}""".formatted(seats));
        assertThat(put(COORDINATOR, event + "/study-visit/criteria", """
                        {"criteria": [{"id": "%s", "name": {"pl": "Pomysł"}, "kind": "SCORED", "weight": 100, "scale": 5}],
                         "assessors": 1, "minimum": 50}""".formatted(IDEA), "*"))
                .hasStatusOk();
        return event;
    }
}
