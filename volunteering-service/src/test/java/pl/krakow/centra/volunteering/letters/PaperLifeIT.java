package pl.krakow.centra.volunteering.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
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
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.CollectionContract;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Inbox;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.StoreSearch;
import pl.krakow.centra.volunteering.opportunities.domain.Offers;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.organisations.domain.Organisations;

/**
 * A volunteer's work with all its paper, over HTTP with everything behind it: from the opportunity over the agreement, the hours and
 * the certificate to what is left when both sides had themselves erased. Letters come to a real mail server.
 */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class PaperLifeIT {

    private static final Inbox INBOX = Inbox.open();
    private static final String CENTRE = "/api/v1/centres/reymonta";
    private static final String PLACEMENTS = CENTRE + "/placements";
    private static final String AGREEMENTS = CENTRE + "/volunteering-agreements";
    private static final String CERTIFICATES = CENTRE + "/volunteering-certificates";
    private static final String ME = "/api/v1/volunteers/me";
    private static final String MY_DATA = "/api/v1/my-data/volunteering";
    private static final String CHECK = "/api/v1/volunteering-certificates/";
    private static final Persona COORDINATOR = Persona.coordinator(new CentreId("reymonta"));
    private static final Persona ANYBODY = Persona.anonymous();

    private final UUID foundation = UUID.randomUUID();
    private final Persona desk =
            new Persona("desk " + UUID.randomUUID(), Set.of(Role.RESIDENT, Role.REPRESENTATIVE), List.of());
    private final String deskMail = "biuro." + foundation + "@fundacja.example";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Organisations organisations;

    @Autowired
    private LetterSweep letterSweep;

    @Autowired
    private WritePaperLetters writePaperLetters;

    @Autowired
    private CentreCatalogue centres;

    @Autowired
    private Clock clock;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", INBOX::port);
        properties.add("centra.letters.every", () -> "PT0.2S");
    }

    @Test
    void workOfTwoMonthsIsAgreedDoneConfirmedCertifiedAndForgotten() {
        var anna = person("anna");
        var mail = "anna." + foundation + "@przyklad.example";
        var words = "Sprzątanie po zupie " + foundation;
        var placement = placedWith(anna, registration("Anna Nieznana-Próba", "1994-05-17", mail, null));
        var role = PLACEMENTS + "/" + placement;

        // nobody begins, nor writes hours down, without the paper
        var refused = post(COORDINATOR, role + "/start", "{}");
        refused(refused, 409, "not-ready-to-start");
        assertThat(text(refused)).contains("AGREEMENT").doesNotContain("INSURANCE");
        refused(post(anna, role + "/hours", work(today(), 60, words)), 409, "work-not-begun");
        refused(post(anna, role + "/agreement", "{}"), 409, "particulars-missing");
        particularsAreGiven();
        var drawnUp = post(anna, role + "/agreement", "{}");
        assertThat(drawnUp).hasStatus(201);
        String id = read(drawnUp, "$.id");
        var agreement = AGREEMENTS + "/" + id;
        letterSweep.wake();
        told(deskMail, "Porozumienie czeka na organizację");

        // both sides accept the version they have read
        refused(post(person("somebody"), agreement + "/accept", "{\"version\": 1}"), 404, "agreement-unknown");
        assertThat(ApiCalls.<String>read(post(anna, agreement + "/accept", "{\"version\": 1}"), "$.state"))
                .isEqualTo("PROPOSED");
        refused(post(COORDINATOR, role + "/start", "{}"), 409, "not-ready-to-start");
        refused(post(desk, agreement + "/accept", "{\"version\": 2}"), 409, "agreement-changed");
        assertThat(ApiCalls.<String>read(post(desk, agreement + "/accept", "{\"version\": 1}"), "$.state"))
                .isEqualTo("CONCLUDED");
        assertThat(get(anna, agreement + "/file")).hasStatusOk().hasContentType("application/pdf");
        letterSweep.wake();
        told(mail, "Porozumienie zawarte");
        told(deskMail, "Porozumienie zawarte");

        // the work
        assertThat(post(COORDINATOR, role + "/start", "{}")).hasStatusOk();
        var midnight = today().atStartOfDay(Offers.KRAKOW).toInstant();
        assertThat(post(desk, role + "/check-in", "{\"at\": \"%s\"}".formatted(midnight)))
                .hasStatusOk();
        assertThat(post(desk, role + "/check-out", "{\"at\": \"%s\"}".formatted(midnight.plusSeconds(60))))
                .hasStatusOk();
        assertThat(post(anna, role + "/hours/check-in", "")).hasStatus2xxSuccessful();
        assertThat(post(anna, role + "/hours", work(today(), 119, words))).hasStatus2xxSuccessful();
        assertThat(post(anna, role + "/hours", work(today(), 45, "Za dużo"))).hasStatus2xxSuccessful();
        var ledger = text(get(desk, role + "/hours"));
        List<String> checkedIn = JsonPath.read(ledger, "$.entries[?(@.minutes == 1)].id");
        List<String> logged = JsonPath.read(ledger, "$.entries[?(@.minutes == 119)].id");
        List<String> wrong = JsonPath.read(ledger, "$.entries[?(@.minutes == 45)].id");
        var both = "{\"entries\": [\"%s\", \"%s\"]}".formatted(checkedIn.getFirst(), logged.getFirst());
        refused(post(anna, role + "/hours/confirm", both), 403, "own-hours");
        whatWaitsIsTold(today());
        whatWaitsIsTold(today());
        assertThat(told(deskMail, "Godziny czekają na potwierdzenie").text()).contains("3 wpisy godzin");
        assertThat(lettersToTheDesk(PaperLetter.HOURS_TO_CONFIRM))
                .as("one a week, however often it is looked")
                .isEqualTo(1);
        refused(wish(anna, "WORK_DONE"), 409, "nothing-confirmed");
        assertThat(ApiCalls.<Integer>read(post(desk, role + "/hours/confirm", both), "$.confirmedMinutes"))
                .isEqualTo(120);
        assertThat(post(
                        desk,
                        role + "/hours/" + wrong.getFirst() + "/dispute",
                        "{\"remark\": \"Tego dnia było krócej\"}"))
                .hasStatusOk();
        letterSweep.wake();
        assertThat(told(mail, "Twoje godziny").text()).contains("Tego dnia było krócej");
        whatWaitsIsTold(today().plusWeeks(1));
        assertThat(lettersToTheDesk(PaperLetter.HOURS_TO_CONFIRM))
                .as("nothing waits any more")
                .isEqualTo(1);

        // the certificate, and what anybody learns of it
        var certified = wish(anna, "WORK_DONE");
        assertThat(certified).hasStatus(201);
        String number = read(certified, "$.number");
        String certificate = read(certified, "$.id");
        assertThat(get(anna, ME + "/certificates/" + certificate + "/file"))
                .hasStatusOk()
                .hasContentType("application/pdf");
        letterSweep.wake();
        assertThat(told(mail, "Zaświadczenie jest gotowe").text()).contains(number);
        var checked = get(ANYBODY, CHECK + number);
        assertThat(text(checked))
                .contains("\"VALID\"", "\"hours\":2", "Fundacja Sąsiedzi")
                .doesNotContain("Nieznana", "Anna");
        assertThat(text(post(ANYBODY, CHECK + number + "/comparison", "{\"holder\": \"Ewa Inna\", \"hours\": 350}")))
                .contains("HOLDER", "HOURS");
        assertThat(text(post(ANYBODY, CHECK + number + "/comparison", "{\"holder\": \"anna nieznana-próba\"}")))
                .doesNotContain("HOLDER");
        var opinion = wish(anna, "OPINION");
        letterSweep.wake();
        told(deskMail, "Wolontariusz prosi o opinię");
        assertThat(post(
                        desk,
                        CERTIFICATES + "/" + read(opinion, "$.id") + "/opinion",
                        "{\"opinion\": \"%s\"}".formatted("Można było liczyć na Annę"),
                        opinion))
                .hasStatusOk();
        assertThat(post(
                        COORDINATOR,
                        CERTIFICATES + "/" + certificate + "/revoke",
                        "{\"reason\": \"Pomyłka\"}",
                        certified))
                .hasStatusOk();
        assertThat(text(get(ANYBODY, CHECK + number))).contains("\"REVOKED\"");
        letterSweep.wake();
        told(mail, "Opinia jest gotowa");
        assertThat(told(mail, "Dokument został unieważniony").text()).contains("Pomyłka");

        // and nothing is left that says who they were
        refused(delete(anna), 409, "erasure-not-yet");
        assertThat(post(COORDINATOR, role + "/finish", "{}")).hasStatusOk();
        var store = new StoreSearch(mongo);
        assertThat(store.collectionsWith("Nieznana-Próba"))
                .contains("volunteers", "agreements", "volunteeringCertificates");
        assertThat(store.collectionsWith(words)).contains("hoursLedgers");
        assertThat(store.collectionsWith(desk.subject()))
                .contains("opportunities", "agreements", "hoursLedgers", "organisationContacts", "mailboxes");
        assertThat(text(get(anna, MY_DATA))).contains("Nieznana-Próba", words, number, id, "Można było liczyć na Annę");
        assertThat(text(get(anna, MY_DATA + "/erasure"))).contains("\"kind\":\"AGREEMENT\"", id, "\"until\"");
        assertThat(delete(anna)).hasStatus(204);
        for (var trace : List.of("Nieznana", mail, words, anna.subject(), "Można było liczyć")) {
            assertThat(store.collectionsWith(trace)).as(trace).isEmpty();
        }
        assertThat(text(get(COORDINATOR, agreement)))
                .as("that there was an agreement, about what and when, is kept")
                .contains("Zupa dla sąsiadów", today().toString())
                .doesNotContain("1994-05-17");
        assertThat(text(get(COORDINATOR, role + "/hours"))).contains("\"confirmedMinutes\":120");
        assertThat(text(get(ANYBODY, CHECK + number))).contains("\"REVOKED\"");

        assertThat(text(get(desk, MY_DATA))).contains(foundation.toString(), deskMail);
        assertThat(delete(desk)).hasStatus(204);
        assertThat(store.collectionsWith(desk.subject())).isEmpty();
        assertThat(store.collectionsWith(deskMail)).isEmpty();
        assertThat(get(COORDINATOR, agreement)).hasStatusOk();
    }

    @Test
    void aMinorAgreesWithTheirGuardiansConsentAndAChildThroughTheGuardian() {
        particularsAreGiven();
        var ola = person("ola");
        var guardianMail = "mama." + foundation + "@przyklad.example";
        var placement = placedWith(
                ola,
                registration(
                        "Ola Nastolatka",
                        today().minusYears(15).toString(),
                        "ola." + foundation + "@przyklad.example",
                        """
                        {"name": "Maria Mama", "email": "%s", "acts": false}""".formatted(guardianMail)));
        var role = PLACEMENTS + "/" + placement;
        assertThat(text(post(COORDINATOR, role + "/start", "{}"))).contains("GUARDIAN_CONSENT", "AGREEMENT");
        String id = read(post(desk, role + "/agreement", "{}"), "$.id");
        letterSweep.wake();
        told(guardianMail, "Potrzebna jest Twoja zgoda");

        assertThat(post(desk, AGREEMENTS + "/" + id + "/accept", "{\"version\": 1}"))
                .hasStatusOk();
        refused(post(ola, AGREEMENTS + "/" + id + "/accept", "{\"version\": 1}"), 409, "guardian-consent-missing");
        String volunteer = read(get(ola, ME), "$.id");
        assertThat(http.put()
                        .uri(CENTRE + "/volunteer-profiles/" + volunteer + "/guardian-consent")
                        .with(COORDINATOR)
                        .contentType("application/json")
                        .content("{\"givenOn\": \"%s\"}".formatted(today()))
                        .exchange())
                .hasStatusOk();
        var concluded = post(ola, AGREEMENTS + "/" + id + "/accept", "{\"version\": 1}");
        assertThat(ApiCalls.<String>read(concluded, "$.state")).isEqualTo("CONCLUDED");
        assertThat(text(concluded)).contains("\"GUARDIAN\"", "\"VOLUNTEER\"", "\"ORGANISATION\"");
        assertThat(post(COORDINATOR, role + "/start", "{}")).hasStatusOk();

        // ended by the organisation, and the service ends with it
        var goodbye = "{\"lastDay\": \"%s\", \"reason\": \"Koniec zajęć\"}".formatted(today());
        assertThat(post(desk, AGREEMENTS + "/" + id + "/terminate", goodbye)).hasStatusOk();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ApiCalls.<String>read(get(COORDINATOR, role), "$.lastDay"))
                        .isEqualTo(today().toString()));
    }

    @Test
    void whoIsInsuredByNobodyIsTalkedOfEachDayUntilTheOrganisationInsuresThem() {
        var jan = person("jan");
        var mail = "jan." + foundation + "@przyklad.example";
        placedWith(jan, registration("Jan Krótki", "1990-03-02", mail, null), today().plusDays(20));

        whatWaitsIsTold(today());
        assertThat(told(deskMail, "Wolontariusze bez ubezpieczenia").text()).contains("1 wolontariusz");
        whatWaitsIsTold(today());
        assertThat(lettersToTheDesk(PaperLetter.INSURANCE_DUE)).isEqualTo(1);
        whatWaitsIsTold(today().plusDays(1));
        assertThat(lettersToTheDesk(PaperLetter.INSURANCE_DUE)).isEqualTo(2);

        assertThat(post(
                        desk,
                        CENTRE + "/volunteering-organisations/" + foundation + "/insurance-policies",
                        "{\"insurer\": \"Zgoda\", \"number\": \"NNW/1\", \"from\": \"%s\", \"until\": \"%s\"}"
                                .formatted(today().minusDays(1), today().plusDays(30))))
                .hasStatus(201);
        whatWaitsIsTold(today().plusDays(2));
        assertThat(lettersToTheDesk(PaperLetter.INSURANCE_DUE)).isEqualTo(2);
    }

    /** What the sweep does once a day. */
    private void whatWaitsIsTold(LocalDate day) {
        writePaperLetters.aboutWhatWaits(centres.find(new CentreId("reymonta")).orElseThrow(), day);
    }

    private long lettersToTheDesk(PaperLetter kind) {
        return mongo.count(query(where("kind").is(kind.kind()).and("subject").is(desk.subject())), "letters");
    }

    private String placedWith(Persona volunteer, String registration) {
        return placedWith(volunteer, registration, today().plusDays(60));
    }

    /** An opportunity that began yesterday, and somebody with a seat in it. */
    private String placedWith(Persona volunteer, String registration, LocalDate until) {
        organisations.isVerified(new OrganisationId(foundation), true, true, 1);
        assertThat(http.put()
                        .uri("/api/v1/my-organisations/letters")
                        .with(desk)
                        .contentType("application/json")
                        .content("{\"email\": \"%s\", \"language\": \"pl\", \"consent\": \"2026-12\"}"
                                .formatted(deskMail))
                        .exchange())
                .hasStatusOk();
        var submitted = post(desk, CENTRE + "/opportunities", """
                {
                  "title": "Zupa dla sąsiadów",
                  "description": "Gotowanie i rozmowy.",
                  "organisationId": "%s",
                  "commitment": "LONG_TERM",
                  "longTerm": {"from": "%s", "until": "%s", "seats": 3, "hoursPerWeek": 4},
                  "place": {"kind": "CENTRE"}
                }""".formatted(foundation, today().minusDays(1), until));
        assertThat(submitted).hasStatus(201);
        String opportunity = read(submitted, "$.id");
        assertThat(post(COORDINATOR, CENTRE + "/opportunities/" + opportunity + "/publish", "", submitted))
                .hasStatusOk();
        assertThat(post(volunteer, "/api/v1/volunteers", registration)).hasStatus(201);
        var placed = post(
                volunteer,
                PLACEMENTS,
                "{\"opportunityId\": \"%s\", \"postId\": \"%s\"}".formatted(opportunity, opportunity));
        assertThat(ApiCalls.<String>read(placed, "$.state")).isEqualTo("ACCEPTED");
        return read(placed, "$.id");
    }

    @Test
    void whoSaysHowAnOrganisationIsWrittenHasSeenHowItIsWrittenNow() {
        var papers = CENTRE + "/volunteering-organisations/" + foundation + "/papers";
        assertThat(get(COORDINATOR, papers)).hasHeader(HttpHeaders.ETAG, "\"0\"");
        refused(particulars(Map.of()), 428, "precondition-required");
        assertThat(particulars(Map.of(HttpHeaders.IF_MATCH, "\"0\"")))
                .hasStatusOk()
                .hasHeader(HttpHeaders.ETAG, "\"1\"");
        refused(particulars(Map.of(HttpHeaders.IF_MATCH, "\"0\"")), 412, "precondition-failed");
        assertThat(get(COORDINATOR, papers)).hasHeader(HttpHeaders.ETAG, "\"1\"");
    }

    private void particularsAreGiven() {
        organisations.isVerified(new OrganisationId(foundation), true, true, 1);
        assertThat(particulars(Map.of(HttpHeaders.IF_MATCH, "\"0\""))).hasStatusOk();
    }

    private MvcTestResult particulars(Map<String, String> headers) {
        var request = http.put()
                .uri(CENTRE + "/volunteering-organisations/" + foundation + "/particulars")
                .with(COORDINATOR)
                .contentType("application/json")
                .content("""
                        {"name": "Fundacja Sąsiedzi", "krs": "0000123456", "address": "ul. Długa 1, Kraków",
                         "representedBy": "Zarząd"}""");
        headers.forEach(request::header);
        return request.exchange();
    }

    private static String registration(String name, String bornOn, String mail, @Nullable String guardian) {
        return """
                {
                  "profile": {
                    "name": "%s", "email": "%s", "language": "pl", "bornOn": "%s", "guardian": %s,
                    "centres": ["reymonta"], "skills": [], "qualifications": [], "languages": ["pl"], "interests": [],
                    "travelKm": 15, "remote": true, "weekly": [], "away": [], "extra": [], "wishes": []
                  },
                  "consents": [{"to": "MATCHING", "version": "2026-09"}]
                }""".formatted(name, mail, bornOn, guardian);
    }

    private static String work(LocalDate day, int minutes, String what) {
        return "{\"day\": \"%s\", \"minutes\": %d, \"what\": \"%s\"}".formatted(day, minutes, what);
    }

    private MvcTestResult wish(Persona volunteer, String kind) {
        return post(
                volunteer,
                ME + "/certificates",
                "{\"centre\": \"reymonta\", \"organisationId\": \"%s\", \"kind\": \"%s\"}".formatted(foundation, kind));
    }

    /** The letter with that subject, when it has come. */
    private static Inbox.Received told(String address, String subject) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(INBOX.of(address))
                        .extracting(Inbox.Received::subject)
                        .anyMatch(each -> each.startsWith(subject)));
        return INBOX.of(address).stream()
                .filter(each -> each.subject().startsWith(subject))
                .findFirst()
                .orElseThrow();
    }

    private static Persona person(String name) {
        return new Persona(name + " " + UUID.randomUUID(), Set.of(Role.RESIDENT), List.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Offers.KRAKOW));
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        CollectionContract.refused(answer, status, code);
    }

    private MvcTestResult get(Persona person, String uri) {
        return new ApiCalls(http).get(person, uri);
    }

    private MvcTestResult post(Persona person, String uri, String body) {
        return new ApiCalls(http).post(person, uri, body, Map.of());
    }

    /** @param seen the answer that showed the revision it is about */
    private MvcTestResult post(Persona person, String uri, String body, MvcTestResult seen) {
        var revision = String.valueOf(seen.getResponse().getHeader(HttpHeaders.ETAG));
        return new ApiCalls(http).post(person, uri, body, Map.of(HttpHeaders.IF_MATCH, revision));
    }

    private MvcTestResult delete(Persona person) {
        return http.delete().uri(MY_DATA).with(person).exchange();
    }
}
