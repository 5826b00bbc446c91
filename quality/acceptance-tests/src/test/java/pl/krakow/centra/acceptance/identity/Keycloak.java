package pl.krakow.centra.acceptance.identity;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/**
 * A real Keycloak in its production mode, on a fresh database, with the repository's realm imported as docker-compose
 * does it. It is named {@code keycloak.localhost} to the outside and listens on the loopback address; Java doesn't
 * resolve that name, so requests go to {@link #reachable}.
 */
final class Keycloak implements AutoCloseable {

    static final String DEMO_PASSWORD = "only-for-this-test-4711";
    static final String SITES_SECRET = "only-for-this-test-0815";
    static final String ADMIN_PASSWORD = "only-for-this-test-1234";

    private static final Path DISTRIBUTION = Path.of("target", "keycloak", "keycloak-" + version());
    private static final Path REALM = Path.of("..", "..", "deploy", "keycloak", "centra-realm.json");
    private static final Duration START_LIMIT = Duration.ofSeconds(150);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Whether the build has unpacked the distribution; {@code -Dwithout-keycloak} leaves it out. */
    static boolean isUnpacked() {
        return Files.isExecutable(DISTRIBUTION.resolve("bin/kc.sh"));
    }

    static Keycloak start() throws IOException {
        int port = freePort();
        int managementPort = freePort();
        FileSystemUtils.deleteRecursively(DISTRIBUTION.resolve("data"));
        var imports = Files.createDirectories(DISTRIBUTION.resolve("data/import"));
        Files.copy(REALM, imports.resolve("centra-realm.json"), StandardCopyOption.REPLACE_EXISTING);

        var log = DISTRIBUTION.resolveSibling("keycloak.log");
        var builder = new ProcessBuilder(List.of(
                        DISTRIBUTION.resolve("bin/kc.sh").toString(),
                        "start",
                        "--import-realm",
                        "--db=dev-file",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + managementPort,
                        "--health-enabled=true",
                        "--hostname=http://keycloak.localhost:" + port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m",
                        // It lives for a minute: less compiling makes it ready sooner.
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "bootstrap",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN_PASSWORD,
                        "CENTRA_DEMO_PEOPLE",
                        "true",
                        "CENTRA_DEMO_PASSWORD",
                        DEMO_PASSWORD,
                        "CENTRA_SITES_CLIENT_SECRET",
                        SITES_SECRET));
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        try {
            Awaitility.await("Keycloak is ready, see " + log.toAbsolutePath())
                    .atMost(START_LIMIT)
                    .pollInterval(Duration.ofMillis(500))
                    .failFast("Keycloak has ended, see " + log.toAbsolutePath(), () -> !process.isAlive())
                    .until(() -> isReady(managementPort));
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
        return new Keycloak(process, port);
    }

    /** The issuer as it stands in every token, whichever address was asked for it. */
    String issuer() {
        return "http://keycloak.localhost:" + port + "/realms/centra";
    }

    /** The same address as something Java can connect to. */
    URI reachable(String address) {
        return URI.create(address.replace("//keycloak.localhost:", "//127.0.0.1:"));
    }

    URI endpoint(String name) {
        return reachable(issuer() + "/protocol/openid-connect/" + name);
    }

    /** Keycloak's own address, for its administration. */
    URI root() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static boolean isReady(int managementPort) throws InterruptedException {
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String version() {
        return System.getProperty("keycloak.version", "unknown");
    }
}
