package pl.krakow.centra.kit.web.mvc;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A {@link pl.krakow.centra.kit.web.Revision} says which state a change is meant for, not that an answer is the same as before:
 * free seats, rooms and places in line change without one, and texts depend on who reads. So who shows one in
 * {@code If-None-Match} is answered in full. Tags made from the content, see {@link pl.krakow.centra.kit.web.FeedAnswer}, still
 * spare the answer.
 */
public final class RevisionTagFilter extends OncePerRequestFilter {

    private static final Pattern REVISIONS =
            Pattern.compile("\\s*(W/)?\"\\d{1,18}\"\\s*(,\\s*(W/)?\"\\d{1,18}\"\\s*)*");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return shown == null || !REVISIONS.matcher(shown).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new WithoutRevisions(request), response);
    }

    private static final class WithoutRevisions extends HttpServletRequestWrapper {

        WithoutRevisions(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.IF_NONE_MATCH.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.IF_NONE_MATCH.equalsIgnoreCase(name)
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }
    }
}
