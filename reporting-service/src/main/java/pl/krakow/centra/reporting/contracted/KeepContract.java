package pl.krakow.centra.reporting.contracted;

import java.time.Clock;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.reporting.contracted.domain.Contract;
import pl.krakow.centra.reporting.contracted.domain.Contract.Change;
import pl.krakow.centra.reporting.contracted.domain.Contracts;
import pl.krakow.centra.reporting.contracted.domain.Promise;
import pl.krakow.centra.reporting.contracted.domain.TermId;

/** Enters what an operator promised. Two who do so at once make one version; the other is told that his isn't the newest. */
@Component
@RequiredArgsConstructor
public class KeepContract {

    private final Contracts contracts;
    private final Terms terms;
    private final Clock clock;

    /** @param seen the version it is meant to follow */
    public record Command(
            TermId term, Revision seen, Actor by, @Nullable String note, List<Promise> promises) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Kept(Contract contract) implements Outcome {}

        /** No operator's term begins at the centre on that day. */
        record TermUnknown() implements Outcome {}

        record Refused(Change why) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var term = terms.find(command.term).orElse(null);
        if (term == null) {
            return new Outcome.TermUnknown();
        }
        var known = contracts.find(command.term);
        if (!command.seen.matches(known.revision())) {
            return new Outcome.Refused(new Change.Outdated());
        }
        var change = known.agreed(term.until(), clock.instant(), command.by.subject(), command.note, command.promises);
        return switch (change) {
            case Change.Changed(var contract) ->
                contracts.succeed(contract) ? new Outcome.Kept(contract) : new Outcome.Refused(new Change.Outdated());
            default -> new Outcome.Refused(change);
        };
    }
}
