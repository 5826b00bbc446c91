package pl.krakow.centra.volunteering.letters;

import java.time.LocalDate;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.Placements;

/** Reminds volunteers of a day's shifts; a reminder written before isn't written again. */
@Component
@RequiredArgsConstructor
class RemindOfShifts {

    private final Placements placements;
    private final WriteVolunteerLetters writeLetters;

    void remind(Centre centre, LocalDate day) {
        placements.at(centre.id().value(), day, day).stream()
                .filter(facts -> facts.firstDay().equals(day))
                .filter(facts -> facts.state() == PlacementState.ACCEPTED || facts.state() == PlacementState.AGREED)
                .forEach(writeLetters::remind);
    }
}
