package pl.krakow.centra.sites.frame;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** How somebody likes to work, kept in cookies: each is switched by its parameter, {@code ?rail=on}, {@code ?rail=off}. */
@Component
public class Habits implements HandlerInterceptor {

    private static final String ON = "on";
    private static final String OFF = "off";

    /** What can be switched. */
    public enum Habit {
        /** The side bar is folded to icons. */
        RAIL(false),
        /** Single keys do something. */
        KEYS(true),
        /** The day board has low rows. */
        DENSE(false);

        private final boolean usual;

        Habit(boolean usual) {
            this.usual = usual;
        }

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String cookie() {
            return "centra-" + parameter();
        }
    }

    /** How it is on this page. */
    public boolean has(Habit habit, HttpServletRequest request) {
        var asked = request.getParameter(habit.parameter());
        if (ON.equals(asked) || OFF.equals(asked)) {
            return ON.equals(asked);
        }
        var cookie = WebUtils.getCookie(request, habit.cookie());
        return cookie == null ? habit.usual : ON.equals(cookie.getValue());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Arrays.stream(Habit.values())
                .filter(habit -> request.getParameter(habit.parameter()) != null)
                .forEach(habit -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(habit.cookie(), has(habit, request) ? ON : OFF)
                                .path("/")
                                .maxAge(Duration.ofDays(365))
                                .httpOnly(true)
                                .secure(request.isSecure())
                                .sameSite("Lax")
                                .build()
                                .toString()));
        return true;
    }
}
