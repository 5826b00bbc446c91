package pl.krakow.centra.local.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.local.demo.DemoTexts.Action;
import pl.krakow.centra.local.demo.DemoTexts.Role;

/**
 * Enters volunteering as coordinators would: organisations with their papers and insurance, long roles with volunteers at
 * work, their agreements on paper, hours and certificates, and the actions of the weeks ahead with who has a seat. All of it
 * is reckoned from the year and the week, so that loading it again in the same week asks for the same.
 */
@RequiredArgsConstructor
final class LoadVolunteering {

    private static final int VOLUNTEERS = 40;
    private static final int GROSZ_PER_HOUR = 3_500;
    private static final int OF_AGE = 18;
    private static final int OLDEST = 70;
    private static final int DAYS_A_WEEK = 7;
    private static final int CONFIRMED_AT_ONCE = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final List<Integer> MINUTES = List.of(90, 120, 120, 150, 180, 240);
    private static final List<String> WAYS = List.of("SINGLE_ACTION", "SHIFTS", "LONG_TERM");
    private static final List<String> SKILLS = List.of(
            "cooking",
            "hosting",
            "teaching",
            "care-for-seniors",
            "social-media",
            "graphic-design",
            "crafts",
            "gardening",
            "translation",
            "driving",
            "first-aid",
            "animal-care",
            "music",
            "it-support",
            "writing");
    private static final List<String> INTERESTS = List.of(
            "seniors",
            "children-and-youth",
            "food-aid",
            "environment",
            "animals",
            "culture",
            "education",
            "events",
            "neighbourhood",
            "migrants-and-refugees");
    private static final List<String> DISTRICTS = List.of(
            "stare-miasto",
            "grzegorzki",
            "pradnik-bialy",
            "krowodrza",
            "bronowice",
            "zwierzyniec",
            "debniki",
            "podgorze",
            "czyzyny",
            "mistrzejowice",
            "bienczyce",
            "nowa-huta");
    private static final String MATCHING = "2026-01";
    private static final DemoBeneficiary NEIGHBOURS = new DemoBeneficiary(
            "demo-own-association",
            BeneficiaryKind.ORGANISATION,
            "Stowarzyszenie „Sąsiedzi z Krowodrzy”",
            "Krowodrza",
            null);

    private final DemoApi api;
    private final LocalDateTime now;
    private final List<Role> roles = DemoTexts.roles();
    private final List<Action> actions = DemoTexts.actions();
    private final List<String> workDone = DemoTexts.workDone();

    /** An organisation that looks for volunteers. */
    record Seeking(DemoCentre centre, String id, DemoBeneficiary organisation, int number) {}

    /** Which of the year's organisations look for volunteers, some at each centre. */
    List<Seeking> seeking(List<DemoCentre> centres, List<DemoBeneficiary> all, Map<String, String> ids) {
        var seeking = new ArrayList<Seeking>();
        var organisations = all.stream()
                .filter(each -> each.kind() == BeneficiaryKind.ORGANISATION)
                .limit((long) roles.size() * centres.size())
                .toList();
        for (int i = 0; i < organisations.size(); i++) {
            var id = Optional.ofNullable(ids.get(organisations.get(i).key())).orElseThrow();
            seeking.add(new Seeking(centres.get(i % centres.size()), id, organisations.get(i), i / centres.size()));
        }
        return seeking;
    }

    /** Staff say what an hour is worth, and enter who wants to help. */
    List<String> volunteers(DemoCentre centre) {
        var base = "/api/v1/centres/" + centre.id();
        var desk = api.coordinator(centre.id());
        desk.tryMaking(
                base + "/volunteering-rates",
                "demo-rate-" + centre.id() + "-" + now.getYear(),
                Map.of(
                        "from",
                        LocalDate.of(now.getYear(), 1, 1).toString(),
                        "groszPerHour",
                        GROSZ_PER_HOUR,
                        "basis",
                        "Stawka godzinowa przyjęta w ofertach konkursowych miasta"));
        var volunteers = new ArrayList<String>();
        int count = (int) Math.round(VOLUNTEERS * centre.share());
        for (int n = 0; n < count; n++) {
            var random = new SplittableRandom(centre.id().hashCode() * 1000L + n);
            var made = desk.make(
                    base + "/volunteer-profiles",
                    "demo-volunteer-%s-%d".formatted(centre.id(), n),
                    Map.of(
                            "profile",
                            profile(centre, n, random),
                            "consents",
                            List.of(
                                    Map.of("to", "MATCHING", "version", MATCHING),
                                    Map.of("to", "CONTACT", "version", MATCHING))));
            var id = made.get("id").asString();
            if (isMinor(n)) {
                desk.put(
                        base + "/volunteer-profiles/" + id + "/guardian-consent",
                        Map.of("givenOn", now.toLocalDate().minusDays(20).toString()));
            }
            if (n % 2 == 0) {
                desk.put(
                        base + "/volunteer-profiles/" + id + "/safeguarding",
                        Map.of("checkedOn", now.toLocalDate().minusDays(40).toString(), "result", "CLEAR"));
            }
            volunteers.add(id);
        }
        return volunteers;
    }

    private static boolean isMinor(int number) {
        return number % 17 == 11;
    }

    private Map<String, Object> profile(DemoCentre centre, int number, RandomGenerator random) {
        var name = DemoNames.person(random);
        var profile = new LinkedHashMap<String, Object>();
        profile.put("name", name);
        profile.put("phone", "+48 700 %03d %03d".formatted(random.nextInt(1000), random.nextInt(1000)));
        profile.put("language", number % 9 == 4 ? "uk" : "pl");
        int age = isMinor(number) ? 16 : OF_AGE + random.nextInt(OLDEST - OF_AGE);
        profile.put(
                "bornOn",
                LocalDate.of(now.getYear() - age, 1, 1)
                        .minusDays(1 + random.nextInt(300))
                        .toString());
        if (isMinor(number)) {
            profile.put(
                    "guardian", Map.of("name", DemoNames.person(random), "phone", "+48 700 100 100", "acts", false));
        }
        profile.put("centres", List.of(centre.id()));
        profile.put("skills", some(SKILLS, 1 + random.nextInt(4), random));
        profile.put("qualifications", List.of());
        profile.put("languages", number % 9 == 4 ? List.of("pl", "uk") : List.of("pl"));
        profile.put("interests", some(INTERESTS, 2 + random.nextInt(2), random));
        profile.put("district", DemoNames.pick(DISTRICTS, random));
        profile.put("travelKm", 5 + random.nextInt(4) * 5);
        profile.put("remote", random.nextBoolean());
        profile.put("weekly", weekly(random));
        profile.put("away", List.of());
        profile.put("extra", List.of());
        profile.put("wishes", number % 3 == 0 ? List.of() : List.of(WAYS.get(number % WAYS.size())));
        profile.put("weeklyHours", 2 + random.nextInt(8));
        return profile;
    }

    private static List<Map<String, String>> weekly(RandomGenerator random) {
        var times = new ArrayList<Map<String, String>>();
        for (var day : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
            if (random.nextBoolean()) {
                times.add(Map.of("day", day.name(), "from", "16:00", "to", "20:00"));
            }
        }
        times.add(Map.of("day", "SATURDAY", "from", "08:00", "to", "20:00"));
        times.add(Map.of("day", "SUNDAY", "from", "09:00", "to", "18:00"));
        return times;
    }

    private static List<String> some(List<String> of, int count, RandomGenerator random) {
        int first = random.nextInt(of.size());
        var some = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            some.add(of.get((first + i * 4) % of.size()));
        }
        return some.stream().distinct().toList();
    }

    /** An organisation's papers, its role and its action, with who is at work in them. */
    void load(Seeking seeking, List<String> volunteers) {
        var centre = seeking.centre().id();
        var desk = api.coordinator(centre);
        papers(desk, seeking);
        awaitVerified(desk, centre, seeking.id());
        var role = roles.get(seeking.number() % roles.size());
        var random = new SplittableRandom(seeking.organisation().key().hashCode());
        var posted = announced(desk, centre, key(seeking, role.key()), role(seeking, role));
        if (posted != null) {
            for (int n = 0; n < role.placed(); n++) {
                var volunteer = volunteers.get((seeking.number() * 5 + n) % volunteers.size());
                work(desk, seeking, role, posted, volunteer, n, new SplittableRandom(random.nextLong()));
            }
        }
        if (posted != null && role.closed()) {
            desk.step("/api/v1/centres/" + centre + "/opportunities/"
                    + posted.get("id").asString() + "/close");
        }
        if (seeking.number() < actions.size()) {
            action(desk, seeking, actions.get(seeking.number()), volunteers);
        }
    }

    /** Who acts for the organisation: what one has written down, another confirms. */
    private DemoCaller contact(Seeking seeking) {
        return api.as(
                seeking.number() == 0
                        ? "representative"
                        : "reception-" + seeking.centre().id());
    }

    private String key(Seeking seeking, String what) {
        return "demo-volunteering-%s-%d-%s".formatted(seeking.centre().id(), now.getYear(), what);
    }

    /** The account {@code resident} helps, {@code representative} looks for help; the coordinator asks who could be where. */
    void ownAccounts(List<DemoCentre> centres, String association) {
        var first = centres.getFirst().id();
        var resident = api.as("resident");
        var profile = profile(centres.getFirst(), 1, new SplittableRandom(1));
        profile.put("name", "Maria Zielińska");
        profile.put("centres", centres.stream().map(DemoCentre::id).toList());
        profile.put("weeklyHours", 20);
        resident.tryMaking(
                "/api/v1/volunteers",
                "demo-volunteer-resident",
                Map.of("profile", profile, "consents", List.of(Map.of("to", "MATCHING", "version", MATCHING))));
        for (var centre : centres) {
            int joined = 0;
            for (var opportunity : resident.read("/api/v1/centres/" + centre.id() + "/opportunities")
                    .get("items")) {
                var shifts = opportunity.get("shifts");
                boolean role = opportunity.get("commitment").asString().equals("LONG_TERM");
                if (joined < 1 && (role || (shifts != null && !shifts.isEmpty()))) {
                    var id = opportunity.get("id").asString();
                    var post =
                            role ? id : shifts.get(shifts.size() - 1).get("id").asString();
                    if (resident.tryMaking(
                                    "/api/v1/centres/" + centre.id() + "/placements",
                                    "demo-resident-" + post,
                                    Map.of("opportunityId", id, "postId", post))
                            .isPresent()) {
                        joined++;
                    }
                }
            }
            api.coordinator(centre.id())
                    .tryMaking(
                            "/api/v1/matching-rounds",
                            "demo-round-%s-%s".formatted(centre.id(), now.toLocalDate()),
                            Map.of(
                                    "centres", List.of(centre.id()),
                                    "from", now.toLocalDate().toString(),
                                    "until", now.toLocalDate().plusWeeks(8).toString(),
                                    "postsEach", 2));
        }
        var wanted = opportunity(
                new Seeking(centres.getFirst(), association, NEIGHBOURS, 3),
                "Pomoc przy gazetce osiedlowej",
                "Redakcja, zdjęcia i roznoszenie gazetki raz na dwa miesiące. Szukamy dwóch osób z lekkim piórem.",
                List.of("neighbourhood", "culture"),
                List.of(),
                List.of("writing", "photography"),
                false);
        wanted.put("commitment", "LONG_TERM");
        wanted.put(
                "longTerm",
                Map.of(
                        "from",
                        LocalDate.of(now.getYear(), 11, 1).toString(),
                        "until",
                        LocalDate.of(now.getYear() + 1, 10, 31).toString(),
                        "seats",
                        2,
                        "hoursPerWeek",
                        2));
        api.as("representative")
                .tryMaking(
                        "/api/v1/centres/" + first + "/opportunities", "demo-own-opportunity-" + now.getYear(), wanted);
    }

    private void papers(DemoCaller desk, Seeking seeking) {
        var path = "/api/v1/centres/%s/volunteering-organisations/%s"
                .formatted(seeking.centre().id(), seeking.id());
        var particulars = new LinkedHashMap<String, Object>();
        particulars.put("name", seeking.organisation().name());
        particulars.put("krs", seeking.organisation().krs());
        particulars.put("address", "ul. Przykładowa " + (seeking.number() + 1) + ", Kraków");
        particulars.put("representedBy", "Prezes Zarządu");
        desk.put(path + "/particulars", particulars);
        desk.tryMaking(
                "/api/v1/centres/%s/organisations/%s/contacts"
                        .formatted(seeking.centre().id(), seeking.id()),
                key(seeking, "contact-" + seeking.number()),
                Map.of("account", contact(seeking).account()));
        desk.tryMaking(
                path + "/insurance-policies",
                key(seeking, "policy-" + seeking.number()),
                Map.of(
                        "insurer", "Towarzystwo Ubezpieczeń „Zgoda”",
                        "number", "NNW/%d/%04d".formatted(now.getYear(), 100 + seeking.number()),
                        "from", LocalDate.of(now.getYear(), 1, 1).toString(),
                        "until", LocalDate.of(now.getYear() + 1, 12, 31).toString(),
                        "volunteers", List.of()));
    }

    private Map<String, Object> role(Seeking seeking, Role role) {
        var body = opportunity(
                seeking, role.title(), role.about(), role.work(), role.required(), role.welcome(), role.minors());
        body.put("commitment", "LONG_TERM");
        body.put(
                "longTerm",
                Map.of(
                        "from", begins(seeking).toString(),
                        "until", LocalDate.of(now.getYear() + 1, 6, 30).toString(),
                        "seats", role.seats(),
                        "hoursPerWeek", role.hours()));
        if (role.remote()) {
            body.put("place", Map.of("kind", "REMOTE"));
        }
        body.put("admission", role.approval() ? "BY_APPROVAL" : "AT_ONCE");
        return body;
    }

    /** A year doesn't begin for everybody on one day. */
    private LocalDate begins(Seeking seeking) {
        return LocalDate.of(now.getYear(), 1, 5).plusWeeks(seeking.number() * 4L % 36);
    }

    private static Map<String, Object> opportunity(
            Seeking seeking,
            String title,
            String about,
            List<String> work,
            List<String> required,
            List<String> welcome,
            boolean minors) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", title);
        body.put("description", about);
        body.put("organisationId", seeking.id());
        body.put(
                "place",
                Map.of(
                        "kind",
                        "AT",
                        "words",
                        "adres podamy po zgłoszeniu",
                        "district",
                        DISTRICTS.get(seeking.number() % DISTRICTS.size())));
        body.put(
                "requirements",
                Map.of(
                        "requiredSkills", required,
                        "welcomeSkills", welcome,
                        "qualifications", List.of(),
                        "languages", List.of(),
                        "contactWithMinors", minors));
        body.put("work", work);
        body.put("accessibility", List.of("public-transport"));
        body.put("contact", "wolontariat@example.org");
        body.put("accidentInsurance", true);
        body.put("costsReturned", true);
        return body;
    }

    /** That an organisation is verified is heard of a little later. */
    private static void awaitVerified(DemoCaller desk, String centre, String organisation) {
        var path = "/api/v1/centres/%s/organisations/%s/contacts".formatted(centre, organisation);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!desk.read(path).get("verified").asBoolean()) {
            if (System.nanoTime() > until) {
                throw new DemoRefused("The volunteering service hasn't heard that an organisation is verified");
            }
            DemoApi.pause(PAUSE);
        }
    }

    private static @Nullable JsonNode announced(DemoCaller desk, String centre, String key, Map<String, Object> body) {
        var path = "/api/v1/centres/" + centre + "/opportunities";
        var submitted = desk.tryMaking(path, key, body);
        if (submitted.isEmpty()) {
            return null;
        }
        var id = submitted.get().get("id").asString();
        desk.step(path + "/" + id + "/publish");
        return desk.read(path + "/" + id);
    }

    /** A seat, offered by staff and accepted for who has no account. */
    private static Optional<String> placed(
            DemoCaller desk,
            String centre,
            String key,
            String opportunity,
            String post,
            String volunteer,
            boolean taken) {
        var path = "/api/v1/centres/" + centre + "/placements";
        var offered = desk.tryMaking(
                path, key, Map.of("opportunityId", opportunity, "postId", post, "volunteerId", volunteer));
        offered.filter(_ -> taken)
                .ifPresent(offer -> desk.step(path + "/" + offer.get("id").asString() + "/accept"));
        return offered.map(offer -> offer.get("id").asString());
    }

    /** Agreed on paper before it began, with hours of the weeks since; the last of those who came is still being asked. */
    private void work(
            DemoCaller desk,
            Seeking seeking,
            Role role,
            JsonNode posted,
            String volunteer,
            int number,
            RandomGenerator random) {
        var centre = seeking.centre().id();
        var id = posted.get("id").asString();
        var key = key(seeking, role.key()) + "/" + number;
        boolean taken = number < role.placed() - 1 || number == 0;
        var placed = placed(desk, centre, key, id, id, volunteer, taken);
        if (placed.isEmpty() || !taken) {
            return;
        }
        var placement = "/api/v1/centres/" + centre + "/placements/" + placed.get();
        var first = LocalDate.parse(posted.get("longTerm").get("from").asString());
        var agreement = desk.tryMaking(placement + "/agreement", key + "/agreement", Map.of());
        if (agreement.isEmpty() || number == 1) {
            // of one the paper still waits to be signed
            return;
        }
        desk.step(
                "/api/v1/centres/" + centre + "/volunteering-agreements/"
                        + agreement.get().get("id").asString() + "/sign-on-paper",
                Map.of(
                        "version", agreement.get().get("latest").get("version").asInt(),
                        "signedOn", first.toString()));
        desk.step(placement + "/start", Map.of("day", first.toString()));
        hours(desk, contact(seeking), key, placement, first, random);
        if (number % 3 == 0) {
            desk.tryMaking(
                    "/api/v1/centres/" + centre + "/volunteering-certificates",
                    key + "/certificate",
                    Map.of("volunteerId", volunteer, "organisationId", seeking.id(), "kind", "WORK_DONE"));
        }
        if (number == role.placed() - 2 && role.placed() > 4) {
            desk.step(
                    "/api/v1/centres/" + centre + "/volunteering-agreements/"
                            + agreement.get().get("id").asString() + "/terminate",
                    Map.of("lastDay", now.toLocalDate().toString(), "reason", "Wyjazd na studia", "side", "VOLUNTEER"));
        }
    }

    /** Every second week's; those of the last weeks are still to be confirmed. */
    private void hours(
            DemoCaller desk,
            DemoCaller contact,
            String key,
            String placement,
            LocalDate first,
            RandomGenerator random) {
        var days = first.plusDays(1 + random.nextInt(DAYS_A_WEEK))
                .datesUntil(now.toLocalDate().minusDays(1), Period.ofDays(2 * DAYS_A_WEEK))
                .toList();
        for (int n = 0; n < days.size(); n++) {
            desk.tryMaking(
                    placement + "/hours",
                    key + "/hours-" + days.get(n),
                    Map.of(
                            "day", days.get(n).toString(),
                            "minutes", DemoNames.pick(MINUTES, random),
                            "what", DemoNames.pick(workDone, random)));
        }
        var settled = new ArrayList<String>();
        for (var entry : desk.read(placement + "/hours").get("entries")) {
            if (entry.get("state").asString().equals("OPEN")
                    && LocalDate.parse(entry.get("day").asString())
                            .isBefore(now.toLocalDate().minusWeeks(2))) {
                settled.add(entry.get("id").asString());
            }
        }
        if (!settled.isEmpty()) {
            contact.step(
                    placement + "/hours/confirm",
                    Map.of("entries", settled.subList(0, Math.min(CONFIRMED_AT_ONCE, settled.size()))));
        }
    }

    private void action(DemoCaller desk, Seeking seeking, Action action, List<String> volunteers) {
        var centre = seeking.centre().id();
        // what isn't today is reckoned from the week, so that it is the same all week long
        var first = action.inDays() == 0
                ? now.toLocalDate()
                : now.toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusDays(action.inDays());
        var shifts = new ArrayList<Map<String, Object>>();
        for (int day = 0; day < action.days(); day++) {
            for (var starts : action.starts()) {
                var start = first.plusDays(day).atTime(LocalTime.parse(starts));
                shifts.add(Map.of(
                        "start", api.at(centre, start),
                        "end", api.at(centre, start.plusHours(action.length())),
                        "seats", action.seats()));
            }
        }
        var body = opportunity(
                seeking,
                action.title(),
                action.about(),
                action.work(),
                action.required(),
                action.welcome(),
                action.minors());
        body.put("commitment", shifts.size() == 1 ? "SINGLE_ACTION" : "SHIFTS");
        body.put("shifts", shifts);
        if (action.centre()) {
            body.put("place", Map.of("kind", "CENTRE"));
        }
        var key = key(seeking, action.key()) + "-" + first;
        var posted = announced(desk, centre, key, body);
        if (posted == null) {
            return;
        }
        int shift = 0;
        for (var each : posted.get("shifts")) {
            for (int n = 0; n < action.fill(); n++) {
                var volunteer = volunteers.get((shift * action.fill() + n + seeking.number()) % volunteers.size());
                var placed = placed(
                        desk,
                        centre,
                        key + "/" + shift + "-" + n,
                        posted.get("id").asString(),
                        each.get("id").asString(),
                        volunteer,
                        n % 4 != 3);
                var start = LocalDateTime.parse(each.get("start").asString().substring(0, 16));
                if (placed.isPresent() && start.isBefore(now) && n % 4 != 3) {
                    desk.step(
                            "/api/v1/centres/" + centre + "/placements/" + placed.get() + "/check-in",
                            Map.of("at", api.at(centre, start)));
                }
            }
            shift++;
        }
    }
}
