package pl.krakow.centra.events.programme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.holiday.PublicHolidaysOfPoland;

/** The days on which hardly anybody comes. */
@Configuration(proxyBeanMethods = false)
class PublicHolidaysKnown {

    @Bean
    PublicHolidaysOfPoland publicHolidays() {
        return new PublicHolidaysOfPoland();
    }
}
