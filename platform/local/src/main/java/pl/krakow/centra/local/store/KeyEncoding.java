package pl.krakow.centra.local.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * BSON values as bytes whose unsigned order is the order in which the engine compares the values.
 *
 * <p>Every encoding says itself where it ends, so encodings can be put behind one another and the whole still sorts
 * field by field. Numbers of all types share one encoding (1, 1L and 1.0 are one value). A field that sorts downwards is
 * stored with its bits inverted.
 */
final class KeyEncoding {

    private static final int END = 0x00;
    private static final int MIN_KEY = 0x05;
    private static final int NULL = 0x10;
    private static final int NUMBER = 0x20;
    private static final int STRING = 0x30;
    private static final int DOCUMENT = 0x40;
    private static final int LIST = 0x50;
    private static final int BINARY = 0x60;
    private static final int LEGACY_UUID = 0x64;
    private static final int UUID_VALUE = 0x68;
    private static final int OBJECT_ID = 0x70;
    private static final int BOOLEAN = 0x80;
    private static final int DATE = 0x90;
    private static final int TIMESTAMP = 0xA0;
    private static final int REGEX = 0xB0;
    private static final int JAVASCRIPT = 0xC0;
    private static final int MAX_KEY = 0xF0;

    private static final int NUMBER_LENGTH = 1 + Double.BYTES + Short.BYTES;

    private byte[] bytes = new byte[48];
    private int length;

    /** The encoding of one value on its own. */
    static byte[] of(@Nullable Object value) {
        KeyEncoding encoding = new KeyEncoding();
        encoding.put(value);
        return encoding.toBytes();
    }

    /**
     * The encoding as far as the engine's comparison can tell values apart: with numbers the part below the precision of
     * a double is left out, so that a range built on it never loses a value.
     */
    static byte[] bound(Object value) {
        byte[] encoded = of(value);
        return (encoded[0] & 0xFF) == NUMBER ? Arrays.copyOf(encoded, 1 + Double.BYTES) : encoded;
    }

    /** Appends a value that is to sort upwards. */
    void put(@Nullable Object value) {
        if (Missing.isNullOrMissing(value) || value == null) {
            putByte(NULL);
            return;
        }
        switch (value) {
            case Number number -> putNumber(number);
            case String string -> {
                putByte(STRING);
                putText(string);
            }
            case UUID uuid -> {
                putByte(UUID_VALUE);
                putLong(uuid.getMostSignificantBits());
                putLong(uuid.getLeastSignificantBits());
            }
            case ObjectId id -> {
                putByte(OBJECT_ID);
                putBytes(id.toByteArray());
            }
            case Instant instant -> {
                putByte(DATE);
                putLong(instant.toEpochMilli() ^ Long.MIN_VALUE);
            }
            case Boolean flag -> {
                putByte(BOOLEAN);
                putByte(flag ? 1 : 0);
            }
            case Map<?, ?> document -> {
                putByte(DOCUMENT);
                document.forEach((name, field) -> {
                    putByte(typeOf(field));
                    putText((String) name);
                    put(field);
                });
                putByte(END);
            }
            case Collection<?> list -> {
                putByte(LIST);
                list.forEach(this::put);
                putByte(END);
            }
            case BinData binary -> {
                putByte(BINARY);
                putInt(binary.getData().length);
                putBytes(binary.getData());
            }
            case LegacyUUID uuid -> {
                putByte(LEGACY_UUID);
                putLong(uuid.getUuid().getMostSignificantBits() ^ Long.MIN_VALUE);
                putLong(uuid.getUuid().getLeastSignificantBits() ^ Long.MIN_VALUE);
            }
            case BsonTimestamp timestamp -> {
                putByte(TIMESTAMP);
                putLong(timestamp.getValue());
            }
            case BsonRegularExpression regex -> {
                putByte(REGEX);
                putText(regex.getPattern());
                putText(regex.getOptions() == null ? "" : regex.getOptions());
            }
            case BsonJavaScript script -> {
                putByte(JAVASCRIPT);
                putText(script.getCode());
            }
            case MinKey ignored -> putByte(MIN_KEY);
            case MaxKey ignored -> putByte(MAX_KEY);
            default -> throw new IllegalArgumentException("no order is known for " + value.getClass());
        }
    }

    /** Appends a value that is to sort downwards. */
    void putDescending(@Nullable Object value) {
        int start = length;
        put(value);
        for (int i = start; i < length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
    }

    void putBytes(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** The first position behind the encoded value that starts at {@code start}. */
    static int end(byte[] key, int start, boolean ascending) {
        int mask = ascending ? 0 : 0xFF;
        int type = at(key, start, mask);
        int next = start + 1;
        return switch (type) {
            case MIN_KEY, NULL, MAX_KEY -> next;
            case NUMBER -> start + NUMBER_LENGTH;
            case STRING, JAVASCRIPT -> textEnd(key, next, mask);
            case REGEX -> textEnd(key, textEnd(key, next, mask), mask);
            case UUID_VALUE, LEGACY_UUID -> next + 2 * Long.BYTES;
            case OBJECT_ID -> next + 12;
            case BOOLEAN -> next + 1;
            case DATE, TIMESTAMP -> next + Long.BYTES;
            case BINARY -> {
                int size = 0;
                for (int i = 0; i < Integer.BYTES; i++) {
                    size = size << 8 | at(key, next + i, mask);
                }
                yield next + Integer.BYTES + size;
            }
            case DOCUMENT -> {
                while (at(key, next, mask) != END) {
                    next = end(key, textEnd(key, next + 1, mask), ascending);
                }
                yield next + 1;
            }
            case LIST -> {
                while (at(key, next, mask) != END) {
                    next = end(key, next, ascending);
                }
                yield next + 1;
            }
            default -> throw new IllegalArgumentException("not an encoded value: type " + type);
        };
    }

    /** The smallest bytes greater than everything that starts with {@code prefix}, null when there are none. */
    static byte @Nullable [] after(byte[] prefix) {
        int last = prefix.length - 1;
        while (last >= 0 && prefix[last] == (byte) 0xFF) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        byte[] next = Arrays.copyOf(prefix, last + 1);
        next[last]++;
        return next;
    }

    static byte[] inverted(byte[] encoded) {
        byte[] result = encoded.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = (byte) ~result[i];
        }
        return result;
    }

    static byte[] concat(byte[] head, byte[] tail) {
        byte[] result = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, result, head.length, tail.length);
        return result;
    }

    private static int typeOf(@Nullable Object value) {
        return of(value)[0] & 0xFF;
    }

    private static int at(byte[] key, int position, int mask) {
        return (key[position] ^ mask) & 0xFF;
    }

    private static int textEnd(byte[] key, int start, int mask) {
        int position = start;
        while (at(key, position, mask) != END) {
            position++;
        }
        return position + 1;
    }

    private void putNumber(Number number) {
        double value = number.doubleValue();
        if (value == 0.0) {
            value = 0.0; // one zero: -0.0 equals 0.0 here
        }
        long bits = Double.doubleToLongBits(value);
        putByte(NUMBER);
        putLong(bits >= 0 ? bits ^ Long.MIN_VALUE : ~bits);
        int rest = number instanceof Long exact ? (int) (exact - (long) value) : 0;
        ensure(Short.BYTES);
        bytes[length++] = (byte) ((rest + 0x8000) >>> 8);
        bytes[length++] = (byte) (rest + 0x8000);
    }

    /** Char by char, so that the order is that of {@link String#compareTo}; ends with 0, which no char is written as. */
    private void putText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ensure(3);
            if (c < 2) {
                bytes[length++] = 1;
                bytes[length++] = (byte) (c + 1);
            } else if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xC0 | c >> 6);
                bytes[length++] = (byte) (0x80 | c & 0x3F);
            } else {
                bytes[length++] = (byte) (0xE0 | c >> 12);
                bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[length++] = (byte) (0x80 | c & 0x3F);
            }
        }
        putByte(END);
    }

    private void putByte(int value) {
        ensure(1);
        bytes[length++] = (byte) value;
    }

    private void putInt(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            putByte(value >>> shift);
        }
    }

    private void putLong(long value) {
        ensure(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
