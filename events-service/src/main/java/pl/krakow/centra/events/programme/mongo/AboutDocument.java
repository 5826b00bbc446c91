package pl.krakow.centra.events.programme.mongo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.domain.Accessibility;
import pl.krakow.centra.events.programme.domain.Audience;
import pl.krakow.centra.events.programme.domain.EventAbout;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.Organiser;
import pl.krakow.centra.events.programme.domain.Person;
import pl.krakow.centra.events.programme.domain.Texts;

/**
 * What an event is about as stored, besides what stands in the event's document itself since its beginnings.
 *
 * @param description with its translations
 */
record AboutDocument(
        @Nullable TextsDocument description,
        List<String> languages,
        List<String> audience,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        String level,
        List<String> accessibility,
        @Nullable String accessibilityContact,
        List<PersonDocument> people,
        @Nullable OrganiserDocument organiser,
        List<String> topics,
        List<String> keywords) {

    record PersonDocument(
            String name, String role, @Nullable TextsDocument about) {

        static PersonDocument of(Person person) {
            return new PersonDocument(person.name(), person.role().name(), TextsDocument.of(person.about()));
        }

        Person toPerson() {
            return new Person(name, Person.Role.valueOf(role), about == null ? null : about.toTexts());
        }
    }

    record OrganiserDocument(
            String name, @Nullable String web, @Nullable UUID organisation) {}

    static AboutDocument of(EventAbout about) {
        var audience = about.audience();
        var organiser = about.organiser();
        return new AboutDocument(
                TextsDocument.of(about.description()),
                about.languages(),
                audience.inOrder().stream().map(Enum::name).toList(),
                audience.ageFrom(),
                audience.ageTo(),
                audience.level().name(),
                about.accessibility().inOrder().stream().map(Enum::name).toList(),
                about.accessibility().contact(),
                about.people().stream().map(PersonDocument::of).toList(),
                organiser == null
                        ? null
                        : new OrganiserDocument(organiser.name(), organiser.web(), organiser.organisation()),
                about.topics(),
                about.keywords());
    }

    /** Of an event that was stored before there was more to say, what there is. */
    static EventAbout toAbout(EventDocument event) {
        var kind = EventKind.valueOf(event.kind());
        var titles = event.titles().toTexts();
        var more = event.about();
        if (more != null) {
            return more.toAbout(kind, titles, event.capacity());
        }
        var description = event.description();
        return new EventAbout(
                kind,
                titles,
                description == null ? null : new Texts(description, null, null),
                event.capacity(),
                event.language());
    }

    /** With what is stored beside it. */
    EventAbout toAbout(EventKind kind, Texts titles, int capacity) {
        return new EventAbout(
                kind,
                titles,
                description == null ? null : description.toTexts(),
                capacity,
                languages,
                new Audience(
                        audience.stream().map(Audience.Group::valueOf).collect(Collectors.toSet()),
                        ageFrom,
                        ageTo,
                        Audience.Level.valueOf(level)),
                new Accessibility(
                        accessibility.stream().map(Accessibility.Aid::valueOf).collect(Collectors.toSet()),
                        accessibilityContact),
                people.stream().map(PersonDocument::toPerson).toList(),
                organiser == null ? null : new Organiser(organiser.name, organiser.web, organiser.organisation),
                topics,
                keywords);
    }
}
