package pl.krakow.centra.booking.fairness.domain;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * How much one beneficiary may use within a period of the calendar: of one room, of one centre, or of all of them
 * together.
 *
 * @param code names the rule; unique among the rules of its centre, or of the city
 * @param centre none for a rule of the city, which counts every centre
 * @param room only this room of the centre
 * @param limit so many bookings, or hours, and no more
 * @param kinds whom the rule is for; empty means everybody
 */
public record QuotaRule(
        String code,
        @Nullable String centre,
        @Nullable String room,
        QuotaPeriod period,
        QuotaUnit unit,
        int limit,
        Set<BeneficiaryKind> kinds) {

    public QuotaRule {
        if (limit < 0) {
            throw new IllegalArgumentException("nobody can use less than nothing");
        }
        if (centre == null && room != null) {
            throw new IllegalArgumentException("a room belongs to a centre");
        }
        kinds = Set.copyOf(kinds);
    }

    /** How far a rule reaches. */
    public enum Scope {
        ROOM,
        CENTRE,
        CITY
    }

    public Scope scope() {
        if (room != null) {
            return Scope.ROOM;
        }
        return centre == null ? Scope.CITY : Scope.CENTRE;
    }

    /** Whether a use of this room by such a beneficiary counts under the rule. */
    public boolean appliesTo(BeneficiaryKind kind, RoomId used) {
        return (kinds.isEmpty() || kinds.contains(kind)) && reaches(used);
    }

    boolean reaches(RoomId used) {
        return (centre == null || centre.equals(used.centre())) && (room == null || room.equals(used.room()));
    }

    /** The ledger the rule counts in, for a use on this date. */
    public QuotaLedgerKey ledger(BeneficiaryId beneficiary, LocalDate date) {
        return new QuotaLedgerKey(beneficiary, period, period.firstDate(date));
    }

    long allowed() {
        return unit.worthOf(limit);
    }
}
