package pl.krakow.centra.booking.rooms;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import pl.krakow.centra.kit.problem.http.BodyLimit;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoomsConfiguration.Settings.class)
class RoomsConfiguration {

    private static final String PICTURES = "/api/v1/centres/{centre}/rooms/{room}/pictures";

    /**
     * @param rooms the file of rooms that is imported where something is missing
     * @param largestPicture how large a picture's file may be as it is sent; the gateway has a limit of its own
     */
    @Validated
    @ConfigurationProperties("centra.booking")
    record Settings(
            @NotNull Resource rooms, @DefaultValue("6MB") DataSize largestPicture) {}

    @Bean
    RoomsFile roomsFile(Settings settings) {
        return RoomsFile.load(settings.rooms());
    }

    @Bean
    Districts districts(RoomsFile file) {
        return file.districts();
    }

    /** Everything else stays within the usual limit. */
    @Bean
    BodyLimit pictureLimit(Settings settings) {
        return new BodyLimit("POST", PICTURES, settings.largestPicture());
    }
}
