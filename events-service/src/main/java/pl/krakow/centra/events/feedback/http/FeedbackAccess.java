package pl.krakow.centra.events.feedback.http;

import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Feedback: staff learn what was answered, never by whom. */
@Configuration(proxyBeanMethods = false)
class FeedbackAccess {

    @Bean
    AccessRules feedbackRules() {
        return AccessRules.rules()
                .get("/api/v1/centres/{centre}/events/{event}/feedback/settings")
                .staffOfCentre()
                .put("/api/v1/centres/{centre}/events/{event}/feedback/settings")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/centres/{centre}/events/{event}/feedback")
                .staffOfCentre()
                .get("/api/v1/centres/{centre}/events/{event}/feedback/export")
                .staffOfCentre()
                .post("/api/v1/centres/{centre}/events/{event}/feedback/close")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/centres/{centre}/events/{event}/registrations/{registration}/feedback")
                .signedIn()
                .post("/api/v1/centres/{centre}/events/{event}/registrations/{registration}/feedback")
                .signedIn()
                .get("/api/v1/registration-links/{token}/feedback")
                .anyone()
                .post("/api/v1/registration-links/{token}/feedback")
                .anyone();
    }
}
