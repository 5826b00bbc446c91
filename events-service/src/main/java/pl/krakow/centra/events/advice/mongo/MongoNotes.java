package pl.krakow.centra.events.advice.mongo;

import static java.util.stream.Collectors.toSet;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.notes.NoteId;
import pl.krakow.centra.events.advice.notes.Notes;
import pl.krakow.centra.events.advice.notes.Sealed;
import pl.krakow.centra.events.advice.notes.SealedNote;

/** One document per version of a note, of which only ids and times can be read. Its key refuses one of two at once. */
final class MongoNotes implements Notes {

    private static final String COLLECTION = "adviceNotes";

    private final MongoOperations mongo;

    @Document(COLLECTION)
    @TypeAlias("adviceNote")
    @SuppressWarnings("ArrayRecordComponent") // ciphertexts, compared by nobody
    record NoteDocument(
            @Id String id,
            UUID appointment,
            String adviser,
            long revision,
            String keyId,
            byte[] wrappedKey,
            byte[] text,
            Instant written) {

        static NoteDocument of(SealedNote version) {
            return new NoteDocument(
                    idOf(version),
                    version.note().appointment().value(),
                    version.note().adviser(),
                    version.revision(),
                    version.sealed().keyId(),
                    version.sealed().wrappedKey(),
                    version.sealed().text(),
                    version.written());
        }

        SealedNote toNote() {
            return new SealedNote(
                    new NoteId(new AppointmentId(appointment), adviser),
                    revision,
                    new Sealed(keyId, wrappedKey, text),
                    written);
        }
    }

    MongoNotes(MongoOperations mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(NoteDocument.class);
        // The versions of a note; which talks have one.
        indexes.createIndex(new Index()
                .named("appointment")
                .on("appointment", Sort.Direction.ASC)
                .on("revision", Sort.Direction.DESC));
        // Whose data key is wrapped by which master key.
        indexes.createIndex(new Index().named("keyId").on("keyId", Sort.Direction.ASC));
    }

    private static String idOf(SealedNote version) {
        return "%s/%s/%d".formatted(version.note().appointment(), version.note().adviser(), version.revision());
    }

    @Override
    public Optional<SealedNote> newest(NoteId note) {
        return find(query(of(note)).with(newestFirst()).limit(1)).stream().findFirst();
    }

    @Override
    public List<SealedNote> versions(NoteId note) {
        return find(query(of(note)).with(newestFirst()));
    }

    private static Criteria of(NoteId note) {
        return where("appointment")
                .is(note.appointment().value())
                .and("adviser")
                .is(note.adviser());
    }

    private static Sort newestFirst() {
        return Sort.by(Sort.Direction.DESC, "revision", "_id");
    }

    private List<SealedNote> find(Query query) {
        return mongo.find(query, NoteDocument.class).stream()
                .map(NoteDocument::toNote)
                .toList();
    }

    @Override
    public boolean add(SealedNote version) {
        try {
            mongo.insert(NoteDocument.of(version));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public List<SealedNote> notUnder(String keyId, int most) {
        return find(
                query(where("keyId").ne(keyId)).with(Sort.by("keyId", "_id")).limit(most));
    }

    @Override
    public boolean rewrap(SealedNote version, Sealed sealed) {
        return mongo.updateFirst(
                                query(where("_id")
                                        .is(idOf(version))
                                        .and("keyId")
                                        .is(version.sealed().keyId())),
                                new Update().set("keyId", sealed.keyId()).set("wrappedKey", sealed.wrappedKey()),
                                NoteDocument.class)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public Set<String> keysInUse() {
        return new HashSet<>(mongo.query(NoteDocument.class)
                .distinct("keyId")
                .as(String.class)
                .all());
    }

    @Override
    public long under(String keyId) {
        return mongo.count(query(where("keyId").is(keyId)), NoteDocument.class);
    }

    @Override
    public Set<AppointmentId> existing(Collection<AppointmentId> appointments) {
        var ids = appointments.stream().map(AppointmentId::value).toList();
        var found = query(where("appointment").in(ids));
        found.fields().include("appointment");
        return mongo.find(found, org.bson.Document.class, COLLECTION).stream()
                .map(document -> new AppointmentId(document.get("appointment", UUID.class)))
                .collect(toSet());
    }

    @Override
    public boolean remove(NoteId note) {
        return mongo.remove(query(of(note)), NoteDocument.class).getDeletedCount() > 0;
    }

    @Override
    public void remove(AppointmentId appointment) {
        mongo.remove(query(where("appointment").is(appointment.value())), NoteDocument.class);
    }
}
