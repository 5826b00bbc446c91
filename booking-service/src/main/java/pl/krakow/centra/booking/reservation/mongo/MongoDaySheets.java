package pl.krakow.centra.booking.reservation.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static pl.krakow.centra.booking.reservation.mongo.DaySheetDocument.COLLECTION;
import static pl.krakow.centra.booking.reservation.mongo.DaySheetDocument.some;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

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

    private static final Bson BY_DATE = ascending("date", "_id");
    private static final FindOneAndUpdateOptions UNLESS_THERE =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.BEFORE);

    private final MongoOperations mongo;
    private final PendingEvents pendingEvents;
    private final OutboxRelay relay;

    MongoDaySheets(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        this.mongo = mongo;
        this.pendingEvents = pendingEvents;
        this.relay = relay;
        var indexes = mongo.indexOps(COLLECTION);
        // What is occupied, and the schedule: a centre's sheets from date to date.
        indexes.createIndex(
                new Index().named("centreDate").on("centre", Sort.Direction.ASC).on("date", Sort.Direction.ASC));
        // The sheet that holds a booking.
        indexes.createIndex(new Index().named("booking").on("bookings.id", Sort.Direction.ASC));
        // The bookings of a beneficiary.
        indexes.createIndex(new Index().named("beneficiary").on("bookings.beneficiary", Sort.Direction.ASC));
        // Where a booking is about to arrive; few sheets expect anything for longer than an instant.
        indexes.createIndex(new Index()
                .named("arriving")
                .on("arrivals.booking.id", Sort.Direction.ASC)
                .sparse());
        // Where bookings of a beneficiary are about to arrive.
        indexes.createIndex(new Index()
                .named("arrivingBeneficiary")
                .on("arrivals.booking.beneficiary", Sort.Direction.ASC)
                .sparse());
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
        // Where time is or was held for a person; few sheets have holds.
        indexes.createIndex(
                new Index().named("held").on("holds.by", Sort.Direction.ASC).sparse());
        // What speaks against a beneficiary; few sheets have it.
        indexes.createIndex(new Index()
                .named("keptForNobody")
                .on("keptForNobody", Sort.Direction.ASC)
                .sparse());
        // What the sweep has to look at; few sheets are ever due.
        indexes.createIndex(
                new Index().named("due").on("due", Sort.Direction.ASC).sparse());
    }

    @Override
    public DaySheet of(SheetId id, ZoneId zone) {
        return load(id).orElseGet(() -> DaySheet.blank(id, zone));
    }

    @Override
    public Optional<DaySheet> holding(String centre, BookingId id) {
        var found = find(new Document("bookings.id", id.value()).append("centre", centre), ascending("_id"));
        return Whereabouts.of(id, found, this::load);
    }

    @Override
    public List<DaySheet> expecting(String centre, BookingId id) {
        return find(new Document("arrivals.booking.id", id.value()).append("centre", centre), BY_DATE);
    }

    @Override
    public List<DaySheet> expecting(Set<BeneficiaryId> beneficiaries, LocalDate from) {
        var ids = beneficiaries.stream().map(BeneficiaryId::value).toList();
        return find(
                new Document("arrivals.booking.beneficiary", new Document("$in", ids))
                        .append("date", new Document("$gte", from.toString())),
                BY_DATE);
    }

    private Optional<DaySheet> load(SheetId id) {
        var found = mongo.execute(
                COLLECTION,
                sheets -> sheets.find(eq("_id", id.toString()), DaySheetDocument.class)
                        .first());
        return Optional.ofNullable(found).map(DaySheetDocument::toSheet);
    }

    @Override
    public boolean save(DaySheet sheet) {
        if (!sheet.isChanged()) {
            return true;
        }
        var events = events(sheet);
        boolean saved = sheet.version().isEmpty() ? insert(sheet, events) : update(sheet, events);
        if (saved) {
            tell(sheet, events);
        }
        return saved;
    }

    /** One command, whichever it is: the sheet is inserted, or the one that is there comes back. */
    @Override
    public Optional<DaySheet> saveFirst(DaySheet sheet) {
        var events = events(sheet);
        var first = DaySheetDocument.first(sheet, documents(events), since(events));
        DaySheetDocument there;
        try {
            there = mongo.execute(
                    COLLECTION,
                    sheets -> sheets.withDocumentClass(DaySheetDocument.class)
                            .findOneAndUpdate(
                                    eq("_id", first.id()),
                                    new BsonDocument("$setOnInsert", encoded(first, sheets)),
                                    UNLESS_THERE));
        } catch (DuplicateKeyException e) {
            return load(sheet.id()); // somebody was faster by a hair
        }
        if (there == null) {
            tell(sheet, events);
        }
        return Optional.ofNullable(there).map(DaySheetDocument::toSheet);
    }

    /** At once: the driver would make a tree of values of it first. */
    private static RawBsonDocument encoded(DaySheetDocument first, MongoCollection<?> sheets) {
        return new RawBsonDocument(first, sheets.getCodecRegistry().get(DaySheetDocument.class));
    }

    private void tell(DaySheet sheet, List<PendingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (sheet.isTold()) {
            relay.wake(COLLECTION, sheet.id().toString(), events);
        } else {
            relay.wake(COLLECTION, sheet.id().toString());
        }
    }

    private boolean insert(DaySheet sheet, List<PendingEvent> events) {
        var first = DaySheetDocument.first(sheet, documents(events), since(events));
        try {
            return yes(sheets -> sheets.withDocumentClass(DaySheetDocument.class)
                    .insertOne(first)
                    .wasAcknowledged());
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private static @Nullable Instant since(List<PendingEvent> events) {
        return events.isEmpty() ? null : events.getFirst().time();
    }

    private boolean update(DaySheet sheet, List<PendingEvent> events) {
        var changes = new ArrayList<Bson>();
        changes.add(inc("version", 1));
        if (!events.isEmpty()) {
            changes.add(set("outboxSince", since(events)));
            changes.add(pushEach("outbox", documents(events)));
        }
        for (var part : sheet.changedParts()) {
            write(part, sheet, changes);
        }
        if (sheet.dueHasChanged()) {
            changes.add(setOrUnset("due", sheet.due().orElse(null)));
        }
        return yes(sheets ->
                sheets.updateOne(unchangedSince(sheet), combine(changes)).getMatchedCount() == 1);
    }

    private boolean yes(CollectionCallback<Boolean> write) {
        return Boolean.TRUE.equals(mongo.execute(COLLECTION, write));
    }

    private static void write(Part part, DaySheet sheet, List<Bson> changes) {
        var id = sheet.id();
        var contents = sheet.contents();
        switch (part) {
            case BOOKINGS -> {
                var bookings = contents.bookings();
                for (int i = 0; i < bookings.size(); i++) {
                    if (sheet.hasChanged(bookings.get(i).id())) {
                        changes.add(set("bookings." + i, BookingDocument.of(bookings.get(i), id)));
                    }
                }
                changes.add(setOrUnset("keptForNobody", DaySheetDocument.keptForNobody(sheet)));
            }
            case HOLDS -> changes.add(setOrUnset("holds", some(contents.holds(), hold -> HoldDocument.of(hold, id))));
            case CLOSINGS ->
                changes.add(
                        setOrUnset("closings", some(contents.closings(), closing -> ClosingDocument.of(closing, id))));
            case WAITING ->
                changes.add(setOrUnset("waiting", some(contents.waiting(), entry -> WaitingDocument.of(entry, id))));
            case ARRIVALS ->
                changes.add(
                        setOrUnset("arrivals", some(contents.arrivals(), arrival -> ArrivalDocument.of(arrival, id))));
            case VOIDS -> changes.add(setOrUnset("voids", some(contents.voids(), voided -> voided)));
        }
    }

    private static Bson setOrUnset(String field, @Nullable Object value) {
        return value == null ? unset(field) : set(field, value);
    }

    /** The guard against double booking: matches the document only while nobody has saved it since it was loaded. */
    Bson unchangedSince(DaySheet sheet) {
        return new Document("_id", sheet.id().toString())
                .append("version", sheet.version().orElseThrow());
    }

    private static List<Document> documents(List<PendingEvent> events) {
        return events.stream().map(PendingEvent::toDocument).toList();
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
        return collected(sheets -> sheets.find(between(centres, from, to), OccupancyDocument.class)
                .projection(include(OccupancyDocument.FIELDS))
                .map(OccupancyDocument::toOccupancy));
    }

    @Override
    public Stream<DaySheet> between(
            String centre, LocalDate from, LocalDate to, @Nullable RoomId whole, @Nullable BookingState state) {
        var wanted = between(List.of(centre), from, to);
        if (whole != null) {
            wanted.append("room", whole.room());
        }
        if (state != null) {
            wanted.append("bookings", new Document("$elemMatch", new Document("state", state.name())));
        }
        return stream(wanted);
    }

    @Override
    public List<DaySheet> ofSeries(String centre, SeriesId series) {
        return find(new Document("bookings.series", series.value()).append("centre", centre), BY_DATE);
    }

    @Override
    public List<SheetId> due(Instant by, int most) {
        return collected(sheets -> sheets.find(lte("due", by))
                .projection(include("_id"))
                .sort(ascending("due", "_id"))
                .limit(most)
                .map(sheet -> SheetId.parse(sheet.getString("_id"))));
    }

    @Override
    public List<DaySheet> waitedFor(String centre, LocalDate from) {
        var wanted = new Document("waiting.id", new Document("$exists", true))
                .append("centre", centre)
                .append("date", new Document("$gte", from.toString()));
        return find(wanted, BY_DATE);
    }

    @Override
    public List<DaySheet> waitedForBy(String subject) {
        return find(eq("waiting.by", subject), BY_DATE);
    }

    @Override
    public List<DaySheet> heldBy(String subject) {
        return find(eq("holds.by", subject), BY_DATE);
    }

    @Override
    public Stream<DaySheet> concerning(
            @Nullable String centre, Set<BeneficiaryId> beneficiaries, @Nullable String madeBy, LocalDate from) {
        var sheets = new TreeMap<String, DaySheet>();
        if (!beneficiaries.isEmpty()) {
            var ids = beneficiaries.stream().map(BeneficiaryId::value).toList();
            collect(new Document("bookings.beneficiary", new Document("$in", ids)), centre, from, sheets);
        }
        if (madeBy != null) {
            collect(new Document("bookings.madeBy", madeBy), centre, from, sheets);
        }
        return sheets.values().stream();
    }

    /** By date, then room: one person's bookings are few enough to be sorted here. */
    private void collect(Document whose, @Nullable String centre, LocalDate from, Map<String, DaySheet> sheets) {
        var wanted = whose.append("date", new Document("$gte", from.toString()));
        if (centre != null) {
            wanted.append("centre", centre);
        }
        for (var found : find(wanted, BY_DATE)) {
            sheets.put(found.id().date() + "/" + found.id(), found);
        }
    }

    @Override
    public List<DaySheet> keptForNobody(String centre, Set<BeneficiaryId> beneficiaries) {
        var wanted = beneficiaries.isEmpty()
                ? eq("keptForNobody", centre)
                : in(
                        "keptForNobody",
                        beneficiaries.stream()
                                .map(beneficiary -> DaySheetDocument.keptForNobody(centre, beneficiary))
                                .toList());
        return find(wanted, BY_DATE);
    }

    /** One flat document: conditions joined by {@code $and} are planned and matched at greater cost. */
    private static Document between(Collection<String> centres, LocalDate from, LocalDate to) {
        var centre = centres.size() == 1 ? centres.iterator().next() : new Document("$in", List.copyOf(centres));
        return new Document("centre", centre)
                .append("date", new Document("$gte", from.toString()).append("$lte", to.toString()));
    }

    private List<DaySheet> find(Bson wanted, Bson order) {
        return collected(sheets ->
                sheets.find(wanted, DaySheetDocument.class).sort(order).map(DaySheetDocument::toSheet));
    }

    private <T> List<T> collected(Function<MongoCollection<Document>, MongoIterable<T>> question) {
        var found = mongo.execute(COLLECTION, sheets -> question.apply(sheets).into(new ArrayList<>()));
        return found == null ? List.of() : found;
    }

    /** Read as it is consumed; what goes wrong on the way is told in the words of every other access. */
    private Stream<DaySheet> stream(Bson wanted) {
        var cursor = mongo.execute(
                COLLECTION,
                sheets -> sheets.find(wanted, DaySheetDocument.class)
                        .sort(BY_DATE)
                        .map(DaySheetDocument::toSheet)
                        .cursor());
        if (cursor == null) {
            return Stream.empty();
        }
        var sheets = Spliterators.spliteratorUnknownSize(translated(cursor), Spliterator.ORDERED);
        return StreamSupport.stream(sheets, false).onClose(cursor::close);
    }

    private Iterator<DaySheet> translated(MongoCursor<DaySheet> cursor) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return yes(_ -> cursor.hasNext());
            }

            @Override
            public DaySheet next() {
                return cursor.next();
            }
        };
    }
}
