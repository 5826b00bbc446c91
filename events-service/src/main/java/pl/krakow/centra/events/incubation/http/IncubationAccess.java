package pl.krakow.centra.events.incubation.http;

import static pl.krakow.centra.kit.security.StaffRole.ADVISER;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;
import pl.krakow.centra.kit.security.Role;

/** A group's path: its centre's staff lead it, its own people follow it. */
@Configuration(proxyBeanMethods = false)
class IncubationAccess {

    @Bean
    AccessRules incubationRules() {
        return AccessRules.rules()
                .get("/api/v1/incubation-template")
                .anyone()
                .put("/api/v1/incubation-template")
                .allowed(Role.ADMIN)
                .post("/api/v1/centres/{centre}/incubation-paths")
                .staffOfCentre(COORDINATOR, ADVISER)
                .get("/api/v1/centres/{centre}/incubation-paths")
                .staffOfCentre(COORDINATOR, ADVISER)
                .get("/api/v1/centres/{centre}/incubation-paths/board")
                .staffOfCentre(COORDINATOR, ADVISER)
                .get("/api/v1/centres/{centre}/incubation-paths/{path}")
                .staffOfCentre(COORDINATOR, ADVISER)
                .put("/api/v1/centres/{centre}/incubation-paths/{path}")
                .staffOfCentre(COORDINATOR, ADVISER)
                .put("/api/v1/centres/{centre}/incubation-paths/{path}/steps/{step}")
                .staffOfCentre(COORDINATOR, ADVISER)
                .post("/api/v1/centres/{centre}/incubation-paths/{path}/steps/{step}/evidence")
                .staffOfCentre(COORDINATOR, ADVISER)
                .delete("/api/v1/centres/{centre}/incubation-paths/{path}/steps/{step}/evidence/{evidence}")
                .staffOfCentre(COORDINATOR, ADVISER)
                .get("/api/v1/centres/{centre}/incubation-paths/{path}/suggestions")
                .staffOfCentre(COORDINATOR, ADVISER)
                .post("/api/v1/centres/{centre}/incubation-paths/{path}/notes")
                .staffOfCentre(COORDINATOR, ADVISER)
                .delete("/api/v1/centres/{centre}/incubation-paths/{path}/notes/{note}")
                .staffOfCentre(COORDINATOR, ADVISER)
                .post("/api/v1/centres/{centre}/incubation-paths/{path}/invitation")
                .staffOfCentre(COORDINATOR, ADVISER)
                .delete("/api/v1/centres/{centre}/incubation-paths/{path}/members/{member}")
                .staffOfCentre(COORDINATOR, ADVISER)
                .post("/api/v1/centres/{centre}/incubation-paths/{path}/finish")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/incubation-paths/{path}/resume")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/my-incubation-paths")
                .signedIn()
                .post("/api/v1/my-incubation-paths")
                .signedIn()
                .get("/api/v1/my-incubation-paths/{path}")
                .signedIn()
                .delete("/api/v1/my-incubation-paths/{path}")
                .signedIn();
    }
}
