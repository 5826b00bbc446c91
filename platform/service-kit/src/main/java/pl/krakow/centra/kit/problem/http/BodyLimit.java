package pl.krakow.centra.kit.problem.http;

import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How much the body of one endpoint may carry where that is not the usual limit. A service makes each a bean.
 *
 * @param method the HTTP method
 * @param path as controllers write it, for example {@code /api/v1/centres/{centre}/rooms/{room}/pictures}
 */
public record BodyLimit(String method, PathPattern path, DataSize limit) {

    public BodyLimit(String method, String path, DataSize limit) {
        this(method, PathPatternParser.defaultInstance.parse(path), limit);
    }

    boolean isFor(String method, String path) {
        return this.method.equals(method) && this.path.matches(PathContainer.parsePath(path));
    }
}
