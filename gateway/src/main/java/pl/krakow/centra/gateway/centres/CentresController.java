package pl.krakow.centra.gateway.centres;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.gateway.refusal.GatewayProblem;
import pl.krakow.centra.gateway.refusal.Refusal;
import pl.krakow.centra.gateway.refusal.Texts;
import pl.krakow.centra.gateway.routing.LiveCatalogue;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.Coordinates;
import pl.krakow.centra.kit.problem.KitProblem;

/** {@code /api/v1/centres}: in the catalogue's order, or nearest first with the distance. */
@RestController
@RequiredArgsConstructor
class CentresController {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Pattern PLACE =
            Pattern.compile("\\s*([+-]?\\d{1,3}(?:\\.\\d{1,15})?)\\s*,\\s*([+-]?\\d{1,3}(?:\\.\\d{1,15})?)\\s*");

    private final LiveCatalogue catalogue;
    private final Clock clock;
    private final JsonMapper json;

    @GetMapping(path = "/api/v1/centres", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> all(
            @RequestParam(required = false) @Nullable String near,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        var language = Texts.languageFor(acceptLanguage);
        var place = near == null ? null : place(near);
        var centres = place == null ? catalogue.all() : catalogue.now().nearestFirst(place);
        var items = centres.stream()
                .map(centre -> CentreView.of(centre, language, today(centre), place))
                .toList();
        // Where somebody is belongs in nobody's shared cache.
        var caching = place == null
                ? CacheControl.maxAge(FRESH).cachePublic()
                : CacheControl.maxAge(FRESH).cachePrivate();
        return answer(new CentresView(items), language, caching);
    }

    @GetMapping(path = "/api/v1/centres/{centre}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> one(
            @PathVariable String centre,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String acceptLanguage) {
        var language = Texts.languageFor(acceptLanguage);
        var found = catalogue.byId(centre).orElseThrow(() -> new Refusal(KitProblem.CENTRE_UNKNOWN).arguments(centre));
        var view = CentreView.of(found, language, today(found), null);
        return answer(view, language, CacheControl.maxAge(FRESH).cachePublic());
    }

    private ResponseEntity<byte[]> answer(Object view, Locale language, CacheControl caching) {
        var body = json.writeValueAsBytes(view);
        return ResponseEntity.ok()
                .eTag("\"" + fingerprint(body) + "\"")
                .cacheControl(caching)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private LocalDate today(Centre centre) {
        return LocalDate.now(clock.withZone(centre.zone()));
    }

    private static Coordinates place(String near) {
        var numbers = PLACE.matcher(near);
        if (!numbers.matches()) {
            throw new Refusal(GatewayProblem.COORDINATES_MALFORMED);
        }
        try {
            return new Coordinates(Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2)));
        } catch (IllegalArgumentException e) {
            throw new Refusal(GatewayProblem.COORDINATES_MALFORMED, e);
        }
    }

    private static String fingerprint(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return new String(Base64.getUrlEncoder().withoutPadding().encode(digest), StandardCharsets.US_ASCII)
                    .substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record CentresView(List<CentreView> items) {}
}
