package pl.krakow.centra.kit.centre;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.Resource;

/** Reads {@code centres.yml}. A file that is missing, malformed or contradicts itself fails with one clear sentence. */
public final class CentreCatalogueFile {

    private CentreCatalogueFile() {}

    /** @throws InvalidCatalogueException when the file can't be used */
    public static CentreCatalogue load(Resource file) {
        var document = read(file);
        try {
            return new LoadedCatalogue(
                    require(document.city(), "city").toCity(),
                    require(document.centres(), "centres").stream()
                            .map(CentreEntry::toCentre)
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new InvalidCatalogueException(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static CatalogueDocument read(Resource file) {
        if (!file.isReadable()) {
            throw new InvalidCatalogueException(file, "it can't be read", null);
        }
        var sources = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader().load(file.getDescription(), file).forEach(sources::addLast);
        } catch (IOException e) {
            throw new InvalidCatalogueException(file, "it can't be read", e);
        } catch (RuntimeException e) {
            throw new InvalidCatalogueException(file, "it is not YAML: " + firstLine(e), e);
        }
        try {
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind(
                            "",
                            Bindable.of(CatalogueDocument.class),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                    .orElseThrow(() -> new InvalidCatalogueException(file, "it is empty", null));
        } catch (BindException e) {
            throw new InvalidCatalogueException(file, "wrong at '" + e.getName() + "': " + rootLine(e), e);
        }
    }

    private static String rootLine(Throwable e) {
        var root = e;
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return firstLine(root);
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** The catalogue file can't be used; the message says which file and what is wrong in one sentence. */
    public static final class InvalidCatalogueException extends RuntimeException {
        InvalidCatalogueException(Resource file, String what, @Nullable Throwable cause) {
            super("The catalogue of centres, %s, can't be used: %s.".formatted(file.getDescription(), what), cause);
        }
    }

    record CatalogueDocument(
            @Nullable CityEntry city, @Nullable List<CentreEntry> centres) {}

    record CityEntry(
            String id,
            String name,
            ZoneId zone,
            String domain,
            String cityOfficeHost,
            String residentsHost,
            @Nullable Map<String, LocationEntry> districts) {
        City toCity() {
            return new City(
                    require(id, "city.id"),
                    require(name, "city.name"),
                    require(zone, "city.zone"),
                    require(domain, "city.domain"),
                    host(require(cityOfficeHost, "city.city-office-host")),
                    host(require(residentsHost, "city.residents-host")),
                    districts == null ? Map.of() : middles(districts));
        }

        private static Map<String, Coordinates> middles(Map<String, LocationEntry> districts) {
            var middles = new HashMap<String, Coordinates>();
            districts.forEach((slug, middle) -> {
                try {
                    middles.put(slug, middle.toCoordinates());
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("district '" + slug + "': " + e.getMessage(), e);
                }
            });
            return middles;
        }
    }

    record CentreEntry(
            String id,
            Map<String, String> name,
            Map<String, String> shortName,
            AddressEntry address,
            LocationEntry location,
            List<String> hosts,
            ZoneId zone,
            List<Locale> languages,
            String accent,
            String mark,
            boolean stepFree,
            @Nullable List<OperatorEntry> operators,
            @Nullable Map<String, URI> upstreams) {

        Centre toCentre() {
            var slug = CentreId.parse(require(id, "the id of a centre"))
                    .orElseThrow(() -> new IllegalArgumentException("'" + id + "' is not a centre's slug"));
            try {
                return new Centre(
                        slug,
                        new LocalizedText(require(name, "name")),
                        new LocalizedText(require(shortName, "short-name")),
                        require(address, "address").toAddress(),
                        require(location, "location").toCoordinates(),
                        require(hosts, "hosts").stream()
                                .map(CentreCatalogueFile::host)
                                .toList(),
                        require(zone, "zone"),
                        require(languages, "languages"),
                        require(accent, "accent"),
                        require(mark, "mark"),
                        stepFree,
                        operators == null
                                ? List.of()
                                : operators.stream().map(OperatorEntry::toTerm).toList(),
                        upstreams == null ? Map.of() : upstreams);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("centre '" + id + "': " + e.getMessage(), e);
            }
        }
    }

    record AddressEntry(
            String street,
            String postalCode,
            String city,
            @Nullable Map<String, String> note) {
        Address toAddress() {
            return new Address(
                    require(street, "address.street"),
                    require(postalCode, "address.postal-code"),
                    require(city, "address.city"),
                    note == null ? null : new LocalizedText(note));
        }
    }

    record LocationEntry(Double latitude, Double longitude) {
        Coordinates toCoordinates() {
            return new Coordinates(require(latitude, "location.latitude"), require(longitude, "location.longitude"));
        }
    }

    record OperatorEntry(String name, LocalDate from, LocalDate until) {
        OperatorTerm toTerm() {
            return new OperatorTerm(
                    require(name, "operators.name"),
                    require(from, "operators.from"),
                    require(until, "operators.until"));
        }
    }

    private static <T> T require(@Nullable T value, String what) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }

    private static String host(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private record LoadedCatalogue(City city, List<Centre> all, Map<CentreId, Centre> byId, Map<String, Centre> hosts)
            implements CentreCatalogue {

        LoadedCatalogue(City city, List<Centre> all) {
            this(city, all, new HashMap<>(), new HashMap<>());
            var taken = new HashSet<>(List.of(city.cityOfficeHost(), city.residentsHost()));
            for (var centre : all) {
                if (byId.put(centre.id(), centre) != null) {
                    throw new IllegalArgumentException("two centres are called '" + centre.id() + "'");
                }
                for (var host : centre.hosts()) {
                    if (!taken.add(host)) {
                        throw new IllegalArgumentException("the host '" + host + "' is given away twice");
                    }
                    hosts.put(host, centre);
                }
                refuseOverlappingTerms(centre);
            }
        }

        private static void refuseOverlappingTerms(Centre centre) {
            for (var term : centre.operators()) {
                var covering = centre.operators().stream()
                        .filter(other -> other.covers(term.from()))
                        .count();
                if (covering > 1) {
                    throw new IllegalArgumentException(
                            "centre '" + centre.id() + "' has two operators on " + term.from());
                }
            }
        }

        @Override
        public Optional<Centre> find(CentreId id) {
            return Optional.ofNullable(byId.get(id));
        }

        @Override
        public Optional<Centre> byHost(String host) {
            var port = host.indexOf(':');
            return Optional.ofNullable(hosts.get(CentreCatalogueFile.host(port < 0 ? host : host.substring(0, port))));
        }
    }
}
