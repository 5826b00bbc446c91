package pl.krakow.centra.local.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import pl.krakow.centra.local.launcher.Part.Stage;

/** The processes a platform consists of and what each is told by its environment. */
final class Parts {

    static final String INFRASTRUCTURE = "infrastructure";
    static final List<String> DATABASES = List.of("booking", "events", "volunteering", "reporting", "sites");
    static final List<String> NAMES =
            List.of(INFRASTRUCTURE, "booking", "events", "volunteering", "reporting", "sites", "gateway");

    private static final String HEALTH = "/actuator/health";
    private static final String LOOPBACK = "127.0.0.1";

    private final Options options;
    private final Checkout checkout;
    private final Ports ports;
    private final Secrets secrets;

    private Parts(Options options, Checkout checkout, Secrets secrets) {
        this.options = options;
        this.checkout = checkout;
        this.ports = options.ports();
        this.secrets = secrets;
    }

    static List<Part> of(Options options, Checkout checkout, Secrets secrets) {
        return new Parts(options, checkout, secrets).all();
    }

    private List<Part> all() {
        var parts = new ArrayList<Part>();
        for (var name : options.parts()) {
            parts.add(
                    switch (name) {
                        case INFRASTRUCTURE -> infrastructure();
                        case "booking" -> service(name, name, ports.booking(), Map.of());
                        case "events" -> service(name, name, ports.events(), Map.of());
                        case "volunteering" -> service(name, name, ports.volunteering(), Map.of());
                        case "reporting" -> service(name, name, ports.reporting(), Map.of());
                        case "sites" -> sites();
                        case "gateway" -> gateway();
                        default ->
                            throw new Refusal("There is no part called %s; the parts are %s."
                                    .formatted(name, String.join(", ", NAMES)));
                    });
        }
        for (var extra : options.extraInstances()) {
            parts.add(service(extra.name(), extra.service(), extra.port(), extra.environment()));
        }
        return List.copyOf(parts);
    }

    private Part infrastructure() {
        return new Part(
                INFRASTRUCTURE,
                "platform/local",
                Stage.INFRASTRUCTURE,
                ports.issuer(),
                HEALTH,
                "256m",
                environment(
                        INFRASTRUCTURE,
                        ports.issuer(),
                        Map.of("CENTRA_HOME", options.home().toString(), "CENTRA_PORT", String.valueOf(ports.base()))));
    }

    private Part service(String name, String service, int port, Map<String, String> own) {
        var environment = new HashMap<String, String>();
        environment.put("CENTRA_MONGODB_URI", store(service, name));
        environment.put("CENTRA_ROOMS", "file:" + checkout.root().resolve("deploy/catalogue/rooms.yml"));
        if (service.equals("events")) {
            environment.put("CENTRA_NOTES_KEYS", secrets.notesKeys());
        }
        environment.putAll(own);
        return new Part(
                name, service + "-service", Stage.SERVICES, port, HEALTH, "128m", environment(name, port, environment));
    }

    private Part sites() {
        return new Part(
                "sites",
                "sites",
                Stage.EDGE,
                ports.sites(),
                HEALTH,
                "112m",
                environment(
                        "sites",
                        ports.sites(),
                        Map.of(
                                "CENTRA_MONGODB_URI", store("sites", "sites"),
                                "CENTRA_GATEWAY", at(ports.gateway()),
                                "CENTRA_SITES_CLIENT_SECRET", secrets.sitesClientSecret())));
    }

    private Part gateway() {
        // The plain health answer of the gateway speaks for the whole platform; it is up itself long before that is.
        return new Part(
                "gateway",
                "gateway",
                Stage.EDGE,
                ports.gateway(),
                HEALTH + "/readiness",
                "112m",
                environment(
                        "gateway",
                        ports.gateway(),
                        Map.of(
                                // The sites say for whom they ask; nothing but this machine reaches a loopback address.
                                "CENTRA_TRUSTED_PROXIES", LOOPBACK,
                                "CENTRA_UPSTREAM_BOOKING", at(ports.booking()),
                                "CENTRA_UPSTREAM_EVENTS", at(ports.events()),
                                "CENTRA_UPSTREAM_VOLUNTEERING", at(ports.volunteering()),
                                "CENTRA_UPSTREAM_REPORTING", at(ports.reporting()),
                                "CENTRA_UPSTREAM_SITES", at(ports.sites()))));
    }

    private Map<String, String> environment(String part, int port, Map<String, String> own) {
        var environment = new HashMap<String, String>();
        environment.put("CENTRA_BIND", LOOPBACK);
        environment.put("PORT", String.valueOf(port));
        environment.put("CENTRA_KAFKA", LOOPBACK + ":" + ports.kafka());
        environment.put("CENTRA_ISSUER", "http://localhost:" + ports.issuer());
        environment.put(
                "CENTRA_CATALOGUE",
                options.catalogue().orElseGet(() -> "file:" + checkout.root().resolve("deploy/catalogue/centres.yml")));
        environment.put("CENTRA_SMTP_HOST", LOOPBACK);
        environment.put("CENTRA_SMTP_PORT", String.valueOf(ports.smtp()));
        environment.put("CENTRA_PUBLIC_URL", "http://localhost:" + ports.gateway());
        // Without it glibc keeps an arena for every thread, tens of megabytes a process.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.putAll(own);
        environment.putAll(options.environment().getOrDefault(part, Map.of()));
        return environment;
    }

    private String store(String service, String database) {
        return "mongodb://%s:%d/%s".formatted(LOOPBACK, ports.store(service), database);
    }

    private static String at(int port) {
        return "http://" + LOOPBACK + ":" + port;
    }
}
