package pl.krakow.centra.sites.live;

import java.time.Duration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pages are kept alive.
 *
 * @param broker where the platform's events are
 * @param streams how many open pages this process tells of changes; the others stay as they were opened
 * @param streamsOfOne how many of these may be one person's
 * @param beat how often a silent stream gives a sign of life
 * @param lasts after this a stream ends and the page opens another: by then its person may not work here any more
 * @param remembered for how long changes are kept for pages that were away for a moment
 * @param idle how long the sites go on listening when the last page was closed
 */
@Validated
@ConfigurationProperties("centra.live")
record LiveSettings(
        @NotBlank String broker,
        @Positive @DefaultValue("500") int streams,
        @Positive @DefaultValue("20") int streamsOfOne,
        @DefaultValue("15s") Duration beat,
        @DefaultValue("10m") Duration lasts,
        @DefaultValue("2m") Duration remembered,
        @DefaultValue("1m") Duration idle) {}
