package pl.krakow.centra.volunteering.retention.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.krakow.centra.volunteering.retention.domain.Stay.Due;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

class StayTest {

    private static final Instant SILENT = Instant.parse("2023-12-01T00:00:00Z");
    private static final Instant ANSWERED = Instant.parse("2026-10-02T00:00:00Z");

    /** Heard of by their profile or work, asked, and having said that they stay. */
    @ParameterizedTest(name = "heard {0}, asked {1}, said {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-05-01, -,          -,          NOTHING",
                "2023-12-01, -,          -,          NOTHING",
                "2023-11-30, -,          -,          ASK",
                "2023-11-30, 2026-11-01, -,          NOTHING",
                "2023-11-30, 2026-10-02, -,          NOTHING",
                "2023-11-30, 2026-10-01, -,          ERASE",
                "2023-11-30, 2026-10-01, 2026-11-01, FORGET_ASKING",
                "2026-11-01, 2026-10-01, -,          FORGET_ASKING",
                "2020-01-01, -,          2026-11-01, NOTHING",
                "2020-01-01, -,          2022-01-01, ASK",
                "2020-01-01, 2022-06-01, 2022-01-01, ERASE"
            })
    void isAskedWhenSilentAndErasedWhenThereIsNoAnswer(
            String heard, @Nullable String asked, @Nullable String said, Due due) {
        var stay = new Stay(new VolunteerId(new UUID(1, 1)), day(asked), day(said));

        assertThat(stay.due(Instant.parse(heard + "T00:00:00Z"), SILENT, ANSWERED))
                .isEqualTo(due);
    }

    private static @Nullable Instant day(@Nullable String text) {
        return text == null ? null : Instant.parse(text + "T00:00:00Z");
    }
}
