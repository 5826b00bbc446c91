package pl.krakow.centra.kit.web;

import java.util.Optional;

/**
 * Which page a caller wants: {@code ?cursor=} (the {@code next} of the page before) and {@code ?limit=}. A controller
 * takes it as a parameter.
 *
 * @param limit from 1 to {@value #MAX_LIMIT}
 */
public record Paging(Optional<Cursor> after, int limit) {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    public Paging {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_LIMIT + " items");
        }
    }
}
