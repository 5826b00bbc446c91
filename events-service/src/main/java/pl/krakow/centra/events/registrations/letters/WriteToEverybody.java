package pl.krakow.centra.events.registrations.letters;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.PlannedEvents;
import pl.krakow.centra.events.programme.PlannedEvents.PlannedEvent;
import pl.krakow.centra.events.registrations.domain.Entry;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.events.registrations.letters.WriteRegistrationLetters.Cause;
import pl.krakow.centra.kit.letter.LetterBox;

/** The people of an event, some hundreds at once; nobody when what happened is too long ago to be told. */
@Component
@RequiredArgsConstructor
class WriteToEverybody {

    private static final int AT_ONCE = 500;

    private final LetterBox letterBox;
    private final Registrations registrations;
    private final Rosters rosters;
    private final PlannedEvents events;

    record One(Entry entry, Registration registration) {}

    interface Writing {

        void to(One one, PlannedEvent planned);
    }

    void write(UUID event, String centre, Cause cause, Predicate<Entry> who, Writing writing) {
        if (letterBox.isStale(cause.time())) {
            return;
        }
        var roster = rosters.of(new EventId(event));
        var planned = events.find(centre, event);
        if (roster.isEmpty() || planned.isEmpty()) {
            return;
        }
        var entries = roster.get().entries().stream().filter(who).toList();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            var some = entries.subList(from, Math.min(entries.size(), from + AT_ONCE));
            var known = registrations.find(some.stream().map(Entry::id).toList());
            some.stream()
                    .flatMap(
                            entry -> Optional.ofNullable(known.get(entry.id()))
                                    .map(registration -> new One(entry, registration))
                                    .stream())
                    .forEach(one -> writing.to(one, planned.get()));
        }
    }
}
