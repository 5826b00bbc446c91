package pl.krakow.centra.booking.reservation.domain;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A list of a sheet's entries that knows whether it has changed since the sheet was loaded. */
final class EntryList<T> implements Iterable<T> {

    private final List<T> entries;
    private boolean changed;

    EntryList(List<T> saved) {
        this.entries = new ArrayList<>(saved);
    }

    void add(T entry) {
        entries.add(entry);
        changed = true;
    }

    boolean remove(T entry) {
        boolean was = entries.remove(entry);
        changed |= was;
        return was;
    }

    boolean removeIf(Predicate<T> which) {
        boolean any = entries.removeIf(which);
        changed |= any;
        return any;
    }

    /** One after the other: what becomes of an entry can depend on what became of those before it. */
    void replaceAll(UnaryOperator<T> change) {
        for (ListIterator<T> each = entries.listIterator(); each.hasNext(); ) {
            var entry = each.next();
            var next = change.apply(entry);
            if (!next.equals(entry)) {
                each.set(next);
                changed = true;
            }
        }
    }

    Optional<T> find(Predicate<T> which) {
        return entries.stream().filter(which).findFirst();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Stream<T> stream() {
        return entries.stream();
    }

    List<T> toList() {
        return List.copyOf(entries);
    }

    boolean hasChanged() {
        return changed;
    }

    @Override
    public Iterator<T> iterator() {
        return entries.iterator();
    }
}
