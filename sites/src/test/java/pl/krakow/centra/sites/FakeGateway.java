package pl.krakow.centra.sites;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * The API in the shape the services give it, with a day of invented meetings. Parts of it can be down, and it remembers
 * what it was asked.
 */
final class FakeGateway implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    static final String REQUEST_1 = "01900000-0000-7000-8000-000000000101";
    static final String SECRET_NAME = "Kooperatywa Błonia Razem";
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    /** A request as it came. */
    record Asked(
            String method,
            String path,
            @Nullable String authorization,
            @Nullable String ifMatch,
            @Nullable String forwardedFor,
            String body) {}

    private final HttpServer server;
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> decided = new ConcurrentHashMap<>();
    private volatile boolean empty;
    private volatile boolean taken;

    FakeGateway(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Everything whose path contains the text answers 503. */
    void stop(String part) {
        down.add(part);
    }

    /** A centre with nothing in it yet. */
    void emptyOut() {
        empty = true;
    }

    /** Somebody else has the room by now. */
    void takeRooms() {
        taken = true;
    }

    void reset() {
        taken = false;
        down.clear();
        asked.clear();
        decided.clear();
        empty = false;
    }

    List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var query = exchange.getRequestURI().getQuery() == null
                ? ""
                : exchange.getRequestURI().getQuery();
        var headers = exchange.getRequestHeaders();
        asked.add(new Asked(
                exchange.getRequestMethod(),
                path + (query.isEmpty() ? "" : "?" + query),
                headers.getFirst("Authorization"),
                headers.getFirst("If-Match"),
                headers.getFirst("X-Forwarded-For"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        if (down.stream().anyMatch(path::contains)) {
            send(exchange, 503, problem(503, "temporarily-unavailable", "Chwilowo niedostępne"));
            return;
        }
        var parts = path.split("/");
        var answer = answer(
                parts, parameters(query), headers.getFirst("Authorization"), headers.getFirst("If-Match"), exchange);
        if (answer != null) {
            send(exchange, 200, answer);
        }
    }

    private @Nullable String answer(
            String[] parts,
            Map<String, List<String>> query,
            @Nullable String token,
            @Nullable String ifMatch,
            HttpExchange exchange)
            throws IOException {
        if (parts.length > 5 && parts[3].equals("centres")) {
            var centre = parts[4];
            switch (parts[5]) {
                case "rooms":
                    return "{\"items\":[" + (empty ? "" : rooms(centre)) + "]}";
                case "opening-hours":
                    return openingHours(centre, day(query, "from"), day(query, "to"));
                case "availability":
                    return availability(centre, day(query, "from"));
                case "events":
                    return "{\"items\":[" + (empty ? "" : events(centre)) + "],\"next\":null}";
                case "bookings":
                    if (token == null) {
                        send(exchange, 401, problem(401, "unauthorised", "Zaloguj się"));
                        return null;
                    }
                    if (parts.length == 8) {
                        return decision(parts[6], parts[7], ifMatch, exchange);
                    }
                    return "{\"items\":[" + (empty ? "" : bookings(centre, query)) + "],\"next\":null}";
                default:
            }
        }
        if (parts.length > 3) {
            switch (parts[3]) {
                case "events":
                    return "{\"items\":[" + (empty ? "" : events("reymonta") + "," + events("nowa-huta"))
                            + "],\"next\":null}";
                case "opportunities":
                    return "{\"items\":[{\"id\":\"o1\",\"centre\":\"nowa-huta\",\"state\":\"PUBLISHED\",\"title\":\"Pomoc w świetlicy\","
                            + "\"description\":\"Dwie godziny w tygodniu, odrabianie lekcji z dziećmi.\",\"seats\":3}],\"next\":null}";
                case "beneficiaries":
                    return beneficiary(parts[4]);
                case "reports":
                    return summary(day(query, "from"), day(query, "to"), query.getOrDefault("centre", List.of()));
                default:
            }
        }
        send(exchange, 404, problem(404, "not-found", "Nie ma"));
        return null;
    }

    private @Nullable String decision(String id, String act, @Nullable String ifMatch, HttpExchange exchange)
            throws IOException {
        if (!"\"1\"".equals(ifMatch)) {
            send(exchange, 412, problem(412, "precondition-failed", "Ktoś to zmienił"));
            return null;
        }
        if (taken) {
            send(
                    exchange,
                    409,
                    "{\"status\":409,\"code\":\"room-not-available\",\"title\":\"Ta sala jest wtedy zajęta\",\"detail\":\"Wybierz wolny termin.\","
                            + "\"alternatives\":[{\"roomId\":\"1w040\",\"start\":\"2026-12-03T09:00:00+01:00\",\"end\":\"2026-12-03T12:00:00+01:00\"}]}");
            return null;
        }
        decided.put(id, act);
        return booking(
                id,
                "1w040",
                "REQUESTED",
                TODAY.plusDays(2),
                "16:00",
                "19:00",
                "Debata „Park dla wszystkich”",
                "b1",
                32,
                2);
    }

    private static String rooms(String centre) {
        return centre.equals("reymonta")
                ? String.join(
                        ",",
                        room("1w038", "Sala spotkań 1w038", "35.39", 20, "flipchart", "internet"),
                        room("1w039", "Sala spotkań 1w039", "34.04", 20, "flipchart", "internet"),
                        room(
                                "1w040",
                                "Sala szkoleniowo-konferencyjna 1w040",
                                "103.06",
                                70,
                                "laptop",
                                "projector",
                                "flipchart",
                                "internet"))
                : String.join(
                        ",",
                        room("p1", "Sala P1", "19.64", 12, "flipchart", "internet"),
                        room("p2", "Sala P2", "20.90", 12, "flipchart", "internet"),
                        room("p3", "Sala P3", "21.53", 14, "projector", "internet"),
                        room("p4", "Pokój doradczy P4", "9.80", 5, "internet"),
                        room("p5", "Pokój rozmów P5", "3.17", 2, "internet"),
                        room("p6", "Duża sala P6", "53.66", 40, "laptop", "projector", "flipchart", "internet"),
                        room("p7", "Pokój P7", "6.34", 3, "internet"));
    }

    private static String room(String id, String name, String area, int capacity, String... equipment) {
        return "{\"id\":\"%s\",\"name\":\"%s\",\"area\":%s,\"capacity\":%d,\"equipment\":[%s],\"setUp\":\"PT0M\",\"approval\":\"ALWAYS\"}"
                .formatted(
                        id,
                        name,
                        area,
                        capacity,
                        Arrays.stream(equipment).map(e -> '"' + e + '"').collect(Collectors.joining(",")));
    }

    private static String openingHours(String centre, LocalDate from, LocalDate to) {
        var days = from.datesUntil(to.plusDays(1))
                .map(date ->
                        "{\"date\":\"%s\",\"publicHoliday\":false,\"intervals\":[%s]}".formatted(date, hours(date)))
                .collect(Collectors.joining(","));
        return "{\"zone\":\"Europe/Warsaw\",\"closedOnPublicHolidays\":true,\"weekly\":[{\"day\":\"MONDAY\",\"intervals\":[{\"opens\":\"09:00:00\",\"closes\":\"20:00:00\"}]}],\"exceptions\":[],\"days\":["
                + days + "]}";
    }

    private static String hours(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SUNDAY -> "";
            case SATURDAY -> "{\"opens\":\"10:00:00\",\"closes\":\"15:00:00\"}";
            default -> "{\"opens\":\"09:00:00\",\"closes\":\"20:00:00\"}";
        };
    }

    /** Taken, asked and free in turn, different for each room. */
    private String availability(String centre, LocalDate date) {
        var ids = centre.equals("reymonta")
                ? List.of("1w038", "1w039", "1w040")
                : List.of("p1", "p2", "p3", "p4", "p5", "p6", "p7");
        var rooms = new ArrayList<String>();
        for (int i = 0; i < ids.size(); i++) {
            rooms.add("{\"roomId\":\"%s\",\"capacity\":20,\"days\":[{\"date\":\"%s\",\"intervals\":[%s]}]}"
                    .formatted(ids.get(i), date, intervals(date, i)));
        }
        return "{\"centre\":\"%s\",\"zone\":\"Europe/Warsaw\",\"from\":\"%s\",\"to\":\"%s\",\"rooms\":[%s]}"
                .formatted(centre, date, date, empty ? "" : String.join(",", rooms));
    }

    private static String intervals(LocalDate date, int room) {
        var past = date.equals(TODAY);
        var plan = switch (room % 3) {
            case 0 ->
                List.of(
                        "09:00 FREE",
                        "11:30 TAKEN",
                        "13:00 BUFFER",
                        "13:15 FREE",
                        "16:00 TAKEN",
                        "18:00 BUFFER",
                        "18:15 FREE");
            case 1 -> List.of("09:00 TAKEN", "11:00 BUFFER", "11:15 FREE", "14:30 TAKEN", "16:00 FREE");
            default ->
                List.of("09:00 FREE", "12:00 TAKEN", "15:30 BUFFER", "15:45 FREE", "16:00 REQUESTED", "19:00 FREE");
        };
        var text = new ArrayList<String>();
        text.add(interval(date, "00:00", "09:00", past ? "PAST" : "CLOSED"));
        for (int i = 0; i < plan.size(); i++) {
            var from = plan.get(i).substring(0, 5);
            var to = i + 1 < plan.size() ? plan.get(i + 1).substring(0, 5) : "20:00";
            var state = plan.get(i).substring(6);
            if (past && to.compareTo("11:15") <= 0) {
                text.add(interval(date, from, to, "PAST"));
            } else if (past && from.compareTo("11:15") < 0) {
                text.add(interval(date, from, "11:15", "PAST"));
                text.add(interval(date, "11:15", to, state));
            } else {
                text.add(interval(date, from, to, state));
            }
        }
        text.add(interval(date, "20:00", "24:00", "CLOSED"));
        return String.join(",", text);
    }

    private static String interval(LocalDate date, String from, String to, String state) {
        return "{\"start\":\"%s\",\"end\":\"%s\",\"free\":%s,\"state\":\"%s\"}"
                .formatted(at(date, from), at(date, to), state.equals("FREE") || state.equals("REQUESTED"), state);
    }

    private static String at(LocalDate date, String time) {
        var zoned = time.equals("24:00")
                ? date.plusDays(1).atStartOfDay(ZONE)
                : date.atTime(LocalTime.parse(time)).atZone(ZONE);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(zoned);
    }

    private static String events(String centre) {
        return centre.equals("reymonta")
                ? event("e1", centre, "TRAINING", "Jak założyć stowarzyszenie krok po kroku", 1, "17:00", "19:30", 20)
                        + ","
                        + event("e2", centre, "SEMINAR", "Jak mówić o pieniądzach w zespole", 7, "18:00", "20:00", 30)
                : event("e3", centre, "OTHER", "Kawa i papiery: pomoc przy sprawozdaniach", 3, "16:00", "18:00", 0)
                        + ","
                        + event(
                                "e4",
                                centre,
                                "FAIR",
                                "Giełda wolontariatu: 14 organizacji w jednym miejscu",
                                4,
                                "10:00",
                                "14:00",
                                0);
    }

    private static String event(
            String id, String centre, String kind, String title, int inDays, String from, String to, int capacity) {
        var date = TODAY.plusDays(inDays);
        return ("{\"id\":\"%s\",\"centre\":\"%s\",\"kind\":\"%s\",\"state\":\"PUBLISHED\",\"title\":\"%s\",\"start\":\"%s\",\"end\":\"%s\","
                        + "\"place\":{\"roomId\":\"1w040\"},\"capacity\":%d,\"language\":\"pl\",\"revision\":1}")
                .formatted(id, centre, kind, title, at(date, from), at(date, to), capacity);
    }

    private String bookings(String centre, Map<String, List<String>> query) {
        var room =
                centre.equals("reymonta") ? new String[] {"1w038", "1w039", "1w040"} : new String[] {"p1", "p3", "p6"};
        var all = new TreeSet<String>();
        var confirmed = List.of(
                booking(
                        "01900000-0000-7000-8000-000000000001",
                        room[1],
                        "CONFIRMED",
                        TODAY,
                        "09:00",
                        "12:00",
                        "Spotkanie zespołu",
                        "b2",
                        12,
                        1),
                booking(
                        "01900000-0000-7000-8000-000000000002",
                        room[2],
                        "NO_SHOW",
                        TODAY,
                        "09:30",
                        "12:30",
                        "Szkolenie: RODO w małej organizacji",
                        "b3",
                        30,
                        1),
                booking(
                        "01900000-0000-7000-8000-000000000003",
                        room[0],
                        "COMPLETED",
                        TODAY,
                        "09:00",
                        "10:30",
                        "Porady prawne",
                        "b4",
                        4,
                        1),
                booking(
                        "01900000-0000-7000-8000-000000000004",
                        room[1],
                        "CONFIRMED",
                        TODAY,
                        "13:00",
                        "15:00",
                        "Warsztat pisania ofert",
                        "b5",
                        15,
                        1),
                booking(
                        "01900000-0000-7000-8000-000000000005",
                        room[2],
                        "CONFIRMED",
                        TODAY,
                        "17:00",
                        "20:00",
                        "Walne zebranie członków",
                        "b6",
                        58,
                        1),
                booking(
                        "01900000-0000-7000-8000-000000000006",
                        room[1],
                        "CONFIRMED",
                        TODAY.plusDays(1),
                        "10:00",
                        "12:00",
                        "Koło fotografii",
                        "b2",
                        9,
                        1),
                booking(
                        "01900000-0000-7000-8000-000000000007",
                        room[0],
                        "CONFIRMED",
                        TODAY.plusDays(1),
                        "17:30",
                        "19:00",
                        "Lekcje ukraińskiego",
                        "b3",
                        12,
                        1),
                booking(
                        "01900000-0000-7000-8000-000000000008",
                        room[2],
                        "CONFIRMED",
                        TODAY.plusDays(3),
                        "16:00",
                        "18:00",
                        "Zarząd",
                        "b4",
                        6,
                        1),
                booking(
                        "01900000-0000-7000-8000-000000000009",
                        room[2],
                        "WITHDRAWN",
                        TODAY,
                        "13:00",
                        "14:00",
                        "Zabrane przez centrum",
                        "b4",
                        6,
                        1),
                booking(
                        "01900000-0000-7000-8000-000000000010",
                        room[2],
                        "A_STATE_OF_TOMORROW",
                        TODAY,
                        "15:00",
                        "16:00",
                        "Nieznane dzisiaj",
                        "b4",
                        6,
                        1));
        var requested = List.of(
                booking(
                        REQUEST_1,
                        room[2],
                        "REQUESTED",
                        TODAY.plusDays(2),
                        "16:00",
                        "19:00",
                        "Debata „Park dla wszystkich”",
                        "b1",
                        32,
                        1),
                booking(
                        "01900000-0000-7000-8000-000000000102",
                        room[2],
                        "REQUESTED",
                        TODAY.plusDays(2),
                        "18:00",
                        "20:00",
                        "Zebranie rodziców",
                        "b5",
                        45,
                        1),
                booking(
                        "01900000-0000-7000-8000-000000000103",
                        room[1],
                        "REQUESTED",
                        TODAY.plusDays(3),
                        "10:00",
                        "12:00",
                        "Próba teatru cieni",
                        "b6",
                        24,
                        1));
        var state = query.getOrDefault("state", List.of("")).getFirst();
        if (!state.equals("REQUESTED")) {
            all.addAll(confirmed);
        }
        requested.stream()
                .filter(request -> decided.keySet().stream().noneMatch(request::contains))
                .forEach(all::add);
        return String.join(",", all);
    }

    private static String booking(
            String id,
            String room,
            String state,
            LocalDate date,
            String from,
            String to,
            String title,
            String who,
            int people,
            int revision) {
        return ("{\"id\":\"%s\",\"roomId\":\"%s\",\"state\":\"%s\",\"start\":\"%s\",\"end\":\"%s\",\"title\":\"%s\",\"purpose\":\"Spotkanie otwarte\","
                        + "\"beneficiaryId\":\"%s\",\"beneficiaryKind\":\"ORGANISATION\",\"expectedPeople\":%d,\"equipment\":[],\"feesCollected\":false,"
                        + "\"responsiblePerson\":{\"name\":\"Dorota Kalina\",\"phone\":\"600123456\"},\"history\":[],\"revision\":%d}")
                .formatted(id, room, state, at(date, from), at(date, to), title, who, people, revision);
    }

    private static String beneficiary(String id) {
        var names = Map.of(
                "b1", SECRET_NAME,
                "b2", "Fundacja Cichy Głos",
                "b3", "Fundacja Dom Wielu Języków",
                "b4", "Fundacja Most nad Rudawą",
                "b5", "Stowarzyszenie Zielony Zakątek",
                "b6", "Grupa nieformalna Cienie");
        return "{\"id\":\"%s\",\"kind\":\"ORGANISATION\",\"name\":\"%s\",\"revision\":1}"
                .formatted(id, names.getOrDefault(id, "Fundacja"));
    }

    private static String summary(LocalDate from, LocalDate to, List<String> asked) {
        var days = Math.max(1, ChronoUnit.DAYS.between(from, to) + 1);
        var season = 0.6 + 0.9 * Math.abs(Math.sin(from.getMonthValue() * 1.3)) + from.getYear() % 10 * 0.02;
        var reymonta = figures(days, 2.7 * season, 248);
        var huta = figures(days, 3.2 * season, 190);
        var centres = new ArrayList<String>();
        if (asked.isEmpty() || asked.contains("reymonta")) {
            centres.add("{\"centre\":\"reymonta\"," + reymonta + "}");
        }
        if (asked.isEmpty() || asked.contains("nowa-huta")) {
            centres.add("{\"centre\":\"nowa-huta\"," + huta + "}");
        }
        return ("{\"from\":\"%s\",\"to\":\"%s\",\"definitions\":\"2026-11\",\"asOf\":\"2026-12-01T10:07:40Z\","
                        + "\"sources\":[{\"topic\":\"centra.booking\",\"lastEventAt\":\"2026-12-01T10:07:54Z\"},{\"topic\":\"centra.beneficiaries\",\"lastEventAt\":\"2026-12-01T09:53:30Z\"}],"
                        + "\"centres\":[%s],\"total\":{%s}}")
                .formatted(from, to, String.join(",", centres), figures(days, 5.9 * season, 369));
    }

    private static String figures(long days, double usesPerDay, int beneficiaries) {
        var uses = Math.round(days * usesPerDay);
        var people = Math.min(beneficiaries, uses);
        return ("\"roomUses\":%d,\"requests\":%d,\"cancellations\":%d,\"hours\":%s,\"people\":%d,"
                        + "\"beneficiaries\":{\"total\":%d,\"organisations\":%d,\"informalGroups\":%d,\"individuals\":%d}")
                .formatted(
                        uses,
                        uses + uses / 9,
                        uses / 14,
                        uses * 2 + ".25",
                        uses * 14,
                        people,
                        people / 2,
                        people / 4,
                        people - people / 2 - people / 4);
    }

    private static String problem(int status, String code, String title) {
        return "{\"type\":\"urn:problem:booking:%s\",\"status\":%d,\"code\":\"%s\",\"title\":\"%s\",\"detail\":\"Spróbuj inaczej.\"}"
                .formatted(code, status, code, title);
    }

    private static LocalDate day(Map<String, List<String>> query, String name) {
        var values = query.get(name);
        return values == null ? TODAY : LocalDate.parse(values.getFirst());
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> result = new HashMap<>();
        for (var part : query.split("&")) {
            var at = part.indexOf('=');
            if (at > 0) {
                result.computeIfAbsent(part.substring(0, at), key -> new ArrayList<>())
                        .add(part.substring(at + 1));
            }
        }
        return result;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
