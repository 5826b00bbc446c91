package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at one of the sites, as a browser without scripts would be: keeps cookies, follows redirects to the issuer and
 * back, sends forms with their hidden fields. For several threads.
 *
 * <p>Who uses it starts the JVM with {@code -Djdk.httpclient.allowRestrictedHeaders=host}.
 */
public final class SiteVisitor implements AutoCloseable {

    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"\\s*/?>");
    private static final int MOST_REDIRECTS = 12;
    private static final int REDIRECT = 3;

    private final URI site;
    private final Browser browser = new Browser();

    private SiteVisitor(URI site) {
        this.site = site;
    }

    /** What came back after all redirects. */
    public record Page(URI address, int status, String html) {}

    /** Nobody in particular. */
    public static SiteVisitor at(URI site) {
        return new SiteVisitor(site);
    }

    /** Somebody who has signed in with the form of the issuer. */
    public static SiteVisitor signedIn(URI site, String person, String password) {
        var visitor = new SiteVisitor(site);
        var login = visitor.open("/sign-in");
        var back = visitor.submit(login, "/login", Map.of("username", person, "password", password));
        if (!site.getRawAuthority().equals(back.address().getRawAuthority())) {
            throw new IllegalStateException(person + " could not sign in at " + site + ": " + back.address());
        }
        return visitor;
    }

    public Page open(String path) {
        return follow("GET", site.resolve(path), "");
    }

    /** Sends the form of a page whose action ends like that, with its hidden fields and these. */
    public Page submit(Page page, String action, Map<String, String> typed) {
        var forms = FORM.matcher(page.html());
        while (forms.find()) {
            if (forms.group(1).endsWith(action)) {
                var fields = new TreeMap<>(typed);
                var hidden = HIDDEN.matcher(forms.group(2));
                while (hidden.find()) {
                    fields.putIfAbsent(hidden.group(1), plain(hidden.group(2)));
                }
                return follow("POST", page.address().resolve(plain(forms.group(1))), encoded(fields));
            }
        }
        throw new IllegalStateException("No form for " + action + " at " + page.address());
    }

    /** How many bytes the page is, compressed as it comes; it has to be there at once. */
    public int weigh(String path) {
        var answer = asked(() -> browser.getCompressed(site.resolve(path)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode());
        }
        return answer.body().length;
    }

    private Page follow(String method, URI from, String form) {
        var at = from;
        var answer = asked(() -> method.equals("POST") ? browser.post(from, form) : browser.get(from));
        for (int step = 0; step < MOST_REDIRECTS; step++) {
            var to = answer.headers().firstValue("location").orElse(null);
            if (to == null || answer.statusCode() / 100 != REDIRECT) {
                return new Page(at, answer.statusCode(), answer.body());
            }
            var next = at.resolve(to);
            at = next;
            answer = asked(() -> browser.get(next));
        }
        throw new IllegalStateException("Redirected for ever from " + from);
    }

    private interface Asking<T> {
        HttpResponse<T> ask() throws IOException, InterruptedException;
    }

    private static <T> HttpResponse<T> asked(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a page", e);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String plain(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    @Override
    public void close() {
        browser.close();
    }
}
