package pl.krakow.centra.events.registrations;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.letters.Correspondence;
import pl.krakow.centra.events.registrations.domain.KnownParticipants;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.kit.letter.EmailAddress;
import pl.krakow.centra.kit.race.Attempts;

/** Takes out who people were. Rosters name nobody: they stay as they are, and so do the reports made of them. */
@Component
@RequiredArgsConstructor
class ForgetParticipants {

    private final Registrations registrations;
    private final KnownParticipants participants;
    private final Correspondence correspondence;

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

    /** Who is known by an address only isn't any more, once no registration names them. */
    void addressesWithoutRegistration(Collection<ParticipantId> some) {
        var nameless = new HashSet<>(some);
        registrations.ofParticipants(some).stream()
                .filter(registration -> !registration.isErased())
                .map(Registration::participant)
                .forEach(nameless::remove);
        if (!nameless.isEmpty()) {
            nameless.forEach(participant -> correspondence.forget(withoutAccount(participant), List.of()));
            participants.forgetAddressesOf(nameless);
        }
    }

    private static String withoutAccount(ParticipantId participant) {
        return Correspondence.withoutAccount(participant.value());
    }
}
