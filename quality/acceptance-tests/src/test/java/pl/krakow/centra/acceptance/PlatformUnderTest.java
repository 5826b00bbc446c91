package pl.krakow.centra.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.local.launcher.IssuerTokens;
import pl.krakow.centra.local.launcher.LocalPlatform;
import pl.krakow.centra.local.launcher.Options;
import pl.krakow.centra.local.launcher.Ports;
import pl.krakow.centra.local.launcher.TokenSource;

/**
 * The platform the tests talk to: started once for all of them, with an empty store, and stopped when they end.
 *
 * <p>Rate limits are lifted, since all the tests together are one client, and use of the knowledge base is told without waiting for more
 * of it, so that every figure can be recounted at once; letters are looked for and closed periods compared often, so that nobody waits for them; everything else is as {@code ./centra up} runs it,
 * its preparing of faster starts included.
 *
 * <p>While a test is being written, {@code -Dplatform.port=PORT -Dplatform.password=PASSWORD} runs it on a platform that is up
 * already; only tests that stop nothing can do with that.
 */
public final class PlatformUnderTest {

    private static final Path TARGET = Path.of("target");
    private static final String LIFTED = "10000";
    private static final String AT_ONCE = "0s";
    private static final String OFTEN = "500ms";
    private static final String SOON = "2s";
    private static final List<String> WRITE_LETTERS = List.of("booking", "events", "volunteering");

    private static @Nullable PlatformUnderTest shared;

    private final Ports ports;
    private final String demoPassword;
    private final TokenSource tokens;
    private final @Nullable LocalPlatform started;

    private PlatformUnderTest(Ports ports, String demoPassword, TokenSource tokens, @Nullable LocalPlatform started) {
        this.ports = ports;
        this.demoPassword = demoPassword;
        this.tokens = tokens;
        this.started = started;
    }

    public static synchronized PlatformUnderTest shared() {
        if (shared == null) {
            var port = Integer.getInteger("platform.port");
            shared = port == null ? start(options("platform").training(true)) : upAlready(new Ports(port));
        }
        return shared;
    }

    /** Options of a platform with an empty store in a directory of its own. */
    static Options options(String name) {
        var home = TARGET.resolve(name);
        deleteAll(home);
        var options = Options.in(home)
                .programs(TARGET.resolve("programs"))
                .environment("gateway", "CENTRA_LIMITS_FACTOR", LIFTED)
                .environment("events", "CENTRA_KNOWLEDGE_TELLUSEAFTER", AT_ONCE)
                .environment("reporting", "CENTRA_CLOSINGS_COMPAREEVERY", SOON);
        for (var service : WRITE_LETTERS) {
            options = options.environment(service, "CENTRA_LETTERS_EVERY", OFTEN);
        }
        return options;
    }

    static PlatformUnderTest start(Options options) {
        var platform = LocalPlatform.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop-platform"));
        return new PlatformUnderTest(platform.ports(), platform.demoPassword(), platform, platform);
    }

    private static PlatformUnderTest upAlready(Ports ports) {
        var password = System.getProperty("platform.password", "");
        var issuer = URI.create("http://localhost:" + ports.issuer());
        return new PlatformUnderTest(ports, password, new IssuerTokens(issuer, password), null);
    }

    public Api api() {
        return Api.of(URI.create("http://127.0.0.1:" + port()));
    }

    public Api as(String person) {
        return api().as(tokens.tokenOf(person));
    }

    String tokenOf(String person) {
        return tokens.tokenOf(person);
    }

    int port() {
        return ports.gateway();
    }

    public URI site(String host) {
        return URI.create("http://%s:%d".formatted(host, port()));
    }

    /** What every demo person signs in with. */
    public String demoPassword() {
        return demoPassword;
    }

    /** Where the letters that were sent can be read. */
    public URI mailbox() {
        return URI.create("http://localhost:" + ports.mailPage());
    }

    LocalPlatform processes() {
        return Objects.requireNonNull(started, "this test starts and stops parts: it needs a platform of its own");
    }

    void kill(String part) {
        processes().kill(part);
    }

    void awaitReady(String part) {
        processes().awaitReady(part);
    }

    private static void deleteAll(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
