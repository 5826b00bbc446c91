package pl.krakow.centra.sites;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A day of invented meetings with three requests to decide, the same at each centre, and who asked for them. */
final class FakeBookings {

    static final String REQUEST_1 = id(101);
    static final String MEETING_TODAY = id(1);
    static final String SECRET_NAME = "Kooperatywa Błonia Razem";

    /** What is left of a title once whoever held the meeting has been erased. */
    private static final String FORGOTTEN = "";

    private FakeBookings() {}

    private record Meeting(
            String id, String room, String state, int inDays, String time, String title, String who, int people) {

        String json(int revision) {
            var date = FakeDay.TODAY.plusDays(inDays);
            return ("{\"id\":\"%s\",\"roomId\":\"%s\",\"state\":\"%s\",\"start\":\"%s\",\"end\":\"%s\",\"title\":\"%s\",\"purpose\":\"Spotkanie otwarte\","
                            + "\"beneficiaryId\":\"%s\",\"beneficiaryKind\":\"ORGANISATION\",\"expectedPeople\":%d,\"equipment\":[],\"feesCollected\":false,"
                            + "\"responsiblePerson\":{\"name\":\"Dorota Kalina\",\"phone\":\"600123456\"},\"history\":[],\"revision\":%d}")
                    .formatted(
                            id,
                            room,
                            state,
                            FakeDay.at(date, time.substring(0, 5)),
                            FakeDay.at(date, time.substring(6)),
                            title,
                            who,
                            people,
                            revision);
        }
    }

    private static String id(int number) {
        return "01900000-0000-7000-8000-%012d".formatted(number);
    }

    /** @param decided the ids of requests that are none any more */
    static String requests(String centre, Set<String> decided) {
        return json(requested(centre, decided));
    }

    /** The requests and everything else. */
    static String all(String centre, Set<String> decided) {
        return json(Stream.concat(others(centre), requested(centre, decided)));
    }

    private static String json(Stream<Meeting> meetings) {
        return meetings.map(meeting -> meeting.json(1)).collect(Collectors.joining(","));
    }

    private static Stream<Meeting> others(String centre) {
        var room = rooms(centre);
        return Stream.of(
                new Meeting(id(1), room[1], "CONFIRMED", 0, "09:00-12:00", "Spotkanie zespołu", "b2", 12),
                new Meeting(
                        id(2), room[2], "NO_SHOW", 0, "09:30-12:30", "Szkolenie: RODO w małej organizacji", "b3", 30),
                new Meeting(id(3), room[0], "COMPLETED", 0, "09:00-10:30", "Porady prawne", "b4", 4),
                new Meeting(id(4), room[1], "CONFIRMED", 0, "13:00-15:00", "Warsztat pisania ofert", "b5", 15),
                new Meeting(id(5), room[2], "CONFIRMED", 0, "17:00-20:00", "Walne zebranie członków", "b6", 58),
                new Meeting(id(6), room[1], "CONFIRMED", 1, "10:00-12:00", "Koło fotografii", "b2", 9),
                new Meeting(id(7), room[0], "CONFIRMED", 1, "17:30-19:00", "Lekcje ukraińskiego", "b3", 12),
                new Meeting(id(8), room[2], "CONFIRMED", 3, "16:00-18:00", "Zarząd", "b4", 6),
                new Meeting(id(9), room[2], "WITHDRAWN", 0, "13:00-14:00", "Zabrane przez centrum", "b4", 6),
                new Meeting(id(10), room[2], "A_STATE_OF_TOMORROW", 0, "15:00-16:00", "Nieznane dzisiaj", "b4", 6),
                new Meeting(id(11), room[0], "COMPLETED", 0, "11:00-12:00", FORGOTTEN, "b4", 6));
    }

    private static Stream<Meeting> requested(String centre, Set<String> decided) {
        var room = rooms(centre);
        return Stream.of(
                        new Meeting(
                                id(101),
                                room[2],
                                "REQUESTED",
                                2,
                                "16:00-19:00",
                                "Debata „Park dla wszystkich”",
                                "b1",
                                32),
                        new Meeting(id(102), room[2], "REQUESTED", 2, "18:00-20:00", "Zebranie rodziców", "b5", 45),
                        new Meeting(id(103), room[1], "REQUESTED", 3, "10:00-12:00", "Próba teatru cieni", "b6", 24))
                .filter(request -> !decided.contains(request.id()));
    }

    private static String[] rooms(String centre) {
        return centre.equals("reymonta") ? new String[] {"1w038", "1w039", "1w040"} : new String[] {"p1", "p3", "p6"};
    }

    /** One booking by its id. */
    static Optional<String> single(String centre, String id, Set<String> decided) {
        return Stream.concat(others(centre), requested(centre, decided))
                .filter(meeting -> meeting.id().equals(id))
                .findFirst()
                .map(meeting -> meeting.json(1));
    }

    /** The first two requests want the same time of the same room. */
    static String competitors(String centre, String id, Set<String> decided) {
        return id.equals(id(101)) || id.equals(id(102))
                ? json(requested(centre, decided)
                        .filter(meeting ->
                                !meeting.id().equals(id) && !meeting.id().equals(id(103))))
                : "";
    }

    /** A request as it is once somebody has decided on it. */
    static String decided(String id) {
        return new Meeting(id, "1w040", "REQUESTED", 2, "16:00-19:00", "Debata „Park dla wszystkich”", "b1", 32)
                .json(2);
    }

    static String beneficiary(String id) {
        var names = Map.of(
                "b1", SECRET_NAME,
                "b2", "Fundacja Cichy Głos",
                "b3", "Fundacja Dom Wielu Języków",
                "b4", "Fundacja Most nad Rudawą",
                "b5", "Stowarzyszenie Zielony Zakątek",
                "b6", "Grupa nieformalna Cienie");
        return "{\"id\":\"%s\",\"kind\":\"ORGANISATION\",\"name\":\"%s\",\"verification\":{\"state\":\"%s\"},\"mergedFrom\":[],\"revision\":1}"
                .formatted(id, names.getOrDefault(id, "Fundacja"), id.equals("b6") ? "UNVERIFIED" : "VERIFIED");
    }
}
