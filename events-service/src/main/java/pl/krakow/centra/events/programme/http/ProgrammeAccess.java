package pl.krakow.centra.events.programme.http;

import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** The programme: staff plan it. What isn't published is shown to the centre's staff only. */
@Configuration(proxyBeanMethods = false)
class ProgrammeAccess {

    @Bean
    AccessRules programmeRules() {
        return AccessRules.rules()
                .get("/api/v1/centres/{centre}/programme")
                .staffOfCentre()
                .get("/api/v1/centres/{centre}/events/{event}")
                .anyone()
                .post("/api/v1/centres/{centre}/events")
                .staffOfCentre(COORDINATOR)
                .put("/api/v1/centres/{centre}/events/{event}")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/ask-for-room")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/publish")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/cancel")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/postpone")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/reschedule")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/close")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/withdraw")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/copies")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/centres/{centre}/events/{event}/attachments")
                .anyone()
                .post("/api/v1/centres/{centre}/events/{event}/attachments")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/centres/{centre}/events/{event}/attachments/{attachment}")
                .anyone()
                .put("/api/v1/centres/{centre}/events/{event}/attachments/{attachment}")
                .staffOfCentre(COORDINATOR)
                .delete("/api/v1/centres/{centre}/events/{event}/attachments/{attachment}")
                .staffOfCentre(COORDINATOR)
                .put("/api/v1/centres/{centre}/events/{event}/picture")
                .staffOfCentre(COORDINATOR)
                .delete("/api/v1/centres/{centre}/events/{event}/picture")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/centres/{centre}/events/{event}/picture/{picture}")
                .anyone()
                .get("/api/v1/centres/{centre}/events/attention")
                .staffOfCentre()
                .post("/api/v1/centres/{centre}/event-series/preview")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/event-series")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/centres/{centre}/event-series")
                .staffOfCentre()
                .get("/api/v1/centres/{centre}/event-series/{series}")
                .staffOfCentre()
                .post("/api/v1/centres/{centre}/event-series/{series}/publish")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/event-series/{series}/change")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/event-series/{series}/cancel")
                .staffOfCentre(COORDINATOR);
    }
}
