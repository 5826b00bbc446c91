package pl.krakow.centra.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.local.demo.DemoBooking.Outcome;

/**
 * Enters what the centres' people find this very day: a full board with meetings that are over, go on and are to come,
 * requests that wait, two of them for the same room and time, a late cancellation, somebody in line for a taken room, and a
 * closure that is near.
 */
final class LoadToday {

    private static final int MEETINGS = 9;
    private static final List<LocalTime> BEGINNINGS =
            List.of(LocalTime.of(9, 0), LocalTime.of(12, 0), LocalTime.of(15, 0), LocalTime.of(17, 30));
    private static final int HOURS = 2;
    private static final int LARGE_ROOM = 40;

    private final DemoApi api;
    private final LocalDateTime now;
    private final DemoDiary diary;
    private final LocalDate today;

    LoadToday(DemoApi api, LocalDateTime now, DemoDiary diary) {
        this.api = api;
        this.now = now;
        this.diary = diary;
        this.today = now.toLocalDate();
    }

    /** Those the demo's own accounts act for. */
    record Own(String association, String club, String foundation, String group, String person) {}

    /** A centre that is closed today has a day of open doors. */
    void open(DemoCentre centre) {
        var open = api.open(centre.id(), today);
        if (open.isEmpty() || open.get().closes().isBefore(LocalTime.of(18, 0))) {
            api.coordinator(centre.id())
                    .put(
                            "/api/v1/centres/" + centre.id() + "/opening-hours/exceptions/" + today,
                            Map.of(
                                    "intervals",
                                    List.of(Map.of("opens", "09:00", "closes", "20:00")),
                                    "reason",
                                    "Dzień otwarty centrum"));
        }
    }

    /** What the accounts {@code representative} and {@code resident} register for themselves. */
    Own register(List<DemoCentre> centres) {
        var first = centres.getFirst().id();
        var representative = api.as("representative");
        var association = representative
                .make(
                        "/api/v1/beneficiaries",
                        "demo-own-association",
                        Map.of(
                                "kind", "ORGANISATION",
                                "name", "Stowarzyszenie „Sąsiedzi z Krowodrzy”",
                                "district", "Krowodrza",
                                "krs", "0000912345"))
                .get("id")
                .asString();
        api.verify(first, association, "REGISTER_ENTRY");
        var club = representative
                .make(
                        "/api/v1/beneficiaries",
                        "demo-own-club",
                        Map.of(
                                "kind", "ORGANISATION",
                                "name", "Klub Sportowy „Błonia”",
                                "district", "Zwierzyniec",
                                "krs", "0000934567"))
                .get("id")
                .asString();
        api.verify(first, club, "STATUTE");
        // this one still waits for the desk
        var foundation = representative
                .make(
                        "/api/v1/beneficiaries",
                        "demo-own-foundation",
                        Map.of(
                                "kind", "ORGANISATION",
                                "name", "Fundacja „Dobra Sala”",
                                "district", "Zwierzyniec",
                                "krs", "0000923456"))
                .get("id")
                .asString();
        var group = api.as("resident")
                .make(
                        "/api/v1/beneficiaries",
                        "demo-own-group",
                        Map.of(
                                "kind", "INFORMAL_GROUP",
                                "name", "Klub spacerowy „Łąki Nowohuckie”",
                                "district", "Nowa Huta",
                                "description",
                                        "Co niedzielę spacerujemy z mieszkańcami i opisujemy, co warto naprawić.",
                                "responsiblePeople",
                                        List.of(Map.of("name", "Maria Zielińska", "phone", "+48 600 100 200"))))
                .get("id")
                .asString();
        api.verify(first, group, "DESCRIPTION_AND_RESPONSIBLE_PEOPLE");
        var person = api.as("resident")
                .make(
                        "/api/v1/beneficiaries",
                        "demo-own-person",
                        Map.of("kind", "INDIVIDUAL", "name", "Maria Zielińska", "district", "Nowa Huta"))
                .get("id")
                .asString();
        api.verify(first, person, "IDENTITY_SEEN");
        return new Own(association, club, foundation, group, person);
    }

    /**
     * @param users registered beneficiaries by key, some of whom meet today
     * @return how many meetings the board has more
     */
    int load(DemoCentre centre, Own own, List<DemoBeneficiary> users, Map<String, String> ids) {
        var random = new SplittableRandom(today.toEpochDay() * 31 + centre.id().hashCode());
        int placed = 0;
        var rooms = centre.rooms().stream().filter(room -> room.capacity() >= 5).toList();
        for (int n = 0; n < BEGINNINGS.size() * rooms.size() && placed < MEETINGS; n++) {
            var start = today.atTime(BEGINNINGS.get(n % BEGINNINGS.size()));
            var room = rooms.get((n % BEGINNINGS.size() + n / BEGINNINGS.size()) % rooms.size());
            if (diary.take(centre.id(), List.of(room), start, start.plusHours(HOURS))
                    .isPresent()) {
                var user = users.get(random.nextInt(Math.min(users.size(), 200)));
                if (meeting(centre, room, start, user, id(ids, user), placed, random)) {
                    placed++;
                }
            }
        }
        waiting(centre, own, users, ids, random);
        closure(centre);
        return placed;
    }

    private boolean meeting(
            DemoCentre centre,
            DemoRoom room,
            LocalDateTime start,
            DemoBeneficiary user,
            String id,
            int number,
            RandomGenerator random) {
        int people = Math.max(2, room.capacity() * (3 + random.nextInt(5)) / 10);
        var booking = new DemoBooking(
                centre.id(),
                room.id(),
                today,
                start.toLocalTime(),
                start.toLocalTime().plusHours(HOURS),
                user.key(),
                people,
                DemoNames.meeting(random),
                Outcome.HELD);
        var placed = api.place(booking, id);
        if (placed.isEmpty()) {
            return false;
        }
        var path =
                "/api/v1/centres/" + centre.id() + "/bookings/" + placed.get().id();
        var reception = api.as("reception-" + centre.id());
        if (start.plusHours(HOURS).isBefore(now)) {
            if (number == 2) {
                reception.step(path + "/no-show");
            } else {
                reception.step(path + "/check-in");
                if (number > 0) {
                    reception.step(
                            path + "/attendance",
                            DemoAttendance.of(user.kind(), Math.max(1, people - 1 + random.nextInt(3)), random));
                }
            }
        } else if (start.isBefore(now)) {
            reception.step(path + "/check-in");
        }
        return true;
    }

    /** Requests for the room the centre decides about, asked at the desk and by the demo's own accounts. */
    private void waiting(
            DemoCentre centre, Own own, List<DemoBeneficiary> users, Map<String, String> ids, RandomGenerator random) {
        var large = centre.rooms().stream()
                .filter(room -> room.capacity() >= LARGE_ROOM)
                .findFirst();
        if (large.isEmpty()) {
            return;
        }
        var days = openDaysAfter(centre, 2);
        var representative = api.as("representative");
        var resident = api.as("resident");
        var room = large.get();
        var first = free(centre, room, days, 1, 17);
        // three for one evening
        ask(representative, centre, room, first, "Walne zebranie stowarzyszenia", own.association(), 40, "a");
        ask(resident, centre, room, first.plusMinutes(30), "Pokaz zdjęć ze spacerów", own.group(), 30, "b");
        ask(representative, centre, room, first, "Trening szachowy dla dzieci", own.club(), 24, "c");
        var ceramics = free(centre, room, days, 3, 16);
        ask(resident, centre, room, ceramics, "Sąsiedzki kurs ceramiki", own.person(), 12, "d");
        var gala = free(centre, room, days, 4, 15);
        ask(representative, centre, room, gala, "Gala sportowców klubu", own.club(), 40, "e");
        var founding = free(centre, room, days, 7, 12);
        ask(representative, centre, room, founding, "Spotkanie założycielskie", own.foundation(), 12, "f");
        // one answered today, one declined today
        decide(centre, room, free(centre, room, days, 8, 17), "Kolędowanie sąsiedzkie", own.association(), true);
        decide(centre, room, free(centre, room, days, 9, 9), "Pokaz sprzętu kuchennego", own.association(), false);
        lateCancellation(centre, own, days);
        line(centre, own, room, free(centre, room, days, 2, 10), users, ids, random);
    }

    /** The first of the days, from that one on, on which the room is free at that hour; nobody else plans for it then. */
    private LocalDateTime free(DemoCentre centre, DemoRoom room, List<LocalDate> days, int from, int hour) {
        return days.stream()
                .skip(from)
                .map(day -> day.atTime(hour, 0))
                .filter(start -> diary.take(centre.id(), List.of(room), start, start.plusHours(HOURS + 1))
                        .isPresent())
                .findFirst()
                .orElseGet(() -> days.getLast().atTime(hour, 0));
    }

    private List<LocalDate> openDaysAfter(DemoCentre centre, int days) {
        return centre.openDays().tailMap(today.plusDays(days)).keySet().stream()
                .limit(20)
                .toList();
    }

    private static String id(Map<String, String> ids, DemoBeneficiary user) {
        return Optional.ofNullable(ids.get(user.key())).orElseThrow();
    }

    private static String user(List<DemoBeneficiary> users, Map<String, String> ids, RandomGenerator random) {
        var organisations = users.stream()
                .filter(user -> user.kind() == BeneficiaryKind.ORGANISATION)
                .limit(60)
                .toList();
        return id(ids, DemoNames.pick(organisations, random));
    }

    private String ask(
            DemoCaller by,
            DemoCentre centre,
            DemoRoom room,
            LocalDateTime start,
            String title,
            String beneficiary,
            int people,
            String mark) {
        return by.tryMaking(
                        "/api/v1/centres/" + centre.id() + "/bookings",
                        "demo-request-%s-%s-%s".formatted(centre.id(), today, mark),
                        request(centre, room, start, title, beneficiary, Math.min(people, room.capacity())))
                .map(made -> made.get("id").asString())
                .orElse("");
    }

    private Map<String, Object> request(
            DemoCentre centre, DemoRoom room, LocalDateTime start, String title, String beneficiary, int people) {
        var body = new LinkedHashMap<String, Object>();
        body.put("roomId", room.id());
        body.put("start", api.at(centre.id(), start));
        body.put("end", api.at(centre.id(), start.plusHours(HOURS)));
        body.put("title", title);
        body.put("purpose", "Działania na rzecz mieszkańców Krakowa");
        body.put("beneficiaryId", beneficiary);
        body.put("expectedPeople", people);
        body.put("equipment", List.of());
        body.put("feesCollected", false);
        body.put("responsiblePerson", Map.of("name", "Tomasz Wrona", "phone", "+48 600 300 400"));
        body.put("regulationsVersion", api.regulations(centre.id()));
        return body;
    }

    private void decide(
            DemoCentre centre, DemoRoom room, LocalDateTime start, String title, String beneficiary, boolean yes) {
        var id = ask(api.as("representative"), centre, room, start, title, beneficiary, 20, yes ? "yes" : "no");
        if (!id.isEmpty()) {
            var path = "/api/v1/centres/" + centre.id() + "/bookings/" + id;
            if (yes) {
                api.coordinator(centre.id()).step(path + "/approve");
            } else {
                api.coordinator(centre.id())
                        .step(
                                path + "/decline",
                                Map.of(
                                        "reason",
                                        "Sala nie jest użyczana na pokazy handlowe (regulamin, użytek niekomercyjny)."));
            }
        }
    }

    /** Given up by who asked, on the day itself where there is still an hour free; another one stands. */
    private void lateCancellation(DemoCentre centre, Own own, List<LocalDate> days) {
        var small = centre.rooms().stream()
                .filter(room -> room.capacity() >= 10 && room.capacity() < LARGE_ROOM)
                .toList();
        if (small.isEmpty()) {
            return;
        }
        var tomorrow = centre.openDays().tailMap(today.plusDays(1)).firstKey();
        var late = Stream.of(today.atTime(16, 0), today.atTime(18, 0), tomorrow.atTime(9, 0), tomorrow.atTime(18, 0))
                .filter(start -> start.isAfter(now.plusMinutes(10)))
                .filter(start -> diary.take(centre.id(), small, start, start.plusHours(HOURS))
                        .isPresent())
                .findFirst();
        var path = "/api/v1/centres/" + centre.id() + "/bookings";
        var representative = api.as("representative");
        late.ifPresent(start -> small.stream()
                .flatMap(room -> representative
                        .tryMaking(
                                path,
                                "demo-late-%s-%s-%s".formatted(centre.id(), room.id(), start),
                                request(centre, room, start, "Spotkanie zarządu", own.association(), 6))
                        .stream())
                .findFirst()
                .map(made -> path + "/" + made.get("id").asString())
                .ifPresent(booking -> {
                    api.coordinator(centre.id()).step(booking + "/approve");
                    representative.step(booking + "/cancel", Map.of("reason", "Połowa zarządu zachorowała."));
                }));
        var stands = days.get(6).atTime(18, 0);
        representative.tryMaking(
                path,
                "demo-own-%s-%s".formatted(centre.id(), days.get(6)),
                request(centre, small.getFirst(), stands, "Spotkanie zarządu", own.association(), 6));
    }

    /** The room is taken, and two wait for it. */
    private void line(
            DemoCentre centre,
            Own own,
            DemoRoom large,
            LocalDateTime start,
            List<DemoBeneficiary> users,
            Map<String, String> ids,
            RandomGenerator random) {
        var held = new DemoBooking(
                centre.id(),
                large.id(),
                start.toLocalDate(),
                start.toLocalTime(),
                start.toLocalTime().plusHours(HOURS),
                "demo-line",
                30,
                "Szkolenie wolontariuszy finału zbiórki",
                Outcome.HELD);
        api.place(held, user(users, ids, random));
        var path = "/api/v1/centres/" + centre.id() + "/waiting-list";
        api.as("representative")
                .tryMaking(
                        path,
                        "demo-line-%s-%s-1".formatted(centre.id(), today),
                        request(centre, large, start, "Dzień wolontariusza", own.association(), 30));
        api.as("resident")
                .tryMaking(
                        path,
                        "demo-line-%s-%s-2".formatted(centre.id(), today),
                        request(centre, large, start, "Pokaz slajdów z wędrówek", own.group(), 25));
    }

    private void closure(DemoCentre centre) {
        var small = centre.rooms().stream().map(DemoRoom::id).limit(1).toList();
        var day = today.plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
        api.coordinator(centre.id())
                .tryMaking(
                        "/api/v1/centres/" + centre.id() + "/closures",
                        "demo-closure-%s-%s".formatted(centre.id(), day),
                        Map.of(
                                "rooms",
                                small,
                                "from",
                                day.toString(),
                                "to",
                                day.plusDays(1).toString(),
                                "reason",
                                "Przegląd instalacji elektrycznej i wymiana oświetlenia"));
    }
}
