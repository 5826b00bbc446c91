package pl.krakow.centra.events.registrations.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.events.programme.PlannedEvents;
import pl.krakow.centra.events.registrations.EventsByMail;
import pl.krakow.centra.events.registrations.domain.KnownParticipants;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.letters.WriteAfterwards.Notice;
import pl.krakow.centra.events.registrations.letters.WriteRegistrationLetters.Cause;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.StoreSearch;

/** Whoever writes a letter has read whom it is for; when that person is erased in between, nothing of them comes back. */
class ErasedMeanwhileIT extends EventsByMail {

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Registrations registrations;

    @Autowired
    private PlannedEvents events;

    @Autowired
    private WriteToOne writeToOne;

    @Autowired
    private WriteAfterwards writeAfterwards;

    @Autowired
    private Correspondence correspondence;

    @Autowired
    private LetterBox letterBox;

    @Autowired
    private KnownParticipants participants;

    private record Said(@Nullable URI link) {}

    @Test
    void aLetterThatComesAfterTheErasureLeavesNothing() {
        var store = new StoreSearch(mongo);
        var event = event(openTo(5, "AUTOMATIC"));
        var address = "late-%s@example.org".formatted(UUID.randomUUID());
        var person = resident();
        var id = UUID.fromString(read(register(person, event, address, "pl"), "$.id"));
        var before = registrations.find(new RegistrationId(id)).orElseThrow();
        var planned = events.find("reymonta", UUID.fromString(event)).orElseThrow();
        INBOX.of(address, 1);
        assertThat(post(person, EVENTS + "/" + event + "/registrations/" + id + "/cancel", "{}"))
                .hasStatusOk();
        assertThat(http.delete().uri("/api/v1/my-data/events").with(person).exchange())
                .hasStatus(204);
        var late = About.of(RegistrationLetter.CONFIRMED, new Cause("late", 1, clock.instant()));

        assertThat(writeToOne.write(before, planned, late)).isFalse();

        assertThat(store.collectionsWith(address)).isEmpty();
        assertThat(WriteToOne.address(before))
                .as("control: it knew the address")
                .contains(new EmailAddress(address));
    }

    @Test
    void nothingAfterTheEventComesBackEither() {
        var store = new StoreSearch(mongo);
        var address = "late-%s@example.org".formatted(UUID.randomUUID());
        var person = known(address);
        var event = event(openTo(5, "AUTOMATIC"));
        assertThat(register(ANYBODY, event, address, "pl")).hasStatus(202);
        after(2, address);
        var before = withoutAccount(address);
        cancelAll(person);
        assertThat(http.delete().uri("/api/v1/my-data/events").with(person).exchange())
                .hasStatus(204);

        writeAfterwards.write(
                before,
                new Notice<>(
                        "late", "NOBODY_PRINTS_THIS", false, clock.instant().plusSeconds(60), null, Said::new));
        letterBox.gather(
                "late " + before.id(),
                "late",
                letterBox.letter(
                        "later",
                        "NOBODY_PRINTS_THIS",
                        WriteToOne.reader(before, new EmailAddress(address)),
                        "reymonta",
                        new Said(null)));

        // at once, but for what the service itself was just about to write down
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            assertThat(store.collectionsWith(address)).isEmpty();
            assertThat(store.collectionsWith(WriteToOne.correspondentId(before)))
                    .isEmpty();
        });
    }

    private Registration withoutAccount(String address) {
        var participant = participants.byAddress(address).orElseThrow();
        return registrations.ofParticipants(Set.of(participant)).stream()
                .filter(registration -> registration.subject() == null)
                .findFirst()
                .orElseThrow();
    }

    private void cancelAll(Persona person) {
        for (var seat : registrations.ofSubject(person.subject(), null, 10)) {
            var path = "%s/%s/registrations/%s/cancel".formatted(EVENTS, seat.event(), seat.id());
            assertThat(post(person, path, "{}")).hasStatusOk();
        }
    }

    @Test
    void whoIsErasedWhileTheirAddressIsAskedForIsNotAsked() {
        var store = new StoreSearch(mongo);
        var address = "late-%s@example.org".formatted(UUID.randomUUID());
        var person = resident();
        assertThat(http.delete().uri("/api/v1/my-data/events").with(person).exchange())
                .hasStatus(204);

        var reader = correspondence.reader(
                "late",
                person.subject(),
                new EmailAddress(address),
                "pl",
                "reymonta",
                "Grupa szachowa",
                UUID.randomUUID());

        assertThat(reader).isEmpty();
        assertThat(store.collectionsWith(address)).isEmpty();
        assertThat(store.collectionsWith(person.subject())).isEmpty();
        var other = resident();
        correspondence.askToConfirm(
                "control", other.subject(), new EmailAddress(address), "pl", "reymonta", "Grupa", UUID.randomUUID());
        assertThat(store.collectionsWith(address))
                .as("control: who wasn't erased is asked")
                .contains("correspondents");
    }
}
