package pl.krakow.centra.sites.session;

import java.time.Duration;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people stay signed in.
 *
 * @param database of the sessions, in the sites' own store
 * @param secret what sessions are sealed with; a new one signs everybody out
 * @param length how long a session lives without a request
 */
@Validated
@ConfigurationProperties("centra.session")
record SessionSettings(
        @NotBlank String database,
        @NotBlank String secret,
        @DefaultValue("8h") Duration length) {}
