package pl.krakow.centra.local.issuer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page people sign in on: Polish, English or Ukrainian, without scripts and without anything from elsewhere. */
@RestController
@RequiredArgsConstructor
class LoginPages {

    static final String PATH = "/login";
    static final String STYLE = "/login.css";

    private static final String LANGUAGE = LoginPages.class.getName() + ".language";
    private static final Map<String, String> LANGUAGES = Map.of("pl", "Polski", "en", "English", "uk", "Українська");
    private static final List<String> ORDER = List.of("pl", "en", "uk");

    private final IssuerSettings settings;

    /** Who comes here without being on the way to a site is sent to the residents'. */
    @GetMapping("/")
    void home(HttpServletResponse response) throws IOException {
        response.sendRedirect(settings.siteOrigins().getFirst());
    }

    @GetMapping(path = STYLE, produces = "text/css")
    ResponseEntity<byte[]> style() throws IOException {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(new ClassPathResource("login.css", LoginPages.class).getContentAsByteArray());
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> login(HttpServletRequest request, HttpServletResponse response, CsrfToken csrf)
            throws IOException {
        var session = request.getSession();
        var language = language(request, response, session);
        var words = ResourceBundle.getBundle(
                LoginPages.class.getPackageName() + ".login",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        boolean refused = request.getParameter("error") != null
                && session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) != null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .body(page(language, words, refused, csrf).getBytes(StandardCharsets.UTF_8));
    }

    private String page(String language, ResourceBundle words, boolean refused, CsrfToken csrf) throws IOException {
        var template = new ClassPathResource("login.html", LoginPages.class).getContentAsString(StandardCharsets.UTF_8);
        var page = template;
        for (var key : words.keySet()) {
            page = page.replace("{{" + key + "}}", HtmlUtils.htmlEscape(words.getString(key), "UTF-8"));
        }
        var error = refused
                ? "<div class=\"problem\" role=\"alert\" id=\"problem\"><strong>%s</strong> %s</div>"
                        .formatted(
                                HtmlUtils.htmlEscape(words.getString("refused"), "UTF-8"),
                                HtmlUtils.htmlEscape(words.getString("refused-what-next"), "UTF-8"))
                : "";
        return page.replace("{{language}}", language)
                .replace("{{title-prefix}}", refused ? words.getString("error-prefix") + " " : "")
                .replace("{{problem}}", error)
                .replace("{{invalid}}", refused ? "aria-invalid=\"true\" aria-describedby=\"problem\"" : "")
                .replace("{{csrf-name}}", HtmlUtils.htmlEscape(csrf.getParameterName()))
                .replace("{{csrf-value}}", HtmlUtils.htmlEscape(csrf.getToken()))
                .replace("{{languages}}", languages(language))
                .replace("{{people}}", people());
    }

    private static String languages(String current) {
        return ORDER.stream()
                .map(code -> "<a href=\"?lang=%s\" lang=\"%s\" hreflang=\"%s\"%s>%s</a>"
                        .formatted(
                                code,
                                code,
                                code,
                                code.equals(current) ? " aria-current=\"true\"" : "",
                                LANGUAGES.get(code)))
                .collect(Collectors.joining("\n"));
    }

    private String people() {
        return settings.people().all().stream()
                .map(person -> "<li><code>%s</code> <span lang=\"pl\">%s</span></li>"
                        .formatted(person.user(), HtmlUtils.htmlEscape(person.name(), "UTF-8")))
                .collect(Collectors.joining("\n"));
    }

    private static String language(HttpServletRequest request, HttpServletResponse response, HttpSession session) {
        var chosen = request.getParameter("lang");
        if (chosen != null && LANGUAGES.containsKey(chosen)) {
            session.setAttribute(LANGUAGE, chosen);
        }
        if (session.getAttribute(LANGUAGE) instanceof String kept) {
            return kept;
        }
        var wish = uiLocales(request, response);
        if (wish == null) {
            wish = request.getHeader("Accept-Language");
        }
        if (wish == null || wish.isBlank()) {
            return "pl";
        }
        try {
            var found = Locale.lookupTag(Locale.LanguageRange.parse(wish), ORDER);
            return found == null ? "pl" : found;
        } catch (IllegalArgumentException e) {
            return "pl";
        }
    }

    /** The language the site that sent the person here is shown in (OpenID Connect Core, {@code ui_locales}). */
    private static @Nullable String uiLocales(HttpServletRequest request, HttpServletResponse response) {
        var waiting = new HttpSessionRequestCache().getRequest(request, response);
        if (waiting == null) {
            return null;
        }
        var values = waiting.getParameterValues("ui_locales");
        return values == null || values.length == 0 ? null : values[0].trim().replace(' ', ',');
    }
}
