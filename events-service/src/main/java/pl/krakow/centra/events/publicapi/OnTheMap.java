package pl.krakow.centra.events.publicapi;

import java.util.List;
import java.util.Objects;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.EventView;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.Coordinates;

/** Where events take place, as far as that is known: a room is where its centre is, what is on the internet is nowhere. */
@Component
@RequiredArgsConstructor
public class OnTheMap {

    private final CentreCatalogue centres;

    /** Every place of the event once. */
    public List<Coordinates> of(EventView event) {
        return event.sessions().stream()
                .map(session -> of(session.place(), event.centre()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public @Nullable Coordinates of(EventView.PlaceView place, String centre) {
        return switch (place.kind()) {
            case ROOM -> centres.byId(centre).map(Centre::location).orElse(null);
            case OFF_SITE ->
                place.latitude() == null || place.longitude() == null
                        ? null
                        : new Coordinates(place.latitude(), place.longitude());
            case ONLINE -> null;
        };
    }
}
