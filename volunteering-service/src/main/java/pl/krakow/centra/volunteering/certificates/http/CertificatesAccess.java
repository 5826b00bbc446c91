package pl.krakow.centra.volunteering.certificates.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Certificates: whose one is, and who gives it, the handler looks at; whoever knows a number may check it. */
@Configuration(proxyBeanMethods = false)
class CertificatesAccess {

    @Bean
    AccessRules certificateRules() {
        return AccessRules.rules()
                .post("/api/v1/volunteers/me/certificates")
                .signedIn()
                .get("/api/v1/volunteers/me/certificates")
                .signedIn()
                .get("/api/v1/volunteers/me/certificates/{certificate}/file")
                .signedIn()
                .post("/api/v1/centres/{centre}/volunteering-certificates")
                .signedIn()
                .get("/api/v1/centres/{centre}/volunteering-certificates")
                .signedIn()
                .get("/api/v1/centres/{centre}/volunteering-certificates/{certificate}/file")
                .signedIn()
                .post("/api/v1/centres/{centre}/volunteering-certificates/{certificate}/opinion")
                .signedIn()
                .post("/api/v1/centres/{centre}/volunteering-certificates/{certificate}/revoke")
                .signedIn()
                .post("/api/v1/centres/{centre}/volunteering-certificates/{certificate}/reissue")
                .signedIn()
                .get("/api/v1/volunteering-certificates/{number}")
                .anyone()
                .post("/api/v1/volunteering-certificates/{number}/comparison")
                .anyone()
                .get("/api/v1/volunteering-certificates/{number}/files/{hash}")
                .anyone();
    }
}
