package pl.krakow.centra.booking.reservation.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static pl.krakow.centra.booking.reservation.mongo.DaySheetDocument.some;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.BookingEvent;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.BookingState;
import pl.krakow.centra.booking.reservation.domain.DaySheet;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.Occupancy;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.reservation.domain.SheetContents.Part;
import pl.krakow.centra.booking.reservation.domain.SheetEvent;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.Whereabouts;
import pl.krakow.centra.booking.reservation.kafka.BookingContract;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;

/**
 * One document per sheet. A first save inserts it, so that of two at once the key refuses one; every later save is a
 * single conditional update that writes what has changed and appends their events if the version is still the one
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
        // The bookings of a beneficiary.
        indexes.createIndex(new Index().named("beneficiary").on("bookings.beneficiary", Sort.Direction.ASC));
        // The bookings of a series; most have none.
        indexes.createIndex(new Index()
                .named("series")
                .on("bookings.series", Sort.Direction.ASC)
                .sparse());
        // The bookings a person made.
        indexes.createIndex(new Index().named("madeBy").on("bookings.madeBy", Sort.Direction.ASC));
        // Where a person waits; few sheets are waited for at all.
        indexes.createIndex(new Index()
                .named("waiting")
                .on("waiting.by", Sort.Direction.ASC)
                .sparse());
        // What the sweep has to look at; few sheets are ever due.
        indexes.createIndex(
                new Index().named("due").on("due", Sort.Direction.ASC).sparse());
    }

    @Override
    public DaySheet of(SheetId id, ZoneId zone) {
        var document = mongo.findById(id.toString(), DaySheetDocument.class);
        return document == null ? DaySheet.blank(id, zone) : document.toSheet();
    }

    @Override
    public Optional<DaySheet> holding(String centre, BookingId id) {
        var wanted = query(where("bookings.id").is(id.value()).and("centre").is(centre))
                .with(Sort.by("_id"));
        var found = mongo.find(wanted, DaySheetDocument.class).stream()
                .map(DaySheetDocument::toSheet)
                .toList();
        return Whereabouts.of(id, found, this::load);
    }

    private Optional<DaySheet> load(SheetId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), DaySheetDocument.class))
                .map(DaySheetDocument::toSheet);
    }

    @Override
    public boolean save(DaySheet sheet) {
        if (!sheet.isChanged()) {
            return true;
        }
        var events = events(sheet);
        boolean saved = sheet.version().isEmpty() ? insert(sheet, events) : update(sheet, events);
        if (saved && !events.isEmpty()) {
            relay.wake(DaySheetDocument.COLLECTION, sheet.id().toString());
        }
        return saved;
    }

    private boolean insert(DaySheet sheet, List<PendingEvent> events) {
        try {
            mongo.insert(DaySheetDocument.first(sheet, events, since(events)));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private static @Nullable Instant since(List<PendingEvent> events) {
        return events.isEmpty() ? null : events.getFirst().time();
    }

    private boolean update(DaySheet sheet, List<PendingEvent> events) {
        var update = new Update().inc("version", 1);
        if (!events.isEmpty()) {
            update.set("outboxSince", since(events));
            update.push("outbox").each(events.stream().map(this::plain).toArray());
        }
        for (var part : sheet.changedParts()) {
            write(part, sheet, update);
        }
        if (sheet.dueHasChanged()) {
            setOrUnset(update, "due", sheet.due().orElse(null));
        }
        return mongo.updateFirst(query(unchangedSince(sheet)), update, DaySheetDocument.class)
                        .getMatchedCount()
                == 1;
    }

    private void write(Part part, DaySheet sheet, Update update) {
        var id = sheet.id();
        var contents = sheet.contents();
        switch (part) {
            case BOOKINGS -> {
                var bookings = contents.bookings();
                for (int i = 0; i < bookings.size(); i++) {
                    if (sheet.hasChanged(bookings.get(i).id())) {
                        update.set("bookings." + i, plain(BookingDocument.of(bookings.get(i), id)));
                    }
                }
                setOrUnset(update, "keptForNobody", DaySheetDocument.keptForNobody(sheet));
            }
            case HOLDS -> setOrUnset(update, "holds", some(contents.holds(), hold -> plain(HoldDocument.of(hold, id))));
            case CLOSINGS ->
                setOrUnset(
                        update,
                        "closings",
                        some(contents.closings(), closing -> plain(ClosingDocument.of(closing, id))));
            case WAITING ->
                setOrUnset(update, "waiting", some(contents.waiting(), entry -> plain(WaitingDocument.of(entry, id))));
            case ARRIVALS ->
                setOrUnset(
                        update,
                        "arrivals",
                        some(contents.arrivals(), arrival -> plain(ArrivalDocument.of(arrival, id))));
            case VOIDS -> setOrUnset(update, "voids", some(contents.voids(), voided -> voided));
        }
    }

    private static void setOrUnset(Update update, String field, @Nullable Object value) {
        if (value == null) {
            update.unset(field);
        } else {
            update.set(field, value);
        }
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

    private List<PendingEvent> events(DaySheet sheet) {
        return sheet.news().stream().map(event -> pending(event, sheet)).toList();
    }

    private PendingEvent pending(SheetEvent event, DaySheet sheet) {
        var contract = BookingContract.of(event, sheet);
        return switch (event) {
            case BookingEvent about ->
                pendingEvents.of(
                        contract,
                        about.booking().revision(),
                        about.booking().steps().getLast().at());
            case SheetEvent.RoomOffered(var entry, var at) -> pendingEvents.of(contract, entry.revision(), at);
        };
    }

    @Override
    public List<Occupancy> occupied(Collection<String> centres, LocalDate from, LocalDate to) {
        var wanted = query(between(centres, from, to)).with(Sort.by("date", "_id"));
        wanted.fields().include(OccupancyDocument.FIELDS);
        return mongo.find(wanted, OccupancyDocument.class, DaySheetDocument.COLLECTION).stream()
                .map(OccupancyDocument::toOccupancy)
                .toList();
    }

    @Override
    public Stream<DaySheet> between(
            String centre, LocalDate from, LocalDate to, @Nullable RoomId whole, @Nullable BookingState state) {
        var wanted = between(List.of(centre), from, to);
        if (whole != null) {
            wanted = wanted.and("room").is(whole.room());
        }
        if (state != null) {
            wanted = wanted.and("bookings").elemMatch(where("state").is(state.name()));
        }
        return mongo.stream(query(wanted).with(Sort.by("date", "_id")), DaySheetDocument.class)
                .map(DaySheetDocument::toSheet);
    }

    @Override
    public List<DaySheet> ofSeries(String centre, SeriesId series) {
        var wanted = query(where("bookings.series")
                        .is(series.value())
                        .and("centre")
                        .is(centre))
                .with(Sort.by("date", "_id"));
        return mongo.find(wanted, DaySheetDocument.class).stream()
                .map(DaySheetDocument::toSheet)
                .toList();
    }

    @Override
    public List<SheetId> due(Instant by, int most) {
        var wanted = query(where("due").lte(by)).with(Sort.by("due", "_id")).limit(most);
        wanted.fields().include("_id");
        return mongo.find(wanted, Document.class, DaySheetDocument.COLLECTION).stream()
                .map(sheet -> SheetId.parse(sheet.getString("_id")))
                .toList();
    }

    @Override
    public List<DaySheet> waitedFor(String centre, LocalDate from) {
        var wanted = query(where("waiting.id")
                        .exists(true)
                        .and("centre")
                        .is(centre)
                        .and("date")
                        .gte(from.toString()))
                .with(Sort.by("date", "_id"));
        return mongo.find(wanted, DaySheetDocument.class).stream()
                .map(DaySheetDocument::toSheet)
                .toList();
    }

    @Override
    public List<DaySheet> waitedForBy(String subject) {
        return mongo
                .find(query(where("waiting.by").is(subject)).with(Sort.by("date", "_id")), DaySheetDocument.class)
                .stream()
                .map(DaySheetDocument::toSheet)
                .toList();
    }

    @Override
    public Stream<DaySheet> concerning(
            @Nullable String centre, Set<BeneficiaryId> beneficiaries, @Nullable String madeBy, LocalDate from) {
        var sheets = new TreeMap<String, DaySheet>();
        if (!beneficiaries.isEmpty()) {
            var ids = beneficiaries.stream().map(BeneficiaryId::value).toList();
            collect(where("bookings.beneficiary").in(ids), centre, from, sheets);
        }
        if (madeBy != null) {
            collect(where("bookings.madeBy").is(madeBy), centre, from, sheets);
        }
        return sheets.values().stream();
    }

    /** By date, then room: one person's bookings are few enough to be sorted here. */
    private void collect(Criteria criteria, @Nullable String centre, LocalDate from, Map<String, DaySheet> sheets) {
        var wanted = criteria.and("date").gte(from.toString());
        if (centre != null) {
            wanted = wanted.and("centre").is(centre);
        }
        for (var found : mongo.find(query(wanted).with(Sort.by("date", "_id")), DaySheetDocument.class)) {
            sheets.put(found.date() + "/" + found.id(), found.toSheet());
        }
    }

    @Override
    public List<DaySheet> keptForNobody(String centre, Set<BeneficiaryId> beneficiaries) {
        var wanted = beneficiaries.isEmpty()
                ? where("keptForNobody").is(centre)
                : where("keptForNobody")
                        .in(beneficiaries.stream()
                                .map(beneficiary -> DaySheetDocument.keptForNobody(centre, beneficiary))
                                .toList());
        return mongo.find(query(wanted).with(Sort.by("date", "_id")), DaySheetDocument.class).stream()
                .map(DaySheetDocument::toSheet)
                .toList();
    }

    private static Criteria between(Collection<String> centres, LocalDate from, LocalDate to) {
        return where("centre").in(centres).and("date").gte(from.toString()).lte(to.toString());
    }
}
