package pl.krakow.centra.acceptance.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * How long rooms were open, minute by minute: by the hours booking-service lends in now, which have been the same all year or were
 * said for single dates.
 */
final class OpenHoursRecount {

    private static final int DAY = 1440;

    private final Tallied tallied;
    private final List<Document> rooms = new ArrayList<>();
    private final List<Document> closures = new ArrayList<>();

    OpenHoursRecount(Tallied tallied) {
        this.tallied = tallied;
    }

    void read(MongoDatabase store, LocalDate from, LocalDate to) {
        Stored.each(store, "rooms", rooms::add);
        Stored.each(store, "closures", closures::add);
        Set<String> divided = new HashSet<>();
        rooms.forEach(room -> divided.add(room.getString("centre") + "/" + room.getString("partOf")));
        Stored.each(store, "lendings", lending -> {
            for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
                var open = open(lending, day);
                for (var room : rooms) {
                    if (room.getString("centre").equals(lending.getString("_id"))
                            && !divided.contains(room.getString("_id"))
                            && isLent(room, day)) {
                        tallied.add(lending.getString("_id"), day, "openHours", minutes(room, day, open));
                    }
                }
            }
        });
    }

    private static boolean isLent(Document room, LocalDate day) {
        var from = room.getString("lentFrom");
        var until = room.getString("retiredFrom");
        return (from == null || !day.isBefore(LocalDate.parse(from)))
                && (until == null || day.isBefore(LocalDate.parse(until)));
    }

    private static boolean[] open(Document lending, LocalDate day) {
        var open = new boolean[DAY];
        var exceptions = lending.get("exceptions", Document.class);
        var weekly = lending.get("weekly", Document.class);
        List<String> hours;
        if (exceptions != null && exceptions.containsKey(day.toString())) {
            hours = exceptions.getList(day.toString(), String.class);
        } else if (lending.getBoolean("closedOnPublicHolidays", false) && isHoliday(day)) {
            hours = List.of();
        } else {
            hours = weekly.getList(day.getDayOfWeek().name(), String.class, List.of());
        }
        for (var each : hours) {
            var times = each.split("[- ]");
            for (int minute = minute(times[0]); minute < minute(times[1]); minute++) {
                open[minute] = true;
            }
        }
        return open;
    }

    private static int minute(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3, 5));
    }

    private long minutes(Document room, LocalDate day, boolean[] open) {
        var left = open.clone();
        for (var closure : closures) {
            boolean applies = closure.getString("centre").equals(room.getString("centre"))
                    && closure.getList("closedRooms", String.class).contains(room.getString("room"))
                    && !day.isBefore(Stored.date(closure, "from"))
                    && !day.isAfter(Stored.date(closure, "to"))
                    && closure.getString("state").equals("IN_FORCE");
            if (applies) {
                for (int minute = Stored.number(closure, "fromMinute", 0);
                        minute < Stored.number(closure, "toMinute", DAY);
                        minute++) {
                    left[minute] = false;
                }
            }
        }
        long minutes = 0;
        for (var minute : left) {
            minutes += minute ? 1 : 0;
        }
        return minutes;
    }

    /** By the act on days off work, with 24 December since 2025. */
    private static boolean isHoliday(LocalDate day) {
        Map<LocalDate, Boolean> holidays = new HashMap<>();
        for (var fixed : List.of("01-01", "01-06", "05-01", "05-03", "08-15", "11-01", "11-11", "12-25", "12-26")) {
            holidays.put(LocalDate.parse(day.getYear() + "-" + fixed), true);
        }
        if (day.getYear() >= 2025) {
            holidays.put(LocalDate.of(day.getYear(), 12, 24), true);
        }
        var easter = easter(day.getYear());
        for (int after : new int[] {0, 1, 49, 60}) {
            holidays.put(easter.plusDays(after), true);
        }
        return holidays.containsKey(day);
    }

    /** By Gauss, with the corrections. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
