package pl.krakow.centra.events.letters.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.letters.domain.Correspondent.Awaited;
import pl.krakow.centra.kit.letter.EmailAddress;

class CorrespondentTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
    private static final EmailAddress ANNA = new EmailAddress("anna@example.org");

    private final Correspondent nobody = Correspondent.unknown("account", "pl");

    @Test
    void anAddressIsTheirsOnceTheLinkThatWasSentThereIsFollowedInTime() {
        var asked = nobody.awaiting(new Awaited(ANNA, "hash", NOON), "uk", TODAY);

        assertThat(asked.hasConfirmed(ANNA)).isFalse();
        assertThat(asked.awaited("hash", NOON.minusSeconds(1))).contains(ANNA);
        assertThat(asked.awaited("hash", NOON)).isEmpty();
        assertThat(asked.awaited("other", NOON.minusSeconds(1))).isEmpty();
        var confirmed = asked.confirming(ANNA);
        assertThat(confirmed.hasConfirmed(ANNA)).isTrue();
        assertThat(confirmed.address()).contains(ANNA);
        assertThat(confirmed.awaited("hash", NOON.minusSeconds(1)))
                .as("a second click on the link finishes what a crash left")
                .contains(ANNA);
        assertThat(confirmed.revision()).isEqualTo(2);
    }

    @Test
    void onlyTheAddressesOfLatelyAreRemembered() {
        var known = nobody;
        for (int i = 1; i <= 7; i++) {
            known = known.confirming(new EmailAddress("a" + i + "@example.org"));
        }
        known = known.confirming(new EmailAddress("a4@example.org"));

        assertThat(known.confirmed()).hasSize(5).doesNotContain(new EmailAddress("a2@example.org"));
        assertThat(known.address()).contains(new EmailAddress("a4@example.org"));
    }

    @Test
    void theLinksOfADayAreCounted() {
        var asked = nobody.awaiting(new Awaited(ANNA, "1", NOON), "pl", TODAY)
                .awaiting(new Awaited(ANNA, "2", NOON), "pl", TODAY);

        assertThat(asked.askedOn(TODAY)).isEqualTo(2);
        assertThat(asked.askedOn(TODAY.plusDays(1))).isZero();
    }

    @Test
    void whoNeverChoseWantsEverything() {
        assertThat(Topic.values()).allMatch(nobody::wants);
        assertThat(nobody.notWanting(Set.of(Topic.REMINDERS)).wants(Topic.REMINDERS))
                .isFalse();
    }
}
