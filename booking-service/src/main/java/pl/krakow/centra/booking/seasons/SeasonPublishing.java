package pl.krakow.centra.booking.seasons;

import java.time.Duration;

import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.seasons.domain.Seasons;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Publishes seasons, one after the other, in one thread of one replica at a time. Whoever asks for it wakes it; what a
 * crash left half done is taken up by the next sweep of whichever replica holds the lease.
 */
@Component
public class SeasonPublishing extends Sweep {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final PublishSeason publishSeason;
    private final Seasons seasons;

    SeasonPublishing(PublishSeason publishSeason, Seasons seasons, Leases leases) {
        super(leases, "season-publishing", PAUSE);
        this.publishSeason = publishSeason;
        this.seasons = seasons;
    }

    @Override
    protected void sweep() {
        for (var season : seasons.publishing()) {
            if (!mayGoOn()) {
                return;
            }
            publishSeason.goOn(season, this::mayGoOn);
        }
    }
}
