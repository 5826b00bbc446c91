package pl.krakow.centra.volunteering.hours;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.volunteering.hours.domain.HourlyRates;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers;
import pl.krakow.centra.volunteering.hours.domain.RatesOfCentres;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;

/**
 * Values confirmed hours by the rates as they are now, so that a rate that is set later tells reports what hours of before are
 * worth. Begins at once when a rate is set; what a crash left is done by the next round.
 */
@Component
class ValueHoursAgain extends Sweep {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int MOST_AT_ONCE = 200;

    private final HoursLedgers ledgers;
    private final RatesOfCentres rates;
    private final Clock clock;

    ValueHoursAgain(HoursLedgers ledgers, RatesOfCentres rates, Leases leases, Clock clock) {
        super(leases, "volunteering-rates", PAUSE);
        this.ledgers = ledgers;
        this.rates = rates;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        for (var centre : rates.all()) {
            valueAgain(centre);
        }
    }

    private void valueAgain(HourlyRates centre) {
        while (mayGoOn()) {
            var old = ledgers.valuedBefore(centre.centre(), centre.revision(), MOST_AT_ONCE);
            old.forEach(ledger -> valueAgain(ledger.placement()));
            if (old.size() < MOST_AT_ONCE) {
                return;
            }
        }
    }

    private void valueAgain(PlacementId placement) {
        Attempts.untilSettled(() -> {
            var ledger = ledgers.find(placement).orElseThrow();
            var now = rates.of(ledger.centre());
            return ledger.valuedAt() >= now.revision()
                    || ledgers.save(
                            ledger.again().valuedBy(now), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        });
    }
}
