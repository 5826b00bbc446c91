package pl.krakow.centra.volunteering.placements.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static pl.krakow.centra.volunteering.placements.mongo.SeatSheetDocument.COLLECTION;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.kafka.PlacementContract;

/**
 * One document per sheet. A first save inserts it, so that of two at once the key refuses one; every later save is a single
 * conditional update that writes the entries that have changed and appends their news if the version is still the one the sheet
 * was loaded with.
 */
class MongoSeatSheets implements SeatSheets {

    private static final String STATE = "entries.s";

    private final MongoOperations mongo;
    private final PendingEvents pendingEvents;
    private final OutboxRelay relay;
    private final Duration offersLast;

    MongoSeatSheets(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay, Duration offersLast) {
        this.mongo = mongo;
        this.pendingEvents = pendingEvents;
        this.relay = relay;
        this.offersLast = offersLast;
        var indexes = mongo.indexOps(COLLECTION);
        // What the sweep has to look at; few sheets are ever due.
        indexes.createIndex(
                new Index().named("due").on("due", Sort.Direction.ASC).sparse());
        // A centre's placements of a period.
        indexes.createIndex(new Index()
                .named("centre_lastDay")
                .on("centre", Sort.Direction.ASC)
                .on("lastDay", Sort.Direction.ASC));
        // Who stands so at a centre, in pages: who asks for a seat, who waits.
        indexes.createIndex(new Index()
                .named("centre_state")
                .on("centre", Sort.Direction.ASC)
                .on(STATE, Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC));
        // An organisation's placements of a period.
        indexes.createIndex(new Index()
                .named("organisation_lastDay")
                .on("organisation", Sort.Direction.ASC)
                .on("lastDay", Sort.Direction.ASC));
    }

    @Override
    public Optional<SeatSheet> of(OpportunityId opportunity) {
        return found(eq("_id", opportunity.value())).stream().findFirst();
    }

    @Override
    public List<SeatSheet> of(Collection<OpportunityId> opportunities) {
        return opportunities.isEmpty()
                ? List.of()
                : found(in(
                        "_id", opportunities.stream().map(OpportunityId::value).toList()));
    }

    @Override
    public List<SeatSheet> of(Collection<OpportunityId> opportunities, LocalDate lastsUntil) {
        return opportunities.isEmpty()
                ? List.of()
                : found(new Document(
                                "_id",
                                new Document(
                                        "$in",
                                        opportunities.stream()
                                                .map(OpportunityId::value)
                                                .toList()))
                        .append("lastDay", new Document("$gte", lastsUntil.toString())));
    }

    @Override
    public List<SeatSheet> of(OrganisationId organisation, LocalDate lastsUntil) {
        return found(new Document("organisation", organisation.value())
                .append("lastDay", new Document("$gte", lastsUntil.toString())));
    }

    @Override
    public List<SeatSheet> at(String centre, LocalDate lastsUntil) {
        return found(new Document("centre", centre).append("lastDay", new Document("$gte", lastsUntil.toString())));
    }

    @Override
    public List<SeatSheet> at(
            String centre,
            LocalDate lastsUntil,
            @Nullable PlacementState state,
            @Nullable OpportunityId from,
            int most) {
        var wanted = new Document("centre", centre)
                .append(STATE, state == null ? new Document("$exists", true) : state.name())
                .append("lastDay", new Document("$gte", lastsUntil.toString()));
        if (from != null) {
            wanted.append("_id", new Document("$gte", from.value()));
        }
        return read(sheets -> sheets.find(wanted, SeatSheetDocument.class)
                .sort(ascending("_id"))
                .limit(most));
    }

    private List<SeatSheet> found(Bson filter) {
        return read(sheets -> sheets.find(filter, SeatSheetDocument.class));
    }

    private List<SeatSheet> read(Function<MongoCollection<Document>, FindIterable<SeatSheetDocument>> which) {
        var found = mongo.execute(
                COLLECTION,
                sheets -> which.apply(sheets)
                        .map(document -> document.toSheet(offersLast))
                        .into(new ArrayList<>()));
        return found == null ? List.of() : found;
    }

    @Override
    public boolean save(SeatSheet sheet) {
        if (!sheet.isChanged()) {
            return true;
        }
        // counts what was told, so that of two things told of one placement in one write the later one is the newer
        long before = sheet.version().orElse(-1);
        long version = before + Math.max(1, sheet.news().size());
        var events = new ArrayList<PendingEvent>();
        for (var news : sheet.news()) {
            events.add(pendingEvents.of(PlacementContract.of(news, sheet), before + events.size() + 2, news.at()));
        }
        var documents = events.stream().map(PendingEvent::toDocument).toList();
        var since = events.isEmpty() ? null : events.getFirst().time();
        var next = SeatSheetDocument.of(sheet, version, documents, since);
        boolean saved = sheet.version().isEmpty() ? insert(next) : update(sheet, next);
        if (saved && !events.isEmpty()) {
            relay.wake(COLLECTION, next.id());
        }
        return saved;
    }

    private boolean insert(SeatSheetDocument first) {
        try {
            return yes(sheets -> sheets.withDocumentClass(SeatSheetDocument.class)
                    .insertOne(first)
                    .wasAcknowledged());
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(SeatSheet sheet, SeatSheetDocument next) {
        var changes = new ArrayList<Bson>();
        changes.add(set("version", next.version()));
        if (!next.outbox().isEmpty()) {
            changes.add(set("outboxSince", next.outboxSince()));
            changes.add(pushEach("outbox", next.outbox()));
        }
        sheet.changedPlaces()
                .forEach(place ->
                        changes.add(set("entries." + place, next.entries().get(place))));
        changes.add(next.due() == null ? unset("due") : set("due", next.due()));
        if (sheet.termsChanged()) {
            changes.add(set("terms", next.terms()));
            changes.add(set("lastDay", next.lastDay()));
        }
        return yes(sheets ->
                sheets.updateOne(unchangedSince(sheet), combine(changes)).getMatchedCount() == 1);
    }

    /** The guard against giving a seat twice: matches the document only while nobody has saved it since it was loaded. */
    Bson unchangedSince(SeatSheet sheet) {
        return new Document("_id", sheet.terms().opportunity().value())
                .append("version", sheet.version().orElseThrow());
    }

    private boolean yes(CollectionCallback<Boolean> write) {
        return Boolean.TRUE.equals(mongo.execute(COLLECTION, write));
    }

    @Override
    public List<OpportunityId> due(Instant by, int most) {
        var found = mongo.execute(
                COLLECTION,
                sheets -> sheets.find(lte("due", by))
                        .projection(include("_id"))
                        .sort(ascending("due", "_id"))
                        .limit(most)
                        .map(sheet -> new OpportunityId(sheet.get("_id", UUID.class)))
                        .into(new ArrayList<>()));
        return found == null ? List.of() : found;
    }
}
