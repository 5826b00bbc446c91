package pl.krakow.centra.events.advice.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.krakow.centra.events.advice.AdviceOffice.CENTRE;
import static pl.krakow.centra.events.advice.AdviceOffice.COORDINATOR;
import static pl.krakow.centra.events.advice.AdviceOffice.REYMONTA;
import static pl.krakow.centra.events.advice.AdviceOffice.appointment;
import static pl.krakow.centra.events.advice.AdviceOffice.newAdviser;
import static pl.krakow.centra.events.advice.AdviceOffice.newcomer;
import static pl.krakow.centra.events.advice.AdviceOffice.online;
import static pl.krakow.centra.events.advice.AdviceOffice.tuesday;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.jayway.jsonpath.JsonPath;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.events.EventsServiceApplication;
import pl.krakow.centra.events.advice.AdviceOffice;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.ToldEvents;

/**
 * What an adviser writes down over HTTP is looked for in every place it could be read: the store's files, the logs at their
 * most talkative, every record on the broker, the answers to everybody else. Wherever nothing is found, something is that
 * went the same way openly, so that the search is known to see. Then the key is changed.
 */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class NotesSecrecyIT {

    private static final String MARKER = "zadluzenie-" + UUID.randomUUID();
    private static final String OPEN = "statut-" + UUID.randomUUID();
    private static final String OLD = "test:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String NEW =
            "next:" + Base64.getEncoder().encodeToString(new byte[32]).replace("AAAA", "BBBB");
    private static final List<String> TALKATIVE =
            List.of("org.springframework.web", "org.springframework.data.mongodb", "org.mongodb.driver", "pl.krakow");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Notes notes;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Autowired
    private Environment environment;

    @Test
    void isReadByTheAdviserAloneAlsoAfterTheKeyWasChangedAndTheOldOneIsGone(CapturedOutput logs) throws Exception {
        var office = new AdviceOffice(http);
        var anna = newAdviser();
        var maria = newcomer();
        var date = tuesday();
        var duty = office.duty(anna, office.engaged(anna), date, online());
        var path = appointment(office.book(maria, office.slots(duty, date).getFirst(), OPEN));
        var note = path + "/note";

        talkative(Level.TRACE, () -> {
            assertThat(office.put(anna, note, written("Pierwsza wersja: " + MARKER), "\"0\""))
                    .hasStatusOk();
            assertThat(office.put(anna, note, written("Druga wersja: " + MARKER), "\"0\""))
                    .hasStatus(412);
            assertThat(office.put(anna, note, written("Druga wersja: " + MARKER), "\"1\""))
                    .hasStatusOk();
            assertThat(text(office.get(anna, note))).contains("Druga wersja: " + MARKER);
            assertThat(text(office.get(anna, note + "/versions/1"))).contains("Pierwsza wersja: " + MARKER);
            assertThat(office.post(maria, path + "/cancel", "{}")).hasStatusOk();
        });

        assertThat(logs.getAll())
                .as("the logs")
                .contains("NotesController#write", "[a note]")
                .doesNotContain(MARKER);
        assertThat(filesHold(OPEN))
                .as("the store's files, of what is kept openly")
                .isTrue();
        assertThat(filesHold(MARKER)).as("the store's files").isFalse();
        var id = path.substring(path.lastIndexOf('/') + 1);
        new ToldEvents(consumers).of(Topics.EVENTS, id, 2);
        assertThat(recordsHold(id)).as("the broker, of what is told").isTrue();
        assertThat(recordsHold(MARKER)).as("the broker").isFalse();
        nobodyElseReads(office, path, date.toString(), maria);
        assertThat(text(office.get(anna, note))).contains("Druga wersja: " + MARKER);

        theKeyIsChanged();
        onAServiceThatHas(NEW, again -> {
            assertThat(text(again.get(anna, note))).contains("Druga wersja: " + MARKER);
            assertThat(text(again.get(anna, note + "/versions/1"))).contains("Pierwsza wersja: " + MARKER);
            assertThat(text(again.get(anna, note + "/versions")))
                    .contains("2", "1")
                    .doesNotContain(MARKER);
            assertThat(again.delete(anna, note)).hasStatus(204);
            assertThat(again.get(anna, note)).hasStatus(404);
        });
        assertThat(filesHold(MARKER)).isFalse();
    }

    private static String written(String text) {
        return "{\"text\": \"%s\"}".formatted(text);
    }

    private void nobodyElseReads(AdviceOffice office, String path, String date, Persona visitor) {
        var others = List.of(
                visitor,
                newcomer(),
                newAdviser(),
                COORDINATOR,
                Persona.receptionist(REYMONTA),
                Persona.adviser(REYMONTA),
                Persona.adviser(new CentreId("nowa-huta")),
                Persona.formerCoordinator(REYMONTA),
                Persona.representative(),
                Persona.city(),
                Persona.admin(),
                Persona.anonymous());
        var note = path + "/note";
        for (var other : others) {
            for (var uri : List.of(note, note + "/versions", note + "/versions/1", note + "/versions/2")) {
                assertThat(office.get(other, uri).getResponse().getStatus())
                        .as("%s reads %s", other, uri)
                        .isIn(401, 403, 404);
            }
            for (var status : List.of(office.put(other, note, written("cudze"), "*"), office.delete(other, note))) {
                assertThat(status.getResponse().getStatus())
                        .as("%s writes", other)
                        .isIn(401, 403, 404);
            }
            for (var uri : List.of(
                    path,
                    CENTRE + "/advice-duties?from=%s&to=%s".formatted(date, date),
                    "/api/v1/my-advice-appointments",
                    "/api/v1/my-advice-duties?from=%s&to=%s".formatted(date, date),
                    "/api/v1/my-data/events")) {
                assertThat(text(office.get(other, uri)))
                        .as("%s reads %s", other, uri)
                        .doesNotContain(MARKER);
            }
        }
    }

    private void theKeyIsChanged() {
        assertThatThrownBy(() -> MasterKeys.parse(NEW).requireAll(notes.keysInUse()))
                .hasMessageContaining("lacks the key test");
        onAServiceThatHas(NEW + "," + OLD, ofBoth -> {
            var keys = "/actuator/notekeys";
            for (var other : List.of(COORDINATOR, Persona.city(), Persona.adviser(REYMONTA))) {
                assertThat(ofBoth.get(other, keys)).hasStatus(403);
                assertThat(ofBoth.post(other, keys, "{}")).hasStatus(403);
            }
            assertThat(ofBoth.post(Persona.anonymous(), keys, "{}")).hasStatus(401);
            assertThat(text(ofBoth.get(Persona.admin(), keys)))
                    .contains("\"current\":\"next\"")
                    .doesNotContain(NEW.substring(5), OLD.substring(5));
            var wrapped = text(ofBoth.post(Persona.admin(), keys, "{}"));
            assertThat(JsonPath.<Boolean>read(wrapped, "$.done")).isTrue();
            assertThat(JsonPath.<Map<String, Integer>>read(wrapped, "$.inUse")).containsOnlyKeys("next");
            assertThat(JsonPath.<Integer>read(text(ofBoth.post(Persona.admin(), keys, "{}")), "$.wrapped"))
                    .isZero();
        });
        assertThat(notes.keysInUse()).containsExactly("next");
        MasterKeys.parse(NEW).requireAll(notes.keysInUse());
    }

    private interface Acts {

        void by(AdviceOffice office);
    }

    private void onAServiceThatHas(String keys, Acts acts) {
        try (var service = new SpringApplicationBuilder(EventsServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.main.lazy-initialization=true",
                        "--spring.jmx.enabled=false",
                        "--logging.structured.format.console=",
                        "--spring.mongodb.uri=" + environment.getProperty("spring.mongodb.uri"),
                        "--spring.kafka.bootstrap-servers=" + environment.getProperty("spring.kafka.bootstrap-servers"),
                        "--centra.notes.keys=" + keys)) {
            acts.by(new AdviceOffice(MockMvcTester.from(
                    (WebApplicationContext) service,
                    builder -> builder.apply(SecurityMockMvcConfigurers.springSecurity())
                            .build())));
        }
    }

    private static void talkative(Level level, Runnable act) {
        var before = new ArrayList<Level>();
        TALKATIVE.forEach(name -> before.add(logger(name).getLevel()));
        TALKATIVE.forEach(name -> logger(name).setLevel(level));
        try {
            act.run();
        } finally {
            for (int n = 0; n < TALKATIVE.size(); n++) {
                logger(TALKATIVE.get(n)).setLevel(before.get(n));
            }
        }
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    private static boolean filesHold(String text) {
        try (Stream<Path> files = Files.walk(EmbeddedServers.storeFiles())) {
            return files.filter(Files::isRegularFile).anyMatch(file -> {
                try {
                    return holds(Files.readAllBytes(file), text.getBytes(UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean recordsHold(String text) {
        var wanted = text.getBytes(UTF_8);
        try (var consumer = consumers.createConsumer("search-" + UUID.randomUUID(), "")) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> !topic.getKey().startsWith("__"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            boolean found = false;
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    found |= holds(String.valueOf(message.key()).getBytes(UTF_8), wanted);
                    found |= message.value() != null && holds(message.value(), wanted);
                    for (var header : message.headers()) {
                        found |= header.value() != null && holds(header.value(), wanted);
                    }
                }
            }
            return found;
        }
    }

    private static boolean holds(byte[] all, byte[] wanted) {
        outer:
        for (int start = 0; start <= all.length - wanted.length; start++) {
            for (int n = 0; n < wanted.length; n++) {
                if (all[start + n] != wanted[n]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
