package pl.krakow.centra.events.registrations.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.registrations.domain.Answers;
import pl.krakow.centra.events.registrations.domain.Audience;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Link;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.Person;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;

/**
 * A registration as stored.
 *
 * @param namedSince when it was made, until it is erased who it was
 */
@Document(RegistrationDocument.COLLECTION)
@TypeAlias("registration")
record RegistrationDocument(
        @Id UUID id,
        UUID event,
        String centre,
        UUID participant,
        @Nullable String subject,
        PersonDocument person,
        String audience,
        int people,
        Map<String, String> answers,
        String ticket,
        @Nullable String byStaff,
        @Nullable Instant confirmBy,
        Instant at,
        @Nullable String requestKey,
        @Nullable String declineReason,
        @Nullable List<LinkDocument> links,
        @Nullable Instant namedSince,
        long revision) {

    static final String COLLECTION = "registrations";

    /** Who comes. */
    record PersonDocument(
            String name,
            @Nullable String email,
            @Nullable String phone,
            String language,
            @Nullable String organisation,
            @Nullable String needs) {

        static PersonDocument of(Person person) {
            return new PersonDocument(
                    person.name(),
                    person.email(),
                    person.phone(),
                    person.language(),
                    person.organisation(),
                    person.needs());
        }

        Person toPerson() {
            return new Person(name, email, phone, language, organisation, needs);
        }
    }

    /** A link that was sent. */
    record LinkDocument(String hash, String purpose, Instant until) {}

    static RegistrationDocument of(Registration registration) {
        var links = registration.links().stream()
                .map(link -> new LinkDocument(link.hash(), link.purpose().name(), link.until()))
                .toList();
        return new RegistrationDocument(
                registration.id().value(),
                registration.event().value(),
                registration.centre(),
                registration.participant().value(),
                registration.subject(),
                PersonDocument.of(registration.person()),
                registration.audience().name(),
                registration.people(),
                registration.answers().byQuestion().entrySet().stream()
                        .collect(Collectors.toMap(answer -> answer.getKey().toString(), Map.Entry::getValue)),
                registration.ticket(),
                registration.byStaff(),
                registration.confirmBy(),
                registration.at(),
                registration.requestKey(),
                registration.declineReason(),
                links.isEmpty() ? null : links,
                registration.isErased() ? null : registration.at(),
                registration.revision());
    }

    Registration toRegistration() {
        return new Registration(
                new RegistrationId(id),
                new EventId(event),
                centre,
                new ParticipantId(participant),
                subject,
                person.toPerson(),
                Audience.valueOf(audience),
                people,
                new Answers(answers.entrySet().stream()
                        .collect(Collectors.toMap(answer -> UUID.fromString(answer.getKey()), Map.Entry::getValue))),
                ticket,
                byStaff,
                confirmBy,
                at,
                requestKey,
                declineReason,
                links == null
                        ? List.of()
                        : links.stream()
                                .map(link -> new Link(link.hash(), Link.Purpose.valueOf(link.purpose()), link.until()))
                                .toList(),
                revision);
    }
}
