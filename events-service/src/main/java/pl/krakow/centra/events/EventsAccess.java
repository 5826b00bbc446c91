package pl.krakow.centra.events;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Who may call what of this service. */
@Configuration(proxyBeanMethods = false)
class EventsAccess {

    @Bean
    AccessRules accessRules() {
        return AccessRules.rules();
    }
}
