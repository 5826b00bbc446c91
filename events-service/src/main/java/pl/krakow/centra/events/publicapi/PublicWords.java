package pl.krakow.centra.events.publicapi;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.EventView.PlaceView;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.wording.Wording;

/** How calendars and feeds put it where something public is, and who tells of it. */
@Component
@RequiredArgsConstructor
public class PublicWords {

    private final CentreCatalogue centres;

    /** A link that isn't shown to everybody is told to nobody. */
    public String where(PlaceView place, String centre, Locale language, Wording words) {
        return switch (place.kind()) {
            case ROOM -> {
                var room = words.say("public.room", Map.of("room", String.valueOf(place.roomId())));
                yield centres.byId(centre)
                        .map(found -> "%s, %s, %s".formatted(room, found.name().in(language), address(found)))
                        .orElse(room);
            }
            case OFF_SITE -> String.valueOf(place.offSite());
            case ONLINE -> place.online() == null ? words.say("public.online") : place.online();
        };
    }

    /** Of a centre, on one line. */
    public Optional<String> address(String centre) {
        return centres.byId(centre).map(PublicWords::address);
    }

    private static String address(Centre centre) {
        var address = centre.address();
        return "%s, %s %s".formatted(address.street(), address.postalCode(), address.city());
    }

    /** The centre, or the city for all of them. */
    public String author(@Nullable CentreId centre, Locale language, Wording words) {
        return Optional.ofNullable(centre)
                .flatMap(centres::find)
                .map(found -> found.name().in(language))
                .orElseGet(() -> words.say(
                        "public.everywhere", Map.of("city", centres.city().name())));
    }
}
