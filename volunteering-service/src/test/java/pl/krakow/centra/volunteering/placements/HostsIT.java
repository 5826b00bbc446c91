package pl.krakow.centra.volunteering.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.CollectionContract;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.organisations.domain.Organisations;
import pl.krakow.centra.volunteering.volunteers.domain.Availability;
import pl.krakow.centra.volunteering.volunteers.domain.Contact;
import pl.krakow.centra.volunteering.volunteers.domain.Guardian;
import pl.krakow.centra.volunteering.volunteers.domain.People;
import pl.krakow.centra.volunteering.volunteers.domain.QualificationHeld;
import pl.krakow.centra.volunteering.volunteers.domain.Reach;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerProfile;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/** Who hosts volunteers: what an organisation's contact sees and decides, and what the law has them wait for. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class HostsIT {

    private static final String CENTRE = "/api/v1/centres/reymonta";
    private static final String PLACEMENTS = CENTRE + "/placements";
    private static final String FIRST_AID = "qualified-first-aid";
    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final Persona COORDINATOR = Persona.coordinator(new CentreId("reymonta"));

    private final LocalDateTime now = LocalDateTime.now(KRAKOW).truncatedTo(ChronoUnit.MINUTES);
    private final LocalDate today = now.toLocalDate();
    private final UUID foundation = UUID.randomUUID();
    private final Persona contact = new Persona("contact " + foundation, Set.of(Role.REPRESENTATIVE), List.of());

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Volunteers volunteers;

    @BeforeEach
    void theFoundationIsVerified() {
        organisations.isVerified(new OrganisationId(foundation), true, true, 1);
    }

    @Test
    void theOrganisationSeesWhoSuitsWithoutNamesDecidesAndKeepsTheListOfTheDay() {
        var soon = now.plusHours(1);
        var shift = shift(soon, soon.plusHours(2));
        var opportunity = published("\"admission\": \"BY_APPROVAL\", " + shift);
        var anna = volunteer("Anna Bezimienna", People.OF_AGE, null);
        var annasId = id(anna);

        var matches = CENTRE + "/opportunities/" + opportunity[0] + "/matches?limit=100";
        assertThat(text(get(contact, matches))).contains(annasId).doesNotContain("Bezimienna");
        assertThat(text(get(COORDINATOR, matches))).contains("Anna Bezimienna");
        assertThat(get(Persona.representative(), matches)).hasStatus(404);

        var asked = join(anna, opportunity[0], opportunity[1]);
        assertThat(ApiCalls.<String>read(asked, "$.state")).isEqualTo("APPLIED");
        var placement = PLACEMENTS + "/" + ApiCalls.<String>read(asked, "$.id");
        var all = PLACEMENTS + "?state=APPLIED&organisation=" + foundation;
        assertThat(text(get(contact, all))).contains(annasId).doesNotContain("Bezimienna");
        assertThat(get(Persona.representative(), all)).hasStatus(422);
        assertThat(post(anna, placement + "/approve", "")).hasStatus(403);
        assertThat(ApiCalls.<String>read(post(contact, placement + "/approve", ""), "$.volunteerName"))
                .isEqualTo("Anna Bezimienna");

        var list = CENTRE + "/shift-list?day=" + soon.toLocalDate();
        var listed = text(get(contact, list));
        assertThat(JsonPath.<List<String>>read(listed, "$.shifts[*].people[*].placement.volunteerName"))
                .containsExactly("Anna Bezimienna");
        assertThat(JsonPath.<List<String>>read(listed, "$.shifts[0].people[0].missing"))
                .containsExactly("INSURANCE");
        assertThat(listed)
                .as("she didn't consent to be reached by organisations")
                .doesNotContain("600 100");
        assertThat(text(get(COORDINATOR, list + "&organisation=" + foundation))).contains("600 100");
        assertThat(JsonPath.<List<Object>>read(text(get(anna, list)), "$.shifts"))
                .isEmpty();

        var checkIn = placement + "/check-in";
        assertThat(missing(post(contact, checkIn, "{}"))).containsExactly("INSURANCE");
        insure();
        assertThat(post(contact, placement + "/no-show", "{}"))
                .as("it hasn't begun")
                .hasStatus(409);
        assertThat(ApiCalls.<String>read(post(contact, checkIn, "{}"), "$.state"))
                .isEqualTo("RUNNING");
        assertThat(ApiCalls.<String>read(get(contact, list), "$.shifts[0].people[0].placement.state"))
                .isEqualTo("RUNNING");
    }

    @Test
    void nobodyNewIsPlacedWithAnOrganisationThatIsNoLongerVerified() {
        var opportunity = published("\"admission\": \"BY_APPROVAL\", "
                + shift(now.plusDays(50), now.plusDays(50).plusHours(2)));
        var anna = volunteer("Anna", People.OF_AGE, null);
        var placement = PLACEMENTS + "/" + ApiCalls.<String>read(join(anna, opportunity[0], opportunity[1]), "$.id");

        organisations.isVerified(new OrganisationId(foundation), true, false, 2);

        CollectionContract.refused(post(contact, placement + "/approve", ""), 409, "organisation-unverified");
        var other = volunteer("Barbara", People.OF_AGE, null);
        CollectionContract.refused(join(other, opportunity[0], opportunity[1]), 409, "organisation-unverified");
        assertThat(text(get(anna, "/api/v1/opportunities?organisation=" + foundation)))
                .doesNotContain(opportunity[0]);
        assertThat(post(anna, placement + "/withdraw", ""))
                .as("what was begun can be ended")
                .hasStatusOk();
    }

    @Test
    void aMinorWaitsForTheGuardiansConsent() {
        var opportunity = published(soon());
        insure();
        var kuba = volunteer(
                "Kuba", today.minusYears(16), new Guardian("Maria", new EmailAddress("m@example.org"), null, false));
        var checkIn = joined(kuba, opportunity) + "/check-in";

        assertThat(missing(post(contact, checkIn, "{}"))).containsExactly("GUARDIAN_CONSENT");
        assertThat(put(
                        "/volunteer-profiles/" + id(kuba) + "/guardian-consent",
                        "{\"givenOn\": \"%s\"}".formatted(today)))
                .hasStatusOk();

        assertThat(post(contact, checkIn, "{}")).hasStatusOk();
    }

    @Test
    void nobodyOfAgeIsWithMinorsWithoutAClearLookIntoTheRegisters() {
        var opportunity = published("\"requirements\": {\"contactWithMinors\": true}, " + soon());
        insure();
        var anna = volunteer("Anna", People.OF_AGE, null);
        var checkIn = joined(anna, opportunity) + "/check-in";
        var registers = "/volunteer-profiles/" + id(anna) + "/safeguarding";

        assertThat(missing(post(contact, checkIn, "{}"))).containsExactly("SAFEGUARDING");
        assertThat(put(registers, check(today, "NOT_ADMITTED"))).hasStatusOk();
        assertThat(missing(post(contact, checkIn, "{}"))).containsExactly("SAFEGUARDING");
        assertThat(put(registers, check(today.minusYears(1), "CLEAR"))).hasStatusOk();
        assertThat(missing(post(contact, checkIn, "{}")))
                .as("looked up too long ago")
                .containsExactly("SAFEGUARDING");
        assertThat(put(registers, check(today, "CLEAR"))).hasStatusOk();

        assertThat(post(contact, checkIn, "{}")).hasStatusOk();
    }

    @Test
    void aQualificationCountsOnTheDayOfEachShift() {
        var later = now.plusDays(20);
        var first = now.plusDays(2);
        var opportunity = published("""
                "requirements": {"qualifications": ["qualified-first-aid"]}, "commitment": "SHIFTS",
                "shifts": [%s, %s]""".formatted(times(first, first.plusHours(2)), times(later, later.plusHours(2))));
        var anna = qualified(today.plusDays(10));

        assertThat(join(anna, opportunity[0], opportunity[1])).hasStatus(201);
        var refused = join(anna, opportunity[0], opportunity[2]);

        CollectionContract.refused(refused, 409, "does-not-fit");
        assertThat(JsonPath.<List<String>>read(ApiCalls.text(refused), "$.rules"))
                .containsExactly("QUALIFICATION");
    }

    @Test
    void whatLastsLongerThanThirtyDaysWaitsForTheAgreementAndForQualificationsThatStillCount() {
        var short30 = published(role(today, today.plusDays(29)));
        var long31 = published("\"requirements\": {\"qualifications\": [\"qualified-first-aid\"]}, "
                + role(today, today.plusDays(30)));
        var anna = qualified(today.plusDays(10));
        var short30Start = joined(anna, short30) + "/start";
        var long31Start = joined(anna, long31) + "/start";

        assertThat(missing(post(contact, short30Start, "{}"))).containsExactly("INSURANCE");
        assertThat(missing(post(contact, long31Start, "{}")))
                .as("the state insures")
                .containsExactly("AGREEMENT");
        assertThat(missing(post(contact, long31Start, "{\"day\": \"%s\"}".formatted(today.plusDays(11)))))
                .containsExactly("AGREEMENT", "QUALIFICATION");
        insure();
        assertThat(ApiCalls.<String>read(post(contact, short30Start, "{}"), "$.state"))
                .isEqualTo("RUNNING");
        assertThat(missing(post(contact, long31Start, "{}"))).containsExactly("AGREEMENT");
    }

    /** A shift that is called off frees the time; an earlier promise isn't kept for anybody. */
    @Test
    void whoseShiftIsTakenOutOrCalledOffIsFreeAgain() {
        var day = now.plusDays(60);
        var opportunity = published("\"commitment\": \"SHIFTS\", \"shifts\": [%s, %s]"
                .formatted(times(day, day.plusHours(2)), times(day.plusHours(4), day.plusHours(6))));
        var anna = volunteer("Anna", People.OF_AGE, null);
        var placement = joined(anna, opportunity);
        var other = published(shift(day.plusHours(1), day.plusHours(3)));
        CollectionContract.refused(join(anna, other[0], other[1]), 409, "shift-overlaps");

        changed(
                opportunity[0],
                "\"commitment\": \"SHIFTS\", \"shifts\": [%s]"
                        .formatted(withId(opportunity[2], times(day.plusHours(4), day.plusHours(6)))));

        await().untilAsserted(() -> assertThat(ApiCalls.<String>read(get(anna, placement), "$.state"))
                .isEqualTo("REJECTED"));
        assertThat(ApiCalls.<String>read(get(anna, placement), "$.start"))
                .startsWith(day.toLocalDate().toString());
        await().untilAsserted(() -> assertThat(join(anna, other[0], other[1])).hasStatus(201));
    }

    /** Two shifts that didn't overlap when they were promised. */
    @Test
    void whoseShiftIsMovedIntoAnotherSeesThatTheyClash() {
        var day = now.plusDays(80);
        var morning = published(shift(day, day.plusHours(2)));
        var noon = published(shift(day.plusHours(3), day.plusHours(5)));
        var anna = volunteer("Anna", People.OF_AGE, null);
        var first = joined(anna, morning);
        var second = joined(anna, noon);
        var own = "/api/v1/volunteers/me/placements";
        assertThat(text(get(anna, own))).doesNotContain("clashesWith");

        changed(
                morning[0],
                "\"commitment\": \"SINGLE_ACTION\", \"shifts\": [%s]"
                        .formatted(withId(morning[1], times(day.plusHours(4), day.plusHours(6)))));

        await().untilAsserted(() -> assertThat(JsonPath.<List<String>>read(
                        text(get(anna, own)),
                        "$.items[?(@.clashesWith == '%s')].id".formatted(first.substring(PLACEMENTS.length() + 1))))
                .containsExactly(second.substring(PLACEMENTS.length() + 1)));
        assertThat(post(anna, second + "/withdraw", "")).hasStatusOk();
        assertThat(text(get(anna, own))).doesNotContain("clashesWith");
    }

    @Test
    void whoTakesABreakIsOfferedNothingAndMayStillAsk() {
        var opportunity = published(shift(now.plusDays(70), now.plusDays(70).plusHours(2)));
        var anna = volunteer("Anna", People.OF_AGE, null);
        assertThat(post(anna, "/api/v1/volunteers/me/pause", "{}")).hasStatusOk();

        var offered = post(
                contact,
                PLACEMENTS,
                "{\"opportunityId\": \"%s\", \"postId\": \"%s\", \"volunteerId\": \"%s\"}"
                        .formatted(opportunity[0], opportunity[1], id(anna)));

        CollectionContract.refused(offered, 409, "does-not-fit");
        assertThat(JsonPath.<List<String>>read(ApiCalls.text(offered), "$.rules"))
                .containsExactly("PAUSED");
        assertThat(join(anna, opportunity[0], opportunity[1])).hasStatus(201);
    }

    private void changed(String opportunity, String rest) {
        assertThat(http.put()
                        .uri(CENTRE + "/opportunities/" + opportunity)
                        .with(COORDINATOR)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("If-Match", "*")
                        .content(submission(rest))
                        .exchange())
                .hasStatusOk();
    }

    private static String withId(String shift, String times) {
        return times.replaceFirst("\\{", "{\"id\": \"" + shift + "\", ");
    }

    private String soon() {
        return shift(now.plusHours(1), now.plusHours(3));
    }

    private static String shift(LocalDateTime from, LocalDateTime to) {
        return "\"commitment\": \"SINGLE_ACTION\", \"shifts\": [%s]".formatted(times(from, to));
    }

    private static String times(LocalDateTime from, LocalDateTime to) {
        return "{\"start\": \"%s\", \"end\": \"%s\", \"seats\": 2}"
                .formatted(
                        from.atZone(KRAKOW).toOffsetDateTime(),
                        to.atZone(KRAKOW).toOffsetDateTime());
    }

    private static String role(LocalDate from, LocalDate until) {
        return "\"commitment\": \"LONG_TERM\", \"longTerm\": {\"from\": \"%s\", \"until\": \"%s\", \"seats\": 3}"
                .formatted(from, until);
    }

    private static String check(LocalDate on, String result) {
        return "{\"checkedOn\": \"%s\", \"result\": \"%s\"}".formatted(on, result);
    }

    private String submission(String rest) {
        return """
                {"title": "Pomoc", "description": "Pomoc sąsiedzka", "organisationId": "%s", "place": {"kind": "CENTRE"}, %s}
                """.formatted(foundation, rest);
    }

    /** The opportunity and what one can be placed on, in order. */
    private String[] published(String rest) {
        var submitted = post(contact, CENTRE + "/opportunities", submission(rest));
        assertThat(submitted).hasStatus(201);
        String id = read(submitted, "$.id");
        assertThat(new ApiCalls(http)
                        .post(COORDINATOR, CENTRE + "/opportunities/" + id + "/publish", "", Map.of("If-Match", "*")))
                .hasStatusOk();
        List<String> shifts = JsonPath.read(text(submitted), "$.shifts[*].id");
        return Stream.concat(Stream.of(id), shifts.isEmpty() ? Stream.of(id) : shifts.stream())
                .toArray(String[]::new);
    }

    private Persona volunteer(String name, LocalDate bornOn, @Nullable Guardian guardian, QualificationHeld... held) {
        var persona = new Persona(name + " " + UUID.randomUUID(), Set.of(Role.RESIDENT), List.of());
        var profile = new VolunteerProfile(
                new Contact(name, null, "+48 600 100 200", "pl"),
                bornOn,
                guardian,
                Set.of("reymonta"),
                Set.of(),
                List.of(held),
                Set.of("pl"),
                Set.of(),
                new Reach(null, null, 10, true),
                Availability.UNSAID,
                Set.of(),
                null,
                null);
        assertThat(volunteers.add(People.registered(profile, persona.subject())))
                .isTrue();
        return persona;
    }

    /** Qualified to give first aid, as the centre has seen. */
    private Persona qualified(LocalDate expires) {
        var anna = volunteer("Anna", People.OF_AGE, null, new QualificationHeld(FIRST_AID, null, expires, null));
        assertThat(post(
                        COORDINATOR,
                        CENTRE + "/volunteer-profiles/" + id(anna) + "/qualifications/" + FIRST_AID + "/confirm",
                        "{\"expires\": \"%s\"}".formatted(expires)))
                .hasStatusOk();
        return anna;
    }

    private String id(Persona volunteer) {
        return volunteers
                .ofSubject(volunteer.subject())
                .map(found -> found.id())
                .map(VolunteerId::toString)
                .orElseThrow();
    }

    private String joined(Persona volunteer, String[] opportunity) {
        var placed = join(volunteer, opportunity[0], opportunity[1]);
        assertThat(placed).hasStatus(201);
        return PLACEMENTS + "/" + ApiCalls.<String>read(placed, "$.id");
    }

    private MvcTestResult join(Persona volunteer, String opportunity, String post) {
        return post(
                volunteer, PLACEMENTS, "{\"opportunityId\": \"%s\", \"postId\": \"%s\"}".formatted(opportunity, post));
    }

    private void insure() {
        assertThat(post(
                        contact,
                        CENTRE + "/volunteering-organisations/" + foundation + "/insurance-policies",
                        "{\"insurer\": \"Zgoda\", \"number\": \"NNW/1\", \"from\": \"%s\", \"until\": \"%s\"}"
                                .formatted(today.minusDays(1), today.plusDays(40))))
                .hasStatus(201);
    }

    private static List<String> missing(MvcTestResult answer) {
        CollectionContract.refused(answer, 409, "not-ready-to-start");
        return JsonPath.read(ApiCalls.text(answer), "$.missing");
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer.getResponse().getStatus()).isLessThan(300);
        return ApiCalls.text(answer);
    }

    private MvcTestResult get(Persona person, String uri) {
        return new ApiCalls(http).get(person, uri);
    }

    private MvcTestResult post(Persona person, String uri, String body) {
        return new ApiCalls(http).post(person, uri, body, Map.of());
    }

    private MvcTestResult put(String path, String body) {
        return http.put()
                .uri(CENTRE + path)
                .with(COORDINATOR)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
