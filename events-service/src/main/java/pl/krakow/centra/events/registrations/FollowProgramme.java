package pl.krakow.centra.events.registrations;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Occasions;
import pl.krakow.centra.events.registrations.domain.Rosters;

/**
 * The programme changed an event: its roster takes over what holds now, whatever the news was, so that repetitions and
 * stragglers end in the same. An event nobody could sign up for yet has no roster, and needs none.
 */
@Component
@RequiredArgsConstructor
public class FollowProgramme {

    private final OnTheRoster onTheRoster;
    private final Rosters rosters;
    private final Occasions occasions;
    private final Clock clock;

    public void handle(String centre, EventId event) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (rosters.of(event).isEmpty()) {
            return;
        }
        occasions
                .of(centre, event)
                .ifPresent(planned -> onTheRoster.decide(centre, event, roster -> {
                    roster.follow(planned, now);
                    return true;
                }));
    }
}
