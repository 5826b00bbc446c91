package pl.krakow.centra.booking.regulations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.regulations.domain.Regulations;
import pl.krakow.centra.booking.regulations.domain.RegulationsVersion;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;

/**
 * Gives every centre that lends the regulations it opens with: the city's model text, under the name the file of rooms
 * says. What coordinators published later stays. Any number of replicas may do it at once.
 */
@Component
@RequiredArgsConstructor
class RegulationsImport implements SmartInitializingSingleton {

    private final Regulations regulations;
    private final Lendings lendings;
    private final CentreCatalogue centres;
    private final Clock clock;

    @Override
    public void afterSingletonsInstantiated() {
        centres.all().stream().map(Centre::id).forEach(id -> {
            var lending = lendings.lendingOf(id.value());
            if (lending.isPresent() && regulations.current(id.value()).isEmpty()) {
                regulations.publish(new RegulationsVersion(
                        id.value(),
                        1,
                        lending.get().regulationsVersion(),
                        Map.of("pl", text("pl"), "en", text("en"), "uk", text("uk")),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        ""));
            }
        });
    }

    private static String text(String language) {
        try {
            return new ClassPathResource("regulations/model_%s.md".formatted(language)).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the model regulations can't be read", e);
        }
    }
}
