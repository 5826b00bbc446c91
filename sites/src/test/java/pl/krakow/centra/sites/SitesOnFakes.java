package pl.krakow.centra.sites;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The sites on a fake API and a fake issuer, at a Tuesday in December at 11:08; also started by hand to look at pages. */
@TestConfiguration
class SitesOnFakes {

    static final Instant NOW = Instant.parse("2026-12-01T10:08:00Z");

    @Bean
    @Primary
    Clock tuesdayMorning() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** What the sites are told about the fakes, which are never so slow that a page would do without them. */
    static Map<String, Object> settings(FakeGateway gateway, FakeIssuer issuer, String store) {
        return Map.of(
                "centra.gateway.uri", gateway.uri().toString(),
                "centra.gateway.read-timeout", "20s",
                "centra.sign-in.issuer", issuer.uri(),
                "centra.sign-in.client-secret", "a secret for tests only",
                "centra.session.secret", "another secret for tests only",
                "centra.catalogue", "file:../deploy/catalogue/centres.yml",
                "spring.mongodb.uri", store,
                "logging.structured.format.console", "");
    }

    public static void main(String[] arguments) {
        var store = new MongoServer(new MemoryBackend());
        var address = store.bind();
        var application = new SpringApplication(SitesApplication.class, SitesOnFakes.class);
        settings(new FakeGateway(18181), new FakeIssuer(18190), "mongodb://127.0.0.1:" + address.getPort() + "/sites")
                .forEach((name, value) -> System.setProperty(name, value.toString()));
        System.setProperty("server.port", "18185");
        application.run(arguments);
    }
}
