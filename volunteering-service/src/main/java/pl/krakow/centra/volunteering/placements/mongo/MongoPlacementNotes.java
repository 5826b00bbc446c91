package pl.krakow.centra.volunteering.placements.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementNote;
import pl.krakow.centra.volunteering.placements.domain.PlacementNotes;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** One document per note. */
class MongoPlacementNotes implements PlacementNotes {

    private final MongoOperations mongo;

    MongoPlacementNotes(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(PlacementNoteDocument.class);
        // A volunteer's own.
        indexes.createIndex(new Index()
                .named("volunteer_at")
                .on("volunteer", Sort.Direction.ASC)
                .on("at", Sort.Direction.DESC));
        // What a crash left without a place on a sheet is found by when it was written.
        indexes.createIndex(new Index().named("at").on("at", Sort.Direction.ASC));
    }

    @Override
    public void add(PlacementNote note) {
        try {
            mongo.insert(PlacementNoteDocument.of(note));
        } catch (DuplicateKeyException e) {
            // the same request once more
        }
    }

    @Override
    public Optional<PlacementNote> find(PlacementId id) {
        return Optional.ofNullable(mongo.findById(id.value(), PlacementNoteDocument.class))
                .map(PlacementNoteDocument::toNote);
    }

    @Override
    public List<PlacementNote> findAll(Collection<PlacementId> ids) {
        return ids.isEmpty() ? List.of() : found(query(where("_id").in(values(ids))));
    }

    @Override
    public List<PlacementNote> of(VolunteerId volunteer) {
        return found(query(where("volunteer").is(volunteer.value()))
                .with(Sort.by(Sort.Order.desc("at"), Sort.Order.desc("_id"))));
    }

    private List<PlacementNote> found(Query wanted) {
        return mongo.find(wanted, PlacementNoteDocument.class).stream()
                .map(PlacementNoteDocument::toNote)
                .toList();
    }

    @Override
    public void remark(PlacementId id, String remark) {
        mongo.updateFirst(
                query(where("_id").is(id.value())), new Update().set("remark", remark), PlacementNoteDocument.class);
    }

    @Override
    public void remove(Collection<PlacementId> ids) {
        if (!ids.isEmpty()) {
            mongo.remove(query(where("_id").in(values(ids))), PlacementNoteDocument.class);
        }
    }

    @Override
    public List<PlacementNote> writtenBetween(Instant from, Instant to, int most) {
        return found(
                query(where("at").gte(from).lt(to)).with(Sort.by("at", "_id")).limit(most));
    }

    @Override
    public void forgetWords(VolunteerId volunteer) {
        mongo.updateMulti(
                query(where("volunteer").is(volunteer.value())),
                new Update().unset("message").unset("remark"),
                PlacementNoteDocument.class);
    }

    @Override
    public void replaceAccount(VolunteerId volunteer, String account, String pseudonym) {
        mongo.updateMulti(
                query(where("volunteer").is(volunteer.value()).and("by").is(account)),
                new Update().set("by", pseudonym),
                PlacementNoteDocument.class);
    }

    private static List<UUID> values(Collection<PlacementId> ids) {
        return ids.stream().map(PlacementId::value).toList();
    }
}
