package pl.krakow.centra.sites.api.reports;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Figures over time: a number for each part of a period. */
public record Course(List<Part> periods, List<OfIndicator> figures) {

    /** Both dates included. */
    public record Part(LocalDate from, LocalDate to) {}

    /** One figure. */
    public record OfIndicator(String indicator, String unit, List<AtCentre> centres, List<Long> total) {}

    /** A centre's numbers. */
    public record AtCentre(String centre, List<Long> figures) {}

    public @Nullable OfIndicator of(String indicator) {
        return figures.stream()
                .filter(figure -> figure.indicator().equals(indicator))
                .findFirst()
                .orElse(null);
    }
}
