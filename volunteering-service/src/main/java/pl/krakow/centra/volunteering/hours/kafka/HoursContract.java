package pl.krakow.centra.volunteering.hours.kafka;

import pl.krakow.centra.domainevents.VolunteerHoursConfirmed;
import pl.krakow.centra.volunteering.hours.domain.DayTotal;
import pl.krakow.centra.volunteering.hours.domain.HoursLedger;

/** Says in the published language what is confirmed of a day: ids and numbers, never what was done. */
public final class HoursContract {

    private HoursContract() {}

    public static VolunteerHoursConfirmed of(HoursLedger ledger, DayTotal total) {
        return new VolunteerHoursConfirmed(
                ledger.placement().value(),
                ledger.centre(),
                ledger.opportunity().value(),
                ledger.organisation().value(),
                ledger.volunteer().value(),
                total.day(),
                total.minutes(),
                total.grosz());
    }
}
