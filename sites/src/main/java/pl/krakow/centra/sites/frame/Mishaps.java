package pl.krakow.centra.sites.frame;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import pl.krakow.centra.sites.signin.SignInAgain;
import pl.krakow.centra.sites.site.UnknownHost;
import pl.krakow.centra.sites.words.Words;

/** What pages throw when they can't go on: each leads somewhere. */
@ControllerAdvice
@RequiredArgsConstructor
class Mishaps {

    private final Frames frames;
    private final Words words;

    @ExceptionHandler
    void unknownHost(UnknownHost mishap, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** Whose page it is, and the way home. */
    @ExceptionHandler
    ModelAndView notYours(NotYours mishap, HttpServletRequest request) {
        var frame = frames.of(request);
        var person = frame.person();
        var own = person == null
                ? List.<Frame.Place>of()
                : frame.places().stream()
                        .filter(place -> person.actor().isStaffOf(place.centre().id(), frame.today()))
                        .toList();
        return new ModelAndView(
                "staff/not-yours", Map.of("frame", frame, "words", words, "own", own), HttpStatus.FORBIDDEN);
    }

    /** Through the issuer and back to this page; where its session still lives, nobody has to type anything. */
    @ExceptionHandler
    void signInAgain(SignInAgain mishap, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var query = request.getQueryString();
        var to = "GET".equals(request.getMethod())
                ? request.getRequestURI() + (query == null ? "" : "?" + query)
                : "/welcome";
        var address = "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            response.sendRedirect(address);
        }
    }
}
