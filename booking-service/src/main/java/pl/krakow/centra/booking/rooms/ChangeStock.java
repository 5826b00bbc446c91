package pl.krakow.centra.booking.rooms;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.rooms.domain.Change;
import pl.krakow.centra.booking.rooms.domain.Equipment;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.domain.StockRegister;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * Says anew what movable equipment a centre has. What is already lent stays lent; a smaller stock holds for whoever asks
 * next.
 */
@Component
@RequiredArgsConstructor
public class ChangeStock {

    private final StockRegister register;
    private final Clock clock;

    public record Command(CentreId centre, Revision seen, List<Equipment> stock, Actor actor) {}

    /** The stock after the change; nothing when somebody else changed it first. */
    public Optional<Revised<List<Equipment>>> handle(Command command) {
        var centre = command.centre().value();
        var found = register.find(centre);
        var change = new Change(
                Change.Kind.CHANGED, command.actor().subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS), null);
        return command.seen().matches(found.revision())
                        && register.change(centre, command.stock(), found.revision(), change)
                ? Optional.of(register.find(centre))
                : Optional.empty();
    }
}
