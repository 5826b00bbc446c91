package pl.krakow.centra.kit.problem.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/**
 * Refuses a body larger than the limit (413): at once when its length is told, else when the limit is passed. A service
 * may have endpoints with a limit of their own, see {@link BodyLimit}.
 */
@RequiredArgsConstructor
public final class RequestBodyLimitFilter extends OncePerRequestFilter {
    private final DataSize usual;
    private final List<BodyLimit> own;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limitOf(request);
        if (request.getContentLengthLong() > limit.toBytes()) {
            throw tooLarge();
        }
        chain.doFilter(new LimitedRequest(request, limit), response);
    }

    private DataSize limitOf(HttpServletRequest request) {
        return own.stream()
                .filter(limit -> limit.isFor(request.getMethod(), request.getRequestURI()))
                .map(BodyLimit::limit)
                .findFirst()
                .orElse(usual);
    }

    private static Problem tooLarge() {
        return new Problem(KitProblem.TOO_LARGE).header("Connection", "close");
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {
        private final DataSize limit;

        LimitedRequest(HttpServletRequest request, DataSize limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), limit);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream stream;
        private long left;

        LimitedStream(ServletInputStream stream, DataSize limit) {
            this.stream = stream;
            this.left = limit.toBytes();
        }

        @Override
        public int read() throws IOException {
            var next = stream.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = stream.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
