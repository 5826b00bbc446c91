package pl.krakow.centra.kit.file.mongo;

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

import pl.krakow.centra.kit.file.domain.KeptFiles;

/** A file in parts of half a megabyte, each a document; what is read is held one part at a time. */
public final class MongoKeptFiles implements KeptFiles {

    private static final int PART = 512 * 1024;

    private final MongoOperations mongo;
    private final String collection;

    /** @param collection for the files of one capability */
    public MongoKeptFiles(MongoOperations mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
        // The parts of an owner's files, to remove those that aren't shown.
        mongo.indexOps(collection).createIndex(new Index().named("owner").on("owner", Sort.Direction.ASC));
    }

    /** @param of how many parts there are */
    @TypeAlias("filePart")
    record PartDocument(@Id String id, String owner, UUID file, int of, Instant putAt, Binary bytes) {

        static String id(UUID file, int part) {
            return file + ":" + part;
        }
    }

    @Override
    public void put(String owner, UUID file, byte[] bytes, Instant now) {
        int of = Math.max(1, Math.ceilDiv(bytes.length, PART));
        for (int part = 0; part < of; part++) {
            int from = part * PART;
            var piece = Arrays.copyOfRange(bytes, from, Math.min(from + PART, bytes.length));
            mongo.save(
                    new PartDocument(PartDocument.id(file, part), owner, file, of, now, new Binary(piece)), collection);
        }
    }

    @Override
    public boolean read(String owner, UUID file, Consumer<byte[]> part) {
        var first = part(file, 0).filter(found -> found.owner().equals(owner));
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
        return Optional.ofNullable(mongo.findById(PartDocument.id(file, part), PartDocument.class, collection));
    }

    @Override
    public void remove(String owner, Set<UUID> files) {
        if (!files.isEmpty()) {
            mongo.remove(query(where("owner").is(owner).and("file").in(files)), collection);
        }
    }

    @Override
    public void removeAllBut(String owner, Set<UUID> shown, Instant before) {
        mongo.remove(
                query(where("owner")
                        .is(owner)
                        .and("file")
                        .nin(shown)
                        .and("putAt")
                        .lt(before)),
                collection);
    }
}
