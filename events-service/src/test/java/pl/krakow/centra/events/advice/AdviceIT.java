package pl.krakow.centra.events.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.events.advice.AdviceOffice.CENTRE;
import static pl.krakow.centra.events.advice.AdviceOffice.COORDINATOR;
import static pl.krakow.centra.events.advice.AdviceOffice.REYMONTA;
import static pl.krakow.centra.events.advice.AdviceOffice.appointment;
import static pl.krakow.centra.events.advice.AdviceOffice.newAdviser;
import static pl.krakow.centra.events.advice.AdviceOffice.newcomer;
import static pl.krakow.centra.events.advice.AdviceOffice.online;
import static pl.krakow.centra.events.advice.AdviceOffice.plan;
import static pl.krakow.centra.events.advice.AdviceOffice.tuesday;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.domainevents.AdviceGiven;
import pl.krakow.centra.domainevents.AdviceOutcome;
import pl.krakow.centra.domainevents.RoomAnswer.BookedRoom;
import pl.krakow.centra.domainevents.RoomGranted;
import pl.krakow.centra.domainevents.RoomRefused;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.events.advice.domain.DutyId;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.kit.test.CollectionContract;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.OtherService;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.ToldEvents;

/** Advice over HTTP, with everything behind it. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class AdviceIT {

    private static final int STORM_ROUNDS = Integer.getInteger("storm.http.rounds", 2);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Autowired
    private Clock clock;

    private AdviceOffice office;
    private Persona anna;
    private String adviser;

    @BeforeEach
    void anAdviserIsEngaged() {
        office = new AdviceOffice(http);
        anna = newAdviser();
        adviser = office.engaged(anna);
    }

    @Test
    void everybodySeesWhoAdvisesOnWhat() {
        assertThat(text(office.get(Persona.anonymous(), "/api/v1/advice-fields")))
                .contains("\"law\"", "Prawo");
        var seen = text(office.get(Persona.anonymous(), CENTRE + "/advisers?field=law&language=uk"));
        assertThat(seen).contains(adviser, "Anna Nowak").doesNotContain(anna.subject(), "term");
        assertThat(text(office.get(COORDINATOR, CENTRE + "/advisers/" + adviser)))
                .contains(anna.subject(), "2020-01-01");
        assertThat(text(office.get(Persona.anonymous(), CENTRE + "/advisers?field=fundraising")))
                .doesNotContain(adviser);
    }

    @Test
    void theCoordinatorEngagesAndTheAdviserChangesWhatIsTheirs() {
        var piotr = newAdviser();
        var form = """
                {"account": "%s", "name": "Piotr", "fields": ["pr"], "languages": ["pl"], "ways": ["ONLINE"],
                 "term": {"from": "2026-01-01", "until": "2039-12-31"}}""".formatted(piotr.subject());
        var engaged = office.post(COORDINATOR, CENTRE + "/advisers", form);
        assertThat(engaged).hasStatus(201);
        String path = CENTRE + "/advisers/" + read(engaged, "$.id");

        refused(office.post(COORDINATOR, CENTRE + "/advisers", form), 409, "adviser-known");
        refused(office.post(anna, CENTRE + "/advisers", form), 403, "another-adviser");
        refused(
                office.post(COORDINATOR, CENTRE + "/advisers", form.replace("\"pr\"", "\"magic\"")),
                422,
                "advice-field-unknown");
        refused(office.post(COORDINATOR, CENTRE + "/advisers", form.replace("2039", "2025")), 422, "term-backwards");
        var mine = """
                {"name": "Piotr K.", "fields": ["pr"], "languages": ["pl", "en"], "ways": ["ONLINE"]}""";
        refused(office.put(anna, path, mine, "\"1\""), 403, "another-adviser");
        refused(office.put(piotr, path, mine, "\"9\""), 412, "precondition-failed");
        assertThat(office.put(piotr, path, mine, "\"1\"")).hasStatusOk();
        assertThat(text(office.get(COORDINATOR, path))).contains("Piotr K.", "2039-12-31");
    }

    @Test
    void dutiesArePlannedByARuleAndOfferedToEverybody() {
        var date = tuesday();
        var weekly = ", \"rule\": \"FREQ=WEEKLY;COUNT=3\"";
        office.duty(anna, adviser, date.plusDays(7), online());
        var preview = office.post(anna, CENTRE + "/advice-duties/preview", plan(adviser, date, online(), weekly));
        assertThat(JsonPath.<List<Boolean>>read(text(preview), "$.dates[*].planned"))
                .containsExactly(true, false, true);
        assertThat(JsonPath.<List<String>>read(text(preview), "$.dates[1].notes"))
                .contains("CLASHES");

        var planned = office.post(anna, CENTRE + "/advice-duties", plan(adviser, date, online(), weekly));
        assertThat(planned).hasStatus(201);
        String duty = read(planned, "$.dates[0].dutyId");
        assertThat(office.slots(duty, date)).hasSize(4);
        assertThat(JsonPath.<List<String>>read(
                        text(office.get(
                                Persona.anonymous(),
                                "/api/v1/advice-slots?language=uk&way=ONLINE&adviser=%s&from=%s&to=%s&limit=2"
                                        .formatted(adviser, date, date))),
                        "$.items[*].id"))
                .hasSize(2);
        assertThat(text(office.get(
                        Persona.anonymous(),
                        "/api/v1/advice-slots?language=de&adviser=%s&from=%s&to=%s".formatted(adviser, date, date))))
                .doesNotContain(duty);
        refused(office.post(anna, CENTRE + "/advice-duties", plan(adviser, date, online(), "")), 409, "duty-clashes");
        refused(
                office.get(Persona.anonymous(), CENTRE + "/advice-slots?from=2026-12-01&to=2026-11-01"),
                400,
                "period-backwards");
        refused(
                office.get(Persona.anonymous(), CENTRE + "/advice-slots?from=2026-12-01&to=2027-11-01"),
                400,
                "too-many-days");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"end\": \"14:00:00\"       | \"end\": \"09:00:00\"        | 422 | ends-before-start",
                "\"slotMinutes\": 45         | \"slotMinutes\": 3           | 400 | invalid-request",
                "\"end\": \"14:00:00\"       | \"end\": \"10:30:00\"        | 422 | no-slot-fits",
                "\"end\": \"14:00:00\"       | \"end\": \"23:30:00\"        | 422 | duty-too-long",
                "[\"law\"]                   | [\"pr\"]                     | 422 | not-the-advisers-field",
                "{\"link\": \"https://spotkania.example/prawo\"} | {}          | 422 | advice-place-not-single",
                "{\"link\": \"https://spotkania.example/prawo\"} | {\"link\": \"javascript:x\"} | 400 | invalid-request",
                "{\"link\": \"https://spotkania.example/prawo\"} | {\"phone\": true, \"roomId\": \"1w038\"} | 422 | advice-place-not-single",
            })
    void refusesADutyThatCannotBe(String part, String instead, int status, String code) {
        var wanted = plan(adviser, tuesday(), online(), "").replace(part.strip(), instead.strip());

        refused(office.post(anna, CENTRE + "/advice-duties", wanted), status, code);
    }

    @Test
    void refusesDutiesBeyondTheTermAndThePast() {
        refused(
                office.post(
                        anna, CENTRE + "/advice-duties", plan(adviser, tuesday().minusYears(1), online(), "")),
                422,
                "duty-in-the-past");
        refused(
                office.post(
                        COORDINATOR,
                        CENTRE + "/advice-duties",
                        plan(adviser, tuesday().plusYears(2), online(), "")),
                422,
                "duty-too-far");
        var never = plan(adviser, tuesday(), online(), "").replace(tuesday() + "T10", "+999999999-12-31T23");
        refused(office.post(COORDINATOR, CENTRE + "/advice-duties", never), 422, "duty-too-far");
        refused(
                office.post(newAdviser(), CENTRE + "/advice-duties", plan(adviser, tuesday(), online(), "")),
                403,
                "another-adviser");
    }

    @Test
    void aTimeIsTakenMovedAndGivenUp() {
        var date = tuesday();
        var slots = office.slots(office.duty(anna, adviser, date, online()), date);
        var maria = newcomer();
        var path = appointment(office.book(maria, slots.get(0), "Jak zmienić statut?"));
        assertThat(JsonPath.<String>read(text(office.get(maria, path)), "$.state"))
                .isEqualTo("BOOKED");

        var second = office.book(newcomer(), slots.get(0), "Ja też");
        refused(second, 409, "slot-taken");
        assertThat(JsonPath.<List<String>>read(text(second), "$.alternatives[*].id"))
                .isNotEmpty();
        refused(office.book(newcomer(), slots.get(0).replace("T", "U"), "?"), 404, "slot-unknown");

        var moved = office.post(maria, path + "/move", "{\"slot\": \"%s\"}".formatted(slots.get(2)));
        assertThat(moved).hasStatusOk();
        assertThat(this.<String>of(moved, "start")).contains("T12:00:00");
        assertThat(office.slots(slots.get(0).substring(0, 36), date))
                .contains(slots.get(0))
                .doesNotContain(slots.get(2));
        assertThat(text(office.get(maria, "/api/v1/my-advice-appointments"))).contains(id(path), "T12:00:00");

        var cancelled = office.post(maria, path + "/cancel", "{}");
        assertThat(cancelled).hasStatusOk();
        assertThat(this.<String>of(cancelled, "cancelledBy")).isEqualTo("VISITOR");
        assertThat(this.<Boolean>of(cancelled, "late")).isFalse();
        refused(office.post(maria, path + "/cancel", "{}"), 409, "appointment-not-possible");
        assertThat(new ToldEvents(consumers).of(Topics.EVENTS, id(path), 3))
                .containsExactly(
                        "pl.krakow.centra.advice.booked.v1 1",
                        "pl.krakow.centra.advice.moved.v1 2",
                        "pl.krakow.centra.advice.cancelled.v1 3");
    }

    @Test
    void whoComesIsSeenByTheDeskAndWhatTheyAskByTheAdviserOnly() {
        var date = tuesday();
        var duty = office.duty(anna, adviser, date, online());
        var maria = newcomer();
        var path = appointment(office.book(maria, office.slots(duty, date).getFirst(), "Jak zmienić statut?"));
        var days = CENTRE + "/advice-duties?from=%s&to=%s&adviser=%s".formatted(date, date, adviser);

        assertThat(text(office.get(anna, path))).contains("Maria Wiśniewska", "Jak zmienić statut?");
        assertThat(text(office.get(anna, "/api/v1/my-advice-duties?from=%s&to=%s".formatted(date, date))))
                .contains("Maria Wiśniewska", "Jak zmienić statut?");
        assertThat(text(office.get(COORDINATOR, path)))
                .contains("Maria Wiśniewska")
                .doesNotContain("statut");
        assertThat(text(office.get(Persona.receptionist(REYMONTA), days)))
                .contains("Maria Wiśniewska")
                .doesNotContain("statut");
        assertThat(text(office.get(newAdviser(), days))).contains(id(path)).doesNotContain("Maria", "statut");
        assertThat(office.get(newAdviser(), path)).hasStatus(404);
        assertThat(office.get(newcomer(), path)).hasStatus(404);
        assertThat(office.get(Persona.city(), path)).hasStatus(404);
        assertThat(office.get(Persona.admin(), path)).hasStatus(404);
    }

    @Test
    void nobodyHoldsMoreThanFiveAppointmentsButTheDeskBooksForAnybody() {
        var date = tuesday();
        var maria = newcomer();
        var slots = office.slots(office.duty(anna, adviser, date, online()), date);
        var more = office.slots(office.duty(anna, adviser, date.plusDays(1), online()), date.plusDays(1));
        slots.forEach(slot -> assertThat(office.book(maria, slot, "?")).hasStatus(201));
        assertThat(office.book(maria, more.get(0), "?")).hasStatus(201);

        refused(office.book(maria, more.get(1), "?"), 409, "too-many-appointments");
        var rang = office.post(
                Persona.receptionist(REYMONTA),
                CENTRE + "/advice-slots/" + more.get(1) + "/appointments/by-staff",
                "{\"field\": \"law\", \"name\": \"Jan\", \"kind\": \"INDIVIDUAL\"}");
        assertThat(rang).hasStatus(201);
        assertThat(text(rang)).contains("Jan").doesNotContain("email");
    }

    @Test
    void aTalkByPhoneNeedsANumberUnlessTheVisitorCalls() {
        var date = tuesday();
        var slot = office.slots(office.duty(anna, adviser, date, "{\"phone\": true}"), date)
                .getFirst();

        refused(office.post(newcomer(), CENTRE + "/advice-slots/" + slot + "/appointments", """
                        {"field": "law", "name": "Jan", "email": "jan@example.org", "kind": "INDIVIDUAL"}"""), 422, "phone-needed");
        assertThat(office.book(newcomer(), slot, "?")).hasStatus(201);
    }

    @Test
    void aRoomIsAskedForWithTheAppointmentAndConfirmsOrReleasesIt() {
        var date = tuesday();
        var duty = office.duty(anna, adviser, date, "{\"roomId\": \"1w038\", \"perAppointment\": true}");
        var slots = office.slots(duty, date);
        var booking = new OtherService("/booking-service");
        var maria = newcomer();

        var first = appointment(office.book(maria, slots.get(0), "?"));
        var second = appointment(office.book(maria, slots.get(1), "?"));
        assertThat(state(maria, first)).isEqualTo("PENDING_ROOM");
        var start = OffsetDateTime.parse(date + "T10:00:00+01:00");
        booking.says(
                new RoomGranted(
                        UUID.fromString(id(first)),
                        UUID.fromString(id(first)),
                        "reymonta",
                        2,
                        new BookedRoom(UUID.randomUUID(), "1w038", start, start.plusMinutes(45))),
                1,
                clock.instant());
        booking.says(
                new RoomRefused(
                        UUID.fromString(id(second)),
                        UUID.fromString(id(second)),
                        "reymonta",
                        3,
                        "room-not-available",
                        List.of(),
                        null),
                1,
                clock.instant());

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(state(maria, first)).isEqualTo("BOOKED");
            assertThat(state(maria, second)).isEqualTo("RELEASED");
        });
        assertThat(text(office.get(COORDINATOR, second))).contains("room-not-available");
        assertThat(office.slots(duty, date)).contains(slots.get(1)).doesNotContain(slots.get(0));
    }

    @Test
    void theDeskWritesDownATalkThatWasKeptOnPaper() {
        var planned = office.post(
                COORDINATOR,
                CENTRE + "/advice-duties",
                plan(adviser, LocalDate.now(clock).minusWeeks(3), online(), ""));
        assertThat(planned).hasStatus(201);
        var slot = new SlotId(
                new DutyId(UUID.fromString(read(planned, "$.dates[0].dutyId"))),
                OffsetDateTime.parse(read(planned, "$.dates[0].start")).toInstant());
        refused(office.book(newcomer(), slot.toString(), "?"), 422, "slot-too-soon");

        var written = office.post(
                Persona.receptionist(REYMONTA),
                CENTRE + "/advice-slots/" + slot + "/appointments/by-staff",
                "{\"field\": \"law\", \"name\": \"Jan\", \"kind\": \"INDIVIDUAL\"}");

        assertThat(written).hasStatus(201);
        assertThat(office.post(
                        Persona.receptionist(REYMONTA),
                        appointment(written) + "/outcome",
                        "{\"outcome\": \"ANSWERED\", \"minutes\": 40}"))
                .hasStatusOk();
    }

    @Test
    void aTalkIsMetHeldCountedAndGoesOn() {
        var date = tuesday();
        var duty = office.duty(anna, adviser, date, online());
        var next = office.slots(office.duty(anna, adviser, date.plusDays(7), online()), date.plusDays(7));
        var maria = newcomer();
        var path = appointment(office.book(maria, office.slots(duty, date).getFirst(), "?"));
        var outcome = "{\"outcome\": \"TO_BE_CONTINUED\", \"minutes\": 40}";
        refused(office.post(anna, path + "/outcome", outcome), 409, "appointment-not-begun");
        refused(office.post(anna, path + "/arrive", ""), 409, "appointment-not-begun");
        theDayHasCome(duty);

        assertThat(office.post(Persona.receptionist(REYMONTA), path + "/arrive", ""))
                .hasStatusOk();
        assertThat(office.post(newAdviser(), path + "/outcome", outcome)).hasStatus(404);
        assertThat(office.post(maria, path + "/outcome", outcome)).hasStatus(403);
        assertThat(office.post(anna, path + "/no-show", "")).hasStatusOk();
        var held = office.post(anna, path + "/outcome", outcome);
        assertThat(held).hasStatusOk();
        assertThat(this.<Integer>of(held, "minutes")).isEqualTo(40);
        refused(office.post(maria, path + "/cancel", "{}"), 409, "appointment-not-possible");

        var follows = office.post(
                anna,
                path + "/follow-ups",
                "{\"slot\": \"%s\", \"question\": \"Poprawiony statut\"}".formatted(next.getFirst()));
        assertThat(follows).hasStatus(201);
        assertThat(this.<String>of(follows, "followUpOf")).isEqualTo(id(path));
        assertThat(text(office.get(maria, path))).contains(id(appointment(follows)));
        assertThat(text(office.get(maria, "/api/v1/my-advice-appointments"))).contains("Poprawiony statut");

        var told = new ToldEvents(consumers).bodies(Topics.EVENTS, id(path), 3).getLast();
        assertThat(told).isInstanceOfSatisfying(AdviceGiven.class, given -> {
            assertThat(given.minutes()).isEqualTo(40);
            assertThat(given.outcome()).isEqualTo(AdviceOutcome.TO_BE_CONTINUED);
            assertThat(given.appointment().field()).isEqualTo("law");
        });
    }

    @Test
    void aDutyIsChangedWithinWhatIsPromisedAndCalledOffWithEverybody() {
        var date = tuesday();
        var duty = office.duty(anna, adviser, date, online());
        var path = appointment(office.book(newcomer(), office.slots(duty, date).getFirst(), "?"));
        var uri = CENTRE + "/advice-duties/" + duty;
        var shape = """
                {"start": "%sT%s:00+01:00", "end": "%sT16:00:00+01:00", "slotMinutes": 60, "fields": ["law"], "place": %s}""";
        var late = office.put(anna, uri, shape.formatted(date, "12:00", date, online()), "*");
        refused(late, 409, "appointments-in-the-way");
        assertThat(JsonPath.<List<String>>read(text(late), "$.appointments")).containsExactly(id(path));
        refused(
                office.put(
                        anna,
                        uri,
                        shape.replace("T16:", "T01:").formatted(date, "20:00", date.plusDays(1), online()),
                        "*"),
                422,
                "duty-spans-days");
        refused(
                office.put(newAdviser(), uri, shape.formatted(date, "10:00", date, online()), "*"),
                403,
                "another-adviser");
        assertThat(office.put(
                        anna,
                        uri,
                        shape.formatted(date, "10:00", date, "{\"phone\": true, \"number\": \"12 345 67 89\"}"),
                        "*"))
                .hasStatusOk();
        assertThat(text(office.get(anna, path))).contains("12 345 67 89");

        assertThat(JsonPath.<List<String>>read(
                        text(office.get(COORDINATOR, uri + "/withdrawal")), "$.hits[*].appointment.id"))
                .containsExactly(id(path));
        var withdrawn = office.post(COORDINATOR, uri + "/withdraw", "{\"reason\": \"Choroba\"}");
        assertThat(withdrawn).hasStatusOk();
        assertThat(JsonPath.<List<String>>read(text(withdrawn), "$.hits[*].appointment.state"))
                .containsExactly("CANCELLED");
        assertThat(text(office.get(anna, path))).contains("Choroba", "CENTRE");
        refused(office.post(COORDINATOR, uri + "/withdraw", "{}"), 409, "duty-called-off");
        assertThat(office.slots(duty, date)).isEmpty();
    }

    @Test
    void whoRetiresIsOnOfferNoMore() {
        var date = tuesday();
        var duty = office.duty(anna, adviser, date, online());
        var path = appointment(office.book(newcomer(), office.slots(duty, date).getFirst(), "?"));

        var standing = office.post(COORDINATOR, CENTRE + "/advisers/" + adviser + "/retire", "{}");
        assertThat(JsonPath.<List<String>>read(text(standing), "$.appointmentsAhead"))
                .containsExactly(id(path));
        assertThat(office.slots(duty, date)).isEmpty();
        assertThat(state(anna, path)).isEqualTo("BOOKED");

        var gone = office.post(
                COORDINATOR,
                CENTRE + "/advisers/" + adviser + "/retire",
                "{\"withdrawDuties\": true, \"reason\": \"Koniec\"}");
        assertThat(JsonPath.<Integer>read(text(gone), "$.appointmentsCancelled"))
                .isEqualTo(1);
        assertThat(state(anna, path)).isEqualTo("CANCELLED");
    }

    @Test
    void ofFortyWhoWantFourTimesOverHttpFourHaveOne() throws Exception {
        for (int round = 0; round < STORM_ROUNDS; round++) {
            var date = tuesday().plusDays(7L + round);
            var duty = office.duty(anna, adviser, date, online());
            var slots = office.slots(duty, date);
            var calls = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(n -> () -> office.book(newcomer(), slots.get(n % 4), "?")
                            .getResponse()
                            .getStatus())
                    .toList();
            try (var callers = Executors.newFixedThreadPool(40)) {
                int made = 0;
                for (var call : callers.invokeAll(calls)) {
                    assertThat(call.get()).isIn(201, 409);
                    made += call.get() == 201 ? 1 : 0;
                }
                assertThat(made).isEqualTo(4);
            }
            assertThat(office.slots(duty, date)).isEmpty();
        }
    }

    /** Moves everything on a duty's day into the past, as if it had come. */
    private void theDayHasCome(String duty) {
        var days = mongo.getCollection("adviserDays");
        var day = days.find(new Document("duties.id", UUID.fromString(duty))).first();
        var aWhileAgo = Date.from(clock.instant().minus(Duration.ofMinutes(30)));
        var over = Date.from(clock.instant().plus(Duration.ofHours(3)));
        days.updateOne(
                new Document("_id", day.getString("_id")),
                new Document(
                        "$set",
                        new Document("duties.0.start", aWhileAgo)
                                .append("duties.0.end", over)
                                .append("appointments.0.start", aWhileAgo)
                                .append(
                                        "appointments.0.end",
                                        Date.from(clock.instant().plus(Duration.ofMinutes(15))))));
    }

    private String state(Persona person, String path) {
        return JsonPath.read(text(office.get(person, path)), "$.state");
    }

    private <T> T of(MvcTestResult answer, String member) {
        return read(answer, "$." + member);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        CollectionContract.refused(answer, status, code);
    }
}
