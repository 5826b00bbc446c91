package pl.krakow.centra.gateway.routing;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;

/** Every upstream there is: the shared pools and what the catalogue says individual centres have of their own. */
public final class Upstreams {
    private final Map<PlatformService, Upstream> shared;
    private final Map<CentreId, Map<PlatformService, Upstream>> own;

    private Upstreams(Map<PlatformService, Upstream> shared, Map<CentreId, Map<PlatformService, Upstream>> own) {
        this.shared = Map.copyOf(shared);
        this.own = Map.copyOf(own);
    }

    /** @throws IllegalArgumentException when the catalogue names an unknown service or an impossible address */
    static Upstreams of(Map<PlatformService, URI> pools, CentreCatalogue catalogue) {
        var shared = new HashMap<PlatformService, Upstream>();
        pools.forEach((service, uri) -> shared.put(service, new Upstream(service, null, uri)));
        var own = new HashMap<CentreId, Map<PlatformService, Upstream>>();
        for (var centre : catalogue.all()) {
            var ofCentre = new HashMap<PlatformService, Upstream>();
            centre.upstreams().forEach((name, uri) -> {
                var service = PlatformService.named(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "centre '%s' names an upstream of '%s', which is no service"
                                        .formatted(centre.id(), name)));
                ofCentre.put(service, new Upstream(service, centre.id(), uri));
            });
            if (!ofCentre.isEmpty()) {
                own.put(centre.id(), Map.copyOf(ofCentre));
            }
        }
        return new Upstreams(shared, own);
    }

    /** The one that answers for the centre: its own, else the shared pool. */
    public Upstream serving(PlatformService service, @Nullable CentreId centre) {
        var ofCentre =
                centre == null ? null : own.getOrDefault(centre, Map.of()).get(service);
        return ofCentre != null ? ofCentre : Objects.requireNonNull(shared.get(service));
    }

    /** Centres' own first, so that the more particular route comes before the general one. */
    public List<Upstream> all() {
        var all = new ArrayList<Upstream>();
        own.values().forEach(ofCentre -> all.addAll(ofCentre.values()));
        all.addAll(shared.values());
        return all;
    }
}
