package pl.krakow.centra.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMarkTest {

    private static final Instant NOON = Instant.parse("2026-11-21T11:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aYearThatNobodyLoadedMayBegin() throws IOException {
        assertThat(mark().objection(2026, NOON)).isEmpty();
    }

    @Test
    void anInterruptedYearGoesOnTheSameDayOnly() throws IOException {
        mark().begin(NOON);
        mark().begin(NOON.plus(Duration.ofHours(10)));

        assertThat(mark().objection(2026, NOON.plus(Duration.ofHours(18)))).isEmpty();
        assertThat(mark().objection(2026, NOON.plus(Duration.ofHours(19))))
                .hasValueSatisfying(text -> assertThat(text).contains("2026-11-21", "twice", "./centra reset"));
    }

    @Test
    void aYearThatIsThereIsNotLoadedAgain() throws IOException {
        mark().begin(NOON);
        mark().done();

        assertThat(mark().objection(2026, NOON.plus(Duration.ofMinutes(1))))
                .hasValueSatisfying(text -> assertThat(text).contains("2026-11-21", "all there"));
    }

    private DemoMark mark() {
        return new DemoMark(folder.resolve("demo-2026"));
    }
}
