package pl.krakow.centra.events.registrations.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.letter.LetterBox;

/**
 * Sends somebody without an account their link once more: who signs up a second time, or has lost the letter. So many times a day
 * and event as {@link RegistrationLetterSettings#linksAgainPerDay} says; the letters that were written are what is counted.
 */
@Component
@RequiredArgsConstructor
public class SendLinkAgain {

    private final WriteRegistrationLetters writeLetters;
    private final Rosters rosters;
    private final LetterBox letterBox;
    private final CentreCatalogue centres;
    private final RegistrationLetterSettings settings;
    private final Clock clock;

    public void to(Registration registration) {
        var entry = rosters.of(registration.event()).flatMap(roster -> roster.find(registration.id()));
        if (registration.subject() != null
                || entry.isEmpty()
                || !entry.get().state().isLive()) {
            return;
        }
        var today = LocalDate.now(clock.withZone(centres.city().zone()));
        freeSlot(registration, today).ifPresent(slot -> writeLetters.linkAgain(registration, entry.get(), slot));
    }

    private Optional<String> freeSlot(Registration registration, LocalDate today) {
        return IntStream.rangeClosed(1, settings.linksAgainPerDay())
                .mapToObj(number -> today + "/" + number)
                .filter(slot -> letterBox
                        .known(Set.copyOf(writeLetters.linkAgainIds(registration, slot)))
                        .isEmpty())
                .findFirst();
    }
}
