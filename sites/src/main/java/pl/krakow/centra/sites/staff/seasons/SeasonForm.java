package pl.krakow.centra.sites.staff.seasons;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.seasons.Season;
import pl.krakow.centra.sites.api.seasons.SeasonsApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;

/**
 * A season as it is planned. Wishes are taken from the beginning of one day to the end of another; the cap is in hours.
 *
 * @param revision of the season the form was opened with; 0 for a new one
 */
record SeasonForm(
        long revision,
        String name,
        String from,
        String until,
        String wishesFrom,
        String wishesUntil,
        String cap,
        List<String> rooms) {

    private static final int MINUTES = 60;
    private static final int LONGEST_NAME = 200;

    static SeasonForm fresh(LocalDate today) {
        return new SeasonForm(
                0, "", "", "", today.plusDays(7).toString(), today.plusDays(28).toString(), "8", List.of());
    }

    static SeasonForm of(Season season, ZoneId zone) {
        return new SeasonForm(
                season.revision(),
                season.name(),
                season.from().toString(),
                season.until().toString(),
                firstDay(season.wishesFrom(), zone).toString(),
                lastDay(season.wishesUntil(), zone).toString(),
                BigDecimal.valueOf(season.cap().toMinutes())
                        .divide(BigDecimal.valueOf(MINUTES), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString(),
                season.rooms());
    }

    static SeasonForm read(MultiValueMap<String, String> fields) {
        var revision = Fields.text(fields, "revision");
        return new SeasonForm(
                revision.matches("\\d{1,9}") ? Long.parseLong(revision) : 0,
                Fields.text(fields, "name"),
                Fields.text(fields, "from"),
                Fields.text(fields, "until"),
                Fields.text(fields, "wishesFrom"),
                Fields.text(fields, "wishesUntil"),
                Fields.text(fields, "cap"),
                List.copyOf(fields.getOrDefault("rooms", List.of())));
    }

    Problems problems() {
        var problems = new Problems();
        var first = Fields.date(from);
        var last = Fields.date(until);
        var opens = Fields.date(wishesFrom);
        var closes = Fields.date(wishesUntil);
        problems.check("name", !name.isEmpty() && name.length() <= LONGEST_NAME, "seasons.name.mistake");
        problems.check("from", first != null, "seasons.day.mistake");
        problems.check("until", last != null, "seasons.day.mistake");
        problems.check("until", first == null || last == null || !last.isBefore(first), "seasons.until.mistake");
        problems.check("wishesFrom", opens != null, "seasons.day.mistake");
        problems.check("wishesUntil", closes != null, "seasons.day.mistake");
        problems.check(
                "wishesUntil", opens == null || closes == null || !closes.isBefore(opens), "seasons.until.mistake");
        problems.check("cap", minutes() != null, "seasons.cap.mistake");
        problems.check("rooms", !rooms.isEmpty(), "seasons.rooms.mistake");
        return problems;
    }

    /** @param before the season as it is, whose times stay where their day does; null for a new one */
    SeasonsApi.Draft draft(ZoneId zone, @Nullable Season before) {
        var opens = LocalDate.parse(wishesFrom);
        var closes = LocalDate.parse(wishesUntil);
        var length = minutes();
        return new SeasonsApi.Draft(
                name,
                LocalDate.parse(from),
                LocalDate.parse(until),
                rooms,
                before != null && opens.equals(firstDay(before.wishesFrom(), zone))
                        ? before.wishesFrom()
                        : opens.atStartOfDay(zone).toOffsetDateTime(),
                before != null && closes.equals(lastDay(before.wishesUntil(), zone))
                        ? before.wishesUntil()
                        : closes.plusDays(1).atStartOfDay(zone).toOffsetDateTime(),
                Duration.ofMinutes(length == null ? 0 : length));
    }

    /** Fields of the form by the API's pointers to what was sent. */
    static String field(String pointer) {
        var name = pointer.replaceFirst("^/", "").replaceFirst("/.*$", "");
        return name.equals("weeklyCap") ? "cap" : name;
    }

    private @Nullable Long minutes() {
        var plain = cap.replace(',', '.');
        if (!plain.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            return null;
        }
        long minutes = Math.round(Double.parseDouble(plain) * MINUTES);
        return minutes < 1 ? null : minutes;
    }

    private static LocalDate firstDay(OffsetDateTime time, ZoneId zone) {
        return time.atZoneSameInstant(zone).toLocalDate();
    }

    private static LocalDate lastDay(OffsetDateTime time, ZoneId zone) {
        var local = time.atZoneSameInstant(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
    }
}
