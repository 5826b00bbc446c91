package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The personal part of an entry on a roster. Where it stands is on the roster only: a registration whose id is on no roster is
 * nobody's, and is cleared away.
 *
 * @param subject of the account it was made with
 * @param ticket what is scanned at the door; can't be guessed
 * @param byStaff who wrote it down for them
 * @param confirmBy until when the address had to be confirmed; null where that isn't needed
 * @param requestKey of the request that made it, so that a repetition of it is recognised
 * @param revision 1 when it was made, one more with each change
 */
public record Registration(
        RegistrationId id,
        EventId event,
        String centre,
        ParticipantId participant,
        @Nullable String subject,
        Person person,
        Audience audience,
        int people,
        Answers answers,
        String ticket,
        @Nullable String byStaff,
        @Nullable Instant confirmBy,
        Instant at,
        @Nullable String requestKey,
        @Nullable String declineReason,
        List<Link> links,
        long revision) {

    /** Letters that were sent long ago lose their link to those sent last. */
    private static final int MOST_LINKS = 12;

    public Registration {
        links = List.copyOf(links);
    }

    public boolean isOf(@Nullable String someSubject) {
        return subject != null && subject.equals(someSubject);
    }

    /**
     * This one in place of an earlier one of the same person for the same event. The ticket stays: whoever has seen it, or was
     * sent it, can show it.
     */
    public Registration inPlaceOf(Registration earlier) {
        return new Registration(
                id,
                event,
                centre,
                participant,
                subject,
                person,
                audience,
                people,
                answers,
                earlier.ticket,
                byStaff,
                confirmBy,
                at,
                requestKey,
                declineReason,
                links,
                earlier.revision + 1);
    }

    public Registration changed(Person wanted, Answers wantedAnswers) {
        return with(wanted, wantedAnswers, confirmBy, declineReason, links);
    }

    /** For as many people as the roster says. */
    public Registration standingFor(int others) {
        return new Registration(
                id,
                event,
                centre,
                participant,
                subject,
                person,
                audience,
                others,
                answers,
                ticket,
                byStaff,
                confirmBy,
                at,
                requestKey,
                declineReason,
                links,
                revision + 1);
    }

    public Registration declined(String reason) {
        return with(person, answers, confirmBy, reason, links);
    }

    public Registration sent(Link link) {
        var kept = new ArrayList<>(links);
        kept.add(link);
        return with(
                person,
                answers,
                confirmBy,
                declineReason,
                kept.subList(Math.max(0, kept.size() - MOST_LINKS), kept.size()));
    }

    /** The address is confirmed: links that served for that open nothing any more. */
    public Registration addressConfirmed() {
        return with(
                person,
                answers,
                null,
                declineReason,
                links.stream()
                        .filter(link -> link.purpose() != Link.Purpose.CONFIRM)
                        .toList());
    }

    /** Nobody can say any more who it was; that somebody stood there, for whom, and how many they were, stays. */
    public Registration erased() {
        return new Registration(
                id,
                event,
                centre,
                participant,
                null,
                Person.nobody(person.language()),
                audience,
                people,
                Answers.NONE,
                ticket,
                byStaff,
                null,
                at,
                null,
                null,
                List.of(),
                revision + 1);
    }

    public boolean isErased() {
        return subject == null && person.equals(Person.nobody(person.language()));
    }

    public Optional<Link> link(String hash, Instant now) {
        return links.stream()
                .filter(link -> link.hash().equals(hash) && link.opensAt(now))
                .findFirst();
    }

    private Registration with(
            Person someone, Answers given, @Nullable Instant confirm, @Nullable String reason, List<Link> sent) {
        return new Registration(
                id,
                event,
                centre,
                participant,
                subject,
                someone,
                audience,
                people,
                given,
                ticket,
                byStaff,
                confirm,
                at,
                requestKey,
                reason,
                sent,
                revision + 1);
    }
}
