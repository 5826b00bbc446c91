package pl.krakow.centra.booking.series;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.Alternative;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;

/** What a series would become if it were placed now. */
@Schema(name = "BookingSeriesPreview")
public record SeriesPreview(
        @Schema(description = "the rule as it was understood", example = "FREQ=WEEKLY;UNTIL=20271130")
        String rule,

        @Schema(example = "Europe/Warsaw") String zone,
        @Schema(example = "39") int total,

        @Schema(description = "how many could be placed", example = "37")
        int possible,

        List<Item> occurrences) {

    /** What would become of an occurrence. */
    public enum Prospect {
        FREE,
        /** Free, but requests of others wait for the same time. */
        COMPETING,
        REFUSED
    }

    /**
     * One date of the series.
     *
     * @param start nothing when the clock skips it
     */
    @Schema(name = "BookingSeriesPreviewOccurrence")
    public record Item(
            @Schema(description = "local start, its name within the series", example = "2027-03-01T18:00:00")
            LocalDateTime originalStart,

            @Schema(description = "with the offset of that date; null when the clock skips that time") @Nullable
            OffsetDateTime start,

            @Nullable OffsetDateTime end,
            Prospect prospect,

            @Schema(description = "what the booking would be", example = "REQUESTED") @Nullable
            BookingState state,

            @Schema(description = "requests of others for that time")
            int competing,

            @Schema(description = "code of the refusal", example = "room-not-available") @Nullable
            String code,

            @Schema(
                    description = "what exactly: `TAKEN`, `BUFFER`, `CLOSED`, `HELD`, `PUBLIC_HOLIDAY`, "
                            + "`CLOSED_THAT_DAY`, `OTHER_HOURS`; the quota's or the equipment's code",
                    example = "TAKEN")
            @Nullable
            String reason,

            @Schema(description = "what else there is on that day")
            List<Alternative> alternatives) {}

    static SeriesPreview of(PlanSeries.Outcome.Planned plan, List<Foresight.Foreseen> foreseen) {
        return new SeriesPreview(
                plan.recurrence().rule().text(),
                plan.zone().getId(),
                foreseen.size(),
                (int) foreseen.stream().filter(Foresight.Foreseen::isPossible).count(),
                items(foreseen, plan.zone()));
    }

    static List<Item> items(List<Foresight.Foreseen> foreseen, ZoneId zone) {
        return foreseen.stream().map(one -> item(one, zone)).toList();
    }

    private static Item item(Foresight.Foreseen one, ZoneId zone) {
        var reason = one.reason();
        return new Item(
                one.start(),
                at(one.slot(), true, zone),
                at(one.slot(), false, zone),
                !one.isPossible() ? Prospect.REFUSED : one.competing() > 0 ? Prospect.COMPETING : Prospect.FREE,
                one.state(),
                one.competing(),
                reason == null ? null : reason.code(),
                reason == null ? null : reason.detail(),
                one.alternatives());
    }

    private static @Nullable OffsetDateTime at(@Nullable TimeSlot slot, boolean start, ZoneId zone) {
        if (slot == null) {
            return null;
        }
        return (start ? slot.start() : slot.end()).atZone(zone).toOffsetDateTime();
    }
}
