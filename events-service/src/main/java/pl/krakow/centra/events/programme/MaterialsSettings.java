package pl.krakow.centra.events.programme;

import java.time.Period;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import pl.krakow.centra.kit.problem.http.BodyLimit;

/**
 * @param largest how large a file or a picture may be as it is sent; the gateway has a limit of its own
 * @param keep after the end of an event: its files and its picture
 */
@Validated
@ConfigurationProperties("centra.events.programme.materials")
record MaterialsSettings(
        @NotNull @DefaultValue("6MB") DataSize largest,
        @NotNull @DefaultValue("P2Y") Period keep) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MaterialsSettings.class)
    static class Use {

        private static final String EVENT = "/api/v1/centres/{centre}/events/{event}";

        @Bean
        BodyLimit attachmentLimit(MaterialsSettings settings) {
            return new BodyLimit("POST", EVENT + "/attachments", settings.largest());
        }

        @Bean
        BodyLimit eventPictureLimit(MaterialsSettings settings) {
            return new BodyLimit("PUT", EVENT + "/picture", settings.largest());
        }
    }
}
