package pl.krakow.centra.sites.city;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.reports.Closings;
import pl.krakow.centra.sites.api.reports.Contracts;
import pl.krakow.centra.sites.api.reports.Sources;

/** Something somebody of the city office has to look at, and where. */
sealed interface Alert {

    String address();

    /** A promise that won't be kept at this pace, or wasn't. */
    record Behind(
            Contracts.Contract contract,
            Contracts.Promise promise,
            @Nullable BigDecimal forecast) implements Alert {
        @Override
        public String address() {
            return "/promises/" + contract.centre() + "/" + contract.begins();
        }
    }

    /** A month that is over can't be closed well: counts are missing. */
    record CountsMissing(Closings.Preview month, long count) implements Alert {
        @Override
        public String address() {
            return "/closings/close?kind=MONTH&on=" + month.period().from();
        }
    }

    /** A source tells nothing any more. */
    record Silent(String topic, @Nullable OffsetDateTime since) implements Alert {
        @Override
        public String address() {
            return "/freshness";
        }
    }

    /** Events that couldn't be counted. */
    record Parked(String topic, long count) implements Alert {
        @Override
        public String address() {
            return "/freshness";
        }
    }

    static List<Alert> of(
            List<Contracts.Contract> contracts, Closings.@Nullable Preview month, @Nullable Sources sources) {
        List<Alert> alerts = new ArrayList<>();
        contracts.forEach(contract -> contract.promises().stream()
                .filter(Contracts.Promise::behind)
                .forEach(promise -> alerts.add(new Behind(contract, promise, promise.forecast()))));
        if (month != null && month.closedAs() == null && month.over()) {
            long count =
                    month.missing().stream().mapToLong(Closings.Count::count).sum();
            if (count > 0) {
                alerts.add(new CountsMissing(month, count));
            }
        }
        if (sources != null) {
            sources.sources().forEach(source -> {
                if (source.silent()) {
                    alerts.add(new Silent(source.topic(), source.lastEventAt()));
                }
                if (source.parked() > 0) {
                    alerts.add(new Parked(source.topic(), source.parked()));
                }
            });
        }
        return List.copyOf(alerts);
    }

    /** Which words tell it. */
    default String kind() {
        return switch (this) {
            case Behind _ -> "behind";
            case CountsMissing _ -> "missing";
            case Silent _ -> "silent";
            case Parked _ -> "parked";
        };
    }
}
