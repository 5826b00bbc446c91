package pl.krakow.centra.volunteering.matching.http;

import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Who may see matches: volunteers their own, coordinators those of their centre. */
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
                .staffOfCentre(COORDINATOR);
    }
}
