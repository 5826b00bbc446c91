package pl.krakow.centra.sites.gateway;

import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;

import com.ethlo.time.ITU;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads times as the API writes them, RFC 3339 with seconds, by a parser made for this one form: a board of 200 bookings has some
 * 400 of them, and the general parser took a tenth of the page's processor time. Anything else is left to the general one.
 */
final class ApiTimes extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1L;

    ApiTimes() {
        super("api-times");
        addDeserializer(OffsetDateTime.class, new Time<>(OffsetDateTime.class, time -> time));
        addDeserializer(Instant.class, new Time<>(Instant.class, OffsetDateTime::toInstant));
    }

    private static final class Time<T> extends StdScalarDeserializer<T> {

        private final transient Function<OffsetDateTime, T> of;

        Time(Class<T> type, Function<OffsetDateTime, T> of) {
            super(type);
            this.of = of;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws JacksonException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return handledType().cast(context.handleUnexpectedToken(context.constructType(handledType()), json));
            }
            var text = json.getString();
            try {
                return of.apply(ITU.parseDateTime(text));
            } catch (DateTimeException e) {
                return inOtherForms(text, context);
            }
        }

        private T inOtherForms(String text, DeserializationContext context) {
            try {
                return of.apply(OffsetDateTime.parse(text));
            } catch (DateTimeException e) {
                return handledType().cast(context.handleWeirdStringValue(handledType(), text, "%s", e.getMessage()));
            }
        }

        @Override
        @SuppressWarnings("unchecked") // made with this very class
        public Class<T> handledType() {
            return (Class<T>) super.handledType();
        }
    }
}
