package pl.krakow.centra.booking.closures;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.closures.domain.ClosureId;
import pl.krakow.centra.booking.closures.domain.Closures;
import pl.krakow.centra.booking.closures.domain.Closures.Stored;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** Ends a closure before its time. What was withdrawn or moved because of it stays so; the rest simply takes place. */
@Component
@RequiredArgsConstructor
public class ReopenRooms {

    private final Closures closures;
    private final CarryOutClosures carryOut;
    private final Clock clock;

    public record Command(
            CentreId centre,
            ClosureId closure,
            Revision seen,
            @Nullable String reason,
            Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Reopened(Stored closure) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record OpenAlready() implements Outcome {}
    }

    public Outcome handle(Command command) {
        var found = closures.find(command.centre().value(), command.closure());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var stored = found.get();
        if (!command.seen().matches(stored.revision())) {
            return new Outcome.Stale();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var reopening = stored.closure().reopening(command.actor().subject(), now, command.reason());
        if (reopening.isEmpty()) {
            return new Outcome.OpenAlready();
        }
        return closures.save(reopening.get(), stored.revision(), carryOut.watchUntil(reopening.get()))
                ? new Outcome.Reopened(carryOut.carryOn(new Stored(reopening.get(), stored.revision() + 1)))
                : new Outcome.Stale();
    }
}
