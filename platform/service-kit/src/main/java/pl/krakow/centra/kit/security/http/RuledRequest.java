package pl.krakow.centra.kit.security.http;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.security.AccessRule;

/**
 * What the rules say about the request being handled.
 *
 * @param centre the centre in the path, where the rule has one
 */
record RuledRequest(AccessRule rule, Optional<Centre> centre) {
    private static final String ATTRIBUTE = RuledRequest.class.getName();

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static @Nullable RuledRequest of(HttpServletRequest request) {
        return (RuledRequest) request.getAttribute(ATTRIBUTE);
    }
}
