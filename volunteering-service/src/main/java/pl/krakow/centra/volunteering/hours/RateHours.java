package pl.krakow.centra.volunteering.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.volunteering.hours.domain.HourlyRates;
import pl.krakow.centra.volunteering.hours.domain.RatesOfCentres;

/** The coordinator says what an hour of volunteer work is worth from some day on; what is confirmed is valued anew. */
@Component
@RequiredArgsConstructor
public class RateHours {

    private static final int YEARS_BACK = 10;
    private static final int YEARS_AHEAD = 2;
    private static final int MOST_RATES = 200;

    private final RatesOfCentres rates;
    private final ValueHoursAgain valueHoursAgain;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {

        record Rated(HourlyRates rates) implements Outcome {}

        record OutOfReach() implements Outcome {}

        record TooMany(int most) implements Outcome {}
    }

    public HourlyRates of(CentreId centre) {
        return rates.of(centre.value());
    }

    /** @param grosz an hour, in hundredths of a zloty */
    public Outcome rate(CentreId centre, LocalDate from, long grosz, @Nullable String basis, String by) {
        var zone = centres.find(centre).map(Centre::zone).orElseThrow();
        var today = LocalDate.now(clock.withZone(zone));
        if (from.isBefore(today.minusYears(YEARS_BACK)) || from.isAfter(today.plusYears(YEARS_AHEAD))) {
            return new Outcome.OutOfReach();
        }
        var rate = new HourlyRates.Rate(from, grosz, basis, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Outcome outcome = Attempts.untilWon(() -> {
            var known = rates.of(centre.value());
            if (known.rates().size() >= MOST_RATES) {
                return Optional.<Outcome>of(new Outcome.TooMany(MOST_RATES));
            }
            var changed = known.with(rate);
            return rates.save(changed) ? Optional.<Outcome>of(new Outcome.Rated(changed)) : Optional.<Outcome>empty();
        });
        if (outcome instanceof Outcome.Rated) {
            valueHoursAgain.wake();
        }
        return outcome;
    }
}
