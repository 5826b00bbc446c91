package pl.krakow.centra.events.registrations.letters;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.events.letters.domain.Topic;
import pl.krakow.centra.events.registrations.domain.Link;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.kit.centre.CentreSites;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.LetterBox;

/**
 * Writes to who signed up about what follows the event, for the capabilities that follow it: certificates, feedback. As all
 * letters to them, at an address they have shown to read; whom none is known of, and who wants no such letters, isn't
 * written to. Who has no account gets a link to their registration with it.
 */
@Component
@RequiredArgsConstructor
public class WriteAfterwards {

    private final LetterBox letterBox;
    private final Correspondence correspondence;
    private final RegistrationLinks links;
    private final RegistrationLetterSettings settings;
    private final CentreSites sites;

    /**
     * What is to be told.
     *
     * @param cause what happened, unique in the service; the same cause writes once
     * @param kind of letter
     * @param canBeDeclined whether who wants no letters after events gets none of these either
     * @param linkUntil until when the link works
     * @param uselessFrom from when the letter is of no use; null when it always is
     * @param words what it tells, with the link of who has no account
     */
    public record Notice<C>(
            String cause,
            String kind,
            boolean canBeDeclined,
            Instant linkUntil,
            @Nullable Instant uselessFrom,
            Function<@Nullable URI, C> words) {}

    public <C> void write(Registration registration, Notice<C> notice) {
        var address = Optional.ofNullable(registration.person().email()).flatMap(EmailAddress::parse);
        var person = correspondence.of(
                WriteToOne.correspondentId(registration), registration.person().language());
        if (address.isEmpty()
                || notice.canBeDeclined && !person.wants(Topic.AFTERWARDS)
                || registration.subject() != null && !person.hasConfirmed(address.get())) {
            return;
        }
        var reader = WriteToOne.reader(registration, address.get());
        var plain =
                letterBox.letter(notice.cause, notice.kind, reader, registration.centre(), notice.words.apply(null));
        if (!letterBox.known(Set.of(plain.id())).isEmpty()) {
            return;
        }
        var link = registration.subject() == null ? link(registration, notice.linkUntil) : null;
        letterBox.post(letterBox
                .letter(notice.cause, notice.kind, reader, registration.centre(), notice.words.apply(link))
                .until(notice.uselessFrom));
    }

    private @Nullable URI link(Registration registration, Instant until) {
        var token = links.next(registration.id(), Link.Purpose.MANAGE, until);
        return token == null
                ? null
                : UriComponentsBuilder.fromUri(sites.of(registration.centre()))
                        .path(settings.linkPage())
                        .build(token);
    }
}
