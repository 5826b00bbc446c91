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
        if (more == null) {
            var description = event.description();
            return new EventAbout(
                    kind,
                    titles,
                    description == null ? null : new Texts(description, null, null),
                    event.capacity(),
                    event.language());
        }
        return new EventAbout(
                kind,
                titles,
                more.description == null ? null : more.description.toTexts(),
                event.capacity(),
                more.languages,
                new Audience(
                        more.audience.stream().map(Audience.Group::valueOf).collect(Collectors.toSet()),
                        more.ageFrom,
                        more.ageTo,
                        Audience.Level.valueOf(more.level)),
                new Accessibility(
                        more.accessibility.stream()
                                .map(Accessibility.Aid::valueOf)
                                .collect(Collectors.toSet()),
                        more.accessibilityContact),
                more.people.stream().map(PersonDocument::toPerson).toList(),
                more.organiser == null
                        ? null
                        : new Organiser(more.organiser.name, more.organiser.web, more.organiser.organisation),
                more.topics,
                more.keywords);
    }
}
