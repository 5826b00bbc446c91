package pl.krakow.centra.kit.file.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** What every keeper of files keeps to. */
public abstract class KeptFilesContract {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final UUID file = UUID.randomUUID();
    private final KeptFiles files = nothing();

    /** A new one, without any file. */
    protected abstract KeptFiles nothing();

    private boolean isThere(String owner, UUID id) {
        return files.read(owner, id, _ -> {});
    }

    @Test
    void giveBackALargeFileForItsOwnerOnly() {
        byte[] bytes = new byte[1_300_000];
        Arrays.fill(bytes, (byte) 7);
        files.put("one", file, bytes, NOW);
        files.put("one", file, bytes, NOW);

        var read = new ByteArrayOutputStream();
        assertThat(files.read("one", file, read::writeBytes)).isTrue();
        assertThat(read.toByteArray()).isEqualTo(bytes);
        assertThat(isThere("other", file)).isFalse();
        assertThat(isThere("one", UUID.randomUUID())).isFalse();
    }

    @Test
    void removeWhatIsNamedOfTheOwnerOnly() {
        files.put("one", file, new byte[] {1}, NOW);

        files.remove("other", Set.of(file));
        files.remove("one", Set.of());
        assertThat(isThere("one", file)).isTrue();

        files.remove("one", Set.of(file));
        assertThat(isThere("one", file)).isFalse();
    }

    @Test
    void removeWhatIsNotShownUnlessItIsNew() {
        UUID shown = UUID.randomUUID();
        UUID fresh = UUID.randomUUID();
        UUID elsewhere = UUID.randomUUID();
        files.put("one", file, new byte[] {1}, NOW.minusSeconds(60));
        files.put("one", shown, new byte[] {1}, NOW.minusSeconds(60));
        files.put("one", fresh, new byte[] {1}, NOW);
        files.put("other", elsewhere, new byte[] {1}, NOW.minusSeconds(60));

        files.removeAllBut("one", Set.of(shown), NOW);

        assertThat(isThere("one", file)).isFalse();
        assertThat(isThere("one", shown)).isTrue();
        assertThat(isThere("one", fresh)).isTrue();
        assertThat(isThere("other", elsewhere)).isTrue();
    }
}
