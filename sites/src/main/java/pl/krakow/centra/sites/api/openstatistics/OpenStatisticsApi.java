package pl.krakow.centra.sites.api.openstatistics;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;

/** What the city publishes of each closed year; what was published doesn't change. */
@HttpExchange("/api/v1/public/statistics")
public interface OpenStatisticsApi {

    /** The years that are published, the latest first. */
    @GetExchange
    Answer<Years> years(Caller caller);

    @GetExchange("/{year}")
    Answer<Statistics> year(Caller caller, @PathVariable int year);

    record Years(List<Year> items) {}

    record Year(int year, OffsetDateTime publishedAt) {}

    /**
     * A year.
     *
     * @param definitions the version of the indicators
     * @param note what is left out and why
     */
    record Statistics(
            int year,
            String definitions,
            OffsetDateTime publishedAt,
            @Nullable String note,
            List<Cell> cells) {}

    /**
     * A figure.
     *
     * @param table which table it is in
     * @param name in the reader's language, with its part
     * @param centre null for the city
     * @param part null for the whole
     * @param value null where it is left out
     */
    record Cell(
            String table,
            String indicator,
            String name,
            @Nullable String centre,
            @Nullable String part,
            @Nullable Long value,
            boolean suppressed) {}
}
