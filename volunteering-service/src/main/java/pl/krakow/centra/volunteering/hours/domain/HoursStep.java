package pl.krakow.centra.volunteering.hours.domain;

import java.time.LocalDate;

/** What came of a step in the ledger. */
public sealed interface HoursStep {

    /** @param isNew false when it had been done before */
    record Done(HoursLedger ledger, boolean isNew) implements HoursStep {}

    record EntryUnknown() implements HoursStep {}

    /** Not a day of this placement. */
    record DayOutside(LocalDate first, LocalDate last) implements HoursStep {}

    record DayToCome() implements HoursStep {}

    /** The day isn't that long. @param left minutes that can still be written down for it */
    record DayFull(int left) implements HoursStep {}

    /** Another entry corrects it already; that one can be corrected. */
    record AlreadyCorrected(EntryId by) implements HoursStep {}

    /** It doesn't stand as it would have to. */
    record NotPossible(EntryState state) implements HoursStep {}

    /** There are as many entries as a ledger holds. */
    record LedgerFull(int most) implements HoursStep {}
}
