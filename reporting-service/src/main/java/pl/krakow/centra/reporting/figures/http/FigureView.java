package pl.krakow.centra.reporting.figures.http;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.reporting.counting.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.figures.OpenFigure.Opened;
import pl.krakow.centra.reporting.figures.OpenFigure.Place;
import pl.krakow.centra.reporting.figures.OpenFigure.Row;
import pl.krakow.centra.reporting.indicators.IndicatorCatalogue;

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

        @Schema(
                description =
                        "of a figure that is worked out: the indicators it is worked out of, which open instead of it",
                example = "[]")
        List<String> workedOutOf,

        @Schema(
                description =
                        "with the last page: whether something of the figure was counted anew between one page and another;"
                                + " then the amounts don't add up to it, and it has to be opened again",
                example = "false")
        boolean changed,

        List<FactView> items,
        @Nullable String next) {

    /**
     * A fact (its version, date and centre) or a member that is counted once (of a beneficiary its kind and district, once they
     * are known).
     *
     * @param of what it is: {@code booking}, {@code event}, {@code advice} …
     */
    @Schema(name = "ReportFact")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FactView(
            @Schema(example = "booking") String of,

            @Schema(
                    description = "the id of what it is, or of what it lies in and then its own within that",
                    example = "0198f3a0-0000-7000-8000-000000000001")
            String id,

            @Nullable Long version,

            @Schema(
                    description = "the id of the event that told it, as on the topic",
                    example = "0198f3a0-7c11-7000-8000-0000000000e1")
            @Nullable
            String event,

            @Nullable LocalDate date,
            @Nullable String centre,
            @Nullable BeneficiaryKind kind,
            @Nullable String district,
            long amount) {

        static FactView of(Row row, Cell cell) {
            return switch (row) {
                case Row.OfFact fact ->
                    new FactView(
                            fact.fact().kind(),
                            fact.fact().subject(),
                            fact.version(),
                            fact.event().isEmpty() ? null : fact.event(),
                            fact.date(),
                            fact.centre(),
                            null,
                            null,
                            fact.amount());
                case Row.OfMember member ->
                    new FactView(
                            cell.indicator().unit().id(),
                            member.id().toString(),
                            member.version(),
                            null,
                            null,
                            null,
                            member.kind(),
                            member.district(),
                            member.amount());
            };
        }
    }

    static FigureView of(Cell cell, Opened opened) {
        return new FigureView(
                cell.indicator().id(),
                IndicatorCatalogue.VERSION,
                cell.indicator().unit().id(),
                opened.figure(),
                cell.indicator().workedOutOf().stream().map(Indicator::id).toList(),
                opened.changed(),
                opened.rows().stream().map(row -> FactView.of(row, cell)).toList(),
                opened.next() == null ? null : cursor(opened.next()).encode());
    }

    /** Where a part begins; a cursor of another figure is refused. */
    static Place place(Cell cell, boolean facts, Cursor cursor) {
        return cell.indicator().distinct() && !facts
                ? new Place.OfMember((int) Math.clamp(cursor.number(0), -1L, Integer.MAX_VALUE - 1L), cursor.number(1))
                : new Place.OfFact(cursor.date(0), cursor.text(1), cursor.text(2), cursor.number(3));
    }

    private static Cursor cursor(Place place) {
        return switch (place) {
            case Place.OfFact fact -> Cursor.of(fact.date(), fact.centre(), fact.fact(), fact.shown());
            case Place.OfMember member -> Cursor.of(member.ordinal(), member.shown());
        };
    }
}
