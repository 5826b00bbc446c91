package pl.krakow.centra.local.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;

/**
 * Documents as they lie in the file. Bytes can't be changed behind the store's back: each reader decodes a document of
 * its own, so a response never shares anything with what a later command changes.
 */
final class Bson {

    private static final int TOO_LARGE_AFTER_UPDATE = 17419;

    private Bson() {}

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        try {
            BsonEncoder.encodeDocument(document, buffer);
            if (buffer.writerIndex() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
                throw new MongoServerError(
                        TOO_LARGE_AFTER_UPDATE,
                        "Resulting document after update is larger than " + BsonConstants.MAX_BSON_OBJECT_SIZE);
            }
            byte[] bytes = new byte[buffer.writerIndex()];
            buffer.readBytes(bytes);
            return bytes;
        } finally {
            buffer.release();
        }
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** About how many bytes a value takes. */
    static int estimate(@Nullable Object value) {
        return switch (value) {
            case String text -> 5 + text.length();
            case BinData binary -> 5 + binary.getData().length;
            case Map<?, ?> document -> {
                int size = 5;
                for (Map.Entry<?, ?> field : document.entrySet()) {
                    size += 2 + ((String) field.getKey()).length() + estimate(field.getValue());
                }
                yield size;
            }
            case Collection<?> list -> {
                int size = 5;
                for (Object element : list) {
                    size += 6 + estimate(element);
                }
                yield size;
            }
            case null -> 5;
            default -> 12;
        };
    }

    static Document cursorResponse(String namespace, String batchName, List<Document> batch, long cursorId) {
        Document response = new Document(
                "cursor", new Document("id", cursorId).append("ns", namespace).append(batchName, batch));
        return response.append("ok", 1.0);
    }
}
