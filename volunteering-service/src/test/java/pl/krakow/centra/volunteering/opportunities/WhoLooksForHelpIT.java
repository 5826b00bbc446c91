package pl.krakow.centra.volunteering.opportunities;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.organisations.domain.Organisations;
import pl.krakow.centra.volunteering.volunteers.domain.People;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/** Whoever looks at an offer is told whose it is, wherever it is shown, and the centre's staff see who asks in one list. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class WhoLooksForHelpIT {

    private static final String CENTRE = "/api/v1/centres/reymonta";
    private static final String NAMES = "$.items[?(@.%s=='%s')].organisationName";
    private static final Persona COORDINATOR = Persona.coordinator(new CentreId("reymonta"));
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(60);

    private final UUID foundation = UUID.randomUUID();
    private final Persona anna = new Persona("anna " + foundation, Set.of(Role.RESIDENT), List.of());

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Volunteers volunteers;

    private ApiCalls api;

    @BeforeEach
    void aVerifiedFoundation() {
        api = new ApiCalls(http);
        organisations.isVerified(new OrganisationId(foundation), true, true, 1);
        volunteers.add(People.registered(People.profile("Anna " + foundation, People.OF_AGE, null), anna.subject()));
    }

    @Test
    void anOfferSaysWhoseItIsOnceTheOrganisationGaveItsName() {
        String offer = published();
        var one = CENTRE + "/opportunities/" + offer;
        var list = "/api/v1/opportunities?organisation=" + foundation;
        assertThat(text(get(list))).doesNotContain("organisationName");
        assertThat(text(linked(one))).contains("\"JobPosting\"").doesNotContain("hiringOrganization");

        givesItsName();

        assertThat(names(list, "id", offer)).containsExactly("Fundacja Sąsiedzi");
        assertThat(ApiCalls.<String>read(get(one), "$.organisationName")).isEqualTo("Fundacja Sąsiedzi");
        assertThat(ApiCalls.<String>read(linked(one), "$.hiringOrganization.name"))
                .isEqualTo("Fundacja Sąsiedzi");
        assertThat(text(get(CENTRE + "/opportunities/feed.atom"))).contains("Fundacja Sąsiedzi");
        assertThat(linked(CENTRE + "/opportunities/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void aPlacementSaysWhoseItIsAndTheCentreSeesWhoAsksAnywhere() {
        givesItsName();
        String offer = published();
        var asked = api.post(
                anna,
                CENTRE + "/placements",
                "{\"opportunityId\": \"%s\", \"postId\": \"%s\"}".formatted(offer, shift(offer)),
                Map.of());
        assertThat(asked).hasStatus(201);
        assertThat(ApiCalls.<String>read(asked, "$.organisationName")).isEqualTo("Fundacja Sąsiedzi");
        assertThat(text(api.get(anna, "/api/v1/volunteers/me/placements"))).contains("Fundacja Sąsiedzi");

        var waiting = CENTRE + "/placements?state=APPLIED&limit=100";
        assertThat(JsonPath.<List<String>>read(text(api.get(COORDINATOR, waiting)), "$.items[*].id"))
                .contains(ApiCalls.<String>read(asked, "$.id"));
        assertThat(JsonPath.<List<String>>read(text(api.get(COORDINATOR, waiting)), "$.items[*].state"))
                .containsOnly("APPLIED");
        assertThat(api.get(anna, waiting)).hasStatus(403);
        assertThat(api.get(Persona.coordinator(new CentreId("nowa-huta")), waiting))
                .hasStatus(403);
        assertThat(api.get(COORDINATOR, CENTRE + "/volunteering-hours/waiting")).hasStatusOk();
        assertThat(api.get(anna, CENTRE + "/volunteering-hours/waiting")).hasStatus(403);
    }

    private List<String> names(String list, String by, String id) {
        return JsonPath.read(text(get(list)), NAMES.formatted(by, id));
    }

    private MvcTestResult get(String uri) {
        return api.get(Persona.anonymous(), uri);
    }

    private MvcTestResult linked(String uri) {
        return http.get()
                .uri(uri)
                .header(HttpHeaders.ACCEPT, "application/ld+json")
                .exchange();
    }

    private String shift(String offer) {
        return read(get(CENTRE + "/opportunities/" + offer), "$.shifts[0].id");
    }

    private String published() {
        var submitted = api.post(
                Persona.representative(), CENTRE + "/opportunities", """
                {"title": "Dyżur", "description": "Przy stoliku", "organisationId": "%s", "place": {"kind": "CENTRE"},
                 "commitment": "SHIFTS", "admission": "BY_APPROVAL",
                 "shifts": [{"start": "%sT10:00:00+01:00", "end": "%sT14:00:00+01:00", "seats": 3}]}""".formatted(foundation, DAY, DAY), Map.of());
        assertThat(submitted).hasStatus(201);
        String id = read(submitted, "$.id");
        assertThat(api.post(COORDINATOR, CENTRE + "/opportunities/" + id + "/publish", "", Map.of("If-Match", "*")))
                .hasStatusOk();
        return id;
    }

    private void givesItsName() {
        assertThat(http.put()
                        .uri(CENTRE + "/volunteering-organisations/" + foundation + "/particulars")
                        .with(COORDINATOR)
                        .contentType("application/json")
                        .header(HttpHeaders.IF_MATCH, "\"0\"")
                        .content("""
                        {"name": "Fundacja Sąsiedzi", "krs": "0000123456", "address": "ul. Długa 1, Kraków",
                         "representedBy": "Zarząd"}"""))
                .hasStatusOk();
    }
}
