package pl.krakow.centra.kit.web.mvc;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import pl.krakow.centra.kit.web.PathShape;

/**
 * Finds the same handlers as Spring's own, looking at a mapping's conditions only when the path has the shape of its
 * patterns. Spring finds at once what has no variable in its path; ours begin with a centre, so it would try every
 * mapping there is, headers and media types first.
 */
public final class QuickHandlerMapping extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<PathShape>> shapes = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        return fits(mapping, request) ? super.getMatchingMapping(mapping, request) : null;
    }

    private boolean fits(RequestMappingInfo mapping, HttpServletRequest request) {
        var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        for (var shape : shapesOf(mapping)) {
            if (shape.fits(path)) {
                return true;
            }
        }
        return false;
    }

    private List<PathShape> shapesOf(RequestMappingInfo mapping) {
        var known = shapes.get(mapping);
        return known != null ? known : shapes.computeIfAbsent(mapping, QuickHandlerMapping::workedOut);
    }

    private static List<PathShape> workedOut(RequestMappingInfo mapping) {
        var paths = mapping.getPathPatternsCondition();
        return paths == null
                ? List.of()
                : paths.getPatterns().stream().map(PathShape::of).toList();
    }
}
