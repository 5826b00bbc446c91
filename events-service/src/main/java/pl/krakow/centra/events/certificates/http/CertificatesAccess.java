package pl.krakow.centra.events.certificates.http;

import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;
import static pl.krakow.centra.kit.security.StaffRole.RECEPTIONIST;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Certificates: whose a registration is, the handler looks at; whoever knows a number may check it. */
@Configuration(proxyBeanMethods = false)
class CertificatesAccess {

    @Bean
    AccessRules certificateRules() {
        return AccessRules.rules()
                .get("/api/v1/centres/{centre}/events/{event}/certificates/settings")
                .staffOfCentre()
                .put("/api/v1/centres/{centre}/events/{event}/certificates/settings")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/certificates")
                .staffOfCentre(COORDINATOR)
                .get("/api/v1/centres/{centre}/events/{event}/certificates")
                .staffOfCentre(COORDINATOR, RECEPTIONIST)
                .get("/api/v1/centres/{centre}/events/{event}/certificates/{certificate}/file")
                .staffOfCentre(COORDINATOR, RECEPTIONIST)
                .post("/api/v1/centres/{centre}/events/{event}/certificates/{certificate}/revoke")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/certificates/{certificate}/reissue")
                .staffOfCentre(COORDINATOR)
                .post("/api/v1/centres/{centre}/events/{event}/registrations/{registration}/certificate")
                .signedIn()
                .get("/api/v1/centres/{centre}/events/{event}/registrations/{registration}/certificate/file")
                .signedIn()
                .get("/api/v1/my-certificates")
                .signedIn()
                .post("/api/v1/registration-links/{token}/certificate")
                .anyone()
                .get("/api/v1/registration-links/{token}/certificate/file")
                .anyone()
                .get("/api/v1/certificates/{number}")
                .anyone()
                .post("/api/v1/certificates/{number}/holder")
                .anyone();
    }
}
