package pl.krakow.centra.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import tools.jackson.databind.JsonNode;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.local.demo.DemoTexts.Group;
import pl.krakow.centra.local.demo.DemoTexts.Idea;
import pl.krakow.centra.local.demo.DemoTexts.Programme;

/** Enters what goes on for long: working groups with their meetings, coaching and mentoring, groups on their way. */
@RequiredArgsConstructor
final class LoadSupport {

    private static final int MOST_MEMBERS = 30;
    private static final int MEETING_AT = 17;
    private static final int MONTHS_AHEAD = 2;
    private static final int SESSION_MINUTES = 60;

    private final DemoApi api;
    private final LocalDateTime now;
    private final DemoDiary diary;

    // --- working groups

    /** A group, its members and its monthly meetings from that day on. */
    void group(DemoCentre centre, Group group, int number, LocalDate from) {
        var desk = api.coordinator(centre.id());
        var key = "demo-group-%s-%d".formatted(centre.id(), number);
        var groups = "/api/v1/centres/" + centre.id() + "/groups";
        var body = new LinkedHashMap<String, Object>();
        body.put("name", group.name());
        body.put("purpose", group.purpose());
        body.put("joining", group.joining());
        body.put("mostMembers", MOST_MEMBERS);
        var path = groups + "/" + desk.make(groups, key, body).get("id").asString();
        members(desk, centre.id(), group, path);
        var last = now.toLocalDate().plusMonths(MONTHS_AHEAD);
        for (var month = from.withDayOfMonth(1); month.isBefore(last); month = month.plusMonths(1)) {
            var day = month.with(TemporalAdjusters.firstInMonth(DayOfWeek.of(number + 2)))
                    .plusWeeks(1);
            if (centre.openDays().containsKey(day)) {
                meeting(desk, centre, group, path, key, day);
            }
        }
    }

    private void members(DemoCaller desk, String centre, Group group, String path) {
        var people = Map.of(
                "resident",
                "Maria Zielińska",
                "representative",
                "Tomasz Wrona",
                "adviser-" + centre,
                "Marek Stępień",
                "reception-" + centre,
                "Anna Cieślik");
        people.keySet().stream().sorted().forEach(person -> {
            var name = Optional.ofNullable(people.get(person)).orElseThrow();
            var who = Map.of(
                    "name",
                    name,
                    "email",
                    DemoNames.address(name),
                    "organisation",
                    "Stowarzyszenie „Sąsiedzi z Krowodrzy”");
            if (group.joining().equals("BY_INVITATION")) {
                desk.tryMaking(
                                path + "/invitations",
                                path + "/invitation-" + person,
                                Map.of("name", name, "account", api.as(person).account()))
                        .filter(_ -> !person.equals("resident"))
                        .ifPresent(invited -> api.as(person)
                                .step(path + "/members/" + invited.get("id").asString() + "/take", who));
            } else {
                api.as(person)
                        .tryMaking(path + "/members", path + "/member-" + person, who)
                        .filter(_ -> group.joining().equals("BY_APPLICATION") && !person.equals("resident"))
                        .ifPresent(applied ->
                                desk.step(path + "/members/" + applied.get("id").asString() + "/accept"));
            }
        });
    }

    private void meeting(DemoCaller desk, DemoCentre centre, Group group, String path, String key, LocalDate day) {
        var start = day.atTime(MEETING_AT, 0);
        var end = start.plusMinutes(90);
        var rooms = centre.rooms().stream()
                .filter(room -> room.capacity() >= 10 && room.capacity() <= 40)
                .toList();
        var room = diary.take(centre.id(), rooms, start, end);
        var body = new LinkedHashMap<String, Object>();
        body.put("start", api.at(centre.id(), start));
        body.put("end", api.at(centre.id(), end));
        body.put(
                "place",
                room.<Map<String, ?>>map(found -> Map.of("roomId", found.id()))
                        .orElseGet(() -> Map.of("online", "https://spotkania.example.org/grupa")));
        body.put("people", 8);
        body.put(
                "agenda",
                group.agenda().stream()
                        .map(title -> Map.of("title", title, "minutes", 30))
                        .toList());
        var made = desk.tryMaking(path + "/meetings", key + "/" + day, body);
        if (made.isEmpty() || start.isAfter(now)) {
            return;
        }
        var meeting = path + "/meetings/" + made.get().get("id").asString();
        desk.put(meeting + "/notes", Map.of("notes", group.notes()));
        desk.put(meeting + "/attendance", Map.of("members", Map.of(), "guests", 5 + Math.floorMod(day.hashCode(), 7)));
        desk.tryMaking(
                meeting + "/decisions",
                key + "/decision-" + day,
                Map.of(
                        "text",
                        group.decisions()
                                .get(day.getMonthValue() % group.decisions().size()),
                        "adopted",
                        true,
                        "vote",
                        Map.of("inFavour", 5, "against", 0, "abstained", 1)));
    }

    // --- coaching and mentoring

    /** Programmes with those who accompany, a course that runs, and applications that wait. */
    void mentoring(String centre, List<Programme> programmes, int number) {
        var desk = api.coordinator(centre);
        var base = "/api/v1/centres/" + centre;
        var adviser = "adviser-" + centre;
        var mentor = mentor(desk, base, adviser, "Marek Stępień");
        mentor(desk, base, "reception-" + centre, "Barbara Gajda");
        for (int n = 0; n < programmes.size(); n++) {
            var programme = programmes.get(n);
            var key = "demo-mentoring-%s-%d".formatted(centre, n);
            var offer = desk.make(
                            base + "/mentoring-offers",
                            key,
                            Map.of(
                                    "kind", programme.kind(),
                                    "name", programme.name(),
                                    "about", programme.about(),
                                    "fields", programme.fields(),
                                    "sessions", programme.sessions(),
                                    "open", true))
                    .get("id")
                    .asString();
            var people = n == number ? List.of("representative", "resident") : List.of("resident", "representative");
            apply(base, offer, programme, people.get(0), key)
                    .ifPresent(course -> course(desk, base, course, mentor, people.get(0), adviser, key));
            if (n == 0) {
                apply(base, offer, programme, people.get(1), key);
            }
        }
    }

    private String mentor(DemoCaller desk, String base, String person, String name) {
        var body = new LinkedHashMap<String, Object>();
        body.put("account", api.as(person).account());
        body.put("name", name);
        body.put("email", DemoNames.address(name));
        body.put("language", "pl");
        body.put("kinds", List.of("COACHING", "MENTORING"));
        body.put("fields", List.of("management", "leadership", "projects", "fundraising"));
        body.put("languages", List.of("pl", "en"));
        body.put("freeTimes", List.of("WEEKDAY_AFTERNOONS", "WEEKDAY_EVENINGS"));
        body.put("ways", List.of("ON_SITE", "ONLINE"));
        body.put("mostCourses", 5);
        body.put("active", true);
        return desk.tryMaking(base + "/mentors", "demo-mentor-" + person, body)
                .map(made -> made.get("id").asString())
                .orElse("");
    }

    private Optional<JsonNode> apply(String base, String offer, Programme programme, String person, String key) {
        boolean represents = person.equals("representative");
        var body = new LinkedHashMap<String, Object>();
        var name = represents ? "Tomasz Wrona" : "Maria Zielińska";
        body.put("name", name);
        body.put("email", DemoNames.address(name));
        body.put("on", represents ? "ORGANISATION" : "INDIVIDUAL");
        if (represents) {
            body.put("organisation", "Stowarzyszenie „Sąsiedzi z Krowodrzy”");
        }
        body.put(
                "goal",
                represents
                        ? "Chcemy w pół roku przygotować następców w zarządzie i oddać im pierwszy projekt."
                        : "Zastanawiam się, czy założyć własną fundację, czy zostać w obecnej organizacji.");
        body.put("fields", programme.fields());
        body.put("languages", List.of("pl"));
        body.put("freeTimes", List.of("WEEKDAY_EVENINGS"));
        body.put("ways", List.of());
        return api.as(person)
                .tryMaking(base + "/mentoring-offers/" + offer + "/applications", key + "/" + person, body);
    }

    private void course(
            DemoCaller desk, String base, JsonNode course, String mentor, String person, String adviser, String key) {
        var path = base + "/mentorships/" + course.get("id").asString();
        if (mentor.isEmpty() || !desk.step(path + "/propose", Map.of("mentorId", mentor))) {
            return;
        }
        api.as(person).step(path + "/accept");
        api.as(adviser).step(path + "/accept");
        var centre = base.substring(base.lastIndexOf('/') + 1);
        var yesterday = now.toLocalDate().minusDays(1).atTime(9, 0);
        boolean ends = key.endsWith("-1");
        for (int n = 0; n < (ends ? 1 : 4); n++) {
            var start = n == 0
                    ? now.minusHours(20).withMinute(0).withSecond(0).withNano(0)
                    : yesterday.plusWeeks(n).plusHours(8);
            var session = api.as(adviser)
                    .tryMaking(
                            path + "/sessions",
                            key + "/session-" + now.toLocalDate() + "-" + n,
                            Map.of(
                                    "start",
                                    api.at(centre, start),
                                    "end",
                                    api.at(centre, start.plusMinutes(SESSION_MINUTES)),
                                    "way",
                                    n % 2 == 0 ? "ON_SITE" : "ONLINE",
                                    "where",
                                    n % 2 == 0 ? "Pokój doradczy" : "https://spotkania.example.org/mentoring"));
            if (n == 0) {
                session.map(LoadSupport::lastSession)
                        .ifPresent(id -> api.as(adviser)
                                .step(path + "/sessions/" + id + "/held", Map.of("minutes", SESSION_MINUTES)));
            }
        }
        api.as(person)
                .tryMaking(
                        path + "/progress",
                        key + "/progress",
                        Map.of("percent", ends ? 100 : 20, "words", "Wiem już, z kim muszę porozmawiać najpierw."));
        if (ends) {
            desk.step(
                    path + "/close",
                    Map.of("result", "REACHED", "why", "Wystarczyła jedna dobra rozmowa i plan na kartce."));
        }
    }

    private static String lastSession(JsonNode course) {
        var sessions = course.get("sessions");
        return sessions == null || sessions.isEmpty()
                ? course.get("id").asString()
                : sessions.get(sessions.size() - 1).get("id").asString();
    }

    // --- incubation

    /** A group that wants to become an organisation, as far as it has come. */
    void incubate(String centre, Idea idea, int number) {
        var desk = api.coordinator(centre);
        var key = "demo-incubation-%s-%d".formatted(centre, number);
        var beneficiary = api.register(
                centre, new DemoBeneficiary(key, BeneficiaryKind.INFORMAL_GROUP, idea.group(), "Nowa Huta", null));
        var paths = "/api/v1/centres/" + centre + "/incubation-paths";
        var begun = desk.tryMaking(
                paths,
                key,
                Map.of(
                        "beneficiaryId", beneficiary,
                        "group", idea.group(),
                        "idea", idea.idea(),
                        "goal", LocalDate.of(now.getYear() + 1, 6, 30).toString()));
        if (begun.isEmpty()) {
            return;
        }
        var path = paths + "/" + begun.get().get("id").asString();
        var steps = new ArrayList<String>();
        begun.get().get("steps").forEach(step -> steps.add(step.get("code").asString()));
        for (int n = 0; n < Math.min(idea.steps(), steps.size()); n++) {
            var step = path + "/steps/" + steps.get(n);
            desk.step(
                    step + "/evidence",
                    Map.of(
                            "kind", "DOCUMENT",
                            "link", "https://dokumenty.example.org/" + centre + "/" + number + "/" + steps.get(n),
                            "title", "Dokument grupy"));
            desk.put(step, Map.of("state", n == idea.steps() - 1 && idea.result() == null ? "IN_PROGRESS" : "DONE"));
        }
        desk.step(path + "/notes", Map.of("text", "Rozmowa w centrum: grupa ma zapał, potrzebuje skarbnika."));
        if (idea.krs() != null) {
            desk.step(path + "/finish", Map.of("result", "ASSOCIATION", "krs", idea.krs()));
        } else if (idea.result() != null) {
            desk.step(path + "/finish", Map.of("result", idea.result(), "reason", "Grupa dołączyła do rady osiedla."));
        }
    }
}
