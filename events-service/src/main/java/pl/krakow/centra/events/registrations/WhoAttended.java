package pl.krakow.centra.events.registrations;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.domain.Entry;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Occasion;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Roster;

/** Who came to an event, for what follows it: certificates, feedback. */
@Component
@RequiredArgsConstructor
public class WhoAttended {

    private final OnTheRoster onTheRoster;
    private final Registrations registrations;
    private final Clock clock;

    /**
     * Who came to an event.
     *
     * @param settledAt since when it is known who came: once the event is over, from when staff settled it, or a day after
     *     its end; null while it isn't
     * @param attendees who had a seat and of whom somebody came to a session at least
     * @param guests who is thanked and may say how it was: who came; everybody who had a seat, where it
     *     is settled and nobody noted who came
     */
    public record Attendance(
            Occasion occasion, @Nullable Instant settledAt, List<Attendee> attendees, List<RegistrationId> guests) {

        public Attendance {
            attendees = List.copyOf(attendees);
            guests = List.copyOf(guests);
        }

        public Optional<Attendee> of(RegistrationId registration) {
            return attendees.stream()
                    .filter(attendee -> attendee.registration().equals(registration))
                    .findFirst();
        }
    }

    /** @param sessions somebody of the registration was at */
    public record Attendee(RegistrationId registration, Set<UUID> sessions) {

        public Attendee {
            sessions = Set.copyOf(sessions);
        }
    }

    /** Nothing when the centre has no such event. */
    public Optional<Attendance> of(String centre, EventId event) {
        return onTheRoster.find(centre, event).map(roster -> {
            var seated = roster.entries().stream()
                    .filter(entry -> entry.state() == EntryState.CONFIRMED)
                    .toList();
            var came = seated.stream().filter(entry -> entry.present() > 0).toList();
            var settledAt = settledAt(roster, clock.instant());
            var guests = came.isEmpty() && settledAt != null ? seated : came;
            return new Attendance(
                    roster.occasion(),
                    settledAt,
                    came.stream()
                            .map(entry -> new Attendee(entry.id(), sessions(entry, roster)))
                            .toList(),
                    guests.stream().map(Entry::id).toList());
        });
    }

    private static @Nullable Instant settledAt(Roster roster, Instant now) {
        var occasion = roster.occasion();
        if (occasion.status() != Occasion.Status.ON || !occasion.isOverAt(now)) {
            return null;
        }
        var end = occasion.end();
        var byItself = end.plus(Roster.SETTLED_BY_ITSELF);
        return roster.closedAt()
                .map(closed -> closed.isBefore(end) ? end : closed)
                .filter(closed -> closed.isBefore(byItself))
                .orElse(now.isBefore(byItself) ? null : byItself);
    }

    private static Set<UUID> sessions(Entry entry, Roster roster) {
        return entry.presences().stream()
                .filter(presence -> presence.people() > 0)
                .map(presence -> roster.session(presence.session()))
                .collect(Collectors.toSet());
    }

    /** Who they are, as far as it is known. */
    public Map<RegistrationId, Registration> persons(Collection<RegistrationId> ids) {
        return registrations.find(ids);
    }

    /** All a person signed up for with their account, at most so many, latest first. */
    public List<Registration> of(String subject, int most) {
        return registrations.ofSubject(subject, null, most);
    }
}
