package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import com.sun.net.httpserver.HttpServer;

import pl.krakow.centra.local.launcher.Part.Stage;
import pl.krakow.centra.local.launcher.Programs.Program;

/** A part that is nothing but a process with a health answer, so that the supervisor is tested with real children. */
public final class FakePart {

    private FakePart() {}

    public static void main(String... arguments) throws Exception {
        if (System.getenv("FAKE_FAILURE") != null) {
            throw new IllegalStateException(System.getenv("FAKE_FAILURE"));
        }
        if (System.getenv("FAKE_STORE_PORT") != null) {
            new ServerSocket(Integer.parseInt(System.getenv("FAKE_STORE_PORT")), 1, InetAddress.getLoopbackAddress());
        }
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv("PORT"))), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    /** The infrastructure, booking and the gateway of a platform of fakes. */
    static List<Part> three(Ports ports) {
        return List.of(
                part(
                        "infrastructure",
                        Stage.INFRASTRUCTURE,
                        ports.issuer(),
                        Map.of("FAKE_STORE_PORT", String.valueOf(ports.store("sites")))),
                part("booking", Stage.SERVICES, ports.booking(), Map.of()),
                part("gateway", Stage.EDGE, ports.gateway(), Map.of()));
    }

    static Part failing(Ports ports, String why) {
        return part("booking", Stage.SERVICES, ports.booking(), Map.of("FAKE_FAILURE", why));
    }

    private static Part part(String name, Stage stage, int port, Map<String, String> own) {
        var environment = new HashMap<>(own);
        environment.put("PORT", String.valueOf(port));
        return new Part(name, "fake", stage, port, "/actuator/health", "24m", environment);
    }

    /** The program of every fake. */
    static Program program(Path directory) {
        var jar = directory.resolve("program.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakePart.class.getName());
        var entry = FakePart.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = FakePart.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            if (code != null) {
                code.transferTo(out);
            }
            return new Program("fake", directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Supervisor supervise(Options options, List<Part> parts) {
        return supervise(options, (home, ports) -> parts);
    }

    static Supervisor supervise(Options options, Supervisor.PlatformParts parts) {
        return Supervisor.open(options, parts, all -> Map.of("fake", program(options.home())));
    }

    /** A supervisor in a process of its own, so that it can be killed: {@code Child HOME BASE_PORT}. */
    static final class Child {
        public static void main(String... arguments) throws Exception {
            var options = Options.in(Path.of(arguments[0]))
                    .basePort(Integer.parseInt(arguments[1]))
                    .progress(System.out::println);
            var supervisor = supervise(options, three(options.ports()));
            supervisor.start();
            supervisor.awaitReady(Duration.ofMinutes(1));
            System.out.println("all ready");
            Thread.currentThread().join();
        }
    }
}
