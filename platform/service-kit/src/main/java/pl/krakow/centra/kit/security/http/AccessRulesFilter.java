package pl.krakow.centra.kit.security.http;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.AccessRules;

/**
 * Finds the rule for a request. A path without a rule doesn't exist (404), nor does a method (405) or a centre that
 * isn't in the catalogue (404). Where the gateway said which centre it routed to, the path must agree (400).
 */
@RequiredArgsConstructor
public final class AccessRulesFilter extends OncePerRequestFilter {
    /** Set by the gateway, never trusted alone. */
    public static final String CENTRE_HEADER = "Centra-Centre";

    private final AccessRules rules;
    private final CentreCatalogue catalogue;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = path(request);
        var rule = rules.find(HttpMethod.valueOf(request.getMethod()), path).orElseThrow(() -> unlisted(path));
        var centre = rule.centreIn(path).map(this::centre);
        centre.map(Centre::id).ifPresent(id -> checkHeader(request, id));
        new RuledRequest(rule, centre).attachTo(request);
        chain.doFilter(request, response);
    }

    private static PathContainer path(HttpServletRequest request) {
        RequestPath path = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                : ServletRequestPathUtils.parseAndCache(request);
        return path.pathWithinApplication();
    }

    private Problem unlisted(PathContainer path) {
        var methods = rules.methods(path);
        return methods.isEmpty()
                ? new Problem(KitProblem.NOT_FOUND)
                : new Problem(KitProblem.METHOD_NOT_ALLOWED)
                        .header(
                                HttpHeaders.ALLOW,
                                methods.stream().map(HttpMethod::name).sorted().collect(joining(", ")));
    }

    private Centre centre(String text) {
        return catalogue.byId(text).orElseThrow(() -> new Problem(KitProblem.CENTRE_UNKNOWN));
    }

    private static void checkHeader(HttpServletRequest request, CentreId centre) {
        var routedTo = Optional.ofNullable(request.getHeader(CENTRE_HEADER));
        if (routedTo.filter(name -> !name.equals(centre.value())).isPresent()) {
            throw new Problem(KitProblem.CENTRE_MISMATCH);
        }
    }
}
