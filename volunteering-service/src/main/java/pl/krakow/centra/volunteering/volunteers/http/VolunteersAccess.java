package pl.krakow.centra.volunteering.volunteers.http;

import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Who may call what of volunteers: everybody their own, coordinators those who ask to help at their centre. */
@Configuration(proxyBeanMethods = false)
class VolunteersAccess {

    private static final String ME = "/api/v1/volunteers/me";
    private static final String AT_CENTRE = "/api/v1/centres/{centre}/volunteer-profiles";
    private static final String ONE = AT_CENTRE + "/{volunteer}";

    @Bean
    AccessRules volunteersAccessRules() {
        return AccessRules.rules()
                .post("/api/v1/volunteers")
                .signedIn()
                .get(ME)
                .signedIn()
                .put(ME)
                .signedIn()
                .post(ME + "/pause")
                .signedIn()
                .post(ME + "/resume")
                .signedIn()
                .post(ME + "/consents")
                .signedIn()
                .delete(ME + "/consents/{consent}")
                .signedIn()
                .get(AT_CENTRE)
                .staffOfCentre(COORDINATOR)
                .post(AT_CENTRE)
                .staffOfCentre(COORDINATOR)
                .get(ONE)
                .staffOfCentre(COORDINATOR)
                .put(ONE)
                .staffOfCentre(COORDINATOR)
                .delete(ONE)
                .staffOfCentre(COORDINATOR)
                .get(ONE + "/views")
                .staffOfCentre(COORDINATOR)
                .post(ONE + "/qualifications/{qualification}/confirm")
                .staffOfCentre(COORDINATOR)
                .delete(ONE + "/qualifications/{qualification}/confirm")
                .staffOfCentre(COORDINATOR)
                .put(ONE + "/safeguarding")
                .staffOfCentre(COORDINATOR)
                .put(ONE + "/guardian-consent")
                .staffOfCentre(COORDINATOR)
                .delete(ONE + "/guardian-consent")
                .staffOfCentre(COORDINATOR)
                .put(ONE + "/account")
                .staffOfCentre(COORDINATOR);
    }
}
