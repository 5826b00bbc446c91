package pl.krakow.centra.volunteering.rounds.http;

import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Matching rounds: which centres one coordinates, the handlers look at. */
@Configuration(proxyBeanMethods = false)
class RoundsAccess {

    @Bean
    AccessRules roundRules() {
        return AccessRules.rules()
                .post("/api/v1/matching-rounds")
                .staffSomewhere(COORDINATOR)
                .get("/api/v1/matching-rounds")
                .staffSomewhere(COORDINATOR)
                .get("/api/v1/matching-rounds/{round}")
                .staffSomewhere(COORDINATOR)
                .put("/api/v1/matching-rounds/{round}/rulings")
                .staffSomewhere(COORDINATOR)
                .post("/api/v1/matching-rounds/{round}/runs")
                .staffSomewhere(COORDINATOR)
                .get("/api/v1/matching-rounds/{round}/lines")
                .staffSomewhere(COORDINATOR)
                .get("/api/v1/matching-rounds/{round}/left-out")
                .staffSomewhere(COORDINATOR)
                .post("/api/v1/matching-rounds/{round}/offers")
                .staffSomewhere(COORDINATOR);
    }
}
