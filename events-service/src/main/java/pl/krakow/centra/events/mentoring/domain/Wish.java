package pl.krakow.centra.events.mentoring.domain;

import java.util.Set;

/**
 * What an applicant looks for.
 *
 * @param goal in their words
 * @param fields by their codes
 * @param languages they can work in (ISO 639-1)
 */
public record Wish(String goal, Set<String> fields, Set<String> languages, Set<FreeTime> freeTimes, Set<Way> ways) {

    public Wish {
        fields = Set.copyOf(fields);
        languages = Set.copyOf(languages);
        freeTimes = Set.copyOf(freeTimes);
        ways = Set.copyOf(ways);
    }

    Wish forgotten() {
        return new Wish("", fields, languages, freeTimes, ways);
    }
}
