package pl.krakow.centra.booking.series.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.SeriesId;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.recurrence.domain.Recurrence;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;

/** What every register of series does. */
public abstract class SeriesRegisterContract {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final BeneficiaryId ASSOCIATION = new BeneficiaryId(new UUID(0, 0xA550C));

    private SeriesRegister register = new InMemorySeriesRegister();

    protected abstract SeriesRegister register();

    @BeforeEach
    void aRegister() {
        register = register();
    }

    @Test
    void givesBackWhatWasSaved() {
        var saved = register.save(series(1, NOW, act(NOW.plusSeconds(60)))).orElseThrow();

        assertThat(register.find(saved.id())).contains(saved);
        var changed = saved.committed(NOW.plusSeconds(120));
        var again = register.save(changed).orElseThrow();
        assertThat(again).isEqualTo(changed.savedAs(again.version() == null ? -1 : again.version()));
        assertThat(register.find(saved.id())).contains(again);
    }

    @Test
    void letsOneOfTwoSave() {
        var saved = register.save(series(2, NOW, act(NOW))).orElseThrow();

        assertThat(register.save(saved.committed(NOW))).isPresent();
        assertThat(register.save(saved.givenUp(NOW))).isEmpty();
        assertThat(register.save(series(2, NOW, null))).isEmpty();
    }

    @Test
    void removesOnlyWhatNobodyHasChanged() {
        var saved = register.save(series(3, NOW, act(NOW))).orElseThrow();
        var later = register.save(saved.givenUp(NOW)).orElseThrow();

        assertThat(register.remove(saved)).isFalse();
        assertThat(register.remove(later)).isTrue();
        assertThat(register.find(saved.id())).isEmpty();
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        for (int n = 10; n < 15; n++) {
            register.save(series(n, NOW.plusSeconds(n / 2), null));
        }

        var first = register.ofCentre("reymonta", Set.of(ASSOCIATION), null, null, 3);
        var last = first.getLast();
        var second = register.ofCentre(
                "reymonta",
                Set.of(ASSOCIATION),
                null,
                new SeriesRegister.Position(last.madeAt(), last.id().value()),
                3);

        assertThat(first)
                .extracting(series -> series.id().value().getLeastSignificantBits())
                .containsExactly(14L, 12L, 13L);
        assertThat(second)
                .extracting(series -> series.id().value().getLeastSignificantBits())
                .containsExactly(10L, 11L);
        assertThat(register.ofCentre("nowa-huta", null, null, null, 9)).isEmpty();
        assertThat(register.ofCentre("reymonta", null, "somebody-else", null, 9))
                .isEmpty();
    }

    @Test
    void findsActsThatAreOverdue() {
        register.save(series(20, NOW, act(NOW.plusSeconds(60))));
        register.save(series(21, NOW, null));

        assertThat(register.overdue(NOW.plusSeconds(59), 9)).isEmpty();
        assertThat(register.overdue(NOW.plusSeconds(60), 9))
                .singleElement()
                .satisfies(series -> assertThat(series.id()).isEqualTo(id(20)));
    }

    @Test
    void findsThoseOfWhichThereIsSomethingToForget() {
        var last = MONDAY.plusDays(1);
        var saved = register.save(series(30, NOW, null)).orElseThrow();

        assertThat(register.remembering(Forgetting.PEOPLE, last, 9)).isEmpty();
        assertThat(register.remembering(Forgetting.PEOPLE, last.plusDays(1), 9)).containsExactly(saved);
        var anonymous = register.save(saved.without(Forgetting.PEOPLE)).orElseThrow();
        assertThat(register.remembering(Forgetting.PEOPLE, last.plusDays(1), 9)).isEmpty();
        assertThat(register.remembering(Forgetting.PEOPLE_AND_TEXTS, last.plusDays(1), 9))
                .containsExactly(anonymous);
        register.save(anonymous.without(Forgetting.PEOPLE_AND_TEXTS));
        assertThat(register.remembering(Forgetting.PEOPLE_AND_TEXTS, last.plusDays(1), 9))
                .isEmpty();
    }

    private static SeriesId id(long number) {
        return new SeriesId(new UUID(0, number));
    }

    private static Act act(Instant due) {
        return new Act(
                new UUID(7, 7),
                Act.Kind.CHANGE,
                OnConflict.ABORT,
                Act.Phase.PREPARING,
                "anna",
                Authority.USER,
                due,
                Scope.ALL,
                List.of(MONDAY.atTime(18, 0)),
                pattern("17:00"),
                new Elsewhere(LocalTime.of(16, 0), null, new RoomId("reymonta", "1w039")),
                MONDAY.plusDays(1),
                "Powód");
    }

    private static Pattern pattern(String start) {
        return new Pattern(
                LocalTime.parse(start),
                Duration.ofMinutes(90),
                new RoomId("reymonta", "1w040"),
                new MeetingDetails(
                        "Kurs",
                        "Język",
                        12,
                        List.of("projector"),
                        false,
                        new MeetingDetails.ResponsiblePerson("Anna Nowak", "600 123 456", null),
                        "2026-01"));
    }

    private static Series series(long number, Instant madeAt, @Nullable Act act) {
        var rule = new RecurrenceRule(RecurrenceRule.Frequency.WEEKLY, 1, 2, null, List.of(), List.of(), List.of());
        return new Series(
                id(number),
                null,
                "reymonta",
                KRAKOW,
                ASSOCIATION,
                "anna",
                madeAt,
                new Recurrence(
                        MONDAY,
                        rule,
                        new TreeSet<>(List.of(MONDAY.plusWeeks(1))),
                        new TreeSet<>(List.of(MONDAY.plusDays(1)))),
                List.of(pattern("18:00")),
                List.of(
                        new Occurrence(
                                MONDAY.atTime(18, 0),
                                0,
                                new BookingId(new UUID(1, number)),
                                Occurrence.State.PLACED,
                                null,
                                NOW),
                        new Occurrence(
                                MONDAY.plusDays(1).atTime(18, 0),
                                0,
                                new BookingId(new UUID(2, number)),
                                Occurrence.State.SKIPPED,
                                new Reason("room-not-available", "TAKEN"),
                                NOW)),
                act,
                new ActResult(
                        new UUID(8, 8),
                        Act.Kind.BEGIN,
                        true,
                        List.of(new ActResult.Entry(MONDAY.atTime(18, 0), ActResult.What.PLACED, null))));
    }
}
