package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * Keeps cookies by host and port and follows nothing by itself.
 *
 * <p>Every {@code *.localhost} is this machine, whatever its resolver says. A host other than {@code localhost} is named in
 * a header, which the JVM has to allow: {@code -Djdk.httpclient.allowRestrictedHeaders=host}.
 */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String HERE = "localhost";

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<String, Map<String, String>> cookies = new ConcurrentHashMap<>();

    HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return send(uri, request(uri).GET(), BodyHandlers.ofString());
    }

    /** The page as it comes over the wire. */
    HttpResponse<byte[]> getCompressed(URI uri) throws IOException, InterruptedException {
        return send(uri, request(uri).header("Accept-Encoding", "gzip").GET(), BodyHandlers.ofByteArray());
    }

    /** @param form the fields as they are encoded */
    HttpResponse<String> post(URI uri, String form) throws IOException, InterruptedException {
        return send(
                uri,
                request(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI uri) {
        var host = uri.getHost();
        if (!host.endsWith("." + HERE)) {
            return HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", "text/html");
        }
        var query = uri.getRawQuery();
        var here = "%s://%s:%d%s%s"
                .formatted(uri.getScheme(), HERE, uri.getPort(), uri.getRawPath(), query == null ? "" : "?" + query);
        return HttpRequest.newBuilder(URI.create(here))
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .header("Host", uri.getRawAuthority());
    }

    private <T> HttpResponse<T> send(URI uri, HttpRequest.Builder request, HttpResponse.BodyHandler<T> reading)
            throws IOException, InterruptedException {
        var kept = cookies.computeIfAbsent(uri.getRawAuthority(), authority -> new ConcurrentSkipListMap<>());
        if (!kept.isEmpty()) {
            request.header(
                    "Cookie",
                    kept.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = client.send(request.build(), reading);
        for (var cookie : answer.headers().allValues("set-cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                kept.remove(pair[0]);
            } else {
                kept.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    @Override
    public void close() {
        client.close();
    }
}
