package pl.krakow.centra.reporting.counting.mongo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.consumer.VersionedUpsert;
import pl.krakow.centra.reporting.counting.domain.ClosureFact;
import pl.krakow.centra.reporting.counting.domain.HoursFact;
import pl.krakow.centra.reporting.counting.domain.HoursFact.Open;
import pl.krakow.centra.reporting.counting.domain.OpenTimes;
import pl.krakow.centra.reporting.counting.domain.RoomFact;

/** Everything in one small collection, for it is read together: a document per change of hours, per room and per closure. */
@Component
class MongoOpenTimes implements OpenTimes {

    static final String COLLECTION = "openTimes";

    private final MongoOperations mongo;
    private final CollectionNames names;
    private final VersionedUpsert upsert;

    MongoOpenTimes(MongoOperations mongo, CollectionNames names) {
        this.names = names;
        this.mongo = mongo;
        this.upsert = new VersionedUpsert(mongo);
    }

    @Override
    public void keep(HoursFact hours) {
        save(new OpenTimeDocument(
                "hours/" + hours.centre() + "/" + hours.version(),
                hours.version(),
                hours.centre(),
                new HoursDocument(
                        hours.since().toString(),
                        texts(hours.weekly()),
                        texts(hours.exceptions()),
                        hours.closedOnPublicHolidays()),
                null,
                null));
    }

    @Override
    public void keep(RoomFact room) {
        save(new OpenTimeDocument(
                "room/" + room.centre() + "/" + room.room(),
                room.version(),
                room.centre(),
                null,
                new RoomDocument(room.room(), room.partOf(), text(room.lentFrom()), text(room.retiredFrom())),
                null));
    }

    @Override
    public void keep(ClosureFact closure) {
        save(new OpenTimeDocument(
                "closure/" + closure.id(),
                closure.version(),
                closure.centre(),
                null,
                null,
                new ClosureDocument(
                        closure.id().toString(),
                        closure.rooms().stream().sorted().toList(),
                        closure.from().toString(),
                        closure.to().toString(),
                        text(closure.closed()))));
    }

    private void save(OpenTimeDocument document) {
        upsert.saveIfNewer(collection(), document.id, document.version, document);
    }

    @Override
    public Known all() {
        List<HoursFact> hours = new ArrayList<>();
        List<RoomFact> rooms = new ArrayList<>();
        List<ClosureFact> closures = new ArrayList<>();
        for (var document : mongo.find(new Query().with(Sort.by("_id")), OpenTimeDocument.class, collection())) {
            if (document.hours != null) {
                hours.add(document.hours.toFact(document));
            }
            if (document.room != null) {
                rooms.add(document.room.toFact(document));
            }
            if (document.closure != null) {
                closures.add(document.closure.toFact(document));
            }
        }
        return new Known(hours, rooms, closures);
    }

    @Override
    public String storedAs() {
        return collection();
    }

    @TypeAlias("openTime")
    private record OpenTimeDocument(
            @Id String id,
            long version,
            String centre,
            @Nullable HoursDocument hours,
            @Nullable RoomDocument room,
            @Nullable ClosureDocument closure) {}

    /** Hours as {@code 540-1200}, in minutes of the day. */
    private record HoursDocument(
            String since,
            Map<String, List<String>> weekly,
            Map<String, List<String>> exceptions,
            boolean closedOnPublicHolidays) {

        HoursFact toFact(OpenTimeDocument document) {
            return new HoursFact(
                    document.centre,
                    document.version,
                    LocalDate.parse(since),
                    hours(weekly, DayOfWeek::valueOf),
                    hours(exceptions, LocalDate::parse),
                    closedOnPublicHolidays);
        }
    }

    private record RoomDocument(
            String room,
            @Nullable String partOf,
            @Nullable String lentFrom,
            @Nullable String retiredFrom) {

        RoomFact toFact(OpenTimeDocument document) {
            return new RoomFact(document.centre, room, document.version, partOf, date(lentFrom), date(retiredFrom));
        }
    }

    private record ClosureDocument(String id, List<String> rooms, String from, String to, String closed) {

        ClosureFact toFact(OpenTimeDocument document) {
            return new ClosureFact(
                    UUID.fromString(id),
                    document.centre,
                    document.version,
                    Set.copyOf(rooms),
                    LocalDate.parse(from),
                    LocalDate.parse(to),
                    open(closed));
        }
    }

    private static <D> Map<String, List<String>> texts(Map<D, List<Open>> days) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        days.forEach((day, open) -> texts.put(
                day.toString(), open.stream().map(MongoOpenTimes::text).toList()));
        return texts;
    }

    private static <D> Map<D, List<Open>> hours(Map<String, List<String>> days, Function<String, D> key) {
        Map<D, List<Open>> hours = new LinkedHashMap<>();
        days.forEach((day, open) -> hours.put(
                key.apply(day), open.stream().map(MongoOpenTimes::open).toList()));
        return hours;
    }

    private static String text(Open open) {
        return open.from() + "-" + open.to();
    }

    private static Open open(String text) {
        int dash = text.indexOf('-');
        return new Open(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private String collection() {
        return names.of(COLLECTION);
    }
}
