package pl.krakow.centra.booking.rooms.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** What every store of how centres lend keeps to. */
public abstract class HoursContract {

    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");
    private static final Change CHANGE = new Change(Change.Kind.CHANGED, "coordinator", NOW, "Nowy rok");

    private final Lending lending = new Lending(
            "centre-" + UUID.randomUUID().toString().substring(0, 8),
            new OpeningHours(
                    Map.of(
                            DayOfWeek.MONDAY,
                            List.of(Hours.parse("08:00-09:00 staff"), Hours.parse("09:00-20:00")),
                            DayOfWeek.SATURDAY,
                            List.of(Hours.parse("10:00-00:00"))),
                    Map.of(LocalDate.of(2026, 12, 24), List.of()),
                    true),
            "2026-01");
    private final OpeningHours shorter =
            new OpeningHours(Map.of(DayOfWeek.MONDAY, List.of(Hours.parse("10:00-14:00"))), Map.of(), false);

    protected abstract Lendings lendings();

    protected abstract HoursRegister hours();

    /** A centre begins to lend. */
    protected abstract void begin(Lending first);

    @Test
    void lendNothingWhereACentreHasNotBegunTo() {
        assertThat(lendings().lendingOf(lending.centre())).isEmpty();
        assertThat(hours().findRevised(lending.centre())).isEmpty();
        assertThat(hours().change(lending.centre(), shorter, 0, CHANGE)).isFalse();
    }

    @Test
    void giveBackHowACentreLends() {
        begin(lending);

        assertThat(lendings().lendingOf(lending.centre())).contains(lending);
        assertThat(hours().findRevised(lending.centre())).contains(new Revised<>(lending, 0, List.of()));
    }

    @Test
    void changeTheHoursAndNothingElse() {
        begin(lending);
        assertThat(lendings().lendingOf(lending.centre())).isPresent();

        assertThat(hours().change(lending.centre(), shorter, 0, CHANGE)).isTrue();

        var changed = new Lending(lending.centre(), shorter, "2026-01");
        assertThat(hours().findRevised(lending.centre())).contains(new Revised<>(changed, 1, List.of(CHANGE)));
        assertThat(lendings().lendingOf(lending.centre())).contains(changed);
    }

    @Test
    void saveOfTwoWhoSawTheSameHoursOnlyOne() {
        begin(lending);
        hours().change(lending.centre(), shorter, 0, CHANGE);

        assertThat(hours().change(lending.centre(), lending.openingHours(), 0, CHANGE))
                .isFalse();

        assertThat(hours().findRevised(lending.centre()).orElseThrow().value().openingHours())
                .isEqualTo(shorter);
    }
}
