package pl.krakow.centra.kit.security.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;

/** Asks the request's rule whether the actor may. Grants count by the date at the centre. */
@RequiredArgsConstructor
public final class AccessDecision implements AuthorizationManager<RequestAuthorizationContext> {
    private final CentreCatalogue catalogue;
    private final Actors actors;
    private final Clock clock;

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = RuledRequest.of(context.getRequest());
        if (request == null) {
            return new AuthorizationDecision(false);
        }
        var zone = request.centre().map(Centre::zone).orElse(catalogue.city().zone());
        return new AuthorizationDecision(request.rule()
                .access()
                .permits(
                        actors.of(authentication.get()),
                        request.centre().map(Centre::id),
                        LocalDate.now(clock.withZone(zone))));
    }
}
