package pl.krakow.centra.kit.web;

import java.util.Arrays;
import java.util.List;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.pattern.PathPattern;

/**
 * How long the paths of a pattern are and which words they have where. Of a hundred patterns that begin with the same
 * four parts a path matches one; this look spares matching the others part by part.
 *
 * <p>What doesn't fit never matches the pattern. What fits may still not match.
 */
public final class PathShape {

    private static final String ANY_WORD = "";

    private final boolean anyLength;
    private final List<String> words;

    private PathShape(boolean anyLength, List<String> words) {
        this.anyLength = anyLength;
        this.words = words;
    }

    public static PathShape of(PathPattern pattern) {
        var text = pattern.getPatternString();
        if (text.length() < 2
                || text.charAt(0) != '/'
                || text.endsWith("/")
                || text.contains("**")
                || text.contains("{*")) {
            return new PathShape(true, List.of());
        }
        return new PathShape(
                false,
                Arrays.stream(text.substring(1).split("/", -1))
                        .map(word -> isLiteral(word) ? word : ANY_WORD)
                        .toList());
    }

    private static boolean isLiteral(String word) {
        return word.chars().noneMatch(c -> "{}?*:\\".indexOf(c) >= 0);
    }

    /** Whether a path can match the pattern at all. */
    public boolean fits(PathContainer path) {
        if (anyLength) {
            return true;
        }
        var elements = path.elements();
        if (elements.size() != 2 * words.size()) {
            return false;
        }
        // patterns differ towards their ends
        for (int i = words.size() - 1; i >= 0; i--) {
            var word = words.get(i);
            if (!word.equals(ANY_WORD)
                    && elements.get(2 * i + 1) instanceof PathSegment segment
                    && !word.equals(segment.valueToMatch())) {
                return false;
            }
        }
        return true;
    }
}
