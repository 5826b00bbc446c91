package pl.krakow.centra.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;

/** The whole gateway on a port of its own, in front of {@link FakeService}s, and a client that can name any host. */
final class RunningGateway implements AutoCloseable {
    private final ReactiveWebServerApplicationContext context;
    private final Path catalogue;
    private final Map<String, FakeService> services;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private RunningGateway(
            ReactiveWebServerApplicationContext context, Path catalogue, Map<String, FakeService> services) {
        this.context = context;
        this.catalogue = catalogue;
        this.services = services;
    }

    /** @param catalogueText the catalogue file's content, see {@link World} */
    static RunningGateway start(String catalogueText, String... properties) {
        var services = new TreeMap<String, FakeService>();
        for (var name : List.of("booking", "events", "volunteering", "reporting", "sites")) {
            services.put(name, FakeService.named(name));
        }
        try {
            var catalogue = Files.createTempFile("centres", ".yml");
            Files.writeString(catalogue, catalogueText);
            var arguments = new ArrayList<String>();
            arguments.add("--server.port=0");
            arguments.add("--centra.catalogue=" + catalogue.toUri());
            arguments.add("--centra.gateway.catalogue-check=50ms");
            arguments.add("--centra.gateway.health.keep=1ms");
            arguments.add("--logging.structured.format.console=");
            arguments.add("--logging.level.access=WARN");
            arguments.add("--logging.level.org.springframework.cloud.gateway.route=WARN");
            services.forEach(
                    (name, service) -> arguments.add("--centra.gateway.upstreams." + name + "=" + service.uri()));
            Arrays.stream(properties).map(property -> "--" + property).forEach(arguments::add);
            var application = new SpringApplication(GatewayApplication.class);
            var context = (ReactiveWebServerApplicationContext) application.run(arguments.toArray(String[]::new));
            return new RunningGateway(context, catalogue, services);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FakeService booking() {
        return service("booking");
    }

    FakeService sites() {
        return service("sites");
    }

    FakeService service(String name) {
        var service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException(name);
        }
        return service;
    }

    Path catalogue() {
        return catalogue;
    }

    int port() {
        var server = context.getWebServer();
        return server == null ? -1 : server.getPort();
    }

    /** @param headers name, value, name, value … */
    HttpResponse<String> get(String host, String path, String... headers) {
        return send("GET", host, path, "", headers);
    }

    HttpResponse<String> post(String host, String path, String body, String... headers) {
        return send("POST", host, path, body, headers);
    }

    HttpResponse<String> send(String method, String host, String path, String body, String... headers) {
        return send(request(method, host, path, headers), body);
    }

    HttpRequest.Builder request(String method, String host, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, BodyPublishers.noBody());
        if (!host.isEmpty()) {
            request.setHeader("Host", host);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request, String body) {
        try {
            var built = request.build();
            if (!body.isEmpty()) {
                built = request.method(built.method(), BodyPublishers.ofString(body))
                        .build();
            }
            return client.send(built, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpClient client() {
        return client;
    }

    /** Sends exactly these characters and reads until the gateway closes the connection. */
    String raw(String characters) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(characters.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        services.values().forEach(FakeService::close);
        try {
            Files.deleteIfExists(catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
