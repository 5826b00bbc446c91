package pl.krakow.centra.reporting.figures.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.figures.ReadOccupancy.Occupancy;
import pl.krakow.centra.reporting.figures.ReadOccupancy.Use;
import pl.krakow.centra.reporting.figures.http.SummaryView.SourceView;
import pl.krakow.centra.reporting.indicators.IndicatorCatalogue;

/**
 * Occupancy as it is answered: data for a heatmap and its table.
 *
 * @param definitions the version of the indicators the figures follow
 * @param hours only those in which something was open or used
 */
@Schema(name = "ReportOccupancy")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OccupancyView(
        LocalDate from,
        LocalDate to,
        @Schema(example = "2027-01") String definitions,
        @Nullable String room,
        Instant asOf,
        List<SourceView> sources,
        UseView total,
        List<HourView> hours,
        List<RoomView> rooms) {

    /** Minutes, and which share of the open ones was used. */
    @Schema(name = "ReportUse")
    record UseView(
            @Schema(example = "13200") long open,
            @Schema(example = "4950") long used,

            @Schema(description = "of 1,000; missing where nothing was open", example = "375") @Nullable
            Long perMille) {

        static UseView of(Use use) {
            return new UseView(
                    use.open(),
                    use.used(),
                    use.open() == 0 ? null : (use.used() * 1_000 + use.open() / 2) / use.open());
        }
    }

    @Schema(name = "ReportHourUse")
    record HourView(
            @Schema(description = "1 is Monday", example = "1")
            int weekday,

            @Schema(example = "17") int hour,
            UseView use) {}

    @Schema(name = "ReportRoomUse")
    record RoomView(
            @Schema(example = "reymonta") String centre,
            @Schema(example = "1w040") String room,
            UseView use) {}

    static OccupancyView of(Occupancy occupancy) {
        var query = occupancy.query();
        return new OccupancyView(
                query.period().from(),
                query.period().to(),
                IndicatorCatalogue.VERSION,
                query.room(),
                occupancy.asOf(),
                SourceView.of(occupancy.sources(), occupancy.asOf()),
                UseView.of(occupancy.total()),
                occupancy.hours().stream()
                        .map(each -> new HourView(each.weekday(), each.hour(), UseView.of(each.use())))
                        .toList(),
                occupancy.rooms().stream()
                        .map(each -> new RoomView(each.centre(), each.room(), UseView.of(each.use())))
                        .toList());
    }
}
