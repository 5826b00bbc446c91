package pl.krakow.centra.sites.staff.advising;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.advising.AdvisingApi;
import pl.krakow.centra.sites.api.advising.Duty;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;

/**
 * Hours of an adviser as the form has them.
 *
 * @param repeat {@code once}, {@code weekly} or {@code fortnightly}; until the last date then
 * @param place {@code room}, {@code online} or {@code phone}
 */
record PlanForm(
        String adviser,
        String date,
        String from,
        String to,
        String repeat,
        String until,
        String minutes,
        String pause,
        List<String> fields,
        String place,
        String room,
        boolean each,
        String link,
        String number) {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final int LONGEST_SLOT = 240;
    private static final int LONGEST_PAUSE = 120;
    private static final int SHORTEST_SLOT = 5;

    static PlanForm read(MultiValueMap<String, String> form) {
        return new PlanForm(
                Fields.text(form, "adviser"),
                Fields.text(form, "date"),
                Fields.text(form, "from"),
                Fields.text(form, "to"),
                form.containsKey("repeat") ? Fields.text(form, "repeat") : "once",
                Fields.text(form, "until"),
                form.containsKey("minutes") ? Fields.text(form, "minutes") : "45",
                form.containsKey("pause") ? Fields.text(form, "pause") : "15",
                form.getOrDefault("fields", List.of()),
                form.containsKey("place") ? Fields.text(form, "place") : "room",
                Fields.text(form, "room"),
                form.containsKey("each"),
                Fields.text(form, "link"),
                Fields.text(form, "number"));
    }

    static PlanForm of(Duty duty, ZoneId zone) {
        var start = duty.start().atZoneSameInstant(zone);
        var end = duty.end().atZoneSameInstant(zone);
        var where = duty.place();
        return new PlanForm(
                duty.adviser().id(),
                start.toLocalDate().toString(),
                start.toLocalTime().toString(),
                end.toLocalTime().toString(),
                "once",
                "",
                String.valueOf(duty.slotMinutes()),
                String.valueOf(duty.pauseMinutes()),
                duty.fields(),
                where == null || where.way().equals("ON_SITE")
                        ? "room"
                        : where.way().equals("ONLINE") ? "online" : "phone",
                where == null || where.roomId() == null ? "" : where.roomId(),
                where != null && where.perAppointment(),
                where == null || where.link() == null ? "" : where.link(),
                where == null || where.number() == null ? "" : where.number());
    }

    Problems problems() {
        var problems = new Problems();
        var first = Fields.date(date);
        var begins = Fields.time(from);
        var ends = Fields.time(to);
        problems.check("adviser", !adviser.isEmpty(), "adv.plan.adviser.mistake");
        problems.check("date", first != null, "new.date.mistake");
        problems.check("from", begins != null, "new.time.mistake");
        problems.check("to", ends != null && (begins == null || ends.isAfter(begins)), "new.to.mistake");
        if (repeats()) {
            var last = Fields.date(until);
            problems.check("until", last != null && (first == null || !last.isBefore(first)), "set.closure.to.mistake");
        }
        problems.check("minutes", Fields.number(minutes, SHORTEST_SLOT, LONGEST_SLOT) >= 0, "adv.plan.minutes.mistake");
        problems.check("pause", Fields.number(pause, 0, LONGEST_PAUSE) >= 0, "adv.plan.pause.mistake");
        problems.check("fields", !fields.isEmpty(), "adv.fields.mistake");
        problems.check("room", !place.equals("room") || !room.isEmpty(), "adv.plan.room.mistake");
        problems.check("link", !place.equals("online") || link.matches("https?://[!-~]+"), "adv.plan.link.mistake");
        problems.check(
                "number",
                !place.equals("phone") || number.isEmpty() || number.matches("\\+?[0-9 ()-]{5,30}"),
                "ask-form.phone.missing");
        return problems;
    }

    boolean repeats() {
        return repeat.equals("weekly") || repeat.equals("fortnightly");
    }

    /** Of a form without problems. */
    AdvisingApi.Plan plan() {
        return new AdvisingApi.Plan(
                adviser,
                LocalDate.parse(date) + "T" + LocalTime.parse(from).format(DateTimeFormatter.ISO_LOCAL_TIME),
                LocalTime.parse(to),
                repeats()
                        ? "FREQ=WEEKLY;" + (repeat.equals("fortnightly") ? "INTERVAL=2;" : "") + "UNTIL="
                                + LocalDate.parse(until).format(UNTIL)
                        : null,
                Integer.parseInt(minutes),
                Integer.parseInt(pause),
                fields,
                where());
    }

    /** Of a form without problems. */
    AdvisingApi.Shape shape(ZoneId zone) {
        var day = LocalDate.parse(date);
        return new AdvisingApi.Shape(
                day.atTime(LocalTime.parse(from)).atZone(zone).toOffsetDateTime(),
                day.atTime(LocalTime.parse(to)).atZone(zone).toOffsetDateTime(),
                Integer.parseInt(minutes),
                Integer.parseInt(pause),
                fields,
                where());
    }

    private AdvisingApi.PlaceOf where() {
        return switch (place) {
            case "online" -> new AdvisingApi.PlaceOf(null, null, link, null, null);
            case "phone" -> new AdvisingApi.PlaceOf(null, null, null, true, number.isEmpty() ? null : number);
            default -> new AdvisingApi.PlaceOf(room, each, null, null, null);
        };
    }
}
