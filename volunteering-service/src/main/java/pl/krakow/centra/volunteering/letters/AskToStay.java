package pl.krakow.centra.volunteering.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.Reader;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;

/** Asks volunteers of whom nothing has been heard whether they stay. */
@Component
@RequiredArgsConstructor
public class AskToStay {

    private final LetterBox letterBox;

    /** @param by the last day to say so */
    public void ask(Volunteer volunteer, LocalDate by, Instant now) {
        volunteer
                .mailbox(now.atZone(volunteer.zone()).toLocalDate())
                .ifPresent(address -> letterBox.post(letterBox.letter(
                        "stay:%s:%s".formatted(volunteer.id(), now),
                        PaperLetter.STAY.kind(),
                        Reader.at(address, volunteer.profile().contact().language(), "volunteer:" + volunteer.id()),
                        volunteer.registeredAt(),
                        new PaperWords(volunteer.id().value(), null, null, null, by, 0, 1, List.of(), null, null))));
    }
}
