package pl.krakow.centra.volunteering.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.Decision;
import pl.krakow.centra.volunteering.opportunities.domain.Offers;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.opportunities.domain.Provision;
import pl.krakow.centra.volunteering.opportunities.domain.Requirements;
import pl.krakow.centra.volunteering.opportunities.domain.Shift;
import pl.krakow.centra.volunteering.opportunities.domain.ShiftId;
import pl.krakow.centra.volunteering.volunteers.domain.Availability;
import pl.krakow.centra.volunteering.volunteers.domain.Contact;
import pl.krakow.centra.volunteering.volunteers.domain.People;
import pl.krakow.centra.volunteering.volunteers.domain.Reach;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerProfile;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/** A coordinator's round over HTTP: asked for, worked out beside the request, ruled on, run again, one line offered. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class RoundsIT {

    private static final String ROUNDS = "/api/v1/matching-rounds";
    private static final Persona COORDINATOR = Persona.coordinator(new CentreId("nowa-huta"));
    private static final Persona ELSEWHERE = Persona.coordinator(new CentreId("reymonta"));
    /** A week nobody else's tests look at. */
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(200);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private Volunteers volunteers;

    @Test
    void isProposedExplainedRuledOnRunAgainAndOfferedLineByLine() {
        var both = volunteer("cooking", "first-aid");
        var cook = volunteer("cooking");
        var other = volunteer("cooking");
        var kitchen = announced("Kuchnia", "cooking");
        var tent = announced("Namiot medyczny", "first-aid");

        var asked = post(COORDINATOR, ROUNDS, """
                {"centres": ["nowa-huta"], "from": "%s", "until": "%s"}""".formatted(DAY, DAY.plusDays(6)));
        assertThat(asked).hasStatus(201);
        var round = ROUNDS + "/" + ApiCalls.<String>read(asked, "$.id");
        proposed(round, 1);

        assertThat(get(ELSEWHERE, round)).hasStatus(404);
        assertThat(text(get(COORDINATOR, ROUNDS + "?centre=nowa-huta"))).contains(round.substring(ROUNDS.length() + 1));
        var totals = text(get(COORDINATOR, round));
        assertThat(JsonPath.<Integer>read(totals, "$.proposal.totals.people")).isEqualTo(2);
        assertThat(JsonPath.<Boolean>read(totals, "$.proposal.totals.proved")).isTrue();
        var lines = text(get(COORDINATOR, round + "/lines"));
        assertThat(JsonPath.<List<String>>read(
                        lines, "$.items[?(@.opportunityId == '%s')].volunteerId".formatted(tent.id())))
                .containsExactly(both.toString());
        assertThat(JsonPath.<List<Integer>>read(lines, "$.items[*].match.score"))
                .isEqualTo(JsonPath.<List<Integer>>read(lines, "$.items[*].score"));
        var left = text(get(COORDINATOR, round + "/left-out"));
        var leftOut = JsonPath.<List<String>>read(left, "$.items[?(@.why == 'SHORTAGE')].volunteerId");
        assertThat(leftOut).hasSize(1).isSubsetOf(cook.toString(), other.toString());
        assertThat(left).contains("2 osoby pasują tylko do", "Suma punktów byłaby taka sama.");

        var ruling = """
                {"volunteerId": "%s", "opportunityId": "%s", "postId": "%s", "ruling": "PINNED"}""".formatted(leftOut.getFirst(), kitchen.id(), shift(kitchen));
        assertThat(put(round + "/rulings", ruling, "\"1\"")).hasStatus(412);
        assertThat(put(round + "/rulings", ruling, "*")).hasStatusOk();
        assertThat(ApiCalls.<Integer>read(get(COORDINATOR, round), "$.proposal.run"))
                .isEqualTo(1);
        assertThat(post(COORDINATOR, round + "/runs", "", Map.of("If-Match", "*")))
                .hasStatus(202);
        proposed(round, 2);
        var again = text(get(COORDINATOR, round + "/lines?limit=1"));
        var next = JsonPath.<String>read(again, "$.next");
        var all = again + text(get(COORDINATOR, round + "/lines?limit=1&cursor=" + next));
        assertThat(all).contains(leftOut.getFirst(), both.toString());

        var line = """
                {"volunteerId": "%s", "opportunityId": "%s", "postId": "%s"}""".formatted(leftOut.getFirst(), kitchen.id(), shift(kitchen));
        var offered = post(COORDINATOR, round + "/offers", line);
        assertThat(offered).hasStatus(201);
        assertThat(ApiCalls.<String>read(offered, "$.state")).isEqualTo("OFFERED");
        assertThat(ApiCalls.<String>read(post(COORDINATOR, round + "/offers", line), "$.id"))
                .as("the same line is the same offer")
                .isEqualTo(read(offered, "$.id"));
        assertThat(text(get(COORDINATOR, round + "/lines"))).contains("\"state\":\"OFFERED\"");
        assertThat(post(
                        COORDINATOR,
                        round + "/offers",
                        line.replace(kitchen.id().toString(), tent.id().toString())))
                .hasStatus(404);
    }

    @Test
    void isForWhoCoordinatesAllItsCentres() {
        var both = """
                {"centres": ["nowa-huta", "reymonta"], "from": "%s", "until": "%s"}""".formatted(DAY, DAY);
        assertThat(post(COORDINATOR, ROUNDS, both)).hasStatus(403);
        assertThat(post(COORDINATOR, ROUNDS, both.replace("reymonta", "podgorze")))
                .hasStatus(404);
        var backwards = """
                {"centres": ["nowa-huta"], "from": "%s", "until": "%s"}""".formatted(DAY, DAY.minusDays(1));
        assertThat(post(COORDINATOR, ROUNDS, backwards)).hasStatus(400);
        var tooLong = """
                {"centres": ["nowa-huta"], "from": "%s", "until": "%s"}""".formatted(DAY, DAY.plusYears(1).plusDays(1));
        assertThat(post(COORDINATOR, ROUNDS, tooLong)).hasStatus(422);
    }

    private void proposed(String round, int run) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var answer = text(get(COORDINATOR, round));
            assertThat(JsonPath.<String>read(answer, "$.state")).isEqualTo("PROPOSED");
            assertThat(JsonPath.<Integer>read(answer, "$.proposal.run")).isEqualTo(run);
        });
    }

    private UUID volunteer(String... skills) {
        var profile = new VolunteerProfile(
                new Contact("Zofia Próba", new EmailAddress("zofia@example.org"), null, "pl"),
                People.OF_AGE,
                null,
                Set.of("nowa-huta"),
                Set.of(skills),
                List.of(),
                Set.of("pl"),
                Set.of(),
                new Reach(null, null, 10, true),
                Availability.UNSAID,
                Set.of(),
                null,
                null);
        var registered = People.registered(profile, UUID.randomUUID().toString());
        assertThat(volunteers.add(registered)).isTrue();
        return registered.volunteer().id().value();
    }

    private Opportunity announced(String title, String skill) {
        var details = new OpportunityDetails(
                title,
                "Pomoc na festynie",
                Offers.FOUNDATION,
                Commitment.SHIFTS,
                List.of(new Shift(new ShiftId(UUID.randomUUID()), DAY.atTime(9, 0), DAY.atTime(12, 0), 1)),
                null,
                new Place.AtCentre(),
                new Requirements(Set.of(skill), Set.of(), Set.of(), Set.of(), null, false),
                Set.of(),
                Set.of(),
                0,
                Admission.AT_ONCE,
                null,
                null,
                new Provision(true, true));
        var submission = Offers.submission("nowa-huta", details);
        assertThat(opportunities.add(submission)).isTrue();
        var published =
                (Decision.Decided) submission.publish(_ -> true, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        assertThat(opportunities.save(published)).isTrue();
        return published.opportunity();
    }

    private static UUID shift(Opportunity opportunity) {
        return opportunity.details().shifts().getFirst().id().value();
    }

    private MvcTestResult get(Persona person, String uri) {
        return new ApiCalls(http).get(person, uri);
    }

    private MvcTestResult post(Persona person, String uri, String body) {
        return post(person, uri, body, Map.of());
    }

    private MvcTestResult post(Persona person, String uri, String body, Map<String, String> headers) {
        return new ApiCalls(http).post(person, uri, body, headers);
    }

    private MvcTestResult put(String uri, String body, String ifMatch) {
        return http.put()
                .uri(uri)
                .with(COORDINATOR)
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", ifMatch)
                .content(body)
                .exchange();
    }
}
