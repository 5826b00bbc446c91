package pl.krakow.centra.kit.web.mvc;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

import pl.krakow.centra.kit.web.Times;

/**
 * JSON of requests is read strictly: no unknown or doubled members, no text where a number belongs, no empty text where
 * an id or a number belongs, nothing after the end. Times keep the offset they were written with. Absent values are left out of answers.
 */
public final class RequestJson implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder json) {
        json.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(
                        DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                        DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
                        DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .addModule(times());
    }

    private static SimpleModule times() {
        var module = new SimpleModule("centra-times");
        Times.readers().forEach((type, reader) -> add(module, type, reader));
        module.addSerializer(new TimeSerializer());
        return module;
    }

    @SuppressWarnings("unchecked") // Times pairs each type with its own reader
    private static <T> void add(SimpleModule module, Class<T> type, Function<String, ?> reader) {
        module.addDeserializer(type, new TimeDeserializer<>(type, (Function<String, T>) reader));
    }

    /** Writes what the framework's own writes; a schedule of a month has tens of thousands of times. */
    private static final class TimeSerializer extends StdSerializer<OffsetDateTime> {

        TimeSerializer() {
            super(OffsetDateTime.class);
        }

        @Override
        public void serialize(OffsetDateTime time, JsonGenerator json, SerializationContext context) {
            json.writeString(Times.write(time));
        }
    }

    private static final class TimeDeserializer<T> extends StdScalarDeserializer<T> {
        private final Function<String, T> reader;

        TimeDeserializer(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        @SuppressWarnings("unchecked") // Jackson's contract: the result is of the handled type
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(_valueClass, parser);
            }
            var text = parser.getString();
            try {
                return reader.apply(text);
            } catch (DateTimeException | ArithmeticException e) {
                return (T) context.handleWeirdStringValue(_valueClass, text, "not a time as RFC 3339 writes it");
            }
        }
    }
}
