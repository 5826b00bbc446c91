package pl.krakow.centra.booking.fairness.mongo;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.FairUses;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.Lifts;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;

@Configuration(proxyBeanMethods = false)
class FairnessStoreConfiguration {

    @Bean
    Ledgers<QuotaLedgerKey, QuotaUse> quotaLedgers(MongoOperations mongo) {
        return MongoLedgers.quotas(mongo);
    }

    @Bean
    Ledgers<EquipmentLedgerKey, Lent> equipmentLedgers(MongoOperations mongo) {
        return MongoLedgers.equipment(mongo);
    }

    @Bean
    FairUses fairUses(MongoOperations mongo, Clock clock) {
        return new MongoFairUses(mongo, clock);
    }

    @Bean
    Lifts lifts(MongoOperations mongo) {
        return new MongoLifts(mongo);
    }
}
