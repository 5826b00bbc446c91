package pl.krakow.centra.kit.security.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.security.Role;

/**
 * Reads the {@link Actor} out of the access token: {@code sub}, {@code roles} and {@code grants}. What it doesn't
 * understand grants nothing.
 */
@Slf4j
public final class Actors implements HandlerMethodArgumentResolver {

    /** A token is asked for its actor more than once in a request, and {@link RememberedTokens} keeps it for the next. */
    private final Cache<Jwt, Actor> read = Caffeine.newBuilder().weakKeys().build();

    public Actor of(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token
                ? read.get(token.getToken(), Actors::of)
                : Actor.ANONYMOUS;
    }

    /** Who makes the request this thread handles. */
    public Actor current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    private static Actor of(Jwt token) {
        var subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            return Actor.ANONYMOUS;
        }
        var roles = EnumSet.noneOf(Role.class);
        texts(token, "roles").flatMap(text -> role(text).stream()).forEach(roles::add);
        return new Actor(subject, roles, grants(token));
    }

    private static List<CentreGrant> grants(Jwt token) {
        var told = texts(token, "grants").map(CentreGrant::parse).toList();
        var understood = told.stream().flatMap(Optional::stream).toList();
        if (understood.size() < told.size()) {
            log.warn("ignored {} malformed grants of a token", told.size() - understood.size());
        }
        return understood;
    }

    private static Stream<String> texts(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof Collection<?> values
                ? values.stream().map(String::valueOf)
                : Stream.empty();
    }

    private static Optional<Role> role(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return current();
    }
}
