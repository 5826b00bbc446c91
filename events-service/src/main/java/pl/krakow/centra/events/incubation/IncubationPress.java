package pl.krakow.centra.events.incubation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.Letterhead;
import pl.krakow.centra.kit.letter.Press;
import pl.krakow.centra.kit.letter.Printed;
import pl.krakow.centra.kit.letter.Sheet;

/** Puts letters about paths into words. */
@Component
class IncubationPress implements Press<IncubationWords> {

    @Override
    public Set<String> kinds() {
        return Arrays.stream(IncubationLetter.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Class<IncubationWords> content() {
        return IncubationWords.class;
    }

    @Override
    public Printed print(Letter<IncubationWords> letter, Letterhead head) {
        var kind = IncubationLetter.valueOf(letter.kind());
        var words = letter.parts().getLast();
        var language = head.language();
        var what = head.say(kind.key() + ".what");
        var sheet = Sheet.of(
                what + ": " + Letterhead.shortened(words.group()),
                what,
                head.say(kind.key() + ".intro", Map.of("group", words.group())),
                head.say("label.footer", Map.of("centre", head.sender())));
        var told = switch (kind) {
            case INCUBATION_STEP_DONE ->
                sheet.list(
                                head.say("label.incubation-done"),
                                letter.parts().stream()
                                        .flatMap(part -> Stream.ofNullable(part.done()))
                                        .map(step -> step.in(language))
                                        .distinct()
                                        .toList())
                        .list(
                                head.say("label.incubation-next"),
                                words.next().stream()
                                        .map(step -> step.in(language))
                                        .toList());
            case INCUBATION_FINISHED ->
                sheet.fact(head.say("label.incubation-result"), result(words, head))
                        .fact(head.say("label.incubation-krs"), words.krs());
        };
        return Printed.of(told.link(head.say("label.open"), head.site())).about(words.path());
    }

    private static @Nullable String result(IncubationWords words, Letterhead head) {
        var result = words.result();
        return result == null
                ? null
                : head.say("incubation.result." + result.name().toLowerCase(Locale.ROOT));
    }
}
