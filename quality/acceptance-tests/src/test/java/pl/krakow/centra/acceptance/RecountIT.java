package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import pl.krakow.centra.acceptance.recount.Recount;
import pl.krakow.centra.local.demo.DemoApi;
import pl.krakow.centra.local.demo.DemoYear;

/**
 * Every indicator, at every centre and together, in every month: what the reports say equals what is counted from the services' own
 * stores, after a year of everything the centres do and a request that was granted and then moved twice.
 */
@Order(Turn.YEARS_ARE_LOADED)
class RecountIT {

    private static final int YEAR = LocalDate.now(Meetings.KRAKOW).getYear();
    private static final LocalDate FIRST = LocalDate.of(YEAR - 1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(YEAR + 1, 12, 31);

    /** Of the real centres' years. */
    private static final double SIZE = Double.parseDouble(System.getProperty("recount.size", "0.1"));

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private static final String CITY = "krakow";
    private static final int ASKED_AT_ONCE = 40;

    /** Of some a year may have none; of nearly all it has some, so that nothing equals nothing. */
    private static final int SELDOM = 10;

    private final PlatformUnderTest platform = PlatformUnderTest.shared();

    /** @param place a centre, or all of them */
    private record Told(String indicator, String place, LocalDate from, LocalDate to) {}

    @Test
    void everyFigureEqualsTheRecountOfTheServicesOwnData() {
        new DemoYear(
                        new DemoApi(platform.api().gateway(), platform.processes()::tokenOf),
                        new PrintStream(OutputStream.nullOutputStream()),
                        SIZE)
                .load(YEAR);
        moveOneThatWasGranted();

        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(differences(recount())).isEmpty());
        var never = new TreeSet<>(indicators());
        reported().forEach((told, figure) -> {
            if (figure != 0) {
                never.remove(told.indicator);
            }
        });
        assertThat(never).as("never counted").hasSizeLessThanOrEqualTo(SELDOM);

        var somewhere = LocalDate.of(YEAR, 1, 10);
        assertThat(differences(recount().withOneMore("reymonta", somewhere, "roomUses")))
                .as("control: one use nobody told of is seen where it is")
                .hasSize(2)
                .allMatch(difference -> difference.startsWith("roomUses"));
        assertThat(differences(recount().withOneMore("nowa-huta", somewhere, "participants")))
                .as("control: and one person")
                .hasSize(2);
    }

    /** Twice, to another day each time: it leaves a trace wherever it was. */
    private void moveOneThatWasGranted() {
        var asking = platform.as("representative");
        var desk = platform.as("coordinator-nowa-huta");
        var group = asking.post(
                        "/api/v1/beneficiaries",
                        Map.of(
                                "kind",
                                "INFORMAL_GROUP",
                                "name",
                                "Chór Wędrowny",
                                "description",
                                "Śpiewamy co tydzień",
                                "responsiblePeople",
                                List.of(Map.of("name", "Ewa Lipa", "phone", "600 100 200"))))
                .json()
                .get("id")
                .asString();
        Meetings.verify(platform.as("reception-nowa-huta"), group, "DESCRIPTION_AND_RESPONSIBLE_PEOPLE");
        var days = Meetings.openDays(platform.api(), "nowa-huta", "p6").limit(3).toList();
        var asked = asking.post(
                "/api/v1/centres/nowa-huta/bookings", Meetings.meeting("p6", days.getFirst(), MORNING, NOON, group, 4));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        var path =
                "/api/v1/centres/nowa-huta/bookings/" + asked.json().get("id").asString();

        var answer = desk.with("If-Match", String.valueOf(asked.header("ETag"))).post(path + "/approve", Map.of());
        for (var day : days.subList(1, days.size())) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            answer = desk.with("If-Match", String.valueOf(answer.header("ETag")))
                    .post(
                            path + "/move",
                            Map.of(
                                    "roomId",
                                    "p6",
                                    "start",
                                    Meetings.at(day, MORNING),
                                    "end",
                                    Meetings.at(day, NOON),
                                    "reason",
                                    "Remont sali"));
        }
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private Recount recount() {
        Map<String, Integer> stores = new HashMap<>();
        List.of("booking", "events", "volunteering")
                .forEach(name -> stores.put(name, platform.processes().ports().store(name)));
        return Recount.of(CITY, FIRST, LAST, stores);
    }

    private List<String> differences(Recount recount) {
        List<String> differences = new ArrayList<>();
        var centres = centres();
        reported().forEach((told, figure) -> {
            boolean all = told.place.equals(CITY);
            long counted = recount.figure(told.indicator, all ? centres : List.of(told.place), all, told.from, told.to);
            if (counted != figure) {
                differences.add("%s at %s in %s: the report says %d, the stores %d"
                        .formatted(told.indicator, told.place, told.from, figure, counted));
            }
        });
        return differences;
    }

    private List<String> centres() {
        List<String> centres = new ArrayList<>();
        platform.api()
                .get("/api/v1/centres")
                .json()
                .get("items")
                .forEach(centre -> centres.add(centre.get("id").asString()));
        return centres;
    }

    private List<String> indicators() {
        List<String> ids = new ArrayList<>();
        platform.as("city")
                .get("/api/v1/reports/indicators")
                .json()
                .get("indicators")
                .forEach(each -> ids.add(each.get("id").asString()));
        return ids;
    }

    private Map<Told, Long> reported() {
        Map<Told, Long> reported = new LinkedHashMap<>();
        var indicators = indicators();
        for (int from = 0; from < indicators.size(); from += ASKED_AT_ONCE) {
            var some = indicators.subList(from, Math.min(indicators.size(), from + ASKED_AT_ONCE));
            var course = platform.as("city")
                    .get("/api/v1/reports/course?every=MONTH&from=%s&to=%s&indicator=%s"
                            .formatted(FIRST, LAST, String.join("&indicator=", some)))
                    .json();
            for (var figures : course.get("figures")) {
                var indicator = figures.get("indicator").asString();
                figures.get("centres")
                        .forEach(centre -> told(
                                reported, indicator, centre.get("centre").asString(), course, centre.get("figures")));
                told(reported, indicator, CITY, course, figures.get("total"));
            }
        }
        return reported;
    }

    private static void told(
            Map<Told, Long> reported, String indicator, String place, JsonNode course, JsonNode figures) {
        for (int i = 0; i < figures.size(); i++) {
            var period = course.get("periods").get(i);
            reported.put(
                    new Told(
                            indicator,
                            place,
                            LocalDate.parse(period.get("from").asString()),
                            LocalDate.parse(period.get("to").asString())),
                    figures.get(i).asLong());
        }
    }
}
