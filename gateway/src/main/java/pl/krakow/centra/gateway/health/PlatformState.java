package pl.krakow.centra.gateway.health;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Status;

import pl.krakow.centra.gateway.routing.PlatformService;
import pl.krakow.centra.gateway.routing.Upstream;
import pl.krakow.centra.gateway.routing.Upstreams;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;

/**
 * Which upstreams answered, all asked at the same moment.
 *
 * @param catalogue the centres of that moment
 * @param upstreams the upstreams of that moment
 * @param answering those of them that said they are well
 */
record PlatformState(CentreCatalogue catalogue, Upstreams upstreams, Set<Upstream> answering) {
    static final Status DEGRADED = new Status("DEGRADED");

    Status of(PlatformService service, @Nullable CentreId centre) {
        return answering.contains(upstreams.serving(service, centre)) ? Status.UP : Status.DOWN;
    }

    Status of(CentreId centre) {
        return together(List.of(PlatformService.values()).stream()
                .map(service -> of(service, centre))
                .toList());
    }

    /** All well, none well, or something between. */
    static Status together(Collection<Status> parts) {
        if (parts.stream().allMatch(Status.UP::equals)) {
            return Status.UP;
        }
        return parts.stream().allMatch(Status.DOWN::equals) ? Status.DOWN : DEGRADED;
    }
}
