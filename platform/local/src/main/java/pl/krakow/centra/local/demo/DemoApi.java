package pl.krakow.centra.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
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
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.domainevents.BeneficiaryKind;

/**
 * The few calls of the public API the demo year needs.
 *
 * <p>A call that finds the platform busy or a part of it restarting is repeated for up to two minutes.
 */
public final class DemoApi {

    /** In one fixed order: a request that is repeated has to be the same to the letter. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

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

    /**
     * The days of the period on which the centre is open as every week; not those that differ, so that a plan made of them
     * stays the same when a single day is opened or closed.
     */
    SortedMap<LocalDate, DemoCentre.OpenHours> openDays(String centre, LocalDate from, LocalDate to) {
        var path = "/api/v1/centres/%s/opening-hours?from=%s&to=%s".formatted(centre, from, to);
        var hours = get(path);
        var weekly = new EnumMap<DayOfWeek, DemoCentre.OpenHours>(DayOfWeek.class);
        for (JsonNode day : hours.get("weekly")) {
            open(day)
                    .ifPresent(
                            open -> weekly.put(DayOfWeek.valueOf(day.get("day").asString()), open));
        }
        var days = new TreeMap<LocalDate, DemoCentre.OpenHours>();
        for (JsonNode day : hours.get("days")) {
            var date = LocalDate.parse(day.get("date").asString());
            var usual = weekly.get(date.getDayOfWeek());
            if (usual != null && !day.get("publicHoliday").asBoolean()) {
                days.put(date, usual);
            }
        }
        return days;
    }

    /** When the centre is open on that day, as it really is. */
    Optional<DemoCentre.OpenHours> open(String centre, LocalDate date) {
        var path = "/api/v1/centres/%s/opening-hours?from=%s&to=%s".formatted(centre, date, date);
        return open(get(path).get("days").get(0));
    }

    private static Optional<DemoCentre.OpenHours> open(JsonNode day) {
        var intervals = day.get("intervals");
        return intervals == null || intervals.isEmpty()
                ? Optional.empty()
                : Optional.of(new DemoCentre.OpenHours(
                        LocalTime.parse(intervals.get(0).get("opens").asString()),
                        LocalTime.parse(intervals.get(0).get("closes").asString())));
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
        verify(
                centre,
                id,
                switch (beneficiary.kind()) {
                    case ORGANISATION -> beneficiary.krs() == null ? "STATUTE" : "REGISTER_ENTRY";
                    case INFORMAL_GROUP -> "DESCRIPTION_AND_RESPONSIBLE_PEOPLE";
                    case INDIVIDUAL -> "IDENTITY_SEEN";
                });
    }

    void verify(String centre, String id, String evidence) {
        var today = today(centre);
        var body = Map.of("evidence", evidence, "seenOn", today.toString());
        var path = "/api/v1/beneficiaries/" + id + "/verify";
        expect(post(path, centre, id + "/verified-" + today, "*", body), 200);
    }

    /** The version of the regulations a request accepts. */
    String regulations(String centre) {
        return Optional.ofNullable(regulations.get(centre)).orElseThrow();
    }

    /** The booking, or nothing when the room is taken by somebody else. */
    Optional<Placed> place(DemoBooking booking, String beneficiary) {
        var zone = zone(booking.centre());
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
        body.put("regulationsVersion", regulations(booking.centre()));
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

    /** What the person sees and does. */
    DemoCaller as(String person) {
        return new DemoCaller(this, person);
    }

    DemoCaller coordinator(String centre) {
        return as("coordinator-" + centre);
    }

    LocalDate today(String centre) {
        return LocalDate.now(zone(centre));
    }

    /** By the centre's clock. */
    LocalDateTime now(String centre) {
        return LocalDateTime.now(zone(centre));
    }

    /** As the API writes a moment of the centre's clock. */
    String at(String centre, LocalDateTime time) {
        return instant(time.toLocalDate(), time.toLocalTime(), zone(centre));
    }

    ZoneId zone(String centre) {
        return Optional.ofNullable(zones.get(centre)).orElseThrow();
    }

    private HttpResponse<String> post(
            String path, String centre, @Nullable String key, @Nullable String entityTag, Map<String, ?> body) {
        return call("coordinator-" + centre, "POST", path, key, entityTag, body);
    }

    /** The account the person signs in with. */
    String accountOf(String person) {
        var claims = tokens.computeIfAbsent(person, tokenOf).split("\\.", 3)[1];
        return JSON.readTree(Base64.getUrlDecoder().decode(claims)).get("sub").asString();
    }

    HttpResponse<String> call(
            String person,
            String method,
            String path,
            @Nullable String key,
            @Nullable String entityTag,
            @Nullable Object body) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(person, tokenOf))
                .header("Accept-Language", "pl");
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
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
                pause(PAUSE);
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /**
     * Since the beginning of the week, or still to come: then people get their letters. The same all week long, so that a
     * request that is repeated is the same.
     */
    static boolean isLately(LocalDateTime time, LocalDateTime now) {
        return !time.toLocalDate().isBefore(now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    static DemoRefused interrupted() {
        Thread.currentThread().interrupt();
        return new DemoRefused("Loading the demo year was interrupted; the same command goes on where it stopped");
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

    static JsonNode expect(HttpResponse<String> answer, int... expected) {
        if (Arrays.stream(expected).noneMatch(status -> status == answer.statusCode())) {
            throw new DemoRefused("%s %s was answered %d: %s"
                    .formatted(
                            answer.request().method(),
                            answer.request().uri().getPath(),
                            answer.statusCode(),
                            answer.body()));
        }
        return read(answer);
    }

    static JsonNode read(HttpResponse<String> answer) {
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }
}
