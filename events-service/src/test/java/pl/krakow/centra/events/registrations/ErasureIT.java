package pl.krakow.centra.events.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.events.privacy.Retention;
import pl.krakow.centra.events.programme.PlannedEvents;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.EventMessages;
import pl.krakow.centra.events.registrations.domain.KnownParticipants;
import pl.krakow.centra.events.registrations.domain.KnowsParticipants;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.StoreSearch;

/** What is kept on who signed up is theirs to see and to have erased; what reports count by stays. */
class ErasureIT extends EventsByMail {

    private static final String MY_DATA = "/api/v1/my-data/events";
    private static final String PHONE = "+48 600 111 222";

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private OnTheRoster onTheRoster;

    @Autowired
    private Rosters rosters;

    @Autowired
    private Registrations registrations;

    @Autowired
    private KnownParticipants participants;

    @Autowired
    private Correspondence correspondence;

    @Autowired
    private List<KnowsParticipants> knowing;

    @Autowired
    private EventMessages messages;

    @Autowired
    private PlannedEvents events;

    @Autowired
    private CentreCatalogue centres;

    @Autowired
    private Pseudonyms pseudonyms;

    @Test
    void nothingIsLeftOfAPersonButWhatReportsCountBy() {
        var store = new StoreSearch(mongo);
        var zenobia = new Persona("Zenobia Testowa-Wymazana", Set.of(Role.RESIDENT), List.of());
        var address = "zenobia.wymazana@example.org";
        var event = event(openTo(5, "AUTOMATIC"));
        var registered = post(zenobia, EVENTS + "/" + event + "/registrations", form(zenobia, address));
        assertThat(registered).hasStatus(201);
        var path = EVENTS + "/" + event + "/registrations/" + ApiCalls.<String>read(registered, "$.id");
        var asked = INBOX.of(address, 1).getFirst();
        assertThat(post(ANYBODY, "/api/v1/letter-addresses/" + token(asked) + "/confirm", ""))
                .hasStatusOk();
        INBOX.of(address, 2);
        var other = event(openTo(5, "AUTOMATIC"));
        register(ANYBODY, other, address, "pl");
        assertThat(post(ANYBODY, LINKS + token(INBOX.of(address, 3).getLast()) + "/confirm", ""))
                .hasStatusOk();
        var seat = INBOX.of(address, 4).getLast();
        get(COORDINATOR, EVENTS + "/" + event + "/registrations");

        assertThat(store.collectionsWith(zenobia.name())).contains("registrations");
        assertThat(store.collectionsWith(address)).contains("registrations", "participants", "correspondents");
        var export = ApiCalls.text(get(zenobia, MY_DATA));
        assertThat(export)
                .contains(zenobia.name(), address, PHONE, "Jak napisać wniosek", event, other)
                .contains("REGISTRATION_LIST", COORDINATOR.subject());

        var notYet = http.delete().uri(MY_DATA).with(zenobia).exchange();
        assertThat(notYet).hasStatus(409);
        assertThat(ApiCalls.text(notYet)).contains("erasure-not-yet", "registration");
        assertThat(post(zenobia, path + "/cancel", "{}")).hasStatusOk();
        assertThat(post(ANYBODY, LINKS + token(seat) + "/cancel", "")).hasStatusOk();
        INBOX.of(address, 6);
        var statistics = statistics(event, other);

        assertThat(erase(zenobia)).hasStatus(204);

        assertThat(statistics(event, other)).isEqualTo(statistics);
        for (var trace : List.of(zenobia.name(), address, PHONE, zenobia.subject())) {
            assertThat(store.collectionsWith(trace)).as(trace).isEmpty();
        }
        assertThat(store.collectionsWith(COORDINATOR.subject())).contains("views");
        assertThat(erase(zenobia)).hasStatus(204);
        assertThat(ApiCalls.text(get(COORDINATOR, EVENTS + "/" + event + "/registrations")))
                .contains("CANCELLED")
                .doesNotContain("Zenobia");
    }

    private MvcTestResult erase(Persona person) {
        return http.delete().uri(MY_DATA).with(person).exchange();
    }

    private static String form(Persona person, String address) {
        return """
                {"name": "%s", "email": "%s", "phone": "%s", "language": "pl", "audience": "RESIDENT"}""".formatted(person.name(), address, PHONE);
    }

    private List<String> statistics(String... some) {
        return List.of(some).stream()
                .map(event -> mongo.findById(UUID.fromString(event), Document.class, "rosters"))
                .map(roster -> String.valueOf(roster == null ? "" : roster.get("entries")))
                .toList();
    }

    @Test
    void anErasureThatDiesAtAnyStepIsFinishedByDoingItAgain() {
        var two = List.of(event(openTo(25, "AUTOMATIC")), event(openTo(1, "AUTOMATIC")));
        for (int step = 1; step <= 50; step++) {
            var person = resident();
            var address = mailbox();
            two.forEach(
                    event -> assertThat(register(person, event, address, "pl")).hasStatus(201));
            var known = new Person(person.subject(), Set.of(), Set.of(), Set.of(), Set.of(address), Set.of());

            boolean died = !erasing(known, new Death(step));
            erasing(known, new Death(Integer.MAX_VALUE));

            for (var collection : List.of("registrations", "participants")) {
                assertThat(mongo.findAll(Document.class, collection))
                        .as("%s after a death at step %d", collection, step)
                        .noneMatch(document -> document.toJson().contains(address)
                                || document.toJson().contains(person.subject()));
            }
            if (!died) {
                assertThat(step).as("it died at every step there is").isGreaterThan(5);
                return;
            }
        }
        throw new AssertionError("an erasure has fewer steps than that");
    }

    /** Whether it lived to the end. */
    private boolean erasing(Person person, Death death) {
        var dying = death.at(Registrations.class, registrations);
        var part =
                data(dying, death.at(KnownParticipants.class, participants), death.at(Rosters.class, rosters), clock);
        try {
            part.erase(person, pseudonyms, clock.instant());
            return true;
        } catch (Death.Crash e) {
            return false;
        }
    }

    private PersonalData data(Registrations some, KnownParticipants known, Rosters of, Clock at) {
        return new RegistrationData(
                onTheRoster,
                of,
                some,
                known,
                new ForgetParticipants(some, known, correspondence, knowing),
                messages,
                events,
                centres,
                new Retention(Period.ofYears(1), Period.ofYears(5)),
                at);
    }

    /** Ends the process, as it were, before so many more calls. */
    private static final class Death {
        private int callsLeft;

        Death(int callsLeft) {
            this.callsLeft = callsLeft;
        }

        static final class Crash extends RuntimeException {}

        <T> T at(Class<T> port, T real) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                        if (--callsLeft <= 0) {
                            throw new Crash();
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }

    @Test
    void whoSignedUpIsKeptAsLongAsIsSaidAfterTheEventAndThenNoLonger() {
        var event = event(openTo(5, "AUTOMATIC"));
        var address = mailbox();
        registerByMail(event, address, "pl");
        INBOX.of(address, 2);
        var over = at(day(), 19).toInstant();

        sweep(over.plus(Duration.ofDays(364)));
        assertThat(named(event)).hasSize(1);
        sweep(over.plus(Duration.ofDays(367)));

        assertThat(named(event)).isEmpty();
        assertThat(rosters.of(new EventId(UUID.fromString(event))).orElseThrow().entries())
                .hasSize(1);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(new StoreSearch(mongo).collectionsWith(address))
                        .isEmpty());
    }

    /** Erased with the registrations it would be nobody's address, while letters of the group still go there. */
    @Test
    void whoIsStillInAGroupIsKnownThoughTheirRegistrationsAreForgottenAndNoLongerThanThat() {
        var event = event(openTo(5, "AUTOMATIC"));
        var address = mailbox();
        registerByMail(event, address, "pl");
        INBOX.of(address, 2);
        var group = post(COORDINATOR, "/api/v1/centres/reymonta/groups", """
                {"name": {"pl": "Sąsiedzi"}, "purpose": {"pl": "Podwórko"}, "joining": "AT_ONCE", "mostMembers": 5}""");
        String id = ApiCalls.read(group, "$.id");
        var members = "/api/v1/centres/reymonta/groups/" + id + "/members";
        assertThat(post(COORDINATOR, members, "{\"name\": \"Anna Nowak\", \"email\": \"%s\"}".formatted(address)))
                .hasStatus(201);
        var participant = participants.byAddress(address);
        var aYearLater = at(day(), 19).toInstant().plus(Duration.ofDays(367));

        sweep(aYearLater);

        assertThat(named(event)).isEmpty();
        assertThat(participants.byAddress(address)).isPresent().isEqualTo(participant);
        mongo.getCollection("workingGroups").deleteOne(new Document("_id", UUID.fromString(id)));
        sweep(aYearLater.plus(Duration.ofDays(2)));
        assertThat(participants.byAddress(address)).isEmpty();
    }

    private void sweep(Instant now) {
        var part = data(registrations, participants, rosters, Clock.fixed(now, KRAKOW));
        while (part.forgetWhatIsOld(now) > 0) {
            // until there is nothing old left
        }
    }

    private List<Registration> named(String event) {
        var ids = rosters.of(new EventId(UUID.fromString(event))).orElseThrow().entries().stream()
                .map(entry -> entry.id())
                .toList();
        return registrations.find(ids).values().stream()
                .filter(registration -> !registration.isErased())
                .toList();
    }
}
