package pl.krakow.centra.booking.reservation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReservationConfiguration {

    @Bean
    SheetTurns sheetTurns() {
        return new SheetTurns.Queued();
    }
}
