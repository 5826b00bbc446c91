package pl.krakow.centra.events;

import static pl.krakow.centra.events.Drafts.DAY;
import static pl.krakow.centra.events.Drafts.draft;
import static pl.krakow.centra.events.Drafts.series;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.AuthorisationMatrix;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;

/** Every endpoint by everybody at both centres. What is in the paths is their coordinator's. */
@EmbeddedInfrastructure(broker = false)
@SpringBootTest
@AutoConfigureMockMvc
class AuthorisationMatrixIT {

    private static final String MENTORING_OFFER = """
            {"kind": "MENTORING", "name": {"pl": "Macierz"}, "about": {"pl": "Sprawdza uprawnienia"}, "fields": ["team"],
             "sessions": 3, "open": false}""";
    private static final String MENTORING_APPLICATION = """
            {"name": "Anna", "email": "anna@example.org", "on": "INDIVIDUAL", "goal": "Cel", "fields": [], "languages": ["pl"],
             "freeTimes": [], "ways": []}""";
    private static final String GROUP = """
            {"name": {"pl": "Macierz"}, "purpose": {"pl": "Sprawdza uprawnienia"}, "joining": "BY_INVITATION", "mostMembers": 50}""";
    private static final String GROUP_PERSON = "{\"name\": \"Anna Nowak\", \"email\": \"anna@example.org\"}";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ApplicationContext context;

    @Test
    void letsThroughWhoMayAndNobodyElse() {
        AuthorisationMatrix.of("""
                | anonymous | resident | representative | city | admin | coordinator | coordinator elsewhere | receptionist | adviser | former coordinator
                GET  /api/v1/events                                  | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/events                 | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/events/{event}         | 404 | 404 | 404 | 404 | 404 | 200 | 404 | 200 | 200 | 404
                POST /api/v1/centres/{centre}/events                 | 401 | 403 | 403 | 403 | 403 | 201 | 403 | 403 | 403 | 403
                PUT  /api/v1/centres/{centre}/events/{event}         | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/ask-for-room | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/publish | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/cancel  | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/postpone   | 401 | 403 | 403 | 403 | 403 | 409 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/reschedule | 401 | 403 | 403 | 403 | 403 | 409 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/close      | 401 | 403 | 403 | 403 | 403 | 409 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/withdraw   | 401 | 403 | 403 | 403 | 403 | 409 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/programme                 | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                GET  /api/v1/centres/{centre}/programme/seats            | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 400 | 400 | 403
                GET  /api/v1/events/calendar.ics                        | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/events/feed.atom                           | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/events/calendar.ics       | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/open-meetings | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET  /api/v1/open-meetings/calendar.ics | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET  /api/v1/open-meetings/feed.atom | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET  /api/v1/centres/{centre}/open-meetings | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET  /api/v1/centres/{centre}/open-meetings/calendar.ics | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET  /api/v1/centres/{centre}/open-meetings/feed.atom | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET  /api/v1/centres/{centre}/events/feed.atom          | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/events/{event}/event.ics  | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/events/{event}/copies     | 401 | 403 | 403 | 403 | 403 | 201 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/events/attention          | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                POST /api/v1/centres/{centre}/event-series/preview          | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/event-series                  | 401 | 403 | 403 | 403 | 403 | 201 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/event-series                  | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                GET  /api/v1/centres/{centre}/event-series/{series}         | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                POST /api/v1/centres/{centre}/event-series/{series}/publish | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/event-series/{series}/change  | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/event-series/{series}/cancel  | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/events/{event}/sign-up | 404 | 404 | 404 | 404 | 404 | 200 | 404 | 200 | 200 | 404
                PUT  /api/v1/centres/{centre}/events/{event}/sign-up | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/registrations/holds | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                DELETE /api/v1/centres/{centre}/events/{event}/registrations/holds/{hold} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/events/{event}/registrations | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/centres/{centre}/events/{event}/registrations/links | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/centres/{centre}/events/{event}/registrations/by-staff | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                GET  /api/v1/centres/{centre}/events/{event}/registrations | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                GET  /api/v1/centres/{centre}/events/{event}/registrations/export | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                GET  /api/v1/centres/{centre}/events/{event}/registrations/{registration} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT  /api/v1/centres/{centre}/events/{event}/registrations/{registration} | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/centres/{centre}/events/{event}/registrations/{registration}/approve | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/registrations/{registration}/decline | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/registrations/{registration}/cancel | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/events/{event}/registrations/{registration}/accept | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/events/{event}/registrations/{registration}/people | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                GET  /api/v1/my-data/events | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/my-data/events/erasure | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                DELETE /api/v1/my-data/events | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/events/{event}/registrations/{registration}/ticket.svg | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/centres/{centre}/events/{event}/registrations/{registration}/ticket.png | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/registration-links/{token}/ticket.svg | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/registration-links/{token}/ticket.png | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/my-registrations | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET  /api/v1/registration-links/{token} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/registration-links/{token}/confirm | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/registration-links/{token}/accept | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/registration-links/{token}/cancel | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/registration-links/{token}/people | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/centres/{centre}/events/{event}/messages/preview | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/messages | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                GET  /api/v1/centres/{centre}/events/{event}/messages | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                GET  /api/v1/my-event-letters | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                PUT  /api/v1/my-event-letters | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/my-event-letters/addresses | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/letter-addresses/{token}/confirm | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/centres/{centre}/events/{event}/door | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/attendance | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/attendance/walk-ins | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/attendance/close | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                GET  /api/v1/centres/{centre}/events/{event}/attachments | 404 | 404 | 404 | 404 | 404 | 200 | 404 | 200 | 200 | 404
                POST /api/v1/centres/{centre}/events/{event}/attachments | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/events/{event}/attachments/{attachment} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT  /api/v1/centres/{centre}/events/{event}/attachments/{attachment} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                DELETE /api/v1/centres/{centre}/events/{event}/attachments/{attachment} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                PUT  /api/v1/centres/{centre}/events/{event}/picture | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                DELETE /api/v1/centres/{centre}/events/{event}/picture | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/events/{event}/picture/{picture} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/registration-links/{token}/attachments | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/registration-links/{token}/attachments/{attachment} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET /api/v1/centres/{centre}/events/{event}/certificates/settings | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                PUT /api/v1/centres/{centre}/events/{event}/certificates/settings | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/certificates | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET /api/v1/centres/{centre}/events/{event}/certificates | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                GET /api/v1/centres/{centre}/events/{event}/certificates/{certificate}/file | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/certificates/{certificate}/revoke | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/certificates/{certificate}/reissue | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/registrations/{registration}/certificate | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET /api/v1/centres/{centre}/events/{event}/registrations/{registration}/certificate/file | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET /api/v1/my-certificates | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/registration-links/{token}/certificate | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET /api/v1/registration-links/{token}/certificate/file | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET /api/v1/certificates/{number} | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/certificates/{number}/holder | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET /api/v1/centres/{centre}/events/{event}/feedback/settings | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                PUT /api/v1/centres/{centre}/events/{event}/feedback/settings | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET /api/v1/centres/{centre}/events/{event}/feedback | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                GET /api/v1/centres/{centre}/events/{event}/feedback/export | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                POST /api/v1/centres/{centre}/events/{event}/feedback/close | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET /api/v1/centres/{centre}/events/{event}/registrations/{registration}/feedback | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/events/{event}/registrations/{registration}/feedback | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                GET /api/v1/registration-links/{token}/feedback | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/registration-links/{token}/feedback | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                GET /api/v1/advice-fields | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET /api/v1/advice-slots | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET /api/v1/centres/{centre}/advice-slots | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET /api/v1/centres/{centre}/advisers | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET /api/v1/centres/{centre}/advisers/{adviser} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/advisers | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                PUT /api/v1/centres/{centre}/advisers/{adviser} | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                POST /api/v1/centres/{centre}/advisers/{adviser}/retire | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/advice-duties/preview | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                POST /api/v1/centres/{centre}/advice-duties | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                GET /api/v1/centres/{centre}/advice-duties | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 200 | 403
                GET /api/v1/my-advice-duties | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 200 | 403
                GET /api/v1/centres/{centre}/advice-duties/{duty} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 404 | 404 | 403
                PUT /api/v1/centres/{centre}/advice-duties/{duty} | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                POST /api/v1/centres/{centre}/advice-duties/{duty}/ask-for-room | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                GET /api/v1/centres/{centre}/advice-duties/{duty}/withdrawal | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                POST /api/v1/centres/{centre}/advice-duties/{duty}/withdraw | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                POST /api/v1/centres/{centre}/advice-slots/{slot}/appointments | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/centres/{centre}/advice-slots/{slot}/appointments/by-staff | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 400 | 400 | 403
                POST /api/v1/centres/{centre}/advice-slots/{slot}/requests | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/advice-links | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                GET /api/v1/advice-links/{token} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/advice-links/{token}/confirm | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/advice-links/{token}/accept | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/advice-links/{token}/decline | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/advice-links/{token}/cancel | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/advice-links/{token}/move | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/centres/{centre}/advice-wishes | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                GET /api/v1/centres/{centre}/advice-wishes | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 200 | 403
                GET /api/v1/my-advice-wishes | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                POST /api/v1/my-advice-wishes/{wish}/accept | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/my-advice-wishes/{wish}/decline | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/my-advice-wishes/{wish}/withdraw | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET /api/v1/my-advice-appointments | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET /api/v1/centres/{centre}/advice-appointments/{appointment} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/advice-appointments/{appointment}/move | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/centres/{centre}/advice-appointments/{appointment}/cancel | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/advice-appointments/{appointment}/follow-ups | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                POST /api/v1/centres/{centre}/advice-appointments/{appointment}/arrive | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 404 | 404 | 403
                POST /api/v1/centres/{centre}/advice-appointments/{appointment}/outcome | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 400 | 400 | 403
                POST /api/v1/centres/{centre}/advice-appointments/{appointment}/no-show | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 404 | 404 | 403
                GET /api/v1/centres/{centre}/advice-appointments/{appointment}/note | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403
                PUT /api/v1/centres/{centre}/advice-appointments/{appointment}/note | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 400 | 403
                DELETE /api/v1/centres/{centre}/advice-appointments/{appointment}/note | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403
                GET /api/v1/centres/{centre}/advice-appointments/{appointment}/note/versions | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 404 | 403
                GET /api/v1/centres/{centre}/advice-appointments/{appointment}/note/versions/{revision} | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | 400 | 403
                GET  /api/v1/mentoring-fields | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET  /api/v1/centres/{centre}/mentoring-offers | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                POST /api/v1/centres/{centre}/mentoring-offers | 401 | 403 | 403 | 403 | 403 | 201 | 403 | 403 | 403 | 403
                PUT  /api/v1/centres/{centre}/mentoring-offers/{offer} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/mentoring-offers/{offer}/applications | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/centres/{centre}/mentors | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 200 | 403
                POST /api/v1/centres/{centre}/mentors | 401 | 403 | 403 | 403 | 403 | 201 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/mentors/{mentor} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 404 | 404 | 403
                PUT  /api/v1/centres/{centre}/mentors/{mentor} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/mentorships | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 200 | 403
                GET  /api/v1/my-mentorships | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET  /api/v1/centres/{centre}/mentorships/{mentorship} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/centres/{centre}/mentorships/{mentorship}/candidates | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/propose | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/hand-over | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/accept | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/decline | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/withdraw | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/reject | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/sessions | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT  /api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}/cancel | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}/held | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}/missed | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/progress | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT  /api/v1/centres/{centre}/mentorships/{mentorship}/goal | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/close | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/break-off | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/centres/{centre}/mentorships/{mentorship}/reflections | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/mentorships/{mentorship}/reflections | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT  /api/v1/centres/{centre}/mentorships/{mentorship}/reflections/{reflection} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                DELETE /api/v1/centres/{centre}/mentorships/{mentorship}/reflections/{reflection} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/centres/{centre}/groups | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST /api/v1/centres/{centre}/groups | 401 | 403 | 403 | 403 | 403 | 201 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/groups/{group} | 404 | 404 | 404 | 404 | 404 | 200 | 404 | 200 | 200 | 404
                PUT  /api/v1/centres/{centre}/groups/{group} | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/groups/{group}/pause | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/groups/{group}/resume | 401 | 403 | 403 | 403 | 403 | 409 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/groups/{group}/end | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                GET  /api/v1/centres/{centre}/groups/{group}/members | 401 | 404 | 404 | 404 | 404 | 200 | 404 | 200 | 200 | 404
                POST /api/v1/centres/{centre}/groups/{group}/members | 401 | 404 | 404 | 404 | 404 | 409 | 404 | 409 | 409 | 404
                POST /api/v1/centres/{centre}/groups/{group}/invitations | 401 | 404 | 404 | 404 | 404 | 201 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/members/{membership}/take | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/groups/{group}/members/{membership}/leave | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/groups/{group}/members/{membership}/accept | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/members/{membership}/decline | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/members/{membership}/remove | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/members/{membership}/lead | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/groups/{group}/calendar | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/group-calendars/{token} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/group-invitations/{token} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/group-invitations/{token}/take | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/group-invitations/{token}/leave | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/my-groups | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET  /api/v1/centres/{centre}/group-meetings | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 200 | 403
                GET  /api/v1/centres/{centre}/own-uses | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 200 | 200 | 403
                GET  /api/v1/centres/{centre}/groups/{group}/meetings | 401 | 404 | 404 | 404 | 404 | 200 | 404 | 200 | 200 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meetings | 401 | 404 | 404 | 404 | 404 | 201 | 404 | 403 | 403 | 404
                GET  /api/v1/centres/{centre}/groups/{group}/meetings/{meeting} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT  /api/v1/centres/{centre}/groups/{group}/meetings/{meeting} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                PUT  /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/agenda | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                PUT  /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/notes | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                PUT  /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/documents | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/files | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                GET  /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/files/{file} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT  /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/files/{file} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                DELETE /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/files/{file} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                PUT  /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/attendance | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/cancel | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/ask-for-room | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/decisions | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET  /api/v1/centres/{centre}/groups/{group}/decisions | 401 | 404 | 404 | 404 | 404 | 200 | 404 | 200 | 200 | 404
                PUT  /api/v1/centres/{centre}/groups/{group}/decisions/{number} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meeting-series/preview | 401 | 404 | 404 | 404 | 404 | 200 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meeting-series | 401 | 404 | 404 | 404 | 404 | 201 | 404 | 403 | 403 | 404
                GET  /api/v1/centres/{centre}/groups/{group}/meeting-series/{series} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meeting-series/{series}/change | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                POST /api/v1/centres/{centre}/groups/{group}/meeting-series/{series}/cancel | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 403 | 403 | 404
                GET  /api/v1/incubation-template | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                PUT  /api/v1/incubation-template | 401 | 403 | 403 | 403 | 400 | 403 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/incubation-paths | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                GET /api/v1/centres/{centre}/incubation-paths | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 200 | 403
                GET /api/v1/centres/{centre}/incubation-paths/board | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 200 | 403
                GET /api/v1/centres/{centre}/incubation-paths/{path} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                PUT /api/v1/centres/{centre}/incubation-paths/{path} | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                PUT /api/v1/centres/{centre}/incubation-paths/{path}/steps/{step} | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                POST /api/v1/centres/{centre}/incubation-paths/{path}/steps/{step}/evidence | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                DELETE /api/v1/centres/{centre}/incubation-paths/{path}/steps/{step}/evidence/{evidence} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                GET /api/v1/centres/{centre}/incubation-paths/{path}/suggestions | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                POST /api/v1/centres/{centre}/incubation-paths/{path}/notes | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                DELETE /api/v1/centres/{centre}/incubation-paths/{path}/notes/{note} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                POST /api/v1/centres/{centre}/incubation-paths/{path}/invitation | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                DELETE /api/v1/centres/{centre}/incubation-paths/{path}/members/{member} | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                POST /api/v1/centres/{centre}/incubation-paths/{path}/finish | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/incubation-paths/{path}/resume | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                GET /api/v1/my-incubation-paths | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                POST /api/v1/my-incubation-paths | 401 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400 | 400
                GET /api/v1/my-incubation-paths/{path} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                DELETE /api/v1/my-incubation-paths/{path} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET    /api/v1/knowledge | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/knowledge/completions | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/knowledge/topics | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/knowledge/entries/{entry} | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET    /api/v1/knowledge/entries/{entry}/files/{file} | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/knowledge/entries/{entry}/votes | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/knowledge/topics | 401 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403
                PUT    /api/v1/knowledge/topics/{topic} | 401 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403
                DELETE /api/v1/knowledge/topics/{topic} | 401 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403
                GET    /api/v1/knowledge/questions | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/knowledge/questions/{question}/withdraw | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/centres/{centre}/knowledge-entries | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-entries | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-entries/preview | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                GET    /api/v1/centres/{centre}/knowledge-entries/{entry} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                PUT    /api/v1/centres/{centre}/knowledge-entries/{entry} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-entries/{entry}/publish | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-entries/{entry}/archive | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-entries/{entry}/review | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                GET    /api/v1/centres/{centre}/knowledge-entries/{entry}/versions | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                GET    /api/v1/centres/{centre}/knowledge-entries/{entry}/versions/{version} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-entries/{entry}/versions/{version}/restore | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-entries/{entry}/files | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                GET    /api/v1/centres/{centre}/knowledge-entries/{entry}/files/{file} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                DELETE /api/v1/centres/{centre}/knowledge-entries/{entry}/files/{file} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-questions | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/centres/{centre}/knowledge-questions | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-questions/{question}/answer | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-questions/{question}/decline | 401 | 403 | 403 | 403 | 403 | 403 | 403 | 403 | yes | 403
                POST   /api/v1/centres/{centre}/knowledge-questions/{question}/publish | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | yes | 403
                GET /api/v1/centres/{centre}/events/{event}/study-visit | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT /api/v1/centres/{centre}/events/{event}/study-visit | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 403 | 403
                PUT /api/v1/centres/{centre}/events/{event}/study-visit/criteria | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 403 | 403
                GET /api/v1/centres/{centre}/events/{event}/study-visit/applications | 401 | 403 | 403 | 403 | 403 | 404 | 403 | 403 | 404 | 403
                PUT /api/v1/centres/{centre}/events/{event}/study-visit/applications/{registration}/assessment | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 400 | 403
                PUT /api/v1/centres/{centre}/events/{event}/study-visit/applications/{registration}/ruling | 401 | 403 | 403 | 403 | 403 | 400 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/events/{event}/study-visit/decision | 401 | 403 | 403 | 403 | 403 | 409 | 403 | 403 | 403 | 403
                GET /api/v1/centres/{centre}/events/{event}/registrations/{registration}/selection | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET /api/v1/registration-links/{token}/selection | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                """)
                .variable("event", this::drafted)
                .variable("series", this::seriesDrafted)
                .variable("group", this::groupBegun)
                .body("POST /api/v1/centres/{centre}/mentoring-offers", centre -> MENTORING_OFFER)
                .body("PUT /api/v1/centres/{centre}/mentoring-offers/{offer}", centre -> MENTORING_OFFER)
                .body(
                        "POST /api/v1/centres/{centre}/mentoring-offers/{offer}/applications",
                        centre -> MENTORING_APPLICATION)
                .body("POST /api/v1/centres/{centre}/mentors", centre -> mentor())
                .body("PUT /api/v1/centres/{centre}/mentors/{mentor}", centre -> mentor())
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/propose",
                        centre -> "{\"mentorId\": \"0198c5d0-0000-7000-8000-000000000000\"}")
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/hand-over",
                        centre -> "{\"mentorId\": \"%s\", \"reason\": \"Wyjazd\"}".formatted(UUID.randomUUID()))
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/reject",
                        centre -> "{\"reason\": \"Brak\"}")
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/break-off",
                        centre -> "{\"reason\": \"Brak\"}")
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/sessions",
                        centre ->
                                "{\"start\": \"2026-12-01T17:00:00+01:00\", \"end\": \"2026-12-01T18:00:00+01:00\", \"way\": \"ONLINE\"}")
                .body(
                        "PUT /api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}",
                        centre ->
                                "{\"start\": \"2026-12-01T17:00:00+01:00\", \"end\": \"2026-12-01T18:00:00+01:00\", \"way\": \"ONLINE\"}")
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}/held",
                        centre -> "{\"minutes\": 50}")
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/sessions/{session}/missed",
                        centre -> "{\"by\": \"MENTOR\"}")
                .body("POST /api/v1/centres/{centre}/mentorships/{mentorship}/progress", centre -> "{\"percent\": 50}")
                .body("PUT /api/v1/centres/{centre}/mentorships/{mentorship}/goal", centre -> "{\"goal\": \"Inny\"}")
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/close",
                        centre -> "{\"result\": \"REACHED\"}")
                .body(
                        "POST /api/v1/centres/{centre}/mentorships/{mentorship}/reflections",
                        centre -> "{\"text\": \"Dobrze\", \"shared\": false}")
                .body(
                        "PUT /api/v1/centres/{centre}/mentorships/{mentorship}/reflections/{reflection}",
                        centre -> "{\"text\": \"Dobrze\", \"shared\": false}")
                .variable("number", centre -> "1")
                .body("POST /api/v1/centres/{centre}/groups", centre -> GROUP)
                .body("PUT /api/v1/centres/{centre}/groups/{group}", centre -> GROUP)
                .body("POST /api/v1/centres/{centre}/groups/{group}/members", centre -> GROUP_PERSON)
                .body("POST /api/v1/centres/{centre}/groups/{group}/invitations", centre -> groupPerson())
                .body("POST /api/v1/centres/{centre}/groups/{group}/members/{membership}/take", centre -> GROUP_PERSON)
                .body("POST /api/v1/centres/{centre}/groups/{group}/meetings", centre -> groupMeeting())
                .body("PUT /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}", centre -> groupMeeting())
                .body(
                        "PUT /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/agenda",
                        centre -> "{\"items\": []}")
                .body(
                        "PUT /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/documents",
                        centre -> "{\"items\": []}")
                .body(
                        "PUT /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/attendance",
                        centre -> "{\"members\": {}}")
                .body(
                        "POST /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/decisions",
                        centre -> "{\"text\": \"Tak\", \"adopted\": true}")
                .body(
                        "PUT /api/v1/centres/{centre}/groups/{group}/decisions/{number}",
                        centre -> "{\"text\": \"Tak\", \"adopted\": true}")
                .body("POST /api/v1/centres/{centre}/groups/{group}/meeting-series/preview", centre -> groupSeries())
                .body("POST /api/v1/centres/{centre}/groups/{group}/meeting-series", centre -> groupSeries())
                .body(
                        "POST /api/v1/centres/{centre}/groups/{group}/meeting-series/{series}/change",
                        centre ->
                                "{\"time\": \"18:00:00\", \"duration\": \"PT2H\", \"place\": {\"roomId\": \"1w040\"}, \"people\": 5}")
                .body("POST /api/v1/centres/{centre}/event-series/preview", centre -> series("Macierz"))
                .body("POST /api/v1/centres/{centre}/event-series", centre -> series("Macierz"))
                .body("POST /api/v1/centres/{centre}/event-series/{series}/publish", centre -> "{\"scope\": \"ALL\"}")
                .body("POST /api/v1/centres/{centre}/event-series/{series}/cancel", centre -> "{\"scope\": \"ALL\"}")
                .body(
                        "POST /api/v1/centres/{centre}/event-series/{series}/change",
                        centre -> "{\"scope\": \"ALL\", \"time\": \"18:00:00\"}")
                .variable("entry", this::writtenDown)
                .body("POST /api/v1/knowledge/entries/{entry}/votes", centre -> "{\"helpful\": true}")
                .query("GET /api/v1/knowledge/completions", "q=stow")
                .query("POST /api/v1/centres/{centre}/knowledge-entries/{entry}/files", "name=wzor.txt")
                .query(
                        "POST /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/files",
                        "name=plan.txt&title=Plan")
                .body(
                        "PUT /api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/files/{file}",
                        centre -> "{\"title\": \"Plan\", \"membersOnly\": true}")
                .query("POST /api/v1/centres/{centre}/events/{event}/attachments", "name=plan.txt&title=Plan")
                .query("PUT /api/v1/centres/{centre}/events/{event}/picture", "alternative=Sala")
                .body("POST /api/v1/centres/{centre}/events", centre -> draft("Macierz", DAY))
                .body("PUT /api/v1/centres/{centre}/events/{event}", centre -> draft("Zmiana", DAY))
                .body(
                        "POST /api/v1/centres/{centre}/events/{event}/reschedule",
                        centre ->
                                "{\"start\": \"%sT18:00:00+01:00\", \"end\": \"%sT19:00:00+01:00\", \"place\": {\"roomId\": \"1w040\"}}"
                                        .formatted(DAY, DAY))
                .body(
                        "POST /api/v1/centres/{centre}/events/{event}/copies",
                        centre -> "{\"start\": \"%sT17:00:00+01:00\"}".formatted(DAY.plusDays(7)))
                .verify(http, context);
    }

    private String drafted(CentreId centre) {
        return read(
                post(
                        Persona.coordinator(centre),
                        "/api/v1/centres/%s/events".formatted(centre),
                        draft("Szkic", DAY),
                        Map.of()),
                "$.id");
    }

    private String seriesDrafted(CentreId centre) {
        return read(
                post(
                        Persona.coordinator(centre),
                        "/api/v1/centres/%s/event-series".formatted(centre),
                        series("Szkic serii"),
                        Map.of()),
                "$.id");
    }

    private String groupBegun(CentreId centre) {
        return read(
                post(Persona.coordinator(centre), "/api/v1/centres/%s/groups".formatted(centre), GROUP, Map.of()),
                "$.id");
    }

    private static String mentor() {
        return """
                {"account": "%s", "name": "Jan", "kinds": ["MENTORING"], "fields": ["fundraising"], "languages": ["pl"],
                 "freeTimes": ["WEEKENDS"], "ways": ["ONLINE"], "mostCourses": 2, "active": true}""".formatted(UUID.randomUUID());
    }

    private static String groupPerson() {
        return "{\"name\": \"Anna Nowak\", \"email\": \"a%s@example.org\"}".formatted(UUID.randomUUID());
    }

    private static String groupMeeting() {
        return """
                {"start": "%sT17:00:00+01:00", "end": "%sT18:00:00+01:00", "place": {"offSite": "Park"}, "people": 5}""".formatted(DAY, DAY);
    }

    private static String groupSeries() {
        return """
                {"start": "%sT17:00:00", "rule": "FREQ=WEEKLY;COUNT=2", "duration": "PT2H", "place": {"offSite": "Park"},
                 "people": 5}""".formatted(DAY);
    }

    private String writtenDown(CentreId centre) {
        return read(
                post(
                        Persona.coordinator(centre),
                        "/api/v1/centres/%s/knowledge-entries".formatted(centre),
                        "{\"kind\": \"ARTICLE\", \"content\": {\"texts\": {\"pl\": {\"title\": \"Macierz\", \"body\": \"Treść\"}}}}",
                        Map.of()),
                "$.id");
    }

    private MvcTestResult post(Persona person, String uri, String body, Map<String, String> headers) {
        return new ApiCalls(http).post(person, uri, body, headers);
    }
}
