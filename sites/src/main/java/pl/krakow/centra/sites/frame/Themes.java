package pl.krakow.centra.sites.frame;

import java.time.Duration;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Light, dark, or what the system says: kept in a cookie, chosen by {@code ?theme=}. */
@Component
public class Themes implements HandlerInterceptor {

    static final String COOKIE = "centra-theme";
    private static final Set<String> KNOWN = Set.of("light", "dark");
    private static final String CHOSEN = Themes.class.getName();

    String of(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof String chosen) {
            return chosen;
        }
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && KNOWN.contains(cookie.getValue()) ? cookie.getValue() : "";
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asked = request.getParameter("theme");
        if (asked != null) {
            var theme = KNOWN.contains(asked) ? asked : "";
            request.setAttribute(CHOSEN, theme);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, theme)
                            .path("/")
                            .maxAge(theme.isEmpty() ? Duration.ZERO : Duration.ofDays(365))
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
        return true;
    }
}
