package pl.krakow.centra.reporting.reckoning.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventType;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.kit.event.EventJson;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.RecordBeneficiary;
import pl.krakow.centra.reporting.counting.domain.BeneficiaryFact;
import pl.krakow.centra.reporting.counting.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.counting.memory.InMemoryBeneficiaries;
import pl.krakow.centra.reporting.counting.memory.InMemorySources;
import pl.krakow.centra.reporting.reckoning.TakeEvent;

/** The wire as it once was, in files that never change: what lies in the topics' history can still be counted. */
class GoldenEventsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final UUID FOUNDATION = UUID.fromString("0198f3a0-0000-7000-8000-000000000002");

    private static final CentreCatalogue CENTRES =
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml"));

    private final InMemoryBeneficiaries beneficiaries = new InMemoryBeneficiaries();
    private final Ports ports = new Ports();
    private final ReportingEvents events = new ReportingEvents(
            new TakeEvent(
                    ports.recordFact(),
                    new RecordBeneficiary(beneficiaries),
                    ports.recordMerge(),
                    ports.openTimes(),
                    CENTRES),
            new InMemorySources(),
            Generations.ONLY_ONE);

    @ParameterizedTest
    @EnumSource
    void countsABookingOfEveryState(Loan.State state) throws IOException {
        receive(
                "pl.krakow.centra.booking.%s.v1"
                        .formatted(state.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                body -> {});

        boolean confirmed = EnumSet.of(Loan.State.CONFIRMED, Loan.State.CHECKED_IN, Loan.State.COMPLETED)
                .contains(state);
        boolean calledOff = state == Loan.State.CANCELLED || state == Loan.State.WITHDRAWN;
        boolean counted = state == Loan.State.COMPLETED;
        assertThat(figure(Indicator.REQUESTS)).isEqualTo(1);
        assertThat(figure(Indicator.CANCELLATIONS)).isEqualTo(calledOff ? 1 : 0);
        assertThat(figure(Indicator.ROOM_USES)).isEqualTo(confirmed ? 1 : 0);
        assertThat(figure(Indicator.HOURS)).isEqualTo(confirmed ? 150 : 0);
        assertThat(figure(Indicator.USES_UNCOUNTED)).isEqualTo(confirmed && !counted ? 1 : 0);
        assertThat(figure(Indicator.PEOPLE)).isEqualTo(counted ? 31 : confirmed ? 25 : 0);
        assertThat(figure(Indicator.ORGANISATIONS)).isEqualTo(confirmed ? 1 : 0);
    }

    @Test
    void countsAChangedBookingAsWhatItStillIs() throws IOException {
        receive("pl.krakow.centra.booking.changed.v1", body -> {});

        assertThat(figure(Indicator.ROOM_USES)).isEqualTo(1);
        assertThat(figure(Indicator.PEOPLE)).isEqualTo(18);
    }

    @Test
    void keepsABeneficiary() throws IOException {
        receive("pl.krakow.centra.beneficiary.registered.v1", body -> {});

        assertThat(beneficiaries.find(List.of(FOUNDATION)))
                .containsExactly(new BeneficiaryFact(FOUNDATION, 1, "reymonta", BeneficiaryKind.ORGANISATION, "V"));
    }

    @Test
    void overlooksWhatANewerPublisherAdds() throws IOException {
        receive("pl.krakow.centra.booking.confirmed.v1", body -> body.put("weather", "fine"));

        assertThat(figure(Indicator.ROOM_USES)).isEqualTo(1);
    }

    /** Who comes to an event is counted at the event, and the centre is no beneficiary of its own. */
    @ParameterizedTest
    @CsvSource({
        "pl.krakow.centra.booking.confirmed.v1, 150",
        "pl.krakow.centra.booking.completed.v1, 150",
        "pl.krakow.centra.booking.cancelled.v1, 0"
    })
    void countsNoLoanOfARoomThatAnEventHolds(String type, long occupied) throws IOException {
        receive(type, GoldenEventsTest::heldForAnEvent);

        for (var indicator : EnumSet.complementOf(EnumSet.of(Indicator.OCCUPIED, Indicator.USED))) {
            assertThat(figure(indicator)).as(indicator.id()).isZero();
        }
        assertThat(figure(Indicator.OCCUPIED))
                .as("the room is taken all the same")
                .isEqualTo(occupied);
    }

    /** What has no time of its own counts on the day it happened: 20 November. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            event.ended                 | nowa-huta | 2026-04-21 | EVENTS:EVENT_KIND:TRAINING=1 EVENT_HOURS=180
            event.cancelled             |           | 2026-11-20 | EVENTS_CALLED_OFF=1
            event.held                  | reymonta  | 2026-03-12 | EVENT_SEATS=20 EVENT_REGISTERED=20 EVENT_PEOPLE=18 EVENT_PEOPLE:AUDIENCE:NGO=10 EVENT_PEOPLE:AGE:61-=2 EVENT_PEOPLE:EVENT_KIND:TRAINING=18 EVENT_NO_SHOWS=3 EVENT_WAITING=7
            registration.attended       | reymonta  | 2026-11-20 | PARTICIPANTS=1
            advice.given                | reymonta  | 2026-03-12 | ADVICE=1 ADVICE:FIELD:law=1 ADVICE:WAY:ON_SITE=1 ADVICE:OUTCOME:DOCUMENT_PREPARED=1 ADVICE_HOURS:FIELD:law=40 ADVISED=1
            advice.missed               | reymonta  | 2026-03-12 | ADVICE_MISSED=1
            advice.booked               | reymonta  | 2026-03-12 | ADVICE_UNSETTLED=1 ADVICE=0
            mentoring.begun             | reymonta  | 2026-11-20 | COURSES_BEGUN:COURSE_KIND:MENTORING=1
            mentoring.session-noted     | reymonta  | 2026-03-12 | COURSE_SESSIONS=1 COURSE_HOURS=55
            mentoring.ended             | reymonta  | 2026-11-20 | COURSES_ENDED:RESULT:PARTLY=1
            group.meeting-held          | nowa-huta | 2026-03-12 | GROUP_MEETINGS=1 GROUP_PEOPLE=11 WORKING_GROUPS=1
            incubation.started          | reymonta  | 2026-11-20 | INCUBATED=1
            incubation.step-changed     | reymonta  | 2026-11-20 | INCUBATION_STEPS:STEP:founding-meeting=1
            incubation.finished         | reymonta  | 2026-11-20 | INCUBATION_RESULTS:RESULT:ASSOCIATION=1
            knowledge.published         | reymonta  | 2026-11-20 | KNOWLEDGE_PUBLISHED:ENTRY_KIND:ARTICLE=1
            knowledge.question-answered | nowa-huta | 2026-11-20 | QUESTIONS_ANSWERED=1
            knowledge.used              | reymonta  | 2026-11-20 | KNOWLEDGE_READS=142 KNOWLEDGE_READS:ENTRY_KIND:TEMPLATE=30 KNOWLEDGE_DOWNLOADS=17 KNOWLEDGE_SEARCHES=41
            volunteer.registered        | reymonta  | 2026-11-20 | VOLUNTEERS_REGISTERED=1 VOLUNTEERS_REGISTERED:AGE_BAND:FROM_25_TO_34=1 VOLUNTEERS_REGISTERED:DISTRICT:nowa-huta=1
            opportunity.published       | reymonta  | 2026-03-05 | OPPORTUNITIES:COMMITMENT:SHIFTS=1 OPPORTUNITY_SEATS=3
            opportunity.closed          | reymonta  | 2026-11-20 | OPPORTUNITIES_CLOSED=1
            placement.changed           | reymonta  | 2026-12-01 | PLACEMENTS_SOUGHT=1
            agreement.concluded         | reymonta  | 2026-11-20 | AGREEMENTS=1 AGREEMENT_CHANGES=0
            agreement.ended             | reymonta  | 2026-12-31 | AGREEMENTS_ENDED=1
            volunteering.hours-confirmed | reymonta | 2026-11-23 | VOLUNTEER_HOURS=270 VOLUNTEER_HOURS_UNVALUED=0 VOLUNTEER_VALUE=13500 VOLUNTEERS_ACTIVE=1 ORGANISATIONS_HELPED=1
            volunteering.certificate-issued | reymonta | 2026-12-20 | VOLUNTEER_CERTIFICATES=1
            """)
    void countsEveryFormOfSupport(String type, @Nullable String centre, LocalDate day, String figures)
            throws IOException {
        var event = receive("pl.krakow.centra." + type + ".v1", body -> {});

        var at = centre == null ? event.centre() : centre;
        assertThat(event.centre()).isEqualTo(at);
        var tally = ports.read(at, new Period(day, day));
        for (var figure : figures.split(" ")) {
            var parts = figure.split("=");
            assertThat(tally.figure(Cell.of(parts[0]).orElseThrow())).as(figure).isEqualTo(Long.parseLong(parts[1]));
        }
    }

    /** Noted on 20 November, about a session two days before. */
    @Test
    void countsWhoCameOnTheDayOfTheSession() throws IOException {
        receive("pl.krakow.centra.registration.attended.v1", body -> body.put("date", "2026-11-18"));

        assertThat(participants(LocalDate.of(2026, 11, 18))).isEqualTo(1);
        assertThat(participants(LocalDate.of(2026, 11, 20)))
                .as("not on the day it was noted")
                .isZero();
    }

    private long participants(LocalDate day) {
        return ports.read("reymonta", new Period(day, day)).figure(Indicator.PARTICIPANTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"event.published", "advice.cancelled", "knowledge.archived", "volunteering.certificate-revoked"})
    void countsNothingThatIsStillToComeOrGone(String type) throws IOException {
        var event = receive("pl.krakow.centra." + type + ".v1", body -> {});

        assertThat(ports.months().unsettled()).as("no day was touched").isEmpty();
        assertThat(event.centre()).isNotBlank();
    }

    @Test
    void learnsWhenRoomsAreOpen() throws IOException {
        receive("pl.krakow.centra.booking.opening-hours-changed.v1", body -> {});
        receive("pl.krakow.centra.booking.room-changed.v1", body -> {
            body.put("centre", "reymonta");
            body.put("roomId", "1w040");
            body.remove("partOf");
        });
        receive("pl.krakow.centra.booking.closure-changed.v1", body -> {});

        assertThat(open("2026-12-07")).as("a Monday").isEqualTo(660);
        assertThat(open("2026-12-14")).as("closed from nine to one").isEqualTo(420);
        assertThat(open("2026-12-17")).as("opened again before its time").isEqualTo(660);
        assertThat(open("2026-11-28")).as("a Saturday that is an exception").isEqualTo(300);
        assertThat(open("2026-11-21")).as("any other Saturday").isZero();
        assertThat(open("2026-12-24")).as("an exception").isZero();
        assertThat(open("2026-12-25")).as("a public holiday").isZero();
        assertThat(open("2027-07-01")).as("the room is retired").isZero();
        assertThat(open("2026-08-31")).as("the room isn't there yet").isZero();
    }

    private long open(String date) {
        var day = LocalDate.parse(date);
        return ports.read("reymonta", new Period(day, day)).figure(Indicator.OPEN);
    }

    @Test
    void countsHowLongAnAnswerTook() throws IOException {
        receive("pl.krakow.centra.booking.confirmed.v1", body -> body.put("requestedAt", "2026-11-19T11:00:00+01:00"));
        receive("pl.krakow.centra.booking.completed.v1", body -> {});

        var tally = ports.read("reymonta", new Period(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20)));
        assertThat(tally.figure(Indicator.REQUESTS_ANSWERED)).isEqualTo(1);
        assertThat(tally.figure(Indicator.ANSWER_MEDIAN)).as("23 hours").isEqualTo(1440);
        assertThat(tally.figure(Cell.of("REQUESTS_ANSWERED:ANSWER:CONFIRMED").orElseThrow()))
                .isEqualTo(1);
    }

    @SuppressWarnings("unchecked")
    private static void heldForAnEvent(Map<String, Object> body) {
        body.computeIfPresent("booking", (_, booking) -> {
            ((Map<String, Object>) booking).put("eventId", "01957a2f-4a00-7e90-a1d2-0b5c8e6f7a39");
            return booking;
        });
    }

    private long figure(Indicator indicator) {
        return ports.read("reymonta", new Period(DAY, DAY)).figure(indicator);
    }

    private DomainEvent receive(String name, Consumer<Map<String, Object>> change) throws IOException {
        JsonMapper json = JsonMapper.shared();
        EventType type = EventTypes.named(name).orElseThrow();
        Map<String, Object> body;
        try (var golden = GoldenEventsTest.class.getResourceAsStream("/golden/" + type.shortName() + ".json")) {
            body = json.readValue(golden, new TypeReference<LinkedHashMap<String, Object>>() {});
        }
        change.accept(body);
        DomainEvent event = EventJson.read(type, json.writeValueAsBytes(body));
        events.handle(new ReceivedEvent(
                event, "id", name, event.subject(), event.centre(), 1, Instant.parse("2026-11-20T09:00:00Z")));
        return event;
    }
}
