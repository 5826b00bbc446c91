package pl.krakow.centra.kit.security.http;

import java.util.Optional;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.firewall.RequestRejectedException;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.problem.ProblemTranslator;

/** What Spring Security's exceptions mean when they don't meet its own handlers. */
public final class SecurityProblems implements ProblemTranslator {

    @Override
    public Optional<Problem> translate(Throwable failure) {
        return switch (failure) {
            case RequestRejectedException e -> Optional.of(new Problem(KitProblem.INVALID_REQUEST));
            case AccessDeniedException e -> Optional.of(new Problem(KitProblem.FORBIDDEN));
            case AuthenticationException e -> Optional.of(new Problem(KitProblem.UNAUTHORIZED));
            case JwtDecoderInitializationException e ->
                Optional.of(new Problem(KitProblem.TEMPORARILY_UNAVAILABLE).header("Retry-After", "5"));
            default -> Optional.empty();
        };
    }
}
