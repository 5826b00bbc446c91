package pl.krakow.centra.events.letters;

import java.util.Map;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Press;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Sheet;

/** Puts into words the question whether an address is its reader's. */
@Component
@RequiredArgsConstructor
class AddressPress implements Press<AddressWords> {

    static final String KIND = "ACCOUNT_ADDRESS";

    private final LettersSettings settings;

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Class<AddressWords> content() {
        return AddressWords.class;
    }

    @Override
    public Printed print(Letter<AddressWords> letter, Letterhead head) {
        var words = letter.content();
        var what = head.say("letter.account-address.what");
        return Printed.of(Sheet.of(
                        what + ": " + Letterhead.shortened(words.what()),
                        what,
                        head.say("letter.account-address.intro", Map.of("title", words.what())),
                        head.say("label.footerWithoutAccount", Map.of("centre", head.sender())))
                .fact(head.say("label.linkWorksUntil"), head.moment(words.until()))
                .link(
                        head.say("label.confirmAddress"),
                        UriComponentsBuilder.fromUri(head.site())
                                .path(settings.addressPage())
                                .build(words.token())));
    }
}
