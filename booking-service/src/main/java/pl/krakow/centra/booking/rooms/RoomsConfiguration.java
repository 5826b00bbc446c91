package pl.krakow.centra.booking.rooms;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoomsConfiguration.Settings.class)
class RoomsConfiguration {

    /** @param rooms the file of rooms that is imported where something is missing */
    @Validated
    @ConfigurationProperties("centra.booking")
    record Settings(@NotNull Resource rooms) {}

    @Bean
    RoomsFile roomsFile(Settings settings) {
        return RoomsFile.load(settings.rooms());
    }

    @Bean
    Districts districts(RoomsFile file) {
        return file.districts();
    }
}
