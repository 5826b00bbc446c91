package pl.krakow.centra.reporting.openstatistics.domain;

import java.time.Instant;
import java.util.List;

/**
 * The statistics of a year, as they were published for good. They follow the figures as they were closed; corrections of a closed
 * year aren't published, since what changed in a cell would be a small count of its own.
 *
 * @param definitions the version of the indicators
 * @param closing the number and hash of the closing they were made from
 */
public record Publication(
        int year, String definitions, Instant publishedAt, int closing, String hash, List<Published> cells) {

    public Publication {
        cells = List.copyOf(cells);
    }
}
