package pl.krakow.centra.booking.regulations;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.regulations.domain.Regulations;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** A coordinator puts new regulations in force. Whoever agreed to the old ones is asked again. */
@Component
@RequiredArgsConstructor
public class PublishRegulations {

    private final Regulations regulations;
    private final CentreCatalogue centres;
    private final Clock clock;

    public record Command(CentreId centre, Map<String, String> texts, Revision seen, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Published(RegulationsView regulations) implements Outcome {}

        /** Somebody published others since the coordinator looked. */
        record Stale() implements Outcome {}

        /** The centre doesn't lend, so it has no regulations to replace. */
        record Unknown() implements Outcome {}
    }

    /** The same texts as those in force change nothing. */
    public Outcome handle(Command command) {
        var current = regulations.current(command.centre().value());
        var centre = centres.find(command.centre());
        if (current.isEmpty() || centre.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!command.seen().matches(current.get().number())) {
            return new Outcome.Stale();
        }
        if (current.get().texts().equals(command.texts())) {
            return new Outcome.Published(RegulationsView.of(current.get(), true));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var next = current.get()
                .next(
                        command.texts(),
                        now.atZone(centre.get().zone()).getYear(),
                        now,
                        command.actor().subject());
        return regulations.publish(next) ? new Outcome.Published(RegulationsView.of(next, true)) : new Outcome.Stale();
    }
}
