package pl.krakow.centra.sites.figures;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.reports.Indicators;
import pl.krakow.centra.sites.words.Words;

/**
 * The parts figures can be divided into, in words: {@code eventKind TRAINING} is “szkolenia”. Templates of figures know it
 * as {@code parts}. Rooms stay their numbers; what a centre made up itself, such as a step of its own path, stays its code.
 */
@Component
@RequiredArgsConstructor
public class Parts {

    /** What can be divided by a short list that is the same everywhere. */
    static final Map<String, List<String>> LISTED = Map.ofEntries(
            Map.entry("beneficiaryKind", List.of("ORGANISATION", "INFORMAL_GROUP", "INDIVIDUAL")),
            Map.entry("audience", List.of("NGO", "INFORMAL_GROUP", "RESIDENT")),
            Map.entry("age", List.of("0-17", "18-25", "26-40", "41-60", "61-")),
            Map.entry("calledOffBy", List.of("USER", "CENTRE")),
            Map.entry("answer", List.of("CONFIRMED", "DECLINED")),
            Map.entry(
                    "eventKind",
                    List.of(
                            "SEMINAR",
                            "TRAINING",
                            "WORKING_GROUP",
                            "STUDY_VISIT",
                            "CONFERENCE",
                            "FAIR",
                            "DEBATE",
                            "EXHIBITION",
                            "OTHER")),
            Map.entry("way", List.of("ON_SITE", "ONLINE", "PHONE")),
            Map.entry("outcome", List.of("ANSWERED", "DOCUMENT_PREPARED", "REFERRED_ELSEWHERE", "TO_BE_CONTINUED")),
            Map.entry(
                    "result",
                    List.of(
                            "REACHED",
                            "PARTLY",
                            "NOT_REACHED",
                            "BROKEN_OFF",
                            "WITHDRAWN",
                            "REJECTED",
                            "ASSOCIATION",
                            "ORDINARY_ASSOCIATION",
                            "FOUNDATION",
                            "JOINED_ANOTHER",
                            "DROPPED",
                            "OTHER")),
            Map.entry("courseKind", List.of("COACHING", "MENTORING")),
            Map.entry("entryKind", List.of("ARTICLE", "TEMPLATE", "RECORDING", "ANSWER")),
            Map.entry("commitment", List.of("SINGLE_ACTION", "SHIFTS", "LONG_TERM")),
            Map.entry(
                    "ageBand",
                    List.of(
                            "UNDER_13",
                            "FROM_13_TO_17",
                            "FROM_18_TO_24",
                            "FROM_25_TO_34",
                            "FROM_35_TO_49",
                            "FROM_50_TO_64",
                            "FROM_65")),
            Map.entry(
                    "placementState",
                    List.of(
                            "APPLIED",
                            "WAITING",
                            "OFFERED",
                            "ACCEPTED",
                            "AGREED",
                            "RUNNING",
                            "FINISHED",
                            "BROKEN_OFF",
                            "NO_SHOW",
                            "DECLINED",
                            "EXPIRED",
                            "WITHDRAWN",
                            "REJECTED")));

    private static final int DAY_IN_MINUTES = 24 * 60;

    private final Words words;

    /**
     * A part that can be chosen.
     *
     * @param what indicator, dimension and value, {@code eventPeople|eventKind|TRAINING}
     */
    public record Part(String what, String name) {}

    /** One part in words, by dimension and value. */
    public String name(String dimension, String value) {
        return switch (dimension) {
            case "hour" -> hour(value);
            case "weekday" -> weekday(value);
            case "roomTime" -> roomTime(value);
            case "answeredWithin" -> within(value);
            default -> words.named("part." + dimension.toLowerCase(Locale.ROOT), value);
        };
    }

    /** The parts of an indicator that can be chosen without knowing a centre. */
    public List<Part> of(Indicators.Indicator indicator) {
        return indicator.dimensions().stream()
                .filter(LISTED::containsKey)
                .flatMap(dimension -> LISTED.getOrDefault(dimension, List.of()).stream()
                        .map(value -> new Part(indicator.id() + "|" + dimension + "|" + value, name(dimension, value))))
                .toList();
    }

    private String hour(String value) {
        return isNumber(value) ? words.text("part.hour", value, String.valueOf(Integer.parseInt(value) + 1)) : value;
    }

    private String weekday(String value) {
        return value.matches("[1-7]") ? words.capital(words.weekday(DayOfWeek.of(Integer.parseInt(value)))) : value;
    }

    private String roomTime(String value) {
        var parts = value.split("/");
        int last = parts.length - 1;
        return last >= 2 && parts[last - 1].matches("[1-7]")
                ? words.text(
                        "part.roomtime",
                        value.substring(0, value.length() - parts[last].length() - parts[last - 1].length() - 2),
                        words.dayOfWeek(DayOfWeek.of(Integer.parseInt(parts[last - 1]))),
                        parts[last])
                : value;
    }

    private String within(String value) {
        if (!isNumber(value)) {
            return value;
        }
        int minutes = Integer.parseInt(value);
        var length = minutes > DAY_IN_MINUTES && minutes % DAY_IN_MINUTES == 0
                ? words.text("part.days", words.number(minutes / DAY_IN_MINUTES))
                : words.length(Duration.ofMinutes(minutes));
        return words.text("part.answeredwithin", length);
    }

    private static boolean isNumber(String value) {
        return value.matches("\\d{1,7}");
    }
}
