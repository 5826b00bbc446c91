package pl.krakow.centra.local.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import de.bwaldvogel.mongo.wire.BsonConstants;

/** Where things lie in an encoded document, for who wants some of them only. */
final class BsonBytes {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int INT_BYTES = 4;
    private static final int LONG_BYTES = 8;
    private static final int DECIMAL_BYTES = 16;

    private BsonBytes() {}

    static int readInt(byte[] bson, int at) {
        return (int) INT.get(bson, at);
    }

    static void writeInt(byte[] bson, int at, int value) {
        INT.set(bson, at, value);
    }

    /** The position of the terminating byte of the name or text that begins there. */
    static int endOfText(byte[] bson, int at) {
        int end = at;
        while (bson[end] != BsonConstants.STRING_TERMINATION) {
            end++;
        }
        return end;
    }

    /** The position behind a value of that type which begins there. */
    static int endOfValue(byte[] bson, int at, byte type) {
        return switch (type) {
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY -> at + readInt(bson, at);
            case BsonConstants.TYPE_UTF8_STRING, BsonConstants.TYPE_JAVASCRIPT_CODE ->
                at + INT_BYTES + readInt(bson, at);
            case BsonConstants.TYPE_DATA -> at + INT_BYTES + 1 + readInt(bson, at);
            case BsonConstants.TYPE_BOOLEAN -> at + 1;
            case BsonConstants.TYPE_INT32 -> at + INT_BYTES;
            case BsonConstants.TYPE_DOUBLE,
                    BsonConstants.TYPE_UTC_DATETIME,
                    BsonConstants.TYPE_TIMESTAMP,
                    BsonConstants.TYPE_INT64 -> at + LONG_BYTES;
            case BsonConstants.TYPE_DECIMAL128 -> at + DECIMAL_BYTES;
            case BsonConstants.TYPE_OBJECT_ID -> at + BsonConstants.LENGTH_OBJECTID;
            case BsonConstants.TYPE_REGEX -> endOfText(bson, endOfText(bson, at) + 1) + 1;
            case BsonConstants.TYPE_NULL,
                    BsonConstants.TYPE_UNDEFINED,
                    BsonConstants.TYPE_MIN_KEY,
                    BsonConstants.TYPE_MAX_KEY -> at;
            default -> throw new IllegalArgumentException("unknown type: 0x" + Integer.toHexString(type));
        };
    }
}
