package pl.krakow.centra.sites;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The sites as they run, on a fake API and a fake issuer, spoken to over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(SitesOnFakes.class)
abstract class SitesTest {

    static final FakeGateway GATEWAY = new FakeGateway(0);
    static final FakeIssuer ISSUER = new FakeIssuer(0);
    static final String STORE = store();

    static final String HOME = "localhost";
    static final String REYMONTA = "reymonta.localhost";
    static final String HUTA = "nowa-huta.localhost";
    static final String CITY = "miasto.localhost";

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        SitesOnFakes.settings(GATEWAY, ISSUER, STORE).forEach((name, value) -> registry.add(name, () -> value));
    }

    private static String store() {
        return "mongodb://127.0.0.1:"
                + new MongoServer(new MemoryBackend()).bind().getPort() + "/sites";
    }

    @BeforeEach
    void start() {
        GATEWAY.reset();
        ISSUER.reset();
    }

    Browser browser() {
        return new Browser(port);
    }

    /** A browser whose person is signed in at that host. */
    Browser signedIn(FakeIssuer.Somebody somebody, String host) {
        ISSUER.next(somebody);
        var browser = browser();
        browser.get(host, "/sign-in");
        return browser;
    }
}
