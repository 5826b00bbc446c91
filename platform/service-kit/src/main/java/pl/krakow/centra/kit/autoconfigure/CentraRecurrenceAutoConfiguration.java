package pl.krakow.centra.kit.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

import pl.krakow.centra.kit.recurrence.LibraryRecurrences;
import pl.krakow.centra.kit.recurrence.domain.Recurrences;

/** Recurrence rules, for services with series. */
@AutoConfiguration
@ConditionalOnClass(name = "org.dmfs.rfc5545.recur.RecurrenceRule")
final class CentraRecurrenceAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Recurrences recurrences() {
        return new LibraryRecurrences();
    }
}
