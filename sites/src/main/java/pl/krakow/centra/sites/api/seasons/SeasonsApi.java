package pl.krakow.centra.sites.api.seasons;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** Seasons of a centre: planned, opened for wishes, shared out by proposals, published as bookings. */
@HttpExchange("/api/v1/centres/{centre}/seasons")
public interface SeasonsApi {

    /** The latest first; drafts for staff only. */
    @GetExchange
    Answer<Page<Season>> seasons(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{season}")
    Answer<Season> season(Caller caller, @PathVariable CentreId centre, @PathVariable String season);

    @PostExchange
    Answer<Season> draft(Caller caller, @PathVariable CentreId centre, Once once, @RequestBody Draft draft);

    @PutExchange("/{season}")
    Answer<Season> change(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String season,
            Revision revision,
            @RequestBody Draft draft);

    /** @param step {@code open}, {@code close}, {@code allocate} or {@code publish} */
    @PostExchange("/{season}/{step}")
    Answer<Season> step(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String season,
            @PathVariable String step,
            Revision revision,
            @RequestBody Nothing nothing);

    @PutExchange("/{season}/allocations/{wish}")
    Answer<Decided> decide(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String season,
            @PathVariable String wish,
            @RequestParam boolean preview,
            Revision revision,
            @RequestBody Decision decision);

    @GetExchange("/{season}/comparison")
    Answer<Comparison> compare(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String season,
            @RequestParam int before,
            @RequestParam int after);

    /** What a season offers; who names no seed doesn't mean to change it. */
    record Draft(
            String name,
            LocalDate from,
            LocalDate until,
            List<String> rooms,
            OffsetDateTime wishesFrom,
            OffsetDateTime wishesUntil,
            Duration weeklyCap) {}

    /** Nothing to say beside the act. */
    record Nothing() {}

    /**
     * What the coordinator decides about one wish.
     *
     * @param decision {@code PIN} to these slots, {@code FORBID} these or everything, {@code FREE} for no decision
     */
    record Decision(
            String decision,
            List<WantedSlot> slots,
            @Nullable String reason) {}

    /** A weekly time that is decided on. */
    record WantedSlot(String roomId, DayOfWeek weekday, LocalTime start, Duration length) {}

    /**
     * What a decision does.
     *
     * @param breaks rules it doesn't keep
     * @param changes every wish for which something changes
     */
    record Decided(@Nullable Integer proposal, Wish.Outcome allocation, List<Break> breaks, List<Difference> changes) {}

    /** A rule that isn't kept, in the reader's language. */
    record Break(String kind, String text) {}

    /** @param verdict {@code BETTER}, {@code WORSE} or {@code MOVED} */
    record Difference(String wishId, String verdict, Wish.@Nullable Outcome before, Wish.@Nullable Outcome after) {}

    /** How two proposals differ. */
    record Comparison(int before, int after, int better, int worse, int moved, List<Difference> changes) {}
}
