package pl.krakow.centra.reporting;

import static pl.krakow.centra.kit.security.Role.ADMIN;
import static pl.krakow.centra.kit.security.Role.CITY;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.OperatorTerm;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.AccessRules;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.reporting.counting.domain.Period;

/**
 * Who may call what of this service. The city reads every centre; a coordinator reads the centre it coordinates, and
 * has to name it, because a figure of several centres says something about each of them.
 */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
public class ReportingAccess {

    private final CentreStaff staff;
    private final CentreCatalogue centres;
    private final Clock clock;

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
                .get("/api/v1/reports/occupancy")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .get("/api/v1/reports/sources")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR)
                .get("/api/v1/reports/sources/parked")
                .allowed(CITY, ADMIN)
                .post("/api/v1/reports/sources/replay")
                .allowed(ADMIN)
                .get("/api/v1/reports/rebuilds")
                .allowed(CITY, ADMIN)
                .post("/api/v1/reports/rebuilds")
                .allowed(ADMIN)
                .get("/api/v1/reports/rebuilds/{generation}")
                .allowed(CITY, ADMIN)
                .post("/api/v1/reports/rebuilds/{generation}/switch")
                .allowed(ADMIN)
                .post("/api/v1/reports/rebuilds/{generation}/discard")
                .allowed(ADMIN)
                .get("/api/v1/reports/summary/facts")
                .allowed(CITY, ADMIN)
                .orStaffSomewhere(COORDINATOR);
    }

    /**
     * The same, and of the period: an operator reads its own term, as the catalogue of centres has it, not its predecessor's.
     * Whoever is staff while no operator is in office reads what the grant covers.
     *
     * @throws Problem when one of the centres or days is beyond what the actor may read
     */
    public void requireReadable(Actor actor, Collection<CentreId> named, Period period) {
        requireReadable(actor, named);
        if (!isWithinTerm(actor, named, period)) {
            throw new Problem(ReportingProblem.OWN_TERM_ONLY);
        }
    }

    /** Whether the actor may read what concerns an operator's whole term: the city always, a coordinator that of the one in office. */
    public boolean mayRead(Actor actor, String centre, OperatorTerm term) {
        var id = new CentreId(centre);
        return seesAll(actor)
                || staff.includes(actor, id, COORDINATOR) && terms(actor, id).anyMatch(term::equals);
    }

    /** Whether also the periods a period is compared with are the actor's to read. */
    public boolean mayCompare(Actor actor, Collection<CentreId> named, Period period) {
        return isWithinTerm(actor, named, period.before()) && isWithinTerm(actor, named, period.yearAgo());
    }

    /** Whether a period at these centres is the actor's to read. */
    public boolean mayRead(Actor actor, Collection<CentreId> named, Period period) {
        return isWithinTerm(actor, named, period);
    }

    private boolean isWithinTerm(Actor actor, Collection<CentreId> named, Period period) {
        return seesAll(actor)
                || named.stream()
                        .allMatch(centre -> terms(actor, centre)
                                .anyMatch(term -> term.covers(period.from()) && term.covers(period.to())));
    }

    private Stream<OperatorTerm> terms(Actor actor, CentreId id) {
        var centre = centres.find(id).orElse(null);
        if (centre == null) {
            return Stream.empty();
        }
        var today = LocalDate.now(clock.withZone(centre.zone()));
        var term = centre.operatorOn(today);
        return term.isPresent()
                ? term.stream()
                : actor.grants().stream()
                        .filter(grant -> grant.centre().equals(id) && grant.validOn(today))
                        .map(grant -> new OperatorTerm("", grant.from(), grant.until()));
    }

    /** Whether the actor reads every centre at any time. */
    public static boolean seesAll(Actor actor) {
        return actor.is(CITY) || actor.is(ADMIN);
    }

    /** @throws Problem when one of the centres, or naming none, is beyond what the actor may read */
    public void requireReadable(Actor actor, Collection<CentreId> named) {
        if (seesAll(actor)) {
            return;
        }
        if (named.isEmpty() || !named.stream().allMatch(centre -> staff.includes(actor, centre, COORDINATOR))) {
            throw new Problem(ReportingProblem.OWN_CENTRE_ONLY);
        }
    }
}
