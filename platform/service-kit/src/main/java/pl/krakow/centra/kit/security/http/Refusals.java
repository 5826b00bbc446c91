package pl.krakow.centra.kit.security.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.problem.http.HttpProblems;

/** Security's refusals as problems: no or a bad token 401, not allowed 403, issuer out of reach 503. */
@RequiredArgsConstructor
public final class Refusals
        implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler, RequestRejectedHandler {
    private final HttpProblems problems;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        var challenge = failure instanceof OAuth2AuthenticationException bad
                ? "Bearer error=\"" + bad.getError().getErrorCode() + "\""
                : "Bearer";
        problems.answer(
                request,
                response,
                new Problem(KitProblem.UNAUTHORIZED).header(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        if (failure instanceof AuthenticationServiceException) {
            problems.answer(
                    request,
                    response,
                    new Problem(KitProblem.TEMPORARILY_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5"));
        } else {
            commence(request, response, failure);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        problems.answer(request, response, new Problem(KitProblem.FORBIDDEN));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected) {
        problems.answer(request, response, new Problem(KitProblem.INVALID_REQUEST));
    }
}
