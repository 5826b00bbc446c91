package pl.krakow.centra.reporting.contracted.http;

import static pl.krakow.centra.kit.security.Role.ADMIN;
import static pl.krakow.centra.kit.security.Role.CITY;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** The city enters what was promised and sees every contract; a coordinator sees that of the term in office. */
@Configuration(proxyBeanMethods = false)
class ContractedAccess {

    @Bean
    static AccessRules contractedAccessRules() {
        return AccessRules.rules()
                .get("/api/v1/reports/contracts")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .get("/api/v1/reports/contracts/{centre}/{begins}")
                .allowed(CITY, ADMIN)
                .orStaffOfCentre(COORDINATOR)
                .get("/api/v1/reports/contracts/{centre}/{begins}/versions")
                .allowed(CITY, ADMIN)
                .orStaffOfCentre(COORDINATOR)
                .put("/api/v1/reports/contracts/{centre}/{begins}")
                .allowed(CITY);
    }
}
