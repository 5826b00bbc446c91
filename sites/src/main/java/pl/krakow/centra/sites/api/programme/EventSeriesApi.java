package pl.krakow.centra.sites.api.programme;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Revision;

/** Events that repeat: looked at date by date before they are drafted, and published or called off together. */
@HttpExchange("/api/v1/centres/{centre}/event-series")
public interface EventSeriesApi {

    /** Writes nothing. */
    @PostExchange("/preview")
    Answer<Dates> preview(Caller caller, @PathVariable CentreId centre, @RequestBody Wanted wanted);

    @PostExchange
    Answer<Series> begin(Caller caller, @PathVariable CentreId centre, Once once, @RequestBody Wanted wanted);

    @GetExchange("/{series}")
    Answer<Series> series(Caller caller, @PathVariable CentreId centre, @PathVariable String series);

    @PostExchange("/{series}/publish")
    Answer<Series> publish(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String series,
            Revision revision,
            @RequestBody Step step);

    @PostExchange("/{series}/cancel")
    Answer<Series> cancel(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String series,
            Revision revision,
            @RequestBody Step step);

    /**
     * A series as it is to be.
     *
     * @param start of the first event, by the local clock
     * @param rule as RFC 5545 writes it
     * @param exDates dates of the rule to leave out
     * @param event what each of them is, without a time
     */
    record Wanted(LocalDateTime start, Duration duration, String rule, List<LocalDate> exDates, EventDraft event) {}

    /** The dates it would have. */
    record Dates(List<Date> dates) {}

    /**
     * One of its dates.
     *
     * @param start null where the clock jumps over that hour
     * @param notes {@code NO_SUCH_TIME}, {@code TIME_COMES_TWICE}, {@code PUBLIC_HOLIDAY}, {@code IN_THE_PAST}
     */
    record Date(LocalDateTime originalStart, @Nullable OffsetDateTime start, List<String> notes) {}

    /** @param underWay what is being done to its events right now */
    record Series(
            String id,
            String title,
            List<Occurrence> occurrences,
            @Nullable String underWay,
            @Nullable Result last,
            long revision) {}

    /** One event of it. */
    record Occurrence(LocalDateTime originalStart, String eventId) {}

    /** What came of the last act: done to so many, the others left alone. */
    record Result(String deed, int done, int left) {}

    /** @param scope {@code THIS}, {@code THIS_AND_FOLLOWING}, {@code ALL} */
    record Step(
            String scope,
            @Nullable LocalDateTime occurrence,
            @Nullable String reason) {}
}
