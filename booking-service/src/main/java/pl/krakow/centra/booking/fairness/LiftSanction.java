package pl.krakow.centra.booking.fairness;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.fairness.domain.Lifts;
import pl.krakow.centra.booking.fairness.domain.Sanction;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;

/** Takes a running sanction back, for good: what led to it leads to no other. It stays listed, with who did it and why. */
@Component
@RequiredArgsConstructor
public class LiftSanction {

    private final FindSanctions findSanctions;
    private final Lifts lifts;
    private final Clock clock;

    public record Command(CentreId centre, UUID sanction, String reason, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Lifted(Sanction sanction) implements Outcome {}

        record Unknown() implements Outcome {}

        /** It has ended by itself or was lifted before. */
        record NotRunning(Sanction.State state) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var centre = command.centre().value();
        var found = findSanctions.find(centre, command.sanction());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var state = found.get().state(findSanctions.today(centre));
        if (state != Sanction.State.RUNNING) {
            return new Outcome.NotRunning(state);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var lifted = found.get().lifted(new Sanction.Lift(command.actor().subject(), now, command.reason()));
        return lifts.add(lifted) ? new Outcome.Lifted(lifted) : new Outcome.NotRunning(Sanction.State.LIFTED);
    }
}
