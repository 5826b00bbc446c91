package pl.krakow.centra.sites.staff.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomDetails;
import pl.krakow.centra.sites.forms.Problems;

/** A room and the rules of lending it, as they were typed; lengths in minutes, hours or days as the form says. */
record RoomForm(
        String id,
        String pl,
        String en,
        String uk,
        String rules,
        String area,
        Map<String, String> layouts,
        Map<String, String> accessibility,
        List<String> lentTo,
        String setUp,
        String cleanUp,
        String raster,
        String min,
        String max,
        String horizon,
        String late,
        String approval) {

    static final List<String> LAYOUTS =
            List.of("THEATRE", "CLASSROOM", "BOARDROOM", "U_SHAPE", "BANQUET", "CIRCLE", "STANDING");
    static final List<String> FACTS = List.of(
            "STEP_FREE",
            "WIDE_DOORS",
            "LIFT",
            "ACCESSIBLE_TOILET",
            "ACCESSIBLE_PARKING",
            "HEARING_LOOP",
            "TACTILE_SIGNS",
            "QUIET");
    private static final List<String> EVERYBODY = List.of("ORGANISATION", "INFORMAL_GROUP", "INDIVIDUAL");
    private static final int DAYS_OF_A_MONTH = 30;
    private static final int DAYS_OF_A_YEAR = 365;

    static RoomForm fresh() {
        return new RoomForm(
                "",
                "",
                "",
                "",
                "",
                "",
                Map.of(),
                Map.of(),
                EVERYBODY,
                "0",
                "15",
                "15",
                "30",
                "720",
                "365",
                "24",
                "TRUSTED_AT_ONCE");
    }

    static RoomForm of(Room room) {
        Map<String, String> layouts = new TreeMap<>();
        room.layouts().forEach((layout, people) -> layouts.put(layout, String.valueOf(people)));
        return new RoomForm(
                room.id(),
                room.names().getOrDefault("pl", room.name()),
                room.names().getOrDefault("en", ""),
                room.names().getOrDefault("uk", ""),
                room.houseRulesByLanguage().getOrDefault("pl", ""),
                room.area().toPlainString().replace('.', ','),
                layouts,
                room.accessibility(),
                List.copyOf(room.lentTo()),
                minutes(room.setUp()),
                minutes(room.cleanUp()),
                minutes(room.raster()),
                minutes(room.min()),
                minutes(room.max()),
                days(room.horizon()),
                room.lateCancellation() == null
                        ? ""
                        : String.valueOf(room.lateCancellation().toHours()),
                room.approval() == null ? "ALWAYS" : room.approval());
    }

    static RoomForm read(MultiValueMap<String, String> fields) {
        Map<String, String> layouts = new LinkedHashMap<>();
        LAYOUTS.forEach(layout -> layouts.put(layout, one(fields, "layouts." + layout)));
        Map<String, String> facts = new LinkedHashMap<>();
        FACTS.forEach(fact -> facts.put(fact, one(fields, "accessibility." + fact)));
        return new RoomForm(
                one(fields, "id"),
                one(fields, "names.pl"),
                one(fields, "names.en"),
                one(fields, "names.uk"),
                one(fields, "houseRules.pl"),
                one(fields, "area"),
                layouts,
                facts,
                fields.getOrDefault("lentTo", List.of()),
                one(fields, "setUp"),
                one(fields, "cleanUp"),
                one(fields, "raster"),
                one(fields, "min"),
                one(fields, "max"),
                one(fields, "horizon"),
                one(fields, "lateCancellation"),
                one(fields, "approval"));
    }

    Problems problems(boolean fresh) {
        var problems = new Problems();
        problems.check("id", !fresh || id.matches("[a-z0-9]+(-[a-z0-9]+)*"), "set.room.id.mistake");
        problems.check("names.pl", !pl.isEmpty(), "set.room.name.mistake");
        problems.check("area", area.matches("\\d{1,6}([.,]\\d{1,2})?"), "set.room.area.mistake");
        problems.check(
                "layouts",
                layouts.values().stream().anyMatch(people -> people.matches("[1-9]\\d{0,4}"))
                        && layouts.values().stream().allMatch(people -> people.matches("\\d{0,5}")),
                "set.room.layouts.mistake");
        problems.check("lentTo", !lentTo.isEmpty(), "set.room.lent.mistake");
        Map.of(
                        "setUp",
                        setUp,
                        "cleanUp",
                        cleanUp,
                        "raster",
                        raster,
                        "min",
                        min,
                        "max",
                        max,
                        "horizon",
                        horizon,
                        "lateCancellation",
                        late)
                .forEach((field, text) -> problems.check(field, text.matches("\\d{1,5}"), "bk.count.mistake"));
        return problems;
    }

    /** @param there the room as it is; what the form doesn't say stays as it was */
    RoomDetails details(@Nullable Room there) {
        Map<String, String> names = texts(there == null ? Map.of() : there.names(), pl, en, uk);
        Map<String, String> house = new TreeMap<>(there == null ? Map.of() : there.houseRulesByLanguage());
        if (rules.isEmpty()) {
            house.clear();
        } else {
            house.put("pl", rules);
        }
        Map<String, Integer> people = new TreeMap<>();
        layouts.forEach((layout, text) -> {
            if (!text.isEmpty() && Integer.parseInt(text) > 0) {
                people.put(layout, Integer.valueOf(text));
            }
        });
        Map<String, String> known = new TreeMap<>();
        accessibility.forEach((fact, text) -> {
            if (text.equals("YES") || text.equals("NO")) {
                known.put(fact, text);
            }
        });
        return new RoomDetails(
                there == null ? id : null,
                null,
                names,
                house,
                new BigDecimal(area.replace(',', '.')),
                people,
                there == null
                        ? List.of()
                        : there.fixedEquipment().stream()
                                .map(piece -> new RoomDetails.Piece(piece.code(), piece.names(), piece.count()))
                                .toList(),
                known,
                Set.copyOf(lentTo),
                duration(setUp),
                duration(cleanUp),
                duration(raster),
                duration(min),
                duration(max),
                "P" + horizon + "D",
                "PT" + late + "H",
                approval.equals("TRUSTED_AT_ONCE") ? approval : "ALWAYS");
    }

    private static Map<String, String> texts(Map<String, String> before, String pl, String en, String uk) {
        Map<String, String> texts = new TreeMap<>(before);
        Map.of("pl", pl, "en", en, "uk", uk).forEach((language, text) -> {
            if (text.isEmpty()) {
                texts.remove(language);
            } else {
                texts.put(language, text);
            }
        });
        return texts;
    }

    private static String duration(String minutes) {
        return Duration.ofMinutes(Long.parseLong(minutes)).toString();
    }

    private static String minutes(@Nullable Duration length) {
        return length == null ? "" : String.valueOf(length.toMinutes());
    }

    private static String days(@Nullable String horizon) {
        if (horizon == null) {
            return "";
        }
        var period = Period.parse(horizon);
        return String.valueOf(
                period.getYears() * DAYS_OF_A_YEAR + period.getMonths() * DAYS_OF_A_MONTH + period.getDays());
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
