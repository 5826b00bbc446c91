package pl.krakow.centra.volunteering.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.CollectionContract;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.ToldEvents;
import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.Offers;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.opportunities.domain.Provision;
import pl.krakow.centra.volunteering.opportunities.domain.Requirements;
import pl.krakow.centra.volunteering.opportunities.domain.Shift;
import pl.krakow.centra.volunteering.opportunities.domain.ShiftId;

/** A volunteer from the registration over suggestions to the erasure, over HTTP with everything behind it. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class VolunteersIT {

    private static final Persona COORDINATOR = Persona.coordinator(new CentreId("reymonta"));
    private static final Persona ELSEWHERE = Persona.coordinator(new CentreId("nowa-huta"));
    private static final String VOLUNTEERS = "/api/v1/volunteers";
    private static final String ME = VOLUNTEERS + "/me";
    private static final String AT_CENTRE = "/api/v1/centres/reymonta/volunteer-profiles";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private Clock clock;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Test
    void isRegisteredSeenConfirmedSuggestedToAndErased() {
        var anna = person("anna");
        assertThat(get(anna, ME)).hasStatus(404);
        var registered = post(anna, VOLUNTEERS, registration("Anna Łoś", "1994-05-17", null));
        assertThat(registered).hasStatus(201);
        assertThat(registered.getResponse().getHeader(HttpHeaders.LOCATION)).isEqualTo(ME);
        String id = read(registered, "$.id");
        refused(post(anna, VOLUNTEERS, registration("Anna Łoś", "1994-05-17", null)), 409, "volunteer-known");

        assertThat(put(anna, ME, profile("Anna Łoś", "1994-05-17", null), "\"7\""))
                .hasStatus(412);
        refused(put(anna, ME, profile("Anna Łoś", "2012-05-17", GUARDIAN), "\"1\""), 409, "birthday-set");
        assertThat(put(anna, ME, profile("Anna Łoś-Nowak", "1994-05-17", null), "\"1\""))
                .hasStatusOk();

        assertThat(text(get(COORDINATOR, AT_CENTRE + "?text=los-nowak"))).contains(id);
        assertThat(get(ELSEWHERE, "/api/v1/centres/nowa-huta/volunteer-profiles/" + id))
                .hasStatus(404);
        assertThat(get(COORDINATOR, AT_CENTRE + "/" + id)).hasStatusOk();
        assertThat(text(get(COORDINATOR, AT_CENTRE + "/" + id + "/views")))
                .contains("VOLUNTEER_LIST", "\"VOLUNTEER\"", COORDINATOR.subject());
        assertThat(post(
                        COORDINATOR,
                        AT_CENTRE + "/" + id + "/qualifications/qualified-first-aid/confirm",
                        "{\"expires\": \"2031-03-31\"}"))
                .bodyJson()
                .extractingPath("$.qualifications[0].confirmedAt")
                .isEqualTo("reymonta");
        refused(
                post(COORDINATOR, AT_CENTRE + "/" + id + "/qualifications/lifeguard/confirm", "{}"),
                404,
                "qualification-not-claimed");

        var suits = announced(Set.of("qualified-first-aid"), false);
        var withMinors = announced(Set.of(), true);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(suggested(anna)).contains(suits.id().toString()));
        assertThat(suggested(anna)).doesNotContain(withMinors.id().toString());
        var suggestion = text(get(anna, ME + "/matches?limit=100"));
        List<Integer> points = JsonPath.read(
                suggestion, "$.items[?(@.opportunityId == '%s')].match.points[*].points".formatted(suits.id()));
        List<Integer> scores =
                JsonPath.read(suggestion, "$.items[?(@.opportunityId == '%s')].match.score".formatted(suits.id()));
        assertThat(points).hasSize(7);
        assertThat(scores)
                .containsExactly(points.stream().mapToInt(Integer::intValue).sum());
        assertThat(text(get(anna, ME + "/matches/" + withMinors.id())))
                .contains("SAFEGUARDING", "Przed pracą z dziećmi trzeba sprawdzenia w rejestrach.");

        var candidates = "/api/v1/centres/reymonta/opportunities/" + withMinors.id() + "/matches";
        assertThat(text(get(COORDINATOR, candidates))).doesNotContain(id);
        assertThat(text(get(COORDINATOR, candidates + "?excluded=true"))).contains(id, "Łoś-Nowak", "SAFEGUARDING");
        var today = LocalDate.now(clock.withZone(Offers.KRAKOW));
        assertThat(put(
                        COORDINATOR,
                        AT_CENTRE + "/" + id + "/safeguarding",
                        "{\"checkedOn\": \"%s\", \"result\": \"CLEAR\"}".formatted(today),
                        null))
                .hasStatusOk();
        assertThat(text(get(COORDINATOR, candidates))).contains(id);
        assertThat(suggested(anna)).contains(withMinors.id().toString());

        assertThat(post(anna, ME + "/pause", "{\"until\": null}")).hasStatusOk();
        assertThat(text(get(anna, ME + "/matches"))).contains("\"paused\":true").contains("\"items\":[]");
        assertThat(post(anna, ME + "/resume", "")).hasStatusOk();

        var mine = text(get(anna, "/api/v1/my-data/volunteering"));
        assertThat(mine).contains("Łoś-Nowak", "VOLUNTEER_MATCHES");
        assertThat(delete(anna, "/api/v1/my-data/volunteering")).hasStatus(204);
        assertThat(get(anna, ME)).hasStatus(404);
        assertThat(get(COORDINATOR, AT_CENTRE + "/" + id)).hasStatus(404);
        assertThat(new ToldEvents(consumers).of(Topics.VOLUNTEERING, id, 4))
                .extracting(told -> told.substring(0, told.indexOf(' ')))
                .containsExactly(
                        "pl.krakow.centra.volunteer.registered.v1",
                        "pl.krakow.centra.volunteer.changed.v1",
                        "pl.krakow.centra.volunteer.changed.v1",
                        "pl.krakow.centra.volunteer.erased.v1");
    }

    @Test
    void aChildIsRegisteredByTheGuardianAndHelpsWithTheirConsent() {
        var today = LocalDate.now(clock.withZone(Offers.KRAKOW));
        var twelve = today.minusYears(12).toString();
        var mother = person("mother");
        refused(post(mother, VOLUNTEERS, registration("Ola", twelve, null)), 422, "guardian-needed");
        refused(post(mother, VOLUNTEERS, registration("Ola", twelve, GUARDIAN)), 422, "guardian-acts");
        var registered = post(mother, VOLUNTEERS, registration("Ola", twelve, GUARDIAN.replace("false", "true")));
        assertThat(registered).hasStatus(201);
        String id = read(registered, "$.id");
        var help = announced(Set.of(), false);

        assertThat(text(get(mother, ME + "/matches/" + help.id()))).contains("Brakuje zgody opiekuna.");
        assertThat(put(
                        COORDINATOR,
                        AT_CENTRE + "/" + id + "/guardian-consent",
                        "{\"givenOn\": \"%s\"}".formatted(today),
                        null))
                .hasStatusOk();
        assertThat(text(get(mother, ME + "/matches/" + help.id()))).doesNotContain("GUARDIAN_CONSENT");
        assertThat(delete(COORDINATOR, AT_CENTRE + "/" + id + "/guardian-consent"))
                .hasStatusOk();
        refused(delete(COORDINATOR, AT_CENTRE + "/" + id + "/guardian-consent"), 409, "no-guardian-consent");
    }

    @Test
    void whoHasNoAccountIsEnteredHandedOverOrErasedByTheCentre() {
        String entered = read(post(COORDINATOR, AT_CENTRE, registration("Jan", "1950-01-01", null)), "$.id");
        var jan = person("jan");
        assertThat(put(
                        COORDINATOR,
                        AT_CENTRE + "/" + entered + "/account",
                        "{\"account\": \"%s\"}".formatted(jan.subject()),
                        null))
                .hasStatusOk();
        assertThat(this.<String>of(get(jan, ME), "id")).isEqualTo(entered);
        refused(delete(COORDINATOR, AT_CENTRE + "/" + entered), 409, "has-account");

        String other = read(post(COORDINATOR, AT_CENTRE, registration("Ewa", "1950-01-01", null)), "$.id");
        refused(
                put(
                        COORDINATOR,
                        AT_CENTRE + "/" + other + "/account",
                        "{\"account\": \"%s\"}".formatted(jan.subject()),
                        null),
                409,
                "volunteer-known");
        assertThat(delete(COORDINATOR, AT_CENTRE + "/" + other)).hasStatus(204);
        assertThat(get(COORDINATOR, AT_CENTRE + "/" + other)).hasStatus(404);
    }

    @Test
    void refusesWhatCannotBe() {
        var ola = person("ola");
        var good = registration("Ola", "1990-01-01", null);
        invalid(post(ola, VOLUNTEERS, good.replace("\"17:00\"", "\"22:00\"")), "/profile/weekly/0");
        invalid(post(ola, VOLUNTEERS, good.replace("ola@example.org", "ola")), "/profile/email");
        invalid(post(ola, VOLUNTEERS, good.replace("\"travelKm\": 15", "\"travelKm\": 1000")), "/profile/travelKm");
        refused(post(ola, VOLUNTEERS, good.replace("\"reymonta\"", "\"nigdzie\"")), 422, "no-such-centre");
        var words = post(
                ola, VOLUNTEERS, good.replace("\"cooking\"", "\"juggling\"").replace("\"uk\"", "\"xx\""));
        refused(words, 422, "term-unknown");
        assertThat(text(words))
                .contains("/api/v1/volunteering-terms", "juggling, xx")
                .contains("/profile/skills", "/profile/languages");
        refused(post(ola, VOLUNTEERS, good.replace("\"MATCHING\"", "\"CONTACT\"")), 422, "consent-needed");
        refused(post(ola, VOLUNTEERS, good.replace("1990-01-01", "2199-01-01")), 422, "birthday-out-of-reach");
        assertThat(get(ola, ME)).hasStatus(404);
    }

    private static final String GUARDIAN = """
            {"name": "Maria Nowak", "email": "maria@example.org", "acts": false}""";

    private static String registration(String name, String bornOn, @Nullable String guardian) {
        return """
                {"profile": %s, "consents": [{"to": "MATCHING", "version": "2026-09"}]}""".formatted(profile(name, bornOn, guardian));
    }

    private static String profile(String name, String bornOn, @Nullable String guardian) {
        return """
                {
                  "name": "%s",
                  "email": "ola@example.org",
                  "bornOn": "%s",
                  "guardian": %s,
                  "centres": ["reymonta"],
                  "skills": ["cooking"],
                  "qualifications": [{"qualification": "qualified-first-aid", "evidence": "zaświadczenie"}],
                  "languages": ["pl", "uk"],
                  "interests": [],
                  "district": "krowodrza",
                  "travelKm": 15,
                  "remote": true,
                  "weekly": [{"day": "MONDAY", "from": "17:00", "to": "20:00"},
                             {"day": "SATURDAY", "from": "00:00", "to": "00:00"}],
                  "away": [],
                  "extra": [],
                  "wishes": ["SHIFTS"],
                  "weeklyHours": 20
                }""".formatted(name, bornOn, guardian);
    }

    /** A shift on a Saturday in some weeks. */
    private Opportunity announced(Set<String> qualifications, boolean minors) {
        var saturday = LocalDate.now(clock.withZone(Offers.KRAKOW)).plusWeeks(3).with(java.time.DayOfWeek.SATURDAY);
        var details = new OpportunityDetails(
                "Pomoc przy kiermaszu",
                "Wydawanie posiłków.",
                Offers.FOUNDATION,
                Commitment.SHIFTS,
                List.of(new Shift(new ShiftId(UUID.randomUUID()), saturday.atTime(10, 0), saturday.atTime(14, 0), 5)),
                null,
                new Place.AtCentre(),
                new Requirements(Set.of(), Set.of("cooking"), qualifications, Set.of("pl"), null, minors),
                Set.of(),
                Set.of(),
                0,
                Admission.AT_ONCE,
                null,
                null,
                new Provision(true, true));
        var submission = Offers.submission("reymonta", details);
        opportunities.add(submission);
        var published = Offers.published(submission);
        opportunities.save(published);
        return published.opportunity();
    }

    private String suggested(Persona person) {
        return text(get(person, ME + "/matches?limit=100"));
    }

    private static Persona person(String name) {
        return new Persona(name + " " + UUID.randomUUID(), Set.of(Role.RESIDENT), List.of());
    }

    private <T> T of(MvcTestResult answer, String path) {
        assertThat(answer).hasStatusOk();
        return JsonPath.read(text(answer), "$." + path);
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        CollectionContract.refused(answer, status, code);
    }

    private static void invalid(MvcTestResult answer, String pointer) {
        refused(answer, 400, "invalid-request");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
    }

    private MvcTestResult get(Persona person, String uri) {
        return new ApiCalls(http).get(person, uri);
    }

    private MvcTestResult post(Persona person, String uri, String body) {
        return new ApiCalls(http).post(person, uri, body, Map.of());
    }

    private MvcTestResult put(Persona person, String uri, String body, @Nullable String revision) {
        var request =
                http.put().uri(uri).with(person).contentType("application/json").content(body);
        return revision == null
                ? request.exchange()
                : request.header(HttpHeaders.IF_MATCH, revision).exchange();
    }

    private MvcTestResult delete(Persona person, String uri) {
        return http.delete().uri(uri).with(person).exchange();
    }
}
