package pl.krakow.centra.reporting.statements;

import java.util.List;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.reporting.ReportingAccess;
import pl.krakow.centra.reporting.ReportingProblem;
import pl.krakow.centra.reporting.statements.domain.Form;
import pl.krakow.centra.reporting.statements.domain.Statement;
import pl.krakow.centra.reporting.statements.domain.Statements;
import pl.krakow.centra.reporting.statements.domain.Version;

/**
 * Finds statements, and whose they are: an operator writes its own, of its term; the city writes its own. What an operator hasn't
 * kept a version of is its draft: the city sees it once there is a version, and then the versions.
 */
@Component
@RequiredArgsConstructor
public class FindStatements {

    private static final int MOST = 500;

    private final Statements statements;
    private final ReportingAccess access;
    private final CentreStaff staff;

    public List<Statement> of(Actor actor) {
        return statements.all(MOST).stream()
                .filter(statement -> mayRead(statement, actor))
                .toList();
    }

    public Statement readable(UUID id, Actor actor) {
        return statements
                .find(id)
                .filter(statement -> mayRead(statement, actor))
                .orElseThrow(() -> new Problem(ReportingProblem.STATEMENT_UNKNOWN));
    }

    public Statement writable(UUID id, Actor actor) {
        var statement = readable(id, actor);
        if (!mayWrite(statement, actor)) {
            throw new Problem(ReportingProblem.STATEMENT_UNKNOWN);
        }
        return statement;
    }

    /** @param version null for what it says now, which only its writers see */
    public void require(UUID id, @Nullable Integer version, Actor actor) {
        if (version == null) {
            writable(id, actor);
        } else {
            version(readable(id, actor), version);
        }
    }

    public Version version(Statement statement, int number) {
        return statement
                .version(number)
                .flatMap(statements::version)
                .orElseThrow(() -> new Problem(ReportingProblem.STATEMENT_VERSION_UNKNOWN));
    }

    public boolean mayWrite(Statement statement, Actor actor) {
        var centre = statement.centre();
        return statement.form() == Form.CITY_PROGRAMME || centre == null
                ? actor.is(Role.CITY)
                : staff.includes(actor, new CentreId(centre), StaffRole.COORDINATOR)
                        && access.mayRead(actor, List.of(new CentreId(centre)), statement.period());
    }

    private boolean mayRead(Statement statement, Actor actor) {
        return mayWrite(statement, actor)
                || ReportingAccess.seesAll(actor)
                        && (!statement.versions().isEmpty() || statement.form() == Form.CITY_PROGRAMME);
    }
}
