package pl.krakow.centra.volunteering.agreements.http;

import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Agreements and organisations' papers: who is a side of one, the handler looks at. */
@Configuration(proxyBeanMethods = false)
class AgreementsAccess {

    @Bean
    AccessRules agreementRules() {
        return AccessRules.rules()
                .post("/api/v1/centres/{centre}/placements/{placement}/agreement")
                .signedIn()
                .get("/api/v1/centres/{centre}/placements/{placement}/agreement")
                .signedIn()
                .get("/api/v1/centres/{centre}/placements/{placement}/requirements")
                .signedIn()
                .get("/api/v1/centres/{centre}/volunteering-agreements")
                .signedIn()
                .get("/api/v1/centres/{centre}/volunteering-agreements/{agreement}")
                .signedIn()
                .get("/api/v1/centres/{centre}/volunteering-agreements/{agreement}/file")
                .signedIn()
                .post("/api/v1/centres/{centre}/volunteering-agreements/{agreement}/accept")
                .signedIn()
                .post("/api/v1/centres/{centre}/volunteering-agreements/{agreement}/sign-on-paper")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/volunteering-agreements/{agreement}/terminate")
                .signedIn()
                .get("/api/v1/volunteers/me/agreements")
                .signedIn()
                .get("/api/v1/centres/{centre}/volunteering-organisations/{organisation}/papers")
                .signedIn()
                .put("/api/v1/centres/{centre}/volunteering-organisations/{organisation}/particulars")
                .signedIn()
                .post("/api/v1/centres/{centre}/volunteering-organisations/{organisation}/insurance-policies")
                .signedIn()
                .post(
                        "/api/v1/centres/{centre}/volunteering-organisations/{organisation}/insurance-policies/{policy}/end")
                .signedIn()
                .get("/api/v1/centres/{centre}/insurance-list")
                .signedIn()
                .get("/api/v1/centres/{centre}/insurance-list/file")
                .signedIn();
    }
}
