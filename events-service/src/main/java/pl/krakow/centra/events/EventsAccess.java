package pl.krakow.centra.events;

import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;
import static pl.krakow.centra.kit.security.StaffRole.RECEPTIONIST;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Who may call what of this service. What isn't published is shown to the centre's staff only. */
@Configuration(proxyBeanMethods = false)
class EventsAccess {

    @Bean
    AccessRules accessRules() {
        return AccessRules.rules()
                .get("/api/v1/events")
                .anyone()
                .get("/api/v1/centres/{centre}/events")
                .anyone()
                .get("/api/v1/centres/{centre}/events/{event}")
                .anyone()
                .post("/api/v1/centres/{centre}/events")
                .staffOfCentre(COORDINATOR)
                .put("/api/v1/centres/{centre}/events/{event}")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/ask-for-room")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/publish")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/cancel")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/postpone")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/reschedule")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/close")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/copies")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/centres/{centre}/events/attention")
                .staffOfCentre()
                .post("/api/v1/centres/{centre}/event-series/preview")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/event-series")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/centres/{centre}/event-series")
                .staffOfCentre()
                .get("/api/v1/centres/{centre}/event-series/{series}")
                .staffOfCentre()
                .post("/api/v1/centres/{centre}/event-series/{series}/publish")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/event-series/{series}/change")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/event-series/{series}/cancel")
                .staffOfCentre(COORDINATOR);
    }

    /** Signing up, with an account or without, and what comes of it. Whose registration it is, the handler looks at. */
    @Bean
    AccessRules registrationRules() {
        return AccessRules.rules()
                .get("/api/v1/centres/{centre}/events/{event}/sign-up")
                .anyone()
                .put("/api/v1/centres/{centre}/events/{event}/sign-up")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/registrations/holds")
                .anyone()
                .delete("/api/v1/centres/{centre}/events/{event}/registrations/holds/{hold}")
                .anyone()
                .post("/api/v1/centres/{centre}/events/{event}/registrations")
                .anyone()
                .post("/api/v1/centres/{centre}/events/{event}/registrations/by-staff")
                .staffOfCentre(COORDINATOR, RECEPTIONIST)
                .get("/api/v1/centres/{centre}/events/{event}/registrations")
                .staffOfCentre()
                .get("/api/v1/centres/{centre}/events/{event}/registrations/export")
                .staffOfCentre(COORDINATOR, RECEPTIONIST)
                .get("/api/v1/centres/{centre}/events/{event}/registrations/{registration}")
                .signedIn()
                .put("/api/v1/centres/{centre}/events/{event}/registrations/{registration}")
                .signedIn()
                .post("/api/v1/centres/{centre}/events/{event}/registrations/{registration}/approve")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/registrations/{registration}/decline")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/registrations/{registration}/cancel")
                .signedIn()
                .post("/api/v1/centres/{centre}/events/{event}/registrations/{registration}/accept")
                .signedIn()
                .get("/api/v1/my-registrations")
                .signedIn()
                .get("/api/v1/registration-links/{token}")
                .anyone()
                .post("/api/v1/registration-links/{token}/confirm")
                .anyone()
                .post("/api/v1/registration-links/{token}/accept")
                .anyone()
                .post("/api/v1/registration-links/{token}/cancel")
                .anyone()
                .get("/api/v1/centres/{centre}/events/{event}/door")
                .staffOfCentre(COORDINATOR, RECEPTIONIST)
                .post("/api/v1/centres/{centre}/events/{event}/attendance")
                .staffOfCentre(COORDINATOR, RECEPTIONIST)
                .post("/api/v1/centres/{centre}/events/{event}/attendance/walk-ins")
                .staffOfCentre(COORDINATOR, RECEPTIONIST)
                .post("/api/v1/centres/{centre}/events/{event}/attendance/close")
                .staffOfCentre(COORDINATOR, RECEPTIONIST);
    }
}
