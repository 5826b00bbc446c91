package pl.krakow.centra.events.letters.http;

import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;
import static pl.krakow.centra.kit.security.StaffRole.RECEPTIONIST;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** What is written to people and which letters they get; whose address it is shows the link that was sent there. */
@Configuration(proxyBeanMethods = false)
class LettersAccess {

    @Bean
    AccessRules letterRules() {
        return AccessRules.rules()
                .post("/api/v1/centres/{centre}/events/{event}/messages/preview")
                .staffOfCentre(COORDINATOR, RECEPTIONIST)
                .post("/api/v1/centres/{centre}/events/{event}/messages")
                .staffOfCentre(COORDINATOR, RECEPTIONIST)
                .get("/api/v1/centres/{centre}/events/{event}/messages")
                .staffOfCentre(COORDINATOR, RECEPTIONIST)
                .get("/api/v1/my-event-letters")
                .signedIn()
                .put("/api/v1/my-event-letters")
                .signedIn()
                .post("/api/v1/my-event-letters/addresses")
                .signedIn()
                .post("/api/v1/letter-addresses/{token}/confirm")
                .anyone();
    }
}
