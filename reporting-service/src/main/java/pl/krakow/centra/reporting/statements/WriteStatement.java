package pl.krakow.centra.reporting.statements;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.reporting.counting.domain.Period;
import pl.krakow.centra.reporting.statements.domain.Form;
import pl.krakow.centra.reporting.statements.domain.Statement;
import pl.krakow.centra.reporting.statements.domain.Statements;

/** Begins statements, takes their words, keeps their versions. Of two who change one at once the later is told so. */
@Component
@RequiredArgsConstructor
public class WriteStatement {

    private final Statements statements;
    private final CompileStatement compileStatement;
    private final Ids ids;
    private final Clock clock;

    /** What came of a change. */
    public sealed interface Outcome {

        record Written(Statement statement) implements Outcome {}

        /** Somebody changed it since. */
        record Outdated() implements Outcome {}

        record TooManyVersions() implements Outcome {}
    }

    /** The same id again finds what was begun first. */
    public Statement begin(UUID id, Form form, @Nullable String centre, Period period, String language, Actor by) {
        var begun = new Statement(
                id, form, centre, period, language, by.subject(), clock.instant(), 0, Map.of(), List.of());
        return statements.add(begun) ? begun : statements.find(id).orElseThrow();
    }

    public Outcome write(Statement known, Revision seen, String section, String text) {
        if (!seen.matches(known.revision())) {
            return new Outcome.Outdated();
        }
        return kept(known.with(section, text));
    }

    /**
     * Keeps what it says now. The version is put before the statement names it, so that a crash in between leaves one nobody
     * sees.
     */
    public Outcome keep(Statement known, Revision seen, Actor by) {
        if (!seen.matches(known.revision())) {
            return new Outcome.Outdated();
        }
        if (known.versions().size() >= Statement.MOST_VERSIONS) {
            return new Outcome.TooManyVersions();
        }
        var version = compileStatement.version(known, ids.next(), clock.instant(), by.subject());
        statements.put(version);
        return kept(known.withVersion(version.id()));
    }

    private Outcome kept(Statement changed) {
        return statements.succeed(changed) ? new Outcome.Written(changed) : new Outcome.Outdated();
    }
}
