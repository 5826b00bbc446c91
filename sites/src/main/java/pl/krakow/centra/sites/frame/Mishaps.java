package pl.krakow.centra.sites.frame;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import pl.krakow.centra.sites.signin.SignInAgain;
import pl.krakow.centra.sites.site.UnknownHost;

/** What pages throw when they can't go on: each leads somewhere. */
@ControllerAdvice
class Mishaps {

    @ExceptionHandler
    void unknownHost(UnknownHost mishap, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** Through the issuer and back to this page; where its session still lives, nobody has to type anything. */
    @ExceptionHandler
    void signInAgain(SignInAgain mishap, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var query = request.getQueryString();
        var to = "GET".equals(request.getMethod())
                ? request.getRequestURI() + (query == null ? "" : "?" + query)
                : "/today";
        var address = "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } else {
            response.sendRedirect(address);
        }
    }
}
