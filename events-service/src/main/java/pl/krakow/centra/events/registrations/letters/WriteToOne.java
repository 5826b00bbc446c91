package pl.krakow.centra.events.registrations.letters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.events.letters.domain.Correspondent;
import pl.krakow.centra.events.letters.domain.Topic;
import pl.krakow.centra.events.programme.PlannedEvents.PlannedEvent;
import pl.krakow.centra.events.programme.PlannedEvents.PlannedSession;
import pl.krakow.centra.events.programme.PlannedEvents.Where;
import pl.krakow.centra.events.registrations.RegistrationSettings;
import pl.krakow.centra.events.registrations.domain.Link;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.letters.RegistrationWords.FollowUp;
import pl.krakow.centra.events.registrations.letters.RegistrationWords.Meeting;
import pl.krakow.centra.events.registrations.letters.WriteRegistrationLetters.Cause;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.LetterBox;
import pl.krakow.centra.kit.letter.Reader;

/**
 * One letter to one person who signed up. Its id is derived from what happened and the reader, so what is written twice is one
 * letter; who may not be written to yet is asked for their address first.
 */
@Component
@RequiredArgsConstructor
class WriteToOne {

    private final LetterBox letterBox;
    private final RegistrationLinks links;
    private final Correspondence correspondence;
    private final RegistrationSettings settings;
    private final Ids ids;

    /** Whether they are written to, now or when it was asked for before. */
    boolean write(Registration registration, PlannedEvent planned, About about) {
        var address = address(registration);
        if (address.isEmpty()) {
            return false;
        }
        return write(registration, address.get(), planned, about);
    }

    private boolean write(Registration registration, EmailAddress address, PlannedEvent planned, About about) {
        var kind = about.kind();
        if (!letterBox.known(Set.of(id(registration, kind, about.cause().id()))).isEmpty()) {
            return true;
        }
        var correspondent = correspondent(registration);
        if (kind.topic() != null && !correspondent.wants(kind.topic())) {
            return false;
        }
        if (needsConfirming(registration, correspondent, address)) {
            if (kind.topic() == Topic.SIGN_UP) {
                askToConfirm(registration, address, planned, about.cause());
            }
            return false;
        }
        var words = words(registration, planned, about).with(link(registration, planned, about));
        return letterBox.post(letter(registration, about, reader(registration, address), words));
    }

    private void askToConfirm(Registration registration, EmailAddress address, PlannedEvent planned, Cause cause) {
        var language = registration.person().language();
        correspondence.askToConfirm(
                cause.id() + ":" + registration.id(),
                correspondentId(registration),
                address,
                language,
                registration.centre(),
                planned.title(language),
                planned.id());
    }

    static Optional<EmailAddress> address(Registration registration) {
        return Optional.ofNullable(registration.person().email()).flatMap(EmailAddress::parse);
    }

    Correspondent correspondent(Registration registration) {
        return correspondence.of(
                correspondentId(registration), registration.person().language());
    }

    private Letter<RegistrationWords> letter(
            Registration registration, About about, Reader reader, RegistrationWords words) {
        return letterBox
                .letter(
                        cause(registration, about.kind(), about.cause().id()),
                        about.kind().kind(),
                        reader,
                        registration.centre(),
                        words)
                .until(about.uselessFrom());
    }

    private static String cause(Registration registration, RegistrationLetter kind, String cause) {
        return kind.key() + ":" + cause + ":" + registration.id();
    }

    /** The id {@link LetterBox#letter} gives it, known before there is anything to tell. */
    UUID id(Registration registration, RegistrationLetter kind, String cause) {
        return ids.derived("letter:" + cause(registration, kind, cause) + ":" + correspondentId(registration));
    }

    static Reader reader(Registration registration, EmailAddress address) {
        return Reader.at(address, registration.person().language(), correspondentId(registration));
    }

    /** Their account; for who has none, the person they are in this service. */
    static String correspondentId(Registration registration) {
        var subject = registration.subject();
        return subject == null
                ? Correspondence.withoutAccount(registration.participant().value())
                : subject;
    }

    static boolean needsConfirming(Registration registration, Correspondent correspondent, EmailAddress address) {
        return registration.subject() != null && !correspondent.hasConfirmed(address);
    }

    private @Nullable String link(Registration registration, PlannedEvent planned, About about) {
        if (registration.subject() != null) {
            return about.followUps().stream()
                    .map(FollowUp::until)
                    .max(Comparator.naturalOrder())
                    .map(until -> links.next(registration.id(), Link.Purpose.AFTERWARDS, until))
                    .orElse(null);
        }
        var confirmBy = about.deadline();
        return about.kind() == RegistrationLetter.CONFIRM_ADDRESS && confirmBy != null
                ? links.next(registration.id(), Link.Purpose.CONFIRM, confirmBy)
                : links.next(registration.id(), Link.Purpose.MANAGE, lasts(planned, about));
    }

    /** A link opens for as long as there is something to do with it. */
    private Instant lasts(PlannedEvent planned, About about) {
        return Stream.concat(
                        Stream.of(planned.sessions().getLast().end().plus(settings.linksLast())),
                        about.followUps().stream().map(FollowUp::until))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private RegistrationWords words(Registration registration, PlannedEvent planned, About about) {
        var language = registration.person().language();
        boolean seated = about.kind().isToSeated() && about.isSeated();
        return new RegistrationWords(
                registration.id().value(),
                planned.id(),
                planned.title(language),
                registration.people(),
                about.meetings() == null ? meetings(registration, planned, about, language) : about.meetings(),
                about.isSeated(),
                registration.subject() != null,
                about.reason(),
                about.text(),
                null,
                about.deadline(),
                about.place(),
                seated ? registration.ticket() : null,
                about.cause().version(),
                about.cause().time(),
                about.followUps());
    }

    private List<Meeting> meetings(Registration registration, PlannedEvent planned, About about, String language) {
        var meetings = new ArrayList<Meeting>();
        for (var session : planned.sessions()) {
            meetings.add(meeting(registration.id(), session, about.isSeated(), language));
        }
        return meetings;
    }

    private Meeting meeting(RegistrationId id, PlannedSession session, boolean seated, String language) {
        boolean tellsWhere = seated || session.where() != Where.ONLINE_FOR_PARTICIPANTS;
        var title = session.title();
        return new Meeting(
                entry(id, session.id()),
                session.start(),
                session.end(),
                session.where(),
                tellsWhere ? session.place() : null,
                title == null ? null : title.in(language));
    }

    /** By which a meeting is known in the calendar of somebody: theirs alone, and the same for ever. */
    UUID entry(RegistrationId id, UUID session) {
        return ids.derived("calendar:" + id + ":" + session);
    }
}
