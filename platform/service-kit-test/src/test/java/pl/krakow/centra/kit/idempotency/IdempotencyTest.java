package pl.krakow.centra.kit.idempotency;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.sample.Notes;
import pl.krakow.centra.kit.test.sample.NotesController;
import pl.krakow.centra.kit.test.sample.NotesService;
import pl.krakow.centra.kit.test.sample.SettableClock;

/** A repeated request makes nothing twice and is answered as the first time. */
@SpringBootTest(classes = NotesService.class)
@AutoConfigureMockMvc
@EmbeddedInfrastructure(broker = false)
class IdempotencyTest {
    @Autowired
    private MockMvcTester http;

    @Autowired
    private Notes notes;

    @Autowired
    private NotesController controller;

    @Autowired
    private SettableClock clock;

    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void removeGate() {
        controller.removeGate();
    }

    @Test
    void answersTheSameAgain() throws Exception {
        var before = notes.count();

        var first = write(Persona.resident(), key, "Zebranie");
        var second = write(Persona.resident(), key, "Zebranie");

        assertThat(first).hasStatus(201).doesNotContainHeader(IdempotencyFilter.REPLAYED);
        assertThat(second)
                .hasStatus(201)
                .hasHeader(IdempotencyFilter.REPLAYED, "true")
                .hasHeader("Location", location(first))
                .hasHeader("ETag", "\"0\"")
                .hasContentType(MediaType.APPLICATION_JSON);
        assertThat(second.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString())
                .contains("Zebranie");
        assertThat(notes.count()).isEqualTo(before + 1);
    }

    @Test
    void refusesTheKeyForAnotherBody() {
        write(Persona.resident(), key, "Zebranie");

        assertThat(write(Persona.resident(), key, "Inne zebranie"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void refusesTheKeyWhileItIsInUse() throws Exception {
        var gate = controller.closeGate();
        var before = controller.handled();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.supplyAsync(() -> write(Persona.resident(), key, "Zebranie"), threads);
            await().until(() -> controller.handled() > before);

            assertThat(write(Persona.resident(), key, "Zebranie"))
                    .hasStatus(409)
                    .hasHeader("Retry-After", "1")
                    .bodyJson()
                    .extractingPath("code")
                    .isEqualTo("idempotency-key-in-use");

            gate.countDown();
            assertThat(first.get(20, SECONDS)).hasStatus(201);
        }
        assertThat(write(Persona.resident(), key, "Zebranie")).hasHeader(IdempotencyFilter.REPLAYED, "true");
    }

    @Test
    void letsAnAbandonedRequestBeTakenOverAndFindsWhatItMade() throws Exception {
        var gate = controller.closeGate();
        var before = controller.handled();
        var notesBefore = notes.count();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stuck = CompletableFuture.supplyAsync(() -> write(Persona.resident(), key, "Zebranie"), threads);
            await().until(() -> controller.handled() > before);
            clock.putForward(AnswerStore.ABANDONED_AFTER.plusSeconds(1));
            controller.removeGate();

            var second = write(Persona.resident(), key, "Zebranie");
            gate.countDown();

            assertThat(second).hasStatus(201).doesNotContainHeader(IdempotencyFilter.REPLAYED);
            assertThat(stuck.get(20, SECONDS)).hasStatus(201).hasHeader("Location", location(second));
        }
        assertThat(notes.count()).isEqualTo(notesBefore + 1);
    }

    @Test
    void forgetsAfterADay() {
        write(Persona.resident(), key, "Zebranie");
        clock.putForward(Duration.ofHours(24).plusSeconds(1));

        assertThat(write(Persona.resident(), key, "Inne zebranie"))
                .hasStatus(201)
                .doesNotContainHeader(IdempotencyFilter.REPLAYED);
    }

    @Test
    void keepsPeopleApart() {
        var mine = write(Persona.resident(), key, "Zebranie");
        var theirs = write(Persona.anotherResident(), key, "Zebranie");

        assertThat(theirs).hasStatus(201).doesNotContainHeader(IdempotencyFilter.REPLAYED);
        assertThat(location(theirs)).isNotEqualTo(location(mine));
    }

    @Test
    void writesTwiceWithoutAKey() {
        var before = notes.count();

        write(Persona.resident(), null, "Zebranie");
        write(Persona.resident(), null, "Zebranie");

        assertThat(notes.count()).isEqualTo(before + 2);
    }

    @Test
    void keepsARefusalThatWouldBeTheSame() {
        write(Persona.resident(), key, "\u0001");

        assertThat(write(Persona.resident(), key, "\u0001"))
                .hasStatus(400)
                .hasHeader(IdempotencyFilter.REPLAYED, "true")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void triesAgainAfterAClash() {
        var before = controller.handled();

        assertThat(write(Persona.resident(), key, "taken")).hasStatus(409);
        assertThat(write(Persona.resident(), key, "taken")).hasStatus(409);

        assertThat(controller.handled()).isEqualTo(before + 2);
    }

    @Test
    void triesAgainAfterAFault() {
        if (controller.handled() % 2 == 1) {
            write(Persona.resident(), null, "to make the next one the first of two");
        }

        assertThat(write(Persona.resident(), key, "fails the first time")).hasStatus(500);
        assertThat(write(Persona.resident(), key, "fails the first time"))
                .hasStatus(201)
                .doesNotContainHeader(IdempotencyFilter.REPLAYED);
    }

    @Test
    void refusesAMalformedKey() {
        assertThat(write(Persona.resident(), "ż", "Zebranie")).hasStatus(400);
        assertThat(write(Persona.resident(), "a".repeat(129), "Zebranie")).hasStatus(400);
    }

    @Test
    void asksTheAnonymousToSignIn() {
        assertThat(write(Persona.anonymous(), key, "Zebranie")).hasStatus(401);
    }

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    private MvcTestResult write(Persona persona, @Nullable String idempotencyKey, String text) {
        var request = http.post()
                .uri("/api/v1/notes")
                .with(persona)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\": \"" + text.replace("\u0001", "\\u0001") + "\"}");
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return request.exchange();
    }
}
