package pl.krakow.centra.events.registrations.letters;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.domain.Link;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.kit.calendar.FeedTokens;
import pl.krakow.centra.kit.race.Attempts;

/** Makes links to registrations. What is kept is the hash; the token stands in the letter, until that is sent. */
@Component
@RequiredArgsConstructor
class RegistrationLinks {

    private final Registrations registrations;
    private final FeedTokens tokens;

    /** A new one, kept before it is given out; nothing when the registration is no more, or nobody's any more. */
    @Nullable
    String next(RegistrationId id, Link.Purpose purpose, Instant until) {
        var token = tokens.next();
        var link = new Link(FeedTokens.hash(token), purpose, until.truncatedTo(ChronoUnit.MILLIS));
        boolean kept = Attempts.untilWon(() -> {
            var found = registrations.find(id).filter(registration -> !registration.isErased());
            return found.isEmpty()
                    ? Optional.of(false)
                    : registrations.save(found.get().sent(link)) ? Optional.of(true) : Optional.empty();
        });
        return kept ? token : null;
    }
}
