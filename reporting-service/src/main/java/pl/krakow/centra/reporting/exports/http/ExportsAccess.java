package pl.krakow.centra.reporting.exports.http;

import static pl.krakow.centra.kit.security.Role.ADMIN;
import static pl.krakow.centra.kit.security.Role.CITY;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Who may read a report may have it as a file; a file is shown to who ordered it. */
@Configuration(proxyBeanMethods = false)
class ExportsAccess {

    @Bean
    static AccessRules exportsAccessRules() {
        return AccessRules.rules()
                .get("/api/v1/reports/export")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .post("/api/v1/reports/exports")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .get("/api/v1/reports/exports")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .get("/api/v1/reports/exports/{export}")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .get("/api/v1/reports/exports/{export}/file")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR);
    }
}
