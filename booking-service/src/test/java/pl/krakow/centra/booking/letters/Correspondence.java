package pl.krakow.centra.booking.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.Meetings.meeting;
import static pl.krakow.centra.booking.Meetings.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.Inbox;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.wording.Wording;

/**
 * Somebody new for each test, with a verified beneficiary, a mailbox and a day nobody else books on; letters go through a real
 * broker, a real store and a real SMTP server, which stays open for as long as the tests' process lives. Each class starts
 * its service anew: that remembers which regulations it has asked people to accept.
 */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
abstract class Correspondence {

    static final String BOOKINGS = "/api/v1/centres/reymonta/bookings";
    static final String CONTACT = "/api/v1/my-contact";
    static final CentreId REYMONTA = new CentreId("reymonta");
    static final Inbox INBOX = Inbox.open();

    private static final Pattern CODE = Pattern.compile("(?m)^ {4}([A-Z2-9]{8})$");
    private static final int FRIDAY = 5;
    private static LocalDate nextDay = LocalDate.of(2027, 1, 11);
    private static int people;

    @LocalServerPort
    int port;

    Api person = Api.at(0);
    Api coordinator = Api.at(0);
    String subject = "";
    String address = "";
    String beneficiary = "";
    LocalDate day = nextDay;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", INBOX::port);
        properties.add("centra.booking.letters.remind-at", () -> "00:00");
        properties.add("centra.letters.gather-for", () -> "PT2S");
        properties.add("centra.letters.every", () -> "PT0.2S");
        properties.add("centra.letters.first-pause", () -> "PT0.2S");
        properties.add("centra.letters.longest-pause", () -> "PT0.5S");
    }

    @BeforeEach
    void somebodyWithABeneficiaryAndADayOfTheirOwn() {
        people++;
        var who = new Persona("reader-" + people, Set.of(Role.RESIDENT), List.of());
        subject = who.subject();
        address = "reader" + people + "@example.org";
        person = Api.at(port).as(who);
        coordinator = Api.at(port).as(Persona.coordinator(REYMONTA));
        beneficiary = Meetings.beneficiary(person);
        day = nextDay;
        nextDay = nextDay.plusDays(day.getDayOfWeek().getValue() >= FRIDAY ? 3 : 1);
    }

    Api.Answer wish(String language, String email, String revision) {
        return person.with("If-Match", revision).send("PUT", CONTACT, """
                        {"email": "%s", "language": "%s", "letters": ["BOOKINGS", "REMINDERS", "WAITING_LIST"]}""".formatted(email, language));
    }

    /** Also letters about their organisation, which nobody has verified yet, so that none is on its way. */
    void wantsLettersAboutTheirOrganisationToo(String language) {
        beneficiary = Meetings.unverified(person);
        wantsLettersIn(language);
        var wished = person.with("If-Match", "\"2\"").send("PUT", CONTACT, """
                        {"email": "%s", "language": "%s", "letters": ["ORGANISATION"]}""".formatted(address, language));
        assertThat(wished.status()).as(wished.toString()).isEqualTo(200);
    }

    String codeSentTo(String email, int mails) {
        var found = CODE.matcher(INBOX.of(email, mails).getLast().text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Every letter there is; the first is the one with the code. */
    void wantsLettersIn(String language) {
        assertThat(wish(language, address, "\"0\"").status()).isEqualTo(200);
        var code = codeSentTo(address, 1);
        assertThat(person.post(CONTACT + "/confirm", Map.of("code", code.toLowerCase(Locale.ROOT)))
                        .text("email"))
                .isEqualTo(address);
    }

    String book(String title) {
        return book(person, with(meeting("1w040", day, "10:00", "12:00", beneficiary), "title", title));
    }

    String book(Api who, Map<String, Object> meeting) {
        var placed = who.post(BOOKINGS, meeting);
        assertThat(placed.status()).as(placed.toString()).isEqualTo(201);
        return placed.text("id");
    }

    void decide(Api who, String id, int revision, String act, Map<String, ?> body) {
        var decided = who.with("If-Match", "\"%d\"".formatted(revision)).post(BOOKINGS + "/" + id + "/" + act, body);
        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
    }

    static String inPolish(LocalDate date) {
        return Wording.in("pl").day(date);
    }
}
