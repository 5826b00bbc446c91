package pl.krakow.centra.local.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;

/** A few names of fields, found in encoded documents without making texts of the names that lie there. */
final class FieldNames {

    private final byte[][] names;

    FieldNames(Collection<String> names) {
        this.names = names.stream().map(name -> name.getBytes(UTF_8)).toArray(byte[][]::new);
    }

    /** Which of the names lies between these positions; -1 when none does. */
    int indexOf(byte[] bson, int from, int to) {
        for (int i = 0; i < names.length; i++) {
            byte[] name = names[i];
            if (name.length == to - from && Arrays.equals(name, 0, name.length, bson, from, to)) {
                return i;
            }
        }
        return -1;
    }
}
