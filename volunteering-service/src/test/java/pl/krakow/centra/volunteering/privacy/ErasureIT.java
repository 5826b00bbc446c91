package pl.krakow.centra.volunteering.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.StoreSearch;
import pl.krakow.centra.volunteering.letters.AskToStay;
import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.Decision;
import pl.krakow.centra.volunteering.opportunities.domain.Offers;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.opportunities.domain.Provision;
import pl.krakow.centra.volunteering.opportunities.domain.Requirements;
import pl.krakow.centra.volunteering.opportunities.domain.Shift;
import pl.krakow.centra.volunteering.opportunities.domain.ShiftId;
import pl.krakow.centra.volunteering.organisations.domain.Contacts;
import pl.krakow.centra.volunteering.volunteers.domain.Availability;
import pl.krakow.centra.volunteering.volunteers.domain.Contact;
import pl.krakow.centra.volunteering.volunteers.domain.People;
import pl.krakow.centra.volunteering.volunteers.domain.Reach;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerProfile;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/** A volunteer is exported and erased, and every collection of the store is searched for them; their calendar ends. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class ErasureIT {

    private static final String NAME = "Zenobia Kwiatkowska-Próba";
    private static final String MAIL = "zenobia@przyklad.example";
    private static final String PHONE = "+48 501 777 123";
    private static final String WORDS = "Przyjdę z szydełkiem";
    private static final String MY_DATA = "/api/v1/my-data/volunteering";
    private static final String CALENDAR = "/api/v1/volunteers/me/calendar";
    private static final String PLACEMENTS = "/api/v1/centres/reymonta/placements";
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(120);

    private final Persona zenobia = new Persona("zenobia " + UUID.randomUUID(), Set.of(Role.RESIDENT), List.of());

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Volunteers volunteers;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private Contacts contacts;

    @Autowired
    private AskToStay askToStay;

    @Test
    void leavesNoTraceOfThePersonInAnyCollection() {
        var api = new ApiCalls(http);
        var store = new StoreSearch(mongo);
        assertThat(api.post(zenobia, CALENDAR, "", Map.of())).hasStatus(404);
        register();
        var opportunity = announced();
        var joined = api.post(
                zenobia,
                PLACEMENTS,
                "{\"opportunityId\": \"%s\", \"postId\": \"%s\", \"message\": \"%s\"}"
                        .formatted(
                                opportunity.id(),
                                opportunity.details().shifts().getFirst().id(),
                                WORDS),
                Map.of());
        assertThat(joined).hasStatus(201);
        String placement = read(joined, "$.id");
        var subscribed = api.post(zenobia, CALENDAR, "", Map.of());
        assertThat(subscribed).hasStatus(201);
        var feed = URI.create(read(subscribed, "$.url")).getPath();
        assertThat(text(api.get(Persona.anonymous(), feed))).contains("BEGIN:VEVENT", "Wieczór szachowy");
        var renewed = URI.create(read(api.post(zenobia, CALENDAR, "", Map.of()), "$.url"))
                .getPath();
        assertThat(api.get(Persona.anonymous(), feed)).hasStatus(404);
        assertThat(text(api.get(Persona.anonymous(), renewed))).contains("STATUS:CONFIRMED");

        contacts.propose(new pl.krakow.centra.volunteering.organisations.domain.Contact(
                Offers.FOUNDATION, zenobia.subject(), false, "reymonta", Instant.EPOCH, null));
        assertThat(opportunities.add(Opportunity.draft(
                        new OpportunityId(UUID.randomUUID()),
                        "reymonta",
                        Offers.KRAKOW,
                        opportunity.details(),
                        zenobia.subject(),
                        Instant.EPOCH)))
                .isTrue();

        assertThat(store.collectionsWith(NAME)).contains("volunteers");
        assertThat(store.collectionsWith(MAIL)).contains("volunteers");
        assertThat(store.collectionsWith(PHONE)).contains("volunteers");
        assertThat(store.collectionsWith(WORDS)).isNotEmpty();
        assertThat(store.collectionsWith(zenobia.subject()))
                .contains("volunteers", "shiftFeeds", "organisationContacts", "opportunities");
        assertThat(text(api.get(zenobia, MY_DATA))).contains(NAME, MAIL, PHONE, WORDS, placement, "calendars");

        assertThat(delete()).isEqualTo(409);
        assertThat(store.collectionsWith(NAME))
                .as("nothing is erased while somebody waits for her")
                .contains("volunteers");
        assertThat(api.post(zenobia, PLACEMENTS + "/" + placement + "/withdraw", "", Map.of()))
                .hasStatusOk();
        assertThat(text(api.get(Persona.anonymous(), renewed))).contains("STATUS:CANCELLED");
        assertThat(delete()).isEqualTo(204);

        assertThat(store.collectionsWith(NAME)).isEmpty();
        assertThat(store.collectionsWith(MAIL)).isEmpty();
        assertThat(store.collectionsWith(PHONE)).isEmpty();
        assertThat(store.collectionsWith(WORDS)).isEmpty();
        assertThat(store.collectionsWith(zenobia.subject())).isEmpty();
        assertThat(api.get(Persona.anonymous(), renewed)).hasStatus(404);
        assertThat(delete()).as("erasing again changes nothing").isEqualTo(204);
    }

    /** Entered by a centre, without an account: the centre erases them as they ask it to, everywhere. */
    @Test
    void leavesNoTraceOfWhoHasNoAccountEither() {
        var api = new ApiCalls(http);
        var store = new StoreSearch(mongo);
        var coordinator = Persona.coordinator(new CentreId("reymonta"));
        var name = "Teofil Bezkontowy";
        var entered = People.registered(profile(name, null, "+48 501 777 124"), null);
        assertThat(volunteers.add(entered)).isTrue();
        var path = "/api/v1/centres/reymonta/volunteer-profiles/"
                + entered.volunteer().id();
        var opportunity = announced();
        var offered = api.post(
                coordinator,
                PLACEMENTS,
                "{\"opportunityId\": \"%s\", \"postId\": \"%s\", \"volunteerId\": \"%s\", \"message\": \"Pan Teofil prosi\"}"
                        .formatted(
                                opportunity.id(),
                                opportunity.details().shifts().getFirst().id(),
                                entered.volunteer().id()),
                Map.of());
        assertThat(offered).hasStatus(201);
        String placement = PLACEMENTS + "/" + read(offered, "$.id");
        assertThat(api.post(coordinator, placement + "/accept", "", Map.of())).hasStatusOk();
        assertThat(http.delete().uri(path).with(coordinator)).hasStatus(409);

        assertThat(api.post(coordinator, placement + "/withdraw", "", Map.of())).hasStatusOk();
        assertThat(store.collectionsWith("Pan Teofil prosi")).isNotEmpty();
        assertThat(http.delete().uri(path).with(coordinator)).hasStatus(204);

        assertThat(store.collectionsWith(name)).isEmpty();
        assertThat(store.collectionsWith("Pan Teofil prosi")).isEmpty();
        assertThat(store.collectionsWith("+48 501 777 124")).isEmpty();
        assertThat(store.collectionsWith("volunteer:" + entered.volunteer().id()))
                .isEmpty();
        assertThat(http.delete().uri(path).with(coordinator)).hasStatus(404);
    }

    @Test
    void aLetterThatIsWrittenWhileSomebodyIsErasedLeavesNothing() {
        var store = new StoreSearch(mongo);
        var mail = "late@przyklad.example";
        var registered = People.registered(profile("Zuzanna Późna", new EmailAddress(mail), PHONE), zenobia.subject());
        assertThat(volunteers.add(registered)).isTrue();
        var before = registered.volunteer();
        assertThat(delete()).isEqualTo(204);

        askToStay.ask(before, DAY, Instant.now());

        assertThat(store.collectionsWith(mail)).isEmpty();
        assertThat(store.collectionsWith("volunteer:" + before.id())).isEmpty();
        var other = People.registered(profile("Olga Inna", new EmailAddress("other@przyklad.example"), PHONE), null);
        askToStay.ask(other.volunteer(), DAY, Instant.now());
        assertThat(store.collectionsWith("volunteer:" + other.volunteer().id()))
                .as("control: who wasn't erased is written to")
                .contains("letters");
    }

    private int delete() {
        return http.delete().uri(MY_DATA).with(zenobia).exchange().getResponse().getStatus();
    }

    private void register() {
        assertThat(volunteers.add(People.registered(profile(NAME, new EmailAddress(MAIL), PHONE), zenobia.subject())))
                .isTrue();
    }

    private static VolunteerProfile profile(String name, @Nullable EmailAddress mail, String phone) {
        return new VolunteerProfile(
                new Contact(name, mail, phone, "pl"),
                People.OF_AGE,
                null,
                Set.of("reymonta"),
                Set.of(),
                List.of(),
                Set.of("pl"),
                Set.of(),
                new Reach(null, null, 10, true),
                Availability.UNSAID,
                Set.of(),
                null,
                null);
    }

    private Opportunity announced() {
        var details = new OpportunityDetails(
                "Wieczór szachowy",
                "Gra z gośćmi",
                Offers.FOUNDATION,
                Commitment.SHIFTS,
                List.of(new Shift(new ShiftId(UUID.randomUUID()), DAY.atTime(17, 0), DAY.atTime(19, 0), 3)),
                null,
                new Place.AtCentre(),
                Requirements.NONE,
                Set.of(),
                Set.of(),
                0,
                Admission.AT_ONCE,
                null,
                null,
                new Provision(true, true));
        var submission = Offers.submission("reymonta", details);
        assertThat(opportunities.add(submission)).isTrue();
        var published =
                (Decision.Decided) submission.publish(_ -> true, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        assertThat(opportunities.save(published)).isTrue();
        return published.opportunity();
    }
}
