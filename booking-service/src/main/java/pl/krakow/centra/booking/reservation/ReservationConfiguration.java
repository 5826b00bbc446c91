package pl.krakow.centra.booking.reservation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.race.Turns;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReservationSettings.class)
class ReservationConfiguration {

    @Bean
    Turns sheetTurns() {
        return new Turns.Queued();
    }
}
