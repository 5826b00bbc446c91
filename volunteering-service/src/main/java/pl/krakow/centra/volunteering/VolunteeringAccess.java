package pl.krakow.centra.volunteering;

import static pl.krakow.centra.kit.security.Role.REPRESENTATIVE;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Who may call what of this service. What isn't published is shown to the centre's staff and to who submitted it. */
@Configuration(proxyBeanMethods = false)
class VolunteeringAccess {

    @Bean
    AccessRules accessRules() {
        return AccessRules.rules()
                .get("/api/v1/opportunities")
                .anyone()
                .get("/api/v1/opportunities/feed.atom")
                .anyone()
                .get("/api/v1/volunteering-terms")
                .anyone()
                .get("/api/v1/centres/{centre}/opportunities/feed.atom")
                .anyone()
                .get("/api/v1/centres/{centre}/opportunities")
                .anyone()
                .get("/api/v1/centres/{centre}/opportunities/{opportunity}")
                .anyone()
                .post("/api/v1/centres/{centre}/opportunities")
                .allowed(REPRESENTATIVE)
                .orStaffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/opportunities/{opportunity}/publish")
                .staffOfCentre(COORDINATOR)
                .put("/api/v1/centres/{centre}/opportunities/{opportunity}")
                .allowed(REPRESENTATIVE)
                .orStaffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/opportunities/{opportunity}/submit")
                .allowed(REPRESENTATIVE)
                .orStaffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/opportunities/{opportunity}/return")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/opportunities/{opportunity}/close")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/my-opportunities")
                .signedIn()
                // organisations
                .get("/api/v1/centres/{centre}/organisations/{organisation}/contacts")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/organisations/{organisation}/contacts")
                .staffOfCentre(COORDINATOR)
                .delete("/api/v1/centres/{centre}/organisations/{organisation}/contacts/{account}")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/my-organisations")
                .signedIn()
                .post("/api/v1/volunteers/me/stay")
                .signedIn()
                .get("/api/v1/my-organisations/letters")
                .signedIn()
                .put("/api/v1/my-organisations/letters")
                .signedIn()
                .delete("/api/v1/my-organisations/letters")
                .signedIn()
                // placements: whose they are is for the use cases to say
                .get("/api/v1/volunteers/me/placements")
                .signedIn()
                .get("/api/v1/centres/{centre}/placements")
                .signedIn()
                .get("/api/v1/centres/{centre}/shift-list")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements")
                .signedIn()
                .get("/api/v1/centres/{centre}/placements/{placement}")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/accept")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/decline")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/withdraw")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/seek-stand-in")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/keep")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/approve")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/reject")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/start")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/check-in")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/check-out")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/no-show")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/finish")
                .signedIn()
                .post("/api/v1/centres/{centre}/placements/{placement}/break-off")
                .signedIn();
    }
}
