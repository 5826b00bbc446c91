package pl.krakow.centra.sites.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after it; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * The first pages of a list in one.
     *
     * @param read a page from a cursor, null for the first
     * @param most pages to read; what comes after them is left out
     */
    public static <T> Answer<List<T>> all(int most, Function<@Nullable String, Answer<Page<T>>> read) {
        var items = new ArrayList<T>();
        String cursor = null;
        for (int page = 0; page < most; page++) {
            var answer = read.apply(cursor);
            if (!(answer instanceof Answer.Given<Page<T>> given)) {
                return answer.map(ignored -> List.of());
            }
            items.addAll(given.value().items());
            cursor = given.value().next();
            if (cursor == null) {
                break;
            }
        }
        return new Answer.Given<>(List.copyOf(items));
    }
}
