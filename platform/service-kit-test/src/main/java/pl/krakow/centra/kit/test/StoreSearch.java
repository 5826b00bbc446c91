package pl.krakow.centra.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.bson.RawBsonDocument;
import org.springframework.data.mongodb.core.MongoOperations;

/** Looks for a text in every byte of the store: in all collections, fields, names of fields and binary values. */
public record StoreSearch(MongoOperations mongo) {

    /** The collections of which some document holds it. */
    public List<String> collectionsWith(String text) {
        var needles = Stream.concat(Stream.of(text.getBytes(UTF_8)), binary(text).stream())
                .toList();
        return mongo.getCollectionNames().stream()
                .filter(name -> documents(name).stream()
                        .anyMatch(document -> needles.stream().anyMatch(needle -> holds(document, needle))))
                .sorted()
                .toList();
    }

    private List<byte[]> documents(String collection) {
        var found = mongo.execute(
                collection,
                documents -> documents
                        .withDocumentClass(RawBsonDocument.class)
                        .find()
                        .map(StoreSearch::bytes)
                        .into(new ArrayList<>()));
        return found == null ? List.of() : found;
    }

    private static byte[] bytes(RawBsonDocument document) {
        var buffer = document.getByteBuffer();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** An account's id may also have been stored as the number it is. */
    private static Optional<byte[]> binary(String text) {
        try {
            var id = UUID.fromString(text);
            return Optional.of(ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean holds(byte[] document, byte[] text) {
        for (int start = 0; start <= document.length - text.length; start++) {
            int matched = 0;
            while (matched < text.length && document[start + matched] == text[matched]) {
                matched++;
            }
            if (matched == text.length) {
                return true;
            }
        }
        return false;
    }
}
