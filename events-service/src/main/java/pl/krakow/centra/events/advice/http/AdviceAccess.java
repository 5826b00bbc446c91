package pl.krakow.centra.events.advice.http;

import static pl.krakow.centra.kit.security.StaffRole.ADVISER;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;
import pl.krakow.centra.kit.security.Role;

/** Advice. Whose duty or appointment it is, the handlers look at; notes are their adviser's alone. */
@Configuration(proxyBeanMethods = false)
class AdviceAccess {

    /** The keys of confidential notes: the operator's. */
    @Bean
    AccessRules noteKeyRules() {
        return AccessRules.rules()
                .get("/actuator/notekeys")
                .allowed(Role.ADMIN)
                .post("/actuator/notekeys")
                .allowed(Role.ADMIN);
    }

    @Bean
    AccessRules adviceRules() {
        return AccessRules.rules()
                .get("/api/v1/advice-fields")
                .anyone()
                .get("/api/v1/advice-slots")
                .anyone()
                .get("/api/v1/centres/{centre}/advice-slots")
                .anyone()
                .get("/api/v1/centres/{centre}/advisers")
                .anyone()
                .get("/api/v1/centres/{centre}/advisers/{adviser}")
                .anyone()
                .post("/api/v1/centres/{centre}/advisers")
                .staffOfCentre(COORDINATOR, ADVISER)
                .put("/api/v1/centres/{centre}/advisers/{adviser}")
                .staffOfCentre(COORDINATOR, ADVISER)
                .post("/api/v1/centres/{centre}/advisers/{adviser}/retire")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/advice-duties/preview")
                .staffOfCentre(COORDINATOR, ADVISER)
                .post("/api/v1/centres/{centre}/advice-duties")
                .staffOfCentre(COORDINATOR, ADVISER)
                .get("/api/v1/centres/{centre}/advice-duties")
                .staffOfCentre()
                .get("/api/v1/my-advice-duties")
                .staffSomewhere(ADVISER)
                .get("/api/v1/centres/{centre}/advice-duties/{duty}")
                .staffOfCentre()
                .put("/api/v1/centres/{centre}/advice-duties/{duty}")
                .staffOfCentre(COORDINATOR, ADVISER)
                .post("/api/v1/centres/{centre}/advice-duties/{duty}/ask-for-room")
                .staffOfCentre(COORDINATOR, ADVISER)
                .get("/api/v1/centres/{centre}/advice-duties/{duty}/withdrawal")
                .staffOfCentre(COORDINATOR, ADVISER)
                .post("/api/v1/centres/{centre}/advice-duties/{duty}/withdraw")
                .staffOfCentre(COORDINATOR, ADVISER)
                .post("/api/v1/centres/{centre}/advice-slots/{slot}/appointments")
                .signedIn()
                .post("/api/v1/centres/{centre}/advice-slots/{slot}/appointments/by-staff")
                .staffOfCentre()
                .post("/api/v1/centres/{centre}/advice-slots/{slot}/requests")
                .anyone()
                .post("/api/v1/advice-links")
                .anyone()
                .get("/api/v1/advice-links/{token}")
                .anyone()
                .post("/api/v1/advice-links/{token}/confirm")
                .anyone()
                .post("/api/v1/advice-links/{token}/accept")
                .anyone()
                .post("/api/v1/advice-links/{token}/decline")
                .anyone()
                .post("/api/v1/advice-links/{token}/cancel")
                .anyone()
                .post("/api/v1/advice-links/{token}/move")
                .anyone()
                .post("/api/v1/centres/{centre}/advice-wishes")
                .anyone()
                .get("/api/v1/centres/{centre}/advice-wishes")
                .staffOfCentre()
                .get("/api/v1/my-advice-wishes")
                .signedIn()
                .post("/api/v1/my-advice-wishes/{wish}/accept")
                .signedIn()
                .post("/api/v1/my-advice-wishes/{wish}/decline")
                .signedIn()
                .post("/api/v1/my-advice-wishes/{wish}/withdraw")
                .signedIn()
                .get("/api/v1/my-advice-appointments")
                .signedIn()
                .get("/api/v1/centres/{centre}/advice-appointments/{appointment}")
                .signedIn()
                .post("/api/v1/centres/{centre}/advice-appointments/{appointment}/move")
                .signedIn()
                .post("/api/v1/centres/{centre}/advice-appointments/{appointment}/cancel")
                .signedIn()
                .post("/api/v1/centres/{centre}/advice-appointments/{appointment}/follow-ups")
                .signedIn()
                .post("/api/v1/centres/{centre}/advice-appointments/{appointment}/arrive")
                .staffOfCentre()
                .post("/api/v1/centres/{centre}/advice-appointments/{appointment}/outcome")
                .staffOfCentre()
                .post("/api/v1/centres/{centre}/advice-appointments/{appointment}/no-show")
                .staffOfCentre()
                .get("/api/v1/centres/{centre}/advice-appointments/{appointment}/note")
                .staffOfCentre(ADVISER)
                .put("/api/v1/centres/{centre}/advice-appointments/{appointment}/note")
                .staffOfCentre(ADVISER)
                .delete("/api/v1/centres/{centre}/advice-appointments/{appointment}/note")
                .staffOfCentre(ADVISER)
                .get("/api/v1/centres/{centre}/advice-appointments/{appointment}/note/versions")
                .staffOfCentre(ADVISER)
                .get("/api/v1/centres/{centre}/advice-appointments/{appointment}/note/versions/{revision}")
                .staffOfCentre(ADVISER);
    }
}
