package pl.krakow.centra.reporting.statements.http;

import static pl.krakow.centra.kit.security.Role.ADMIN;
import static pl.krakow.centra.kit.security.Role.CITY;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.security.AccessRules;

/** A coordinator writes the operator's statements, the city its own; whose each is, the handler looks up. */
@Configuration(proxyBeanMethods = false)
class StatementsAccess {

    @Bean
    static AccessRules statementsAccessRules() {
        return AccessRules.rules()
                .get("/api/v1/reports/statements")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .post("/api/v1/reports/statements")
                .allowed(CITY)
                .orStaffSomewhere(COORDINATOR)
                .get("/api/v1/reports/statements/{statement}")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .put("/api/v1/reports/statements/{statement}/texts/{section}")
                .allowed(CITY)
                .orStaffSomewhere(COORDINATOR)
                .post("/api/v1/reports/statements/{statement}/versions")
                .allowed(CITY)
                .orStaffSomewhere(COORDINATOR)
                .get("/api/v1/reports/statements/{statement}/versions/{version}")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR);
    }
}
