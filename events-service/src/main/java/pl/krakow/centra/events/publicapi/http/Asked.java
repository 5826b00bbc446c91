package pl.krakow.centra.events.publicapi.http;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.programme.domain.Audience;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.publicapi.Filter;
import pl.krakow.centra.events.publicapi.Showcase.Order;
import pl.krakow.centra.events.publicapi.domain.SearchWords;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.problem.ProblemTexts;
import pl.krakow.centra.kit.web.Languages;
import pl.krakow.centra.kit.web.Times;

/**
 * Understands what a request chooses by. A word that isn't known, that is said twice or with a value it can't have is refused:
 * who mistypes a filter must not be given everything.
 */
@Component
@RequiredArgsConstructor
class Asked {

    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 200;
    private static final int MOST_DAYS = 366;
    private static final double USUAL_METRES = 5_000;
    private static final int MOST_METRES = 200_000;
    private static final int OLDEST = 150;

    private final CentreCatalogue centres;
    private final ProblemTexts texts;
    private final Languages languages;
    private final Clock clock;

    /** @param since to harvest; null otherwise */
    record Wanted(Filter filter, Order order, @Nullable Instant since) {}

    /** @param centre whose events alone are wanted; null for all */
    Wanted list(MultiValueMap<String, String> query, @Nullable CentreId centre) {
        return new Reading(query, Word.OF_LISTS, centre).wanted();
    }

    Filter feed(MultiValueMap<String, String> query, @Nullable CentreId centre) {
        return new Reading(query, Word.OF_FEEDS, centre).wanted().filter();
    }

    /** One request as it is taken apart; what is wrong with it is gathered. */
    private final class Reading {

        private final MultiValueMap<String, String> query;
        private final @Nullable CentreId centre;
        private final ZoneId zone;
        private final List<FieldError> wrong = new ArrayList<>();

        Reading(MultiValueMap<String, String> query, Set<Word> known, @Nullable CentreId centre) {
            this.query = query;
            this.centre = centre;
            this.zone = centres.city().zone();
            var harvest = query.containsKey(Word.LAST_MODIFIED_SINCE.parameter());
            query.forEach((name, values) -> {
                var word = Word.of(name).filter(known::contains);
                if (word.isEmpty()) {
                    wrong("?" + name, "unknown-parameter");
                } else if (values.size() > 1) {
                    wrong("?" + name, "said-twice");
                } else if (harvest && !Word.OF_HARVESTS.contains(word.get())) {
                    wrong("?" + name, "not-with-harvest");
                }
            });
        }

        Wanted wanted() {
            var since = one(Word.LAST_MODIFIED_SINCE, this::moment).orElse(null);
            var filter = filter();
            var order = one(Word.SORT, Asked::order).orElse(Order.START);
            if (!wrong.isEmpty()) {
                throw new Problem(KitProblem.INVALID_REQUEST).errors(wrong);
            }
            if (filter.from() != null
                    && filter.until() != null
                    && !filter.until().isAfter(filter.from())) {
                throw new Problem(EventsProblem.PERIOD_BACKWARDS);
            }
            return new Wanted(filter, order, since);
        }

        private Filter filter() {
            var days = one(Word.DAYS, text -> Asked.number(text, 1, MOST_DAYS));
            if (days.isPresent() && (query.containsKey("start") || query.containsKey("end"))) {
                wrong("?days", "not-together");
            }
            if (query.containsKey("distance") && !query.containsKey("near")) {
                wrong("?distance", "not-together");
            }
            var from = one(Word.START, text -> time(text, false)).orElseGet(() -> startOf(today()));
            var until = days.map(count -> startOf(today().plusDays(count)))
                    .or(() -> one(Word.END, text -> time(text, true)))
                    .orElse(null);
            var free = one(Word.IS_FREE, Asked::truth);
            return new Filter(
                    divisions(),
                    from,
                    until,
                    states(),
                    many(Word.TYPE, EventKind::valueOf),
                    one(Word.SUPER_EVENT, Asked::uuid).orElse(null),
                    many(Word.TOPIC, text -> text),
                    many(Word.KEYWORD, SearchWords::folded),
                    many(Word.KEYWORD_AND, SearchWords::folded),
                    many(Word.KEYWORD_NOT, SearchWords::folded),
                    many(Word.LANGUAGE, Asked::language),
                    many(Word.AUDIENCE, Audience.Group::valueOf),
                    one(Word.SUITABLE_FOR, text -> Asked.number(text, 0, OLDEST))
                            .orElse(null),
                    one(Word.INTERNET_BASED, Asked::truth).orElse(null),
                    one(Word.HAS_FREE_PLACES, Asked::truth).orElse(false) ? clock.instant() : null,
                    one(Word.TEXT, SearchWords::asked).orElse(List.of()),
                    circle(),
                    free.isPresent() && !free.get());
        }

        private Set<String> divisions() {
            var named = many(
                    Word.DIVISION,
                    text -> CentreId.parse(text)
                            .filter(id -> centres.find(id).isPresent())
                            .orElseThrow(IllegalArgumentException::new)
                            .value());
            if (centre == null) {
                return named;
            }
            if (query.containsKey(Word.DIVISION.parameter())) {
                wrong("?division", "not-together");
            }
            return Set.of(centre.value());
        }

        private Set<EventState> states() {
            var states = EnumSet.noneOf(EventState.class);
            many(Word.EVENT_STATUS, text -> switch (text) {
                        case "EventScheduled" -> EnumSet.of(EventState.PUBLISHED, EventState.HELD);
                        case "EventPostponed" -> EnumSet.of(EventState.POSTPONED);
                        case "EventCancelled" -> EnumSet.of(EventState.CANCELLED);
                        default -> throw new IllegalArgumentException(text);
                    })
                    .forEach(states::addAll);
            return states.isEmpty() ? EnumSet.of(EventState.PUBLISHED, EventState.HELD) : states;
        }

        private Filter.@Nullable Circle circle() {
            double metres = one(Word.DISTANCE, text -> Asked.number(text, 1, MOST_METRES))
                    .map(Integer::doubleValue)
                    .orElse(USUAL_METRES);
            return one(Word.NEAR, Asked::place)
                    .map(place -> new Filter.Circle(place, metres))
                    .orElse(null);
        }

        private <T> Optional<T> one(Word word, Function<String, T> reader) {
            var text = query.getFirst(word.parameter());
            if (text == null) {
                return Optional.empty();
            }
            return read(word, text, reader);
        }

        private <T> Set<T> many(Word word, Function<String, T> reader) {
            var text = query.getFirst(word.parameter());
            if (text == null) {
                return Set.of();
            }
            var parts = text.split(",", -1);
            if (parts.length > MOST_VALUES) {
                wrong("?" + word.parameter(), "wrong-value");
                return Set.of();
            }
            return Arrays.stream(parts)
                    .map(String::strip)
                    .flatMap(part -> read(word, part, reader).stream())
                    .collect(toCollection(LinkedHashSet::new));
        }

        private <T> Optional<T> read(Word word, String text, Function<String, T> reader) {
            try {
                if (!text.isBlank() && text.length() <= LONGEST) {
                    return Optional.of(reader.apply(text));
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                // said below
            }
            wrong("?" + word.parameter(), "wrong-value");
            return Optional.empty();
        }

        private void wrong(String pointer, String code) {
            wrong.add(new FieldError(pointer, texts.field(code, languages.current()), code));
        }

        private LocalDate today() {
            return LocalDate.now(clock.withZone(zone));
        }

        private Instant startOf(LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }

        /** @param included whether a date means its last moment */
        private Instant time(String text, boolean included) {
            return switch (text) {
                case "now" -> clock.instant();
                case "today" -> startOf(included ? today().plusDays(1) : today());
                default ->
                    text.length() <= "2026-12-01".length()
                            ? startOf(((LocalDate) sane(LocalDate.class, text)).plusDays(included ? 1 : 0))
                            : moment(text);
            };
        }

        private Instant moment(String text) {
            // a plus that nobody escaped is a space
            var offset = (OffsetDateTime) sane(OffsetDateTime.class, text.replace(' ', '+'));
            return offset.toInstant();
        }

        private Object sane(Class<?> type, String text) {
            var reader = Times.readers().get(type);
            if (reader == null) {
                throw new IllegalArgumentException(type.getName());
            }
            return reader.apply(text);
        }
    }

    private static Order order(String text) {
        return Arrays.stream(Order.values())
                .filter(order -> order != Order.CHANGED_DOWN && order.word().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static UUID uuid(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    private static String language(String text) {
        if (!text.matches("[a-z]{2}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static int number(String text, int least, int most) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(text);
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static Coordinates place(String text) {
        var degrees = text.split(",", -1);
        if (degrees.length != 2
                || !Arrays.stream(degrees).allMatch(each -> each.matches("-?[0-9]{1,3}([.][0-9]{1,12})?"))) {
            throw new IllegalArgumentException(text);
        }
        return new Coordinates(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
    }
}
