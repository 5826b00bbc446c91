package pl.krakow.centra.kit.trace;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.web.filter.OncePerRequestFilter;

import pl.krakow.centra.kit.id.Ids;

/**
 * Gives every request its id and its step in the trace: the caller's, when they make sense, else new ones. Both are in
 * every log line; the id is in the answer.
 */
@RequiredArgsConstructor
public final class RequestTraceFilter extends OncePerRequestFilter {
    private final Ids ids;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var requestId =
                RequestId.accept(request.getHeader(RequestId.HEADER)).orElseGet(() -> new RequestId(ids.next()));
        var traceparent = request.getHeader(Trace.HEADER);
        var trace = traceparent == null ? Trace.begin() : Trace.continued(traceparent);
        response.setHeader(RequestId.HEADER, requestId.value());
        try (var requestScope = requestId.open();
                var traceScope = trace.open()) {
            chain.doFilter(request, response);
        }
    }
}
