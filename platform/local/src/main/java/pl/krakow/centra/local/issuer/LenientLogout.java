package pl.krakow.centra.local.issuer;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Ends a session although the ID token that asks for it is not known any more, which is so for everybody who signed in
 * before the issuer was restarted. The way back is taken only where a client registered it.
 */
@RequiredArgsConstructor
final class LenientLogout implements AuthenticationFailureHandler {

    private final RegisteredClientRepository clients;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        new SecurityContextLogoutHandler().logout(request, response, null);
        var back = request.getParameter("post_logout_redirect_uri");
        var sites = clients.findByClientId(IssuerServer.SITES);
        if (back == null || sites == null || !sites.getPostLogoutRedirectUris().contains(back)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var target = UriComponentsBuilder.fromUriString(back);
        var state = request.getParameter("state");
        if (state != null) {
            target.queryParam("state", "{state}");
            response.sendRedirect(target.encode().buildAndExpand(state).toUriString());
            return;
        }
        response.sendRedirect(target.toUriString());
    }
}
