package pl.krakow.centra.booking.series;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.series.domain.Act;
import pl.krakow.centra.booking.series.domain.ActResult;
import pl.krakow.centra.booking.series.domain.Occurrence;
import pl.krakow.centra.booking.series.domain.Series;

/** A series with what has become of each of its dates. */
@Schema(name = "BookingSeries")
public record SeriesView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        UUID beneficiaryId,
        @Schema(example = "Kurs polskiego") String title,

        @Schema(description = "where most of it takes place", example = "1w040")
        String roomId,

        @Schema(description = "local start of the first meeting (DTSTART)", example = "2027-03-01T18:00:00")
        LocalDateTime start,

        @Schema(example = "PT2H") String duration,
        @Schema(example = "Europe/Warsaw") String zone,
        @Schema(example = "FREQ=WEEKLY;UNTIL=20271130") String rule,

        @Schema(
                description = "the same as calendars want it beside a start with a zone",
                example = "FREQ=WEEKLY;UNTIL=20271130T170000Z")
        String calendarRule,

        @Schema(description = "dates of the rule that were left out")
        List<LocalDate> exDates,

        @Schema(description = "dates beside those of the rule")
        List<LocalDate> rDates,

        @Schema(description = "an act on the series is under way; what it will bring can't be told yet")
        boolean underWay,

        @Schema(description = "how many occurrences have a booking")
        int placed,

        @Schema(description = "how many could not be placed and may be retried")
        int skipped,

        List<OccurrenceView> occurrences,

        @Schema(description = "what came of the last act on the series") @Nullable
        ResultView lastAct,

        @Schema(description = "what the ETag shows and If-Match names", example = "3")
        long revision) {

    /** Where an occurrence stands: its booking's state, or that it has none. */
    @Schema(name = "BookingSeriesOccurrence")
    public record OccurrenceView(
            @Schema(
                    description = "local start when the series was made: its name within the series for ever "
                            + "(RECURRENCE-ID), wherever it is moved",
                    example = "2027-03-01T18:00:00")
            LocalDateTime originalStart,

            @Schema(description = "`PLANNED`, `SKIPPED`, or the state of the booking", example = "CONFIRMED")
            String state,

            @Nullable UUID bookingId,
            @Nullable String roomId,

            @Schema(
                    description = "where it is now, with the offset of that date",
                    example = "2027-03-29T18:00:00+02:00")
            @Nullable
            OffsetDateTime start,

            @Nullable OffsetDateTime end,

            @Schema(description = "it was given a time or room of its own")
            boolean movedAlone,

            @Schema(description = "why it was skipped", example = "room-not-available") @Nullable
            String code,

            @Schema(example = "TAKEN") @Nullable String reason,

            @Schema(description = "since when it has been skipped") @Nullable
            OffsetDateTime since,

            @Schema(description = "the booking's revision") @Nullable
            Long revision) {}

    /** What came of an act. */
    @Schema(name = "BookingSeriesResult")
    public record ResultView(Act.Kind act, boolean done, List<EntryView> occurrences) {}

    /** What came of an act for one occurrence. */
    @Schema(name = "BookingSeriesResultOccurrence")
    public record EntryView(
            LocalDateTime originalStart,
            ActResult.What what,
            @Nullable String code,
            @Nullable String reason) {}

    /** @param bookings as they stand on their sheets */
    static SeriesView of(Series series, Map<BookingId, Booking> bookings) {
        var pattern = series.pattern();
        var first = series.patterns().getFirst();
        var last = series.last();
        return new SeriesView(
                series.id().value(),
                series.centre(),
                series.beneficiary().value(),
                pattern.details().title(),
                pattern.room().room(),
                series.firstStart(),
                first.length().toString(),
                series.zone().getId(),
                series.recurrence().rule().text(),
                series.recurrence().rule().calendarText(first.start(), series.zone()),
                List.copyOf(series.recurrence().without()),
                List.copyOf(series.recurrence().more()),
                series.act() != null,
                (int) series.occurrences().stream()
                        .filter(occurrence -> occurrence.state() == Occurrence.State.PLACED)
                        .count(),
                series.skipped().size(),
                series.occurrences().stream()
                        .map(occurrence -> view(series, occurrence, bookings.get(occurrence.booking())))
                        .toList(),
                last == null ? null : result(last),
                series.version() == null ? 0 : series.version());
    }

    private static OccurrenceView view(Series series, Occurrence occurrence, @Nullable Booking booking) {
        var reason = occurrence.reason();
        if (booking == null || occurrence.state() != Occurrence.State.PLACED) {
            return new OccurrenceView(
                    occurrence.original(),
                    occurrence.state().name(),
                    null,
                    null,
                    null,
                    null,
                    false,
                    reason == null ? null : reason.code(),
                    reason == null ? null : reason.detail(),
                    occurrence.state() == Occurrence.State.SKIPPED ? at(occurrence.since(), series.zone()) : null,
                    null);
        }
        return new OccurrenceView(
                occurrence.original(),
                booking.state().name(),
                booking.id().value(),
                booking.room().room(),
                at(booking.slot().start(), series.zone()),
                at(booking.slot().end(), series.zone()),
                !isWhereThePatternSays(series, occurrence, booking),
                null,
                null,
                null,
                booking.revision());
    }

    /** Whether nobody has moved it by itself. */
    static boolean isWhereThePatternSays(Series series, Occurrence occurrence, Booking booking) {
        var pattern = series.patternOf(occurrence);
        return booking.room().equals(pattern.room())
                && pattern.slotOn(occurrence.date(), series.zone())
                        .filter(booking.slot()::equals)
                        .isPresent();
    }

    static ResultView result(ActResult result) {
        return new ResultView(
                result.kind(),
                result.done(),
                result.entries().stream()
                        .map(entry -> new EntryView(
                                entry.original(),
                                entry.what(),
                                entry.reason() == null ? null : entry.reason().code(),
                                entry.reason() == null ? null : entry.reason().detail()))
                        .toList());
    }

    private static OffsetDateTime at(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime();
    }
}
