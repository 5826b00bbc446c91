package pl.krakow.centra.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;

/** Bodies of requests for rooms. */
public final class Meetings {

    public static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");

    private Meetings() {}

    public static Map<String, Object> meeting(String room, LocalDate date, String from, String to, String beneficiary) {
        return meeting(room, at(date, from), at(date, to), beneficiary);
    }

    public static Map<String, Object> meeting(String room, String start, String end, String beneficiary) {
        var body = new LinkedHashMap<String, Object>();
        body.put("roomId", room);
        body.put("start", start);
        body.put("end", end);
        body.put("title", "Zebranie zarządu");
        body.put("purpose", "Plan pracy na wiosnę");
        body.put("beneficiaryId", beneficiary);
        body.put("expectedPeople", 12);
        body.put("equipment", List.of("projector"));
        body.put("feesCollected", false);
        body.put("regulationsVersion", "2026-01");
        return body;
    }

    /** So many meetings, a week apart. */
    public static Map<String, Object> weekly(
            String room, LocalDate first, String start, String length, int count, String beneficiary) {
        return series(room, first, start, length, "FREQ=WEEKLY;COUNT=" + count, beneficiary);
    }

    /** Meetings that repeat by a rule. */
    public static Map<String, Object> series(
            String room, LocalDate first, String start, String length, String rule, String beneficiary) {
        var body = meeting(room, "", "", beneficiary);
        body.remove("end");
        body.put("start", first.atTime(LocalTime.parse(start)).toString());
        body.put("duration", length);
        body.put("rule", rule);
        return body;
    }

    /** The same with one member changed. */
    public static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        var changed = new LinkedHashMap<>(body);
        changed.put(member, value);
        return changed;
    }

    public static String at(LocalDate date, String time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                date.atTime(LocalTime.parse(time)).atZone(KRAKOW));
    }

    /** Registers a beneficiary as that person, has staff verify it, and tells its id. */
    public static String beneficiary(Api person) {
        var id = unverified(person);
        var verified = person.as(Persona.coordinator(new CentreId("reymonta")))
                .with("If-Match", "*")
                .post("/api/v1/beneficiaries/" + id + "/verify", Map.of("evidence", "STATUTE", "seenOn", "2026-11-30"));
        if (verified.status() != 200) {
            throw new AssertionError("not verified: " + verified);
        }
        return id;
    }

    /** Registers a beneficiary nobody has verified and tells its id. */
    public static String unverified(Api person) {
        var answer = person.post("/api/v1/beneficiaries", Map.of("kind", "ORGANISATION", "name", "Zielony Kraków"));
        if (answer.status() != 201) {
            throw new AssertionError("not registered: " + answer);
        }
        return answer.text("id");
    }
}
