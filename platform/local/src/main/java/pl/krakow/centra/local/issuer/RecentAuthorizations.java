package pl.krakow.centra.local.issuer;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/** Keeps the latest sign-ins in memory and forgets the oldest, so that days of trying don't fill the heap. */
final class RecentAuthorizations implements OAuth2AuthorizationService {

    private static final int KEPT = 1_000;

    private final OAuth2AuthorizationService all = new InMemoryOAuth2AuthorizationService();
    private final Map<String, OAuth2Authorization> latest = new LinkedHashMap<>();

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        all.save(authorization);
        latest.remove(authorization.getId());
        latest.put(authorization.getId(), authorization);
        if (latest.size() > KEPT) {
            remove(latest.values().iterator().next());
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        latest.remove(authorization.getId());
        all.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return all.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return all.findByToken(token, type);
    }
}
