package pl.krakow.centra.sites.api.reports;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Figures of a period, per centre and together, in the units they are counted in. */
public record Figures(
        LocalDate from,
        LocalDate to,
        String definitions,
        @Nullable String by,
        @Nullable OffsetDateTime asOf,
        List<Source> sources,
        List<OfIndicator> figures) {

    /** How far the events of one publisher had been taken in. */
    public record Source(String topic, OffsetDateTime lastEventAt, boolean silent) {}

    /** One figure. */
    public record OfIndicator(String indicator, String unit, List<AtCentre> centres, Amount total) {

        public @Nullable Amount at(String centre) {
            return centres.stream()
                    .filter(each -> each.centre().equals(centre))
                    .findFirst()
                    .map(AtCentre::amount)
                    .orElse(null);
        }
    }

    /** A centre's share. */
    public record AtCentre(String centre, Amount amount) {}

    /**
     * An amount, with its parts where it was asked to be broken down.
     *
     * @param before in the period of the same length right before
     * @param yearAgo in the same period a year ago
     */
    public record Amount(
            long figure,
            Map<String, Long> parts,
            @Nullable Long before,
            @Nullable Long yearAgo) {}

    public @Nullable OfIndicator of(String indicator) {
        return figures.stream()
                .filter(figure -> figure.indicator().equals(indicator))
                .findFirst()
                .orElse(null);
    }
}
