package pl.krakow.centra.booking.beneficiaries;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.Objection;

/** What came of asking for a change of a beneficiary. */
public sealed interface Changed {

    record Done(BeneficiaryView beneficiary) implements Changed {}

    /** There is none, or none this person is shown. */
    record Unknown() implements Changed {}

    /** It has changed since the person looked. */
    record Stale() implements Changed {}

    /** Another one stands for it. */
    record MergedAway(BeneficiaryId into) implements Changed {}

    record Refused(Objection objection) implements Changed {}
}
