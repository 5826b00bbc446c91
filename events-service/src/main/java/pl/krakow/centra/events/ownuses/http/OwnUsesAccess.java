package pl.krakow.centra.events.ownuses.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Whoever works at the centre sees what its rooms are held for. */
@Configuration(proxyBeanMethods = false)
class OwnUsesAccess {

    @Bean
    AccessRules ownUseRules() {
        return AccessRules.rules().get("/api/v1/centres/{centre}/own-uses").staffOfCentre();
    }
}
