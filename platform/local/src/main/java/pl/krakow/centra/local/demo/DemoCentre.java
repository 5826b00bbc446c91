package pl.krakow.centra.local.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedMap;

/**
 * A centre as the plan sees it: its rooms and, for each open day of the year, the hours it is open.
 *
 * @param share how busy the centre is, as a fraction of the first and busiest centre's year (1.0)
 */
record DemoCentre(String id, List<DemoRoom> rooms, SortedMap<LocalDate, OpenHours> openDays, double share) {

    /** The hours of one local day in which meetings may take place. */
    record OpenHours(LocalTime opens, LocalTime closes) {}

    DemoCentre {
        rooms = List.copyOf(rooms);
        if (share <= 0 || share > 1) {
            throw new IllegalArgumentException("share must be above 0 and at most 1, but is " + share);
        }
    }
}
