package pl.krakow.centra.sites;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Nowa Huta's board of the first of December as the design draws it, and a centre with many rooms. */
final class FakeSchedule {

    static final String CHOIR = id(1);
    static final String PARENTS = id(2);
    private static final int RESIDENTS = 5;
    static final String CHESS = id(RESIDENTS);

    private FakeSchedule() {}

    private static String id(int number) {
        return "01900000-0000-7000-8000-%012d".formatted(300 + number);
    }

    /** @param decided the ids of requests that are none any more */
    static String of(LocalDate from, LocalDate to, Set<String> decided) {
        return json(
                from,
                to,
                List.of(
                        room("p3", "Sala P3", "21.53", 12, from, to),
                        room("p5", "Magazyn P5", "3.17", 2, null, null),
                        room("p6", "Duża sala P6", "53.66", 40, from, to)),
                !from.isAfter(FakeDay.TODAY) && !to.isBefore(FakeDay.TODAY)
                        ? List.of(
                                item(3, "p6", "COMPLETED", "09:00", "10:00", "Gimnastyka seniorów", 25, "24", "", ""),
                                item(4, "p3", "NO_SHOW", "09:00", "10:30", "Spotkanie zarządu", 12, "null", "", ""),
                                item(
                                        RESIDENTS,
                                        "p3",
                                        "CONFIRMED",
                                        "17:30",
                                        "19:30",
                                        "Koło szachowe",
                                        10,
                                        "null",
                                        "",
                                        ""),
                                decided.contains(CHOIR)
                                        ? item(
                                                1,
                                                "p6",
                                                "CONFIRMED",
                                                "17:00",
                                                "19:30",
                                                "Próba chóru",
                                                32,
                                                "null",
                                                "",
                                                "")
                                        : item(
                                                1,
                                                "p6",
                                                "REQUESTED",
                                                "17:00",
                                                "19:30",
                                                "Próba chóru",
                                                32,
                                                "null",
                                                decided.contains(PARENTS) ? "" : PARENTS,
                                                ""),
                                decided.contains(PARENTS)
                                        ? ""
                                        : item(
                                                2,
                                                "p6",
                                                "REQUESTED",
                                                "18:00",
                                                "20:00",
                                                "Zebranie rodziców",
                                                38,
                                                "null",
                                                decided.contains(CHOIR) ? "" : CHOIR,
                                                ""))
                        : List.of());
    }

    /** Twenty rooms with ten bookings each. */
    static String full(LocalDate date) {
        var rooms = new ArrayList<String>();
        var items = new ArrayList<String>();
        for (int room = 0; room < 20; room++) {
            rooms.add(room("s%02d".formatted(room), "Sala s%02d".formatted(room), "30.00", 20, date, date));
            for (int i = 0; i < 10; i++) {
                items.add(item(
                        1000 + room * 10 + i,
                        "s%02d".formatted(room),
                        i % 3 == 0 ? "REQUESTED" : "CONFIRMED",
                        "%02d:00".formatted(9 + i),
                        "%02d:00".formatted(10 + i),
                        "Spotkanie grupy sąsiedzkiej numer " + i,
                        12,
                        "null",
                        "",
                        ""));
            }
        }
        return json(date, date, rooms, items);
    }

    /** Today, with nothing but a room held for an event of the centre. */
    static String ofAnEvent(String event) {
        return json(
                FakeDay.TODAY,
                FakeDay.TODAY,
                List.of(room("p6", "Duża sala P6", "53.66", 40, FakeDay.TODAY, FakeDay.TODAY)),
                List.of(item(
                        7,
                        "p6",
                        "CONFIRMED",
                        "17:00",
                        "19:30",
                        "Wydarzenie z programu centrum",
                        20,
                        "null",
                        "",
                        event)));
    }

    static String days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .map(date ->
                        "{\"day\":%s,\"bookings\":4,\"requests\":%d,\"people\":60,\"bookedMinutes\":480,\"lentMinutes\":1980}"
                                .formatted(day(date), date.equals(FakeDay.TODAY) ? 2 : 0))
                .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":null}"));
    }

    private static String json(LocalDate from, LocalDate to, List<String> rooms, List<String> items) {
        return "{\"centre\":\"nowa-huta\",\"zone\":\"Europe/Warsaw\",\"days\":[%s],\"rooms\":[%s],\"bookings\":[%s],\"closed\":[%s]}"
                .formatted(
                        from.datesUntil(to.plusDays(1)).map(FakeSchedule::day).collect(Collectors.joining(",")),
                        String.join(",", rooms),
                        items.stream().filter(item -> !item.isEmpty()).collect(Collectors.joining(",")),
                        rooms.size() == 3
                                ? "{\"closureId\":\"%s\",\"roomId\":\"p3\",\"start\":\"%s\",\"end\":\"%s\",\"reason\":\"Malowanie ścian\"}"
                                        .formatted(
                                                id(90),
                                                FakeDay.at(FakeDay.TODAY, "12:00"),
                                                FakeDay.at(FakeDay.TODAY, "14:00"))
                                : "");
    }

    private static String day(LocalDate date) {
        return date.getDayOfWeek().getValue() == 7
                ? "{\"date\":\"%s\",\"publicHoliday\":false,\"state\":\"CLOSED\",\"intervals\":[],\"staffOnly\":[]}"
                        .formatted(date)
                : "{\"date\":\"%s\",\"publicHoliday\":false,\"state\":\"OPEN\",\"intervals\":[{\"opens\":\"09:00\",\"closes\":\"20:00\"}],\"staffOnly\":[]}"
                        .formatted(date);
    }

    private static String room(
            String id, String name, String area, int people, @Nullable LocalDate from, @Nullable LocalDate to) {
        var lent = from == null || to == null
                ? ""
                : from.datesUntil(to.plusDays(1))
                        .map(date -> "\"" + date + "\"")
                        .collect(Collectors.joining(","));
        return "{\"id\":\"%s\",\"partOf\":null,\"name\":\"%s\",\"area\":%s,\"capacity\":%d,\"equipment\":[\"projector\"],\"raster\":\"PT15M\",\"shortest\":\"PT30M\",\"lent\":[%s]}"
                .formatted(id, name, area, people, lent);
    }

    private static String item(
            int number,
            String room,
            String state,
            String from,
            String to,
            String title,
            int people,
            String present,
            String competitor,
            String event) {
        return ("{\"id\":\"%s\",\"roomId\":\"%s\",\"state\":\"%s\",\"start\":\"%s\",\"end\":\"%s\",\"setUpMinutes\":0,\"cleanUpMinutes\":30,\"title\":\"%s\","
                        + "\"beneficiaryId\":\"b%d\",%s,\"verification\":\"VERIFIED\","
                        + "\"expectedPeople\":%d,\"present\":%s,\"seriesId\":null,\"eventId\":%s,\"askedAt\":\"2026-11-%02dT09:12:00+01:00\",\"competitors\":[%s],\"revision\":1}")
                .formatted(
                        id(number),
                        room,
                        state,
                        FakeDay.at(FakeDay.TODAY, from),
                        FakeDay.at(FakeDay.TODAY, to),
                        title,
                        number % 6 + 1,
                        number == RESIDENTS
                                ? "\"beneficiaryName\":\"Hanna Kowalczyk\",\"beneficiaryKind\":\"INDIVIDUAL\""
                                : "\"beneficiaryName\":\"Stowarzyszenie Echo Łąk\",\"beneficiaryKind\":\"ORGANISATION\"",
                        people,
                        present,
                        event.isEmpty() ? "null" : "\"" + event + "\"",
                        10 + number % 20,
                        competitor.isEmpty() ? "" : "\"" + competitor + "\"");
    }

    /** One of them in full, as the API answers for one booking. */
    static String booking(String id) {
        var choir = id.equals(CHOIR);
        return ("{\"id\":\"%s\",\"centre\":\"nowa-huta\",\"roomId\":\"p6\",\"state\":\"REQUESTED\",\"start\":\"%s\",\"end\":\"%s\",\"title\":\"%s\",\"purpose\":\"Próba\","
                        + "\"beneficiaryId\":\"b1\",\"beneficiaryKind\":\"ORGANISATION\",\"expectedPeople\":32,\"equipment\":[\"piano\"],\"feesCollected\":false,"
                        + "\"responsiblePerson\":{\"name\":\"Dorota Kalina\",\"phone\":\"600123456\",\"email\":\"dorota@example.org\"},"
                        + "\"history\":[{\"step\":\"REQUESTED\",\"at\":\"2026-11-24T09:12:00+01:00\",\"by\":\"someone\",\"reason\":null,\"late\":false}],\"revision\":1}")
                .formatted(
                        id,
                        FakeDay.at(FakeDay.TODAY, choir ? "17:00" : "18:00"),
                        FakeDay.at(FakeDay.TODAY, choir ? "19:30" : "20:00"),
                        choir ? "Próba chóru" : "Zebranie rodziców");
    }
}
