package pl.krakow.centra.sites.staff.rules;

import java.util.Locale;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.words.Words;

/** Lengths of rules in words. Templates of rules know it as {@code lengths}. */
@Component
@RequiredArgsConstructor
class RuleWords {

    private final Words words;

    /** 90 dni, 3 miesiące; what isn't of one kind as ISO 8601 writes it. */
    public String of(String iso) {
        var span = Span.of(iso);
        return span.isKept()
                ? iso
                : words.count("rules.span." + span.unit().toLowerCase(Locale.ROOT), Long.parseLong(span.number()));
    }
}
