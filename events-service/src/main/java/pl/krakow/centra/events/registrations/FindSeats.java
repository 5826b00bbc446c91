package pl.krakow.centra.events.registrations;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.domain.Entry;
import pl.krakow.centra.events.registrations.domain.EntryState;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Roster;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.kit.centre.CentreId;

/** How several events of a centre stand with their seats, for who looks at a list of them. */
@Component
@RequiredArgsConstructor
public class FindSeats {

    private final Rosters rosters;
    private final Clock clock;

    /**
     * How one event stands with its seats.
     *
     * @param confirmed people who have a seat
     * @param applied people about whom the centre hasn't decided
     */
    @Schema(name = "EventSeats")
    public record SeatsView(
            UUID eventId,

            @Schema(description = "what who wants to take part can do now")
            SignUpView.State state,

            @Schema(example = "20") int seats,
            @Schema(example = "17") int confirmed,

            @Schema(description = "seats nobody has and nobody is kept", example = "3")
            int free,

            @Schema(description = "people who wait for a seat", example = "0")
            int waiting,

            @Schema(description = "people about whom the centre hasn't decided", example = "0")
            int applied) {

        private static SeatsView of(Roster roster, SignUpView signUp) {
            return new SeatsView(
                    signUp.eventId(),
                    signUp.state(),
                    signUp.seats(),
                    people(roster, EntryState.CONFIRMED),
                    signUp.free(),
                    signUp.waiting(),
                    people(roster, EntryState.APPLIED));
        }

        private static int people(Roster roster, EntryState state) {
            return roster.entries().stream()
                    .filter(entry -> entry.state() == state)
                    .mapToInt(Entry::people)
                    .sum();
        }
    }

    /** Of those of these events that anybody signed up for, or that somebody set up sign-up for; those of other centres aren't among them. */
    public List<SeatsView> of(CentreId centre, Collection<UUID> events) {
        var now = clock.instant();
        return rosters.of(events.stream().map(EventId::new).toList()).values().stream()
                .filter(roster -> roster.occasion().centre().equals(centre.value()))
                .map(roster -> SeatsView.of(roster, SignUpView.of(roster, now)))
                .toList();
    }
}
