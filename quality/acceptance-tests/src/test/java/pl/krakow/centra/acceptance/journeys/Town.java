package pl.krakow.centra.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import pl.krakow.centra.acceptance.Api;
import pl.krakow.centra.acceptance.Chromium;
import pl.krakow.centra.acceptance.Letters;
import pl.krakow.centra.acceptance.Meetings;
import pl.krakow.centra.acceptance.PlatformUnderTest;

/** The running platform, the people who use it, and what was there before a journey begins. */
final class Town implements AutoCloseable {

    static final String RESIDENTS = "localhost";
    static final String CITY = "miasto.localhost";

    /** What earlier walks of this process were given: nothing is given twice. */
    private static final Set<String> TAKEN = new HashSet<>();

    private static final List<String> ROOMS = List.of("1w038", "1w039", "1w040");
    private static final LocalTime BEGAN = halfAnHourAgo();
    private static int meetingsToday;

    private final PlatformUnderTest platform;
    private final Chromium chromium;

    private Town(PlatformUnderTest platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    static Town open() {
        var platform = PlatformUnderTest.shared();
        return new Town(platform, Chromium.open());
    }

    /** Somebody with an account, signed in by the form at the site. */
    Person signedIn(String host, String account, Way way) {
        return somebody(host, way).signsIn(account, platform.demoPassword());
    }

    /** Somebody without an account. */
    Person somebody(String host, Way way) {
        var browser = way.runsScripts() ? chromium.somebody() : chromium.somebodyWithoutScripts();
        return Person.at(platform.site(host).toString(), browser, way);
    }

    Person resident(String account, Way way) {
        return signedIn(RESIDENTS, account, way);
    }

    Person staff(String role, String centre, Way way) {
        return signedIn(centre + ".localhost", role + "-" + centre, way.atWork());
    }

    Person city(Way way) {
        return signedIn(CITY, "city", way.atWork());
    }

    Letters letters() {
        return new Letters(platform.mailbox());
    }

    Programme programme() {
        return new Programme(as("coordinator-reymonta"));
    }

    Volunteering volunteering() {
        return new Volunteering(as("coordinator-reymonta"));
    }

    Api as(String account) {
        return platform.as(account);
    }

    /** A beneficiary the account acts for, known and verified before the journey. */
    String beneficiary(String account, String kind, String name) {
        var answer = as(account)
                .post(
                        "/api/v1/beneficiaries",
                        kind.equals("INFORMAL_GROUP")
                                ? Map.of(
                                        "kind",
                                        kind,
                                        "name",
                                        name,
                                        "description",
                                        "Spotykamy się po sąsiedzku",
                                        "responsiblePeople",
                                        List.of(Map.of("name", "Dorota Kalina")))
                                : Map.of("kind", kind, "name", name));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        var id = answer.json().get("id").asString();
        Meetings.verify(
                as("coordinator-reymonta"),
                id,
                switch (kind) {
                    case "ORGANISATION" -> "STATUTE";
                    case "INFORMAL_GROUP" -> "DESCRIPTION_AND_RESPONSIBLE_PEOPLE";
                    default -> "IDENTITY_SEEN";
                });
        return id;
    }

    /** A booking somebody asked for before the journey, by its id. */
    String booking(
            String account,
            String centre,
            String room,
            LocalDate day,
            LocalTime from,
            String beneficiary,
            String title) {
        var meeting = Meetings.meeting(room, day, from, from.plusHours(2), beneficiary, 4);
        meeting.put("title", title);
        var answer = as(account).post("/api/v1/centres/" + centre + "/bookings", meeting);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    /** How many bookings of that title the account has, by where they stand. */
    Map<String, Long> bookingsOf(String account, String title) {
        return StreamSupport.stream(
                        as(account)
                                .get("/api/v1/bookings?mine=true&from=%s&to=%s&limit=100"
                                        .formatted(today(), today().plusDays(60)))
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .filter(booking -> booking.get("title").asString().equals(title))
                .collect(Collectors.groupingBy(booking -> booking.get("state").asString(), Collectors.counting()));
    }

    /** The latest month that is over, not closed yet, and misses no counts, whatever other tests have left or are to count. */
    YearMonth monthToClose() {
        var closed = as("city").get("/api/v1/reports/closings?limit=100").text();
        return Stream.iterate(YearMonth.from(today()).minusMonths(1), month -> month.minusMonths(1))
                .filter(month -> month.getYear() != Meetings.countedYear())
                .filter(month -> !closed.contains("\"%s\"".formatted(month.atEndOfMonth())))
                .filter(month -> as("city")
                        .get("/api/v1/reports/closings/preview?kind=MONTH&on=" + month.atEndOfMonth())
                        .json()
                        .get("missing")
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** A meeting of that month that the desk enters only now, with the people who were there. */
    void meetingWrittenDownAfterwards(YearMonth month, String beneficiary, int people) {
        var day = Stream.iterate(month.atDay(8), date -> date.plusDays(1))
                .filter(date -> date.getDayOfWeek() == DayOfWeek.TUESDAY)
                .findFirst()
                .orElseThrow();
        var desk = as("coordinator-reymonta");
        var booking = desk.post(
                "/api/v1/centres/reymonta/bookings",
                Meetings.meeting("1w040", day, LocalTime.of(10, 0), LocalTime.NOON, beneficiary, people));
        assertThat(booking.status()).as(booking.toString()).isEqualTo(201);
        var counted = desk.with("If-Match", "*")
                .post(
                        "/api/v1/centres/reymonta/bookings/"
                                + booking.json().get("id").asString() + "/attendance",
                        Map.of("total", people));
        assertThat(counted.status()).as(counted.toString()).isEqualTo(200);
    }

    /** A day on which the room is free from nine to eight and that no other journey was given. */
    LocalDate freeDay(String centre, String room) {
        return Meetings.openDays(platform.api(), centre, room)
                .filter(day -> TAKEN.add(centre + room + day))
                .findFirst()
                .orElseThrow();
    }

    /** The first of that many days, a week apart, on which the room is free. */
    LocalDate freeWeeks(String centre, String room, int weeks) {
        var free = Meetings.openDays(platform.api(), centre, room).limit(60).collect(Collectors.toSet());
        return free.stream()
                .filter(day -> Stream.iterate(day, date -> date.plusWeeks(1))
                        .limit(weeks)
                        .allMatch(free::contains))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    static LocalDate today() {
        return LocalDate.now(Meetings.KRAKOW);
    }

    /** Lets the centre be open all of today, whatever day and hour the tests run at. */
    void opensAllDay(String centre) {
        var answer = as("coordinator-" + centre)
                .with("If-Match", "*")
                .raw(
                        "PUT",
                        "/api/v1/centres/%s/opening-hours/exceptions/%s".formatted(centre, today()),
                        "application/json",
                        Api.JSON.writeValueAsBytes(Map.of(
                                "intervals",
                                List.of(Map.of("opens", "00:00", "closes", "23:59")),
                                "reason",
                                "Dzień otwarty centrum")));
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }

    /** Half an hour in a room of Reymonta. */
    record Slot(String room, LocalTime from) {

        LocalTime until() {
            return from.plusMinutes(30);
        }
    }

    /**
     * Half an hour of today that is over or nearly so, an hour away from any other that was given in the room. Soon after midnight too
     * little of the day is over for many of them: then the journey is skipped.
     */
    Slot justOver() {
        int before = meetingsToday++;
        int hours = before / ROOMS.size();
        assumeTrue(hours <= BEGAN.getHour(), "so soon after midnight no other hour of today is over");
        return new Slot(ROOMS.get(before % ROOMS.size()), BEGAN.minusHours(hours));
    }

    /** The quarter at which a meeting of half an hour began that is over or nearly so. */
    private static LocalTime halfAnHourAgo() {
        var now = LocalTime.now(Meetings.KRAKOW).truncatedTo(ChronoUnit.MINUTES);
        var quarter = now.minusMinutes(now.getMinute() % 15);
        return quarter.isBefore(LocalTime.of(0, 30)) ? LocalTime.MIDNIGHT : quarter.minusMinutes(30);
    }

    @Override
    public void close() {
        chromium.close();
    }
}
