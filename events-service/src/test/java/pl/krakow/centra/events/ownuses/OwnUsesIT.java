package pl.krakow.centra.events.ownuses;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.advice.AdviceOffice.CENTRE;
import static pl.krakow.centra.events.advice.AdviceOffice.COORDINATOR;
import static pl.krakow.centra.events.advice.AdviceOffice.appointment;
import static pl.krakow.centra.events.advice.AdviceOffice.newAdviser;
import static pl.krakow.centra.events.advice.AdviceOffice.newcomer;
import static pl.krakow.centra.events.advice.AdviceOffice.online;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.events.advice.AdviceOffice;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.StoreQuestions;

/** What a centre holds rooms for itself, over HTTP: of every kind what needs a room, and nothing else. */
@SpringBootTest
@AutoConfigureMockMvc
@EmbeddedInfrastructure(broker = false)
@Import(StoreQuestions.Listening.class)
class OwnUsesIT {

    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(40);
    private static final String THEN = CENTRE + "/own-uses?from=%s&to=%s".formatted(DAY, DAY);
    private static final String FIVE = at(17);
    private static final String SEVEN = at(19);
    private static final String ROOM = "{\"roomId\": \"1w038\"}";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private StoreQuestions questions;

    private AdviceOffice office;
    private String adviser;

    @BeforeEach
    void anAdviserIsEngaged() {
        office = new AdviceOffice(http);
        adviser = office.engaged(newAdviser());
    }

    @Test
    void saysOfEachKindWhatItIs() {
        var event = event(ROOM);
        var duty = office.duty(COORDINATOR, adviser, DAY, ROOM);
        var asks = office.duty(
                COORDINATOR, office.engaged(newAdviser()), DAY, "{\"roomId\": \"1w039\", \"perAppointment\": true}");
        var talk =
                last(appointment(office.book(newcomer(), office.slots(asks, DAY).getFirst(), "Statut")));
        var group = group();
        var meeting = meeting(group, ROOM);

        var uses = office.get(COORDINATOR, THEN);
        assertThat(kind(uses, event)).containsExactly("EVENT");
        assertThat(kind(uses, duty)).containsExactly("ADVICE_HOURS");
        assertThat(kind(uses, talk)).containsExactly("ADVICE_APPOINTMENT");
        assertThat(kind(uses, meeting)).containsExactly("GROUP_MEETING");
        assertThat(of(uses, meeting, "name")).containsExactly("Łatwiej przejść");
        assertThat(of(uses, meeting, "groupId")).containsExactly(group);
        assertThat(of(uses, event, "start")).containsExactly(FIVE);
        assertThat(of(uses, duty, "name")).containsExactly("Anna Nowak");
        assertThat(kind(uses, asks)).as("each appointment has its own room").isEmpty();
        assertThat(text(uses)).doesNotContain("Statut", "Wiśniewska");
        var english = http.get()
                .uri(THEN)
                .with(COORDINATOR)
                .header("Accept-Language", "en")
                .exchange();
        assertThat(of(english, event, "name")).containsExactly("Workshop");
        assertThat(kind(
                        office.get(
                                COORDINATOR,
                                CENTRE + "/own-uses?from=%s&to=%s".formatted(DAY.plusDays(1), DAY.plusDays(2))),
                        event))
                .as("another day")
                .isEmpty();
    }

    @Test
    void leavesOutWhatNeedsNoRoom() {
        var event = event("{\"offSite\": \"Park Jordana\"}");
        var duty = office.duty(COORDINATOR, adviser, DAY, online());
        var group = group();
        var meeting = meeting(group, "{\"offSite\": \"Park Jordana\"}");
        var cancelled = meeting(group, ROOM);
        assertThat(office.post(
                        COORDINATOR,
                        CENTRE + "/groups/" + group + "/meetings/" + cancelled + "/cancel",
                        "{\"reason\": \"Choroba\"}"))
                .hasStatusOk();

        assertThat(text(office.get(COORDINATOR, THEN))).doesNotContain(event, duty, meeting, cancelled);
    }

    @Test
    void asksAsOftenForManyAsForFew() {
        event(ROOM);
        office.duty(COORDINATOR, adviser, DAY, ROOM);
        meeting(group(), ROOM);
        var few = asked();
        event(ROOM);
        office.duty(COORDINATOR, office.engaged(newAdviser()), DAY, ROOM);
        meeting(group(), ROOM);

        assertThat(few).hasSize(5).doesNotHaveDuplicates();
        assertThat(asked()).isEqualTo(few);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-02, 2026-12-01, period-backwards", "2026-01-01, 2026-12-31, too-many-days"})
    void refusesDaysItCannotTell(String from, String to, String code) {
        var answer = office.get(COORDINATOR, CENTRE + "/own-uses?from=%s&to=%s".formatted(from, to));

        assertThat(answer).hasStatus(400);
        assertThat(text(answer)).contains(code);
    }

    private List<String> asked() {
        questions.watch();
        assertThat(office.get(COORDINATOR, THEN)).hasStatusOk();
        return questions.asked();
    }

    private String event(String place) {
        return read(office.post(COORDINATOR, CENTRE + "/events", """
                {"kind": "TRAINING", "titles": {"pl": "Warsztat", "en": "Workshop"}, "language": "pl", "capacity": 12,
                 "start": "%s", "end": "%s", "place": %s}""".formatted(FIVE, SEVEN, place)), "$.id");
    }

    private String group() {
        return read(office.post(COORDINATOR, CENTRE + "/groups", """
                {"name": {"pl": "Łatwiej przejść"}, "purpose": {"pl": "Co przeszkadza w dzielnicy"},
                 "joining": "AT_ONCE", "mostMembers": 10}"""), "$.id");
    }

    private String meeting(String group, String place) {
        return read(
                office.post(COORDINATOR, CENTRE + "/groups/" + group + "/meetings", """
                {"title": "Mapa barier", "start": "%s", "end": "%s",
                 "place": %s, "people": 12}""".formatted(FIVE, SEVEN, place)),
                "$.id");
    }

    private static String at(int hour) {
        return DAY.atTime(hour, 0).atZone(ZoneId.of("Europe/Warsaw")).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static List<String> kind(MvcTestResult uses, String id) {
        return of(uses, id, "kind");
    }

    private static List<String> of(MvcTestResult uses, String id, String field) {
        return JsonPath.read(text(uses), "$.items[?(@.id == '%s')].%s".formatted(id, field));
    }
}
