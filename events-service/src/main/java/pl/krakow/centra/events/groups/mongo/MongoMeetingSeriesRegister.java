package pl.krakow.centra.events.groups.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.domain.MeetingSeries;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Act;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Deed;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Occurrence;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Pattern;
import pl.krakow.centra.events.groups.domain.MeetingSeriesId;
import pl.krakow.centra.events.groups.domain.MeetingSeriesRegister;
import pl.krakow.centra.events.programme.mongo.PlaceDocument;

/** One document per series. */
final class MongoMeetingSeriesRegister implements MeetingSeriesRegister {

    private final MongoOperations mongo;

    /** @param since of the act, once more where an index finds it; missing when nothing is being done */
    @Document("groupMeetingSeries")
    @TypeAlias("groupMeetingSeries")
    record SeriesDocument(
            @Id UUID id,
            UUID group,
            String centre,
            String zone,
            String rule,
            List<OccurrenceDocument> occurrences,
            @Nullable ActDocument act,
            @Nullable Instant since,
            long revision) {

        static SeriesDocument of(MeetingSeries series) {
            var act = series.act();
            return new SeriesDocument(
                    series.id().value(),
                    series.group().value(),
                    series.centre(),
                    series.zone().getId(),
                    series.rule(),
                    series.occurrences().stream()
                            .map(each -> new OccurrenceDocument(
                                    each.originalStart().toString(),
                                    each.meeting().value()))
                            .toList(),
                    act == null ? null : ActDocument.of(act),
                    act == null ? null : act.since(),
                    series.revision());
        }

        MeetingSeries toSeries() {
            return new MeetingSeries(
                    new MeetingSeriesId(id),
                    new GroupId(group),
                    centre,
                    ZoneId.of(zone),
                    rule,
                    occurrences.stream()
                            .map(each -> new Occurrence(
                                    LocalDateTime.parse(each.originalStart()), new MeetingId(each.meeting())))
                            .toList(),
                    act == null ? null : act.toAct(),
                    revision);
        }
    }

    /** @param originalStart local, as text: it isn't a moment */
    record OccurrenceDocument(String originalStart, UUID meeting) {}

    record ActDocument(
            String deed,
            String from,
            @Nullable PatternDocument pattern,
            @Nullable String reason,
            Instant since) {

        static ActDocument of(Act act) {
            var pattern = act.pattern();
            return new ActDocument(
                    act.deed().name(),
                    act.from().toString(),
                    pattern == null ? null : PatternDocument.of(pattern),
                    act.reason(),
                    act.since());
        }

        Act toAct() {
            return new Act(
                    Deed.valueOf(deed),
                    LocalDateTime.parse(from),
                    pattern == null ? null : pattern.toPattern(),
                    reason,
                    since);
        }
    }

    record PatternDocument(@Nullable String title, String start, long minutes, PlaceDocument place, int people) {

        static PatternDocument of(Pattern pattern) {
            return new PatternDocument(
                    pattern.title(),
                    pattern.start().toString(),
                    pattern.length().toMinutes(),
                    PlaceDocument.of(pattern.place()),
                    pattern.people());
        }

        Pattern toPattern() {
            return new Pattern(title, LocalTime.parse(start), Duration.ofMinutes(minutes), place.toPlace(), people);
        }
    }

    MongoMeetingSeriesRegister(MongoOperations mongo) {
        this.mongo = mongo;
        // What a crash left in the middle.
        mongo.indexOps(SeriesDocument.class)
                .createIndex(new Index()
                        .named("since")
                        .on("since", Sort.Direction.ASC)
                        .sparse());
    }

    @Override
    public boolean add(MeetingSeries begun) {
        try {
            mongo.insert(SeriesDocument.of(begun));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<MeetingSeries> find(String centre, MeetingSeriesId id) {
        return Optional.ofNullable(mongo.findOne(
                        query(where("_id").is(id.value()).and("centre").is(centre)), SeriesDocument.class))
                .map(SeriesDocument::toSeries);
    }

    @Override
    public boolean save(MeetingSeries next) {
        var document = SeriesDocument.of(next);
        var before = where("_id").is(document.id()).and("revision").is(document.revision() - 1);
        return mongo.replace(query(before), document).getMatchedCount() == 1;
    }

    @Override
    public List<MeetingSeries> unfinished(Instant before, int most) {
        return mongo
                .find(
                        query(where("since").lt(before))
                                .with(Sort.by("since", "_id"))
                                .limit(most),
                        SeriesDocument.class)
                .stream()
                .map(SeriesDocument::toSeries)
                .toList();
    }
}
