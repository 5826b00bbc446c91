package pl.krakow.centra.sites.site;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;

/** Host names and the sites behind them, both ways. */
@Component
@RequiredArgsConstructor
public class Hosts {

    private final CentreCatalogue catalogue;

    /** The site at a host name; nothing for a name the catalogue doesn't know. */
    public Optional<Site> site(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        var city = catalogue.city();
        if (name.equals(city.residentsHost())) {
            return Optional.of(new Site.Residents());
        }
        if (name.equals(city.cityOfficeHost())) {
            return Optional.of(new Site.CityOffice());
        }
        return catalogue.byHost(name).map(Site.OfCentre::new);
    }

    public Optional<Site> site(HttpServletRequest request) {
        return site(request.getServerName());
    }

    /** The address of a centre's own site, with the scheme and port of this request. */
    public String of(Centre centre, HttpServletRequest request) {
        return centre.hosts().isEmpty()
                ? residents(request)
                : base(centre.hosts().getFirst(), request);
    }

    public String residents(HttpServletRequest request) {
        return base(catalogue.city().residentsHost(), request);
    }

    public String cityOffice(HttpServletRequest request) {
        return base(catalogue.city().cityOfficeHost(), request);
    }

    private static String base(String host, HttpServletRequest request) {
        var scheme = request.getScheme();
        var port = request.getServerPort();
        var usual = "https".equals(scheme) ? 443 : 80;
        return scheme + "://" + host + (port == usual ? "" : ":" + port);
    }
}
