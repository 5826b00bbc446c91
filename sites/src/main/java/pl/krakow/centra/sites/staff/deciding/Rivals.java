package pl.krakow.centra.sites.staff.deciding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import pl.krakow.centra.sites.api.bookings.Schedule;

/** Requests that stand in each other's way, lettered in the order in which they were asked. */
public final class Rivals {

    private static final int LETTERS = 26;

    private Rivals() {}

    /** All that compete on a day, directly or through another, the one that was asked first first. */
    public static List<Schedule.Item> group(List<Schedule.Item> items, Schedule.Item one) {
        var ids = new HashSet<String>(Set.of(one.id()));
        var found = new ArrayList<>(List.of(one));
        for (int i = 0; i < found.size(); i++) {
            for (var id : found.get(i).competitors()) {
                if (ids.add(id)) {
                    items.stream().filter(item -> item.id().equals(id)).forEach(found::add);
                }
            }
        }
        found.sort(Comparator.comparing(Schedule.Item::askedAt).thenComparing(Schedule.Item::id));
        return found;
    }

    /** The letters of those that compete, by id. */
    public static Map<String, String> letters(List<Schedule.Item> items) {
        Map<String, String> letters = new HashMap<>();
        for (var item : items) {
            if (!item.competitors().isEmpty() && !letters.containsKey(item.id())) {
                var group = group(items, item);
                for (int i = 0; i < group.size(); i++) {
                    letters.put(group.get(i).id(), letter(i));
                }
            }
        }
        return letters;
    }

    public static String letter(int place) {
        return String.valueOf((char) ('A' + Math.min(place, LETTERS - 1)));
    }
}
