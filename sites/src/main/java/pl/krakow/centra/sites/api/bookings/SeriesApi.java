package pl.krakow.centra.sites.api.bookings;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Refusal;
import pl.krakow.centra.sites.gateway.Revision;

/** Bookings that repeat. */
@HttpExchange("/api/v1/centres/{centre}/booking-series")
public interface SeriesApi {

    /** What would become of each date; writes nothing and promises nothing. */
    @PostExchange("/preview")
    Answer<Preview> preview(Caller caller, @PathVariable CentreId centre, @RequestBody Beginning beginning);

    @PostExchange
    Answer<Series> begin(Caller caller, @PathVariable CentreId centre, Once once, @RequestBody Beginning beginning);

    @GetExchange
    Answer<Page<Summary>> list(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{series}")
    Answer<Series> series(Caller caller, @PathVariable CentreId centre, @PathVariable String series);

    @PostExchange("/{series}/retry")
    Answer<Series> retry(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String series,
            Revision revision,
            @RequestBody Retry retry);

    @PostExchange("/{series}/cancel")
    Answer<Series> cancel(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String series,
            Revision revision,
            @RequestBody Cancel cancel);

    /** @param onConflict {@code ABORT}: all dates or none; {@code SKIP}: what is free */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Beginning(
            String roomId,
            LocalDateTime start,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Duration duration,
            String rule,
            List<LocalDate> exDates,
            String title,
            String purpose,
            String beneficiaryId,
            @Nullable Integer expectedPeople,
            List<String> equipment,
            boolean feesCollected,
            Booking.@Nullable Responsible responsiblePerson,
            String regulationsVersion,
            String onConflict) {}

    /** @param possible how many could be placed */
    record Preview(int total, int possible, List<Prospect> occurrences) {}

    /**
     * What would become of a date.
     *
     * @param start none when the clock skips that time
     * @param prospect {@code FREE}, {@code COMPETING} or {@code REFUSED}
     */
    record Prospect(
            LocalDateTime originalStart,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end,
            String prospect,
            int competing,
            @Nullable String code,
            @Nullable String reason,
            List<Refusal.Alternative> alternatives) {}

    /** A series with what has become of each of its dates. */
    record Series(
            String id,
            String beneficiaryId,
            String title,
            String roomId,
            LocalDateTime start,
            String duration,
            String rule,
            boolean underWay,
            int placed,
            int skipped,
            List<Occurrence> occurrences,
            long revision) {}

    /** @param state {@code PLANNED}, {@code SKIPPED}, or the state of the booking */
    record Occurrence(
            LocalDateTime originalStart,
            String state,
            @Nullable String bookingId,
            @Nullable String roomId,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end,
            @Nullable String code,
            @Nullable String reason) {

        public boolean isSkipped() {
            return state.equals("SKIPPED");
        }
    }

    /** A series in a list. */
    record Summary(
            String id,
            String beneficiaryId,
            String title,
            String roomId,
            LocalDateTime start,
            String rule,
            int placed,
            int skipped,
            boolean underWay) {}

    /** Which of the skipped ones; all when nothing is said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Retry(@Nullable List<LocalDateTime> occurrences, String onConflict) {}

    /** @param scope {@code ALL} or, with an occurrence, {@code THIS_AND_FOLLOWING} or {@code THIS} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cancel(
            String scope,
            @Nullable LocalDateTime occurrence,
            @Nullable String reason) {}
}
