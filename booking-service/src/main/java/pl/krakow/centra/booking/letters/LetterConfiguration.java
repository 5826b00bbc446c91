package pl.krakow.centra.booking.letters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.booking.letters.domain.Letters;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterSettings.class)
class LetterConfiguration {

    /** Asks the store when it is read, and only then. */
    @Bean
    MeterBinder letterMetrics(Letters letters) {
        return registry -> Gauge.builder("centra.letters.waiting", letters, Letters::waiting)
                .description("letters that wait to be sent")
                .register(registry);
    }
}
