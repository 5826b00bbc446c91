package pl.krakow.centra.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.domainevents.BeneficiaryKind;

/**
 * The few calls of the public API the demo year needs.
 *
 * <p>A call that finds the platform busy or a part of it restarting is repeated for up to two minutes.
 */
public final class DemoApi {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final URI gateway;
    private final UnaryOperator<String> tokenOf;
    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();
    private final Map<String, String> regulations = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * @param tokenOf gives an access token of a demo person, e.g. of {@code coordinator-reymonta}
     */
    public DemoApi(URI gateway, UnaryOperator<String> tokenOf) {
        this.gateway = gateway;
        this.tokenOf = tokenOf;
    }

    /** A booking just made: what changing it needs. */
    record Placed(String id, String entityTag) {}

    List<String> centres() {
        var ids = new ArrayList<String>();
        for (JsonNode centre : get("/api/v1/centres").get("items")) {
            var id = centre.get("id").asString();
            zones.put(id, ZoneId.of(centre.get("zone").asString()));
            ids.add(id);
        }
        return ids;
    }

    List<DemoRoom> rooms(String centre) {
        var rooms = new ArrayList<DemoRoom>();
        for (JsonNode room : get("/api/v1/centres/" + centre + "/rooms").get("items")) {
            regulations.put(centre, room.get("regulationsVersion").asString());
            rooms.add(
                    new DemoRoom(room.get("id").asString(), room.get("capacity").asInt()));
        }
        return rooms;
    }

    SortedMap<LocalDate, DemoCentre.OpenHours> openDays(String centre, LocalDate from, LocalDate to) {
        var days = new TreeMap<LocalDate, DemoCentre.OpenHours>();
        var path = "/api/v1/centres/%s/opening-hours?from=%s&to=%s".formatted(centre, from, to);
        for (JsonNode day : get(path).get("days")) {
            var intervals = day.get("intervals");
            if (!intervals.isEmpty()) {
                var open = intervals.get(0);
                days.put(
                        LocalDate.parse(day.get("date").asString()),
                        new DemoCentre.OpenHours(
                                LocalTime.parse(open.get("opens").asString()),
                                LocalTime.parse(open.get("closes").asString())));
            }
        }
        return days;
    }

    String register(String centre, DemoBeneficiary beneficiary) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", beneficiary.kind());
        body.put("name", beneficiary.name());
        body.put("district", beneficiary.district());
        if (beneficiary.krs() != null) {
            body.put("krs", beneficiary.krs());
        }
        if (beneficiary.kind() == BeneficiaryKind.INFORMAL_GROUP) {
            body.put("description", "Spotkania sąsiedzkie w dzielnicy " + beneficiary.district());
            body.put("responsiblePeople", List.of(Map.of("name", "Osoba odpowiedzialna")));
        }
        var answer = post("/api/v1/beneficiaries", centre, beneficiary.key(), null, body);
        var id = expect(answer, 201).get("id").asString();
        verify(centre, id, beneficiary);
        return id;
    }

    /** Staff saw, today, what a beneficiary of its kind is verified by. */
    private void verify(String centre, String id, DemoBeneficiary beneficiary) {
        var evidence = switch (beneficiary.kind()) {
            case ORGANISATION -> beneficiary.krs() == null ? "STATUTE" : "REGISTER_ENTRY";
            case INFORMAL_GROUP -> "DESCRIPTION_AND_RESPONSIBLE_PEOPLE";
            case INDIVIDUAL -> "IDENTITY_SEEN";
        };
        var today = LocalDate.now(Optional.ofNullable(zones.get(centre)).orElseThrow());
        var body = Map.of("evidence", evidence, "seenOn", today.toString());
        var path = "/api/v1/beneficiaries/" + id + "/verify";
        expect(post(path, centre, beneficiary.key() + "/verified-" + today, "*", body), 200);
    }

    /** The booking, or nothing when the room is taken by somebody else. */
    Optional<Placed> place(DemoBooking booking, String beneficiary) {
        var zone = Optional.ofNullable(zones.get(booking.centre())).orElseThrow();
        var body = new LinkedHashMap<String, Object>();
        body.put("roomId", booking.room());
        body.put("start", instant(booking.date(), booking.from(), zone));
        body.put("end", instant(booking.date(), booking.until(), zone));
        body.put("title", booking.title());
        body.put("purpose", "Działania na rzecz mieszkańców Krakowa");
        body.put("beneficiaryId", beneficiary);
        body.put("expectedPeople", booking.people());
        body.put("equipment", List.of());
        body.put("feesCollected", false);
        body.put(
                "regulationsVersion",
                Optional.ofNullable(regulations.get(booking.centre())).orElseThrow());
        var answer = post(bookings(booking.centre()), booking.centre(), booking.key(), null, body);
        if (answer.statusCode() == 409) {
            return Optional.empty();
        }
        var placed = expect(answer, 201);
        return Optional.of(new Placed(
                placed.get("id").asString(), answer.headers().firstValue("ETag").orElse("\"1\"")));
    }

    /** Cancels the booking; one already cancelled by an earlier run stays as it is. */
    void cancel(String centre, Placed placed) {
        var path = bookings(centre) + "/" + placed.id() + "/cancel";
        var answer = post(path, centre, null, placed.entityTag(), Map.of("reason", "Organizator zrezygnował"));
        if (answer.statusCode() != 409 && answer.statusCode() != 412) {
            expect(answer, 200);
        }
    }

    private static String bookings(String centre) {
        return "/api/v1/centres/" + centre + "/bookings";
    }

    private static String instant(LocalDate date, LocalTime time, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.atTime(time).atZone(zone));
    }

    private JsonNode get(String path) {
        return expect(send(HttpRequest.newBuilder(gateway.resolve(path)).GET()), 200);
    }

    private HttpResponse<String> post(
            String path, String centre, @Nullable String key, @Nullable String entityTag, Map<String, ?> body) {
        var token = tokens.computeIfAbsent("coordinator-" + centre, tokenOf);
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (entityTag != null) {
            request.header("If-Match", entityTag);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        var ready = request.timeout(Duration.ofSeconds(30)).build();
        try {
            while (true) {
                var answer = attempt(ready);
                boolean patient = System.nanoTime() <= until;
                if (answer.isPresent() && (!patient || !isBusy(answer.get()))) {
                    return answer.get();
                }
                if (!patient) {
                    throw new DemoRefused("The platform at " + gateway + " doesn't answer. Start it with: ./centra up");
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoRefused("Loading the demo year was interrupted; the same command goes on where it stopped");
        }
    }

    private Optional<HttpResponse<String>> attempt(HttpRequest request) throws InterruptedException {
        try {
            return Optional.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isBusy(HttpResponse<String> answer) {
        return answer.statusCode() == 429 || answer.statusCode() >= 500;
    }

    private static JsonNode expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new DemoRefused("%s %s was answered %d: %s"
                    .formatted(
                            answer.request().method(),
                            answer.request().uri().getPath(),
                            answer.statusCode(),
                            answer.body()));
        }
        return JSON.readTree(answer.body());
    }
}
