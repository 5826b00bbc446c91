package pl.krakow.centra.local.store;

import java.nio.charset.StandardCharsets;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

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

    /** The document with no other fields than these. */
    static Document decode(byte[] bytes, FieldNames fields) {
        Document document = new Document();
        int end = bytes.length - 1;
        for (int element = Integer.BYTES; element < end; ) {
            byte type = bytes[element];
            int nameEnd = BsonBytes.endOfText(bytes, element + 1);
            int next = BsonBytes.endOfValue(bytes, nameEnd + 1, type);
            if (fields.indexOf(bytes, element + 1, nameEnd) >= 0) {
                document.put(
                        new String(bytes, element + 1, nameEnd - element - 1, StandardCharsets.UTF_8),
                        BsonDecoder.decodeValue(type, Unpooled.wrappedBuffer(bytes, nameEnd + 1, next - nameEnd - 1)));
            }
            element = next;
        }
        return document;
    }

    static Document cursorResponse(String namespace, String batchName, EncodedBatch batch, long cursorId) {
        Document response = new Document(
                "cursor", new Document("id", cursorId).append("ns", namespace).append(batchName, batch));
        return response.append("ok", 1.0);
    }
}
