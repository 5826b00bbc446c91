package pl.krakow.centra.events.advice.mongo;

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
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.notes.Notes;
import pl.krakow.centra.events.advice.notes.Sealed;
import pl.krakow.centra.events.advice.notes.SealedNote;

/** One document per note, of which only the ids can be read. */
final class MongoNotes implements Notes {

    private static final String COLLECTION = "adviceNotes";

    private final MongoOperations mongo;

    @Document(COLLECTION)
    @TypeAlias("adviceNote")
    @SuppressWarnings("ArrayRecordComponent") // ciphertexts, compared by nobody
    record NoteDocument(
            @Id UUID id, String adviser, String keyId, byte[] wrappedKey, byte[] text, Instant written, long revision) {

        static NoteDocument of(SealedNote note) {
            return new NoteDocument(
                    note.appointment().value(),
                    note.adviser(),
                    note.sealed().keyId(),
                    note.sealed().wrappedKey(),
                    note.sealed().text(),
                    note.written(),
                    note.revision());
        }

        SealedNote toNote() {
            return new SealedNote(
                    new AppointmentId(id), adviser, new Sealed(keyId, wrappedKey, text), written, revision);
        }
    }

    MongoNotes(MongoOperations mongo) {
        this.mongo = mongo;
        // Whose data key is wrapped by which master key.
        mongo.indexOps(NoteDocument.class)
                .createIndex(new Index().named("keyId").on("keyId", Sort.Direction.ASC));
    }

    @Override
    public Optional<SealedNote> find(AppointmentId appointment) {
        return Optional.ofNullable(mongo.findById(appointment.value(), NoteDocument.class))
                .map(NoteDocument::toNote);
    }

    @Override
    public boolean save(SealedNote note) {
        var document = NoteDocument.of(note);
        if (note.revision() == 1) {
            try {
                mongo.insert(document);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        return mongo.update(NoteDocument.class)
                        .matching(where("_id").is(document.id()).and("revision").is(note.revision() - 1))
                        .replaceWith(document)
                        .replaceFirst()
                        .getMatchedCount()
                == 1;
    }

    @Override
    public List<SealedNote> notUnder(String keyId, int most) {
        return mongo
                .find(
                        query(where("keyId").ne(keyId))
                                .with(Sort.by("keyId", "_id"))
                                .limit(most),
                        NoteDocument.class)
                .stream()
                .map(NoteDocument::toNote)
                .toList();
    }

    @Override
    public boolean rewrap(SealedNote note, Sealed sealed) {
        return mongo.updateFirst(
                                query(where("_id")
                                        .is(note.appointment().value())
                                        .and("revision")
                                        .is(note.revision())
                                        .and("keyId")
                                        .is(note.sealed().keyId())),
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
    public Set<AppointmentId> existing(Collection<AppointmentId> appointments) {
        var found = new HashSet<AppointmentId>();
        mongo.find(
                        query(where("_id")
                                .in(appointments.stream()
                                        .map(AppointmentId::value)
                                        .toList())),
                        NoteDocument.class)
                .forEach(note -> found.add(new AppointmentId(note.id())));
        return found;
    }

    @Override
    public void remove(AppointmentId appointment) {
        mongo.remove(query(where("_id").is(appointment.value())), NoteDocument.class);
    }
}
