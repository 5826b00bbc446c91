package pl.krakow.centra.events.advice.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static pl.krakow.centra.events.advice.mongo.AdviserDayDocument.COLLECTION;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDayId;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.Arrival;
import pl.krakow.centra.events.advice.domain.DutyId;
import pl.krakow.centra.events.advice.kafka.AdviceContract;
import pl.krakow.centra.events.rooms.domain.RoomRequestId;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;

/**
 * One document per day. A first save inserts it, so that of two at once the key refuses one; every later save is one
 * conditional update that holds only if the version is still the one the day was loaded with, and appends what is told.
 */
class MongoAdviserDays implements AdviserDays {

    private static final Sort BY_DATE = Sort.by("date", "_id");

    private final MongoOperations mongo;
    private final PendingEvents pendingEvents;
    private final OutboxRelay relay;
    private final Clock clock;

    MongoAdviserDays(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay, Clock clock) {
        this.mongo = mongo;
        this.pendingEvents = pendingEvents;
        this.relay = relay;
        this.clock = clock;
        var indexes = mongo.indexOps(COLLECTION);
        // What is on offer, at a centre and in the whole city; the lists of a day.
        indexes.createIndex(new Index()
                .named("centresDate")
                .on("centres", Sort.Direction.ASC)
                .on("date", Sort.Direction.ASC));
        indexes.createIndex(new Index().named("date").on("date", Sort.Direction.ASC));
        // An adviser's own agenda.
        indexes.createIndex(new Index()
                .named("adviserDate")
                .on("adviser", Sort.Direction.ASC)
                .on("date", Sort.Direction.ASC));
        // Where a duty is, an appointment, what is about to arrive, and what goes on with what.
        indexes.createIndex(new Index().named("duty").on("duties.id", Sort.Direction.ASC));
        indexes.createIndex(new Index().named("appointment").on("appointments.id", Sort.Direction.ASC));
        indexes.createIndex(new Index()
                .named("arriving")
                .on("arrivals.appointment.id", Sort.Direction.ASC)
                .sparse());
        indexes.createIndex(new Index()
                .named("followUpOf")
                .on("appointments.followUpOf", Sort.Direction.ASC)
                .sparse());
        // Whose answer about a room this is; who has long waited for one.
        indexes.createIndex(new Index().named("requests").on("requests", Sort.Direction.ASC));
        indexes.createIndex(new Index()
                .named("roomAwaitedSince")
                .on("roomAwaitedSince", Sort.Direction.ASC)
                .sparse());
        // What the sweep has to look at.
        indexes.createIndex(
                new Index().named("due").on("due", Sort.Direction.ASC).sparse());
    }

    @Override
    public AdviserDay of(AdviserDayId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), AdviserDayDocument.class))
                .map(AdviserDayDocument::toDay)
                .orElseGet(() -> AdviserDay.blank(id));
    }

    @Override
    public boolean save(AdviserDay day) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var pending = day.news().stream()
                .map(news -> pendingEvents.of(AdviceContract.of(news), AdviceContract.version(news), now))
                .toList();
        boolean saved = day.version().isEmpty() ? insert(day, pending, now) : update(day, pending, now);
        if (saved && !pending.isEmpty()) {
            relay.wake(COLLECTION, day.id().toString());
        }
        return saved;
    }

    private boolean insert(AdviserDay day, List<PendingEvent> pending, Instant now) {
        try {
            mongo.insert(AdviserDayDocument.of(
                    day, pending, pending.isEmpty() ? null : now, day.contents().awaitsRooms() ? now : null));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean update(AdviserDay day, List<PendingEvent> pending, Instant now) {
        var document = AdviserDayDocument.of(day, List.of(), null, null);
        var changes = new Update()
                .set("version", document.version())
                .set("centres", document.centres())
                .set("duties", document.duties())
                .set("appointments", document.appointments())
                .set("arrivals", document.arrivals())
                .set("givenUp", document.givenUp())
                .set("voids", document.voids())
                .set("requests", document.requests());
        setOrUnset(changes, "due", document.due());
        if (!day.contents().awaitsRooms()) {
            changes.unset("roomAwaitedSince");
        } else if (day.speaksOfRooms()) {
            changes.set("roomAwaitedSince", now);
        }
        if (!pending.isEmpty()) {
            changes.push("outbox").each(pending.toArray());
            changes.set("outboxSince", now);
        }
        return mongo.updateFirst(query(unchangedSince(day)), changes, AdviserDayDocument.class)
                        .getMatchedCount()
                == 1;
    }

    /** The guard against promising twice: matches the document only while nobody has saved it since it was loaded. */
    Criteria unchangedSince(AdviserDay day) {
        return where("_id")
                .is(day.id().toString())
                .and("version")
                .is(day.version().orElseThrow());
    }

    private static void setOrUnset(Update changes, String field, @Nullable Object value) {
        if (value == null) {
            changes.unset(field);
        } else {
            changes.set(field, value);
        }
    }

    @Override
    public Optional<AdviserDay> holding(DutyId duty) {
        return find(where("duties.id").is(duty.value())).findFirst();
    }

    @Override
    public List<AdviserDay> of(AppointmentId appointment) {
        return of(List.of(appointment));
    }

    @Override
    public List<AdviserDay> of(Collection<AppointmentId> appointments) {
        var ids = appointments.stream().map(AppointmentId::value).toList();
        // Two queries instead of one with $or, which no index serves in the embedded store. What is about to arrive is
        // read
        // first: what arrives in between is found where it has arrived.
        var found = Stream.concat(
                        find(where("arrivals.appointment.id").in(ids)),
                        find(where("appointments.id").in(ids)))
                .toList();
        // Of a day that was read twice, the later reading counts.
        var seen = new HashSet<AdviserDayId>();
        return found.reversed().stream().filter(day -> seen.add(day.id())).toList();
    }

    @Override
    public Optional<AdviserDay> asking(RoomRequestId request) {
        return find(where("requests").is(request.value())).findFirst();
    }

    @Override
    public List<AdviserDay> between(@Nullable String centre, LocalDate from, LocalDate to) {
        var criteria = centre == null ? new Criteria() : where("centres").is(centre);
        return find(criteria.and("date").gte(from.toString()).lte(to.toString()))
                .toList();
    }

    @Override
    public List<AdviserDay> of(AdviserId adviser, LocalDate from, LocalDate to) {
        return find(where("adviser")
                        .is(adviser.value())
                        .and("date")
                        .gte(from.toString())
                        .lte(to.toString()))
                .toList();
    }

    @Override
    public List<AdviserDay> followingUp(Collection<AppointmentId> appointments) {
        var ids = appointments.stream().map(AppointmentId::value).toList();
        return find(where("appointments.followUpOf").in(ids)).toList();
    }

    private Stream<AdviserDay> find(Criteria criteria) {
        return mongo.find(query(criteria).with(BY_DATE), AdviserDayDocument.class).stream()
                .map(AdviserDayDocument::toDay);
    }

    @Override
    public List<AdviserDayId> due(Instant now, int most) {
        return mongo
                .find(query(where("due").lte(now)).with(Sort.by("due", "_id")).limit(most), AdviserDayDocument.class)
                .stream()
                .map(found -> AdviserDayId.parse(found.id()))
                .toList();
    }

    @Override
    public List<AdviserDay> waitingForRooms(Instant since, int most) {
        return mongo
                .find(
                        query(where("roomAwaitedSince").lte(since))
                                .with(Sort.by("roomAwaitedSince", "_id"))
                                .limit(most),
                        AdviserDayDocument.class)
                .stream()
                .map(AdviserDayDocument::toDay)
                .toList();
    }

    @Override
    public void repeatAboutRooms(AdviserDay day, Instant now) {
        var pending = AdviceContract.aboutRooms(day).stream()
                .map(said -> pendingEvents.of(said.event(), said.version(), now))
                .toList();
        var changes = new Update().set("roomAwaitedSince", now).set("outboxSince", now);
        changes.push("outbox").each(pending.toArray());
        var unanswered = unchangedSince(day).and("roomAwaitedSince").lt(now);
        if (mongo.updateFirst(query(unanswered), changes, AdviserDayDocument.class)
                        .getMatchedCount()
                == 1) {
            relay.wake(COLLECTION, day.id().toString());
        }
    }

    @Override
    public Set<AppointmentId> existing(Collection<AppointmentId> appointments) {
        var wanted = Set.copyOf(appointments);
        var found = new HashSet<AppointmentId>();
        for (var day : of(appointments)) {
            day.contents().appointments().stream().map(Appointment::id).forEach(found::add);
            day.contents().arrivals().stream()
                    .map(Arrival::appointment)
                    .map(Appointment::id)
                    .forEach(found::add);
        }
        found.retainAll(wanted);
        return found;
    }
}
