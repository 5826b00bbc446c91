package pl.krakow.centra.events.advice.mongo;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.registrations.domain.ParticipantId;

/** One document per visit. */
final class MongoVisits implements Visits {

    private final MongoOperations mongo;

    MongoVisits(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(VisitDocument.class);
        // A person's own.
        indexes.createIndex(new Index()
                .named("subjectWritten")
                .on("subject", Sort.Direction.ASC)
                .on("written", Sort.Direction.DESC));
        // Those of a person without an account.
        indexes.createIndex(new Index().named("who").on("who", Sort.Direction.ASC));
        // What a crash left without an appointment.
        indexes.createIndex(new Index()
                .named("unclaimed")
                .on("unclaimedSince", Sort.Direction.ASC)
                .sparse());
        // What is older than it is kept.
        indexes.createIndex(new Index()
                .named("forgetAfter")
                .on("forgetAfter", Sort.Direction.ASC)
                .sparse());
    }

    @Override
    public boolean add(Visit visit, Instant until) {
        try {
            mongo.insert(VisitDocument.of(visit, until));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public void claimed(AppointmentId id) {
        mongo.updateFirst(byId(id), new Update().unset("unclaimedSince"), VisitDocument.class);
    }

    @Override
    public void save(Visit visit) {
        mongo.save(VisitDocument.of(visit, null));
    }

    @Override
    public Optional<Visit> find(AppointmentId id) {
        return Optional.ofNullable(mongo.findById(id.value(), VisitDocument.class))
                .map(VisitDocument::toVisit);
    }

    @Override
    public Map<AppointmentId, Visit> of(Collection<AppointmentId> ids) {
        return list(query(where("_id").in(ids.stream().map(AppointmentId::value).toList()))).stream()
                .collect(toMap(Visit::id, Function.identity()));
    }

    @Override
    public List<Visit> ofSubject(String subject) {
        return list(query(where("subject").is(subject)).with(Sort.by(Sort.Direction.DESC, "written", "_id")));
    }

    @Override
    public List<Visit> of(Set<ParticipantId> people) {
        return people.isEmpty()
                ? List.of()
                : list(query(where("who")
                        .in(people.stream().map(ParticipantId::value).toList())));
    }

    @Override
    public List<Visit> unclaimed(Instant before, int most) {
        return list(query(where("unclaimedSince").lt(before))
                .with(Sort.by("unclaimedSince", "_id"))
                .limit(most));
    }

    @Override
    public List<Visit> keptTooLong(Instant now, int most) {
        return list(query(where("forgetAfter").lt(now))
                .with(Sort.by("forgetAfter", "_id"))
                .limit(most));
    }

    private List<Visit> list(Query query) {
        return mongo.find(query, VisitDocument.class).stream()
                .map(VisitDocument::toVisit)
                .toList();
    }

    @Override
    public void remove(AppointmentId id) {
        mongo.remove(byId(id), VisitDocument.class);
    }

    private static Query byId(AppointmentId id) {
        return query(where("_id").is(id.value()));
    }
}
