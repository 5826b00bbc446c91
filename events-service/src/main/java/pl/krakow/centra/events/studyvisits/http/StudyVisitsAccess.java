package pl.krakow.centra.events.studyvisits.http;

import static pl.krakow.centra.kit.security.StaffRole.ADVISER;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Study visits. Why somebody goes or can't, they and the centre's staff may read; the handler looks whose it is. */
@Configuration(proxyBeanMethods = false)
class StudyVisitsAccess {

    @Bean
    AccessRules studyVisitRules() {
        return AccessRules.rules()
                .get("/api/v1/centres/{centre}/events/{event}/study-visit")
                .anyone()
                .put("/api/v1/centres/{centre}/events/{event}/study-visit")
                .staffOfCentre(COORDINATOR)
                .put("/api/v1/centres/{centre}/events/{event}/study-visit/criteria")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/centres/{centre}/events/{event}/study-visit/applications")
                .staffOfCentre(COORDINATOR, ADVISER)
                .put("/api/v1/centres/{centre}/events/{event}/study-visit/applications/{registration}/assessment")
                .staffOfCentre(COORDINATOR, ADVISER)
                .put("/api/v1/centres/{centre}/events/{event}/study-visit/applications/{registration}/ruling")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/study-visit/decision")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/centres/{centre}/events/{event}/registrations/{registration}/selection")
                .signedIn()
                .get("/api/v1/registration-links/{token}/selection")
                .anyone();
    }
}
