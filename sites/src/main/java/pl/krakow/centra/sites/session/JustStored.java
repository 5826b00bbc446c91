package pl.krakow.centra.sites.session;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The session a request has just stored. Spring Session asks for it once more after storing it, only to learn that it is there;
 * without this each page would read and open its session twice. Nothing outlives the request.
 */
final class JustStored extends OncePerRequestFilter implements Ordered {

    private final ThreadLocal<Kept> request = new ThreadLocal<>();

    /** What a request keeps; empty until it stores. */
    private static final class Kept {
        private @Nullable StoredSession session;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest asked, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.set(new Kept());
        try {
            chain.doFilter(asked, response);
        } finally {
            request.remove();
        }
    }

    /** Around the filter that reads and stores sessions. */
    @Override
    public int getOrder() {
        return SessionRepositoryFilter.DEFAULT_ORDER - 1;
    }

    void keep(StoredSession session) {
        var kept = request.get();
        if (kept != null) {
            kept.session = session;
        }
    }

    /** The session of this id, if the request under way has just stored it: given once. */
    @Nullable
    StoredSession take(String id) {
        var kept = request.get();
        if (kept == null || kept.session == null) {
            return null;
        }
        var session = kept.session;
        kept.session = null;
        return id.equals(session.storedId()) ? session : null;
    }
}
