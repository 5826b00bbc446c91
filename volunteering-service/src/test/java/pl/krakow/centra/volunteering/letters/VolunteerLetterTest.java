package pl.krakow.centra.volunteering.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pl.krakow.centra.domainevents.PlacementChanged;
import pl.krakow.centra.domainevents.PlacementChanged.Cause;
import pl.krakow.centra.domainevents.PlacementChanged.State;
import pl.krakow.centra.domainevents.PlacementFacts;

class VolunteerLetterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-        | APPLIED   | VOLUNTEER     | APPLICATION_RECEIVED",
                "-        | WAITING   | VOLUNTEER     | WAITING",
                "-        | OFFERED   | HOST          | OFFER",
                "WAITING  | OFFERED   | SEAT_FREE     | OFFER",
                "OFFERED  | EXPIRED   | TIME          | OFFER_EXPIRED",
                "WAITING  | EXPIRED   | TIME          | -",
                "APPLIED  | EXPIRED   | TIME          | NOT_DECIDED",
                "RUNNING  | BROKEN_OFF | HOST         | ENDED_EARLY",
                "RUNNING  | BROKEN_OFF | VOLUNTEER    | -",
                "-        | ACCEPTED  | VOLUNTEER     | ACCEPTED",
                "APPLIED  | ACCEPTED  | HOST          | ACCEPTED",
                "-        | AGREED    | PAPER         | ACCEPTED",
                "ACCEPTED | AGREED    | PAPER         | -",
                "OFFERED  | DECLINED  | VOLUNTEER     | -",
                "APPLIED  | REJECTED  | HOST          | DECLINED",
                "AGREED   | REJECTED  | HOST          | TAKEN_BACK",
                "ACCEPTED | REJECTED  | CALLED_OFF    | CALLED_OFF",
                "APPLIED  | WITHDRAWN | VOLUNTEER     | -",
                "AGREED   | WITHDRAWN | VOLUNTEER     | WITHDRAWN",
                "AGREED   | WITHDRAWN | STAND_IN      | TAKEN_OVER",
                "AGREED   | AGREED    | TIMES_CHANGED | MOVED",
                "WAITING  | WAITING   | TIMES_CHANGED | -",
                "RUNNING  | RUNNING   | PRESENCE      | -",
                "AGREED   | RUNNING   | HOST          | -",
                "RUNNING  | FINISHED  | TIME          | -"
            })
    void saysWhatTheVolunteerDoesNotSeeAtOnce(
            @Nullable State before, State state, Cause cause, @Nullable VolunteerLetter letter) {
        assertThat(VolunteerLetter.about(changed(before, state, cause)).orElse(null))
                .isEqualTo(letter);
    }

    private static PlacementChanged changed(@Nullable State before, State state, Cause cause) {
        var day = LocalDate.of(2026, 12, 6);
        var facts = new PlacementFacts(
                new UUID(1, 1),
                new UUID(2, 2),
                new UUID(3, 3),
                "reymonta",
                new UUID(4, 4),
                new UUID(5, 5),
                day,
                day,
                OffsetDateTime.parse("2026-12-06T10:00:00+01:00"),
                OffsetDateTime.parse("2026-12-06T12:00:00+01:00"));
        return new PlacementChanged(facts, state, cause, null, before);
    }
}
