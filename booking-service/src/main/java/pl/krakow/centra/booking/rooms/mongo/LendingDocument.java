package pl.krakow.centra.booking.rooms.mongo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.OpeningHours;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.kit.outbox.PendingEvent;

/** How a centre lends, as stored: hours as {@code 09:00-20:00} under the name of the day or the date. */
@Document(LendingDocument.COLLECTION)
@TypeAlias("lending")
record LendingDocument(
        @Id String centre,
        @Nullable Long version,
        String regulationsVersion,
        boolean closedOnPublicHolidays,
        Map<String, List<String>> weekly,
        Map<String, List<String>> exceptions,
        @Nullable List<ChangeDocument> changes,
        @Nullable List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "lendings";

    static LendingDocument of(Lending lending) {
        var hours = lending.openingHours();
        return new LendingDocument(
                lending.centre(),
                0L,
                lending.regulationsVersion(),
                hours.closedOnPublicHolidays(),
                texts(hours.weekly()),
                texts(hours.exceptions()),
                List.of(),
                null,
                null);
    }

    Revised<Lending> toRevised() {
        return new Revised<>(toLending(), version == null ? 0 : version, ChangeDocument.changes(changes));
    }

    Lending toLending() {
        return new Lending(
                centre,
                new OpeningHours(
                        hours(weekly, DayOfWeek::valueOf), hours(exceptions, LocalDate::parse), closedOnPublicHolidays),
                regulationsVersion);
    }

    static <D> Map<String, List<String>> texts(Map<D, List<Hours>> days) {
        var texts = new TreeMap<String, List<String>>();
        days.forEach((day, hours) ->
                texts.put(day.toString(), hours.stream().map(Hours::toString).toList()));
        return texts;
    }

    private static <D> Map<D, List<Hours>> hours(Map<String, List<String>> days, Function<String, D> key) {
        return days.entrySet().stream()
                .collect(Collectors.toMap(
                        day -> key.apply(day.getKey()),
                        day -> day.getValue().stream().map(Hours::parse).toList()));
    }
}
