package pl.krakow.centra.reporting.charts.http;

import static pl.krakow.centra.kit.security.Role.ADMIN;
import static pl.krakow.centra.kit.security.Role.CITY;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** Who may read figures may see them drawn. */
@Configuration(proxyBeanMethods = false)
class ChartsAccess {

    @Bean
    static AccessRules chartsAccessRules() {
        return AccessRules.rules()
                .get("/api/v1/reports/charts/course")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .get("/api/v1/reports/charts/comparison")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .get("/api/v1/reports/charts/hours")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .get("/api/v1/reports/charts/promises")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR);
    }
}
