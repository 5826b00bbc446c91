package pl.krakow.centra.sites.gateway;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the API is and how long a page waits for it.
 *
 * @param uri the gateway
 * @param connectTimeout for a connection
 * @param readTimeout for an answer; a panel that takes longer says so instead of holding the page
 */
@Validated
@ConfigurationProperties("centra.gateway")
record GatewaySettings(
        @NotNull URI uri,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("3s") Duration readTimeout) {}
