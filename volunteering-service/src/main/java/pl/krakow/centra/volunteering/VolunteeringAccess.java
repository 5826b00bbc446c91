package pl.krakow.centra.volunteering;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Who may call what of this service. */
@Configuration(proxyBeanMethods = false)
class VolunteeringAccess {

    @Bean
    AccessRules accessRules() {
        return AccessRules.rules();
    }
}
