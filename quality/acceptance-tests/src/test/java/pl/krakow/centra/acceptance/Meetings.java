package pl.krakow.centra.acceptance;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** Requests for rooms as the tests make them, and days on which the centres are surely open. */
public final class Meetings {

    public static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final Duration ALL_DAY = Duration.ofHours(11);
    private static final int FORTNIGHTS = 25;

    private Meetings() {}

    public static Map<String, Object> meeting(
            String room, LocalDate date, LocalTime from, LocalTime until, String beneficiary, int people) {
        var body = new LinkedHashMap<String, Object>();
        body.put("roomId", room);
        body.put("start", at(date, from));
        body.put("end", at(date, until));
        body.put("title", "Zebranie członków");
        body.put("purpose", "Planowanie działań na rzecz mieszkańców");
        body.put("beneficiaryId", beneficiary);
        body.put("expectedPeople", people);
        body.put("equipment", List.of());
        body.put("feesCollected", false);
        body.put("regulationsVersion", "2026-01");
        return body;
    }

    public static String at(LocalDate date, LocalTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.atTime(time).atZone(KRAKOW));
    }

    /** A past year that is loaded whole and counted: no other test writes into it. */
    public static int countedYear() {
        return LocalDate.now(KRAKOW).getYear() - 1;
    }

    /** An organisation registered and verified for the test, by its id. */
    public static String organisation(Api staff, String name) {
        var answer = staff.post(
                "/api/v1/beneficiaries", Map.of("kind", "ORGANISATION", "name", name, "district", "Krowodrza"));
        if (answer.status() != 201) {
            throw new IllegalStateException("Registering a beneficiary was answered " + answer);
        }
        var id = answer.json().get("id").asString();
        verify(staff, id, "STATUTE");
        return id;
    }

    /** Staff have seen who it is, today. */
    public static void verify(Api staff, String beneficiary, String evidence) {
        var answer = staff.with("If-Match", "*")
                .post(
                        "/api/v1/beneficiaries/" + beneficiary + "/verify",
                        Map.of(
                                "evidence",
                                evidence,
                                "seenOn",
                                LocalDate.now(KRAKOW).toString()));
        if (answer.status() != 200) {
            throw new IllegalStateException("Verifying a beneficiary was answered " + answer);
        }
    }

    /** Days from tomorrow on which the centre lends rooms from 9 to 20, as its public availability tells. */
    public static Stream<LocalDate> openDays(Api api, String centre, String room) {
        var tomorrow = LocalDate.now(KRAKOW).plusDays(1);
        return IntStream.range(0, FORTNIGHTS)
                .mapToObj(fortnight -> tomorrow.plusWeeks(2L * fortnight))
                .flatMap(from -> freeDays(api, centre, room, from, from.plusDays(13)))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()));
    }

    private static Stream<LocalDate> freeDays(Api api, String centre, String room, LocalDate from, LocalDate to) {
        var answer = api.get("/api/v1/centres/%s/availability?from=%s&to=%s&room=%s".formatted(centre, from, to, room));
        var free = new TreeMap<LocalDate, Duration>();
        for (JsonNode one : answer.json().get("rooms")) {
            for (JsonNode date : one.get("days")) {
                for (JsonNode interval : date.get("intervals")) {
                    if (interval.get("state").asString().equals("FREE")) {
                        var start = OffsetDateTime.parse(interval.get("start").asString());
                        var end = OffsetDateTime.parse(interval.get("end").asString());
                        free.merge(
                                start.atZoneSameInstant(KRAKOW).toLocalDate(),
                                Duration.between(start, end),
                                Duration::plus);
                    }
                }
            }
        }
        return free.entrySet().stream()
                .filter(day -> day.getValue().compareTo(ALL_DAY) >= 0)
                .map(Map.Entry::getKey);
    }
}
