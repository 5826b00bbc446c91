package pl.krakow.centra.volunteering.placements.domain;

import java.time.LocalDate;
import java.util.List;

/** Says what is still missing before a volunteer may begin, or go on. Nobody begins while any gate misses anything. */
public interface StartGate {

    /** What is missing on that day, in the order it should be seen to; nothing when the volunteer may work. */
    List<Missing> missing(PlacementFacts placement, LocalDate on);

    /** What can be missing. */
    enum Missing {
        /** The written agreement that more than 30 days of engagement need. */
        AGREEMENT,
        /** The organisation's accident insurance for up to 30 days. */
        INSURANCE,
        GUARDIAN_CONSENT,
        /** The check of registers before contact with minors. */
        SAFEGUARDING,
        QUALIFICATION
    }
}
