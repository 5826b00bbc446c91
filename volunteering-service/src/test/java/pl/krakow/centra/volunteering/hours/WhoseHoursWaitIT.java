package pl.krakow.centra.volunteering.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.StoreQuestions;
import pl.krakow.centra.volunteering.hours.domain.HourlyRates;
import pl.krakow.centra.volunteering.hours.domain.HoursLedger;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers;
import pl.krakow.centra.volunteering.hours.domain.Ledgers;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.PostId;
import pl.krakow.centra.volunteering.opportunities.domain.ShiftId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.organisations.domain.Organisations;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.volunteers.domain.People;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/** The list of hours that wait says whose they are, and asks the store no more often for many than for few. */
@EmbeddedInfrastructure(broker = false)
@SpringBootTest
@AutoConfigureMockMvc
@Import(StoreQuestions.Listening.class)
class WhoseHoursWaitIT {

    private static final String CENTRE = "/api/v1/centres/reymonta";
    private static final String WAITING = CENTRE + "/volunteering-hours/waiting";
    private static final Persona COORDINATOR = Persona.coordinator(new CentreId("reymonta"));
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(60);
    private static final int MANY = 6;

    private final UUID foundation = UUID.randomUUID();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Volunteers volunteers;

    @Autowired
    private HoursLedgers ledgers;

    @Autowired
    private StoreQuestions questions;

    @Test
    void whoseHoursWaitIsSaidInTheSameAnswerWithoutAskingMoreForMany() {
        organisations.isVerified(new OrganisationId(foundation), true, true, 1);
        var waiting = new ArrayList<String>();
        for (int i = 0; i < MANY; i++) {
            waiting.add(hoursOf("Anna " + i, published("Dyżur " + i)));
        }

        assertThat(JsonPath.<List<String>>read(asked(COORDINATOR, "?limit=100"), "$.placements[*].id"))
                .containsExactlyInAnyOrderElementsOf(waiting);
        assertThat(JsonPath.<List<String>>read(asked(COORDINATOR, "?limit=100"), "$.placements[*].volunteerName"))
                .containsExactlyInAnyOrder("Anna 0", "Anna 1", "Anna 2", "Anna 3", "Anna 4", "Anna 5");
        assertThat(JsonPath.<List<String>>read(asked(COORDINATOR, "?limit=2"), "$.placements[*].title"))
                .hasSize(2);

        var few = askedBy("?limit=1");
        assertThat(few).hasSizeLessThanOrEqualTo(6).doesNotHaveDuplicates();
        assertThat(askedBy("?limit=100")).isEqualTo(few);
    }

    private String asked(Persona person, String page) {
        return text(new ApiCalls(http).get(person, WAITING + page));
    }

    private List<String> askedBy(String page) {
        questions.watch();
        assertThat(new ApiCalls(http).get(COORDINATOR, WAITING + page)).hasStatusOk();
        return questions.asked();
    }

    /** @return the id of the placement they are of */
    private String hoursOf(String name, String opportunity) {
        var who = new Persona(name + " " + foundation, Set.of(Role.RESIDENT), List.of());
        var registered = People.registered(People.profile(name, People.OF_AGE, null), who.subject());
        volunteers.add(registered);
        var api = new ApiCalls(http);
        String shift = read(api.get(COORDINATOR, CENTRE + "/opportunities/" + opportunity), "$.shifts[0].id");
        var placed = api.post(
                who,
                CENTRE + "/placements",
                "{\"opportunityId\": \"%s\", \"postId\": \"%s\"}".formatted(opportunity, shift),
                Map.of());
        assertThat(placed).hasStatus(201);
        String placement = read(placed, "$.id");
        var of = new OpportunityId(UUID.fromString(opportunity));
        var facts = new PlacementFacts(
                new PlacementId(UUID.fromString(placement)),
                PostId.of(of, new ShiftId(UUID.fromString(shift))),
                new OrganisationId(foundation),
                "reymonta",
                Ledgers.KRAKOW,
                new VolunteerId(UUID.fromString(read(placed, "$.volunteerId"))),
                Ledgers.MONDAY,
                Ledgers.MONDAY,
                null,
                List.of(),
                PlacementState.RUNNING);
        var logged = Ledgers.logged(HoursLedger.empty(facts), Ledgers.work(Ledgers.MONDAY, 60));
        assertThat(ledgers.save(logged.valuedBy(HourlyRates.none("reymonta")), Ledgers.NOW))
                .isTrue();
        return placement;
    }

    private String published(String title) {
        var api = new ApiCalls(http);
        var submitted =
                api.post(COORDINATOR, CENTRE + "/opportunities", """
                {"title": "%s", "description": "Przy stoliku", "organisationId": "%s", "place": {"kind": "CENTRE"},
                 "commitment": "SHIFTS", "admission": "BY_APPROVAL",
                 "shifts": [{"start": "%sT10:00:00+01:00", "end": "%sT14:00:00+01:00", "seats": 3}]}""".formatted(title, foundation, DAY, DAY), Map.of());
        assertThat(submitted).hasStatus(201);
        String id = read(submitted, "$.id");
        assertThat(api.post(COORDINATOR, CENTRE + "/opportunities/" + id + "/publish", "", Map.of("If-Match", "*")))
                .hasStatusOk();
        return id;
    }
}
