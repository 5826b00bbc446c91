package pl.krakow.centra.booking.series.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.reservation.mongo.DetailsDocument;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.series.domain.Act;
import pl.krakow.centra.booking.series.domain.ActResult;
import pl.krakow.centra.booking.series.domain.Elsewhere;
import pl.krakow.centra.booking.series.domain.Occurrence;
import pl.krakow.centra.booking.series.domain.OnConflict;
import pl.krakow.centra.booking.series.domain.Pattern;
import pl.krakow.centra.booking.series.domain.Reason;
import pl.krakow.centra.booking.series.domain.Scope;
import pl.krakow.centra.booking.series.domain.Series;
import pl.krakow.centra.kit.recurrence.domain.Recurrence;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;

/**
 * A series as stored. Local dates and times are text in ISO 8601: BSON has none without a zone.
 *
 * @param actDue when the act that is under way is overdue; beside the act for the sweep's index
 * @param peopleUntil its last date, while it says who answers for the meetings; absent otherwise
 * @param textsUntil its last date, while there is any text to forget; absent otherwise
 */
@Document(SeriesDocument.COLLECTION)
@TypeAlias("series")
record SeriesDocument(
        @Id UUID id,
        @Version @Nullable Long version,
        String centre,
        String zone,
        UUID beneficiary,
        String madeBy,
        Instant madeAt,
        String first,
        String rule,
        List<String> without,
        List<String> more,
        List<PatternDocument> patterns,
        List<OccurrenceDocument> occurrences,
        @Nullable ActDocument act,
        @Nullable Instant actDue,
        @Nullable ResultDocument last,
        @Nullable String peopleUntil,
        @Nullable String textsUntil) {

    static final String COLLECTION = "bookingSeries";

    record PatternDocument(String start, String length, String room, DetailsDocument details) {

        static PatternDocument of(Pattern pattern) {
            return new PatternDocument(
                    pattern.start().toString(),
                    pattern.length().toString(),
                    pattern.room().room(),
                    DetailsDocument.of(pattern.details()));
        }

        Pattern toPattern(String centre) {
            return new Pattern(
                    LocalTime.parse(start), Duration.parse(length), new RoomId(centre, room), details.toDetails());
        }
    }

    record OccurrenceDocument(
            String original,
            int pattern,
            UUID booking,
            String state,
            @Nullable ReasonDocument reason,
            Instant since) {

        static OccurrenceDocument of(Occurrence occurrence) {
            return new OccurrenceDocument(
                    occurrence.original().toString(),
                    occurrence.pattern(),
                    occurrence.booking().value(),
                    occurrence.state().name(),
                    ReasonDocument.of(occurrence.reason()),
                    occurrence.since());
        }

        Occurrence toOccurrence() {
            return new Occurrence(
                    LocalDateTime.parse(original),
                    pattern,
                    new BookingId(booking),
                    Occurrence.State.valueOf(state),
                    ReasonDocument.toReason(reason),
                    since);
        }
    }

    record ReasonDocument(String code, @Nullable String detail) {

        static @Nullable ReasonDocument of(@Nullable Reason reason) {
            return reason == null ? null : new ReasonDocument(reason.code(), reason.detail());
        }

        static @Nullable Reason toReason(@Nullable ReasonDocument stored) {
            return stored == null ? null : new Reason(stored.code, stored.detail);
        }
    }

    record ActDocument(
            @Field("id") UUID id,
            String kind,
            String onConflict,
            String phase,
            String by,
            String authority,
            String scope,
            List<String> targets,
            @Nullable PatternDocument pattern,
            @Nullable ElsewhereDocument elsewhere,
            @Nullable String onDate,
            @Nullable String reason) {

        static ActDocument of(Act act) {
            var pattern = act.pattern();
            var date = act.onDate();
            return new ActDocument(
                    act.id(),
                    act.kind().name(),
                    act.onConflict().name(),
                    act.phase().name(),
                    act.by(),
                    act.authority().name(),
                    act.scope().name(),
                    act.targets().stream().map(LocalDateTime::toString).toList(),
                    pattern == null ? null : PatternDocument.of(pattern),
                    ElsewhereDocument.of(act.elsewhere()),
                    date == null ? null : date.toString(),
                    act.reason());
        }

        Act toAct(String centre, Instant due) {
            return new Act(
                    id,
                    Act.Kind.valueOf(kind),
                    OnConflict.valueOf(onConflict),
                    Act.Phase.valueOf(phase),
                    by,
                    Authority.valueOf(authority),
                    due,
                    Scope.valueOf(scope),
                    targets.stream().map(LocalDateTime::parse).toList(),
                    pattern == null ? null : pattern.toPattern(centre),
                    elsewhere == null ? null : elsewhere.toElsewhere(centre),
                    onDate == null ? null : LocalDate.parse(onDate),
                    reason);
        }
    }

    record ElsewhereDocument(
            @Nullable String start,
            @Nullable String length,
            @Nullable String room) {

        static @Nullable ElsewhereDocument of(@Nullable Elsewhere elsewhere) {
            if (elsewhere == null) {
                return null;
            }
            var room = elsewhere.room();
            return new ElsewhereDocument(
                    elsewhere.start() == null ? null : elsewhere.start().toString(),
                    elsewhere.length() == null ? null : elsewhere.length().toString(),
                    room == null ? null : room.room());
        }

        Elsewhere toElsewhere(String centre) {
            return new Elsewhere(
                    start == null ? null : LocalTime.parse(start),
                    length == null ? null : Duration.parse(length),
                    room == null ? null : new RoomId(centre, room));
        }
    }

    record ResultDocument(UUID act, String kind, boolean done, List<EntryDocument> entries) {

        record EntryDocument(
                String original, String what, @Nullable ReasonDocument reason) {}

        static ResultDocument of(ActResult result) {
            return new ResultDocument(
                    result.act(),
                    result.kind().name(),
                    result.done(),
                    result.entries().stream()
                            .map(entry -> new EntryDocument(
                                    entry.original().toString(),
                                    entry.what().name(),
                                    ReasonDocument.of(entry.reason())))
                            .toList());
        }

        ActResult toResult() {
            return new ActResult(
                    act,
                    Act.Kind.valueOf(kind),
                    done,
                    entries.stream()
                            .map(entry -> new ActResult.Entry(
                                    LocalDateTime.parse(entry.original),
                                    ActResult.What.valueOf(entry.what),
                                    ReasonDocument.toReason(entry.reason)))
                            .toList());
        }
    }

    static SeriesDocument of(Series series) {
        var act = series.act();
        var last = series.last();
        return new SeriesDocument(
                series.id().value(),
                series.version(),
                series.centre(),
                series.zone().getId(),
                series.beneficiary().value(),
                series.madeBy(),
                series.madeAt(),
                series.recurrence().first().toString(),
                series.recurrence().rule().text(),
                series.recurrence().without().stream().map(LocalDate::toString).toList(),
                series.recurrence().more().stream().map(LocalDate::toString).toList(),
                series.patterns().stream().map(PatternDocument::of).toList(),
                series.occurrences().stream().map(OccurrenceDocument::of).toList(),
                act == null ? null : ActDocument.of(act),
                act == null ? null : act.due(),
                last == null ? null : ResultDocument.of(last),
                lastDate(series, Forgetting.PEOPLE),
                lastDate(series, Forgetting.PEOPLE_AND_TEXTS));
    }

    private static @Nullable String lastDate(Series series, Forgetting what) {
        return series.remembers(what) ? series.lastDate().toString() : null;
    }

    Series toSeries() {
        return new Series(
                new SeriesId(id),
                version,
                centre,
                ZoneId.of(zone),
                new BeneficiaryId(beneficiary),
                madeBy,
                madeAt,
                new Recurrence(LocalDate.parse(first), parsedRule(), dates(without), dates(more)),
                patterns.stream().map(pattern -> pattern.toPattern(centre)).toList(),
                occurrences.stream().map(OccurrenceDocument::toOccurrence).toList(),
                act == null || actDue == null ? null : act.toAct(centre, actDue),
                last == null ? null : last.toResult());
    }

    private RecurrenceRule parsedRule() {
        return switch (RecurrenceRule.read(rule, LocalTime.MIDNIGHT, ZoneId.of(zone))) {
            case RecurrenceRule.Reading.Understood(var understood) -> understood;
            case RecurrenceRule.Reading.Refused refused ->
                throw new IllegalStateException(
                        "series %s has a rule nobody could have made: %s".formatted(id, refused));
        };
    }

    private static TreeSet<LocalDate> dates(List<String> stored) {
        return stored.stream().map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new));
    }
}
