package pl.krakow.centra.booking.rooms;

import java.time.Clock;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.MongoOperations;
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

    @Bean
    MongoRooms rooms(MongoOperations mongo, Clock clock, RoomsFile file) {
        new RoomsImport(mongo).bring(file);
        return new MongoRooms(mongo, clock);
    }
}
