package pl.krakow.centra.booking.reservation.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.booking.reservation.domain.BookingEvent;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Occupancy;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.kafka.BookingContract;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;

/**
 * One document per sheet. A first save inserts it, so that of two at once the key refuses one; every later save is a
 * single conditional update that writes the changed bookings and appends their events if the version is still the one
 * the sheet was loaded with. Events that are already waiting aren't written again, so the relay may take them away at
 * any moment.
 */
class MongoDaySheets implements DaySheets {

    private final MongoOperations mongo;
    private final PendingEvents pendingEvents;
    private final OutboxRelay relay;

    MongoDaySheets(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        this.mongo = mongo;
        this.pendingEvents = pendingEvents;
        this.relay = relay;
        var indexes = mongo.indexOps(DaySheetDocument.class);
        // What is occupied, and the schedule: a centre's sheets from date to date.
        indexes.createIndex(
                new Index().named("centreDate").on("centre", Sort.Direction.ASC).on("date", Sort.Direction.ASC));
        // The sheet that holds a booking.
        indexes.createIndex(new Index().named("booking").on("bookings.id", Sort.Direction.ASC));
    }

    @Override
    public DaySheet of(SheetId id, ZoneId zone) {
        var document = mongo.findById(id.toString(), DaySheetDocument.class);
        return document == null ? DaySheet.blank(id, zone) : document.toSheet();
    }

    @Override
    public Optional<DaySheet> holding(String centre, BookingId id) {
        var wanted = query(where("bookings.id").is(id.value()).and("centre").is(centre));
        return Optional.ofNullable(mongo.findOne(wanted, DaySheetDocument.class))
                .map(DaySheetDocument::toSheet);
    }

    @Override
    public boolean save(DaySheet sheet) {
        if (sheet.news().isEmpty()) {
            return true;
        }
        var events = events(sheet);
        boolean saved = sheet.version().isEmpty() ? insert(sheet, events) : update(sheet, events);
        if (saved) {
            relay.wake(DaySheetDocument.COLLECTION, sheet.id().toString());
        }
        return saved;
    }

    private boolean insert(DaySheet sheet, List<PendingEvent> events) {
        try {
            mongo.insert(DaySheetDocument.first(sheet, events, events.getFirst().time()));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(DaySheet sheet, List<PendingEvent> events) {
        var update = new Update()
                .inc("version", 1)
                .set("outboxSince", events.getFirst().time());
        update.push("outbox").each(events.stream().map(this::plain).toArray());
        var bookings = sheet.bookings();
        var changed = changed(sheet);
        for (int i = 0; i < bookings.size(); i++) {
            if (changed.contains(bookings.get(i).id())) {
                update.set("bookings." + i, plain(BookingDocument.of(bookings.get(i))));
            }
        }
        return mongo.updateFirst(query(unchangedSince(sheet)), update, DaySheetDocument.class)
                        .getMatchedCount()
                == 1;
    }

    /** As it is stored inside the document: without the name of the class it came from. */
    private Document plain(Object part) {
        var document = new Document();
        mongo.getConverter().write(part, document);
        document.remove("_class");
        return document;
    }

    /** The guard against double booking: matches the document only while nobody has saved it since it was loaded. */
    Criteria unchangedSince(DaySheet sheet) {
        return where("_id")
                .is(sheet.id().toString())
                .and("version")
                .is(sheet.version().orElseThrow());
    }

    private static Set<BookingId> changed(DaySheet sheet) {
        return sheet.news().stream().map(event -> event.booking().id()).collect(Collectors.toSet());
    }

    private List<PendingEvent> events(DaySheet sheet) {
        return sheet.news().stream().map(event -> pending(event, sheet)).toList();
    }

    private PendingEvent pending(BookingEvent event, DaySheet sheet) {
        var booking = event.booking();
        return pendingEvents.of(
                BookingContract.of(event, sheet),
                booking.revision(),
                booking.steps().getLast().at());
    }

    @Override
    public List<Occupancy> occupied(String centre, LocalDate from, LocalDate to) {
        var wanted = query(between(centre, from, to)).with(Sort.by("date", "_id"));
        wanted.fields().include(OccupancyDocument.FIELDS);
        return mongo.find(wanted, OccupancyDocument.class, DaySheetDocument.COLLECTION).stream()
                .map(OccupancyDocument::toOccupancy)
                .toList();
    }

    @Override
    public Stream<DaySheet> between(
            String centre, LocalDate from, LocalDate to, @Nullable RoomId room, @Nullable BookingState state) {
        var wanted = between(centre, from, to);
        if (room != null) {
            wanted = wanted.and("room").is(room.room());
        }
        if (state != null) {
            wanted = wanted.and("bookings").elemMatch(where("state").is(state.name()));
        }
        return mongo.stream(query(wanted).with(Sort.by("date", "_id")), DaySheetDocument.class)
                .map(DaySheetDocument::toSheet);
    }

    private static Criteria between(String centre, LocalDate from, LocalDate to) {
        return where("centre").is(centre).and("date").gte(from.toString()).lte(to.toString());
    }
}
