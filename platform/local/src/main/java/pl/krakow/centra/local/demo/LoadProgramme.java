package pl.krakow.centra.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import pl.krakow.centra.local.demo.DemoEvent.Demand;
import pl.krakow.centra.local.demo.DemoEvent.Fate;

/**
 * Enters the programme: events with how people sign up, who does, and, of what has begun, who came; certificates where they
 * are given.
 */
final class LoadProgramme {

    private static final int MOST_SIGNED_UP = 26;
    private static final int MOST_BEFOREHAND = 12;
    private static final int MOST_WAITING = 5;
    private static final int WEEKS_OF_A_SERIES = 13;
    private static final int MINUTES_AN_HOUR = 60;
    private static final String NOTHING = "NONE";

    private static final List<String> NEEDS = List.of(
            "Pętla indukcyjna, proszę o miejsce w pierwszym rzędzie.",
            "Przyjdę z psem asystującym.",
            "Poruszam się na wózku.",
            "Proszę o materiały większą czcionką.");

    private final DemoApi api;
    private final LocalDateTime now;

    /** @param now by the centres' clock */
    LoadProgramme(DemoApi api, LocalDateTime now) {
        this.api = api;
        this.now = now;
    }

    /** @return whether it is announced; not when its room was refused */
    boolean load(DemoEvent event) {
        var random = new SplittableRandom(event.key().hashCode());
        var desk = api.coordinator(event.centre());
        var events = "/api/v1/centres/" + event.centre() + "/events";
        var id = desk.make(events, event.key(), draft(event)).get("id").asString();
        var path = events + "/" + id;
        if (!event.what().signUp().equals(NOTHING)) {
            desk.put(path + "/sign-up", signUp(event));
        }
        if (event.what().certificate()) {
            desk.put(
                    path + "/certificates/settings",
                    Map.of("offered", true, "hours", hours(event), "minimumSessions", 1));
        }
        if (event.what().feedback()) {
            desk.put(path + "/feedback/settings", Map.of("asked", true, "days", 30));
        }
        if (event.what().kind().equals(DemoTexts.STUDY_VISIT)) {
            visit(desk, event, path);
        }
        desk.step(path + "/publish");
        var there = desk.read(path);
        if (there.get("state").asString().equals("DRAFT")) {
            return false;
        }
        if (there.get("state").asString().equals("PUBLISHED")) {
            boolean isOver = event.end().isBefore(now);
            if (event.start().isAfter(now)) {
                comeThemselves(event, path);
            }
            var registered = register(desk, event, path, isOver, random);
            if (!event.start().isAfter(now) && event.fate() == Fate.TAKES_PLACE) {
                attend(desk, event, path, there, registered, isOver, random);
            } else if (event.fate() == Fate.CALLED_OFF) {
                desk.step(path + "/cancel", Map.of("reason", "Osoba prowadząca zachorowała. Przepraszamy."));
            } else if (event.fate() == Fate.POSTPONED && event.start().isAfter(now)) {
                desk.step(path + "/postpone", Map.of("reason", "Szukamy terminu, który pasuje większej liczbie osób."));
            }
        }
        return true;
    }

    /** Where it goes and by what it is decided who comes along. */
    private void visit(DemoCaller desk, DemoEvent event, String path) {
        var visit = DemoTexts.visits().stream()
                .filter(each -> each.key().equals(event.what().key()))
                .findFirst()
                .orElseThrow();
        var about = Map.of("pl", "Rozmowa z gospodarzami, zwiedzanie i czas na pytania.");
        desk.put(
                path + "/study-visit",
                Map.of(
                        "hosts",
                        List.of(Map.of(
                                "name", visit.host(),
                                "place", visit.town(),
                                "address", visit.address(),
                                "contact", "Biuro, tel. 14 000 00 00",
                                "seen", about)),
                        "travel",
                        Map.of(
                                "means", visit.means(),
                                "meetingPoint", "Parking przed centrum, 15 minut przed odjazdem",
                                "departs", api.at(event.centre(), event.start()),
                                "returns", api.at(event.centre(), event.end()),
                                "cost", "CENTRE",
                                "accessibility", Map.of("pl", "Autokar z windą, jedno miejsce na wózek.")),
                        "programme",
                        List.of(
                                item(event, 90, 240, "Spotkanie z gospodarzami i zwiedzanie"),
                                item(event, 240, 300, "Wspólny obiad"),
                                item(event, 300, 420, "Warsztat: co przeniesiemy do Krakowa")),
                        "bring",
                        Map.of("pl", "Wygodne buty i pytania.")));
        desk.put(
                path + "/study-visit/criteria",
                Map.of(
                        "criteria",
                        List.of(
                                Map.of(
                                        "id",
                                        id(event.key() + "/motivation"),
                                        "name",
                                        Map.of("pl", "Motywacja i pomysł na wykorzystanie wizyty"),
                                        "kind",
                                        "SCORED",
                                        "weight",
                                        60,
                                        "scale",
                                        5),
                                Map.of(
                                        "id", id(event.key() + "/organisation"),
                                        "name", Map.of("pl", "Zgłoszenie z organizacji albo grupy"),
                                        "kind", "FROM_ORGANISATION")),
                        "assessors",
                        1));
    }

    private Map<String, Object> item(DemoEvent event, int from, int until, String what) {
        return Map.of(
                "from", api.at(event.centre(), event.start().plusMinutes(from)),
                "to", api.at(event.centre(), event.start().plusMinutes(until)),
                "what", Map.of("pl", what));
    }

    /** Evenings that repeat, in the quarter that runs. */
    void series(DemoCentre centre, DemoTexts.Happening what, DemoDiary diary) {
        var quarter = now.toLocalDate().withDayOfMonth(1).withMonth((now.getMonthValue() - 1) / 3 * 3 + 1);
        var first = quarter.with(TemporalAdjusters.firstInMonth(DayOfWeek.WEDNESDAY))
                .atTime(18, 0);
        var rooms = centre.rooms().stream()
                .filter(room -> room.capacity() >= what.seats() && room.capacity() < 40)
                .toList();
        var room = rooms.isEmpty() ? centre.rooms().getFirst() : rooms.getLast();
        for (int week = 0; week < WEEKS_OF_A_SERIES; week++) {
            var start = first.plusWeeks(week);
            diary.take(centre.id(), List.of(room), start, start.plusMinutes(what.minutes()));
        }
        var event = new DemoEvent(
                centre.id(),
                what,
                room.id(),
                first,
                first.plusMinutes(what.minutes()),
                what.seats(),
                Demand.SOME,
                Fate.TAKES_PLACE);
        var draft = draft(event);
        draft.remove("start");
        draft.remove("end");
        var path = "/api/v1/centres/" + centre.id() + "/event-series";
        var desk = api.coordinator(centre.id());
        desk.tryMaking(
                        path,
                        "demo-series-%s-%s".formatted(centre.id(), first.toLocalDate()),
                        Map.of(
                                "start",
                                first.toString(),
                                "duration",
                                "PT" + what.minutes() + "M",
                                "rule",
                                "FREQ=WEEKLY;COUNT=" + WEEKS_OF_A_SERIES,
                                "event",
                                draft))
                .ifPresent(
                        made -> desk.step(path + "/" + made.get("id").asString() + "/publish", Map.of("scope", "ALL")));
    }

    private static Number hours(DemoEvent event) {
        return event.what().minutes() / (double) MINUTES_AN_HOUR;
    }

    private Map<String, Object> draft(DemoEvent event) {
        var what = event.what();
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", what.kind());
        body.put("titles", what.title());
        body.put("descriptions", withPolish(what.about()));
        body.put("start", api.at(event.centre(), event.start()));
        body.put("end", api.at(event.centre(), event.end()));
        body.put("place", place(event.room()));
        body.put("capacity", event.seats());
        body.put("language", what.language());
        body.put("otherLanguages", what.languages());
        body.put("audience", audience(what));
        body.put("accessibility", Map.of("aids", what.aids(), "contact", "dostepnosc@example.org, tel. 12 000 00 00"));
        body.put(
                "people",
                List.of(Map.of(
                        "name",
                        what.trainer().name(),
                        "role",
                        role(what.kind()),
                        "about",
                        Map.of("pl", what.trainer().about()))));
        body.put("topics", what.topics());
        body.put("keywords", what.topics());
        return body;
    }

    private static Map<String, Object> place(@Nullable String room) {
        return room == null
                ? Map.of("offSite", "Zbiórka przed wejściem do centrum")
                : Map.of("roomId", room, "cleanUpMinutes", 15);
    }

    private static Map<String, Object> audience(DemoTexts.Happening what) {
        var audience = new LinkedHashMap<String, Object>();
        audience.put("groups", what.audience());
        audience.put("level", what.level());
        if (what.ageFrom() != null) {
            audience.put("ageFrom", what.ageFrom());
        }
        if (what.ageTo() != null) {
            audience.put("ageTo", what.ageTo());
        }
        return audience;
    }

    private static String role(String kind) {
        return switch (kind) {
            case "TRAINING" -> "TRAINER";
            case "DEBATE", "CONFERENCE" -> "MODERATOR";
            case "SEMINAR" -> "SPEAKER";
            default -> "HOST";
        };
    }

    private static Map<String, String> withPolish(Map<String, String> texts) {
        return texts.containsKey("pl")
                ? texts
                : Map.of("pl", texts.values().iterator().next());
    }

    private static Map<String, Object> signUp(DemoEvent event) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("mode", event.what().signUp());
        settings.put("seats", event.seats());
        settings.put("waitingList", event.demand() != Demand.ALL_SEATS);
        settings.put("promotion", event.what().large() ? "OFFER" : "AUTOMATIC");
        settings.put("mostPeople", event.what().mostPeople());
        settings.put("withoutAccount", true);
        settings.put("reminders", List.of("P1D"));
        if (event.what().signUp().equals("APPROVAL")) {
            settings.put(
                    "questions",
                    List.of(Map.of(
                            "id",
                            UUID.nameUUIDFromBytes((event.key() + "/why").getBytes(StandardCharsets.UTF_8)),
                            "kind",
                            "TEXT",
                            "text",
                            Map.of(
                                    "pl", "Dlaczego chcesz wziąć udział?",
                                    "en", "Why would you like to take part?",
                                    "uk", "Чому ви хочете взяти участь?"),
                            "required",
                            false)));
        }
        return settings;
    }

    /** Somebody who signed up, and for how many. */
    private record Signed(String id, int people, String state) {}

    private List<Signed> register(
            DemoCaller desk, DemoEvent event, String path, boolean isOver, RandomGenerator random) {
        var signed = new ArrayList<Signed>();
        if (event.what().signUp().equals(NOTHING)) {
            return signed;
        }
        int wanted = wanted(event, isOver, random);
        int taken = 0;
        for (int n = 0; taken < wanted && n < MOST_SIGNED_UP + MOST_WAITING; n++) {
            int people = 1 + (n * 5 + event.seats()) % event.what().mostPeople();
            var answer = desk.tryMaking(
                    path + "/registrations/by-staff",
                    event.key() + "/registration-" + n,
                    registration(event, people, new SplittableRandom(event.key().hashCode() + n)));
            taken += people;
            answer.ifPresent(made -> signed.add(new Signed(
                    made.get("id").asString(), people, made.get("state").asString())));
        }
        return signed;
    }

    /** The demo's own accounts go to an event now and then. */
    private void comeThemselves(DemoEvent event, String path) {
        if (event.what().signUp().equals(NOTHING)) {
            return;
        }
        var people = Map.of("resident", "Maria Zielińska", "representative", "Tomasz Wrona");
        int drawn = Math.floorMod(event.key().hashCode(), 9);
        if (drawn < 2 || event.start().toLocalDate().equals(now.toLocalDate())) {
            people.forEach((person, name) -> {
                boolean represents = person.equals("representative");
                if (drawn > 1 || drawn == 1 == represents) {
                    var body = new LinkedHashMap<String, Object>();
                    body.put("name", name);
                    body.put("email", DemoNames.address(name));
                    body.put("audience", represents ? "NGO" : "RESIDENT");
                    if (represents) {
                        body.put("organisation", "Stowarzyszenie „Sąsiedzi z Krowodrzy”");
                    }
                    api.as(person).tryMaking(path + "/registrations", event.key() + "/" + person, body);
                }
            });
        }
    }

    private static int wanted(DemoEvent event, boolean isOver, RandomGenerator random) {
        int seats = event.seats();
        int wanted = switch (event.demand()) {
            case SOME -> Math.max(1, seats / 4 + random.nextInt(Math.max(1, seats / 4)));
            case NEARLY_ALL_SEATS -> seats - 1;
            case ALL_SEATS -> seats;
            case MORE_THAN_SEATS -> seats + 1 + random.nextInt(MOST_WAITING);
        };
        // who is over isn't looked at by anybody in line: some by name, the rest counted at the door
        return isOver ? Math.min(wanted, MOST_BEFOREHAND) : wanted;
    }

    private Map<String, Object> registration(DemoEvent event, int people, RandomGenerator random) {
        var body = new LinkedHashMap<String, Object>();
        var name = DemoNames.person(random);
        var audience = audience(event, random);
        body.put("name", name);
        if (random.nextInt(3) > 0 && DemoApi.isLately(event.start(), now)) {
            body.put("email", DemoNames.address(name));
        }
        if (random.nextInt(4) == 0) {
            body.put("phone", "+48 500 %03d %03d".formatted(random.nextInt(1000), random.nextInt(1000)));
        }
        if (audience.equals("NGO")) {
            body.put("organisation", DemoNames.organisation(random.nextInt(250)));
        }
        if (random.nextInt(14) == 0) {
            body.put("needs", DemoNames.pick(NEEDS, random));
        }
        body.put("audience", audience);
        body.put("people", people);
        return body;
    }

    private static String audience(DemoEvent event, RandomGenerator random) {
        var groups = event.what().audience().stream()
                .map(group -> group.equals("VOLUNTEER") ? "RESIDENT" : group)
                .toList();
        return DemoNames.pick(groups, random);
    }

    private void attend(
            DemoCaller desk,
            DemoEvent event,
            String path,
            JsonNode there,
            List<Signed> registered,
            boolean isOver,
            RandomGenerator random) {
        var session = there.get("sessions").get(0).get("id").asString();
        var at = api.at(
                event.centre(),
                event.start().plusMinutes(5).isBefore(now) ? event.start().plusMinutes(5) : event.start());
        var came = registered.stream()
                .filter(each -> each.state.equals("CONFIRMED") && random.nextInt(8) > 0)
                .toList();
        if (!came.isEmpty()) {
            var scans = came.stream()
                    .map(each -> Map.of(
                            "id",
                            id(event.key() + each.id),
                            "registrationId",
                            each.id,
                            "session",
                            session,
                            "people",
                            each.people,
                            "at",
                            at))
                    .toList();
            desk.make(path + "/attendance", null, Map.of("scans", scans));
        }
        int present = came.stream().mapToInt(Signed::people).sum();
        int walkedIn = Math.max(2, event.seats() * (2 + random.nextInt(5)) / 10 - present);
        var first = audience(event, random);
        desk.make(
                path + "/attendance/walk-ins",
                null,
                Map.of(
                        "walkIns",
                        List.of(Map.of(
                                "id",
                                id(event.key() + "/walk-in"),
                                "session",
                                session,
                                "audience",
                                first,
                                "people",
                                walkedIn,
                                "at",
                                at))));
        if (isOver) {
            desk.step(path + "/attendance/close", Map.of("ages", DemoAttendance.ages(present + walkedIn, random)));
            desk.step(path + "/close");
            if (event.what().certificate()) {
                desk.step(path + "/certificates");
            }
        }
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
