package pl.krakow.centra.booking.seasons;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.seasons.domain.Season;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.SeasonState;
import pl.krakow.centra.booking.seasons.domain.SeasonTerms;
import pl.krakow.centra.booking.seasons.domain.Seasons;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** A coordinator drafts a season, opens it for wishes and closes it. Drafting twice with one id drafts one. */
@Component
@RequiredArgsConstructor
public class PlanSeason {

    private final Seasons seasons;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {

        record Done(Season season) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale(long revision) implements Outcome {}

        record Impossible(SeasonState state) implements Outcome {}
    }

    public Season draft(CentreId centre, SeasonId id, SeasonTerms terms, Actor actor) {
        var season = Season.draft(id, centre.value(), terms, actor.subject(), now());
        return seasons.add(season) ? season : seasons.find(centre.value(), id).orElseThrow();
    }

    public Outcome change(CentreId centre, SeasonId id, SeasonTerms terms, Revision seen, Actor actor) {
        return decide(centre, id, season -> season.change(terms, seen::matches, actor.subject(), now()));
    }

    public Outcome open(CentreId centre, SeasonId id, Revision seen, Actor actor) {
        return decide(centre, id, season -> season.open(seen::matches, actor.subject(), now()));
    }

    public Outcome close(CentreId centre, SeasonId id, Revision seen, Actor actor) {
        return decide(centre, id, season -> season.close(seen::matches, actor.subject(), now()));
    }

    private Outcome decide(CentreId centre, SeasonId id, Function<Season, Season.Answer> decision) {
        var season = seasons.find(centre.value(), id);
        return season.map(loaded -> save(seasons, loaded, decision.apply(loaded)))
                .orElseGet(Outcome.Unknown::new);
    }

    /** Saves what was decided on a loaded season; who lost the race is told that it has changed. */
    static Outcome save(Seasons seasons, Season loaded, Season.Answer answer) {
        return switch (answer) {
            case Season.Answer.Done(var season) when season.revision() == loaded.revision() -> new Outcome.Done(season);
            case Season.Answer.Done(var season) ->
                seasons.save(season, loaded.revision())
                        ? new Outcome.Done(season)
                        : new Outcome.Stale(loaded.revision());
            case Season.Answer.Outdated(var revision) -> new Outcome.Stale(revision);
            case Season.Answer.NotPossible(var state) -> new Outcome.Impossible(state);
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
