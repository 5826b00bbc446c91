package pl.krakow.centra.kit.problem.http;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what fails in the filters behind it, so that nothing reaches the container's own error page. */
@RequiredArgsConstructor
public final class ProblemFilter extends OncePerRequestFilter {
    private final HttpProblems problems;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            if (response.isCommitted()) {
                throw e;
            }
            problems.answer(request, response, e);
        } catch (ServletException e) {
            problems.answer(request, response, e.getRootCause() == null ? e : e.getRootCause());
        } catch (RuntimeException e) {
            problems.answer(request, response, e);
        }
    }
}
