package pl.krakow.centra.booking.reservation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReservationSettings.class)
class ReservationConfiguration {

    @Bean
    SheetTurns sheetTurns() {
        return new SheetTurns.Queued();
    }
}
