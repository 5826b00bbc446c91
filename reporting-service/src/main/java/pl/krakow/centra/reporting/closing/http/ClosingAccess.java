package pl.krakow.centra.reporting.closing.http;

import static pl.krakow.centra.kit.security.Role.ADMIN;
import static pl.krakow.centra.kit.security.Role.CITY;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** The city closes, and sees everything closed; a coordinator sees of its own centre and term what was closed. */
@Configuration(proxyBeanMethods = false)
class ClosingAccess {

    @Bean
    static AccessRules closingAccessRules() {
        return AccessRules.rules()
                .get("/api/v1/reports/closings")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .post("/api/v1/reports/closings")
                .allowed(CITY)
                .get("/api/v1/reports/closings/preview")
                .allowed(CITY, ADMIN)
                .get("/api/v1/reports/closings/check")
                .allowed(CITY, ADMIN)
                .get("/api/v1/reports/closings/{number}")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .get("/api/v1/reports/closings/{number}/document")
                .allowed(CITY, ADMIN)
                .get("/api/v1/reports/closings/{number}/corrections/{correction}/facts")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .put("/api/v1/reports/closings/{number}/corrections/{correction}/explanation")
                .allowed(CITY);
    }
}
