package pl.krakow.centra.events.advice;

import java.util.Locale;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.Wish;
import pl.krakow.centra.events.advice.domain.WishState;
import pl.krakow.centra.kit.centre.CentreId;

/** Shows wishes to those whose they are. */
@Component
@RequiredArgsConstructor
class WishViews {

    private final WaitingLine line;
    private final Whereabouts whereabouts;
    private final AppointmentViews appointments;
    private final CentreDay centreDay;

    WishView toItsOwner(Wish wish, Locale language) {
        var offer = wish.state() == WishState.OFFERED || wish.state() == WishState.TAKEN ? wish.offer() : null;
        var appointment = offer == null
                ? null
                : whereabouts
                        .of(offer.appointment())
                        .map(found -> appointments.toVisitor(found, language))
                        .orElse(null);
        return WishView.toItsOwner(wish, centreDay.zone(new CentreId(wish.centre())), line.place(wish), appointment);
    }
}
