package pl.krakow.centra.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.local.launcher.LocalPlatform;
import pl.krakow.centra.local.launcher.Options;

/**
 * The platform the tests talk to: started once for all of them, with an empty store, and stopped when they end.
 *
 * <p>Rate limits are lifted, since all the tests together are one client; everything else is as {@code ./centra up} runs it,
 * its preparing of faster starts included.
 */
final class PlatformUnderTest {

    private static final Path TARGET = Path.of("target");
    private static final String LIFTED = "10000";

    private static @Nullable PlatformUnderTest shared;

    private final LocalPlatform platform;

    private PlatformUnderTest(LocalPlatform platform) {
        this.platform = platform;
    }

    static synchronized PlatformUnderTest shared() {
        if (shared == null) {
            shared = start(options("platform").training(true));
        }
        return shared;
    }

    /** Options of a platform with an empty store in a directory of its own. */
    static Options options(String name) {
        var home = TARGET.resolve(name);
        deleteAll(home);
        return Options.in(home)
                .programs(TARGET.resolve("programs"))
                .environment("gateway", "CENTRA_LIMITS_FACTOR", LIFTED);
    }

    static PlatformUnderTest start(Options options) {
        var platform = LocalPlatform.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop-platform"));
        return new PlatformUnderTest(platform);
    }

    Api api() {
        return Api.of(platform.gateway());
    }

    Api as(String person) {
        return api().as(platform.tokenOf(person));
    }

    int port() {
        return platform.ports().gateway();
    }

    URI site(String host) {
        return URI.create("http://%s:%d".formatted(host, port()));
    }

    LocalPlatform processes() {
        return platform;
    }

    void kill(String part) {
        platform.kill(part);
    }

    void awaitReady(String part) {
        platform.awaitReady(part);
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
