package pl.krakow.centra.volunteering.matching.http;

import static pl.krakow.centra.kit.security.Role.REPRESENTATIVE;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Who may see matches: volunteers their own, coordinators those of their centre, organisations those of theirs. */
@Configuration(proxyBeanMethods = false)
class MatchingAccess {

    @Bean
    AccessRules matchingAccessRules() {
        return AccessRules.rules()
                .get("/api/v1/volunteers/me/matches")
                .signedIn()
                .get("/api/v1/volunteers/me/matches/{opportunity}")
                .signedIn()
                .get("/api/v1/centres/{centre}/opportunities/{opportunity}/matches")
                .allowed(REPRESENTATIVE)
                .orStaffOfCentre(COORDINATOR);
    }
}
