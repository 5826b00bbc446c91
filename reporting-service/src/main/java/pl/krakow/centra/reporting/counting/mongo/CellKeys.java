package pl.krakow.centra.reporting.counting.mongo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.domain.Cell;

/** The cells behind the keys they are kept under. There are as many as figures have parts: a few thousand, which are met a million times. */
final class CellKeys {

    /** More of them are understood, and not remembered. */
    private static final int MOST = 20_000;

    private static final Map<String, Cell> KNOWN = new ConcurrentHashMap<>();

    private CellKeys() {}

    /** Null when this version doesn't know it. */
    static @Nullable Cell cell(String key) {
        var known = KNOWN.get(key);
        if (known == null) {
            known = Cell.of(key).orElse(null);
            if (known != null && KNOWN.size() < MOST) {
                KNOWN.put(key, known);
            }
        }
        return known;
    }
}
