package pl.krakow.centra.sites;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Rooms of two centres, when they are open and when they are free. */
final class FakeRooms {

    private FakeRooms() {}

    static String rooms(String centre) {
        return centre.equals("reymonta")
                ? String.join(
                        ",",
                        room("1w038", "Sala spotkań 1w038", "35.39", 20, "flipchart", "internet"),
                        room("1w039", "Sala spotkań 1w039", "34.04", 20, "flipchart", "internet"),
                        room(
                                "1w040",
                                "Sala szkoleniowo-konferencyjna 1w040",
                                "103.06",
                                70,
                                "laptop",
                                "projector",
                                "flipchart",
                                "internet"))
                : String.join(
                        ",",
                        room("p1", "Sala P1", "19.64", 12, "flipchart", "internet"),
                        room("p2", "Sala P2", "20.90", 12, "flipchart", "internet"),
                        room("p3", "Sala P3", "21.53", 14, "projector", "internet"),
                        room("p4", "Pokój doradczy P4", "9.80", 5, "internet"),
                        room("p5", "Pokój rozmów P5", "3.17", 2, "internet"),
                        room("p6", "Duża sala P6", "53.66", 40, "laptop", "projector", "flipchart", "internet"),
                        room("p7", "Pokój P7", "6.34", 3, "internet"));
    }

    private static String room(String id, String name, String area, int capacity, String... equipment) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"area\":%s,\"capacity\":%d,\"equipment\":[%s],\"setUp\":\"PT0M\",\"approval\":\"ALWAYS\"}"
                .formatted(
                        id,
                        name,
                        area,
                        capacity,
                        Arrays.stream(equipment).map(e -> '"' + e + '"').collect(Collectors.joining(",")));
    }

    static String openingHours(String centre, LocalDate from, LocalDate to) {
        var days = from.datesUntil(to.plusDays(1))
                .map(date ->
                        "{\"date\":\"%s\",\"publicHoliday\":false,\"intervals\":[%s]}".formatted(date, hours(date)))
                .collect(Collectors.joining(","));
        return "{\"zone\":\"Europe/Warsaw\",\"closedOnPublicHolidays\":true,\"weekly\":[{\"day\":\"MONDAY\",\"intervals\":[{\"opens\":\"09:00:00\",\"closes\":\"20:00:00\"}]}],\"exceptions\":[],\"days\":["
                + days + "]}";
    }

    private static String hours(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SUNDAY -> "";
            case SATURDAY -> "{\"opens\":\"10:00:00\",\"closes\":\"15:00:00\"}";
            default -> "{\"opens\":\"09:00:00\",\"closes\":\"20:00:00\"}";
        };
    }

    /** Taken, asked and free in turn, different for each room. */
    static String availability(String centre, LocalDate date) {
        var ids = centre.equals("reymonta")
                ? List.of("1w038", "1w039", "1w040")
                : List.of("p1", "p2", "p3", "p4", "p5", "p6", "p7");
        var rooms = new ArrayList<String>();
        for (int i = 0; i < ids.size(); i++) {
            rooms.add("{\"roomId\":\"%s\",\"capacity\":20,\"days\":[{\"date\":\"%s\",\"intervals\":[%s]}]}"
                    .formatted(ids.get(i), date, intervals(date, i)));
        }
        return availability(centre, date, String.join(",", rooms));
    }

    /** Of a centre that offers no room. */
    static String noAvailability(String centre, LocalDate date) {
        return availability(centre, date, "");
    }

    private static String availability(String centre, LocalDate date, String rooms) {
        return "{\"centre\":\"%s\",\"zone\":\"Europe/Warsaw\",\"from\":\"%s\",\"to\":\"%s\",\"rooms\":[%s]}"
                .formatted(centre, date, date, rooms);
    }

    private static String intervals(LocalDate date, int room) {
        var past = date.equals(FakeDay.TODAY);
        var plan = switch (room % 3) {
            case 0 ->
                List.of(
                        "09:00 FREE",
                        "11:30 TAKEN",
                        "13:00 BUFFER",
                        "13:15 FREE",
                        "16:00 TAKEN",
                        "18:00 BUFFER",
                        "18:15 FREE");
            case 1 -> List.of("09:00 TAKEN", "11:00 BUFFER", "11:15 FREE", "14:30 TAKEN", "16:00 FREE");
            default ->
                List.of("09:00 FREE", "12:00 TAKEN", "15:30 BUFFER", "15:45 FREE", "16:00 REQUESTED", "19:00 FREE");
        };
        var text = new ArrayList<String>();
        text.add(interval(date, "00:00", "09:00", past ? "PAST" : "CLOSED"));
        for (int i = 0; i < plan.size(); i++) {
            var from = plan.get(i).substring(0, 5);
            var to = i + 1 < plan.size() ? plan.get(i + 1).substring(0, 5) : "20:00";
            var state = plan.get(i).substring(6);
            if (past && to.compareTo("11:15") <= 0) {
                text.add(interval(date, from, to, "PAST"));
            } else if (past && from.compareTo("11:15") < 0) {
                text.add(interval(date, from, "11:15", "PAST"));
                text.add(interval(date, "11:15", to, state));
            } else {
                text.add(interval(date, from, to, state));
            }
        }
        text.add(interval(date, "20:00", "24:00", "CLOSED"));
        return String.join(",", text);
    }

    private static String interval(LocalDate date, String from, String to, String state) {
        return "{\"start\":\"%s\",\"end\":\"%s\",\"free\":%s,\"state\":\"%s\"}"
                .formatted(
                        FakeDay.at(date, from),
                        FakeDay.at(date, to),
                        state.equals("FREE") || state.equals("REQUESTED"),
                        state);
    }
}
