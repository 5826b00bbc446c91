package pl.krakow.centra.acceptance.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

/**
 * Every figure of the centres, counted from what the services have stored; by the identifiers of the indicators, in the units they are
 * told in.
 */
public final class Recount {

    private static final String ANSWERED = "answered/";

    /** In minutes; an answer counts by the first of them it came within. */
    private static final int[] LIMITS = {
        5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 360, 480, 600, 720, 900, 1080, 1260, 1440, 1800, 2160, 2880,
        3600, 4320, 5760, 7200, 8640, 10_080, 14_400, 20_160, 30_240, 43_200, 86_400, 129_600, 525_600
    };

    private static final Set<String> DISTINCT = Set.of(
            "beneficiaries.total",
            "beneficiaries.organisations",
            "beneficiaries.informalGroups",
            "beneficiaries.individuals",
            "participants",
            "advised",
            "workingGroups",
            "incubated",
            "volunteersRegistered",
            "volunteersActive",
            "volunteersPlaced",
            "organisationsHelped");

    private final Tallied tallied;
    private final String city;

    private Recount(Tallied tallied, String city) {
        this.tallied = tallied;
        this.city = city;
    }

    /**
     * Reads the stores; nobody may be writing.
     *
     * @param city what is the city's own and no centre's is told under this name
     * @param port of the store with that name
     */
    public static Recount of(String city, LocalDate from, LocalDate to, Map<String, Integer> port) {
        var tallied = new Tallied();
        with(port, "booking", store -> {
            new BookingsRecount(tallied).read(store);
            new OpenHoursRecount(tallied).read(store, from, to);
        });
        with(port, "events", store -> {
            new ProgrammeRecount(tallied).read(store);
            new SupportRecount(tallied, city).read(store);
        });
        with(port, "volunteering", store -> {
            new VolunteeringRecount(tallied).read(store);
        });
        return new Recount(tallied, city);
    }

    private static void with(Map<String, Integer> ports, String name, Consumer<MongoDatabase> reading) {
        try (var client =
                MongoClients.create("mongodb://127.0.0.1:%d/?uuidRepresentation=standard".formatted(ports.get(name)))) {
            reading.accept(client.getDatabase(name));
        }
    }

    /** The same with one thing more, of which no event ever told. */
    public Recount withOneMore(String place, LocalDate day, String indicator) {
        return new Recount(tallied.withOneMore(place, day, indicator), city);
    }

    /** Which indicators anything was found for. */
    public Set<String> found() {
        return tallied.indicators();
    }

    /** A figure of some centres together, of one alone, or, of all there are, with what is the city's own. */
    public long figure(String indicator, Collection<String> centres, boolean all, LocalDate from, LocalDate to) {
        List<String> places = new ArrayList<>(centres);
        if (all) {
            places.add(city);
        }
        return switch (indicator) {
            case "beneficiaries.new" -> since(places, from, to, false);
            case "beneficiaries.returning" -> since(places, from, to, true);
            case "usedHours" -> tallied.sum("occupiedHours", places, from, to);
            case "occupancy" -> perMille("occupiedHours", "openHours", places, from, to);
            case "fillRate" -> perMille("eventRegistered", "eventSeats", places, from, to);
            case "answerTime.median" -> within(500, places, from, to);
            case "answerTime.ninety" -> within(900, places, from, to);
            default ->
                DISTINCT.contains(indicator)
                        ? tallied.members(indicator, places, from, to).size()
                        : tallied.sum(indicator, places, from, to);
        };
    }

    private long since(List<String> places, LocalDate from, LocalDate to, boolean known) {
        var before = tallied.membersBefore("beneficiaries.total", places, from);
        Set<String> now = new HashSet<>(tallied.members("beneficiaries.total", places, from, to));
        if (known) {
            now.retainAll(before);
        } else {
            now.removeAll(before);
        }
        return now.size();
    }

    private long perMille(String part, String whole, List<String> places, LocalDate from, LocalDate to) {
        long all = tallied.sum(whole, places, from, to);
        return all == 0 ? 0 : Math.round(tallied.sum(part, places, from, to) * 1000.0 / all);
    }

    private long within(int perMille, List<String> places, LocalDate from, LocalDate to) {
        var counted = new TreeMap<Integer, Long>();
        Map<String, Long> times = new HashMap<>();
        tallied.indicators().stream()
                .filter(each -> each.startsWith(ANSWERED))
                .forEach(each -> times.put(each, tallied.sum(each, places, from, to)));
        times.forEach((time, many) ->
                counted.merge(limit(Long.parseLong(time.substring(ANSWERED.length()))), many, Long::sum));
        long all = counted.values().stream().mapToLong(Long::longValue).sum();
        long seen = 0;
        for (var each : counted.entrySet()) {
            seen += each.getValue();
            if (all > 0 && seen * 1000 >= all * perMille) {
                return each.getKey();
            }
        }
        return 0;
    }

    private static int limit(long milliseconds) {
        for (int limit : LIMITS) {
            if (milliseconds <= limit * 60_000L) {
                return limit;
            }
        }
        return LIMITS[LIMITS.length - 1];
    }
}
