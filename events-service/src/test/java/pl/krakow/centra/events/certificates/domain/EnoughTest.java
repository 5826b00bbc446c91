package pl.krakow.centra.events.certificates.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.certificates.domain.Enough.Sessions;
import pl.krakow.centra.events.certificates.domain.Enough.ShareOfTime;
import pl.krakow.centra.events.registrations.domain.Session;

class EnoughTest {

    private static final Session SHORT = session(1, 60);
    private static final Session LONG = session(2, 180);
    private static final List<Session> COURSE = List.of(SHORT, LONG);
    private static final UUID NEVER_HELD = new UUID(9, 9);

    @Test
    void whoWasAtEnoughSessionsAttendedEnough() {
        assertThat(new Sessions(2).isMetBy(Set.of(SHORT.id(), LONG.id()), COURSE))
                .isTrue();
        assertThat(new Sessions(2).isMetBy(Set.of(SHORT.id()), COURSE)).isFalse();
        assertThat(new Sessions(2).isMetBy(Set.of(SHORT.id(), NEVER_HELD), COURSE))
                .isFalse();
    }

    @Test
    void aShareOfTimeWeighsSessionsByTheirLength() {
        assertThat(new ShareOfTime(75).isMetBy(Set.of(LONG.id()), COURSE)).isTrue();
        assertThat(new ShareOfTime(76).isMetBy(Set.of(LONG.id()), COURSE)).isFalse();
        assertThat(new ShareOfTime(25).isMetBy(Set.of(SHORT.id()), COURSE)).isTrue();
        assertThat(new ShareOfTime(1).isMetBy(Set.of(), COURSE)).isFalse();
        assertThat(new ShareOfTime(100).isMetBy(Set.of(SHORT.id(), LONG.id()), COURSE))
                .isTrue();
    }

    @Test
    void moreSessionsThanThereAreCanNeverBeAttended() {
        assertThat(new Sessions(2).canBeMetAt(COURSE)).isTrue();
        assertThat(new Sessions(3).canBeMetAt(COURSE)).isFalse();
    }

    private static Session session(int number, int minutes) {
        var start = Instant.parse("2026-12-08T16:00:00Z").plus(Duration.ofDays(number));
        return new Session(new UUID(1, number), start, start.plus(Duration.ofMinutes(minutes)));
    }
}
