package pl.krakow.centra.sites.gateway;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.words.Words;

/**
 * Puts what the API says of the key of a request, which only whoever writes programs understands, into words for whoever
 * filled in a form.
 */
@Component
@RequiredArgsConstructor
class KeyWords {

    private final Words words;

    Refusal plain(Refusal refusal) {
        return refusal.isSentBefore()
                ? refusal.saying(words.text("sent-before"), words.text("sent-before.next"))
                : refusal.isStillAtIt() ? refusal.saying(words.text("sent-now"), words.text("sent-now.next")) : refusal;
    }
}
