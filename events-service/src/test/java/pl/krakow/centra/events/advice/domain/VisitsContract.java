package pl.krakow.centra.events.advice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.advice.domain.Reymonta.LAWYER;
import static pl.krakow.centra.events.advice.domain.Reymonta.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/** What every store of visits does. */
public abstract class VisitsContract {

    private static final String MARIA = "account of Maria";

    /** The same store throughout a test, empty at its beginning. */
    protected abstract Visits visits();

    private static Visit visit(@Nullable String subject, Instant written) {
        return new Visit(
                new AppointmentId(UUID.randomUUID()),
                "reymonta",
                LAWYER,
                new ParticipantId(UUID.randomUUID()),
                subject,
                "Maria Wiśniewska",
                "maria@example.org",
                "+48 600 100 200",
                BeneficiaryKind.ORGANISATION,
                UUID.randomUUID(),
                "Fundacja Zielony Kraków",
                "Jak zmienić statut?",
                null,
                "pl",
                "account of the desk",
                written,
                written.plus(Duration.ofDays(1000)));
    }

    @Test
    void readsBackWhatWasWrittenOnce() {
        var visit = visit(MARIA, NOW);

        assertThat(visits().add(visit)).isTrue();
        assertThat(visits().add(visit.cancelled("ktoś inny"))).isFalse();

        assertThat(visits().find(visit.id())).contains(visit);
        assertThat(visits().of(List.of(visit.id(), new AppointmentId(UUID.randomUUID()))))
                .containsOnlyKeys(visit.id());
    }

    @Test
    void listsThoseOfAnAccountNewestFirst() {
        var earlier = visit(MARIA, NOW.minusSeconds(60));
        var later = visit(MARIA, NOW);
        List.of(earlier, later, visit(null, NOW), visit("account of Jan", NOW)).forEach(visits()::add);

        assertThat(visits().ofSubject(MARIA)).containsExactly(later, earlier);
        assertThat(visits().of(Set.of(later.who()))).containsExactly(later);
    }

    @Test
    void knowsThoseThatNeverWereClaimed() {
        var lost = visit(MARIA, NOW.minusSeconds(3600));
        var claimed = visit(MARIA, NOW.minusSeconds(3600));
        var fresh = visit(MARIA, NOW);
        List.of(lost, claimed, fresh).forEach(visits()::add);
        visits().claimed(claimed.id());

        assertThat(visits().unclaimed(NOW.minusSeconds(900), 10)).containsExactly(lost);

        visits().remove(lost.id());
        assertThat(visits().find(lost.id())).isEmpty();
        assertThat(visits().unclaimed(NOW.minusSeconds(900), 10)).isEmpty();
    }

    @Test
    void leavesAloneWhatIsReservedUntilItsTimeIsUp() {
        var reserved = visit(null, NOW.minusSeconds(7200));
        visits().add(reserved, NOW);

        assertThat(visits().unclaimed(NOW, 10)).isEmpty();
        assertThat(visits().unclaimed(NOW.plusSeconds(1), 10)).containsExactly(reserved);
    }

    @Test
    void saysOfAnErasedOneNothingThatTellsWhoItWas() {
        var visit = visit(MARIA, NOW);
        visits().add(visit);
        assertThat(visits().keptTooLong(NOW.plus(Duration.ofDays(999)), 10)).isEmpty();
        assertThat(visits().keptTooLong(NOW.plus(Duration.ofDays(1001)), 10)).containsExactly(visit);

        visits().save(visit.erased());

        assertThat(visits().keptTooLong(NOW.plus(Duration.ofDays(1001)), 10)).isEmpty();
        assertThat(visits().ofSubject(MARIA)).isEmpty();
        assertThat(visits().find(visit.id()).orElseThrow().toString())
                .doesNotContain("Maria", "maria@", "600 100", "Zielony", "statut", "desk")
                .contains(visit.who().toString());
    }
}
