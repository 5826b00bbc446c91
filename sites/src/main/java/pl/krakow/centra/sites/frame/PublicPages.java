package pl.krakow.centra.sites.frame;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Lets caches keep the pages everybody sees the same, and browsers ask whether theirs is still good: an {@code ETag} of what
 * the page shows and half a minute in shared caches, one copy per language and appearance. A page is everybody's when its
 * reader has neither a session nor a token for forms, and gets none with it; whatever says {@code Cache-Control} itself
 * keeps it. All others stay as they are: {@code no-store}.
 */
final class PublicPages extends ShallowEtagHeaderFilter {

    private static final String KEPT = "public, max-age=0, s-maxage=30, must-revalidate";
    private static final Set<String> PERSONAL = Set.of("centra-session", "__Host-centra-session", "centra-csrf");

    PublicPages() {
        // A strong one would keep the server from compressing the page.
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !"GET".equals(request.getMethod())
                || path.startsWith("/assets/")
                || path.startsWith("/live")
                || path.startsWith("/sign-")
                || path.startsWith("/actuator")
                || isSomebodys(request.getCookies());
    }

    private static boolean isSomebodys(Cookie @Nullable [] cookies) {
        return cookies != null && Arrays.stream(cookies).map(Cookie::getName).anyMatch(PERSONAL::contains);
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        var type = response.getContentType();
        boolean everybodys = status == HttpStatus.OK.value()
                && type != null
                && MediaType.TEXT_HTML.isCompatibleWith(MediaType.parseMediaType(type))
                && !response.containsHeader(HttpHeaders.SET_COOKIE)
                && !response.containsHeader(HttpHeaders.CACHE_CONTROL)
                && request.getSession(false) == null;
        if (everybodys) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
            response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie, HX-Request");
        }
        return everybodys;
    }
}
