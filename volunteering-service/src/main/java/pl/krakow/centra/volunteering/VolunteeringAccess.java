package pl.krakow.centra.volunteering;

import static pl.krakow.centra.kit.security.Role.REPRESENTATIVE;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Who may call what of this service. What isn't published is shown to the centre's staff and to who submitted it. */
@Configuration(proxyBeanMethods = false)
class VolunteeringAccess {

    @Bean
    AccessRules accessRules() {
        return AccessRules.rules()
                .get("/api/v1/opportunities")
                .anyone()
                .get("/api/v1/centres/{centre}/opportunities")
                .anyone()
                .get("/api/v1/centres/{centre}/opportunities/{opportunity}")
                .anyone()
                .post("/api/v1/centres/{centre}/opportunities")
                .allowed(REPRESENTATIVE)
                .orStaffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/opportunities/{opportunity}/publish")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/opportunities/{opportunity}/close")
                .staffOfCentre(COORDINATOR);
    }
}
