package pl.krakow.centra.sites.residents.rooms;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import pl.krakow.centra.sites.residents.nearby.Nearby;

/**
 * What somebody looks for: a plain GET form, so that a search has an address. What can't be read falls back to the
 * usual and is named in {@code mistakes}.
 *
 * @param parts of the day; none means any
 * @param equipment codes the room must have
 * @param centre a centre's slug; null for all
 */
public record RoomQuery(
        LocalDate date,
        int minutes,
        int people,
        Set<Part> parts,
        Set<String> equipment,
        boolean stepFree,
        @Nullable String centre,
        List<String> mistakes) {

    static final int MOST_PEOPLE = 2000;
    private static final int DAYS_AHEAD = 365;
    private static final int USUAL_MINUTES = 120;
    private static final int USUAL_PEOPLE = 10;
    public static final List<Integer> LENGTHS = List.of(60, 90, 120, 180, 240, 360, 480);

    /** When of the day. */
    public enum Part {
        MORNING(LocalTime.MIN, LocalTime.NOON),
        AFTERNOON(LocalTime.NOON, LocalTime.of(16, 0)),
        EVENING(LocalTime.of(16, 0), LocalTime.MAX);

        private final LocalTime from;
        private final LocalTime to;

        Part(LocalTime from, LocalTime to) {
            this.from = from;
            this.to = to;
        }

        boolean has(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static RoomQuery usual(LocalDate today) {
        return new RoomQuery(
                workdayAfter(today), USUAL_MINUTES, USUAL_PEOPLE, Set.of(), Set.of(), false, null, List.of());
    }

    static RoomQuery read(MultiValueMap<String, String> form, LocalDate today) {
        var mistakes = new ArrayList<String>();
        var parts = EnumSet.noneOf(Part.class);
        for (var part : Part.values()) {
            if (form.getOrDefault("part", List.of()).contains(part.word())) {
                parts.add(part);
            }
        }
        var centre = form.getFirst("centre");
        return new RoomQuery(
                date(form.getFirst("date"), today, mistakes),
                number(form.getFirst("minutes"), 15, 24 * 60, USUAL_MINUTES, "minutes", mistakes),
                number(form.getFirst("people"), 1, MOST_PEOPLE, USUAL_PEOPLE, "people", mistakes),
                parts,
                Set.copyOf(form.getOrDefault("equipment", List.of())),
                form.containsKey("step-free"),
                centre == null || centre.isBlank() ? null : centre,
                List.copyOf(mistakes));
    }

    private static LocalDate date(@Nullable String text, LocalDate today, List<String> mistakes) {
        var usual = workdayAfter(today);
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            var date = LocalDate.parse(text.trim());
            if (!date.isBefore(today) && !date.isAfter(today.plusDays(DAYS_AHEAD))) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // named below, like a date out of range
        }
        mistakes.add("date");
        return usual;
    }

    private static int number(
            @Nullable String text, int least, int most, int usual, String field, List<String> mistakes) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            var number = Integer.parseInt(text.trim());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // named below, like a number out of range
        }
        mistakes.add(field);
        return usual;
    }

    /** Centres may be closed at the weekend; a first search should find something. */
    private static LocalDate workdayAfter(LocalDate date) {
        var next = date.plusDays(1);
        while (next.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Where to look when everything is closed on the day asked for. */
    public LocalDate nextWorkday() {
        return workdayAfter(date);
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }

    boolean suits(LocalTime start) {
        return parts.isEmpty() || parts.stream().anyMatch(part -> part.has(start));
    }

    public boolean wants(Part part) {
        return parts.contains(part);
    }

    public boolean wantsEquipment(String code) {
        return equipment.contains(code);
    }

    /** The same search, however far away from there. */
    public String anyDistance(Nearby nearby) {
        var address = UriComponentsBuilder.fromPath("/rooms")
                .queryParam("date", date)
                .queryParam("minutes", minutes)
                .queryParam("people", people);
        parts.forEach(part -> address.queryParam("part", part.word()));
        equipment.stream().sorted().forEach(code -> address.queryParam("equipment", code));
        if (stepFree) {
            address.queryParam("step-free", "true");
        }
        nearby.parameters().forEach(address::queryParam);
        return address.replaceQueryParam("within").encode().build().toUriString();
    }

    public boolean has(String field) {
        return mistakes.contains(field);
    }
}
