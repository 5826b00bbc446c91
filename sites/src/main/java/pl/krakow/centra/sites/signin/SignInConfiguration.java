package pl.krakow.centra.sites.signin;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import pl.krakow.centra.sites.site.Navigation;

/** Sign-in by OpenID Connect with code and PKCE, sign-out at the issuer too, and the headers every page carries. */
@Configuration
@RequiredArgsConstructor
class SignInConfiguration {

    static final String REGISTRATION = "centra";
    static final String RETURN_TO = "centra.return-to";

    /** Only there tickets are read with a camera. */
    private static final RequestMatcher AT_THE_DOOR = path("/reception");

    /** Only there somebody may ask how far centres are from where they are. */
    private static final RequestMatcher FROM_HERE =
            new OrRequestMatcher(path("/"), path("/rooms"), path("/events"), path("/volunteering"));

    private static final String START = "/oauth2/authorization/" + REGISTRATION;

    private final SignInSettings settings;

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository authorizedClients)
            throws Exception {
        var atIssuer = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        atIssuer.setPostLogoutRedirectUri("{baseUrl}/");
        var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieName("centra-csrf");
        csrf.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(Navigation.staffOnly())
                        .authenticated()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .csrf(c -> c.csrfTokenRepository(csrf))
                .oauth2Login(login -> login.loginPage(START)
                        .authorizedClientRepository(authorizedClients)
                        .successHandler(backToThePage())
                        .failureUrl("/sign-in-failed"))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(toSignIn()))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessHandler(atIssuer)
                        .deleteCookies("centra-csrf"))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(
                                (request, response) -> response.setHeader("Permissions-Policy", permissions(request)))
                        .frameOptions(frames -> frames.deny()))
                .build();
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static String permissions(HttpServletRequest request) {
        return "camera=(%s), microphone=(), geolocation=(%s), payment=(), usb=()"
                .formatted(AT_THE_DOOR.matches(request) ? "self" : "", FROM_HERE.matches(request) ? "self" : "");
    }

    /** Nothing inline, nothing from elsewhere. Forms may end at the issuer, since signing out redirects there. */
    private String policy() {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + origin(settings.endSession());
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /** A page sends to the sign-in and remembers itself; a part of a page asks the browser to go there. */
    private static AuthenticationEntryPoint toSignIn() {
        return (request, response, problem) -> {
            if (request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Redirect", START);
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                return;
            }
            if ("GET".equals(request.getMethod())) {
                var query = request.getQueryString();
                request.getSession()
                        .setAttribute(RETURN_TO, request.getRequestURI() + (query == null ? "" : "?" + query));
            }
            response.sendRedirect(START);
        };
    }

    private static AuthenticationSuccessHandler backToThePage() {
        return new AuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                    throws IOException {
                var session = request.getSession();
                var to = session.getAttribute(RETURN_TO);
                session.removeAttribute(RETURN_TO);
                response.sendRedirect(to instanceof String path ? path : "/welcome");
            }
        };
    }

    @Bean
    ClientRegistrationRepository clientRegistrations() {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(settings.issuer())
                .authorizationUri(settings.authorization().toString())
                .tokenUri(settings.token().toString())
                .jwkSetUri(settings.keys().toString())
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(
                        Map.of("end_session_endpoint", settings.endSession().toString()))
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build());
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager authorizedClientManager(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository authorizedClients) {
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, authorizedClients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return manager;
    }
}
