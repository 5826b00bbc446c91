package pl.krakow.centra.sites.api.bookings;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;

/** What is free at every centre. */
@HttpExchange("/api/v1/availability")
public interface FreeTimesApi {

    /** Free times of rooms that hold these people and have this equipment, the earliest first. */
    @GetExchange
    Answer<Page<FreeTime>> free(
            Caller caller,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam Duration duration,
            @RequestParam int people,
            @RequestParam(required = false) @Nullable List<String> equipment,
            @RequestParam int limit);

    /** Within it a meeting of the length asked for can begin at any time of the room's raster. */
    record FreeTime(
            String centre,
            String roomId,
            int capacity,
            LocalDate date,
            OffsetDateTime start,
            OffsetDateTime end,
            boolean requested) {

        public boolean holds(OffsetDateTime from, OffsetDateTime to) {
            return !start.toInstant().isAfter(from.toInstant())
                    && !end.toInstant().isBefore(to.toInstant());
        }
    }
}
