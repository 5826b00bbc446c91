package pl.krakow.centra.volunteering.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.Placements;

/**
 * Reminds volunteers of tomorrow's shifts, from nine in the morning on by the centre's clock. A centre is looked at once a day by
 * each instance; a reminder written before isn't written again.
 */
@Component
@RequiredArgsConstructor
class RemindOfShifts {

    private static final LocalTime FROM = LocalTime.of(9, 0);

    private final Placements placements;
    private final WriteVolunteerLetters writeLetters;
    private final CentreCatalogue centres;
    private final Clock clock;
    private final Map<String, LocalDate> looked = new ConcurrentHashMap<>();

    void round() {
        for (var centre : centres.all()) {
            var now = clock.instant().atZone(centre.zone());
            var today = now.toLocalDate();
            if (!now.toLocalTime().isBefore(FROM)
                    && !today.equals(looked.get(centre.id().value()))) {
                remind(centre, today.plusDays(1));
                looked.put(centre.id().value(), today);
            }
        }
    }

    private void remind(Centre centre, LocalDate day) {
        placements.at(centre.id().value(), day, day).stream()
                .filter(facts -> facts.firstDay().equals(day))
                .filter(facts -> facts.state() == PlacementState.ACCEPTED || facts.state() == PlacementState.AGREED)
                .forEach(writeLetters::remind);
    }
}
