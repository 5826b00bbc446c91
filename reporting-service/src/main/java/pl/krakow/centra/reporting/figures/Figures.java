package pl.krakow.centra.reporting.figures;

import java.util.EnumMap;
import java.util.Map;

import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.counting.domain.Tally;

/** A number for every indicator; minutes where an indicator measures time. */
public record Figures(Map<Indicator, Long> values) {

    public Figures {
        values = Map.copyOf(values);
    }

    static Figures of(Tally tally) {
        Map<Indicator, Long> values = new EnumMap<>(Indicator.class);
        for (var indicator : Indicator.values()) {
            values.put(indicator, tally.figure(indicator));
        }
        return new Figures(values);
    }

    public long of(Indicator indicator) {
        return values.getOrDefault(indicator, 0L);
    }
}
