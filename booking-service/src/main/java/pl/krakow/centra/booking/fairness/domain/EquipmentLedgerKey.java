package pl.krakow.centra.booking.fairness.domain;

import java.time.LocalDate;

/** The movable equipment of one centre on one local date. */
public record EquipmentLedgerKey(String centre, LocalDate date) {

    /** What {@link #toString} wrote. */
    public static EquipmentLedgerKey parse(String text) {
        int slash = text.indexOf('/');
        return new EquipmentLedgerKey(text.substring(0, slash), LocalDate.parse(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return centre + "/" + date;
    }
}
