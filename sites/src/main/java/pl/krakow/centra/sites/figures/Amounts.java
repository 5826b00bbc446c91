package pl.krakow.centra.sites.figures;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.reports.Statements;
import pl.krakow.centra.sites.words.Words;

/** Figures as people read them: minutes as hours, groszy as zloty, of 1,000 as percent. Templates know it as {@code amounts}. */
@Component
@RequiredArgsConstructor
public class Amounts {

    private static final String MINUTE = "minute";
    private static final String GROSZ = "grosz";
    private static final String PER_MILLE = "perMille";

    private final Words words;

    /** The bare number. */
    public String number(String unit, long figure) {
        return switch (unit) {
            case MINUTE -> words.decimal(BigDecimal.valueOf(figure / 60.0));
            case GROSZ -> words.decimal(BigDecimal.valueOf(figure, 2));
            case PER_MILLE -> words.decimal(BigDecimal.valueOf(figure, 1));
            default -> words.number(figure);
        };
    }

    /** With its sign where it has one of its own: 58%, 214 520 zł, 12,5 h. */
    public String of(String unit, long figure) {
        return switch (unit) {
            case MINUTE -> words.text("city.amount.hours", number(unit, figure));
            case GROSZ -> words.text("city.amount.zloty", number(unit, figure));
            case PER_MILLE -> number(unit, figure) + "%";
            default -> number(unit, figure);
        };
    }

    public String of(String unit, @Nullable Long figure) {
        return figure == null ? "–" : of(unit, figure.longValue());
    }

    /** A cell of a statement, in the language of the statement: the API writes numbers with a point and dates like 2026-12-31. */
    public String cell(Statements.Column column, String cell, String language) {
        var locale = Locale.forLanguageTag(language);
        if (column.isNumber() && cell.matches("-?\\d+(\\.\\d+)?")) {
            var number = new BigDecimal(cell);
            var format = NumberFormat.getNumberInstance(locale);
            format.setMinimumFractionDigits(number.scale());
            format.setMaximumFractionDigits(number.scale());
            return format.format(number);
        }
        return column.isDate() && cell.matches("\\d{4}-\\d{2}-\\d{2}")
                ? LocalDate.parse(cell).format(DateTimeFormatter.ofPattern("d MMM yyyy", locale))
                : cell;
    }

    /** In percent, shares in points; nothing when it can't be told. */
    public @Nullable String change(String unit, long now, @Nullable Long then) {
        if (then == null) {
            return null;
        }
        if (PER_MILLE.equals(unit)) {
            long points = now - then;
            var amount = words.decimal(BigDecimal.valueOf(Math.abs(points), 1));
            return words.text("city.amount.points", (points > 0 ? "+" : points < 0 ? "−" : "") + amount);
        }
        return then == 0 ? null : words.change(Math.round((now / (double) then - 1) * 100));
    }
}
