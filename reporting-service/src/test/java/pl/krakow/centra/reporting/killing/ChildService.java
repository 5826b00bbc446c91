package pl.krakow.centra.reporting.killing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import javax.crypto.spec.SecretKeySpec;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.reporting.ReportingServiceApplication;

/** The service in a process of its own, which can be killed. */
final class ChildService implements AutoCloseable {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;

    private ChildService(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param fault as long as it is there, events of some subjects can't be taken, as by a faulty release */
    static ChildService start(String database, String broker, Path log, Path fault) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx256m",
                "-Dfault=" + fault.toAbsolutePath(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "--spring.kafka.consumer.properties.session.timeout.ms=1500",
                "--spring.kafka.consumer.heartbeat-interval=400ms",
                "--springdoc.api-docs.enabled=false"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("PORT", Integer.toString(port));
        builder.environment().put("CENTRA_MONGODB_URI", database);
        builder.environment().put("CENTRA_KAFKA", broker);
        try {
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new ChildService(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChildService awaitReady() {
        Awaitility.await("the service is ready")
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("it ended with " + process.exitValue());
                    }
                    return send("GET", "/actuator/health/readiness", "").statusCode() == 200;
                });
        return this;
    }

    /** kill -9 */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    JsonNode get(String path) {
        return read(send("GET", path, ""));
    }

    JsonNode post(String path, String body) {
        return read(send("POST", path, body));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "%s answered %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(Duration.ofSeconds(30))
                .header(
                        "Authorization",
                        "Bearer " + token(path.contains("/closings") ? Persona.city() : Persona.admin()))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String token(Persona persona) {
        var now = Clock.systemUTC().instant();
        var claims = new JWTClaimsSet.Builder()
                .subject(persona.subject())
                .audience("centra")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim(
                        "roles",
                        persona.roles().stream()
                                .map(role -> role.name().toLowerCase(Locale.ROOT))
                                .toList())
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** What the child runs. */
    static final class Main {

        private Main() {}

        static void main(String[] arguments) {
            SpringApplication.run(new Class<?>[] {ReportingServiceApplication.class, InTheChild.class}, arguments);
        }
    }

    /** Trusts the tokens of this test, and is faulty where it is to be. */
    @TestConfiguration(proxyBeanMethods = false)
    static class InTheChild {

        private static final int EVERY = 400;

        @Bean
        JwtDecoder jwtDecoder() {
            return NimbusJwtDecoder.withSecretKey(new SecretKeySpec(KEY, "HmacSHA256"))
                    .build();
        }

        @Bean
        static BeanPostProcessor faultyRelease() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof EventHandler handler ? faulty(handler) : bean;
                }
            };
        }

        private static EventHandler faulty(EventHandler handler) {
            var fault = Path.of(System.getProperty("fault", ""));
            return EventHandler.class.cast(Proxy.newProxyInstance(
                    EventHandler.class.getClassLoader(),
                    new Class<?>[] {EventHandler.class},
                    (_, method, arguments) -> {
                        if (arguments != null
                                && arguments[0] instanceof ReceivedEvent event
                                && Math.floorMod(event.subject().hashCode(), EVERY) == 0
                                && Files.exists(fault)) {
                            throw new IllegalStateException("a fault of this release");
                        }
                        try {
                            return method.invoke(handler, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
