package pl.krakow.centra.reporting.indicators;

import java.util.List;

/** The catalogue of indicators, for tests of other packages. */
public final class Definitions {

    private Definitions() {}

    public static List<IndicatorCatalogue.Definition> all() {
        return new IndicatorCatalogue().definitions();
    }
}
