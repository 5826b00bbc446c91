package pl.krakow.centra.kit.centre;

import java.net.URI;

import org.springframework.web.util.UriComponentsBuilder;

/** Where the sites are found from outside, for links in what leaves the platform: letters, calendars, feeds. */
public final class CentreSites {

    private final CentreCatalogue centres;
    private final URI residents;

    /** @param residents the residents' site; centres answer under their own host names at the same port */
    public CentreSites(CentreCatalogue centres, URI residents) {
        this.centres = centres;
        this.residents = residents;
    }

    /** The centre's own site; the residents' where it has none, or where it is no centre's. */
    public URI of(String centre) {
        var host = centres.byId(centre).flatMap(found -> found.hosts().stream().findFirst());
        return UriComponentsBuilder.fromUri(residents)
                .host(host.orElse(residents.getHost()))
                .build()
                .toUri();
    }

    public URI residents() {
        return residents;
    }
}
