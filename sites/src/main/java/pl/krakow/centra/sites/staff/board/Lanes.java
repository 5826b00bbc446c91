package pl.krakow.centra.sites.staff.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import pl.krakow.centra.sites.api.bookings.Schedule;

/** Bookings of one room that overlap share its row, one above the other. */
final class Lanes {

    private static final int MOST = 4;

    private final Function<Schedule.Item, int[]> part;
    private final Map<String, String> lanes = new HashMap<>();

    private Lanes(Function<Schedule.Item, int[]> part) {
        this.part = part;
    }

    /**
     * The lane of each and of how many, as classes of the style sheet, by id.
     *
     * @param own of one room, by their beginning
     * @param part the minutes of the day one takes
     */
    static Map<String, String> of(List<Schedule.Item> own, Function<Schedule.Item, int[]> part) {
        var lanes = new Lanes(part);
        var cluster = new ArrayList<Schedule.Item>();
        int end = -1;
        for (var item : own) {
            var minutes = part.apply(item);
            if (minutes[0] >= end && !cluster.isEmpty()) {
                lanes.stack(cluster);
                cluster.clear();
            }
            cluster.add(item);
            end = Math.max(end, minutes[1]);
        }
        lanes.stack(cluster);
        return lanes.lanes;
    }

    private void stack(List<Schedule.Item> cluster) {
        var ends = new ArrayList<Integer>();
        Map<String, Integer> laneOf = new HashMap<>();
        for (var item : cluster) {
            var minutes = part.apply(item);
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > minutes[0]) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(minutes[1]);
            } else {
                ends.set(lane, minutes[1]);
            }
            laneOf.put(item.id(), lane);
        }
        var of = Math.min(ends.size(), MOST);
        laneOf.forEach((id, lane) -> lanes.put(id, "l" + Math.min(lane, MOST - 1) + " of" + of));
    }
}
