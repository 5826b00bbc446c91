package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lombok.extern.slf4j.Slf4j;
import org.springframework.core.io.DefaultResourceLoader;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.local.broker.EmbeddedBroker;
import pl.krakow.centra.local.issuer.DemoPeople;
import pl.krakow.centra.local.issuer.DemoPeople.StaffedCentre;
import pl.krakow.centra.local.issuer.DemoPerson;
import pl.krakow.centra.local.issuer.IssuerServer;
import pl.krakow.centra.local.issuer.IssuerSettings;
import pl.krakow.centra.local.mail.MailCatcher;
import pl.krakow.centra.local.store.EmbeddedStore;

/**
 * The process that has what the services rely on: one store for each of them, the broker, the issuer and the mail
 * catcher. The stores open first, since a service can do nothing without its own; the rest starts side by side. Its
 * health answer is good once all of it is ready. Whatever fails to start ends the process.
 */
@Slf4j
public final class Infrastructure implements AutoCloseable {

    private static final Locale POLISH = Locale.of("pl");
    private static final String COMPONENTS = "stores broker mail";

    private final Home home;
    private final Ports ports;
    private final CentreCatalogue catalogue;
    private final Secrets secrets;
    private final Map<String, Boolean> ready = new ConcurrentHashMap<>();
    private final List<AutoCloseable> running = new ArrayList<>();

    private Infrastructure(Home home, Ports ports, CentreCatalogue catalogue, Secrets secrets) {
        this.home = home;
        this.ports = ports;
        this.catalogue = catalogue;
        this.secrets = secrets;
        for (var component : COMPONENTS.split(" ", -1)) {
            ready.put(component, false);
        }
    }

    /** Runs until it is ended. */
    public static void main(String... arguments) throws Exception {
        var catalogueAt = Optional.ofNullable(System.getenv("CENTRA_CATALOGUE")).orElseThrow();
        var catalogue = CentreCatalogueFile.load(new DefaultResourceLoader().getResource(catalogueAt));
        var home = new Home(
                Path.of(Optional.ofNullable(System.getenv("CENTRA_HOME")).orElseThrow()));
        var ports = new Ports(Integer.parseInt(
                Optional.ofNullable(System.getenv("CENTRA_PORT")).orElseThrow()));
        var infrastructure = new Infrastructure(home, ports, catalogue, Secrets.readOrMake(home.secrets()));
        Runtime.getRuntime().addShutdownHook(new Thread(infrastructure::close));
        try {
            infrastructure.start();
        } catch (Exception e) {
            log.error("The infrastructure did not start", e);
            System.exit(1);
        }
        Thread.currentThread().join();
    }

    private void start() throws Exception {
        for (var database : Parts.DATABASES) {
            keep(EmbeddedStore.open(home.store(database), ports.store(database)));
        }
        ready.put("stores", true);
        var people = people();
        var broker = inBackground("broker", () -> keep(EmbeddedBroker.start(home.broker(), ports.kafka())));
        var mail = inBackground("mail", () -> keep(MailCatcher.start(home.mails(), ports.smtp(), ports.mailPage())));
        keep(IssuerServer.start(new IssuerSettings(
                ports.issuer(),
                URI.create("http://localhost:" + ports.issuer()),
                home.issuerKey(),
                people,
                secrets.demoPassword(),
                secrets.sitesClientSecret(),
                siteOrigins(),
                () -> new TreeMap<>(ready))));
        writeOverview(people);
        for (var started : List.of(broker, mail)) {
            try {
                started.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
        log.info("The infrastructure is ready");
    }

    private FutureTask<AutoCloseable> inBackground(String component, Callable<? extends AutoCloseable> start) {
        var task = new FutureTask<AutoCloseable>(() -> {
            var started = start.call();
            ready.put(component, true);
            return started;
        });
        Thread.ofPlatform().name("start-" + component).daemon().start(task);
        return task;
    }

    private <T extends AutoCloseable> T keep(T started) {
        synchronized (running) {
            running.add(started);
        }
        return started;
    }

    private DemoPeople people() {
        return DemoPeople.of(catalogue.all().stream()
                .map(centre -> new StaffedCentre(
                        centre.id().value(), centre.shortName().in(POLISH)))
                .toList());
    }

    private List<String> siteOrigins() {
        var city = catalogue.city();
        return Stream.concat(
                        Stream.of(city.residentsHost(), city.cityOfficeHost()),
                        catalogue.all().stream().flatMap(centre -> centre.hosts().stream()))
                .distinct()
                .flatMap(host -> sitePorts().mapToObj(port -> origin(host, port)))
                .toList();
    }

    /** The gateway's, and those where whoever works on the pages has sites of their own, in front of this platform. */
    private IntStream sitePorts() {
        var further = Optional.ofNullable(System.getenv("CENTRA_SITE_PORTS")).orElse("");
        return IntStream.concat(
                IntStream.of(ports.gateway()),
                Pattern.compile("\\D+")
                        .splitAsStream(further)
                        .filter(port -> !port.isEmpty())
                        .mapToInt(Integer::parseInt));
    }

    private String origin(String host) {
        return origin(host, ports.gateway());
    }

    private static String origin(String host, int port) {
        return "http://" + host + ":" + port;
    }

    private void writeOverview(DemoPeople people) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("Residents        " + origin(catalogue.city().residentsHost()));
        for (var centre : catalogue.all()) {
            lines.add("%-16s %s"
                    .formatted(
                            centre.shortName().in(POLISH), origin(centre.hosts().getFirst())));
        }
        lines.add("City office      " + origin(catalogue.city().cityOfficeHost()));
        lines.add("Mails            http://localhost:" + ports.mailPage());
        lines.add("People           "
                + String.join(", ", people.all().stream().map(DemoPerson::user).toList()));
        var half = home.overview().resolveSibling("overview.txt.new");
        Files.write(half, lines);
        Files.move(half, home.overview(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Stops what runs, the last started first. */
    @Override
    public void close() {
        List<AutoCloseable> ending;
        synchronized (running) {
            ending = new ArrayList<>(running).reversed();
            running.clear();
        }
        for (var each : ending) {
            try {
                each.close();
            } catch (Exception e) {
                log.warn("{} did not stop in order", each.getClass().getSimpleName(), e);
            }
        }
    }
}
