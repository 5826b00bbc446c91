package pl.krakow.centra.events.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.events.registrations.domain.Seminar.onTheTelephone;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.EventMessage;
import pl.krakow.centra.events.registrations.domain.EventMessages;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.Inbox;

/** What staff write to the people of an event: whom it reaches, once, and what is known of it afterwards. */
class WriteToParticipantsIT extends EventsByMail {

    private static final String WORDS =
            "\"subject\": \"Zmiana wejścia\", \"text\": \"Wchodzimy od al. Przyjaźni.\\nDo zobaczenia\"";

    @Autowired
    private EventMessages messages;

    @Autowired
    private Rosters rosters;

    @Autowired
    private OnTheRoster onTheRoster;

    @Test
    void aMessageReachesThoseItIsForOnceAndIsListedAfterwards() {
        var event = event(openTo(2, "AUTOMATIC"));
        var seated = mailbox();
        var waits = mailbox();
        registerByMail(event, seated, "pl");
        INBOX.of(seated, 2);
        assertThat(post(
                        COORDINATOR,
                        EVENTS + "/" + event + "/registrations/by-staff",
                        "{\"name\": \"Jan Kowalski\", \"audience\": \"RESIDENT\"}"))
                .hasStatus(201);
        registerByMail(event, waits, "pl");
        INBOX.of(waits, 2);
        var path = EVENTS + "/" + event + "/messages";

        var preview = post(COORDINATOR, path + "/preview", "{\"to\": \"CONFIRMED\"}");
        assertThat(ApiCalls.<Integer>read(preview, "$.people")).isEqualTo(2);
        assertThat(ApiCalls.<Integer>read(preview, "$.reachable"))
                .as("one left no address")
                .isEqualTo(1);
        var body = "{\"to\": \"CONFIRMED\", " + WORDS + "}";
        var sent = new ApiCalls(http).post(COORDINATOR, path, body, Map.of("Idempotency-Key", "message-" + event));
        assertThat(sent).hasStatus(201);
        assertThat(new ApiCalls(http).post(COORDINATOR, path, body, Map.of("Idempotency-Key", "message-" + event)))
                .hasStatus(201);

        var mail = INBOX.of(seated, 3).getLast();
        assertThat(mail.subject()).isEqualTo("Zmiana wejścia: Jak napisać wniosek");
        assertThat(mail.text()).contains("Wchodzimy od al. Przyjaźni.\nDo zobaczenia");
        assertThat(mail.calendar()).isEmpty();
        var list = get(COORDINATOR, path);
        assertThat(ApiCalls.<Integer>read(list, "$.items.length()")).isEqualTo(1);
        assertThat(ApiCalls.<Integer>read(list, "$.items[0].people")).isEqualTo(2);
        assertThat(ApiCalls.<Integer>read(list, "$.items[0].reached")).isEqualTo(1);
        assertThat(ApiCalls.<String>read(list, "$.items[0].by")).isEqualTo(COORDINATOR.subject());

        assertThat(post(COORDINATOR, path, body.replace("CONFIRMED", "WAITING")))
                .hasStatus(201);
        assertThat(INBOX.of(waits, 3).getLast().subject()).startsWith("Zmiana wejścia: ");
        assertThat(INBOX.of(seated)).hasSize(3);
    }

    @Test
    void nobodyWaitsWhileManyAreWrittenTo() {
        var event = event(openTo(20, "AUTOMATIC"));
        var id = new EventId(UUID.fromString(event));
        onTheRoster.decide("reymonta", id, roster -> {
            for (int person = 1; person <= 201; person++) {
                roster.register(onTheTelephone(person), clock.instant());
            }
            return true;
        });
        var path = EVENTS + "/" + event + "/messages";

        var sent = post(COORDINATOR, path, "{\"to\": \"ALL\", " + WORDS + "}");

        assertThat(sent).hasStatus(201);
        assertThat(ApiCalls.<Integer>read(sent, "$.people")).isEqualTo(201);
        assertThat(ApiCalls.<Boolean>read(sent, "$.done")).isFalse();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ApiCalls.<Boolean>read(get(COORDINATOR, path), "$.items[0].done"))
                        .isTrue());
    }

    @Test
    void thereHasToBeSomebodyToWriteTo() {
        var event = event(openTo(2, "AUTOMATIC"));

        var refused = post(COORDINATOR, EVENTS + "/" + event + "/messages", "{\"to\": \"ALL\", " + WORDS + "}");

        assertThat(refused).hasStatus(409);
        assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("nobody-to-write-to");
    }

    @Test
    void whatACrashInterruptedIsFinishedAndNobodyGetsItTwice() {
        var event = event(openTo(5, "AUTOMATIC"));
        var first = mailbox();
        var second = mailbox();
        registerByMail(event, first, "pl");
        registerByMail(event, second, "pl");
        INBOX.of(first, 2);
        INBOX.of(second, 2);
        var chosen = rosters.of(new EventId(UUID.fromString(event))).orElseThrow().entries().stream()
                .filter(entry -> entry.state() == EntryState.CONFIRMED)
                .map(entry -> entry.id())
                .toList();
        var interrupted = EventMessage.to(
                chosen,
                UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8)),
                new EventId(UUID.fromString(event)),
                "reymonta",
                EventMessage.To.ALL,
                "Przerwana",
                "Treść",
                COORDINATOR.subject(),
                clock.instant().minus(Duration.ofMinutes(3)));

        assertThat(messages.add(interrupted)).isTrue();
        assertThat(messages.add(interrupted)).isFalse();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(messages.find(interrupted.id()).orElseThrow())
                        .satisfies(message -> {
                            assertThat(message.done()).isTrue();
                            assertThat(message.reached()).isEqualTo(2);
                            assertThat(message.chosen()).isEmpty();
                        }));
        for (var address : new String[] {first, second}) {
            assertThat(INBOX.of(address, 3).getLast())
                    .extracting(Inbox.Received::subject)
                    .isEqualTo("Przerwana: Jak napisać wniosek");
        }
    }
}
