package pl.krakow.centra.events.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.advice.AdviceOffice.newAdviser;

import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Inbox;
import pl.krakow.centra.kit.test.Persona;

/**
 * An adviser of Reymonta and people with a mailbox of their own; letters go through a real broker, a real store and a real SMTP
 * server, which stays open for as long as the tests' process lives. All its classes share one service.
 */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
abstract class AdviceByMail {

    static final Inbox INBOX = Inbox.open();
    static final String LINKS = "/api/v1/advice-links/";

    private static final Pattern LINK = Pattern.compile("/advice/(cal_[A-Za-z0-9_-]{43})");

    @Autowired
    MockMvcTester http;

    @Autowired
    MongoOperations mongo;

    @Autowired
    RemindOfAppointments remind;

    @Autowired
    Clock clock;

    AdviceOffice office;
    Persona anna;
    String adviser;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.port", INBOX::port);
        properties.add("centra.letters.every", () -> "PT0.2S");
        properties.add("centra.events.rooms.answered-within", () -> "PT0.3S");
        properties.add("centra.events.rooms.look-every", () -> "PT0.3S");
        properties.add("centra.events.advice.remind-at", () -> "00:00");
        properties.add("centra.events.advice.sweep-every", () -> "PT0.5S");
        properties.add("centra.events.advice-letters.tomorrow-at", () -> "00:00");
        properties.add("centra.events.advice-letters.today-at", () -> "00:00");
    }

    @BeforeEach
    void anAdviserIsEngaged() {
        office = new AdviceOffice(http);
        anna = newAdviser();
        adviser = office.engaged(anna);
    }

    static String mailbox() {
        return "visitor-%s@example.org".formatted(UUID.randomUUID());
    }

    /** The token of the first link to a page about advice in it. */
    static String token(Inbox.Received mail) {
        var found = LINK.matcher(mail.text());
        assertThat(found.find()).as(mail.text()).isTrue();
        return found.group(1);
    }
}
