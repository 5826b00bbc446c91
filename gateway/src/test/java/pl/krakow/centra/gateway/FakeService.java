package pl.krakow.centra.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** A service behind the gateway: remembers what it got, answers as told. */
final class FakeService implements AutoCloseable {
    private final String name;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile HttpHandler answer = this::sayWhoYouAre;
    private volatile int healthStatus = 200;
    private volatile HttpServer server;
    private final int port;

    private FakeService(String name) {
        this.name = name;
        this.server = open(0);
        this.port = server.getAddress().getPort();
    }

    static FakeService named(String name) {
        return new FakeService(name);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    FakeService answering(HttpHandler handler) {
        answer = handler;
        return this;
    }

    void answeringAsUsual() {
        answer = this::sayWhoYouAre;
    }

    void healthStatus(int status) {
        healthStatus = status;
    }

    /** Stops listening, as a killed process does. */
    void die() {
        server.stop(0);
    }

    void comeBack() {
        server = open(port);
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    Received last() {
        return received.getLast();
    }

    void forget() {
        received.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpServer open(int wanted) {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 200);
            opened.setExecutor(threads);
            opened.createContext("/", this::handle);
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/actuator/health")) {
                send(exchange, healthStatus, "application/json", "{}");
                return;
            }
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body));
            answer.handle(exchange);
        }
    }

    private void sayWhoYouAre(HttpExchange exchange) throws IOException {
        send(exchange, 200, "application/json", "{\"service\":\"" + name + "\"}");
    }

    static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** @param uri path and query as they came */
    record Received(String method, String uri, Map<String, List<String>> headers, String body) {

        String header(String header) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(header))
                    .map(entry -> String.join(",", entry.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }
}
