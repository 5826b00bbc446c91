package pl.krakow.centra.reporting.indicators;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import pl.krakow.centra.kit.wording.Wording;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Dimension.Part;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/** What figures and their parts are called. */
public final class FigureNames {

    private static final Control EXACTLY_THIS_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private FigureNames() {}

    /** As the catalogue of indicators calls it. */
    public static String of(Indicator indicator, Locale language) {
        return ResourceBundle.getBundle(IndicatorCatalogue.TEXTS, language, EXACTLY_THIS_LANGUAGE)
                .getString(indicator.id() + ".name");
    }

    /** A figure or a part of it, e.g. {@code Porady: prawo}. */
    public static String of(Cell cell, Wording wording) {
        var name = of(cell.indicator(), wording.language());
        var part = cell.part();
        return part == null ? name : name + ": " + of(part, wording);
    }

    /** A part in words; a room or a field of advice by its code. */
    public static String of(Part part, Wording wording) {
        try {
            return wording.say("part.%s.%s".formatted(part.dimension().id(), part.value()));
        } catch (MissingResourceException e) {
            return part.dimension() == Dimension.HOUR ? part.value() + ":00" : part.value();
        }
    }
}
