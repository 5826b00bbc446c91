package pl.krakow.centra.kit.web;

import java.util.Optional;
import java.util.regex.Pattern;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/**
 * Which state of a resource a change is meant for: {@code ETag: "7"} in an answer, {@code If-Match: "7"} in a change.
 * A controller that takes it as a parameter refuses a request without it (428) and a malformed one (400).
 */
public record Revision(long value) {
    /** {@code If-Match: *}: whatever the state is. */
    public static final Revision ANY = new Revision(-1);

    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,18})\"");

    /** The revision an {@code If-Match} header names; empty when malformed. Weak tags never match a change. */
    public static Optional<Revision> parse(String ifMatch) {
        var text = ifMatch.strip();
        if ("*".equals(text)) {
            return Optional.of(ANY);
        }
        var matcher = STRONG_TAG.matcher(text);
        return matcher.matches() ? Optional.of(new Revision(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    public boolean matches(long current) {
        return this.equals(ANY) || value == current;
    }

    /** @throws Problem 412 when the resource has moved on */
    public void requireCurrent(long current) {
        if (!matches(current)) {
            throw new Problem(KitProblem.PRECONDITION_FAILED);
        }
    }

    /** The header's value, quotes included. */
    public String etag() {
        return "\"" + value + "\"";
    }
}
