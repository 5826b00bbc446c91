package pl.krakow.centra.sites;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The day on which the fakes live, and moments as the services write them. */
final class FakeDay {

    static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private FakeDay() {}

    /** @param time of the day in Kraków; 24:00 is the end of the day */
    static String at(LocalDate date, String time) {
        var zoned = time.equals("24:00")
                ? date.plusDays(1).atStartOfDay(ZONE)
                : date.atTime(LocalTime.parse(time)).atZone(ZONE);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(zoned);
    }
}
