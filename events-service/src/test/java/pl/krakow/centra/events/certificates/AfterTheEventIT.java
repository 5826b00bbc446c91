package pl.krakow.centra.events.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;

/** What follows an event, over HTTP: certificates and feedback, with everything behind it. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class AfterTheEventIT {

    private static final String EVENTS = "/api/v1/centres/reymonta/events";
    private static final Persona COORDINATOR = Persona.coordinator(new CentreId("reymonta"));
    private static final Persona ANYBODY = Persona.anonymous();
    private static final String TERMS = "{\"offered\": true, \"hours\": 5.5, \"minimumSessions\": 1}";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    @Test
    void whoCameHasACertificateThatEverybodyCanCheckAndNobodyLearnsANameFrom() throws Exception {
        var event = event();
        refused(
                put(EVENTS + "/" + event + "/certificates/settings", TERMS.replace("1}", "2}")),
                422,
                "more-sessions-than-held");
        refused(
                put(EVENTS + "/" + event + "/certificates/settings", TERMS.replace(", \"minimumSessions\": 1", "")),
                422,
                "certificate-rule-not-single");
        var came = register(event, "Świętosława Żółć");
        var stayedAway = register(event, "Jan Kowalski");
        refused(post(guest("Świętosława Żółć"), came + "/certificate", "{}"), 409, "certificates-not-offered");
        assertThat(put(EVENTS + "/" + event + "/certificates/settings", TERMS)).hasStatusOk();
        refused(post(COORDINATOR, EVENTS + "/" + event + "/certificates", "{}"), 409, "attendance-not-settled");
        itIsOver(event);
        note(event, came);
        settle(event);

        var issued = post(guest("Świętosława Żółć"), came + "/certificate", "{}");
        assertThat(issued).hasStatus(201);
        String number = read(issued, "$.number");
        var again = post(guest("Świętosława Żółć"), came + "/certificate", "{}");
        assertThat(again).hasStatusOk();
        assertThat(this.<String>of(again, "number")).isEqualTo(number);
        refused(post(guest("Jan Kowalski"), stayedAway + "/certificate", "{}"), 409, "attended-too-little");
        assertThat(post(guest("Jan Kowalski"), came + "/certificate", "{}")).hasStatus(404);
        var everybody = post(COORDINATOR, EVENTS + "/" + event + "/certificates", "{}");
        assertThat(text(everybody)).contains("\"issued\":0", "\"alreadyIssued\":1");
        assertThat(text(get(guest("Świętosława Żółć"), "/api/v1/my-certificates")))
                .contains(number);

        var checked = get(
                ANYBODY,
                "/api/v1/certificates/" + number.toLowerCase(Locale.ROOT).replace("-", ""));
        assertThat(this.<String>of(checked, "standing")).isEqualTo("VALID");
        assertThat(text(checked)).contains("Jak napisać wniosek", "5.5").doesNotContain("Żółć", "subject", "holder");
        assertThat(text(compare(number, "zolc swietoslawa"))).contains("\"same\":true");
        assertThat(text(compare(number, "Jan Kowalski"))).contains("\"same\":false");
        refused(get(ANYBODY, "/api/v1/certificates/" + wrong(number)), 422, "certificate-number-misread");
        refused(get(ANYBODY, "/api/v1/certificates/0000-0000-0000-0000"), 404, "certificate-unknown");

        var paper = paper(get(guest("Świętosława Żółć"), came + "/certificate/file"));
        assertThat(paper).contains("Zaświadczenie o uczestnictwie", "Świętosława Żółć", number, "5,5 godziny");
        assertThat(paper(get(guest("Świętosława Żółć"), came + "/certificate/file?language=uk")))
                .contains("Свідоцтво про участь");
    }

    @Test
    void aCertificateIsRevokedIssuedAnewAndErasedAndItsNumbersSaySo() {
        var event = event();
        put(EVENTS + "/" + event + "/certificates/settings", TERMS);
        var came = register(event, "Anna Nowak");
        itIsOver(event);
        note(event, came);
        settle(event);
        assertThat(text(post(COORDINATOR, EVENTS + "/" + event + "/certificates", "{}")))
                .contains("\"issued\":1");
        var listed = get(COORDINATOR, EVENTS + "/" + event + "/certificates");
        String number = read(listed, "$.items[0].number");
        String id = read(listed, "$.items[0].id");
        var certificate = EVENTS + "/" + event + "/certificates/" + id;

        refused(act(certificate + "/reissue", "{\"name\": \"Anna Nowak\"}", "\"1\""), 409, "certificate-nothing-new");
        var reissued = act(certificate + "/reissue", "{\"name\": \"Anna Nowak-Kowalska\"}", "\"1\"");
        assertThat(reissued).hasStatusOk();
        String anew = read(reissued, "$.number");
        assertThat(this.<String>of(check(number), "standing")).isEqualTo("REPLACED");
        assertThat(this.<String>of(check(anew), "standing")).isEqualTo("VALID");
        assertThat(text(compare(number, "Anna Nowak"))).contains("\"same\":false");

        assertThat(act(certificate + "/revoke", "{\"reason\": \"Omyłka\"}", "\"1\""))
                .hasStatus(412);
        assertThat(act(certificate + "/revoke", "{\"reason\": \"Omyłka\"}", "\"2\""))
                .hasStatusOk();
        assertThat(this.<String>of(check(anew), "standing")).isEqualTo("REVOKED");
        assertThat(text(check(anew))).contains("since").doesNotContain("Omyłka");
        refused(get(COORDINATOR, certificate + "/file"), 409, "certificate-not-valid");
        refused(act(certificate + "/revoke", "{\"reason\": \"Omyłka\"}", "\"3\""), 409, "certificate-not-valid");

        String last = read(act(certificate + "/reissue", "{}", "\"3\""), "$.number");
        assertThat(this.<String>of(check(last), "standing")).isEqualTo("VALID");
        assertThat(text(get(guest("Anna Nowak"), "/api/v1/my-data/events"))).contains(last);
        assertThat(http.delete()
                        .uri("/api/v1/my-data/events")
                        .with(guest("Anna Nowak"))
                        .exchange())
                .hasStatus(204);
        assertThat(this.<String>of(check(last), "standing")).isEqualTo("ERASED");
        assertThat(this.<String>of(check(number), "standing")).isEqualTo("REPLACED");
        assertThat(mongo.getCollection("certificates")
                        .find(new Document("_id", UUID.fromString(id)))
                        .first()
                        .toJson())
                .doesNotContain("Nowak");
        refused(act(certificate + "/reissue", "{\"name\": \"Anna Nowak\"}", "\"5\""), 409, "certificate-erased");
    }

    @Test
    void aNameCannotBeGuessedForLong() {
        var event = event();
        put(EVENTS + "/" + event + "/certificates/settings", TERMS);
        var came = register(event, "Halina Ptak");
        itIsOver(event);
        note(event, came);
        settle(event);
        String number = read(post(guest("Halina Ptak"), came + "/certificate", "{}"), "$.number");

        for (int guess = 1; guess <= 10; guess++) {
            assertThat(compare(number, "Nazwisko " + guess)).hasStatusOk();
        }
        var tooMany = compare(number, "Halina Ptak");

        refused(tooMany, 429, "too-many-requests");
        assertThat(tooMany.getResponse().getHeader("Retry-After")).isNotNull();
        assertThat(check(number)).hasStatusOk();
    }

    @Test
    void whoCameAnswersOnceAndStaffLearnWhatButNotFromWhom() {
        var event = event();
        var question = UUID.randomUUID();
        var settings = EVENTS + "/" + event + "/feedback/settings";
        assertThat(put(settings, """
                {"asked": true, "days": 7, "questions": [
                  {"id": "%s", "kind": "CHOICE", "text": {"pl": "Tempo?", "en": "Pace?"},
                   "options": [{"pl": "w sam raz", "en": "just right"}, {"pl": "za szybko", "en": "too fast"}]}]}
                """.formatted(question))).hasStatusOk();
        var registrations = List.of(
                register(event, "Gość 1"),
                register(event, "Gość 2"),
                register(event, "Gość 3"),
                register(event, "Gość 4"));
        refused(answer("Gość 1", registrations.get(0), "{\"overall\": \"5\"}"), 409, "did-not-attend");
        itIsOver(event);
        registrations.subList(0, 3).forEach(registration -> note(event, registration));
        refused(answer("Gość 1", registrations.get(0), "{\"overall\": \"5\"}"), 409, "feedback-not-open");
        settle(event);

        var form = get(guest("Gość 1"), registrations.get(0) + "/feedback");
        assertThat(text(form)).contains("\"open\":true", "Jak oceniasz całe wydarzenie?", "w sam raz");
        refused(answer("Gość 1", registrations.get(0), "{}"), 422, "answer-missing");
        refused(answer("Gość 4", registrations.get(3), "{\"overall\": \"5\"}"), 409, "did-not-attend");
        assertThat(post(COORDINATOR, registrations.get(0) + "/feedback", "{\"answers\": {\"overall\": \"1\"}}"))
                .hasStatus(404);
        for (int guest = 1; guest <= 3; guest++) {
            assertThat(answer(
                            "Gość " + guest,
                            registrations.get(guest - 1),
                            "{\"overall\": \"%d\", \"%s\": \"w sam raz\", \"comment\": \"=Komentarz %d\"}"
                                    .formatted(guest + 2, question, guest)))
                    .hasStatus(204);
            assertThat(text(get(COORDINATOR, EVENTS + "/" + event + "/feedback")))
                    .contains("\"answers\":" + guest)
                    .doesNotContain("results", "Komentarz");
        }
        refused(answer("Gość 1", registrations.get(0), "{\"overall\": \"1\"}"), 409, "feedback-given");
        refused(put(settings, "{\"asked\": false}", "\"1\""), 409, "feedback-begun");
        refused(get(COORDINATOR, EVENTS + "/" + event + "/feedback/export"), 409, "feedback-results-not-yet");

        assertThat(post(COORDINATOR, EVENTS + "/" + event + "/feedback/close", "{}"))
                .hasStatus(204);

        var results = text(get(COORDINATOR, EVENTS + "/" + event + "/feedback"));
        assertThat(results)
                .contains("\"mean\":4.00", "w sam raz", "Komentarz 1", "Komentarz 3")
                .doesNotContain("Gość");
        var file = get(COORDINATOR, EVENTS + "/" + event + "/feedback/export");
        assertThat(new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFquestion,text,answer,count")
                .contains("overall,Jak oceniasz całe wydarzenie?,5,1", "'=Komentarz 2");
        refused(answer("Gość 2", registrations.get(1), "{\"overall\": \"1\"}"), 409, "feedback-closed");
    }

    @Test
    void whoHasNoAccountIsWrittenToAndFindsCertificateAndQuestionsByTheirLink() throws Exception {
        var event = event();
        put(EVENTS + "/" + event + "/certificates/settings", TERMS);
        put(EVENTS + "/" + event + "/feedback/settings", "{\"asked\": true}");
        var rang = post(
                COORDINATOR,
                EVENTS + "/" + event + "/registrations/by-staff",
                "{\"name\": \"Wanda Lis\", \"email\": \"wanda.lis@example.org\", \"audience\": \"RESIDENT\", \"language\": \"en\"}");
        assertThat(rang).hasStatus(201);
        itIsOver(event);
        note(event, EVENTS + "/" + event + "/registrations/" + this.<String>of(rang, "id"));
        settle(event);

        assertThat(text(post(COORDINATOR, EVENTS + "/" + event + "/certificates", "{}")))
                .contains("\"issued\":1");
        var link = "/api/v1/registration-links/" + token(letter("CERTIFICATE_ISSUED", event));
        assertThat(post(ANYBODY, link + "/certificate", "{}")).hasStatusOk();
        assertThat(paper(get(ANYBODY, link + "/certificate/file"))).contains("Certificate of attendance", "Wanda Lis");

        var asked = link + "/feedback";
        assertThat(text(get(ANYBODY, asked))).contains("\"open\":true");
        assertThat(post(ANYBODY, asked, "{\"answers\": {\"overall\": \"4\"}}")).hasStatus(204);
        refused(post(ANYBODY, asked, "{\"answers\": {\"overall\": \"4\"}}"), 409, "feedback-given");
        refused(get(ANYBODY, "/api/v1/registration-links/cal_" + "x".repeat(43) + "/feedback"), 404, "link-unknown");
    }

    private List<Document> letters(String kind, String event) {
        return mongo.getCollection("letters")
                .find(new Document("kind", kind).append("parts.event", UUID.fromString(event)))
                .into(new ArrayList<>());
    }

    private Document letter(String kind, String event) {
        return letters(kind, event).getFirst();
    }

    /** As it stands in the link in the letter. */
    private static String token(Document letter) {
        var link = letter.getList("parts", Document.class).getFirst().getString("link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** An announced event some weeks from now for which people can sign up. */
    private String event() {
        var start = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(30)
                .withHour(16)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        var drafted = post(COORDINATOR, EVENTS, """
                {"kind": "TRAINING", "titles": {"pl": "Jak napisać wniosek", "uk": "Як написати заявку"},
                 "start": "%s", "end": "%s", "place": {"offSite": "Park Jordana"}, "capacity": 25, "language": "pl"}
                """.formatted(start, start.plusHours(2)));
        String id = read(drafted, "$.id");
        assertThat(put(EVENTS + "/" + id + "/sign-up", """
                {"mode": "OPEN", "seats": 20, "waitingList": true, "promotion": "AUTOMATIC", "withoutAccount": false}""")).hasStatusOk();
        assertThat(act(EVENTS + "/" + id + "/publish", "", "\"1\"")).hasStatusOk();
        return id;
    }

    /** The event was this morning: moved in the store, since nobody can sign up for one that is over. */
    private void itIsOver(String event) {
        var end = clock.instant().minus(Duration.ofHours(1));
        var id = new Document("_id", UUID.fromString(event));
        mongo.getCollection("rosters")
                .updateOne(
                        id,
                        new Document(
                                "$set",
                                new Document("occasion.sessions.0.start", Date.from(end.minus(Duration.ofHours(2))))
                                        .append("occasion.sessions.0.end", Date.from(end))));
        mongo.getCollection("feedbackBoxes").updateOne(id, new Document("$set", new Document("due", Date.from(end))));
    }

    private void note(String event, String registration) {
        var noted = post(COORDINATOR, EVENTS + "/" + event + "/attendance", """
                {"scans": [{"id": "%s", "registrationId": "%s", "session": "%s", "at": "%s"}]}
                """.formatted(
                        UUID.randomUUID(),
                        registration.substring(registration.lastIndexOf('/') + 1),
                        event,
                        Instant.now(clock).minus(Duration.ofHours(2))));
        assertThat(text(noted)).contains("PRESENT");
    }

    private void settle(String event) {
        assertThat(post(COORDINATOR, EVENTS + "/" + event + "/attendance/close", "{}"))
                .hasStatusOk();
    }

    /** @return the path of the registration */
    private String register(String event, String name) {
        var registered = post(
                guest(name),
                EVENTS + "/" + event + "/registrations",
                "{\"name\": \"%s\", \"email\": \"gosc@example.org\", \"audience\": \"RESIDENT\"}".formatted(name));
        assertThat(registered).hasStatus(201);
        return EVENTS + "/" + event + "/registrations/" + this.<String>of(registered, "id");
    }

    private MvcTestResult answer(String name, String registration, String answers) {
        return post(guest(name), registration + "/feedback", "{\"answers\": " + answers + "}");
    }

    private MvcTestResult check(String number) {
        return get(ANYBODY, "/api/v1/certificates/" + number);
    }

    private MvcTestResult compare(String number, String name) {
        return post(ANYBODY, "/api/v1/certificates/" + number + "/holder", "{\"name\": \"" + name + "\"}");
    }

    private static String wrong(String number) {
        return (number.startsWith("A") ? "B" : "A") + number.substring(1);
    }

    private static String paper(MvcTestResult file) throws Exception {
        assertThat(file).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        try (var pdf = Loader.loadPDF(file.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static Persona guest(String name) {
        return new Persona(name, Set.of(Role.RESIDENT), List.of());
    }

    private <T> T of(MvcTestResult answer, String member) {
        return read(answer, "$." + member);
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private MvcTestResult get(Persona person, String uri) {
        return new ApiCalls(http).get(person, uri);
    }

    private MvcTestResult post(Persona person, String uri, String body) {
        return new ApiCalls(http).post(person, uri, body, Map.of());
    }

    private MvcTestResult act(String uri, String body, String seen) {
        return new ApiCalls(http).post(COORDINATOR, uri, body, Map.of("If-Match", seen));
    }

    private MvcTestResult put(String uri, String body) {
        return put(uri, body, "\"0\"");
    }

    private MvcTestResult put(String uri, String body, String seen) {
        return http.put()
                .uri(uri)
                .with(COORDINATOR)
                .header("If-Match", seen)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
