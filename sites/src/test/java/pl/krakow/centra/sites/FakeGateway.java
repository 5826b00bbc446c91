package pl.krakow.centra.sites;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * The API in the shape the services give it, with invented content: {@link FakeRooms}, {@link FakeLending}, {@link FakeBookings}, {@link FakeWhatsOn}, {@link FakeAdvisers}, {@link FakeVolunteering},
 * {@link FakeProgramme}, {@link FakeCentreProgramme} and {@link FakeReports}. Parts of it can be down, and it remembers what it was asked.
 */
final class FakeGateway implements AutoCloseable {

    /** A request as it came. */
    record Asked(
            String method,
            String path,
            @Nullable String authorization,
            @Nullable String ifMatch,
            @Nullable String forwardedFor,
            String body,
            @Nullable String once) {}

    record Answer(int status, String body) {

        static Answer of(String body) {
            return new Answer(200, body);
        }

        static Answer list(String items) {
            return of("{\"items\":[" + items + "],\"next\":null}");
        }

        static Answer problem(int status, String code, String title) {
            return new Answer(
                    status,
                    "{\"type\":\"urn:problem:booking:%s\",\"status\":%d,\"code\":\"%s\",\"title\":\"%s\",\"detail\":\"Spróbuj inaczej.\"}"
                            .formatted(code, status, code, title));
        }
    }

    private final HttpServer server;
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Set<String> decided = ConcurrentHashMap.newKeySet();
    private final FakeDoor door = new FakeDoor();
    private final Map<String, Answer> instead = new ConcurrentHashMap<>();
    private volatile boolean empty;
    private volatile boolean full;
    private volatile boolean taken;
    private volatile boolean settled;

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

    /** Everything answers again. */
    void repair() {
        down.clear();
    }

    FakeDoor door() {
        return door;
    }

    /** Everything of that method whose path contains the text answers with this; the longest text that fits decides. */
    void answer(String method, String part, Answer answer) {
        instead.put(method + " " + part, answer);
    }

    /** A centre with nothing in it yet. */
    void emptyOut() {
        empty = true;
    }

    /** A centre with twenty rooms and two hundred bookings a day. */
    void fill() {
        full = true;
    }

    /** Somebody else has the room by now. */
    void takeRooms() {
        taken = true;
    }

    /** It is settled who came to events. */
    void settle() {
        settled = true;
    }

    void reset() {
        settled = false;
        taken = false;
        full = false;
        down.clear();
        instead.clear();
        asked.clear();
        decided.clear();
        door.reset();
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
        var sent = new Asked(
                exchange.getRequestMethod(),
                path + (query.isEmpty() ? "" : "?" + query),
                headers.getFirst("Authorization"),
                headers.getFirst("If-Match"),
                headers.getFirst("X-Forwarded-For"),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                headers.getFirst("Idempotency-Key"));
        asked.add(sent);
        if (down.stream().anyMatch(path::contains)) {
            send(exchange, Answer.problem(503, "temporarily-unavailable", "Chwilowo niedostępne"));
            return;
        }
        var method = exchange.getRequestMethod();
        var other = instead.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(method + " ")
                        && path.contains(entry.getKey().substring(method.length() + 1)))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue);
        if (other.isPresent()) {
            send(exchange, other.get());
            return;
        }
        var ofProgramme =
                FakeCentreProgramme.answer(exchange.getRequestMethod(), path, parameters(query), taken, empty, settled);
        if (ofProgramme.isPresent()) {
            send(exchange, ofProgramme.get());
            return;
        }
        var atTheDoor = door.answer(
                exchange.getRequestMethod(),
                path.split("/"),
                headers.getFirst("Idempotency-Key"),
                headers.getFirst("If-Match"),
                sent.body());
        if (atTheDoor.isPresent()) {
            send(exchange, atTheDoor.get());
            return;
        }
        var ofSeasons = FakeSeasons.answer(method, path, empty);
        if (ofSeasons.isPresent()) {
            send(exchange, ofSeasons.get());
            return;
        }
        var ofDesk = FakeDesk.answer(exchange.getRequestMethod(), path, parameters(query), decided, empty);
        if (ofDesk.isPresent()) {
            send(exchange, Answer.of(ofDesk.get()));
            return;
        }
        var revision = headers.getFirst("If-Match");
        var signedIn = headers.getFirst("Authorization") != null;
        var volunteering =
                FakeVolunteering.answer(exchange.getRequestMethod(), path, path.split("/"), signedIn, taken, empty);
        if (volunteering.isPresent()) {
            send(exchange, volunteering.get());
            return;
        }
        var support = FakeSupport.answer(exchange.getRequestMethod(), path.split("/"), taken, empty);
        if (support.isPresent()) {
            send(exchange, support.get());
            return;
        }
        var lending =
                FakeLending.answer(exchange.getRequestMethod(), path.split("/"), revision, signedIn, taken, empty);
        var answered = lending.or(
                () -> FakeWhatsOn.answer(exchange.getRequestMethod(), path.split("/"), signedIn, taken, empty));
        answered = answered.or(() -> FakeAdvisers.answer(
                exchange.getRequestMethod(), path.split("/"), query.contains("field=crowded"), signedIn, taken, empty));
        answered = answered.or(() -> FakeStatistics.answer(exchange.getRequestMethod(), path.split("/"), empty));
        if (answered.isPresent()) {
            send(exchange, answered.get());
            return;
        }
        send(exchange, answer(path.split("/"), parameters(query), signedIn, revision));
    }

    private Answer answer(
            String[] parts, Map<String, List<String>> query, boolean signedIn, @Nullable String revision) {
        if (parts.length > 5 && parts[3].equals("centres")) {
            return ofCentre(parts, query, signedIn, revision);
        }
        return switch (parts.length > 3 ? parts[3] : "") {
            case "events" ->
                Answer.list(unlessEmpty(FakeProgramme.events("reymonta") + "," + FakeProgramme.events("nowa-huta")));
            case "volunteering-certificates" ->
                FakeProgramme.volunteeringCertificate(parts[4]).map(Answer::of).orElseGet(FakeGateway::notFound);
            case "certificates" ->
                FakeProgramme.certificate(parts[4]).map(Answer::of).orElseGet(FakeGateway::notFound);
            case "registration-links" -> byLink(parts);
            case "advice-links" ->
                parts.length < 5
                        ? Answer.of("{\"next\":\"CHECK_YOUR_MAIL\"}")
                        : parts[4].equals("cal_old")
                                ? Answer.problem(404, "link-unknown", "Ten link nie działa")
                                : Answer.of(FakeProgramme.advice(parts[4]));
            case "advice-fields" -> Answer.of("{\"items\":[{\"code\":\"law\",\"name\":\"Prawo\"}]}");
            case "group-invitations" ->
                parts[4].equals("cal_old")
                        ? Answer.problem(404, "link-unknown", "Ten link nie działa")
                        : Answer.of(FakeProgramme.invitation(parts.length == 6));
            case "letter-addresses" -> Answer.of("{\"email\":\"anna@example.org\"}");
            case "availability" -> Answer.list("");
            case "beneficiaries" -> Answer.of(FakeBookings.beneficiary(parts[4]));
            case "reports" ->
                FakeReports.answer(List.of(parts).subList(3, parts.length), query, empty)
                        .map(Answer::of)
                        .orElseGet(FakeGateway::notFound);
            default -> notFound();
        };
    }

    private Answer byLink(String[] parts) {
        if (parts[4].equals("cal_old")) {
            return Answer.problem(404, "link-unknown", "Ten link nie działa");
        }
        if (parts.length == 5) {
            return Answer.of(FakeProgramme.registration(parts[4]));
        }
        return switch (parts[5]) {
            case "feedback" -> Answer.of(FakeProgramme.feedback(parts[4].equals("cal_past")));
            case "certificate" ->
                taken
                        ? Answer.problem(409, "attended-too-little", "Za mało obecności")
                        : Answer.of("{\"state\":\"VALID\"}");
            default -> Answer.of("{\"state\":\"CANCELLED\"}");
        };
    }

    private Answer ofCentre(
            String[] parts, Map<String, List<String>> query, boolean signedIn, @Nullable String revision) {
        var centre = parts[4];
        return switch (parts[5]) {
            case "rooms" -> Answer.of("{\"items\":[" + unlessEmpty(FakeRooms.rooms(centre)) + "]}");
            case "opening-hours" -> Answer.of(FakeRooms.openingHours(centre, day(query, "from"), day(query, "to")));
            case "availability" ->
                Answer.of(
                        empty
                                ? FakeRooms.noAvailability(centre, day(query, "from"))
                                : FakeRooms.availability(centre, day(query, "from")));
            case "events" ->
                parts.length == 7
                        ? Answer.of(
                                parts[6].equals("e0")
                                        ? FakeProgramme.past(centre)
                                        : FakeProgramme.events(centre).split("(?<=})(?=,\\{\"id)")[0])
                        : Answer.list(unlessEmpty(FakeProgramme.events(centre)));
            case "advice-slots" -> Answer.of(FakeProgramme.adviceSlots());
            case "schedule" -> schedule(parts, query);
            case "bookings" -> {
                if (!signedIn) {
                    yield Answer.problem(401, "unauthorised", "Zaloguj się");
                }
                yield parts.length == 7 && parts[6].startsWith("01900000-0000-7000-8000-0000000003")
                        ? Answer.of(FakeSchedule.booking(parts[6]))
                        : parts.length == 8
                                ? decision(parts[6], revision)
                                : Answer.list(unlessEmpty(bookings(centre, query)));
            }
            default -> notFound();
        };
    }

    private Answer schedule(String[] parts, Map<String, List<String>> query) {
        if (parts.length == 7) {
            return Answer.of(
                    parts[6].equals("waiting")
                            ? "{\"count\":3,\"first\":\"2026-12-03\"}"
                            : FakeSchedule.days(day(query, "from"), day(query, "to")));
        }
        return Answer.of(
                full
                        ? FakeSchedule.full(day(query, "from"))
                        : FakeSchedule.of(day(query, "from"), day(query, "to"), decided));
    }

    private String unlessEmpty(String items) {
        return empty ? "" : items;
    }

    private String bookings(String centre, Map<String, List<String>> query) {
        return query.getOrDefault("state", List.of("")).getFirst().equals("REQUESTED")
                ? FakeBookings.requests(centre, decided)
                : FakeBookings.all(centre, decided);
    }

    private Answer decision(String id, @Nullable String revision) {
        if (!"\"1\"".equals(revision)) {
            return Answer.problem(412, "precondition-failed", "Ktoś to zmienił");
        }
        if (taken) {
            return new Answer(
                    409,
                    "{\"status\":409,\"code\":\"room-not-available\",\"title\":\"Ta sala jest wtedy zajęta\",\"detail\":\"Wybierz wolny termin.\","
                            + "\"alternatives\":[{\"roomId\":\"1w040\",\"start\":\"2026-12-03T09:00:00+01:00\",\"end\":\"2026-12-03T12:00:00+01:00\"}]}");
        }
        decided.add(id);
        return Answer.of(FakeBookings.decided(id));
    }

    private static Answer notFound() {
        return Answer.problem(404, "not-found", "Nie ma");
    }

    private static LocalDate day(Map<String, List<String>> query, String name) {
        var values = query.get(name);
        return values == null ? FakeDay.TODAY : LocalDate.parse(values.getFirst());
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

    /** An answer that leads on has the address as its body. */
    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.status() == 301) {
            exchange.getResponseHeaders().set("Location", answer.body());
            exchange.sendResponseHeaders(answer.status(), -1);
            exchange.close();
            return;
        }
        var bytes = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
