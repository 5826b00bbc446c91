package pl.krakow.centra.reporting.closing;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param compareEvery how often what was closed is compared with what is counted now */
@Validated
@ConfigurationProperties("centra.closings")
record ClosingSettings(@NotNull @DefaultValue("5m") Duration compareEvery) {}
