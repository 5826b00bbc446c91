package pl.krakow.centra.kit.holiday;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/** The days free from work under the Polish act of 18 January 1951, with Christmas Eve since 2025. */
public final class PublicHolidaysOfPoland {

    private final Map<Year, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    public boolean includes(LocalDate date) {
        return byYear.computeIfAbsent(Year.from(date), PublicHolidaysOfPoland::of)
                .contains(date);
    }

    private static Set<LocalDate> of(Year year) {
        return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.POLAND)).getHolidays(year).stream()
                .map(Holiday::getActualDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
