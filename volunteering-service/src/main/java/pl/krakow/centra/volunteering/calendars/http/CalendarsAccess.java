package pl.krakow.centra.volunteering.calendars.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** A volunteer's own feed; whoever knows the token may read it. */
@Configuration(proxyBeanMethods = false)
class CalendarsAccess {

    @Bean
    AccessRules shiftCalendarRules() {
        return AccessRules.rules()
                .get("/api/v1/volunteers/me/calendar")
                .signedIn()
                .post("/api/v1/volunteers/me/calendar")
                .signedIn()
                .delete("/api/v1/volunteers/me/calendar")
                .signedIn()
                .get("/api/v1/volunteers/calendars/{token}.ics")
                .anyone();
    }
}
