package pl.krakow.centra.acceptance;

import org.jspecify.annotations.Nullable;

/**
 * Somebody at a page of a site.
 *
 * @param person who is signed in there; null for anybody
 * @param path what stands in it in braces is filled in with what the test made
 */
record Visit(String host, @Nullable String person, String path) {

    @Override
    public String toString() {
        return host + path + (person == null ? "" : " as " + person);
    }
}
