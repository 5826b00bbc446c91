package pl.krakow.centra.events.registrations.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.events.registrations.domain.Registration;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.registrations.domain.Registrations;

/** One document per registration. */
final class MongoRegistrations implements Registrations {

    private static final Sort LATEST_FIRST = Sort.by(Sort.Order.desc("at"), Sort.Order.desc("_id"));

    private final MongoOperations mongo;

    MongoRegistrations(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(RegistrationDocument.class);
        // What a person signed up for, latest first.
        indexes.createIndex(new Index()
                .named("subject_at")
                .on("subject", Sort.Direction.ASC)
                .on("at", Sort.Direction.DESC)
                .sparse());
        // Whose address hasn't been confirmed; and everything of one person.
        indexes.createIndex(new Index().named("participant").on("participant", Sort.Direction.ASC));
        // Who opens a link.
        indexes.createIndex(
                new Index().named("link").on("links.hash", Sort.Direction.ASC).sparse());
        // Who comes with a ticket.
        indexes.createIndex(
                new Index().named("ticket").on("ticket", Sort.Direction.ASC).unique());
        // Who is still named though it was long ago.
        indexes.createIndex(new Index()
                .named("namedSince")
                .on("namedSince", Sort.Direction.ASC)
                .sparse());
        // What was made lately, and may belong to nobody.
        indexes.createIndex(new Index().named("at").on("at", Sort.Direction.ASC));
    }

    @Override
    public boolean add(Registration registration) {
        try {
            mongo.insert(RegistrationDocument.of(registration));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<Registration> find(RegistrationId id) {
        return Optional.ofNullable(mongo.findById(id.value(), RegistrationDocument.class))
                .map(RegistrationDocument::toRegistration);
    }

    @Override
    public Map<RegistrationId, Registration> find(Collection<RegistrationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var values = ids.stream().map(RegistrationId::value).toList();
        return mongo.find(query(where("_id").in(values)), RegistrationDocument.class).stream()
                .map(RegistrationDocument::toRegistration)
                .collect(Collectors.toMap(Registration::id, Function.identity()));
    }

    @Override
    public boolean save(Registration changed) {
        var document = RegistrationDocument.of(changed);
        var before = where("_id").is(document.id()).and("revision").is(document.revision() - 1);
        return mongo.replace(query(before), document).getMatchedCount() == 1;
    }

    @Override
    public List<Registration> ofSubject(String subject, @Nullable Position after, int limit) {
        var own = where("subject").is(subject);
        var wanted = after == null
                ? own
                : new Criteria()
                        .andOperator(
                                own,
                                new Criteria()
                                        .orOperator(
                                                where("at").lt(after.at()),
                                                where("at")
                                                        .is(after.at())
                                                        .and("_id")
                                                        .lt(after.id().value())));
        return all(query(wanted).with(LATEST_FIRST).limit(limit));
    }

    @Override
    public List<Registration> ofSubject(String subject, EventId event) {
        return all(query(where("subject").is(subject).and("event").is(event.value())));
    }

    @Override
    public List<Registration> ofParticipants(Collection<ParticipantId> participants) {
        return participants.isEmpty()
                ? List.of()
                : all(query(where("participant")
                                .in(participants.stream()
                                        .map(ParticipantId::value)
                                        .toList()))
                        .with(LATEST_FIRST));
    }

    @Override
    public List<Registration> namedMadeBefore(Instant before, @Nullable Position after, int limit) {
        var old = where("namedSince").lt(before);
        var wanted = after == null
                ? old
                : new Criteria()
                        .andOperator(
                                old,
                                new Criteria()
                                        .orOperator(
                                                where("namedSince").gt(after.at()),
                                                where("namedSince")
                                                        .is(after.at())
                                                        .and("_id")
                                                        .gt(after.id().value())));
        return all(query(wanted).with(Sort.by("namedSince", "_id")).limit(limit));
    }

    @Override
    public Optional<Registration> byLink(String hash) {
        return all(query(where("links.hash").is(hash))).stream().findFirst();
    }

    @Override
    public List<Registration> byTickets(EventId event, Collection<String> tickets) {
        return all(query(where("ticket").in(tickets).and("event").is(event.value())));
    }

    @Override
    public int unconfirmed(ParticipantId participant, Instant now) {
        return (int) mongo.count(
                query(where("participant")
                        .is(participant.value())
                        .and("confirmBy")
                        .gt(now)),
                RegistrationDocument.class);
    }

    @Override
    public List<Registration> madeBetween(Instant from, Instant until, int most) {
        return all(query(where("at").gte(from).lt(until))
                .with(Sort.by("at", "_id"))
                .limit(most));
    }

    @Override
    public void remove(Collection<RegistrationId> ids, Instant madeBefore) {
        mongo.remove(
                query(where("_id")
                        .in(ids.stream().map(RegistrationId::value).toList())
                        .and("at")
                        .lt(madeBefore)),
                RegistrationDocument.class);
    }

    private List<Registration> all(Query wanted) {
        return mongo.find(wanted, RegistrationDocument.class).stream()
                .map(RegistrationDocument::toRegistration)
                .toList();
    }
}
