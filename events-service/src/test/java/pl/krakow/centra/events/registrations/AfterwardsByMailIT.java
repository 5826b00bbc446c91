package pl.krakow.centra.events.registrations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.Inbox;

/** From an event that is over to the letter that thanks, and from its links to an answer and a certificate. */
class AfterwardsByMailIT extends EventsByMail {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/registrations/(cal_[A-Za-z0-9_-]{43})#(\\w+)");

    @Autowired
    private MongoOperations mongo;

    @Test
    void whoCameIsThankedInTheirLanguageOnceAndAnswersAndTakesTheCertificateByTheLinksInThatLetter() throws Exception {
        var event = event(openTo(10, "AUTOMATIC"));
        setUp(event);
        var anna = mailbox();
        var emily = mailbox();
        var olena = mailbox();
        var absent = mailbox();
        registerByMail(event, anna, "pl");
        registerByMail(event, emily, "en");
        registerByMail(event, olena, "uk");
        registerByMail(event, absent, "pl");
        for (var address : List.of(anna, emily, olena, absent)) {
            INBOX.of(address, 2);
        }
        var person = resident();
        var accountsOwn = mailbox();
        assertThat(register(person, event, accountsOwn, "pl")).hasStatus(201);
        assertThat(post(
                        ANYBODY,
                        "/api/v1/letter-addresses/"
                                + token(INBOX.of(accountsOwn, 1).getFirst()) + "/confirm",
                        ""))
                .hasStatusOk();
        INBOX.of(accountsOwn, 2);

        itIsOver(event);
        for (var address : List.of(anna, emily, olena, accountsOwn)) {
            came(event, address);
        }
        settle(event);

        var polish = INBOX.of(anna, 3).getLast();
        assertThat(polish.subject()).startsWith("Dziękujemy za udział: Jak napisać wniosek, ");
        assertThat(polish.text()).contains("Powiedz nam, jak było: ", "Pobierz zaświadczenie: ");
        var english = INBOX.of(emily, 3).getLast();
        assertThat(english.subject()).startsWith("Thank you for coming: How to write an application, ");
        assertThat(english.text()).contains("Tell us how it was: ", "Download your certificate: ");
        var ukrainian = INBOX.of(olena, 3).getLast();
        assertThat(ukrainian.subject()).startsWith("Дякуємо за участь: Як написати заявку, ");
        assertThat(ukrainian.html()).contains("<html lang=\"uk\">");
        assertThat(ukrainian.text()).contains("Розкажіть, як було: ", "Завантажити свідоцтво: ");

        for (var letter : List.of(polish, english, ukrainian)) {
            answersOnce(token(letter, "feedback"));
        }
        var certificates = LINKS + token(english, "certificate") + "/certificate";
        var issued = post(ANYBODY, certificates, "{}");
        assertThat(issued).hasStatus(201);
        String number = read(issued, "$.number");
        assertThat(paper(get(ANYBODY, certificates + "/file").getResponse().getContentAsByteArray()))
                .contains("Certificate of attendance", "Anna Nowak", number);
        var certificate = INBOX.of(emily, 4).getLast();
        assertThat(certificate.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("certificate-" + number + ".pdf");
            assertThat(paper(file.content())).contains("Anna Nowak", number);
        });

        withAnAccountTheLinkIsGoodForThatOnly(token(INBOX.of(accountsOwn, 3).getLast(), "feedback"));
        settle(event);
        assertThat(INBOX.of(anna)).hasSize(3);
        assertThat(INBOX.of(absent)).as("who didn't come").hasSize(2);
    }

    private void answersOnce(String token) {
        var questions = LINKS + token + "/feedback";
        assertThat(ApiCalls.text(get(ANYBODY, questions))).contains("\"open\":true");
        assertThat(post(ANYBODY, questions, "{\"answers\": {\"overall\": \"5\"}}"))
                .hasStatus(204);
        assertThat(post(ANYBODY, questions, "{\"answers\": {\"overall\": \"1\"}}"))
                .hasStatus(409);
    }

    private void withAnAccountTheLinkIsGoodForThatOnly(String token) {
        answersOnce(token);
        assertThat(ApiCalls.text(get(ANYBODY, LINKS + token))).contains("\"AFTERWARDS\"");
        assertThat(post(ANYBODY, LINKS + token + "/certificate", "{}")).hasStatus(201);
        for (var act : List.of("cancel", "accept", "confirm")) {
            assertThat(post(ANYBODY, LINKS + token + "/" + act, "")).as(act).hasStatus(404);
        }
        for (var file : List.of("ticket.svg", "ticket.png", "attachments")) {
            assertThat(get(ANYBODY, LINKS + token + "/" + file)).as(file).hasStatus(404);
        }
    }

    @Test
    void whereNobodyNotedWhoCameEverybodyWithASeatIsAskedAndNobodyIsPromisedACertificate() {
        var event = event(openTo(10, "AUTOMATIC"));
        setUp(event);
        var address = mailbox();
        registerByMail(event, address, "pl");
        INBOX.of(address, 2);
        itIsOver(event);

        settle(event);

        var thanks = INBOX.of(address, 3).getLast();
        assertThat(thanks.text()).contains("Powiedz nam, jak było: ").doesNotContain("zaświadczenie");
        answersOnce(token(thanks, "feedback"));
        assertThat(post(ANYBODY, LINKS + token(thanks, "feedback") + "/certificate", "{}"))
                .hasStatus(409);
    }

    @Test
    void whatIsThoughtOfAfterTheThanksIsAskedInALetterOfItsOwn() {
        var event = event(openTo(10, "AUTOMATIC"));
        var address = mailbox();
        registerByMail(event, address, "pl");
        INBOX.of(address, 2);
        itIsOver(event);
        came(event, address);
        settle(event);
        assertThat(INBOX.of(address, 3).getLast().text()).doesNotContain("jak było");

        assertThat(put(COORDINATOR, EVENTS + "/" + event + "/feedback/settings", "{\"asked\": true}", "\"0\""))
                .hasStatusOk();
        mongo.getCollection("feedbackBoxes")
                .updateOne(
                        new Document("_id", UUID.fromString(event)),
                        new Document("$set", new Document("due", Date.from(clock.instant()))));

        var asked = INBOX.of(address, 4).getLast();
        assertThat(asked.subject()).startsWith("Jak było?: ");
        answersOnce(token(asked));
    }

    /** What a link opens is its registration's: of this event, while it holds, for as long as the link lasts. */
    @Test
    void aLinkOpensTheFilesOfItsOwnEventWhileItLastsAndTheRegistrationHolds() {
        var event = event(openTo(10, "AUTOMATIC"));
        var other = event(openTo(10, "AUTOMATIC"));
        var slides = attach(event);
        var others = attach(other);
        var anna = mailbox();
        var jan = mailbox();
        assertThat(register(ANYBODY, event, anna, "pl")).hasStatus(202);
        var confirming = token(INBOX.of(anna, 1).getFirst());
        assertThat(get(ANYBODY, LINKS + confirming + "/attachments/" + slides))
                .as("a link that only confirms")
                .hasStatus(404);
        assertThat(post(ANYBODY, LINKS + confirming + "/confirm", "")).hasStatusOk();
        registerByMail(other, jan, "pl");
        var annas = LINKS + token(INBOX.of(anna, 2).getLast());
        var jans = LINKS + token(INBOX.of(jan, 2).getLast());

        assertThat(get(ANYBODY, annas + "/attachments/" + slides)).hasStatusOk();
        assertThat(ApiCalls.text(get(ANYBODY, annas + "/attachments")))
                .contains(slides)
                .doesNotContain(others);
        assertThat(get(ANYBODY, annas + "/attachments/" + others))
                .as("another event's file")
                .hasStatus(404);
        assertThat(get(ANYBODY, jans + "/attachments/" + slides))
                .as("another person's file")
                .hasStatus(404);
        assertThat(post(ANYBODY, jans + "/certificate", "{}"))
                .as("nobody's certificate but theirs")
                .hasStatus(409);
        assertThat(get(ANYBODY, jans + "/certificate/file")).hasStatus(404);

        linksLastUntil(clock.instant().minusSeconds(1), jan);
        for (var what : List.of("", "/attachments", "/ticket.svg", "/feedback", "/certificate/file")) {
            assertThat(get(ANYBODY, jans + what)).as("run out: " + what).hasStatus(404);
        }
        assertThat(post(ANYBODY, annas + "/cancel", "")).hasStatusOk();
        for (var what : List.of("/attachments", "/attachments/" + slides)) {
            assertThat(get(ANYBODY, annas + what)).as("given up: " + what).hasStatus(404);
        }
        assertThat(get(ANYBODY, annas + "/ticket.svg")).as("given up").hasStatus(409);
    }

    /** A revoked certificate is a file no link opens any more, whoever's it is. */
    @Test
    void aRevokedCertificateIsNotHadByItsLink() {
        var event = event(openTo(10, "AUTOMATIC"));
        setUp(event);
        var address = mailbox();
        registerByMail(event, address, "pl");
        INBOX.of(address, 2);
        itIsOver(event);
        came(event, address);
        settle(event);
        var link = LINKS + token(INBOX.of(address, 3).getLast(), "certificate") + "/certificate";
        assertThat(post(ANYBODY, link, "{}")).hasStatus(201);
        assertThat(get(ANYBODY, link + "/file")).hasStatusOk();
        String id = read(get(COORDINATOR, EVENTS + "/" + event + "/certificates"), "$.items[0].id");

        assertThat(decide(event, "certificates/" + id + "/revoke", "{\"reason\": \"Omyłka\"}"))
                .hasStatusOk();

        assertThat(get(ANYBODY, link + "/file")).hasStatus(409);
        var revoked = INBOX.of(address, 5).getLast();
        assertThat(revoked.files()).isEmpty();
        assertThat(revoked.text()).contains("Powód: Omyłka");
    }

    private void setUp(String event) {
        assertThat(put(
                        COORDINATOR,
                        EVENTS + "/" + event + "/certificates/settings",
                        "{\"offered\": true, \"hours\": 2, \"minimumSessions\": 1}",
                        "\"0\""))
                .hasStatusOk();
        assertThat(put(COORDINATOR, EVENTS + "/" + event + "/feedback/settings", "{\"asked\": true}", "\"0\""))
                .hasStatusOk();
    }

    /** @return the id of a file for who takes part */
    private String attach(String event) {
        var attached = http.post()
                .uri(EVENTS + "/" + event + "/attachments?name=slajdy.pdf&title=Slajdy&participantsOnly=true")
                .with(COORDINATOR)
                .header("If-Match", "*")
                .contentType("application/octet-stream")
                .content("%PDF-1.7 slajdy".getBytes(UTF_8))
                .exchange();
        assertThat(attached).hasStatus(201);
        return read(attached, "$.attachments[0].id");
    }

    /** The event was this morning: moved in the store, since nobody can sign up for one that is over. */
    private void itIsOver(String event) {
        var end = clock.instant().minus(Duration.ofHours(1));
        mongo.getCollection("rosters")
                .updateOne(
                        new Document("_id", UUID.fromString(event)),
                        new Document(
                                "$set",
                                new Document("occasion.sessions.0.start", Date.from(end.minus(Duration.ofHours(2))))
                                        .append("occasion.sessions.0.end", Date.from(end))));
    }

    private void came(String event, String address) {
        var registration = mongo.getCollection("registrations")
                .find(new Document("person.email", address))
                .first();
        assertThat(ApiCalls.text(post(COORDINATOR, EVENTS + "/" + event + "/attendance", """
                {"scans": [{"id": "%s", "registrationId": "%s", "session": "%s", "at": "%s"}]}
                """.formatted(
                                UUID.randomUUID(),
                                registration.get("_id", UUID.class),
                                event,
                                Instant.now(clock).minus(Duration.ofHours(2))))))
                .contains("PRESENT");
    }

    private void settle(String event) {
        assertThat(post(COORDINATOR, EVENTS + "/" + event + "/attendance/close", "{}"))
                .hasStatusOk();
    }

    private void linksLastUntil(Instant until, String address) {
        mongo.getCollection("registrations")
                .updateOne(
                        new Document("person.email", address),
                        new Document("$set", new Document("links.0.until", Date.from(until))));
    }

    /** The token of the link that leads to that place. */
    private static String token(Inbox.Received mail, String place) {
        return LINK.matcher(mail.text())
                .results()
                .filter(found -> found.group(2).equals(place))
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(mail.text()));
    }

    private static String paper(byte[] file) throws Exception {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
