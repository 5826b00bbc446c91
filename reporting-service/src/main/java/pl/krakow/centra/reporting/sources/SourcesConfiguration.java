package pl.krakow.centra.reporting.sources;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SourcesConfiguration {

    /** Asks the store when it is read, and only then. */
    @Bean
    MeterBinder silentSources(ObjectProvider<LookAtSources> sources) {
        return registry -> Gauge.builder(
                        "centra.reporting.sources.silent",
                        sources,
                        all -> all.getObject().silent())
                .description("sources of events that have been silent for longer than usual")
                .register(registry);
    }
}
