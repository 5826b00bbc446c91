package pl.krakow.centra.events.registrations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.events.registrations.domain.SignUp;

/** What everybody may know of how people sign up for events; and where that is another than was shown. */
@Component
@RequiredArgsConstructor
public class PublicSeats {

    private final Rosters rosters;

    /**
     * How it stands with the seats of an event.
     *
     * @param signUp whether people sign up at all
     * @param opens null for as soon as the event is announced
     * @param free seats nobody has and nobody is kept
     * @param waiting people who wait for one
     */
    public record SeatsNow(
            UUID event,
            boolean signUp,
            @Nullable Instant opens,
            Instant closes,
            int seats,
            int free,
            int waiting,
            boolean waitingList,
            long version) {}

    /** Events whose rosters were saved since they were last shown, at most so many. */
    public List<UUID> changed(int most) {
        return rosters.unshown(most).stream().map(EventId::value).toList();
    }

    /** Of those of these events that anybody set up sign-up for. */
    public List<SeatsNow> find(Collection<UUID> events) {
        return rosters.of(events.stream().map(EventId::new).toList()).values().stream()
                .map(PublicSeats::of)
                .toList();
    }

    /** The public sees the seats as of that version. */
    public void shown(UUID event, long version) {
        rosters.shown(new EventId(event), version);
    }

    private static SeatsNow of(Roster roster) {
        var signUp = roster.signUp();
        return new SeatsNow(
                roster.id().value(),
                signUp.mode() != SignUp.Mode.NONE,
                signUp.opens(),
                roster.closes(),
                signUp.seats(),
                roster.free(),
                roster.waiting(),
                signUp.waitingList(),
                roster.version().orElse(0));
    }
}
