package pl.krakow.centra.kit.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the following page; none on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page of a query that asked for one row more than the limit, to see whether there is a next page.
     *
     * @param position the sort key of a row
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<? super T, Cursor> position) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new Page<>(items, position.apply(items.getLast()).encode());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
