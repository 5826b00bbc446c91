package pl.krakow.centra.events.knowledge.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.events.knowledge.domain.EntryId;
import pl.krakow.centra.events.knowledge.domain.Files;

/** A file in parts of half a megabyte, each a document; what is read is held one part at a time. */
final class MongoFiles implements Files {

    private static final int PART = 512 * 1024;

    private final MongoOperations mongo;

    MongoFiles(MongoOperations mongo) {
        this.mongo = mongo;
        // The parts of an entry's files, to remove those no version shows.
        mongo.indexOps(PartDocument.class)
                .createIndex(new Index().named("entry").on("entry", Sort.Direction.ASC));
    }

    /** @param of how many parts there are */
    @Document("knowledgeFileParts")
    @TypeAlias("knowledgeFilePart")
    record PartDocument(@Id String id, UUID entry, UUID file, int of, Instant putAt, Binary bytes) {

        static String id(UUID file, int part) {
            return file + ":" + part;
        }
    }

    @Override
    public void put(EntryId entry, UUID file, byte[] bytes, Instant now) {
        int of = Math.max(1, Math.ceilDiv(bytes.length, PART));
        for (int part = 0; part < of; part++) {
            int from = part * PART;
            var piece = Arrays.copyOfRange(bytes, from, Math.min(from + PART, bytes.length));
            mongo.save(new PartDocument(PartDocument.id(file, part), entry.value(), file, of, now, new Binary(piece)));
        }
    }

    @Override
    public boolean read(EntryId entry, UUID file, Consumer<byte[]> part) {
        var first = part(file, 0).filter(found -> found.entry().equals(entry.value()));
        if (first.isEmpty()) {
            return false;
        }
        int of = first.get().of();
        if (of > 1 && part(file, of - 1).isEmpty()) {
            return false;
        }
        part.accept(first.get().bytes().getData());
        for (int next = 1; next < of; next++) {
            part.accept(part(file, next).orElseThrow().bytes().getData());
        }
        return true;
    }

    private Optional<PartDocument> part(UUID file, int part) {
        return Optional.ofNullable(mongo.findById(PartDocument.id(file, part), PartDocument.class));
    }

    @Override
    public void removeAllBut(EntryId entry, Set<UUID> shown, Instant before) {
        mongo.remove(
                query(where("entry")
                        .is(entry.value())
                        .and("file")
                        .nin(shown)
                        .and("putAt")
                        .lt(before)),
                PartDocument.class);
    }
}
