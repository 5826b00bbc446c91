package pl.krakow.centra.events.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.events.advice.AdviceOffice.CENTRE;
import static pl.krakow.centra.events.advice.AdviceOffice.COORDINATOR;
import static pl.krakow.centra.events.advice.AdviceOffice.newcomer;
import static pl.krakow.centra.events.advice.AdviceOffice.online;
import static pl.krakow.centra.events.advice.AdviceOffice.tuesday;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.kit.test.CollectionContract;
import pl.krakow.centra.kit.test.Persona;

/** Advice by e-mail, without an account: asked for, confirmed by a link, moved, given up, waited for. */
class AdviceWithoutAccountIT extends AdviceByMail {

    private static final Persona ANYBODY = Persona.anonymous();

    @Autowired
    private TellAdvisers tellAdvisers;

    private List<String> slots(LocalDate date) {
        return office.slots(office.duty(anna, adviser, date, online()), date);
    }

    private List<String> free(String slot, LocalDate date) {
        return office.slots(slot.substring(0, 36), date);
    }

    private MvcTestResult asks(String slot, String address, String language) {
        return office.post(ANYBODY, CENTRE + "/advice-slots/" + slot + "/requests", """
                {"field": "law", "name": "Maria Wiśniewska", "email": "%s", "kind": "INDIVIDUAL", "language": "%s",
                 "question": "Czy mogę rozwiązać umowę?"}""".formatted(address, language));
    }

    private MvcTestResult waitsFor(Persona person, String address, String more) {
        return office.post(person, CENTRE + "/advice-wishes", """
                {"field": "law", "adviserId": "%s", "until": "%s", "name": "Ewa Nowak", "email": "%s", "language": "pl",
                 "kind": "INDIVIDUAL" %s}""".formatted(
                        adviser, tuesday().plusDays(7), address, more));
    }

    private MvcTestResult follow(String token, String act) {
        return office.post(ANYBODY, LINKS + token + "/" + act, "");
    }

    @Test
    void aTimeIsKeptUntilTheLinkIsFollowedAndThenMovedAndGivenUpByAnother() {
        var date = tuesday();
        var slots = slots(date);
        var address = mailbox();

        var received = asks(slots.get(0), address, "pl");
        assertThat(received).hasStatus(202);
        assertThat(text(received)).contains("CHECK_YOUR_MAIL").doesNotContain(address);
        assertThat(free(slots.get(0), date)).doesNotContain(slots.get(0));
        var asked = INBOX.of(address, 1).getFirst();
        assertThat(asked.subject()).startsWith("Potwierdź prośbę o poradę: Prawo, ");
        assertThat(asked.text()).doesNotContain("rozwiązać");
        assertThat(text(office.get(COORDINATOR, CENTRE + "/advice-duties?from=%s&to=%s".formatted(date, date))))
                .contains("RESERVED")
                .as("who hasn't confirmed is nobody's business")
                .doesNotContain(address);

        var confirm = token(asked);
        assertThat(JsonPath.<String>read(text(office.get(ANYBODY, LINKS + confirm)), "$.appointment.state"))
                .isEqualTo("RESERVED");
        assertThat(JsonPath.<String>read(text(follow(confirm, "confirm")), "$.appointment.state"))
                .isEqualTo("BOOKED");
        assertThat(follow(confirm, "confirm")).as("said again").hasStatusOk();

        var confirmed = INBOX.of(address, 2).getLast();
        assertThat(confirmed.subject()).startsWith("Porada umówiona");
        assertThat(confirmed.method()).contains("REQUEST");
        var manage = token(confirmed);
        assertThat(office.post(ANYBODY, LINKS + manage + "/move", "{\"slot\": \"%s\"}".formatted(slots.get(2))))
                .hasStatusOk();
        assertThat(INBOX.of(address, 3).getLast().subject()).startsWith("Zmiana porady");
        assertThat(free(slots.get(0), date)).contains(slots.get(0)).doesNotContain(slots.get(2));

        assertThat(JsonPath.<String>read(text(follow(manage, "cancel")), "$.appointment.state"))
                .isEqualTo("CANCELLED");
        assertThat(INBOX.of(address, 4).getLast().subject()).startsWith("Porada odwołana");
        CollectionContract.refused(follow(manage, "cancel"), 409, "appointment-not-possible");
        CollectionContract.refused(follow(manage, "accept"), 404, "link-unknown");
    }

    @Test
    void whatNobodyConfirmsIsForgottenWithWhoAsked() {
        var date = tuesday();
        var slot = slots(date).getFirst();
        var address = mailbox();
        asks(slot, address, "uk");
        var asked = INBOX.of(address, 1).getFirst();
        assertThat(asked.subject()).startsWith("Підтвердьте запит на консультацію");
        var link = token(asked);
        String id = JsonPath.read(text(office.get(ANYBODY, LINKS + link)), "$.appointment.id");

        // The deadline is now.
        mongo.getCollection("adviserDays")
                .updateOne(
                        new Document("appointments.id", UUID.fromString(id)),
                        new Document(
                                "$set",
                                new Document(
                                                "appointments.0.deadline",
                                                Date.from(clock.instant().minusSeconds(1)))
                                        .append("due", Date.from(clock.instant().minusSeconds(1)))));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(free(slot, date)).contains(slot));
        CollectionContract.refused(office.get(ANYBODY, LINKS + link), 404, "link-unknown");
        CollectionContract.refused(follow(link, "confirm"), 404, "link-unknown");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mongo.getCollection("adviceVisits")
                                .countDocuments(new Document("_id", UUID.fromString(id))))
                        .isZero());
        assertThat(INBOX.of(address)).as("a stranger is asked, and no more").hasSize(1);
    }

    @Test
    void nobodyIsWrittenToAgainAndAgainNorHoldsEveryTime() {
        var date = tuesday();
        var slots = slots(date);
        var address = mailbox();

        for (var slot : slots) {
            assertThat(asks(slot, address, "pl")).as("the same answer always").hasStatus(202);
        }
        assertThat(free(slots.getFirst(), date))
                .as("two are kept for one address")
                .hasSize(slots.size() - 2);
        for (int again = 0; again < 6; again++) {
            asks(slots.getFirst(), address, "pl");
        }

        INBOX.of(address, 3);
        assertThat(INBOX.of(address)).hasSizeLessThanOrEqualTo(3);
        CollectionContract.refused(asks(slots.getFirst(), mailbox(), "pl"), 409, "slot-taken");
        CollectionContract.refused(
                office.post(ANYBODY, CENTRE + "/advice-slots/" + slots.get(3) + "/requests", """
                        {"field": "law", "name": "M", "email": "nowhere", "kind": "INDIVIDUAL"}"""),
                400,
                "invalid-request");
        CollectionContract.refused(office.get(ANYBODY, LINKS + "nonsense"), 404, "link-unknown");
    }

    @Test
    void aTimeThatBecomesFreeGoesToWhoWaitsByMailAndThenToWhoWaitsWithAnAccount() {
        var date = tuesday();
        var slots = slots(date);
        var booked = slots.stream()
                .map(slot -> AdviceOffice.appointment(
                        office.post(COORDINATOR, CENTRE + "/advice-slots/" + slot + "/appointments/by-staff", """
                        {"field": "law", "name": "Jan Kowalski", "kind": "INDIVIDUAL"}""")))
                .toList();
        var address = mailbox();
        assertThat(waitsFor(ANYBODY, address, "")).hasStatus(202);
        var asked = INBOX.of(address, 1).getFirst();
        assertThat(asked.subject()).startsWith("Potwierdź, że czekasz na poradę");
        assertThat(JsonPath.<String>read(text(follow(token(asked), "confirm")), "$.wish.state"))
                .isEqualTo("WAITING");
        assertThat(INBOX.of(address, 2).getLast().subject()).startsWith("Czekasz na poradę");

        var piotr = newcomer();
        var second = waitsFor(piotr, mailbox(), ", \"question\": \"Tajne pytanie\"");
        assertThat(second).hasStatus(201);
        assertThat(JsonPath.<Integer>read(text(second), "$.placeInLine")).isPositive();
        assertThat(text(office.get(COORDINATOR, CENTRE + "/advice-wishes")))
                .contains(address)
                .doesNotContain("Tajne pytanie");

        assertThat(office.post(COORDINATOR, booked.get(1) + "/cancel", "{}")).hasStatusOk();
        var offered = INBOX.of(address, 3).getLast();
        assertThat(offered.subject()).startsWith("Jest dla Ciebie termin porady");
        assertThat(offered.text()).contains("Anna Nowak", "?act=accept", "?act=decline");
        CollectionContract.refused(office.book(newcomer(), slots.get(1), "Ja też"), 409, "slot-taken");

        assertThat(JsonPath.<String>read(text(follow(token(offered), "decline")), "$.wish.state"))
                .isEqualTo("WAITING");
        String wish = read(second, "$.id");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(JsonPath.<List<String>>read(
                                text(office.get(piotr, "/api/v1/my-advice-wishes")), "$.items[*].state"))
                        .containsExactly("OFFERED"));
        CollectionContract.refused(
                office.post(newcomer(), "/api/v1/my-advice-wishes/" + wish + "/accept", ""), 404, "wish-unknown");
        var taken = office.post(piotr, "/api/v1/my-advice-wishes/" + wish + "/accept", "");
        assertThat(JsonPath.<String>read(text(taken), "$.appointment.state")).isEqualTo("BOOKED");
        assertThat(JsonPath.<List<String>>read(
                        text(office.get(piotr, "/api/v1/my-advice-appointments")), "$.items[*].question"))
                .containsExactly("Tajne pytanie");

        assertThat(office.post(COORDINATOR, booked.get(2) + "/cancel", "{}")).hasStatusOk();
        var another = INBOX.of(address, 4).getLast();
        assertThat(JsonPath.<String>read(text(follow(token(another), "accept")), "$.wish.appointment.state"))
                .isEqualTo("BOOKED");
    }

    @Test
    void whoHasLostTheirLinksHasThemSentAgain() {
        var date = tuesday();
        var address = mailbox();
        asks(slots(date).getFirst(), address, "en");
        follow(token(INBOX.of(address, 1).getFirst()), "confirm");
        INBOX.of(address, 2);

        assertThat(office.post(ANYBODY, "/api/v1/advice-links", "{\"email\": \"%s\"}".formatted(mailbox())))
                .as("whether it is known or not")
                .hasStatus(202);
        assertThat(office.post(ANYBODY, "/api/v1/advice-links", "{\"email\": \"%s\"}".formatted(address)))
                .hasStatus(202);

        var again = INBOX.of(address, 3).getLast();
        assertThat(again.subject()).startsWith("The link to your appointment");
        assertThat(JsonPath.<String>read(text(office.get(ANYBODY, LINKS + token(again))), "$.appointment.state"))
                .isEqualTo("BOOKED");
    }

    @Test
    void wishesAreWithinReason() {
        var maria = newcomer();
        CollectionContract.refused(
                waitsFor(
                        maria,
                        mailbox(),
                        ", \"from\": \"%s\"".formatted(tuesday().plusDays(8))),
                422,
                "wish-backwards");
        CollectionContract.refused(
                waitsFor(maria, mailbox(), ", \"earliest\": \"18:00:00\", \"latest\": \"15:00:00\""),
                422,
                "wish-backwards");
        CollectionContract.refused(
                office.post(maria, CENTRE + "/advice-wishes", """
                        {"field": "law", "until": "%s", "name": "E", "email": "e@example.org",
                         "kind": "INDIVIDUAL"}""".formatted(
                                tuesday().plusDays(200))),
                422,
                "wish-too-far");
        CollectionContract.refused(
                office.post(maria, CENTRE + "/advice-wishes", """
                        {"field": "magic", "until": "%s", "name": "E", "email": "e@example.org",
                         "kind": "INDIVIDUAL"}""".formatted(tuesday())), 422, "advice-field-unknown");
        for (int number = 0; number < 3; number++) {
            assertThat(waitsFor(maria, mailbox(), "")).hasStatus(201);
        }
        CollectionContract.refused(waitsFor(maria, mailbox(), ""), 409, "too-many-wishes");
        String one = JsonPath.read(text(office.get(maria, "/api/v1/my-advice-wishes")), "$.items[0].id");
        assertThat(office.post(maria, "/api/v1/my-advice-wishes/" + one + "/withdraw", ""))
                .hasStatusOk();
        assertThat(waitsFor(maria, mailbox(), "")).hasStatus(201);
    }

    @Test
    void whatTheyWaitForIsHandedOutAndErased() {
        var maria = newcomer();
        var address = mailbox();
        waitsFor(maria, address, ", \"question\": \"Co z umową?\"");

        var data = text(office.get(maria, "/api/v1/my-data/events"));
        assertThat(JsonPath.<List<String>>read(data, "$.data.advice.wishes[*].state"))
                .containsExactly("WAITING");
        assertThat(data).contains("Co z umową?", address);

        assertThat(office.delete(maria, "/api/v1/my-data/events")).hasStatus(204);
        assertThat(mongo.getCollection("adviceWishes").countDocuments(new Document("email", address)))
                .isZero();
    }

    @Test
    void theAdviserIsToldWhoComesMovesAndStaysAway() {
        var mail = mailbox();
        assertThat(office.post(anna, "/api/v1/my-event-letters/addresses?centre=reymonta", """
                {"email": "%s", "language": "pl"}""".formatted(mail)))
                .hasStatus(202);
        var asked = INBOX.of(mail, 1).getFirst();
        var link = Pattern.compile("/letters/(cal_[A-Za-z0-9_-]{43})").matcher(asked.text());
        assertThat(link.find()).isTrue();
        assertThat(office.post(ANYBODY, "/api/v1/letter-addresses/" + link.group(1) + "/confirm", ""))
                .hasStatusOk();

        var tomorrow = LocalDate.now(clock.withZone(ZoneId.of("Europe/Warsaw"))).plusDays(1);
        var slots = slots(tomorrow);
        var path = AdviceOffice.appointment(office.book(newcomer(), slots.get(0), "Tajne pytanie"));
        var booked = INBOX.of(mail, 2).getLast();
        assertThat(booked.subject()).startsWith("Nowa porada: Prawo, ");
        assertThat(booked.text()).contains("Maria Wiśniewska").doesNotContain("Tajne pytanie");
        assertThat(booked.method()).contains("REQUEST");

        tellAdvisers.round();
        tellAdvisers.round();
        var list = INBOX.of(mail, 3).getLast();
        assertThat(list.subject()).startsWith("Jutrzejsze porady");
        assertThat(list.text()).contains("Jutro masz 1 poradę.", "Maria Wiśniewska");

        office.post(COORDINATOR, path + "/move", "{\"slot\": \"%s\"}".formatted(slots.get(1)));
        assertThat(INBOX.of(mail, 4).getLast().subject()).startsWith("Przeniesiona porada");
        office.post(COORDINATOR, path + "/cancel", "{}");
        var off = INBOX.of(mail, 5).getLast();
        assertThat(off.subject()).startsWith("Porada odwołana");
        assertThat(off.method()).contains("CANCEL");
    }
}
