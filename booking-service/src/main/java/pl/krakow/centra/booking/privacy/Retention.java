package pl.krakow.centra.booking.privacy;

import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long personal data are kept.
 *
 * @param responsiblePeople after a meeting, the last one of a series, or the end of the season it was wished for: who
 *     answered for it, and how to reach them
 * @param texts after the same: title, purpose and reasons. Five years, as long as the documents of a public task
 * @param contacts how to reach the responsible people of a group to which nothing has happened for so long
 */
@Validated
@ConfigurationProperties("centra.booking.retention")
public record Retention(
        @DefaultValue("P1Y") Period responsiblePeople,
        @DefaultValue("P5Y") Period texts,
        @DefaultValue("P3Y") Period contacts) {

    public Retention {
        for (var period : new Period[] {responsiblePeople, texts, contacts}) {
            if (period.isNegative() || period.isZero()) {
                throw new IllegalArgumentException(
                        "personal data are kept for some time, not for %s".formatted(period));
            }
        }
    }
}
