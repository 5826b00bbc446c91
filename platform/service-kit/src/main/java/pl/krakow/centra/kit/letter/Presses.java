package pl.krakow.centra.kit.letter;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The presses of a service, by what they print. */
public final class Presses {

    private final Map<String, Press<?>> byKind = new HashMap<>();

    /** @throws IllegalArgumentException when two would print the same kind */
    public Presses(Collection<? extends Press<?>> presses) {
        for (var press : presses) {
            for (var kind : press.kinds()) {
                if (byKind.put(kind, press) != null) {
                    throw new IllegalArgumentException("two presses print letters of kind " + kind);
                }
            }
        }
    }

    /** Every kind that can be printed. */
    public Set<String> kinds() {
        return Set.copyOf(byKind.keySet());
    }

    /** What letters of a kind tell. */
    public Class<?> content(String kind) {
        return of(kind).content();
    }

    Printed print(Letter<?> letter, Letterhead head) {
        return print(of(letter.kind()), letter, head);
    }

    private static <C> Printed print(Press<C> press, Letter<?> letter, Letterhead head) {
        List<C> parts = letter.parts().stream().map(press.content()::cast).toList();
        return press.print(
                new Letter<>(
                        letter.id(),
                        letter.kind(),
                        letter.reader(),
                        letter.centre(),
                        parts,
                        letter.written(),
                        letter.usefulUntil()),
                head);
    }

    private Press<?> of(String kind) {
        var press = byKind.get(kind);
        if (press == null) {
            throw new IllegalArgumentException("nothing prints letters of kind " + kind);
        }
        return press;
    }
}
