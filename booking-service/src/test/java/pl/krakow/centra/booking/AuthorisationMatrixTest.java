package pl.krakow.centra.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.AuthorisationMatrix;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;

/** Every endpoint by everybody at both centres. The bookings and beneficiaries in the paths are the resident's. */
@SpringBootTest
@AutoConfigureMockMvc
@EmbeddedInfrastructure(broker = false)
@Import(OnTheFirstOfDecember.class)
class AuthorisationMatrixTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> ROOMS = Map.of("reymonta", "1w040", "nowa-huta", "p6");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ApplicationContext context;

    @Test
    void letsEverybodyDoWhatTheyMayAndNothingElse() {
        var beneficiary = create("/api/v1/beneficiaries", Map.of("kind", "INFORMAL_GROUP", "name", "Klub szachowy"));
        var bookings = new HashMap<CentreId, String>();
        ROOMS.forEach((centre, room) -> bookings.put(
                new CentreId(centre),
                create(
                        "/api/v1/centres/%s/bookings".formatted(centre),
                        Meetings.meeting(room, LocalDate.of(2026, 12, 7), "10:00", "12:00", beneficiary))));

        var series = new HashMap<CentreId, String>();
        ROOMS.forEach((centre, room) -> series.put(
                new CentreId(centre),
                create(
                        "/api/v1/centres/%s/booking-series".formatted(centre),
                        Meetings.weekly(room, LocalDate.of(2026, 12, 7), "14:00", "PT1H", 2, beneficiary))));

        AuthorisationMatrix.of("""
                                                                       | anonymous | resident | another resident | representative | city | admin | coordinator | receptionist | adviser | coordinator elsewhere | receptionist elsewhere | former coordinator
                GET  /api/v1/centres/{centre}/rooms                      | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/rooms/{room}               | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/opening-hours              | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/centres/{centre}/rooms | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                PUT  /api/v1/centres/{centre}/rooms/{room} | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/rooms/{room}/retire | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/rooms/{room}/pictures | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/centres/{centre}/rooms/{room}/pictures | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/rooms/{room}/pictures/{picture} | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                PUT  /api/v1/centres/{centre}/rooms/{room}/pictures/{picture} | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                DELETE /api/v1/centres/{centre}/rooms/{room}/pictures/{picture} | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/equipment | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                PUT  /api/v1/centres/{centre}/equipment | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                PUT  /api/v1/centres/{centre}/opening-hours | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/opening-hours/preview | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                PUT  /api/v1/centres/{centre}/opening-hours/exceptions/{date} | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                DELETE /api/v1/centres/{centre}/opening-hours/exceptions/{date} | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/closures/preview | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/closures | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/closures | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | yes | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/closures/{closure} | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | yes | 403 | 403 | 403
                POST /api/v1/centres/{centre}/closures/{closure}/decisions | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/closures/{closure}/reopen | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/availability               | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/availability                                | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/centres/{centre}/bookings                   | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/bookings                   | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | yes | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/bookings/{booking}         | 401 | yes | 404 | 404 | 404 | 404 | yes | yes | yes | 404 | 404 | 404
                POST /api/v1/centres/{centre}/bookings/{booking}/approve | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/bookings/{booking}/decline | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/bookings/{booking}/cancel  | 401 | yes | 404 | 404 | 404 | 404 | yes | 404 | 404 | 404 | 404 | 404
                PUT  /api/v1/centres/{centre}/bookings/{booking}         | 401 | yes | 404 | 404 | 404 | 404 | yes | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/bookings/{booking}/move    | 401 | yes | 404 | 404 | 404 | 404 | yes | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/bookings/{booking}/withdraw | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/bookings/{booking}/check-in | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/bookings/{booking}/attendance | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/bookings/{booking}/no-show | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/bookings/{booking}/competitors | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | yes | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/schedule                   | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | yes | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/schedule/days              | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | yes | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/schedule/waiting           | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | yes | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/bookings/{booking}/history | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | yes | 403 | 403 | 403
                GET  /api/v1/bookings                                    | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/centres/{centre}/holds                      | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                DELETE /api/v1/centres/{centre}/holds/{hold}             | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/centres/{centre}/waiting-list               | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/waiting-list               | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                DELETE /api/v1/centres/{centre}/waiting-list/{entry}     | 401 | yes | 404 | 404 | 404 | 404 | yes | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/waiting-list/{entry}/accept | 401 | yes | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/waiting-list/{entry}/decline | 401 | yes | 404 | 404 | 404 | 404 | yes | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/centres/{centre}/bookings/{booking}/calendar.ics | 401 | yes | 404 | 404 | 404 | 404 | yes | yes | yes | 404 | 404 | 404
                POST /api/v1/centres/{centre}/booking-series/preview | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/centres/{centre}/booking-series | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/booking-series | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/booking-series/{series} | 401 | yes | 404 | 404 | 404 | 404 | yes | yes | yes | 404 | 404 | 404
                POST /api/v1/centres/{centre}/booking-series/{series}/retry | 401 | yes | 404 | 404 | 404 | 404 | yes | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/booking-series/{series}/change | 401 | yes | 404 | 404 | 404 | 404 | yes | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/booking-series/{series}/approve | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/booking-series/{series}/decline | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/booking-series/{series}/cancel | 401 | yes | 404 | 404 | 404 | 404 | yes | 404 | 404 | 404 | 404 | 404
                POST /api/v1/calendar-subscriptions                      | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/calendar-subscriptions                      | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                DELETE /api/v1/calendar-subscriptions/{subscription}     | 401 | yes | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/calendars/{token}.ics                       | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/seasons | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/centres/{centre}/seasons | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/seasons/{season} | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                PUT  /api/v1/centres/{centre}/seasons/{season} | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/seasons/{season}/open | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/seasons/{season}/close | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/seasons/{season}/allocate | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/seasons/{season}/publish | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/seasons/{season}/allocations | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | yes | 403 | 403 | 403
                PUT  /api/v1/centres/{centre}/seasons/{season}/allocations/{wish} | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/seasons/{season}/comparison | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | yes | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/seasons/{season}/wishes | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/centres/{centre}/seasons/{season}/wishes | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/seasons/{season}/wishes/{wish} | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                PUT  /api/v1/centres/{centre}/seasons/{season}/wishes/{wish} | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                DELETE /api/v1/centres/{centre}/seasons/{season}/wishes/{wish} | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/my-contact                                  | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                PUT  /api/v1/my-contact                                  | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/my-contact/confirm                          | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/beneficiaries                               | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/beneficiaries                               | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/beneficiaries/{beneficiary}                 | 401 | yes | 404 | 404 | 404 | 404 | yes | yes | yes | yes | yes | 404
                PUT  /api/v1/beneficiaries/{beneficiary}                 | 401 | yes | 404 | 404 | 404 | 404 | yes | yes | 404 | yes | yes | 404
                POST /api/v1/beneficiaries/{beneficiary}/verify          | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | 403 | yes | yes | 403
                POST /api/v1/beneficiaries/{beneficiary}/reject          | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | 403 | yes | yes | 403
                POST /api/v1/beneficiaries/{beneficiary}/representatives | 401 | yes | 404 | 404 | 404 | 404 | yes | yes | 404 | yes | yes | 404
                DELETE /api/v1/beneficiaries/{beneficiary}/representatives/{representative} | 401 | yes | 404 | 404 | 404 | 404 | yes | yes | 404 | yes | yes | 404
                POST /api/v1/beneficiaries/invitations                   | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/beneficiaries/{beneficiary}/consents        | 401 | yes | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/beneficiaries/{beneficiary}/duplicates      | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | yes | yes | yes | 403
                POST /api/v1/beneficiaries/{beneficiary}/merge           | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403 | 403
                GET  /api/v1/beneficiaries/{beneficiary}/views           | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403 | 403
                GET  /api/v1/regulations                                 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/regulations                | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/regulations/versions       | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                PUT  /api/v1/centres/{centre}/regulations                | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                GET  /api/v1/my-data/booking                             | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/my-data/booking/erasure                     | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                DELETE /api/v1/my-data/booking                           | 401 | -   | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/fair-use                   | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                PUT  /api/v1/centres/{centre}/fair-use                   | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                GET  /api/v1/fair-use                                    | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                PUT  /api/v1/fair-use                                    | 401 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/sanctions                  | 401 | 403 | 403 | 403 | 403 | 403 | yes | yes | yes | 403 | 403 | 403
                POST /api/v1/centres/{centre}/sanctions/{sanction}/lift  | 401 | 403 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403
                GET  /api/v1/beneficiaries/{beneficiary}/quotas          | 401 | yes | 404 | 404 | 404 | 404 | yes | yes | yes | yes | yes | 404
                """)
                .variable("series", centre -> series.getOrDefault(centre, ""))
                .body("POST /api/v1/centres/{centre}/booking-series/{series}/change", _ -> "{\"scope\": \"ALL\"}")
                .body("POST /api/v1/centres/{centre}/booking-series/{series}/approve", _ -> "{\"scope\": \"ALL\"}")
                .body("POST /api/v1/centres/{centre}/booking-series/{series}/cancel", _ -> "{\"scope\": \"ALL\"}")
                .variable("date", _ -> "2026-12-05")
                .body("POST /api/v1/centres/{centre}/rooms/{room}/retire", _ -> "{\"from\": \"2026-11-30\"}")
                .variable("room", centre -> ROOMS.getOrDefault(centre.value(), ""))
                .variable("booking", centre -> bookings.getOrDefault(centre, ""))
                .variable("beneficiary", _ -> beneficiary)
                .variable("representative", _ -> Persona.resident().subject())
                .body(
                        "PUT /api/v1/beneficiaries/{beneficiary}",
                        _ -> JSON.writeValueAsString(Map.of("name", "Klub szachowy")))
                .body(
                        "POST /api/v1/beneficiaries/{beneficiary}/consents",
                        centre -> JSON.writeValueAsString(Map.of("centre", centre.value(), "version", "2026-01")))
                .query("GET /api/v1/beneficiaries", "mine=true")
                .query("GET /api/v1/bookings", "mine=true")
                .body("PUT /api/v1/centres/{centre}/bookings/{booking}", _ -> """
                        {"title": "Zebranie", "purpose": "Plan", "expectedPeople": 9, "feesCollected": false}""")
                .body("POST /api/v1/centres/{centre}/bookings/{booking}/move", centre ->
                        """
                        {"roomId": "%s", "start": "2026-12-07T10:00:00+01:00", "end": "2026-12-07T12:00:00+01:00"}""".formatted(ROOMS.getOrDefault(centre.value(), "")))
                .verify(http, context);
    }

    private String create(String path, Map<String, ?> body) {
        var answer = http.post()
                .uri(path)
                .with(Persona.resident())
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.writeValueAsString(body))
                .exchange();
        assertThat(answer).hasStatus(201);
        return JSON.readTree(answer.getResponse().getContentAsByteArray())
                .get("id")
                .asString();
    }
}
