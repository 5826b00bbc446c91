package pl.krakow.centra.volunteering.hours.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.volunteering.hours.domain.HourlyRates;

/**
 * A centre's rates as stored.
 *
 * @param id the centre
 */
@Document("volunteeringRates")
@TypeAlias("volunteeringRates")
record RatesDocument(@Id String id, List<RateDocument> rates, long revision) {

    record RateDocument(String from, long grosz, @Nullable String basis, String by, Instant at) {}

    static RatesDocument of(HourlyRates rates) {
        return new RatesDocument(
                rates.centre(),
                rates.rates().stream()
                        .map(rate -> new RateDocument(
                                rate.from().toString(), rate.grosz(), rate.basis(), rate.by(), rate.at()))
                        .toList(),
                rates.revision());
    }

    HourlyRates toRates() {
        return new HourlyRates(
                id,
                rates.stream()
                        .map(rate -> new HourlyRates.Rate(
                                LocalDate.parse(rate.from), rate.grosz, rate.basis, rate.by, rate.at))
                        .toList(),
                revision);
    }
}
