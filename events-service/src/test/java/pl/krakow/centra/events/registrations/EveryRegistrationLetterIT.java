package pl.krakow.centra.events.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventEnded;
import pl.krakow.centra.domainevents.EventKind;
import pl.krakow.centra.domainevents.EventReminderDue;
import pl.krakow.centra.kit.consumer.EventConsumer;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.kit.qr.QrCode;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.Inbox;

/** Each thing who signed up is told of, from what happened to the letter and the calendar in it. */
class EveryRegistrationLetterIT extends EventsByMail {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private EventConsumer consumer;

    @Autowired
    private List<EventHandler> handlers;

    @Test
    void whoHasNoAccountGoesAllTheWayByTheLinksInTheirLetters() {
        var event = event(openTo(5, "AUTOMATIC"));
        var address = mailbox();
        register(ANYBODY, event, address, "pl");

        var asked = INBOX.of(address, 1).getFirst();
        assertThat(asked.subject()).isEqualTo("Potwierdź zgłoszenie: Jak napisać wniosek, " + inPolish(day()));
        assertThat(asked.text())
                .contains("Termin: " + inPolish(day()) + ", godz. 17:00–19:00", "Miejsce: Park Jordana");
        assertThat(asked.calendar()).isEmpty();
        var confirming = token(asked);
        assertThat(ApiCalls.text(get(ANYBODY, LINKS + confirming))).contains("\"CONFIRM\"");
        assertThat(post(ANYBODY, LINKS + confirming + "/cancel", "")).hasStatus(404);
        assertThat(post(ANYBODY, LINKS + confirming + "/confirm", "")).hasStatusOk();

        var confirmed = INBOX.of(address, 2).getLast();
        assertThat(confirmed.subject()).startsWith("Masz miejsce: Jak napisać wniosek, ");
        assertThat(confirmed.method()).contains("REQUEST");
        assertThat(entry(confirmed).getSummary().getValue()).isEqualTo("Jak napisać wniosek");
        assertThat(entry(confirmed).getLocation().getValue()).isEqualTo("Park Jordana");
        assertThat(confirmed.html()).contains("<html lang=\"pl\">");
        var managing = token(confirmed);
        assertThat(get(ANYBODY, LINKS + confirming)).as("it has served").hasStatus(404);
        String ticket = read(get(ANYBODY, LINKS + managing), "$.registration.ticket");
        assertThat(confirmed.text()).contains("Przy wejściu pokaż kod biletu:", ticket);
        assertThat(confirmed.files())
                .filteredOn(file -> file.name().equals("bilet.png"))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.description()).isEqualTo(ticket);
                    assertThat(file.content())
                            .isEqualTo(QrCode.of(ticket).png(10))
                            .isEqualTo(get(ANYBODY, LINKS + managing + "/ticket.png")
                                    .getResponse()
                                    .getContentAsByteArray());
                });
        assertThat(ApiCalls.text(get(ANYBODY, LINKS + managing + "/ticket.svg")))
                .startsWith("<svg")
                .contains("<title>" + ticket + "</title>");
        assertThat(get(ANYBODY, LINKS + confirming + "/ticket.svg")).hasStatus(404);
        assertThat(post(ANYBODY, LINKS + managing + "/cancel", "")).hasStatusOk();

        var cancelled = INBOX.of(address, 3).getLast();
        assertThat(cancelled.subject()).startsWith("Zgłoszenie wycofane: ");
        assertThat(cancelled.method()).contains("CANCEL");
        assertThat(entry(cancelled).getUid()).isEqualTo(entry(confirmed).getUid());
        assertThat(sequence(cancelled)).isGreaterThan(sequence(confirmed));
        assertThat(entry(cancelled).getStatus().getValue()).isEqualTo("CANCELLED");
        nobodyKeeps(confirming, managing);
    }

    private void nobodyKeeps(String... tokens) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            for (var collection : List.of("letters", "registrations")) {
                assertThat(mongo.findAll(Document.class, collection))
                        .noneMatch(document -> List.of(tokens).stream()
                                .anyMatch(token -> document.toJson().contains(token)));
            }
        });
    }

    @Test
    void whoWaitsKnowsTheirPlaceAndTakesOrDeclinesTheSeatThatIsOffered() {
        var event = event(openTo(1, "OFFER"));
        var first = mailbox();
        var second = mailbox();
        var third = mailbox();
        registerByMail(event, first, "pl");
        var seat = INBOX.of(first, 2).getLast();
        registerByMail(event, second, "pl");
        INBOX.of(second, 2);
        registerByMail(event, third, "en");

        var waiting = INBOX.of(third, 2).getLast();
        assertThat(waiting.subject()).startsWith("You are on the waiting list: How to write an application, ");
        assertThat(waiting.text()).contains("You are number 2 in line");
        assertThat(waiting.calendar()).isEmpty();

        post(ANYBODY, LINKS + token(seat) + "/cancel", "");
        var offer = INBOX.of(second, 3).getLast();
        assertThat(offer.subject()).startsWith("Zwolniło się miejsce: ");
        assertThat(offer.text())
                .contains("Trzymamy je dla Ciebie do: ")
                .contains("Przyjmuję miejsce: ", "?act=accept", "Rezygnuję z miejsca: ", "?act=cancel");
        assertThat(post(ANYBODY, LINKS + token(offer) + "/cancel", "")).hasStatusOk();

        var next = INBOX.of(third, 3).getLast();
        assertThat(post(ANYBODY, LINKS + token(next) + "/accept", "")).hasStatusOk();
        assertThat(INBOX.of(third, 4).getLast().subject()).startsWith("You have a seat: ");
        var declined = INBOX.of(second, 4).getLast();
        assertThat(declined.subject()).startsWith("Zgłoszenie wycofane: ");
        assertThat(declined.calendar()).as("it never was in their calendar").isEmpty();
    }

    @Test
    void aGroupGivesSeatsBackByItsLinkAndIsToldHowManyItHas() {
        var event = event(openTo(3, "AUTOMATIC"));
        var group = mailbox();
        assertThat(post(ANYBODY, EVENTS + "/" + event + "/registrations", """
                        {"name": "Anna Nowak", "email": "%s", "audience": "NGO", "people": 3, "language": "pl"}""".formatted(group)))
                .hasStatus(202);
        post(ANYBODY, LINKS + token(INBOX.of(group, 1).getFirst()) + "/confirm", "");
        var seated = INBOX.of(group, 2).getLast();
        assertThat(seated.text()).contains("3 osoby");
        var path = LINKS + token(seated) + "/people";
        assertThat(post(ANYBODY, path, "{\"people\": 4}")).hasStatus(422);

        assertThat(post(ANYBODY, path, "{\"people\": 2}")).hasStatusOk();

        var fewer = INBOX.of(group, 3).getLast();
        assertThat(fewer.subject()).startsWith("Zmieniła się liczba osób: ");
        assertThat(fewer.text()).contains("2 osoby");
        assertThat(fewer.calendar()).isEmpty();
        assertThat(ApiCalls.text(get(ANYBODY, EVENTS + "/" + event + "/sign-up")))
                .contains("\"free\":1");
        assertThat(register(ANYBODY, event, mailbox(), "pl")).hasStatus(202);
    }

    @Test
    void whoMovesUpByItselfIsTold() {
        var event = event(openTo(1, "AUTOMATIC"));
        var first = mailbox();
        var second = mailbox();
        registerByMail(event, first, "pl");
        var seat = INBOX.of(first, 2).getLast();
        registerByMail(event, second, "uk");
        INBOX.of(second, 2);

        post(ANYBODY, LINKS + token(seat) + "/cancel", "");

        var promoted = INBOX.of(second, 3).getLast();
        assertThat(promoted.subject()).startsWith("Звільнилося місце – воно ваше: Як написати заявку, ");
        assertThat(promoted.method()).contains("REQUEST");
        assertThat(promoted.html()).contains("<html lang=\"uk\">");
    }

    @Test
    void anApplicationIsReceivedAndDecidedAboutWithAReason() {
        var event = event("""
                {"mode": "APPROVAL", "seats": 5, "waitingList": true, "promotion": "AUTOMATIC", "withoutAccount": true}""");
        var one = mailbox();
        var other = mailbox();
        registerByMail(event, one, "pl");
        registerByMail(event, other, "pl");
        assertThat(INBOX.of(one, 2).getLast().subject()).startsWith("Mamy Twoje zgłoszenie: ");
        INBOX.of(other, 2);
        var list = get(COORDINATOR, EVENTS + "/" + event + "/registrations");
        String path = EVENTS + "/" + event + "/registrations/";

        post(
                COORDINATOR,
                path + read(list, "$.items[0].id") + "/decline",
                "{\"reason\": \"Szkolenie jest dla zarządów\"}");
        post(COORDINATOR, path + read(list, "$.items[1].id") + "/approve", "{}");

        var declined = INBOX.of(one, 3).getLast();
        assertThat(declined.subject()).startsWith("Nie możemy przyjąć zgłoszenia: ");
        assertThat(declined.text()).contains("Powód: Szkolenie jest dla zarządów");
        var approved = INBOX.of(other, 3).getLast();
        assertThat(approved.text()).contains("Centrum przyjęło Twoje zgłoszenie");
        assertThat(approved.method()).contains("REQUEST");

        post(COORDINATOR, path + read(list, "$.items[1].id") + "/cancel", "{}");
        var cancelled = INBOX.of(other, 4).getLast();
        assertThat(cancelled.subject()).startsWith("Centrum wycofało zgłoszenie: ");
        assertThat(cancelled.method()).contains("CANCEL");
    }

    @Test
    void whatBecomesOfTheEventIsToldWithItsCalendarUnderTheSameNames() {
        var event = announced(course(17, 2), openTo(5, "AUTOMATIC"));
        var address = mailbox();
        registerByMail(event, address, "pl");
        var confirmed = INBOX.of(address, 2).getLast();
        assertThat(entries(confirmed)).hasSize(2);
        assertThat(confirmed.text()).contains("– " + inPolish(day()) + ", godz. 17:00–19:00 – Część 1");
        var names = new HashSet<>(entries(confirmed).stream()
                .map(entry -> entry.getUid().getValue())
                .toList());
        assertThat(names).hasSize(2);
        var sessions = get(COORDINATOR, EVENTS + "/" + event);

        assertThat(put(
                        COORDINATOR,
                        EVENTS + "/" + event,
                        course(17, 2, sessions).replace("Park Jordana", "Błonia"),
                        "*"))
                .hasStatusOk();
        var changed = INBOX.of(address, 3).getLast();
        assertThat(changed.subject()).startsWith("Zmiana w wydarzeniu: ");
        assertThat(changed.text()).contains("Miejsce: Błonia");
        assertThat(entry(changed).getLocation().getValue()).isEqualTo("Błonia");
        assertThat(sequence(changed)).isGreaterThan(sequence(confirmed));

        assertThat(put(COORDINATOR, EVENTS + "/" + event, course(18, 1, sessions), "*"))
                .hasStatusOk();
        var moved = INBOX.of(address, 5).get(3);
        var dropped = INBOX.of(address, 5).get(4);
        assertThat(moved.subject()).startsWith("Nowy termin: ");
        assertThat(entries(moved)).hasSize(1);
        assertThat(entry(moved).getDateStart().getValue().toInstant())
                .isEqualTo(at(day(), 18).toInstant());
        assertThat(dropped.text()).contains("odpada 1 spotkanie");
        assertThat(dropped.method()).contains("CANCEL");
        assertThat(entry(dropped).getUid()).isNotEqualTo(entry(moved).getUid());

        assertThat(decide(event, "postpone", "{\"reason\": \"Choroba prowadzącej\"}"))
                .hasStatusOk();
        var postponed = INBOX.of(address, 6).getLast();
        assertThat(postponed.subject()).isEqualTo("Wydarzenie przełożone: Jak napisać wniosek");
        assertThat(postponed.text()).contains("Powód: Choroba prowadzącej");
        assertThat(postponed.method()).contains("CANCEL");

        assertThat(decide(event, "reschedule", """
                        {"start": "%s", "end": "%s", "place": {"offSite": "Park Jordana"}}""".formatted(at(day().plusDays(7), 17), at(day().plusDays(7), 19))))
                .hasStatusOk();
        var again = INBOX.of(address, 7).getLast();
        assertThat(again.subject()).isEqualTo("Jest nowy termin: Jak napisać wniosek, " + inPolish(day().plusDays(7)));
        assertThat(again.method()).contains("REQUEST");

        assertThat(decide(event, "cancel", "{\"reason\": \"Za mało chętnych\"}"))
                .hasStatusOk();
        var off = INBOX.of(address, 8).getLast();
        assertThat(off.subject()).startsWith("Wydarzenie odwołane: ");
        assertThat(off.text()).contains("Powód: Za mało chętnych");
        assertThat(off.method()).contains("CANCEL");
        assertThat(INBOX.of(address).stream()
                        .filter(mail -> mail.calendar().isPresent())
                        .map(EventsByMail::sequence))
                .isSorted();
    }

    private String course(int hour, int evenings, MvcTestResult... known) {
        var sessions = new StringBuilder();
        for (int i = 0; i < evenings; i++) {
            String id = known.length == 0
                    ? ""
                    : "\"id\": \"%s\", ".formatted(ApiCalls.<String>read(known[0], "$.sessions[%d].id".formatted(i)));
            sessions.append(i == 0 ? "" : ", ")
                    .append("""
                            {%s"titles": {"pl": "Część %d"}, "start": "%s", "end": "%s", "place": {"offSite": "Park Jordana"}}""".formatted(id, i + 1, at(day().plusDays(i), hour), at(day().plusDays(i), hour + 2)));
        }
        return """
                {"kind": "TRAINING", "titles": %s, "sessions": [%s], "capacity": 25, "language": "pl"}""".formatted(TITLES, sessions);
    }

    @Test
    void whoHasASeatIsRemindedOnceAlsoAfterARestartAndWhoGaveItUpIsNot() {
        var event = event(at(day(), 17).minusDays(29), openTo(5, "AUTOMATIC"));
        var comes = mailbox();
        var gaveUp = mailbox();
        registerByMail(event, comes, "pl");
        registerByMail(event, gaveUp, "pl");
        INBOX.of(comes, 2);
        post(ANYBODY, LINKS + token(INBOX.of(gaveUp, 2).getLast()) + "/cancel", "");
        INBOX.of(gaveUp, 3);

        var reminding =
                openTo(5, "AUTOMATIC").replace("\"mostPeople\"", "\"reminders\": [\"P5D\", \"P4D\"], \"mostPeople\"");
        assertThat(put(COORDINATOR, EVENTS + "/" + event + "/sign-up", reminding, "\"1\""))
                .hasStatusOk();

        var reminder = INBOX.of(comes, 3).getLast();
        assertThat(reminder.subject()).startsWith("Przypomnienie: Jak napisać wniosek, ");
        assertThat(reminder.text()).contains("godz. 17:00–19:00", "Park Jordana", "zrezygnuj");
        assertThat(reminder.files()).extracting(Inbox.Attached::name).containsExactly("bilet.png");
        consumer.stop();
        consumer.start();
        // told again by other news of the same: it is still the same reminder
        eventsHeard()
                .handle(received(
                        new EventReminderDue(
                                UUID.fromString(event),
                                "reymonta",
                                Duration.ofDays(4).toMinutes()),
                        "told-again-" + event));
        assertThat(post(COORDINATOR, EVENTS + "/" + event + "/messages", """
                {"to": "ALL", "subject": "Po wszystkim", "text": "Nic więcej nie było"}""")).hasStatus(201);
        assertThat(INBOX.of(comes, 4).getLast().subject()).startsWith("Po wszystkim");
        assertThat(INBOX.of(gaveUp)).hasSize(3);
    }

    @Test
    void whoStillWaitsWhenItBeginsIsToldOnceThatThereWasNoSeat() {
        var event = event(openTo(1, "AUTOMATIC"));
        var comes = mailbox();
        var waits = mailbox();
        registerByMail(event, comes, "pl");
        INBOX.of(comes, 2);
        registerByMail(event, waits, "en");
        INBOX.of(waits, 2);
        var begins = new EventReminderDue(UUID.fromString(event), "reymonta", EventReminderDue.BEGINS);
        var start = at(day(), 17).toInstant();

        for (int i = 0; i < 2; i++) {
            var news = received(begins, "begins-" + i + event);
            eventsHeard().handle(at(start.minusSeconds(1), news));
            eventsHeard().handle(at(start, news));
        }

        var told = INBOX.of(waits, 3).getLast();
        assertThat(told.subject()).startsWith("There was no seat for you: How to write an application, ");
        assertThat(told.text()).contains("no seat became free");
        assertThat(INBOX.of(waits)).hasSize(3);
        assertThat(INBOX.of(comes)).hasSize(2);
    }

    private static ReceivedEvent at(Instant time, ReceivedEvent news) {
        return new ReceivedEvent(
                news.event(), news.id(), news.type(), news.subject(), news.centre(), news.version(), time);
    }

    @Test
    void whoCameIsThankedOnce() {
        var event = event(openTo(5, "AUTOMATIC"));
        var address = mailbox();
        registerByMail(event, address, "pl");
        INBOX.of(address, 2);
        var start = at(day(), 17);

        for (int i = 0; i < 3; i++) {
            eventsHeard()
                    .handle(received(
                            new EventEnded(
                                    UUID.fromString(event),
                                    "reymonta",
                                    EventKind.TRAINING,
                                    start,
                                    start.plusHours(2),
                                    25,
                                    1,
                                    120),
                            "ended-" + i + event));
        }

        assertThat(INBOX.of(address, 3).getLast().subject()).startsWith("Dziękujemy za udział: ");
        assertThat(INBOX.of(address)).hasSize(3);
    }

    private EventHandler eventsHeard() {
        return handlers.stream()
                .filter(candidate -> candidate.consumer().equals("events-rosters"))
                .findFirst()
                .orElseThrow();
    }

    private ReceivedEvent received(DomainEvent event, String id) {
        return new ReceivedEvent(event, id, "made-up", event.subject(), "reymonta", 99, clock.instant());
    }

    @Test
    void anAddressAnAccountGivesIsAskedFirstAndThenToldWhatWaited() {
        var event = event(openTo(5, "AUTOMATIC"));
        var person = resident();
        var address = mailbox();
        assertThat(register(person, event, address, "pl")).hasStatus(201);

        var asked = INBOX.of(address, 1).getFirst();
        assertThat(asked.subject()).isEqualTo("Potwierdź adres e-mail: Jak napisać wniosek");
        assertThat(asked.text()).doesNotContain("Park Jordana", "Anna");
        var confirm = "/api/v1/letter-addresses/" + token(asked) + "/confirm";
        assertThat(post(ANYBODY, confirm, "")).hasStatusOk();
        assertThat(post(ANYBODY, confirm, "")).hasStatusOk();

        var told = INBOX.of(address, 2).getLast();
        assertThat(told.subject()).startsWith("Masz miejsce: ");
        assertThat(told.method()).contains("REQUEST");
        assertThat(ApiCalls.text(get(person, "/api/v1/my-event-letters"))).contains(address);

        assertThat(put(person, "/api/v1/my-event-letters", "{\"letters\": [\"REMINDERS\"]}", "*"))
                .hasStatusOk();
        var other = event(openTo(5, "AUTOMATIC"));
        assertThat(register(person, other, address, "pl")).hasStatus(201);
        assertThat(decide(other, "cancel", "{\"reason\": \"Awaria\"}")).hasStatusOk();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ApiCalls.text(get(person, "/api/v1/my-registrations")))
                        .contains("CANCELLED"));
        assertThat(INBOX.of(address)).as("nothing they didn't want").hasSize(2);
    }

    @Test
    void whoSignsUpTwiceOrHasLostTheirLinkGetsItAgainAFewTimesADayAndHearsTheSameAsAnybody() {
        var event = event(openTo(5, "AUTOMATIC"));
        var address = mailbox();
        registerByMail(event, address, "pl");
        INBOX.of(address, 2);

        var known =
                post(ANYBODY, EVENTS + "/" + event + "/registrations/links", "{\"email\": \"%s\"}".formatted(address));
        var unknown =
                post(ANYBODY, EVENTS + "/" + event + "/registrations/links", "{\"email\": \"nobody@example.org\"}");
        assertThat(known).hasStatus(202);
        assertThat(ApiCalls.text(known)).isEqualTo(ApiCalls.text(unknown));
        var again = INBOX.of(address, 3).getLast();
        assertThat(again.subject()).startsWith("Twoje zgłoszenie: ");
        assertThat(ApiCalls.text(get(ANYBODY, LINKS + token(again)))).contains("MANAGE", "CONFIRMED");

        for (int i = 0; i < 5; i++) {
            assertThat(register(ANYBODY, event, address, "pl")).hasStatus(202);
            assertThat(post(
                            ANYBODY,
                            EVENTS + "/" + event + "/registrations/links",
                            "{\"email\": \"%s\"}".formatted(address)))
                    .hasStatus(202);
        }
        assertThat(INBOX.of(address, 5)).hasSize(5);
        assertThat(mongo.getCollection("letters")
                        .countDocuments(new Document("kind", "REGISTRATION_LINK").append("subject", subjectOf(again))))
                .isLessThanOrEqualTo(3);
    }

    private String subjectOf(Inbox.Received mail) {
        return mongo.findAll(Document.class, "letters").stream()
                .filter(letter ->
                        mail.messageId().contains(letter.get("_id", UUID.class).toString()))
                .map(letter -> letter.getString("subject"))
                .findFirst()
                .orElse("");
    }

    @Test
    void anAddressNobodyHasConfirmedIsNotFlooded() {
        var stranger = mailbox();
        for (int i = 0; i < 8; i++) {
            assertThat(register(ANYBODY, event(openTo(5, "AUTOMATIC")), stranger, "pl"))
                    .hasStatus(202);
        }

        assertThat(INBOX.of(stranger, 3)).hasSize(3);

        var ownersOwn = event(openTo(5, "AUTOMATIC"));
        assertThat(new ApiCalls(http)
                        .post(
                                ANYBODY,
                                EVENTS + "/" + ownersOwn + "/registrations",
                                """
                                {"name": "Anna Nowak", "email": "%s", "language": "pl", "audience": "RESIDENT"}""".formatted(stranger),
                                Map.of("X-Forwarded-For", "203.0.113.7")))
                .hasStatus(202);
        assertThat(INBOX.of(stranger, 4))
                .as("whoever flooded it, its owner still signs up")
                .hasSize(4);
    }
}
