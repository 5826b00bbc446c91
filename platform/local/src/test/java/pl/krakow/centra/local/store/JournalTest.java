package pl.krakow.centra.local.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final long STATE = 7;

    @TempDir
    Path directory;

    @Test
    void tellsWhatWasAppendedInItsOrder() throws IOException {
        var path = directory.resolve("told.journal");
        try (var journal = Journal.open(path)) {
            journal.begin(STATE);
            journal.put(3, bytes("room"), bytes("free"));
            journal.put(3, bytes("room"), bytes("taken"));
            assertThat(journal.append()).isTrue();
            journal.remove(4, bytes("hall"));
            assertThat(journal.append()).isTrue();
            assertThat(journal.append()).isFalse();
            journal.put(3, bytes("never"), bytes("appended"));
        }
        assertThat(told(path, STATE)).containsExactly("3 room=free", "3 room=taken", "4 hall gone");
    }

    @Test
    void saysNothingBesideAnotherState() throws IOException {
        var path = directory.resolve("state.journal");
        try (var journal = Journal.open(path)) {
            journal.begin(STATE);
            journal.put(3, bytes("room"), bytes("free"));
            journal.append();
        }
        assertThat(told(path, STATE)).hasSize(1);
        assertThat(told(path, STATE + 1)).isEmpty();
        assertThat(told(directory.resolve("missing.journal"), STATE)).isEmpty();
    }

    @Test
    void forgetsWhatIsInTheFileWhenItBeginsAnew() throws IOException {
        var path = directory.resolve("anew.journal");
        try (var journal = Journal.open(path)) {
            journal.begin(STATE);
            journal.put(3, bytes("room"), bytes("free"));
            journal.append();
            journal.put(3, bytes("hall"), bytes("free"));
            journal.begin(STATE + 1);
            journal.put(3, bytes("room"), bytes("taken"));
            journal.append();
        }
        assertThat(told(path, STATE)).isEmpty();
        assertThat(told(path, STATE + 1)).containsExactly("3 room=taken");
    }

    /** Killed at every byte of the way. */
    @Test
    void tellsAllOfABatchOrNothing() throws IOException {
        var path = directory.resolve("whole.journal");
        var ends = new ArrayList<Long>();
        try (var journal = Journal.open(path)) {
            journal.begin(STATE);
            for (int batch = 0; batch < 3; batch++) {
                journal.put(3, bytes("document " + batch), bytes("x".repeat(20)));
                journal.put(4, bytes("index " + batch), new byte[0]);
                journal.append();
                ends.add(Files.size(path));
            }
        }
        var all = Files.readAllBytes(path);
        for (int length = 0; length <= all.length; length++) {
            int cut = length;
            Files.write(path, Arrays.copyOf(all, cut));
            long whole = ends.stream().filter(end -> end <= cut).count();
            assertThat(told(path, STATE)).as("cut after %s bytes", cut).hasSize((int) whole * 2);
        }
        for (int damaged = Math.toIntExact(ends.getFirst()); damaged < ends.get(1); damaged++) {
            var wrong = all.clone();
            wrong[damaged] ^= 0x10;
            Files.write(path, wrong);
            assertThat(told(path, STATE)).as("damaged at %s", damaged).hasSize(2);
        }
    }

    @Test
    void isFullBeforeItsMemoryIs() throws IOException {
        try (var journal = Journal.open(directory.resolve("full.journal"))) {
            journal.begin(STATE);
            for (int i = 0; i < 100; i++) {
                assertThat(journal.isFull()).as("after %s", i).isEqualTo(i > 10);
                journal.put(3, bytes("room"), new byte[Journal.FULL_BYTES / 10 - 100]);
            }
        }
    }

    /** The process dies after the file was written, before the journal has begun anew. */
    @Test
    void isOfNoUseToAFileThatIsAheadOfIt() throws IOException {
        var file = directory.resolve("ahead.store");
        var journal = directory.resolve("ahead.store.journal");
        var killed = Files.createDirectory(directory.resolve("killed"));
        try (var store = TestStore.open(file)) {
            var rooms = store.collection("rooms");
            rooms.insertOne(new Document("_id", "1w040").append("capacity", 1));
            rooms.updateOne(eq("_id", "1w040"), inc("capacity", 1));
            Files.copy(journal, killed.resolve(journal.getFileName()));
            rooms.deleteOne(eq("_id", "1w040"));
            rooms.createIndex(Indexes.ascending("capacity")); // writes the file
            Files.copy(file, killed.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        try (var store = TestStore.open(killed.resolve(file.getFileName()))) {
            assertThat(store.collection("rooms").countDocuments()).isZero();
        }
    }

    /** The process dies; what it had written to the journal only is done again by whoever opens the file. */
    @Test
    void isDoneAgainByWhoeverOpensTheFile() throws IOException {
        var file = directory.resolve("again.store");
        var killed = Files.createDirectory(directory.resolve("killed"));
        try (var store = TestStore.open(file)) {
            var rooms = store.collection("rooms");
            rooms.createIndex(Indexes.ascending("capacity"));
            for (int room : IntStream.range(0, 50).toArray()) {
                rooms.insertOne(new Document("_id", room).append("capacity", 0));
            }
            rooms.updateMany(new Document(), inc("capacity", 3));
            rooms.deleteOne(eq("_id", 7));
            for (var path : List.of(file, directory.resolve("again.store.journal"))) {
                Files.copy(path, killed.resolve(path.getFileName()));
            }
        }
        try (var store = TestStore.open(killed.resolve("again.store"))) {
            var rooms = store.collection("rooms");
            assertThat(rooms.countDocuments()).isEqualTo(49);
            assertThat(rooms.countDocuments(eq("capacity", 3))).isEqualTo(49);
            assertThat(rooms.countDocuments(eq("capacity", 0))).isZero();
        }
        assertThat(killed.resolve("again.store.journal")).doesNotExist();
    }

    private static List<String> told(Path path, long state) throws IOException {
        var told = new ArrayList<String>();
        Journal.replay(path, state, new Journal.Changes() {
            @Override
            public void put(int map, byte[] key, byte[] value) {
                told.add(map + " " + text(key) + "=" + text(value));
            }

            @Override
            public void remove(int map, byte[] key) {
                told.add(map + " " + text(key) + " gone");
            }
        });
        return told;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
