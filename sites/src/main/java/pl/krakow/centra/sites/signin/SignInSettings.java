package pl.krakow.centra.sites.signin;

import java.net.URI;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The issuer's addresses, named one by one so that the sites start without it.
 *
 * @param issuer as it names itself in tokens
 * @param authorization where the browser signs in
 * @param token where codes are exchanged, server to server
 * @param keys the issuer's public keys
 * @param endSession where the browser signs out
 * @param clientSecret of the client
 */
@Validated
@ConfigurationProperties("centra.sign-in")
record SignInSettings(
        @NotBlank String issuer,
        @NotNull URI authorization,
        @NotNull URI token,
        @NotNull URI keys,
        @NotNull URI endSession,
        @DefaultValue("centra-sites") String clientId,
        @NotBlank String clientSecret) {}
