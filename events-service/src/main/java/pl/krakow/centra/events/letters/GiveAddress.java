package pl.krakow.centra.events.letters;

import java.time.Clock;
import java.time.LocalDate;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.calendar.FeedTokens;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.wording.Wording;

/**
 * Somebody with an account says at which address they want to be written to, without signing up for anything; advisers do. Its
 * owner is asked, once a day at most for the same address.
 */
@Component
@RequiredArgsConstructor
public class GiveAddress {

    private final Correspondence correspondence;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final Clock clock;

    public void handle(String subject, EmailAddress address, String language, CentreId centre) {
        var today = LocalDate.now(clock.withZone(centres.city().zone()));
        correspondence.askToConfirm(
                "given:%s:%s:%s".formatted(subject, FeedTokens.hash(address.value()), today),
                subject,
                address,
                language,
                centre.value(),
                Wording.in(language).say("letter.own-address.title"),
                ids.derived("letters of " + subject));
    }
}
