package pl.krakow.centra.volunteering.hours.domain;

import java.util.List;

/** What an hour is worth at each centre. */
public interface RatesOfCentres {

    /** {@link HourlyRates#none} while nobody set any. */
    HourlyRates of(String centre);

    /** Those of all centres that have any. */
    List<HourlyRates> all();

    /** False when somebody else changed them first; nothing was written then. */
    boolean save(HourlyRates changed);
}
