package pl.krakow.centra.sites.gateway;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The city's report of a period: per centre and in total, where beneficiaries are counted once across centres. */
public record Summary(
        LocalDate from,
        LocalDate to,
        String definitions,
        @Nullable OffsetDateTime asOf,
        List<Source> sources,
        List<CentreFigures> centres,
        Figures total) {

    /** How far the events of one publisher had been taken in. */
    public record Source(String topic, OffsetDateTime lastEventAt) {}

    /** What one centre did. */
    public record CentreFigures(
            String centre,
            long roomUses,
            long requests,
            long cancellations,
            BigDecimal hours,
            long people,
            Beneficiaries beneficiaries) {

        public Figures figures() {
            return new Figures(roomUses, requests, cancellations, hours, people, beneficiaries);
        }
    }

    /** The six figures. */
    public record Figures(
            long roomUses,
            long requests,
            long cancellations,
            BigDecimal hours,
            long people,
            Beneficiaries beneficiaries) {}

    /** Distinct beneficiaries by kind. */
    public record Beneficiaries(long total, long organisations, long informalGroups, long individuals) {}

    public @Nullable Figures of(String centre) {
        return centres.stream()
                .filter(figures -> figures.centre().equals(centre))
                .findFirst()
                .map(CentreFigures::figures)
                .orElse(null);
    }
}
