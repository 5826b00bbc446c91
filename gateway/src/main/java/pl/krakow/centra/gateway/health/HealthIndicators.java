package pl.krakow.centra.gateway.health;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.gateway.routing.PlatformService;
import pl.krakow.centra.kit.centre.Centre;

/** The platform's health told twice: by service (the shared pools) and by centre (whatever serves it). */
@Configuration(proxyBeanMethods = false)
class HealthIndicators {

    @Bean
    ReactiveHealthIndicator servicesHealthIndicator(PlatformProbe probe) {
        return () -> probe.state().map(HealthIndicators::byService);
    }

    @Bean
    ReactiveHealthIndicator centresHealthIndicator(PlatformProbe probe) {
        return () -> probe.state().map(HealthIndicators::byCentre);
    }

    private static Health byService(PlatformState state) {
        var services = new LinkedHashMap<String, Status>();
        Arrays.stream(PlatformService.values()).forEach(service -> services.put(service.id(), state.of(service, null)));
        return health(state, services);
    }

    private static Health byCentre(PlatformState state) {
        var centres = new LinkedHashMap<String, Object>();
        state.catalogue().all().forEach(centre -> centres.put(centre.id().value(), ofCentre(state, centre)));
        return health(state, centres);
    }

    private static CentreHealth ofCentre(PlatformState state, Centre centre) {
        var services = new LinkedHashMap<String, ServiceHealth>();
        for (var service : PlatformService.values()) {
            var own = state.upstreams().serving(service, centre.id()).centre() != null;
            services.put(
                    service.id(),
                    new ServiceHealth(state.of(service, centre.id()).getCode(), own ? "own" : "shared"));
        }
        return new CentreHealth(state.of(centre.id()).getCode(), services);
    }

    private static Health health(PlatformState state, Map<String, ?> details) {
        var centres = state.catalogue().all().stream()
                .map(centre -> state.of(centre.id()))
                .toList();
        return Health.status(PlatformState.together(centres))
                .withDetails(details)
                .build();
    }

    private record CentreHealth(String status, Map<String, ServiceHealth> services) {}

    /** @param instance {@code own} when the centre has its own, {@code shared} when it uses everybody's */
    private record ServiceHealth(String status, String instance) {}
}
