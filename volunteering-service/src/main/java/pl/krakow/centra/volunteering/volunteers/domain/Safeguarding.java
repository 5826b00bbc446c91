package pl.krakow.centra.volunteering.volunteers.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/**
 * That a centre looked into the registers before a volunteer works with minors (act of 13 May 2016, article 21). Only the
 * day and the result: what a register says is never kept.
 *
 * @param checkedBy the subject of who looked
 */
public record Safeguarding(LocalDate checkedOn, Result result, String centre, String checkedBy, Instant recordedAt) {

    /** What followed from the registers. */
    public enum Result {
        CLEAR,
        NOT_ADMITTED
    }

    /** Whether the volunteer may work with minors on that day, by a check that is no older than allowed. */
    public boolean isClearOn(LocalDate day, Period validFor) {
        return result == Result.CLEAR && !day.isBefore(checkedOn) && day.isBefore(checkedOn.plus(validFor));
    }

    public boolean forbids() {
        return result == Result.NOT_ADMITTED;
    }
}
