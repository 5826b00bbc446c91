package pl.krakow.centra.events.publicapi.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** What everybody may know, for people and for programs. */
@Configuration(proxyBeanMethods = false)
class PublicApiAccess {

    @Bean
    AccessRules publicRules() {
        return AccessRules.rules()
                .get("/api/v1/events")
                .anyone()
                .get("/api/v1/events/calendar.ics")
                .anyone()
                .get("/api/v1/events/feed.atom")
                .anyone()
                .get("/api/v1/centres/{centre}/events")
                .anyone()
                .get("/api/v1/centres/{centre}/events/calendar.ics")
                .anyone()
                .get("/api/v1/centres/{centre}/events/feed.atom")
                .anyone()
                .get("/api/v1/centres/{centre}/events/{event}/event.ics")
                .anyone();
    }
}
