package pl.krakow.centra.booking.fairness;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;
import pl.krakow.centra.booking.fairness.domain.StandingBookings;
import pl.krakow.centra.kit.race.Turns;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FairnessSettings.class)
class FairnessConfiguration {

    private final Turns turns = new Turns.Queued();

    @Bean
    LedgerBook<QuotaLedgerKey, QuotaUse> quotaBook(
            Ledgers<QuotaLedgerKey, QuotaUse> ledgers, StandingBookings sheets, Clock clock) {
        return new LedgerBook<>(ledgers, sheets, turns, clock);
    }

    @Bean
    LedgerBook<EquipmentLedgerKey, Lent> equipmentBook(
            Ledgers<EquipmentLedgerKey, Lent> ledgers, StandingBookings sheets, Clock clock) {
        return new LedgerBook<>(ledgers, sheets, turns, clock);
    }
}
