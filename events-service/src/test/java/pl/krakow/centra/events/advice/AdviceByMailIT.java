package pl.krakow.centra.events.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.advice.AdviceOffice.CENTRE;
import static pl.krakow.centra.events.advice.AdviceOffice.COORDINATOR;
import static pl.krakow.centra.events.advice.AdviceOffice.appointment;
import static pl.krakow.centra.events.advice.AdviceOffice.newAdviser;
import static pl.krakow.centra.events.advice.AdviceOffice.newcomer;
import static pl.krakow.centra.events.advice.AdviceOffice.online;
import static pl.krakow.centra.events.advice.AdviceOffice.tuesday;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import biweekly.component.VEvent;
import com.jayway.jsonpath.JsonPath;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.RoomRefused;
import pl.krakow.centra.kit.test.CollectionContract;
import pl.krakow.centra.kit.test.Inbox;
import pl.krakow.centra.kit.test.OtherService;
import pl.krakow.centra.kit.test.Persona;

/** What people are written about their appointments, through a real broker, store and mail server; and what is kept on them. */
class AdviceByMailIT extends AdviceByMail {

    private static final Pattern ADDRESS_LINK = Pattern.compile("/letters/(cal_[A-Za-z0-9_-]{43})");

    /** By the desk, so that the address is used as it is. */
    private String bookedByDesk(String slot, String address, String language) {
        return appointment(
                office.post(COORDINATOR, CENTRE + "/advice-slots/" + slot + "/appointments/by-staff", """
                {"field": "law", "name": "Jan Kowalski", "email": "%s", "kind": "INDIVIDUAL", "language": "%s"}""".formatted(
                                address, language)));
    }

    @Test
    void aTalkIsConfirmedMovedAndCalledOffInTheCalendarToo() {
        var date = tuesday();
        var slots = office.slots(office.duty(anna, adviser, date, online()), date);
        var another = newAdviser();
        office.duty(another, office.engaged(another), date.plusDays(1), online());
        var address = mailbox();

        var path = bookedByDesk(slots.get(0), address, "pl");
        var confirmed = INBOX.of(address, 1).getFirst();
        assertThat(confirmed.subject()).startsWith("Porada umówiona: Prawo, ");
        assertThat(confirmed.text()).contains("Anna Nowak", "https://spotkania.example/prawo");
        assertThat(confirmed.method()).contains("REQUEST");
        var first = entry(confirmed);

        assertThat(office.post(COORDINATOR, path + "/move", "{\"slot\": \"%s\"}".formatted(slots.get(2))))
                .hasStatusOk();
        var moved = INBOX.of(address, 2).getLast();
        assertThat(moved.subject()).startsWith("Zmiana porady");
        assertThat(entry(moved).getUid()).isEqualTo(first.getUid());
        assertThat(entry(moved).getSequence().getValue())
                .isGreaterThan(first.getSequence().getValue());

        office.post(
                COORDINATOR,
                CENTRE + "/advice-duties/" + slots.get(0).substring(0, 36) + "/withdraw",
                "{\"reason\": \"Choroba doradczyni\"}");
        var off = INBOX.of(address, 3).getLast();
        assertThat(off.subject()).startsWith("Centrum odwołało poradę");
        assertThat(off.text()).contains("Choroba doradczyni", "Najbliższe wolne terminy");
        assertThat(off.method()).contains("CANCEL");
        assertThat(entry(off).getUid()).isEqualTo(first.getUid());
    }

    @Test
    void whoWaitsForARoomLearnsThatItTakesAWhileAndThatThereIsNone() {
        var date = tuesday();
        var duty = office.duty(anna, adviser, date, "{\"roomId\": \"1w038\", \"perAppointment\": true}");
        var address = mailbox();
        var path = bookedByDesk(office.slots(duty, date).getFirst(), address, "en");

        assertThat(INBOX.of(address, 1).getFirst().subject()).startsWith("Your appointment waits for a room");
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        new OtherService("/booking-service")
                .says(
                        new RoomRefused(id, id, "reymonta", 2, "room-not-available", List.of(), null),
                        1,
                        clock.instant());

        var none = INBOX.of(address, 2).getLast();
        assertThat(none.subject()).startsWith("No room for your appointment: Law, ");
        assertThat(none.calendar()).isEmpty();
    }

    @Test
    void anAccountsAddressIsAskedForBeforeItIsUsed() {
        var date = tuesday();
        var slot =
                office.slots(office.duty(anna, adviser, date, online()), date).getFirst();
        var address = mailbox();
        appointment(
                office.post(newcomer(), CENTRE + "/advice-slots/" + slot + "/appointments", """
                {"field": "law", "name": "Марія", "email": "%s", "kind": "INDIVIDUAL", "language": "uk",
                 "question": "Як зареєструвати?"}""".formatted(address)));

        var asked = INBOX.of(address, 1).getFirst();
        assertThat(asked.subject()).endsWith("Консультація: Право");
        assertThat(asked.text()).doesNotContain("Anna Nowak", "зареєструвати");
        var link = ADDRESS_LINK.matcher(asked.text());
        assertThat(link.find()).isTrue();
        office.post(Persona.anonymous(), "/api/v1/letter-addresses/" + link.group(1) + "/confirm", "");

        var confirmed = INBOX.of(address, 2).getLast();
        assertThat(confirmed.subject()).startsWith("Консультацію призначено: Право, ");
        assertThat(confirmed.text()).doesNotContain("зареєструвати");
    }

    @Test
    void whoBookedEarlierIsRemindedTheDayBeforeOnce() {
        var tomorrow = LocalDate.now(clock.withZone(ZoneId.of("Europe/Warsaw"))).plusDays(1);
        var slots = office.slots(office.duty(anna, adviser, tomorrow, online()), tomorrow);
        var early = mailbox();
        var today = mailbox();
        var path = bookedByDesk(slots.get(0), early, "pl");
        bookedByDesk(slots.get(1), today, "pl");
        INBOX.of(early, 1);
        INBOX.of(today, 1);
        mongo.getCollection("adviceVisits")
                .updateOne(
                        new Document("_id", UUID.fromString(path.substring(path.lastIndexOf('/') + 1))),
                        new Document(
                                "$set",
                                new Document(
                                        "written", Date.from(clock.instant().minus(Duration.ofDays(3))))));

        remind.round();
        remind.round();

        assertThat(INBOX.of(early, 2).getLast().subject()).startsWith("Przypomnienie o poradzie");
        assertThat(INBOX.of(today)).hasSize(1);
    }

    @Test
    void aPersonSeesWhatIsKeptOnThemAndHasItErased() {
        var date = tuesday();
        var slot =
                office.slots(office.duty(anna, adviser, date, online()), date).getFirst();
        var maria = newcomer();
        var path = appointment(office.book(maria, slot, "Czy można rozwiązać umowę?"));
        assertThat(office.put(anna, path + "/note", "{\"text\": \"Tajna uwaga doradczyni\"}", "\"0\""))
                .hasStatusOk();

        var data = text(office.get(maria, "/api/v1/my-data/events"));
        assertThat(JsonPath.<List<Boolean>>read(data, "$.data.advice.appointments[*].notesKept"))
                .containsExactly(true);
        assertThat(data).contains("Czy można rozwiązać umowę?", "Anna Nowak").doesNotContain("Tajna uwaga");
        CollectionContract.refused(office.delete(maria, "/api/v1/my-data/events"), 409, "erasure-not-yet");
        assertThat(office.post(maria, path + "/cancel", "{}")).hasStatusOk();
        assertThat(office.delete(maria, "/api/v1/my-data/events")).hasStatus(204);

        assertThat(text(office.get(COORDINATOR, path)))
                .contains("CANCELLED")
                .doesNotContain("Maria", "maria@example.org", "600 100 200", "Zielony", maria.subject());
        assertThat(office.get(maria, path)).hasStatus(404);
        assertThat(office.get(anna, path + "/note")).hasStatus(404);
        assertThat(text(office.get(anna, path))).doesNotContain("umowę");
        var kept = mongo.getCollection("adviceVisits")
                .find(new Document("_id", UUID.fromString(path.substring(path.lastIndexOf('/') + 1))))
                .first();
        assertThat(kept.toJson()).contains("ORGANISATION").doesNotContain("Maria", maria.subject(), "umowę");
    }

    private static VEvent entry(Inbox.Received mail) {
        return mail.calendar().orElseThrow().getEvents().getFirst();
    }
}
