package pl.krakow.centra.events.rooms;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/**
 * How patient this service is with booking-service.
 *
 * @param answeredWithin who waits longer for a room is shown as overdue, and asks again
 * @param lookEvery how often it is looked for those
 */
@Validated
@ConfigurationProperties("centra.events.rooms")
record RoomSettings(
        @NotNull @DefaultValue("PT1M") Duration answeredWithin,
        @NotNull @DefaultValue("PT15S") Duration lookEvery) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RoomSettings.class)
    static class Use {}
}
