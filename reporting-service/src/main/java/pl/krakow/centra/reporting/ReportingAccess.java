package pl.krakow.centra.reporting;

import static pl.krakow.centra.kit.security.Role.ADMIN;
import static pl.krakow.centra.kit.security.Role.CITY;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import java.util.Collection;

import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.AccessRules;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;

/**
 * Who may call what of this service. The city reads every centre; a coordinator reads the centre it coordinates, and
 * has to name it, because a figure of several centres says something about each of them.
 */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
public class ReportingAccess {

    private final CentreStaff staff;

    @Bean
    static AccessRules accessRules() {
        return AccessRules.rules()
                .get("/api/v1/reports/indicators")
                .anyone()
                .get("/api/v1/reports/summary")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .get("/api/v1/reports/figures")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .get("/api/v1/reports/course")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .get("/api/v1/reports/summary/facts")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR);
    }

    /** @throws Problem when one of the centres, or naming none, is beyond what the actor may read */
    public void requireReadable(Actor actor, Collection<CentreId> named) {
        if (actor.is(CITY) || actor.is(ADMIN)) {
            return;
        }
        if (named.isEmpty() || !named.stream().allMatch(centre -> staff.includes(actor, centre, COORDINATOR))) {
            throw new Problem(ReportingProblem.OWN_CENTRE_ONLY);
        }
    }
}
