package pl.krakow.centra.events.programme.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an event is about, whenever and wherever it is.
 *
 * @param description plain text: it is read in letters, calendars and feeds as well as on pages
 * @param capacity how many may take part
 * @param languages it is held in (ISO 639-1), the chief one first
 * @param people who speaks, trains, hosts; in the order they are named
 * @param organiser where it isn't the centre itself
 * @param topics slugs of the city's list of topics
 * @param keywords in the words of those who look for it
 */
public record EventAbout(
        EventKind kind,
        Texts titles,
        @Nullable Texts description,
        int capacity,
        List<String> languages,
        Audience audience,
        Accessibility accessibility,
        List<Person> people,
        @Nullable Organiser organiser,
        List<String> topics,
        List<String> keywords) {

    public EventAbout {
        languages = List.copyOf(languages);
        people = List.copyOf(people);
        topics = List.copyOf(topics);
        keywords = List.copyOf(keywords);
    }

    /** With the least that must be said of an event. */
    public EventAbout(EventKind kind, Texts titles, @Nullable Texts description, int capacity, String language) {
        this(
                kind,
                titles,
                description,
                capacity,
                List.of(language),
                Audience.EVERYBODY,
                Accessibility.NOTHING_SAID,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    public String language() {
        return languages.getFirst();
    }
}
