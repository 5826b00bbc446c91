package pl.krakow.centra.volunteering.calendars;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.calendar.FeedTokens;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.volunteering.calendars.domain.ShiftFeed;
import pl.krakow.centra.volunteering.calendars.domain.ShiftFeeds;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/** Gives volunteers the address of their feed, and takes it back. */
@Component
@RequiredArgsConstructor
public class SubscribeToShifts {

    private final ShiftFeeds feeds;
    private final Volunteers volunteers;
    private final FeedTokens tokens;
    private final Clock clock;

    /** @param token shown this once; nobody can read it again */
    public record Subscribed(ShiftFeed feed, String token) {}

    /** A new address; an earlier one ends. Nothing for who is no volunteer. */
    public Optional<Subscribed> subscribe(Actor actor, Locale language) {
        return volunteers.ofSubject(actor.subject()).map(_ -> {
            var token = tokens.next();
            var feed = new ShiftFeed(
                    actor.subject(),
                    FeedTokens.hash(token),
                    language.getLanguage(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    null);
            feeds.keep(feed);
            return new Subscribed(feed, token);
        });
    }

    public Optional<ShiftFeed> of(Actor actor) {
        return feeds.of(actor.subject());
    }

    /** @return false when there was none */
    public boolean end(Actor actor) {
        return feeds.end(actor.subject());
    }
}
