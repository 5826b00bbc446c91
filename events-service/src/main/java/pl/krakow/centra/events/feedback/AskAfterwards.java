package pl.krakow.centra.events.feedback;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.WhoAttended;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.letters.Afterwards;

/** Who was there is asked how it was: the box opens when the letter that thanks them is written, if it wasn't open before. */
@Component
@RequiredArgsConstructor
class AskAfterwards implements Afterwards {

    private final OnTheBox onTheBox;
    private final WhoAttended whoAttended;
    private final Clock clock;

    @Override
    public What what() {
        return What.FEEDBACK;
    }

    @Override
    public Offer of(String centre, EventId event) {
        var prepared = onTheBox.find(event, centre);
        var attendance = whoAttended.of(centre, event);
        if (!prepared.plan().asked() || prepared.isAskedApart() || attendance.isEmpty()) {
            return new Offer.None();
        }
        if (attendance.get().settledAt() == null) {
            return new Offer.Later();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var guests = attendance.get().guests();
        var box = onTheBox.decide(event, centre, current -> {
                    current.open(guests.size(), now);
                    current.settle(now);
                    return true;
                })
                .box();
        return box.closes()
                .filter(_ -> box.isOpenAt(now))
                .<Offer>map(closes -> new Offer.Now(Set.copyOf(guests), closes))
                .orElseGet(Offer.None::new);
    }
}
