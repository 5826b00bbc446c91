package pl.krakow.centra.reporting.closing.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.closing.domain.Counts;
import pl.krakow.centra.reporting.closing.domain.Snapshot;

class CanonicalSealingTest {

    private static final Snapshot SNAPSHOT = new Snapshot(
            2,
            "ab",
            Closable.around(Closable.Kind.MONTH, LocalDate.of(2026, 10, 5)),
            "2026-11",
            Instant.parse("2026-11-02T08:15:30.123Z"),
            Map.of("ROOM_USE_UNCOUNTED", 2L),
            "Zażółć \"gęślą\"",
            new Counts(new TreeMap<>(Map.of("reymonta", new TreeMap<>(Map.of("ROOM_USES", 3L, "HOURS", 90L))))));

    private final CanonicalSealing sealing = new CanonicalSealing();

    /** Changing this changes every hash there is. */
    @Test
    void writesASnapshotInOneForm() {
        var sealed = sealing.seal(SNAPSHOT);

        assertThat(sealed.document())
                .isEqualTo("{\"centre\":null,\"closedAt\":\"2026-11-02T08:15:30.123Z\","
                        + "\"definitions\":\"2026-11\",\"figures\":{\"reymonta\":{\"HOURS\":90,\"ROOM_USES\":3}},"
                        + "\"from\":\"2026-10-01\",\"kind\":\"MONTH\",\"missing\":{\"ROOM_USE_UNCOUNTED\":2},"
                        + "\"note\":\"Zażółć \\\"gęślą\\\"\",\"number\":2,\"previous\":\"ab\",\"to\":\"2026-10-31\"}");
        assertThat(sealed.hash()).hasSize(64).isEqualTo(sealing.hash(sealed.document()));
    }

    @Test
    void readsWhatItWrote() {
        assertThat(sealing.read(sealing.seal(SNAPSHOT).document())).isEqualTo(SNAPSHOT);
    }
}
