package pl.krakow.centra.booking.seasons.domain;

import java.time.LocalTime;

/** Local times as minutes since midnight: what a timetable of whole weeks is reckoned in. */
final class Minutes {

    static final int A_DAY = 24 * 60;

    private Minutes() {}

    static int of(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** Of a time that ends something, where midnight is the end of the day. */
    static int ofEnd(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? A_DAY : of(time);
    }

    static LocalTime time(int minutes) {
        return LocalTime.of(minutes / 60, minutes % 60);
    }
}
