package pl.krakow.centra.events.registrations.http;

import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;
import static pl.krakow.centra.kit.security.StaffRole.RECEPTIONIST;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Signing up, with an account or without, and what comes of it. Whose registration it is, the handler looks at. */
@Configuration(proxyBeanMethods = false)
class RegistrationsAccess {

    @Bean
    AccessRules registrationRules() {
        return AccessRules.rules()
                .get("/api/v1/centres/{centre}/programme/seats")
                .staffOfCentre()
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
                .post("/api/v1/centres/{centre}/events/{event}/registrations/links")
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
                .post("/api/v1/centres/{centre}/events/{event}/registrations/{registration}/people")
                .signedIn()
                .get("/api/v1/centres/{centre}/events/{event}/registrations/{registration}/ticket.svg")
                .signedIn()
                .get("/api/v1/centres/{centre}/events/{event}/registrations/{registration}/ticket.png")
                .signedIn()
                .get("/api/v1/registration-links/{token}/ticket.svg")
                .anyone()
                .get("/api/v1/registration-links/{token}/ticket.png")
                .anyone()
                .get("/api/v1/my-registrations")
                .signedIn()
                .get("/api/v1/registration-links/{token}")
                .anyone()
                .get("/api/v1/registration-links/{token}/attachments")
                .anyone()
                .get("/api/v1/registration-links/{token}/attachments/{attachment}")
                .anyone()
                .post("/api/v1/registration-links/{token}/confirm")
                .anyone()
                .post("/api/v1/registration-links/{token}/accept")
                .anyone()
                .post("/api/v1/registration-links/{token}/cancel")
                .anyone()
                .post("/api/v1/registration-links/{token}/people")
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
