package pl.krakow.centra.local.store;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * A map of bytes to bytes in the store file, ordered by the unsigned bytes of the key. What changes it is noted in the
 * file's journal.
 */
final class ByteMap {

    private final MVMap<byte[], byte[]> map;
    private final StoreFile file;

    ByteMap(MVMap<byte[], byte[]> map, StoreFile file) {
        this.map = map;
        this.file = file;
    }

    static MVMap.Builder<byte[], byte[]> type() {
        return new MVMap.Builder<byte[], byte[]>().keyType(Bytes.TYPE).valueType(Bytes.TYPE);
    }

    MVMap<byte[], byte[]> map() {
        return map;
    }

    byte @Nullable [] get(byte[] key) {
        return map.get(key);
    }

    byte @Nullable [] put(byte[] key, byte[] value) {
        file.journal().put(map.getId(), key, value);
        return map.put(key, value);
    }

    byte @Nullable [] remove(byte[] key) {
        file.journal().remove(map.getId(), key);
        return map.remove(key);
    }

    boolean contains(byte[] key) {
        return map.containsKey(key);
    }

    long size() {
        return map.sizeAsLong();
    }

    void clear() {
        file.changedBeyondJournal();
        map.clear();
    }

    long rank(byte[] key) {
        long index = map.getKeyIndex(key);
        return index >= 0 ? index : -index - 1;
    }

    Entries entries(KeyInterval interval, boolean reverse) {
        return new Entries(interval, reverse);
    }

    /** A walk over the entries of an interval, on the map as it was when the walk began. */
    final class Entries {

        private final Cursor<byte[], byte[]> cursor;
        private final KeyInterval interval;
        private final boolean reverse;
        private byte[] key = new byte[0];

        private Entries(KeyInterval interval, boolean reverse) {
            this.interval = interval;
            this.reverse = reverse;
            this.cursor = map.cursor(
                    reverse ? interval.high() : interval.low(), reverse ? interval.low() : interval.high(), reverse);
        }

        boolean next() {
            while (cursor.hasNext()) {
                key = cursor.next();
                if (interval.contains(key)) {
                    return true;
                }
                if (!reverse) {
                    return false;
                }
            }
            return false;
        }

        byte[] key() {
            return key;
        }

        byte[] value() {
            return cursor.getValue();
        }
    }

    private static final class Bytes extends BasicDataType<byte[]> {

        static final Bytes TYPE = new Bytes();

        /** Header and padding of an array, and the reference to it. */
        private static final int ARRAY_OVERHEAD = 24;

        @Override
        public int compare(byte[] a, byte[] b) {
            return Arrays.compareUnsigned(a, b);
        }

        @Override
        public int getMemory(byte[] bytes) {
            return bytes.length + ARRAY_OVERHEAD;
        }

        @Override
        public void write(WriteBuffer buffer, byte[] bytes) {
            buffer.putVarInt(bytes.length).put(bytes);
        }

        @Override
        public byte[] read(ByteBuffer buffer) {
            byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
            buffer.get(bytes);
            return bytes;
        }

        @Override
        public byte[][] createStorage(int size) {
            return new byte[size][];
        }
    }
}
