package pl.krakow.centra.events.programme.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.EventSeries;
import pl.krakow.centra.events.programme.domain.EventSeries.Act;
import pl.krakow.centra.events.programme.domain.EventSeries.Deed;
import pl.krakow.centra.events.programme.domain.EventSeries.Occurrence;
import pl.krakow.centra.events.programme.domain.EventSeries.Pattern;
import pl.krakow.centra.events.programme.domain.EventSeries.Result;
import pl.krakow.centra.events.programme.domain.EventSeries.Scope;
import pl.krakow.centra.events.programme.domain.SeriesId;

/**
 * A series of events as stored. Local times are texts, as they stand on the wall.
 *
 * @param actSince when the act that is under way was begun; missing when none is
 */
@Document(EventSeriesDocument.COLLECTION)
@TypeAlias("eventSeries")
record EventSeriesDocument(
        @Id UUID id,
        String centre,
        String zone,
        String rule,
        List<PatternDocument> patterns,
        List<OccurrenceDocument> occurrences,
        @Nullable ActDocument act,
        @Nullable Instant actSince,
        @Nullable ResultDocument last,
        String begunBy,
        Instant begunAt,
        long revision) {

    static final String COLLECTION = "eventSeries";

    /** @param length in seconds */
    record PatternDocument(
            String kind,
            TextsDocument titles,
            int capacity,
            AboutDocument about,
            String start,
            long length,
            PlaceDocument place) {

        static PatternDocument of(Pattern pattern) {
            var about = pattern.about();
            return new PatternDocument(
                    about.kind().name(),
                    TextsDocument.some(about.titles()),
                    about.capacity(),
                    AboutDocument.of(about),
                    pattern.start().toString(),
                    pattern.length().toSeconds(),
                    PlaceDocument.of(pattern.place()));
        }

        Pattern toPattern() {
            return new Pattern(
                    about.toAbout(EventKind.valueOf(kind), titles.toTexts(), capacity),
                    LocalTime.parse(start),
                    Duration.ofSeconds(length),
                    place.toPlace());
        }
    }

    record OccurrenceDocument(String originalStart, UUID event, int pattern) {}

    record ActDocument(
            UUID id,
            String deed,
            String scope,
            String from,
            int pattern,
            @Nullable String reason,
            String by) {}

    record ResultDocument(String deed, int done, int left, Instant at) {}

    static EventSeriesDocument of(EventSeries series) {
        var act = series.act();
        var last = series.last();
        return new EventSeriesDocument(
                series.id().value(),
                series.centre(),
                series.zone().getId(),
                series.rule(),
                series.patterns().stream().map(PatternDocument::of).toList(),
                series.occurrences().stream()
                        .map(each -> new OccurrenceDocument(
                                each.originalStart().toString(), each.event().value(), each.pattern()))
                        .toList(),
                act == null
                        ? null
                        : new ActDocument(
                                act.id(),
                                act.deed().name(),
                                act.scope().name(),
                                act.from().toString(),
                                act.pattern(),
                                act.reason(),
                                act.by()),
                act == null ? null : act.since(),
                last == null ? null : new ResultDocument(last.deed().name(), last.done(), last.left(), last.at()),
                series.by(),
                series.begunAt(),
                series.revision());
    }

    EventSeries toSeries() {
        return new EventSeries(
                new SeriesId(id),
                centre,
                ZoneId.of(zone),
                rule,
                patterns.stream().map(PatternDocument::toPattern).toList(),
                occurrences.stream()
                        .map(each -> new Occurrence(
                                LocalDateTime.parse(each.originalStart), new EventId(each.event), each.pattern))
                        .toList(),
                act == null || actSince == null
                        ? null
                        : new Act(
                                act.id,
                                Deed.valueOf(act.deed),
                                Scope.valueOf(act.scope),
                                LocalDateTime.parse(act.from),
                                act.pattern,
                                act.reason,
                                act.by,
                                actSince),
                last == null ? null : new Result(Deed.valueOf(last.deed), last.done, last.left, last.at),
                begunBy,
                begunAt,
                revision);
    }
}
