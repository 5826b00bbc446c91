package pl.krakow.centra.kit.problem.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** The form a value was expected in, as far as its type tells. */
enum Expected {
    ONE_OF,
    DATE,
    DATE_TIME,
    LOCAL_DATE_TIME,
    TIME,
    DURATION,
    UUID,
    NUMBER,
    TRUTH,
    ANYTHING;

    private static final Map<Class<?>, Expected> BY_TYPE = Map.of(
            LocalDate.class, DATE,
            LocalDateTime.class, LOCAL_DATE_TIME,
            OffsetDateTime.class, DATE_TIME,
            ZonedDateTime.class, DATE_TIME,
            Instant.class, DATE_TIME,
            LocalTime.class, TIME,
            Duration.class, DURATION,
            java.util.UUID.class, UUID,
            Boolean.class, TRUTH);

    static Expected of(@Nullable Class<?> type) {
        if (type == null) {
            return ANYTHING;
        }
        Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed.isEnum()) {
            return ONE_OF;
        }
        return Number.class.isAssignableFrom(boxed) ? NUMBER : BY_TYPE.getOrDefault(boxed, ANYTHING);
    }

    /** The values of an enum, as requests write them; of another type there are none. */
    static String names(Class<?> type) {
        return !type.isEnum()
                ? ""
                : Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Under which its words stand among the kit's texts of fields. */
    String text() {
        return "expected." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
