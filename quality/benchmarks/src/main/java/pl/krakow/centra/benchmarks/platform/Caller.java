package pl.krakow.centra.benchmarks.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API with one caller's token. */
record Caller(URI base, String token) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    JsonNode get(String path) {
        return answer(send(request(path).GET()), 200);
    }

    JsonNode post(String path, Map<String, ?> body) {
        return answer(send(toPost(path, body)), 201);
    }

    /** Staff have seen who it is; without that nothing is confirmed for it. */
    void verify(String beneficiary) {
        var body = Map.of(
                "evidence",
                "STATUTE",
                "seenOn",
                LocalDate.now(ZoneId.of("Europe/Warsaw")).toString());
        answer(
                send(toPost("/api/v1/beneficiaries/" + beneficiary + "/verify", body)
                        .header("If-Match", "*")),
                200);
    }

    /** As {@link #post}, for whoever only wants to know how it went. */
    int postForStatus(String path, Map<String, ?> body) {
        return send(toPost(path, body)).statusCode();
    }

    private HttpRequest.Builder toPost(String path, Map<String, ?> body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode answer(HttpResponse<String> answer, int expected) {
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(
                    answer.uri() + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
