package pl.krakow.centra.events.registrations;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.events.registrations.domain.KnownParticipants;
import pl.krakow.centra.events.registrations.domain.KnowsParticipants;
import pl.krakow.centra.events.registrations.domain.KnowsParticipants.AtAddress;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.race.Attempts;

/** Takes out who people were. Rosters name nobody: they stay as they are, and so do the reports made of them. */
@Component
@RequiredArgsConstructor
class ForgetParticipants {

    private static final Duration JUST_COME = Duration.ofDays(1);

    private final Registrations registrations;
    private final KnownParticipants participants;
    private final Correspondence correspondence;
    private final List<KnowsParticipants> knowing;

    /** Done again, it changes nothing. */
    void erase(RegistrationId id) {
        Attempts.untilWon(() -> {
            var found = registrations.find(id).filter(registration -> !registration.isErased());
            return found.isEmpty() || registrations.save(found.get().erased()) ? Optional.of(true) : Optional.empty();
        });
    }

    /** Nothing leads from the account to what it once took part in, nor from addresses that are the same person's. */
    void forget(String subject, Collection<EmailAddress> addresses) {
        for (var address : addresses) {
            participants.byAddress(address.value()).ifPresent(participant -> {
                correspondence.forget(withoutAccount(participant), List.of(address));
                participants.forgetAddress(address.value());
            });
        }
        participants.forgetAccount(subject);
    }

    /** Who is known by an address only isn't any more, once nobody knows them: no registration, nor anything else of theirs. */
    void addressesNobodyKnows(Collection<ParticipantId> some) {
        forget(participants.withAddress(some));
    }

    /**
     * Looks at some of all who are known by an address. Who came in the last day is left alone: what they came for may not
     * be written down yet.
     *
     * @return who is to be looked at next; nothing when these were the last
     */
    Optional<ParticipantId> addressesNobodyKnows(@Nullable ParticipantId after, int most, Instant now) {
        var some = participants.withAddress(after, most);
        forget(some.stream()
                .filter(each -> cameAt(each.participant()).isBefore(now.minus(JUST_COME)))
                .toList());
        return some.size() < most
                ? Optional.empty()
                : Optional.of(some.getLast().participant());
    }

    /** As the id tells (UUID version 7). */
    private static Instant cameAt(ParticipantId participant) {
        return Instant.ofEpochMilli(participant.value().getMostSignificantBits() >>> Short.SIZE);
    }

    private void forget(Collection<AtAddress> some) {
        some.stream()
                .filter(each -> knowing.stream().noneMatch(one -> one.knows(each)))
                .forEach(each -> {
                    correspondence.forget(withoutAccount(each.participant()), List.of());
                    participants.forgetAddress(each.address());
                });
    }

    private static String withoutAccount(ParticipantId participant) {
        return Correspondence.withoutAccount(participant.value());
    }
}
