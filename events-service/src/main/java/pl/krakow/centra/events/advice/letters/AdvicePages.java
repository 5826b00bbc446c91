package pl.krakow.centra.events.advice.letters;

import java.net.URI;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.kit.letter.Letterhead;

/** The pages that links in letters about advice open. */
@Component
@RequiredArgsConstructor
class AdvicePages {

    private final AdviceLetterSettings settings;

    URI of(String token, Letterhead head) {
        return of(token, null, head);
    }

    /** @param act what the page proposes to do; it does nothing by being opened */
    URI of(String token, @Nullable String act, Letterhead head) {
        var page = UriComponentsBuilder.fromUri(head.site()).path(settings.linkPage());
        return (act == null ? page : page.queryParam("act", act)).build(token);
    }
}
