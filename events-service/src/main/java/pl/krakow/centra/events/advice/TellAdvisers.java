package pl.krakow.centra.events.advice;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.letters.WriteAdviserLetters;
import pl.krakow.centra.kit.centre.CentreCatalogue;

/** Has advisers told who comes today and tomorrow. However often it is looked, there is one list for one day each time. */
@Component
@RequiredArgsConstructor
class TellAdvisers {

    private final WriteAdviserLetters writeLetters;
    private final CentreCatalogue centres;

    void round() {
        centres.all().forEach(writeLetters::lists);
    }
}
