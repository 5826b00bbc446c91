package pl.krakow.centra.reporting.reckoning;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.domainevents.AttendanceFacts;
import pl.krakow.centra.domainevents.RegistrationFacts.Audience;
import pl.krakow.centra.reporting.counting.Reckoned;
import pl.krakow.centra.reporting.counting.domain.Dimension;
import pl.krakow.centra.reporting.counting.domain.Dimension.Part;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/** People present, and as far as they were told apart, for whom they came and how old they were. */
final class Attendance {

    private Attendance() {}

    /** @param expected as long as nobody was counted */
    static void people(
            Reckoned.Sheet sheet, Indicator people, @Nullable AttendanceFacts counted, int expected, Part... parts) {
        if (counted == null) {
            sheet.add(people, expected, parts);
            return;
        }
        sheet.add(people, counted.total(), parts)
                .split(people, counted.ngo(), Dimension.AUDIENCE.is(Audience.NGO))
                .split(people, counted.informalGroup(), Dimension.AUDIENCE.is(Audience.INFORMAL_GROUP))
                .split(people, counted.resident(), Dimension.AUDIENCE.is(Audience.RESIDENT));
        var ages = counted.ages();
        if (ages != null) {
            sheet.split(people, ages.under18(), age("0-17"))
                    .split(people, ages.from18To25(), age("18-25"))
                    .split(people, ages.from26To40(), age("26-40"))
                    .split(people, ages.from41To60(), age("41-60"))
                    .split(people, ages.over60(), age("61-"));
        }
    }

    private static Part age(String band) {
        return Dimension.AGE.is(band);
    }
}
