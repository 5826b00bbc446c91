package pl.krakow.centra.booking.rooms.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** What every store of movable equipment keeps to. */
public abstract class StockContract {

    private static final Change FIRST =
            new Change(Change.Kind.CHANGED, "coordinator", Instant.parse("2026-12-01T07:00:00Z"), null);
    private static final Change SECOND =
            new Change(Change.Kind.CHANGED, "coordinator", Instant.parse("2026-12-02T07:00:00Z"), "Zepsuty");
    private static final List<Equipment> TWO = List.of(
            new Equipment("projector", Map.of("pl", "Rzutnik", "en", "Projector"), 2), Equipment.one("flipchart"));
    private static final List<Equipment> ONE = List.of(new Equipment("projector", Map.of(), 1));

    private final String centre = "centre-" + UUID.randomUUID().toString().substring(0, 8);

    protected abstract EquipmentStock stock();

    protected abstract StockRegister register();

    @Test
    void isEmptyWhereACentreNeverHadAny() {
        assertThat(register().find(centre)).isEqualTo(new Revised<>(List.of(), 0, List.of()));
        assertThat(stock().of(centre)).isEmpty();
        assertThat(stock().revision(centre)).isZero();
    }

    @Test
    void givesBackWhatWasSavedWithWhoChangedItWhen() {
        assertThat(register().change(centre, TWO, 0, FIRST)).isTrue();
        assertThat(stock().counts(centre)).isEqualTo(Map.of("projector", 2, "flipchart", 1));

        assertThat(register().change(centre, ONE, 1, SECOND)).isTrue();

        assertThat(register().find(centre)).isEqualTo(new Revised<>(ONE, 2, List.of(FIRST, SECOND)));
        assertThat(stock().of(centre)).isEqualTo(ONE);
        assertThat(stock().revision(centre)).isEqualTo(2);
        assertThat(stock().of("elsewhere-" + centre)).isEmpty();
    }

    @Test
    void isSavedByOneOfTwoWhoSawTheSame() {
        register().change(centre, TWO, 0, FIRST);

        assertThat(register().change(centre, ONE, 0, SECOND)).isFalse();
        assertThat(register().change(centre, ONE, 7, SECOND)).isFalse();

        assertThat(register().find(centre).value()).isEqualTo(TWO);
    }
}
