package pl.krakow.centra.sites.signin;

import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import com.nimbusds.jwt.JWTParser;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.sites.gateway.Caller;

/** The person of the current request, and the token pages take to the API on their behalf. */
@Slf4j
@Component
@RequiredArgsConstructor
public class People {

    private final OAuth2AuthorizedClientRepository authorizedClients;
    private final OAuth2AuthorizedClientManager manager;

    /** Who is signed in, as far as the session knows; never asks the issuer. */
    public Optional<Person> current() {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken token)) {
            return Optional.empty();
        }
        var client = authorizedClients.<OAuth2AuthorizedClient>loadAuthorizedClient(
                token.getAuthorizedClientRegistrationId(), token, request());
        var actor = client == null
                ? new Actor(token.getName(), Set.of(), List.of())
                : actor(client.getAccessToken().getTokenValue());
        return Optional.of(new Person(name(token), actor));
    }

    /** For what anyone may read. */
    public Caller anyone() {
        return new Caller(null, LocaleContextHolder.getLocale(), request().getRemoteAddr());
    }

    /**
     * The signed-in person with a token that is still good, renewed where needed.
     *
     * @throws SignInAgain when nobody is signed in or the token can't be renewed
     */
    public Caller caller() {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken token)) {
            throw new SignInAgain();
        }
        try {
            var client = manager.authorize(
                    OAuth2AuthorizeRequest.withClientRegistrationId(token.getAuthorizedClientRegistrationId())
                            .principal(token)
                            .attribute(HttpServletRequest.class.getName(), request())
                            .attribute(HttpServletResponse.class.getName(), response())
                            .build());
            if (client == null) {
                throw new SignInAgain();
            }
            return new Caller(
                    client.getAccessToken().getTokenValue(),
                    LocaleContextHolder.getLocale(),
                    request().getRemoteAddr());
        } catch (OAuth2AuthorizationException e) {
            log.info("a token could not be renewed: {}", e.getError().getErrorCode());
            throw new SignInAgain();
        }
    }

    private static String name(OAuth2AuthenticationToken token) {
        if (token.getPrincipal() instanceof OidcUser user) {
            return Stream.of(user.getFullName(), user.getPreferredUsername(), user.getName())
                    .filter(name -> name != null && !name.isBlank())
                    .findFirst()
                    .orElse("");
        }
        return token.getName();
    }

    /** Reads the claims without checking the signature: the token came straight from the issuer, and services check it. */
    static Actor actor(String accessToken) {
        try {
            var claims = JWTParser.parse(accessToken).getJWTClaimsSet();
            return new Actor(
                    Optional.ofNullable(claims.getSubject()).orElse(""),
                    texts(claims.getClaims(), "roles").flatMap(People::role).collect(Collectors.toSet()),
                    texts(claims.getClaims(), "grants")
                            .flatMap(text -> CentreGrant.parse(text).stream())
                            .toList());
        } catch (ParseException e) {
            log.warn("an access token is not a JWT; its person is shown without roles");
            return new Actor("", Set.of(), List.of());
        }
    }

    private static Stream<String> texts(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.of();
    }

    private static Stream<Role> role(String text) {
        return Stream.of(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(text));
    }

    private static HttpServletRequest request() {
        return attributes().getRequest();
    }

    private static HttpServletResponse response() {
        var response = attributes().getResponse();
        if (response == null) {
            throw new IllegalStateException("there is no answer to write to");
        }
        return response;
    }

    private static ServletRequestAttributes attributes() {
        return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    }
}
