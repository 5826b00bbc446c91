package pl.krakow.centra.booking.fairness.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;

/**
 * What follows from a beneficiary's strikes at one centre. Never stored while it runs: it is what the rules make of the
 * history, begins with the strike that was one too many and ends by itself. Only its being lifted is written down.
 *
 * @param because the strikes that led to it, oldest first
 * @param since the moment of the last of them
 * @param lastDate the last local date on which it is in force
 */
public record Sanction(
        UUID id,
        String centre,
        BeneficiaryId beneficiary,
        SanctionRule rule,
        List<Strike> because,
        Instant since,
        LocalDate lastDate,
        @Nullable Lift lift) {

    public Sanction {
        because = List.copyOf(because);
    }

    /** Where a sanction stands. */
    public enum State {
        RUNNING,
        ENDED,
        LIFTED
    }

    /**
     * Taken back by the coordinator.
     *
     * @param by the coordinator's subject
     */
    public record Lift(String by, Instant at, String reason) {}

    /** Its id follows from what led to it, so that it is the same whenever it is worked out. */
    static Sanction of(SanctionRule rule, BeneficiaryId beneficiary, List<Strike> because, ZoneId zone) {
        var last = because.getLast();
        var name = "sanction/%s/%s/%s".formatted(last.centre(), rule.code(), last.booking());
        var firstDate = last.at().atZone(zone).toLocalDate();
        return new Sanction(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                last.centre(),
                beneficiary,
                rule,
                because,
                last.at(),
                firstDate.plus(rule.length()).minusDays(1),
                null);
    }

    public State state(LocalDate today) {
        if (lift != null) {
            return State.LIFTED;
        }
        return today.isAfter(lastDate) ? State.ENDED : State.RUNNING;
    }

    public Sanction lifted(Lift by) {
        return new Sanction(id, centre, beneficiary, rule, because, since, lastDate, by);
    }

    /** The first date on which it no longer stands in the way. */
    public LocalDate overOn() {
        return lastDate.plusDays(1);
    }
}
