package pl.krakow.centra.kit.test;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Points the context of an {@link EmbeddedInfrastructure} test to the embedded servers. */
record EmbeddedInfrastructureCustomizer(boolean broker) implements ContextCustomizer {
    private static final String NOBODY = "127.0.0.1:1";

    /** A consumer tries a record again, and is closed, only when the fetch it has under way is back. */
    private static final String LONGEST_FETCH = "100ms";

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        var properties = Map.<String, Object>of(
                "spring.mongodb.uri",
                EmbeddedServers.newDatabase(),
                "spring.kafka.bootstrap-servers",
                broker ? EmbeddedServers.bootstrapServers() : NOBODY,
                "spring.kafka.consumer.fetch-max-wait",
                LONGEST_FETCH,
                "logging.structured.format.console",
                "");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("embedded infrastructure", properties));
    }

    /** Found by Spring's test framework. */
    static final class Factory implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            var annotation = TestContextAnnotationUtils.findMergedAnnotation(testClass, EmbeddedInfrastructure.class);
            return annotation == null ? null : new EmbeddedInfrastructureCustomizer(annotation.broker());
        }
    }
}
