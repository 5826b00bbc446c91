package pl.krakow.centra.events.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import biweekly.component.VEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Inbox;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.wording.Wording;

/**
 * Announced events and people with a mailbox of their own; letters go through a real broker, a real store and a real SMTP server,
 * which stays open for as long as the tests' process lives. All its classes share one service.
 */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
public abstract class EventsByMail {

    protected static final String EVENTS = "/api/v1/centres/reymonta/events";
    protected static final String LINKS = "/api/v1/registration-links/";
    protected static final CentreId REYMONTA = new CentreId("reymonta");
    protected static final Persona COORDINATOR = Persona.coordinator(REYMONTA);
    protected static final Persona ANYBODY = Persona.anonymous();
    protected static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    protected static final Inbox INBOX = Inbox.open();

    private static final Pattern LINK =
            Pattern.compile("/(?:registrations|letters|group-invitations)/(cal_[A-Za-z0-9_-]{43})");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    protected MockMvcTester http;

    @Autowired
    protected Clock clock;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", INBOX::port);
        properties.add("centra.letters.every", () -> "PT0.2S");
        properties.add("centra.letters.first-pause", () -> "PT0.2S");
        properties.add("centra.letters.longest-pause", () -> "PT0.5S");
        properties.add("centra.letters.gather-for", () -> "PT1S");
        properties.add("centra.events.registrations.sweep-every", () -> "PT0.3S");
        properties.add("centra.events.feedback.sweep-every", () -> "PT0.3S");
    }

    protected static String mailbox() {
        return "reader%d@example.org".formatted(PEOPLE.incrementAndGet());
    }

    protected static Persona resident() {
        return new Persona("Gość " + PEOPLE.incrementAndGet(), Set.of(Role.RESIDENT), List.of());
    }

    /** The day an event is on, far enough for every deadline. */
    protected LocalDate day() {
        return LocalDate.now(clock.withZone(KRAKOW)).plusDays(30);
    }

    protected static OffsetDateTime at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(KRAKOW).toOffsetDateTime();
    }

    /** Announced, in the park, on that day from 17 to 19. */
    protected String event(String signUp) {
        return event(at(day(), 17), signUp);
    }

    protected String event(OffsetDateTime start, String signUp) {
        return announced("""
                {"kind": "TRAINING", "titles": %s, "start": "%s", "end": "%s",
                 "place": {"offSite": "Park Jordana"}, "capacity": 25, "language": "pl"}
                """.formatted(TITLES, start, start.plusHours(2)), signUp);
    }

    protected static final String TITLES = """
            {"pl": "Jak napisać wniosek", "en": "How to write an application", "uk": "Як написати заявку"}""";

    protected String announced(String draft, String signUp) {
        var drafted = post(COORDINATOR, EVENTS, draft);
        assertThat(drafted).hasStatus(201);
        String id = read(drafted, "$.id");
        assertThat(put(COORDINATOR, EVENTS + "/" + id + "/sign-up", signUp, "\"0\""))
                .hasStatusOk();
        assertThat(decide(id, "publish", "")).hasStatusOk();
        return id;
    }

    protected static String openTo(int seats, String promotion) {
        return """
                {"mode": "OPEN", "seats": %d, "waitingList": true, "promotion": "%s", "withoutAccount": true, "mostPeople": 5}""".formatted(seats, promotion);
    }

    /** What the coordinator does to an event, whatever its revision. */
    protected MvcTestResult decide(String event, String act, String body) {
        return new ApiCalls(http).post(COORDINATOR, EVENTS + "/" + event + "/" + act, body, Map.of("If-Match", "*"));
    }

    protected MvcTestResult register(Persona person, String event, String address, String language) {
        return post(person, EVENTS + "/" + event + "/registrations", """
                {"name": "Anna Nowak", "email": "%s", "language": "%s", "audience": "RESIDENT"}""".formatted(address, language));
    }

    /** Without an account, confirmed by the link in the first letter. */
    protected void registerByMail(String event, String address, String language) {
        assertThat(register(ANYBODY, event, address, language)).hasStatus(202);
        assertThat(post(ANYBODY, LINKS + token(INBOX.of(address, 1).getFirst()) + "/confirm", ""))
                .hasStatusOk();
    }

    /** Somebody with an account whose mailbox is known to be theirs; it has had two letters by then. */
    protected Persona known(String address) {
        var person = resident();
        assertThat(register(person, event(openTo(5, "AUTOMATIC")), address, "pl"))
                .hasStatus(201);
        assertThat(post(
                        ANYBODY,
                        "/api/v1/letter-addresses/" + token(INBOX.of(address, 1).getFirst()) + "/confirm",
                        ""))
                .hasStatusOk();
        INBOX.of(address, 2);
        return person;
    }

    /** With whatever revision there is. */
    protected MvcTestResult act(Persona person, String uri, String body) {
        return new ApiCalls(http).post(person, uri, body, Map.of("If-Match", "*"));
    }

    /** The letter that comes after so many, once it is there. */
    protected static Inbox.Received after(int earlier, String address) {
        return INBOX.of(address, earlier + 1).get(earlier);
    }

    /** The token of the first link in it. */
    protected static String token(Inbox.Received mail) {
        var found = LINK.matcher(mail.text());
        assertThat(found.find()).as(mail.text()).isTrue();
        return found.group(1);
    }

    protected static List<VEvent> entries(Inbox.Received mail) {
        return mail.calendar().orElseThrow().getEvents();
    }

    protected static VEvent entry(Inbox.Received mail) {
        return entries(mail).getFirst();
    }

    protected static int sequence(Inbox.Received mail) {
        return entry(mail).getSequence().getValue();
    }

    protected static String inPolish(LocalDate date) {
        return Wording.in("pl").day(date);
    }

    protected MvcTestResult get(Persona person, String uri) {
        return new ApiCalls(http).get(person, uri);
    }

    protected MvcTestResult post(Persona person, String uri, String body) {
        return new ApiCalls(http).post(person, uri, body, Map.of());
    }

    protected MvcTestResult put(Persona person, String uri, String body, String seen) {
        return http.put()
                .uri(uri)
                .with(person)
                .header("If-Match", seen)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
