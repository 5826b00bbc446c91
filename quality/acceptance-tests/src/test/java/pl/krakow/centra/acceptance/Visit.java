package pl.krakow.centra.acceptance;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Somebody at a page of a site.
 *
 * @param person who is signed in there; null for anybody
 * @param path what stands in it in braces is filled in with what the test made
 */
record Visit(String host, @Nullable String person, String path) {

    /** What stands in braces is filled in. */
    String path(Map<String, String> known) {
        var filled = path;
        for (var one : known.entrySet()) {
            filled = filled.replace("{" + one.getKey() + "}", one.getValue());
        }
        return filled;
    }

    @Override
    public String toString() {
        return host + path + (person == null ? "" : " as " + person);
    }
}
