package pl.krakow.centra.reporting.usage.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.reporting.indicators.IndicatorCatalogue;
import pl.krakow.centra.reporting.usage.OpenFigure.Opened;
import pl.krakow.centra.reporting.usage.OpenFigure.Place;
import pl.krakow.centra.reporting.usage.OpenFigure.Row;
import pl.krakow.centra.reporting.usage.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.usage.domain.Indicator;
import pl.krakow.centra.reporting.usage.domain.Measure;

/**
 * A figure, opened: the amounts of all items of all pages add up to {@code figure}.
 *
 * @param unit of the figure and of the amounts; hours are opened in minutes, which add up without rounding
 */
@Schema(name = "ReportFigure")
record FigureView(
        String indicator,
        String definitions,
        String unit,
        long figure,
        List<FactView> items,
        @Nullable String next) {

    /**
     * A booking (its version, date and centre) or a beneficiary (its kind and district, once they are known).
     *
     * @param of {@code booking} or {@code beneficiary}
     */
    @Schema(name = "ReportFact")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FactView(
            String of,
            UUID id,
            @Nullable Long version,
            @Nullable LocalDate date,
            @Nullable String centre,
            @Nullable BeneficiaryKind kind,
            @Nullable String district,
            long amount) {

        static FactView of(Row row) {
            return switch (row) {
                case Row.OfBooking booking ->
                    new FactView(
                            "booking",
                            booking.bookingId(),
                            booking.version(),
                            booking.date(),
                            booking.centre(),
                            null,
                            null,
                            booking.amount());
                case Row.OfBeneficiary beneficiary ->
                    new FactView(
                            "beneficiary",
                            beneficiary.beneficiaryId(),
                            beneficiary.version(),
                            null,
                            null,
                            beneficiary.kind(),
                            beneficiary.district(),
                            beneficiary.amount());
            };
        }
    }

    static FigureView of(Indicator indicator, Opened opened) {
        return new FigureView(
                indicator.id(),
                IndicatorCatalogue.VERSION,
                unit(indicator.measure()),
                opened.figure(),
                opened.rows().stream().map(FactView::of).toList(),
                opened.next() == null ? null : cursor(opened.next()).encode());
    }

    static Place place(Indicator indicator, Cursor cursor) {
        return indicator.distinct()
                ? new Place.OfBeneficiary((int) Math.clamp(cursor.number(0), -1L, Integer.MAX_VALUE - 1L))
                : new Place.OfBooking(cursor.date(0), cursor.uuid(1));
    }

    private static Cursor cursor(Place place) {
        return switch (place) {
            case Place.OfBooking booking -> Cursor.of(booking.date(), booking.bookingId());
            case Place.OfBeneficiary beneficiary -> Cursor.of(beneficiary.ordinal());
        };
    }

    private static String unit(Measure measure) {
        return switch (measure) {
            case BOOKINGS -> "booking";
            case MINUTES -> "minute";
            case PEOPLE -> "person";
            case BENEFICIARIES -> "beneficiary";
        };
    }
}
