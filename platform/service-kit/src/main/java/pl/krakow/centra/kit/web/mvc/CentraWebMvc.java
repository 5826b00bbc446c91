package pl.krakow.centra.kit.web.mvc;

import java.util.List;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import pl.krakow.centra.kit.web.Times;

/** Makes the kit's parameters known to Spring MVC. */
@RequiredArgsConstructor
public final class CentraWebMvc implements WebMvcConfigurer {
    private final List<HandlerMethodArgumentResolver> parameters;
    private final CentreIdConverter centres;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addAll(parameters);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(centres);
        Times.readers().forEach((type, reader) -> add(registry, type, reader));
    }

    @SuppressWarnings("unchecked") // Times pairs each type with its own reader
    private static <T> void add(FormatterRegistry registry, Class<T> type, Function<String, ?> reader) {
        registry.addConverter(String.class, type, (Converter<String, T>) text -> (T) reader.apply(text));
    }
}
