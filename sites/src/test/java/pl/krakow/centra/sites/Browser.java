package pl.krakow.centra.sites;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser without JavaScript: keeps cookies per host name, follows redirects between the sites and the issuer, sends
 * forms with their hidden fields. Every *.localhost is this machine.
 */
final class Browser {

    /** What came back, after all redirects. */
    record Page(URI address, int status, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of(""))
                    .getFirst();
        }

        /** The page's words without its tags. */
        String text() {
            return body.replaceAll("(?s)<[^>]*>", " ")
                    .replace("\u00a0", " ")
                    .replace("&#39;", "'")
                    .replace("&quot;", "\"")
                    .replaceAll("\\s+", " ");
        }
    }

    private static final int MOST_REDIRECTS = 12;
    private static final String BOUNDARY = "between-the-fields";
    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"\\s*/?>");

    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final Map<String, String> headers = new TreeMap<>();
    private boolean follow = true;

    Browser(int port) {
        this.port = port;
    }

    Browser with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Browser stayingWhereSent() {
        follow = false;
        return this;
    }

    /** The same cookies at another replica. */
    Browser at(int otherPort) {
        var other = new Browser(otherPort);
        cookies.forEach((host, kept) -> other.cookies.put(host, new HashMap<>(kept)));
        other.headers.putAll(headers);
        return other;
    }

    Map<String, String> cookies(String host) {
        return cookies.getOrDefault(host, Map.of());
    }

    Page get(String host, String path) {
        return go("GET", URI.create("http://" + host + ":" + port + path), "");
    }

    /** Sends the form of a page whose action ends like that, with its hidden fields and these. */
    Page submit(Page page, String action, Map<String, String> fields) {
        var form = form(page, action);
        return post(page.address().getHost(), form.group(1), filled(form, fields));
    }

    /** The same of a form with a file, which stands in its field {@code file}. */
    Page upload(Page page, String action, Map<String, String> fields, String file, String content) {
        var form = form(page, action);
        var parts = new StringBuilder();
        filled(form, fields)
                .forEach((name, value) ->
                        parts.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(BOUNDARY, name, value)));
        parts.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(BOUNDARY, file, content, BOUNDARY));
        var address = URI.create("http://" + page.address().getHost() + ":" + port + form.group(1));
        return followed(send("POST", address, parts.toString(), "multipart/form-data; boundary=" + BOUNDARY));
    }

    private static Matcher form(Page page, String action) {
        Matcher forms = FORM.matcher(page.body());
        while (forms.find()) {
            if (forms.group(1).endsWith(action)) {
                return forms;
            }
        }
        throw new AssertionError("no form for " + action + " at " + page.address());
    }

    private static Map<String, String> filled(Matcher form, Map<String, String> fields) {
        var all = new TreeMap<>(fields);
        var hidden = HIDDEN.matcher(form.group(2));
        while (hidden.find()) {
            all.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        return all;
    }

    Page post(String host, String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return go("POST", URI.create("http://" + host + ":" + port + path), body);
    }

    private Page go(String method, URI address, String body) {
        return followed(send(method, address, body, "application/x-www-form-urlencoded"));
    }

    private Page followed(Page first) {
        var page = first;
        for (int i = 0; follow && i < MOST_REDIRECTS && page.status() / 100 == 3; i++) {
            page = send("GET", page.address().resolve(page.header("location")), "", "");
        }
        return page;
    }

    private Page send(String method, URI address, String body, String type) {
        var onSite = address.getPort() == port;
        var target = URI.create("http://127.0.0.1:" + address.getPort() + address.getRawPath()
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
        var request = HttpRequest.newBuilder(target).header("Host", address.getHost() + ":" + address.getPort());
        headers.forEach(request::header);
        if (onSite) {
            var kept = cookies.getOrDefault(address.getHost(), Map.of());
            if (!kept.isEmpty()) {
                request.header(
                        "Cookie",
                        kept.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
        }
        if (method.equals("POST")) {
            request.header("Content-Type", type).POST(BodyPublishers.ofString(body));
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            if (onSite) {
                keep(address.getHost(), response);
            }
            return new Page(address, response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String host, HttpResponse<?> response) {
        for (var header : response.headers().allValues("Set-Cookie")) {
            var pair = header.substring(0, header.indexOf(';') < 0 ? header.length() : header.indexOf(';'));
            var at = pair.indexOf('=');
            var kept = cookies.computeIfAbsent(host, key -> new HashMap<>());
            if (header.contains("Max-Age=0")) {
                kept.remove(pair.substring(0, at));
            } else {
                kept.put(pair.substring(0, at), pair.substring(at + 1));
            }
        }
    }
}
