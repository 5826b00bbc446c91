package pl.krakow.centra.kit.security;

import java.util.Comparator;
import java.util.Optional;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** One line of {@link AccessRules}. */
public record AccessRule(HttpMethod method, PathPattern pattern, Access access) {
    static final String CENTRE = "centre";
    static final Comparator<AccessRule> MOST_SPECIFIC_FIRST =
            Comparator.comparing(AccessRule::pattern, PathPattern.SPECIFICITY_COMPARATOR);

    /** The text in the place of {@code {centre}}, where the pattern has one. */
    public Optional<String> centreIn(PathContainer path) {
        var match = pattern.matchAndExtract(path);
        return match == null
                ? Optional.empty()
                : Optional.ofNullable(match.getUriVariables().get(CENTRE));
    }
}
