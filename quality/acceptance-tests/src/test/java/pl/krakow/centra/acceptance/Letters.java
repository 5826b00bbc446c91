package pl.krakow.centra.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The letters the platform sent, as its mailbox shows them. */
public record Letters(URI mailbox) {

    private static final Pattern LINE =
            Pattern.compile("<a href=\"(/mails/[^\"]+)\">([^<]*)</a><br><span class=\"who\">([^<]*)</span>");
    private static final Pattern TEXT = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Duration DELIVERED = Duration.ofSeconds(90);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** The newest letter to this address whose subject begins so; waits until it comes. */
    public String to(String address, String subject) {
        return await("a letter to %s: %s".formatted(address, subject))
                .atMost(DELIVERED)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> find(address, subject), Optional::isPresent)
                .orElseThrow();
    }

    /** Where the first link of such a letter leads. */
    public String linkTo(String address, String subject) {
        var letter = to(address, subject);
        var link = LINK.matcher(letter);
        if (!link.find()) {
            throw new AssertionError("No link in: " + letter);
        }
        return link.group();
    }

    private Optional<String> find(String address, String subject) {
        var line = LINE.matcher(get("/"));
        while (line.find()) {
            if (line.group(3).contains(address) && plain(line.group(2)).startsWith(subject)) {
                var text = TEXT.matcher(get(line.group(1)));
                return text.find() ? Optional.of(plain(text.group(1))) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String get(String path) {
        return read(mailbox.resolve(path));
    }

    /** What anybody gets who asks for this address. */
    public static String read(URI address) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading " + address, e);
        }
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
