package pl.krakow.centra.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;

import pl.krakow.centra.local.demo.DemoTexts.AdviceQuestion;
import pl.krakow.centra.local.demo.DemoTexts.Counsel;

/**
 * Enters the advisers, their weekly duties, and who comes to them: talks held, missed and called off, talks ahead and times
 * still free.
 */
final class LoadAdvice {

    private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'");
    private static final List<String> OUTCOMES =
            List.of("ANSWERED", "ANSWERED", "ANSWERED", "DOCUMENT_PREPARED", "TO_BE_CONTINUED", "REFERRED_ELSEWHERE");
    private static final List<String> KINDS = List.of("ORGANISATION", "ORGANISATION", "INFORMAL_GROUP", "INDIVIDUAL");

    private static final int ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final DemoApi api;
    private final LocalDateTime now;
    private final DemoDiary diary;
    private final List<Counsel> counsels = DemoTexts.counsels();
    private final List<AdviceQuestion> questions = DemoTexts.adviceQuestions();

    LoadAdvice(DemoApi api, LocalDateTime now, DemoDiary diary) {
        this.api = api;
        this.now = now;
        this.diary = diary;
    }

    /** An adviser of a centre on one day of the week. */
    record Engaged(DemoCentre centre, String id, Counsel counsel) {}

    /** A duty to be planned. */
    record Duty(Engaged who, LocalDateTime start, String place) {

        LocalDateTime end() {
            return start.plusMinutes(who.counsel().minutes());
        }

        String key() {
            return "demo-duty-%s-%s-%s"
                    .formatted(
                            who.centre().id(),
                            start.toLocalDate(),
                            who.counsel().day());
        }
    }

    /** Everybody the centre engages. */
    List<Engaged> engage(DemoCentre centre) {
        var engaged = new ArrayList<Engaged>();
        for (int i = 0; i < counsels.size(); i++) {
            var counsel = counsels.get(i);
            var account = i == 0
                    ? api.as("adviser-" + centre.id()).account()
                    : UUID.nameUUIDFromBytes(
                                    ("demo-adviser-" + counsel.name() + centre.id()).getBytes(StandardCharsets.UTF_8))
                            .toString();
            var body = new LinkedHashMap<String, Object>();
            body.put("account", account);
            body.put("name", counsel.name());
            body.put("fields", counsel.fields());
            body.put("languages", counsel.languages());
            body.put("ways", counsel.ways());
            body.put("about", counsel.about());
            body.put(
                    "term",
                    Map.of(
                            "from", LocalDate.of(now.getYear() - 1, 1, 1).toString(),
                            "until", LocalDate.of(now.getYear() + 1, 12, 31).toString()));
            engaged.add(new Engaged(centre, adviser(centre.id(), counsel, body), counsel));
        }
        return engaged;
    }

    private String adviser(String centre, Counsel counsel, Map<String, Object> body) {
        var path = "/api/v1/centres/" + centre + "/advisers";
        var desk = api.coordinator(centre);
        return desk.tryMaking(path, "demo-adviser-" + centre + "-" + counsel.day(), body)
                .map(made -> made.get("id").asString())
                .orElseGet(() -> known(desk.read(path), counsel.name()));
    }

    private static String known(JsonNode advisers, String name) {
        for (var adviser : advisers.get("items")) {
            if (adviser.get("name").asString().equals(name)) {
                return adviser.get("id").asString();
            }
        }
        throw new DemoRefused("The adviser " + name + " is neither there nor can be engaged");
    }

    /** The duties of the weeks that begin in the period, on days the centre is open. */
    List<Duty> duties(List<Engaged> engaged, LocalDate from, LocalDate until) {
        var duties = new ArrayList<Duty>();
        for (var monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                monday.isBefore(until);
                monday = monday.plusWeeks(1)) {
            for (var who : engaged) {
                var date = monday.plusDays(who.counsel().day().getValue() - 1L);
                if (who.centre().openDays().containsKey(date)) {
                    duties.add(
                            duty(who, date.atTime(LocalTime.parse(who.counsel().starts()))));
                }
            }
        }
        duties.sort(Comparator.comparing(Duty::start).thenComparing(Duty::key));
        return duties;
    }

    private Duty duty(Engaged who, LocalDateTime start) {
        var counsel = who.counsel();
        if (!counsel.place().equals("room")) {
            return new Duty(who, start, counsel.place());
        }
        var small = who.centre().rooms().stream()
                .filter(room -> room.capacity() <= 20)
                .sorted(Comparator.comparingInt(DemoRoom::capacity))
                .toList();
        return diary.take(who.centre().id(), small, start, start.plusMinutes(counsel.minutes()))
                .map(room -> new Duty(who, start, room.id()))
                .orElseGet(() -> new Duty(who, start, counsel.ways().contains("PHONE") ? "phone" : "online"));
    }

    /** Plans it and enters who comes. */
    boolean load(Duty duty) {
        var centre = duty.who().centre().id();
        var base = "/api/v1/centres/" + centre;
        var desk = api.coordinator(centre);
        var body = new LinkedHashMap<String, Object>();
        body.put("adviserId", duty.who().id());
        body.put("start", duty.start().toString());
        body.put("end", duty.end().toLocalTime().toString());
        body.put("slotMinutes", duty.who().counsel().slot());
        body.put("pauseMinutes", 0);
        body.put("fields", duty.who().counsel().fields());
        body.put("place", place(duty));
        var planned = desk.tryMaking(base + "/advice-duties", duty.key(), body);
        if (planned.isEmpty()) {
            return false;
        }
        var date = planned.get().get("dates").get(0);
        if (date.get("dutyId") == null) {
            return false;
        }
        var id = date.get("dutyId").asString();
        int slots = date.get("slots").asInt();
        for (int slot = 0; slot < slots; slot++) {
            var random = new SplittableRandom(duty.key().hashCode() * 31L + slot);
            var start =
                    duty.start().plusMinutes((long) slot * duty.who().counsel().slot());
            // the nearer, the fewer times are left
            if (random.nextInt(10) < (start.isBefore(now.plusDays(3)) ? 8 : start.isBefore(now.plusDays(14)) ? 5 : 2)) {
                appointment(desk, duty, id, start, slot, random);
            }
        }
        return true;
    }

    private static Map<String, Object> place(Duty duty) {
        return switch (duty.place()) {
            case "online" ->
                Map.of(
                        "link",
                        "https://spotkania.example.org/"
                                + duty.who().counsel().day().name().toLowerCase(java.util.Locale.ROOT));
            case "phone" ->
                Map.of(
                        "phone",
                        true,
                        "number",
                        "+48 12 000 00 0" + duty.who().counsel().day().getValue());
            default -> Map.of("roomId", duty.place());
        };
    }

    private void appointment(
            DemoCaller desk, Duty duty, String id, LocalDateTime start, int number, RandomGenerator random) {
        var centre = duty.who().centre().id();
        var utc = OffsetDateTime.parse(api.at(centre, start)).withOffsetSameInstant(ZoneOffset.UTC);
        var path =
                "/api/v1/centres/%s/advice-slots/%s-%s/appointments/by-staff".formatted(centre, id, SLOT.format(utc));
        var made = whenOnOffer(
                desk,
                path,
                duty.key() + "/" + number,
                visitor(duty, new SplittableRandom(duty.key().hashCode() * 31 + number)));
        if (made.isEmpty()) {
            return;
        }
        var state = made.get().get("state").asString();
        var appointment = "/api/v1/centres/%s/advice-appointments/%s"
                .formatted(centre, made.get().get("id").asString());
        int luck = random.nextInt(20);
        if (!start.isBefore(now)) {
            if (luck == 0) {
                desk.step(appointment + "/cancel", Map.of("reason", "Osoba zadzwoniła, że nie da rady przyjść."));
            }
        } else if (state.equals("BOOKED") && luck < 2) {
            desk.step(appointment + "/no-show");
        } else if (state.equals("BOOKED")
                && start.plusMinutes(duty.who().counsel().slot()).isBefore(now)) {
            int minutes = duty.who().counsel().slot() - random.nextInt(3) * 5;
            desk.step(
                    appointment + "/outcome", Map.of("outcome", DemoNames.pick(OUTCOMES, random), "minutes", minutes));
        }
    }

    /** A duty in a room is on offer as soon as the room is granted. */
    private static Optional<JsonNode> whenOnOffer(DemoCaller desk, String path, String key, Map<String, Object> body) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            var made = desk.tryMaking(path, key, body);
            if (made.isPresent()) {
                return made;
            }
            DemoApi.pause(PAUSE);
        }
        return desk.tryMaking(path, key, body);
    }

    private Map<String, Object> visitor(Duty duty, RandomGenerator random) {
        var asked = questions.stream()
                .filter(question -> duty.who().counsel().fields().contains(question.field()))
                .toList();
        var question = DemoNames.pick(asked, random);
        var name = DemoNames.person(random);
        var kind = DemoNames.pick(KINDS, random);
        var body = new LinkedHashMap<String, Object>();
        body.put("field", question.field());
        body.put("name", name);
        body.put("phone", "+48 600 %03d %03d".formatted(random.nextInt(1000), random.nextInt(1000)));
        if (random.nextInt(3) > 0 && DemoApi.isLately(duty.start(), now)) {
            body.put("email", DemoNames.address(name));
        }
        body.put("kind", kind);
        if (kind.equals("ORGANISATION")) {
            body.put("organisation", DemoNames.organisation(random.nextInt(200)));
        }
        body.put("question", question.text());
        return body;
    }
}
