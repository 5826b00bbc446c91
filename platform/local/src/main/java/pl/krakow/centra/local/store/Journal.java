package pl.krakow.centra.local.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.CRC32C;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What was put and removed since the store's file was last written, in that order. A commit appends to it, which costs
 * what was changed and not the pages it was changed on.
 *
 * <p>It says which state of the file it begins at; beside any other state it means nothing. What is appended at once is
 * read back as a whole or, when the process was killed on the way, not at all.
 */
final class Journal implements AutoCloseable {

    private static final int MAGIC = 0x43524A31;
    private static final int HEAD_BYTES = Integer.BYTES + Long.BYTES;

    /** Length and checksum. */
    private static final int FRAME_BYTES = 2 * Integer.BYTES;

    /** From here on the file is to be written, and nothing is noted any more. */
    static final int FULL_BYTES = 1 << 20;

    private static final int USUAL_BATCH_BYTES = 16 << 10;
    private static final byte PUT = 1;
    private static final byte REMOVE = 2;

    private final Path path;
    private final FileChannel channel;
    private final WriteBuffer noted = new WriteBuffer(USUAL_BATCH_BYTES);
    private long appended;

    /** Who makes the same changes again. */
    interface Changes {

        void put(int map, byte[] key, byte[] value);

        void remove(int map, byte[] key);
    }

    private Journal(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
        forget();
    }

    static Journal open(Path path) throws IOException {
        return new Journal(path, FileChannel.open(path, CREATE, WRITE));
    }

    /** Makes the changes again that a journal of this state holds. */
    static void replay(Path path, long state, Changes changes) throws IOException {
        ByteBuffer all;
        try {
            all = ByteBuffer.wrap(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            return; // the store was closed
        }
        if (all.remaining() < HEAD_BYTES || all.getInt() != MAGIC || all.getLong() != state) {
            return;
        }
        for (ByteBuffer batch = next(all); batch != null; batch = next(all)) {
            while (batch.hasRemaining()) {
                byte change = batch.get();
                int map = DataUtils.readVarInt(batch);
                byte[] key = read(batch);
                if (change == PUT) {
                    changes.put(map, key, read(batch));
                } else {
                    changes.remove(map, key);
                }
            }
        }
    }

    /** What was appended at once, if all of it got there. */
    private static @Nullable ByteBuffer next(ByteBuffer all) {
        if (all.remaining() < FRAME_BYTES) {
            return null;
        }
        int length = all.getInt();
        int checksum = all.getInt();
        if (length <= 0 || length > all.remaining()) {
            return null;
        }
        ByteBuffer batch = all.slice(all.position(), length);
        all.position(all.position() + length);
        return checksum(batch) == checksum ? batch : null;
    }

    private static byte[] read(ByteBuffer batch) {
        byte[] read = new byte[DataUtils.readVarInt(batch)];
        batch.get(read);
        return read;
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.duplicate());
        return (int) checksum.getValue();
    }

    void put(int map, byte[] key, byte[] value) {
        if (!isFull()) {
            note(PUT, map, key).putVarInt(value.length).put(value);
        }
    }

    void remove(int map, byte[] key) {
        if (!isFull()) {
            note(REMOVE, map, key);
        }
    }

    private WriteBuffer note(byte change, int map, byte[] key) {
        return noted.put(change).putVarInt(map).putVarInt(key.length).put(key);
    }

    /** Whether it can't tell everything any more. */
    boolean isFull() {
        return appended + noted.position() > FULL_BYTES;
    }

    /** Begins anew at that state of the file: all that was noted is in there. */
    void begin(long state) throws IOException {
        forget();
        channel.truncate(0);
        appended = 0;
        write(ByteBuffer.allocate(HEAD_BYTES).putInt(MAGIC).putLong(state).flip());
    }

    /** What was noted and not appended was noted in vain. */
    void forget() {
        noted.clear().putInt(0).putInt(0);
    }

    /**
     * Appends what was noted since the last time.
     *
     * @return whether there was anything
     */
    boolean append() throws IOException {
        int end = noted.position();
        if (end == FRAME_BYTES) {
            return false;
        }
        ByteBuffer batch = noted.getBuffer().duplicate().position(0).limit(end);
        batch.putInt(0, end - FRAME_BYTES).putInt(Integer.BYTES, checksum(batch.slice(FRAME_BYTES, end - FRAME_BYTES)));
        write(batch);
        forget();
        return true;
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            appended += channel.write(bytes);
        }
    }

    /** Waits until it is on the disk. */
    void sync() throws IOException {
        channel.force(false);
    }

    /** To be called when the file holds everything and has been closed. */
    void delete() throws IOException {
        channel.close();
        Files.delete(path);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
