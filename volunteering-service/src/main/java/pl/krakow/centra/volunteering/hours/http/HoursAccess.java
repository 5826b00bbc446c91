package pl.krakow.centra.volunteering.hours.http;

import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Hours: whose they are and who agrees to them, the handler looks at. */
@Configuration(proxyBeanMethods = false)
class HoursAccess {

    @Bean
    AccessRules hoursRules() {
        return AccessRules.rules()
                .get("/api/v1/centres/{centre}/placements/{placement}/hours")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/hours")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/hours/check-in")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/hours/confirm")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/hours/{entry}/dispute")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/hours/{entry}/withdraw")
                .signedIn()
                .get("/api/v1/centres/{centre}/volunteering-hours")
                .signedIn()
                .get("/api/v1/centres/{centre}/volunteering-hours/file")
                .signedIn()
                .get("/api/v1/centres/{centre}/volunteering-hours/waiting")
                .signedIn()
                .get("/api/v1/volunteers/me/hours")
                .signedIn()
                .get("/api/v1/centres/{centre}/volunteering-rates")
                .staffOfCentre()
                .post("/api/v1/centres/{centre}/volunteering-rates")
                .staffOfCentre(COORDINATOR);
    }
}
